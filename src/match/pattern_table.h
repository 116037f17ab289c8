// All patterns of a rule pack, numbered for the prefilter, with the lists, expressions and products
// they use.
#pragma once

#include <vector>

#include "core/rule_set.h"
#include "match/candidates.h"
#include "match/pattern_match.h"
#include "match/product_index.h"
#include "match/word_index.h"

namespace shinsa::match {

// What a pattern of the prefilter belongs to.
enum class Owner { kRule, kEvidence, kSignal, kCue };
struct Slot {
  Owner owner = Owner::kRule;
  int index = 0;     // of the rule, disclosure, signal or cue
  int evidence = 0;  // of a disclosure
  int pattern = 0;   // alternative
  const Pattern* source = nullptr;
  int times = 1;  // how many different phrases the evidence takes
  int quota = 0;  // which counter of visible matches it counts in and is bounded by; 0: unbounded
  int better =
      0;  // of partial evidence: the counter of full evidence, which makes it needless; 0: none
};

/// Built once from a RuleSet, which must outlive it; then read-only and shared by threads.
struct PatternTable {
  const RuleSet& rules;
  CompiledAnchors own_anchors;     // where the pack has none
  const CompiledAnchors& anchors;  // the pack's, or our own
  WordIndex words;
  Expressions expressions;
  Candidates candidates;    // rules, evidence, signals
  std::vector<Slot> slots;  // parallel to its patterns
  Candidates cue_candidates;
  std::vector<Slot> cue_slots;
  ProductIndex products;
  int quotas = 1;           // number of counters
  int evidence_quotas = 1;  // of them, those of evidence come first

  explicit PatternTable(const RuleSet& rule_set);
  PatternTable(const PatternTable&) = delete;
  PatternTable& operator=(const PatternTable&) = delete;
  void number_patterns();
  void add(Slot slot, const std::vector<Pattern>& patterns, std::vector<Slot>& table);
  void prepare(const std::vector<Pattern>& patterns) {
    for (const Pattern& pattern : patterns) expressions.add(pattern);
  }
};

/// The compiled anchors of all patterns of a pack, numbered as PatternTable numbers them.
CompiledAnchors compile_anchors(const RuleSet& rules);

}  // namespace shinsa::match
