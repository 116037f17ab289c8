// The encodings that shinsa reads, their names, and the conversion of bytes to UTF-8.
//
// Conversions follow the decoders of https://encoding.spec.whatwg.org/ and never fail: a bad
// sequence becomes one U+FFFD and is counted. A broken character never swallows the ASCII after it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace shinsa::decode {

enum class Encoding { kUtf8, kShiftJis, kEucJp, kIso2022Jp, kUtf16Le, kUtf16Be, kWindows1252 };

inline bool is_utf16(Encoding encoding) {
  return encoding == Encoding::kUtf16Le || encoding == Encoding::kUtf16Be;
}

/// The WHATWG name, e.g. "Shift_JIS".
std::string_view name_of(Encoding encoding);

/// The WHATWG name for a label of any encoding, read by shinsa or not; nothing if it is unknown.
std::optional<std::string_view> whatwg_name(std::string_view label);

/// The encoding with this WHATWG name; nothing if shinsa does not read it.
std::optional<Encoding> encoding_named(std::string_view name);

struct Converted {
  std::string text;          // valid UTF-8
  std::size_t replaced = 0;  // bad sequences
};

/// Converts all of `bytes`; a byte order mark is converted like any other character.
Converted to_utf8(std::string_view bytes, Encoding from);

/// Length of the longest prefix that is ASCII.
std::size_t ascii_prefix(std::string_view bytes);

/// Length of the longest prefix that is well-formed UTF-8.
std::size_t utf8_prefix(std::string_view bytes);

}  // namespace shinsa::decode
