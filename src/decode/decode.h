// Bytes → Document: finds the character encoding and converts to UTF-8.
//
// Order of trust: the user's choice; byte order mark; the container's charset; <meta> in the first
// 1,024 bytes (WHATWG prescan); strict UTF-8; validity as ISO-2022-JP, Shift_JIS, EUC-JP; ICU's
// detector on at most 2 KB as a last resort. A declaration that the bytes contradict loses to the
// bytes. Shift_JIS means CP932. Bad sequences become U+FFFD and are counted; many of them, or
// binary data, make the document unreadable. Never fails: what is wrong stands in diagnostics.
//
// Source: https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/document.h"

namespace shinsa::decode {

struct Hints {
  std::string forced;     // by the user; empty: none
  std::string container;  // charset of the HTTP header; empty: none
  bool html = true;       // look for <meta>
};

/// For binary data, `text` and `encoding` of the result are empty.
Document decode(std::string_view bytes, const Hints& hints);

/// The WHATWG name for a label ("x-sjis" → "Shift_JIS"); nothing if shinsa does not read it.
std::optional<std::string> encoding_for_label(std::string_view label);

/// The prescan of the first 1,024 bytes for <meta charset>; nothing where there is none. The name
/// may be that of an encoding that shinsa does not read ("GBK").
std::optional<std::string> prescan_meta(std::string_view bytes);

}  // namespace shinsa::decode
