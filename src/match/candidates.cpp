// The prefilter; see candidates.h.
#include "match/candidates.h"

#include <algorithm>
#include <utility>

namespace shinsa::match {

void PrefilterBuilder::add(const Pattern& pattern) {
  const Anchors& anchors = pattern.anchors;
  if (anchors.empty()) always_.push_back(patterns_);
  for (const Anchors::Way& way : anchors.ways) add_way(way, anchors);
  if (anchors.ways.empty() && !anchors.anywhere.empty()) add_way({}, anchors);
  ++patterns_;
}

void PrefilterBuilder::add_way(const Anchors::Way& in_order, const Anchors& anchors) {
  const auto number = static_cast<std::uint32_t>(ways_.size());
  Prefilter::Way way{patterns_, static_cast<std::uint32_t>(in_order.size()), 0};
  for (std::size_t i = 0; i < in_order.size(); ++i) {
    use(in_order[i], {number, static_cast<std::uint16_t>(i), 1});
  }
  // The bits suffice for every pattern that anyone writes; what is beyond them is not asked for.
  const std::size_t bits = std::min<std::size_t>(anchors.anywhere.size(), 32);
  for (std::size_t i = 0; i < bits; ++i) {
    use(anchors.anywhere[i], {number, static_cast<std::uint16_t>(i), 0});
    way.anywhere |= 1U << i;
  }
  ways_.push_back(way);
}

void PrefilterBuilder::use(const Anchors::Group& group, Prefilter::Use use) {
  for (const std::string& literal : group) {
    const auto index = static_cast<std::size_t>(literals_.add(literal));
    if (index >= uses_.size()) uses_.resize(index + 1);
    uses_[index].push_back(use);
  }
}

Prefilter PrefilterBuilder::build() && {
  std::vector<std::uint32_t> begins;
  std::vector<Prefilter::Use> all;
  for (const std::vector<Prefilter::Use>& uses : uses_) {
    begins.push_back(static_cast<std::uint32_t>(all.size()));
    all.insert(all.end(), uses.begin(), uses.end());
  }
  begins.push_back(static_cast<std::uint32_t>(all.size()));
  return {std::move(literals_).build(), std::move(begins), std::move(all), std::move(ways_),
          std::move(always_),           patterns_};
}

Candidates::Scratch Candidates::make_scratch() const {
  Scratch scratch;
  scratch.ways.resize(prefilter_.ways.size());
  scratch.pattern_found.resize(static_cast<std::size_t>(prefilter_.patterns));
  return scratch;
}

void Candidates::see(int literal, std::uint32_t begin, Scratch& scratch,
                     std::vector<int>& found) const {
  const auto index = static_cast<std::size_t>(literal);
  for (std::uint32_t i = prefilter_.uses_begin[index]; i < prefilter_.uses_begin[index + 1]; ++i) {
    const Prefilter::Use use = prefilter_.uses[i];
    Scratch::Progress& progress = scratch.ways[use.way];
    if (progress.stamp != scratch.stamp) progress = {scratch.stamp, 0, 0, 0, false};
    if (use.is_in_order == 0) {
      progress.anywhere |= 1U << use.position;
    } else if (progress.in_order == use.position && (use.position == 0 || begin > progress.last)) {
      ++progress.in_order;
      progress.last = begin;
    } else {
      continue;
    }
    const Prefilter::Way& way = prefilter_.ways[use.way];
    if (progress.let_through || progress.in_order != way.in_order ||
        progress.anywhere != way.anywhere) {
      continue;
    }
    progress.let_through = true;
    std::uint32_t& seen = scratch.pattern_found[static_cast<std::size_t>(way.pattern)];
    if (seen == scratch.stamp) continue;
    seen = scratch.stamp;
    found.push_back(way.pattern);
  }
}

void Candidates::find(std::string_view sentence, Scratch& scratch, std::vector<int>& found) const {
  if (++scratch.stamp == 0) {  // wrapped: old stamps must not look new
    std::fill(scratch.ways.begin(), scratch.ways.end(), Scratch::Progress{});
    std::fill(scratch.pattern_found.begin(), scratch.pattern_found.end(), 0U);
    scratch.stamp = 1;
  }
  found.assign(prefilter_.always.begin(), prefilter_.always.end());
  literals_.find(sentence, [&](int literal, std::size_t begin, std::size_t) {
    see(literal, static_cast<std::uint32_t>(begin), scratch, found);
  });
  std::sort(found.begin(), found.end());
}

}  // namespace shinsa::match
