// The prefilter; see candidates.h.
#include "match/candidates.h"

#include <algorithm>

namespace shinsa::match {

int Candidates::add(const Pattern& pattern) {
  const int id = static_cast<int>(group_counts_.size());
  group_counts_.push_back(static_cast<int>(pattern.anchors.size()));
  if (pattern.anchors.empty()) always_.push_back(id);
  for (const std::vector<std::string>& group : pattern.anchors) {
    const auto [entry, added] = group_ids_.try_emplace(group, static_cast<int>(group_ids_.size()));
    if (added) {
      patterns_of_group_.emplace_back();
      for (const std::string& literal : group) {
        const auto index = static_cast<std::size_t>(literals_.add(literal));
        if (index >= groups_of_literal_.size()) groups_of_literal_.resize(index + 1);
        groups_of_literal_[index].push_back(entry->second);
      }
    }
    patterns_of_group_[static_cast<std::size_t>(entry->second)].push_back(id);
  }
  return id;
}

Candidates::Scratch Candidates::make_scratch() const {
  Scratch scratch;
  scratch.group_seen.resize(patterns_of_group_.size());
  scratch.pattern_seen.resize(group_counts_.size());
  scratch.groups_left.resize(group_counts_.size());
  return scratch;
}

void Candidates::see(int literal, Scratch& scratch, std::vector<int>& found) const {
  for (int group : groups_of_literal_[static_cast<std::size_t>(literal)]) {
    std::uint32_t& seen = scratch.group_seen[static_cast<std::size_t>(group)];
    if (seen == scratch.stamp) continue;
    seen = scratch.stamp;
    for (int pattern : patterns_of_group_[static_cast<std::size_t>(group)]) {
      const auto p = static_cast<std::size_t>(pattern);
      if (scratch.pattern_seen[p] != scratch.stamp) {
        scratch.pattern_seen[p] = scratch.stamp;
        scratch.groups_left[p] = group_counts_[p];
      }
      if (--scratch.groups_left[p] == 0) found.push_back(pattern);
    }
  }
}

std::vector<std::vector<int>> Candidates::find(std::string_view norm,
                                               const std::vector<Sentence>& sentences,
                                               Scratch& scratch) const {
  std::vector<std::vector<int>> found(sentences.size(), always_);
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    if (++scratch.stamp == 0) {  // wrapped: old stamps must not look new
      std::fill(scratch.group_seen.begin(), scratch.group_seen.end(), 0U);
      std::fill(scratch.pattern_seen.begin(), scratch.pattern_seen.end(), 0U);
      scratch.stamp = 1;
    }
    const Range<Norm> range = sentences[s].range;
    literals_.find(norm.substr(range.begin, range.size()),
                   [&](int literal, std::size_t, std::size_t) { see(literal, scratch, found[s]); });
    std::sort(found[s].begin(), found[s].end());
  }
  return found;
}

}  // namespace shinsa::match
