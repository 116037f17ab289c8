// One walk over all patterns of a rule set, for reading, writing and checking.
#pragma once

#include <algorithm>

#include "core/rule_set.h"

namespace shinsa::rules {

/// Calls visit on every pattern of the pack.
template <class Rules, class Visit>
void each_pattern(Rules& rules, Visit visit) {
  const auto each = [&visit](auto& patterns) {
    std::for_each(patterns.begin(), patterns.end(), visit);
  };
  for (auto& rule : rules.rules) {
    each(rule.match);
    each(rule.except);
  }
  for (auto& cue : rules.cues) {
    each(cue.match);
    each(cue.terminators);
    each(cue.pseudo);
    each(cue.pair);
  }
  for (auto& rule : rules.disclosures) {
    for (auto& evidence : rule.present) each(evidence.match);
    for (auto& evidence : rule.partial) each(evidence.match);
    each(rule.refuted);
  }
  for (auto& signal : rules.signals) each(signal.match);
}

}  // namespace shinsa::rules
