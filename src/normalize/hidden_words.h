// Folded text in which words are hidden from readers of text → the same text with the words written
// out: letters set apart (絶 対, 絶・対・安・全) and one letter covered (絶○安全, 必●治る).
// Positions stay what they were. Never fails; what is not clear is left as it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/sentence.h"

namespace shinsa::normalize {

/// The words that pages hide. Read-only once made, shared by threads.
class HiddenWords {
 public:
  HiddenWords() = default;  // none: every text stays as it is
  /// Folded words of at least two characters.
  explicit HiddenWords(const std::vector<std::string>& words);

  /// A word that does not begin inside a run of kanji, katakana or Latin letters is written out
  /// where
  ///   * white space or one of ・/|*_-☆★♪♡♥ or a cover stands between all of its letters, or
  ///   * one of its inner letters is covered (○◯〇●◎■□×✕✖*), only one word of the list fits, and
  ///     no further cover stands beside the word (○月○日, ○○クリニック).
  NormText reveal(NormText text) const;

 private:
  struct Letter;  // of a text: character and place
  struct Hit;     // a hidden word in a text

  bool may_hold(std::string_view text) const;
  std::vector<Hit> hits(const std::vector<Letter>& text) const;
  void add_hits(const std::vector<Letter>& text, std::size_t begin, std::vector<Hit>& hits) const;

  std::vector<std::u32string> words_;  // sorted
  std::u32string letters_;             // of all words, sorted
};

}  // namespace shinsa::normalize
