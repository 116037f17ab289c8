// Matches: where the patterns of the rule pack apply on a page.
#pragma once

#include <cstdint>
#include <vector>

#include "core/offset_map.h"
#include "core/page.h"
#include "shinsa/finding.h"

namespace shinsa {

/// Half-open range of token indices within one sentence.
struct TokenRange {
  int begin = 0;
  int end = 0;
  bool overlaps(TokenRange other) const { return begin < other.end && other.begin < end; }
  friend bool operator==(const TokenRange&, const TokenRange&) = default;
};

/// A phrase of a rule, or a piece of evidence for a disclosure.
struct Match {
  int owner = 0;     // index into RuleSet::rules or ::disclosures
  int evidence = 0;  // of a disclosure: index into present, then partial, then (one) refuted
  int pattern = 0;   // which alternative matched
  SentenceId sentence;
  Range<Norm> range;     // what the pattern covers; cues must not overlap it
  Range<Norm> reported;  // with the auxiliaries that end the predicate (必ず治り + ます)
  TokenRange tokens;
  int head = 0;      // the token that an assertion is about
  int product = -1;  // of a wrong statement about a product: which
};

/// A cue that stands in a sentence; whether it reaches a match is the assertion stage's question.
struct CueMatch {
  int cue = 0;
  SentenceId sentence;
  Range<Norm> range;
  TokenRange tokens;
  int pair_begin = -1;     // of a paired cue: first token of its opener
  std::vector<int> stops;  // tokens at which a terminator of this cue stands
};

/// A sign of an advertisement, of a kind of page, or of a duty to disclose.
struct SignalMatch {
  int signal = 0;
  SentenceId sentence;
  Range<Norm> range;
};

/// A product named on the page.
struct ProductMatch {
  int product = 0;
  SentenceId sentence;
  Range<Norm> range;
};

/// All of a page, each list by position.
struct Matches {
  std::vector<Match> phrases;
  std::vector<Match> evidence;
  std::vector<CueMatch> cues;  // only in sentences that hold a phrase or evidence, and in headings
  std::vector<SignalMatch> signals;
  std::vector<ProductMatch> products;
};

/// How one match is asserted: its status and, in order, the cues (indices into Matches::cues) that
/// made it.
struct AssessedMatch {
  AssertionStatus status = AssertionStatus::kAffirmed;
  std::vector<int> cues;
};

/// Parallel to Matches::phrases and Matches::evidence.
struct Assessments {
  std::vector<AssessedMatch> phrases;
  std::vector<AssessedMatch> evidence;
};

}  // namespace shinsa
