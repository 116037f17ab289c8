// What is opened once and shared by all pages: the rule pack, the matcher over it, the tokenizer.
#pragma once

#include "core/rule_set.h"
#include "match/matcher.h"
#include "morph/tokenizer.h"
#include "shinsa/analyzer.h"
#include "shinsa/result.h"
#include "wording/weigher.h"

namespace shinsa {

/// Immutable. The matcher and the weigher view the rules, so an engine stays where it was made.
struct Analyzer::Data {
  Data(RuleSet rule_set, morph::Tokenizer words, bool try_everything)
      : rules(std::move(rule_set)),
        matcher(rules),
        weigher(rules),
        tokenizer(std::move(words)),
        eager(try_everything) {}
  Data(const Data&) = delete;
  Data& operator=(const Data&) = delete;

  const RuleSet rules;
  const match::Matcher matcher;
  const wording::Weigher weigher;
  const morph::Tokenizer tokenizer;
  const bool eager;
};

}  // namespace shinsa

namespace shinsa::pipeline {
using Engine = Analyzer::Data;
}  // namespace shinsa::pipeline
