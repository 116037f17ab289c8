// Sentences → those whose wording makes them claims, each with its rule, its place and the grams
// that decided. See core/wording.h for what the weights are.
//
// A sentence is weighed with what it answers or stands under: the question before it, the header of
// its table cell, its <dt>. Pure functions of page and table; cannot fail.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/page.h"
#include "core/rule_set.h"
#include "core/wording.h"
#include "wording/gram_index.h"

namespace shinsa::wording {

/// A gram's share in the weight of a text, and where it first stands.
struct Share {
  int gram = 0;
  double value = 0;
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
};

struct Weight {
  double value = 0;
  double length = 1;          // of the text's vector
  std::vector<Share> shares;  // by place
};

/// `rules` must outlive it and stay where it is. Read-only, shared by threads.
class Weigher {
 public:
  explicit Weigher(const RuleSet& rules);

  /// The weight of every sentence.
  SentenceWeights weigh(const Page& page) const;

  /// The sentences that weigh enough to be reported, by place.
  std::vector<WordingMatch> find(const Page& page, const SentenceWeights& weights) const;

  /// The weight of one text, and what made it.
  Weight weigh(std::string_view text) const;

  /// What a sentence is weighed as: with its question or header before it. `own_begin` is where the
  /// sentence itself begins.
  static std::string unit_text(const Page& page, SentenceId id, std::size_t& own_begin);

 private:
  int rule_of(const Weight& weight) const;
  WordingMatch match_of(SentenceId id, const Page& page, const Weight& weight,
                        std::size_t own_begin) const;

  const WordingTable& table_;
  GramIndex grams_;
  std::vector<int> rule_index_;  // of each rule of the table: index into RuleSet::rules
};

}  // namespace shinsa::wording
