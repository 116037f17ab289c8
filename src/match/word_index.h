// A word list prepared for matching: which of its entries begin at a token?
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/rule_set.h"
#include "core/token.h"

namespace shinsa::match {

/// Views a WordList, which must outlive it.
class WordIndex {
 public:
  explicit WordIndex(const WordList& list);

  /// The index of the token behind the longest entry that begins at token `i`; `i` if none does.
  int match(std::string_view norm, const Tokens& tokens, int i) const;

 private:
  struct Entry {
    std::string_view text;                // of one word
    std::vector<std::string_view> words;  // of several, else empty
  };
  std::unordered_map<char32_t, std::vector<Entry>> by_first_;  // of the entry's text
  std::unordered_map<std::string_view, bool> single_words_;    // lemmas or surfaces of one token
  std::unordered_map<std::string_view, std::vector<Entry>> phrases_;  // by first word
};

/// The token behind `word` if it is the lemma or the surface of token `i`, or is spelled by the
/// surfaces of tokens from `i` on; `i` if not.
int match_word(std::string_view norm, const Tokens& tokens, int i, std::string_view word);

/// The token behind the text `spelling` if tokens from `i` on spell it exactly; `i` if not.
int match_spelling(std::string_view norm, const Tokens& tokens, int i, std::string_view spelling);

}  // namespace shinsa::match
