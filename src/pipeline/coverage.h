// Pages → how often each rule, cue, disclosure and signal had something to do with them: what never
// fires on real pages is dead, or too narrow.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/engine.h"

namespace shinsa::pipeline {

/// Counts over all pages, parallel to the lists of the rule set:
///   rules        phrases found by their patterns, also those that their context takes back
///   cues         phrases and pieces of evidence whose assertion they changed
///   disclosures  pieces of evidence found
///   signals      signs found
struct Coverage {
  explicit Coverage(const RuleSet& pack)
      : rules(pack.rules.size()),
        cues(pack.cues.size()),
        disclosures(pack.disclosures.size()),
        signals(pack.signals.size()) {}

  int pages = 0;
  std::vector<int> rules;
  std::vector<int> cues;
  std::vector<int> disclosures;
  std::vector<int> signals;
};

/// Adds what was found on one page; false, and nothing added, if it is unreadable.
bool add_page(const PageInput& input, const Engine& engine, morph::Lattice& lattice,
              Coverage& coverage);

}  // namespace shinsa::pipeline
