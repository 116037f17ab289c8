// One pattern against one sentence, with its contexts.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/match.h"
#include "core/page.h"
#include "core/pattern.h"
#include "match/token_match.h"
#include "match/word_index.h"

namespace shinsa::match {

/// Regular expressions of the pack, each compiled when first needed; safe to share by threads.
class Expressions {
 public:
  Expressions();
  ~Expressions();
  Expressions(Expressions&&) noexcept;
  Expressions& operator=(Expressions&&) noexcept;

  void add(const Pattern& pattern);

  /// All matches of the pattern's expression in `sentence`, as ranges in it; the group `span`
  /// narrows them.
  void find(const Pattern& pattern, std::string_view sentence,
            std::vector<std::pair<std::size_t, std::size_t>>& found) const;

 private:
  struct Entry;
  std::unordered_map<const Pattern*, std::unique_ptr<Entry>> entries_;
};

/// Where a pattern matched.
struct Hit {
  Range<Norm> range;
  TokenRange tokens;
  int head = 0;
};

/// What pattern matching reads: the page, its tokens, and the pack's lists and expressions. Used by
/// one thread.
class MatchInputs {
 public:
  MatchInputs(const Page& of_page, TokenSource& tokens, const WordIndex& words,
              const Expressions& expressions_of_pack)
      : page(of_page),
        source(tokens),
        expressions(expressions_of_pack),
        words_(words),
        views_(of_page.blocks.size()) {}

  /// The sentence's tokens and listed words, made when first asked for; valid as long as this.
  const SentenceView& view(SentenceId id) const;

  const Page& page;
  TokenSource& source;
  const Expressions& expressions;

 private:
  const WordIndex& words_;
  mutable std::vector<std::vector<std::unique_ptr<SentenceView>>> views_;  // one list a block
};

/// All matches of `pattern` in a sentence, by begin; of those with the same begin only the longest.
/// For text and regular expressions without token contexts, token fields are filled only if
/// `with_tokens`.
void find_pattern(const Pattern& pattern, const MatchInputs& inputs, SentenceId id,
                  bool with_tokens, std::vector<Hit>& hits);

}  // namespace shinsa::match
