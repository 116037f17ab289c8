// The prefilter: which patterns can match in a sentence at all, by the literals that it holds.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/pattern.h"
#include "core/sentence.h"
#include "match/literal_index.h"

namespace shinsa::match {

/// All patterns of some kind, numbered in the order added. Built once, then read-only.
class Candidates {
 public:
  /// Registers a pattern by its anchors; returns its number.
  int add(const Pattern& pattern);

  /// Scratch memory of one scan.
  struct Scratch {
    std::vector<std::uint32_t>
        group_seen;  // stamp of the sentence that last held a literal of the group
    std::vector<std::uint32_t> pattern_seen;  // likewise, of the pattern
    std::vector<int> groups_left;             // of the pattern, in that sentence
    std::uint32_t stamp = 0;
  };
  Scratch make_scratch() const;

  /// Numbers of the patterns that can match, for each sentence of a block; sorted, each once.
  std::vector<std::vector<int>> find(std::string_view norm, const std::vector<Sentence>& sentences,
                                     Scratch& scratch) const;

 private:
  void see(int literal, Scratch& scratch, std::vector<int>& found) const;

  LiteralIndex literals_;
  std::map<std::vector<std::string>, int> group_ids_;
  std::vector<std::vector<int>> groups_of_literal_;
  std::vector<std::vector<int>> patterns_of_group_;
  std::vector<int> group_counts_;  // of each pattern
  std::vector<int> always_;        // patterns without anchors
};

}  // namespace shinsa::match
