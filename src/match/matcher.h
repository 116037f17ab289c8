// The rule pack against a page: prefilter, text and token patterns, exceptions, then
// leftmost-longest.
//
// The result is defined as that of trying every pattern on every sentence; the prefilter only saves
// work.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/match.h"
#include "core/page.h"
#include "core/rule_set.h"

namespace shinsa::match {

class Matcher {
 public:
  /// `rules` must outlive the matcher and stay where it is.
  explicit Matcher(const RuleSet& rules);
  ~Matcher();
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;

  /// Phrases of the pack's own rules are not looked for in sentences whose wording speaks clearly
  /// against a claim. `eager` tries every pattern on every sentence: the definition, for tests.
  Matches find(const Page& page, const SentenceWeights& weights, TokenSource& tokens,
               bool eager = false) const;

  /// The cues of a sentence, whether or not it holds a match: those of scope `block` if `header`,
  /// else all others. For explanations and the examples of cues.
  std::vector<CueMatch> cues(const Page& page, TokenSource& tokens, SentenceId id,
                             bool header) const;

  /// What one pattern of a rule did with a sentence, for explanations.
  struct Trace {
    int rule = 0;
    int pattern = 0;
    bool matched = false;
    int steps = 0;       // of a token pattern: steps satisfied by the nearest partial match
    int step_count = 0;  // of a token pattern
    int token = 0;       // where the next step failed
  };
  /// The rule patterns whose anchors the sentence holds, with how far each came; nearest first.
  std::vector<Trace> trace(const Page& page, TokenSource& tokens, SentenceId id) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace shinsa::match
