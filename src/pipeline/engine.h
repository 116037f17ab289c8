// What is opened once and shared by all pages: the rule pack, the matcher over it, the tokenizer.
#pragma once

#include "core/rule_set.h"
#include "match/matcher.h"
#include "morph/tokenizer.h"
#include "normalize/hidden_words.h"
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
        hidden_words(hidden_words_of(rules)),
        tokenizer(std::move(words)),
        eager(try_everything) {}
  Data(const Data&) = delete;
  Data& operator=(const Data&) = delete;

  const RuleSet rules;
  const match::Matcher matcher;
  const wording::Weigher weigher;
  const normalize::HiddenWords hidden_words;
  const morph::Tokenizer tokenizer;
  const bool eager;

 private:
  static normalize::HiddenWords hidden_words_of(const RuleSet& rules) {
    if (rules.hidden_words < 0) return {};
    return normalize::HiddenWords(
        rules.lists[static_cast<std::size_t>(rules.hidden_words)].entries);
  }
};

}  // namespace shinsa

namespace shinsa::pipeline {
using Engine = Analyzer::Data;
}  // namespace shinsa::pipeline
