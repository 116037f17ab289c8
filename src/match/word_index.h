// A word list prepared for matching: which of its entries begin at a token?
#pragma once

#include <bitset>
#include <cstdint>
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
  /// Words by their word_hash(), which needs no further hashing.
  struct AsItIs {
    std::size_t operator()(std::uint64_t hash) const { return static_cast<std::size_t>(hash); }
  };
  template <class Value>
  using ByHash = std::unordered_map<std::uint64_t, Value, AsItIs>;

  bool holds(std::uint64_t hash, std::string_view word) const;
  static int match_entry(const Entry& entry, std::string_view norm, const Tokens& tokens, int i);

  static constexpr std::size_t kBits = 4096;
  std::bitset<kBits> hashes_;              // of the single words: most tokens are none
  std::bitset<kBits> firsts_;              // of the first characters of single words
  ByHash<std::string_view> single_words_;  // lemmas or surfaces of one token
  std::unordered_map<char32_t, std::vector<Entry>> by_first_;  // single words that tokens may spell
  ByHash<std::vector<Entry>> phrases_;                         // by first word
};

/// The token behind `word` if it is the lemma or the surface of token `i`, or is spelled by the
/// surfaces of tokens from `i` on; `i` if not.
int match_word(std::string_view norm, const Tokens& tokens, int i, std::string_view word);

/// The token behind the text `spelling` if tokens from `i` on spell it exactly; `i` if not.
int match_spelling(std::string_view norm, const Tokens& tokens, int i, std::string_view spelling);

}  // namespace shinsa::match
