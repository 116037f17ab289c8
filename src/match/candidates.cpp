// The prefilter; see candidates.h.
#include "match/candidates.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <utility>

namespace shinsa::match {
namespace {

// The text is read as if it held no blanks, for what tokens spell may stand there with blanks
// between.
std::string without_blanks(const std::string& literal) {
  std::string text;
  std::copy_if(literal.begin(), literal.end(), std::back_inserter(text),
               [](char c) { return !LiteralIndex::is_blank(static_cast<unsigned char>(c)); });
  return text.empty() ? literal : text;
}

// How rarely a group is seen: by its shortest literal, then by how few it has.
std::pair<std::size_t, std::size_t> rarity(const Anchors::Group& group) {
  std::size_t shortest = std::string::npos;
  for (const std::string& literal : group) shortest = std::min(shortest, literal.size());
  return {shortest, std::string::npos - group.size()};
}

NumberLists flat(const std::vector<std::vector<std::uint32_t>>& lists) {
  std::vector<std::uint32_t> begins;
  std::vector<std::uint32_t> values;
  for (const std::vector<std::uint32_t>& list : lists) {
    begins.push_back(static_cast<std::uint32_t>(values.size()));
    values.insert(values.end(), list.begin(), list.end());
  }
  begins.push_back(static_cast<std::uint32_t>(values.size()));
  return {std::move(begins), std::move(values)};
}

std::span<const std::uint32_t> list_of(const NumberLists& lists, std::size_t k) {
  return {lists.values.data() + lists.begins[k], lists.values.data() + lists.begins[k + 1]};
}

}  // namespace

void PrefilterBuilder::add(const Pattern& pattern) {
  const Anchors& anchors = pattern.anchors;
  if (anchors.empty()) always_.push_back(patterns_);
  for (const Anchors::Way& way : anchors.ways) add_way(way, anchors);
  if (anchors.ways.empty() && !anchors.anywhere.empty()) add_way({}, anchors);
  ++patterns_;
}

void PrefilterBuilder::add_way(const Anchors::Way& in_order, const Anchors& anchors) {
  const auto number = static_cast<std::uint32_t>(ways_.size());
  ways_.push_back({patterns_, static_cast<std::uint32_t>(in_order.size()),
                   static_cast<std::uint32_t>(anchors.anywhere.size())});
  std::vector<std::uint32_t>& groups = groups_of_way_.emplace_back();
  const Anchors::Group* rarest = nullptr;
  for (const auto* list : {&in_order, &anchors.anywhere}) {
    for (const Anchors::Group& group : *list) {
      groups.push_back(number_of(group));
      if (rarest == nullptr || rarity(*rarest) < rarity(group)) rarest = &group;
    }
  }
  ways_of_group_[number_of(*rarest)].push_back(number);
}

std::uint32_t PrefilterBuilder::number_of(const Anchors::Group& group) {
  const auto [entry, is_new] =
      groups_.try_emplace(group, static_cast<std::uint32_t>(groups_.size()));
  if (!is_new) return entry->second;
  ways_of_group_.emplace_back();
  for (const std::string& literal : group) {
    const auto index = static_cast<std::size_t>(literals_.add(without_blanks(literal)));
    if (index >= groups_of_literal_.size()) groups_of_literal_.resize(index + 1);
    groups_of_literal_[index].push_back(entry->second);
  }
  return entry->second;
}

Prefilter PrefilterBuilder::build() && {
  return {std::move(literals_).build(),
          flat(groups_of_literal_),
          std::move(ways_),
          flat(groups_of_way_),
          flat(ways_of_group_),
          std::move(always_),
          patterns_};
}

Candidates::Scratch Candidates::make_scratch() const {
  Scratch scratch;
  scratch.groups.resize(prefilter_.ways_of_group.begins.size());
  scratch.pattern_found.resize(static_cast<std::size_t>(prefilter_.patterns));
  return scratch;
}

void Candidates::see(int literal, std::uint32_t begin, Scratch& scratch) const {
  const auto groups = list_of(prefilter_.groups_of_literal, static_cast<std::size_t>(literal));
  for (const std::uint32_t group : groups) {
    Scratch::Seen& seen = scratch.groups[group];
    if (seen.stamp != scratch.stamp) {
      seen = {scratch.stamp, begin, begin};
      const auto ways = list_of(prefilter_.ways_of_group, group);
      scratch.ways.insert(scratch.ways.end(), ways.begin(), ways.end());
    }
    seen.last = begin;
  }
}

bool Candidates::can_be_gone(std::uint32_t way, const Scratch& scratch) const {
  const auto groups = list_of(prefilter_.groups_of_way, way);
  const std::size_t in_order = prefilter_.ways[way].in_order;
  std::uint32_t from = 0;  // where the next group may begin
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const Scratch::Seen& seen = scratch.groups[groups[i]];
    if (seen.stamp != scratch.stamp) return false;
    if (i >= in_order) continue;
    if (seen.last < from) return false;
    from = std::max(from, seen.first) + 1;
  }
  return true;
}

void Candidates::find(std::string_view sentence, Scratch& scratch, std::vector<int>& found) const {
  if (++scratch.stamp == 0) {  // wrapped: old stamps must not look new
    std::fill(scratch.groups.begin(), scratch.groups.end(), Scratch::Seen{});
    std::fill(scratch.pattern_found.begin(), scratch.pattern_found.end(), 0U);
    scratch.stamp = 1;
  }
  scratch.ways.clear();
  literals_.find_spaced(sentence, [&](int literal, std::size_t begin, std::size_t) {
    see(literal, static_cast<std::uint32_t>(begin), scratch);
  });
  found.assign(prefilter_.always.begin(), prefilter_.always.end());
  for (const std::uint32_t way : scratch.ways) {
    const std::int32_t pattern = prefilter_.ways[way].pattern;
    std::uint32_t& stamp = scratch.pattern_found[static_cast<std::size_t>(pattern)];
    if (stamp == scratch.stamp || !can_be_gone(way, scratch)) continue;
    stamp = scratch.stamp;
    found.push_back(pattern);
  }
  std::sort(found.begin(), found.end());
}

}  // namespace shinsa::match
