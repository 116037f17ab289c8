// Numbering the patterns of a pack; see pattern_table.h.
#include "match/pattern_table.h"

#include <utility>

namespace shinsa::match {

PatternTable::PatternTable(const RuleSet& rule_set)
    : rules(rule_set),
      own_anchors(rules.anchors.empty() ? compile_anchors(rules) : CompiledAnchors{}),
      anchors(rules.anchors.empty() ? own_anchors : rules.anchors),
      words(anchors.words, rules.lists),
      candidates(anchors.patterns),
      cue_candidates(anchors.cues),
      products(rules.products, anchors) {
  number_patterns();
}

void PatternTable::number_patterns() {
  for (std::size_t i = 0; i < rules.rules.size(); ++i) {
    add({Owner::kRule, static_cast<int>(i)}, rules.rules[i].match, slots);
    prepare(rules.rules[i].except);
  }
  for (std::size_t i = 0; i < rules.disclosures.size(); ++i) {
    const DisclosureRule& rule = rules.disclosures[i];
    Slot slot{Owner::kEvidence, static_cast<int>(i)};
    const int full = quotas++;  // all full evidence of the item counts together
    for (const Evidence& evidence : rule.present) {
      // Evidence of several different phrases has its own counter, with room for them.
      slot.quota = evidence.at_least == 1 ? full : quotas++;
      slot.times = evidence.at_least;
      add(slot, evidence.match, slots);
      ++slot.evidence;
    }
    slot.better = full;
    slot.times = 1;
    for (const Evidence& evidence : rule.partial) {
      slot.quota = quotas++;
      slot.times = evidence.at_least;
      add(slot, evidence.match, slots);
      ++slot.evidence;
    }
    slot.better = 0;
    slot.quota = 0;
    slot.times = 1;
    add(slot, rule.refuted, slots);
  }
  evidence_quotas = quotas;
  for (std::size_t i = 0; i < rules.signals.size(); ++i) {
    Slot slot{Owner::kSignal, static_cast<int>(i)};
    // What divides a page is looked for to its end.
    const std::string& group = rules.signals[i].group;
    slot.quota = group.starts_with("treatment") || group == "before-after" ? 0 : quotas++;
    add(slot, rules.signals[i].match, slots);
  }
  for (std::size_t i = 0; i < rules.cues.size(); ++i) {
    const Cue& cue = rules.cues[i];
    add({Owner::kCue, static_cast<int>(i)}, cue.match, cue_slots);
    prepare(cue.pseudo);
    prepare(cue.terminators);
    prepare(cue.pair);
  }
}

void PatternTable::add(Slot slot, const std::vector<Pattern>& patterns, std::vector<Slot>& table) {
  for (const Pattern& pattern : patterns) {
    slot.source = &pattern;
    table.push_back(slot);
    expressions.add(pattern);
    ++slot.pattern;
  }
}

CompiledAnchors compile_anchors(const RuleSet& rules) {
  PrefilterBuilder patterns;
  PrefilterBuilder cues;
  // In the order in which number_patterns() numbers them.
  const auto add = [](const std::vector<Pattern>& added, PrefilterBuilder& builder) {
    for (const Pattern& pattern : added) builder.add(pattern);
  };
  for (const Rule& rule : rules.rules) add(rule.match, patterns);
  for (const DisclosureRule& rule : rules.disclosures) {
    for (const Evidence& evidence : rule.present) add(evidence.match, patterns);
    for (const Evidence& evidence : rule.partial) add(evidence.match, patterns);
    add(rule.refuted, patterns);
  }
  for (const SignalRule& signal : rules.signals) add(signal.match, patterns);
  for (const Cue& cue : rules.cues) add(cue.match, cues);
  CompiledAnchors anchors;
  anchors.patterns = std::move(patterns).build();
  anchors.cues = std::move(cues).build();
  ProductIndex::compile(rules.products, anchors);
  anchors.words = WordIndex::compile(rules.lists);
  return anchors;
}

}  // namespace shinsa::match
