// Numbering the patterns of a pack; see pattern_table.h.
#include "match/pattern_table.h"

namespace shinsa::match {

PatternTable::PatternTable(const RuleSet& rule_set) : rules(rule_set), products(rule_set.products) {
  for (const WordList& list : rules.lists) lists.emplace_back(list);
  for (std::size_t i = 0; i < rules.rules.size(); ++i) {
    add({Owner::kRule, static_cast<int>(i)}, rules.rules[i].match, candidates, slots);
    prepare(rules.rules[i].except);
  }
  for (std::size_t i = 0; i < rules.disclosures.size(); ++i) {
    const DisclosureRule& rule = rules.disclosures[i];
    Slot slot{Owner::kEvidence, static_cast<int>(i)};
    const int full = quotas++;  // all full evidence of the item counts together
    for (const Evidence& evidence : rule.present) {
      slot.quota = evidence.at_least == 1 ? full : 0;
      add(slot, evidence.match, candidates, slots);
      ++slot.evidence;
    }
    slot.better = full;
    for (const Evidence& evidence : rule.partial) {
      slot.quota = evidence.at_least == 1 ? quotas++ : 0;
      add(slot, evidence.match, candidates, slots);
      ++slot.evidence;
    }
    slot.better = 0;
    slot.quota = 0;
    add(slot, rule.refuted, candidates, slots);
  }
  for (std::size_t i = 0; i < rules.signals.size(); ++i) {
    Slot slot{Owner::kSignal, static_cast<int>(i)};
    slot.quota = quotas++;
    add(slot, rules.signals[i].match, candidates, slots);
  }
  for (std::size_t i = 0; i < rules.cues.size(); ++i) {
    const Cue& cue = rules.cues[i];
    add({Owner::kCue, static_cast<int>(i)}, cue.match, cue_candidates, cue_slots);
    prepare(cue.pseudo);
    prepare(cue.terminators);
    prepare(cue.pair);
  }
}

void PatternTable::add(Slot slot, const std::vector<Pattern>& patterns, Candidates& into,
                       std::vector<Slot>& table) {
  for (const Pattern& pattern : patterns) {
    slot.source = &pattern;
    into.add(pattern);
    table.push_back(slot);
    expressions.add(pattern);
    ++slot.pattern;
  }
}

}  // namespace shinsa::match
