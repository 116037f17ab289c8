// A word list prepared for matching: which of its entries begin at a token?
#pragma once

#include <memory>
#include <string_view>

#include "core/rule_set.h"
#include "core/token.h"

namespace shinsa::match {

/// Views a WordList, which must outlive it. Prepared when first asked, since a page needs few of
/// the pack's lists; safe to share by threads.
class WordIndex {
 public:
  explicit WordIndex(const WordList& list);
  ~WordIndex();
  WordIndex(WordIndex&&) noexcept;
  WordIndex& operator=(WordIndex&&) noexcept;

  /// The index of the token behind the longest entry that begins at token `i`; `i` if none does.
  int match(std::string_view norm, const Tokens& tokens, int i) const;

 private:
  struct Prepared;
  const Prepared& prepared() const;

  const WordList* list_;
  std::unique_ptr<Prepared> prepared_;
};

/// The token behind `word` if it is the lemma or the surface of token `i`, or is spelled by the
/// surfaces of tokens from `i` on; `i` if not.
int match_word(std::string_view norm, const Tokens& tokens, int i, std::string_view word);

/// The token behind the text `spelling` if tokens from `i` on spell it exactly; `i` if not.
int match_spelling(std::string_view norm, const Tokens& tokens, int i, std::string_view spelling);

}  // namespace shinsa::match
