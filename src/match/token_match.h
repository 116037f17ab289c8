// Sequences of steps against the tokens of one sentence.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/match.h"
#include "core/pattern.h"
#include "core/token.h"
#include "match/word_index.h"

namespace shinsa::match {

/// One sentence to match in.
struct SentenceView {
  std::string_view norm;  // of the whole block
  const Tokens& tokens;
  ListedWords listed;
};

struct SequenceMatch {
  TokenRange tokens;
  int head = 0;
};

/// How far a sequence came where it did not match: for explanations.
struct Furthest {
  int steps = 0;  // steps satisfied
  int token = 0;  // where the next one failed
};

/// The token behind what `test` accepts at token `i` (several tokens for surfaces, lists and
/// numbers); `i` if it does not accept.
int match_test(const TokenTest& test, const SentenceView& sentence, int i);

/// False if `steps` cannot match anywhere in the sentence, for want of an entry of a list.
bool may_match(const std::vector<Step>& steps, const SentenceView& sentence);

/// The longest match of `steps` that begins at token `begin`.
std::optional<SequenceMatch> match_sequence(const std::vector<Step>& steps,
                                            const SentenceView& sentence, int begin,
                                            Furthest* furthest = nullptr);

}  // namespace shinsa::match
