// What the bytes themselves say about their encoding; private to this folder.
//
// A reading is weighed by decoding a sample and looking at what came out: few bad sequences, and
// characters that Japanese pages are made of. Facts keeps views: the bytes must outlive it. Nothing
// here can fail.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "decode/encoding.h"

namespace shinsa::decode {

/// A sample read in one encoding. Counts only what is not ASCII.
struct Evidence {
  std::size_t characters = 0;  // without the bad ones
  std::size_t japanese = 0;    // kana, kanji, Japanese punctuation, full-width forms
  std::size_t kana = 0;        // full-width kana
  std::size_t half_width = 0;  // half-width kana, which a wrong reading is full of
  std::size_t run = 0;         // the most Japanese characters in a row
  std::size_t bad = 0;

  /// The bytes can be in this encoding; a few mistakes are forgiven in an otherwise sound text.
  bool fits() const;
  /// It fits, and reads as Japanese.
  bool plausible() const;
  /// Share of the characters that are Japanese, in percent.
  std::size_t percent() const { return characters == 0 ? 0 : japanese * 100 / characters; }
};

class Facts {
 public:
  explicit Facts(std::string_view bytes);

  bool ascii() const { return ascii_ == bytes_.size(); }
  bool utf8() const { return utf8_; }

  /// The encoding that the bytes alone give away; nothing where they do not, as in pure ASCII.
  std::optional<Encoding> found() const { return found_; }

  /// A sample of the bytes, read in this encoding.
  const Evidence& as(Encoding encoding);

  /// True if the bytes give away another encoding, and better than `declared`.
  bool contradict(Encoding declared);

 private:
  std::optional<Encoding> find();

  std::string_view bytes_;
  std::size_t ascii_ = 0;  // length of the ASCII prefix
  bool utf8_ = false;
  std::array<std::optional<Evidence>, 7> evidence_;  // by Encoding, filled on demand
  std::optional<Encoding> found_;
};

/// ICU's guess from at most 2 KB of text; nothing if it is unsure or shinsa does not read it.
std::optional<Encoding> icu_guess(std::string_view bytes);

/// True for files of other kinds: known signatures, or control characters in bulk.
bool has_binary_signature(std::string_view bytes);
bool has_bulk_controls(std::string_view bytes);

}  // namespace shinsa::decode
