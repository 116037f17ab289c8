// The prefilter: which patterns can match in a sentence at all, by the literals that it holds.
//
// One pass over a sentence meets its literals from left to right. Each way of a pattern's anchors
// waits for the next group of its order; a literal of that group that begins behind the one before
// moves it on. What is let through may still not match; what is turned away cannot.
#pragma once

#include <cstdint>
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
  void add_way(const Anchors::Way& in_order, const Anchors& anchors);
  void use(const Anchors::Group& group, Prefilter::Use use);

  LiteralTrieBuilder literals_;
  std::vector<Prefilter::Way> ways_;
  std::vector<std::int32_t> always_;
  std::int32_t patterns_ = 0;
  std::vector<std::vector<Prefilter::Use>> uses_;  // of each literal
};

/// Read-only; shared by threads.
class Candidates {
 public:
  /// The prefilter must outlive it.
  explicit Candidates(const Prefilter& prefilter)
      : prefilter_(prefilter), literals_(prefilter.literals) {}

  /// Scratch memory of one scan.
  struct Scratch {
    /// How far a way came in the sentence with this stamp.
    struct Progress {
      std::uint32_t stamp = 0;
      std::uint32_t anywhere = 0;  // bits of the groups of `anywhere` that were seen
      std::uint32_t last = 0;      // where the last literal in order began
      std::uint16_t in_order = 0;  // groups in order that were seen
      bool let_through = false;
    };
    std::vector<Progress> ways;
    std::vector<std::uint32_t> pattern_found;  // stamp of the sentence it was last found in
    std::uint32_t stamp = 0;
  };
  Scratch make_scratch() const;

  /// Numbers of the patterns that can match in `sentence`, sorted, each once, into `found`.
  void find(std::string_view sentence, Scratch& scratch, std::vector<int>& found) const;

 private:
  void see(int literal, std::uint32_t begin, Scratch& scratch, std::vector<int>& found) const;

  const Prefilter& prefilter_;
  LiteralIndex literals_;
};

}  // namespace shinsa::match
