// The word lists of a pack against a sentence: which entries of which lists begin at each token.
//
// All lists are asked in one walk over the sentence, since many patterns ask for the same ones and
// most of them for words that do not stand there.
#pragma once

#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/prefilter.h"
#include "core/rule_set.h"
#include "core/token.h"
#include "match/literal_index.h"

namespace shinsa::match {

/// The entries found in one sentence.
class ListedWords {
 public:
  /// False if no entry of the list stands in the sentence; true if one may.
  bool may_hold(int list) const { return lists_[slot_of(list)]; }

  /// The index of the token behind the longest entry of the list that begins at token `i`; `i` if
  /// none does.
  int end(int list, int i) const {
    int end = i;
    if (!may_hold(list)) return end;
    const auto token = static_cast<std::size_t>(i);
    for (std::uint32_t k = begins_[token]; k < begins_[token + 1]; ++k) {
      if (words_[k].list == list && words_[k].end > end) end = words_[k].end;
    }
    return end;
  }

 private:
  friend class WordIndex;
  struct Word {
    std::int32_t list;
    std::int32_t end;  // token
  };
  static constexpr std::size_t kSlots = 512;  // more than there are lists, so that few share one
  static std::size_t slot_of(int list) { return static_cast<std::size_t>(list) % kSlots; }
  void add(int list, int end) {
    words_.push_back({list, end});
    lists_.set(slot_of(list));
  }

  std::bitset<kSlots> lists_;
  std::vector<Word> words_;            // by the token at which they begin …
  std::vector<std::uint32_t> begins_;  // … of each token its first; and the end
};

/// Read-only; shared by threads.
class WordIndex {
 public:
  /// Both must outlive it; `words` are compiled of the lists.
  WordIndex(const CompiledWords& words, const std::vector<WordList>& lists)
      : words_(words), lists_(lists), literals_(words.literals) {}

  /// The tables that the constructor takes.
  static CompiledWords compile(const std::vector<WordList>& lists);

  /// `norm` is the text of the tokens' block.
  ListedWords find(std::string_view norm, const Tokens& tokens) const;

 private:
  void find_at(std::string_view norm, const Tokens& tokens, int i, ListedWords& found) const;
  void take(int literal, std::string_view norm, const Tokens& tokens, int i, int end,
            ListedWords& found) const;
  void take_phrases(std::span<const CompiledWords::Use> uses, char32_t second,
                    std::string_view norm, const Tokens& tokens, int i, ListedWords& found) const;

  const CompiledWords& words_;
  const std::vector<WordList>& lists_;
  LiteralIndex literals_;
};

/// The token behind `word` if it is the lemma or the surface of token `i`, or is spelled by the
/// surfaces of tokens from `i` on; `i` if not.
int match_word(std::string_view norm, const Tokens& tokens, int i, std::string_view word);

/// The token behind the text `spelling` if tokens from `i` on spell it exactly; `i` if not.
int match_spelling(std::string_view norm, const Tokens& tokens, int i, std::string_view spelling);

}  // namespace shinsa::match
