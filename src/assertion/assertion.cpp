// The ConText algorithm; see assertion.h.
#include "assertion/assertion.h"

#include <algorithm>
#include <map>

#include "core/clauses.h"

namespace shinsa::assertion {
namespace {

// From the strongest: what stands earlier decides where several statuses meet.
constexpr AssertionStatus kStrength[] = {
    AssertionStatus::kNegated,     AssertionStatus::kLegalTitle, AssertionStatus::kQuestion,
    AssertionStatus::kPolicy,      AssertionStatus::kWarning,    AssertionStatus::kInstruction,
    AssertionStatus::kWish,        AssertionStatus::kQuoted,     AssertionStatus::kReported,
    AssertionStatus::kConditional, AssertionStatus::kHedged};

using CuesBySentence = std::map<SentenceId, std::vector<int>>;

// True if no clause ends behind any token of [from, to).
bool same_clause(const Tokens& tokens, int from, int to) {
  for (int i = std::max(from, 0); i < to; ++i) {
    if (ends_clause(tokens, i)) return false;
  }
  return true;
}

bool is_stopped(const CueMatch& cue, int from, int to) {
  return std::any_of(cue.stops.begin(), cue.stops.end(),
                     [&](int stop) { return stop >= from && stop < to; });
}

// The cue stands behind the match and looks back at it.
bool reaches_back(const Cue& cue, const CueMatch& at, const Match& match, const Tokens& tokens) {
  const int last = std::max(match.head, match.tokens.end - 1);
  if (is_stopped(at, match.tokens.end, at.tokens.begin)) return false;
  switch (cue.scope) {
    case CueScope::kPredicate:
      return at.tokens.begin <= predicate_end(tokens, last);
    case CueScope::kModifier:
      return same_clause(tokens, match.head, at.tokens.begin) &&
             noun_phrase_begin(tokens, at.tokens.begin) <= match.head;
    case CueScope::kClause:
      return same_clause(tokens, last, at.tokens.begin);
    case CueScope::kSentence:
    case CueScope::kBlock:
      return true;
  }
  return false;
}

// The cue stands before the match and looks ahead at it.
bool reaches_ahead(const Cue& cue, const CueMatch& at, const Match& match, const Tokens& tokens) {
  if (is_stopped(at, at.tokens.end, match.tokens.begin)) return false;
  switch (cue.scope) {
    case CueScope::kPredicate:
    case CueScope::kModifier:
      return at.tokens.end == match.tokens.begin;
    case CueScope::kClause:
      return same_clause(tokens, at.tokens.end - 1, match.tokens.begin);
    case CueScope::kSentence:
    case CueScope::kBlock:
      return true;
  }
  return false;
}

// The attached cues' verdict.
class Verdict {
 public:
  explicit Verdict(const RuleSet& rules, const Matches& matches)
      : rules_(rules), matches_(matches) {}

  void attach(int cue_match) { attached_.push_back(cue_match); }

  AssessedMatch result() const {
    AssessedMatch assessed;
    assessed.cues = attached_;
    const bool negated = negation_count() % 2 == 1;
    for (AssertionStatus status : kStrength) {
      const bool holds = status == AssertionStatus::kNegated ? negated : has(status);
      if (!holds) continue;
      assessed.status = status;
      break;
    }
    return assessed;
  }

 private:
  const CueMatch& match_of(int i) const { return matches_.cues[static_cast<std::size_t>(i)]; }
  AssertionStatus status_of(int i) const {
    return rules_.cues[static_cast<std::size_t>(match_of(i).cue)].status;
  }
  bool has(AssertionStatus status) const {
    return std::any_of(attached_.begin(), attached_.end(),
                       [&](int i) { return status_of(i) == status; });
  }
  // Several cues may see the same negation (ありません as 〜はありません and as 〜ません): it
  // counts once.
  int negation_count() const {
    std::vector<TokenRange> places;
    for (int i : attached_) {
      if (status_of(i) != AssertionStatus::kNegated) continue;
      const TokenRange here = match_of(i).tokens;
      const auto known = std::find_if(places.begin(), places.end(),
                                      [&](TokenRange place) { return place.overlaps(here); });
      if (known == places.end()) {
        places.push_back(here);
      } else {
        known->end = std::max(known->end, here.end);
      }
    }
    return static_cast<int>(places.size());
  }

  const RuleSet& rules_;
  const Matches& matches_;
  std::vector<int> attached_;
};

class Assessor {
 public:
  Assessor(const Page& page, const RuleSet& rules, const Matches& matches, TokenSource& tokens)
      : page_(page), rules_(rules), matches_(matches), tokens_(tokens) {
    for (std::size_t i = 0; i < matches.cues.size(); ++i) {
      cues_[matches.cues[i].sentence].push_back(static_cast<int>(i));
    }
  }

  AssessedMatch assess(const Match& match) {
    Verdict verdict(rules_, matches_);
    if (const auto here = cues_.find(match.sentence); here != cues_.end()) {
      const Tokens& tokens = tokens_.tokens(match.sentence);
      for (int i : here->second) {
        const CueMatch& cue_match = matches_.cues[static_cast<std::size_t>(i)];
        const Cue& cue = rules_.cues[static_cast<std::size_t>(cue_match.cue)];
        if (reaches(cue, cue_match, match, tokens)) verdict.attach(i);
      }
    }
    const Block& block = page_.blocks[static_cast<std::size_t>(match.sentence.block)];
    for (BlockIndex header : {block.heading, block.term, block.row_header, block.column_header}) {
      if (header != kNoBlock) attach_header(header, verdict);
    }
    return verdict.result();
  }

 private:
  void attach_header(BlockIndex header, Verdict& verdict) const {
    for (auto it = cues_.lower_bound({header, 0}); it != cues_.end() && it->first.block == header;
         ++it) {
      for (int i : it->second) {
        const CueMatch& cue_match = matches_.cues[static_cast<std::size_t>(i)];
        if (rules_.cues[static_cast<std::size_t>(cue_match.cue)].scope == CueScope::kBlock) {
          verdict.attach(i);
        }
      }
    }
  }

  const Page& page_;
  const RuleSet& rules_;
  const Matches& matches_;
  TokenSource& tokens_;
  CuesBySentence cues_;
};

}  // namespace

bool reaches(const Cue& cue, const CueMatch& cue_match, const Match& match, const Tokens& tokens) {
  if (cue.scope == CueScope::kBlock || cue_match.range.overlaps(match.range)) return false;
  if (!cue.pair.empty() && cue_match.pair_begin > match.tokens.begin) return false;
  const bool behind = cue_match.tokens.begin > match.head;
  if (behind) {
    return cue.direction != CueDirection::kForward && reaches_back(cue, cue_match, match, tokens);
  }
  return cue.direction != CueDirection::kBackward && reaches_ahead(cue, cue_match, match, tokens);
}

Assessments assess(const Page& page, const RuleSet& rules, const Matches& matches,
                   TokenSource& tokens) {
  Assessor assessor(page, rules, matches, tokens);
  Assessments assessments;
  for (const Match& match : matches.phrases) assessments.phrases.push_back(assessor.assess(match));
  for (const Match& match : matches.evidence)
    assessments.evidence.push_back(assessor.assess(match));
  return assessments;
}

}  // namespace shinsa::assertion
