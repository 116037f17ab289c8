// The prefilter: which patterns can match in a sentence at all, by the literals that it holds.
//
// One pass over a sentence meets its literals from left to right and notes where each group was
// first and last seen. A way of a pattern's anchors is tried where the rarest of its groups was
// seen: it can be gone if all are there, and if those in order can follow each other. What is let
// through may still not match; what is turned away cannot.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "core/pattern.h"
#include "core/prefilter.h"
#include "match/literal_index.h"

namespace shinsa::match {

/// Collects the anchors of patterns, which are numbered in the order added.
class PrefilterBuilder {
 public:
  void add(const Pattern& pattern);
  Prefilter build() &&;

 private:
  using Numbers = std::vector<std::vector<std::uint32_t>>;
  void add_way(const Anchors::Way& in_order, const Anchors& anchors);
  std::uint32_t number_of(const Anchors::Group& group);

  LiteralTrieBuilder literals_;
  std::map<Anchors::Group, std::uint32_t> groups_;
  std::vector<Prefilter::Way> ways_;
  std::vector<std::int32_t> always_;
  std::int32_t patterns_ = 0;
  Numbers groups_of_literal_;
  Numbers groups_of_way_;
  Numbers ways_of_group_;
};

/// Read-only; shared by threads.
class Candidates {
 public:
  /// The prefilter must outlive it.
  explicit Candidates(const Prefilter& prefilter)
      : prefilter_(prefilter), literals_(prefilter.literals) {}

  /// Scratch memory of one scan.
  struct Scratch {
    /// Where a group was seen in the sentence with this stamp.
    struct Seen {
      std::uint32_t stamp = 0;
      std::uint32_t first = 0;
      std::uint32_t last = 0;
    };
    std::vector<Seen> groups;
    std::vector<std::uint32_t> pattern_found;  // stamp of the sentence it was last found in
    std::vector<std::uint32_t> ways;           // to be tried
    std::uint32_t stamp = 0;
  };
  Scratch make_scratch() const;

  /// Numbers of the patterns that can match in `sentence`, sorted, each once, into `found`.
  void find(std::string_view sentence, Scratch& scratch, std::vector<int>& found) const;

 private:
  void see(int literal, std::uint32_t begin, Scratch& scratch) const;
  bool can_be_gone(std::uint32_t way, const Scratch& scratch) const;

  const Prefilter& prefilter_;
  LiteralIndex literals_;
};

}  // namespace shinsa::match
