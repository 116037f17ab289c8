// Finding the parts of tables, lists and cards; see treatment_parts.h. Cannot fail.
#include "disclosure/treatment_parts.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/quote.h"

namespace shinsa::disclosure {
namespace {

// How far into a card its name may stand, pictures aside.
constexpr int kFirstLines = 3;

bool is_link(const Block& block) {
  return block.kind == BlockKind::kLink || block.kind == BlockKind::kButton;
}

bool is_picture(const Block& block) { return block.kind == BlockKind::kImageAlt; }

bool has_price(const Page& page, BlockRange range) {
  for (BlockIndex i = range.begin; i < range.end; ++i) {
    const bool is_seen = block_of(page, i).visibility != Visibility::kHidden;
    if (is_seen && names_price(page, i)) return true;
  }
  return false;
}

bool has_sentence(const Page& page, BlockRange range, BlockIndex label) {
  for (BlockIndex i = range.begin; i < range.end; ++i) {
    const Block& block = block_of(page, i);
    if (i == label || is_link(block) || is_picture(block)) continue;
    if (text_of(page, i).find("。") != std::string_view::npos) return true;
  }
  return false;
}

bool has_button(const Page& page, BlockRange range) {
  for (BlockIndex i = range.begin; i < range.end; ++i) {
    if (block_of(page, i).kind == BlockKind::kButton) return true;
  }
  return false;
}

bool is_offer(const Page& page, BlockRange range, const Label& label) {
  const BlockIndex own = label.place.sentence.block;
  return !label.offers_nothing && (has_price(page, range) || has_sentence(page, range, own) ||
                                   (has_button(page, range) && tells_something(page, range, own)));
}

/// Tables may lay out a whole page; a row that holds headings is none of a list.
bool is_layout(const Page& page, BlockRange range) {
  for (BlockIndex i = range.begin + 1; i < range.end; ++i) {
    if (block_of(page, i).kind == BlockKind::kHeading) return true;
  }
  return block_of(page, range.begin).kind == BlockKind::kLink;
}

/// Rows by their first cell, and terms with what is said of them: what shares a header is a part.
template <class HeaderOf>
void add_named(const Page& page, const Labels& labels, HeaderOf header_of,
               std::vector<TreatmentPart>& parts) {
  std::map<BlockIndex, BlockRange> ranges;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const auto block = static_cast<BlockIndex>(i);
    const BlockIndex header = header_of(page.blocks[i]);
    if (header == kNoBlock || !labels.contains(header)) continue;
    BlockRange& range = ranges.try_emplace(header, BlockRange{header, header + 1}).first->second;
    range.end = std::max(range.end, block + 1);
  }
  for (const auto& [header, range] : ranges) {
    const Label& label = labels.at(header);
    if (is_layout(page, range)) continue;
    parts.push_back({label, {range}, !label.offers_nothing && has_price(page, range), false});
  }
}

/// A column whose header names a treatment.
void add_columns(const Page& page, const Labels& labels, std::vector<TreatmentPart>& parts) {
  std::map<BlockIndex, TreatmentPart> columns;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const auto block = static_cast<BlockIndex>(i);
    const BlockIndex header = page.blocks[i].column_header;
    const auto label = header == kNoBlock ? labels.end() : labels.find(header);
    if (label == labels.end() || block == header) continue;
    TreatmentPart& part = columns.try_emplace(header, TreatmentPart{label->second}).first->second;
    if (part.ranges.empty()) part.ranges.push_back({header, header + 1});
    part.ranges.push_back({block, block + 1});
    part.is_offer |= !part.label.offers_nothing && names_price(page, block);
  }
  for (auto& [header, part] : columns) parts.push_back(std::move(part));
}

/// The label among the first lines of a box; none if it has none.
const Label* label_of(const Page& page, const Labels& labels, BlockRange range) {
  int lines = 0;
  for (BlockIndex i = range.begin; i < range.end && lines < kFirstLines; ++i) {
    if (is_picture(block_of(page, i))) continue;
    ++lines;
    const auto found = labels.find(i);
    if (found != labels.end()) return &found->second;
  }
  return nullptr;
}

/// Boxes of one parent that are alike: cards, the items of a list, sections.
class Siblings {
 public:
  Siblings(const Page& page, const Labels& labels, const std::vector<BlockRange>& ranges)
      : page_(page), labels_(labels), ranges_(ranges), divided_(page.boxes.size() + 1) {}

  /// From the innermost boxes to the outermost: what is divided into parts is no part itself.
  std::vector<TreatmentPart> parts() {
    std::vector<std::vector<std::size_t>> children(page_.boxes.size() + 1);
    for (std::size_t i = 0; i < page_.boxes.size(); ++i) {
      children[static_cast<std::size_t>(page_.boxes[i].parent + 1)].push_back(i);
    }
    for (std::size_t number = children.size(); number-- > 0;) divide(number, children[number]);
    std::reverse(parts_.begin(), parts_.end());
    return std::move(parts_);
  }

 private:
  /// `number` is that of the box around them, plus one.
  void divide(std::size_t number, const std::vector<std::size_t>& children) {
    std::map<std::uint32_t, std::vector<std::size_t>> groups;
    for (const std::size_t child : children) {
      if (divided_[child + 1]) divided_[number] = true;
      if (!ranges_[child].empty()) groups[page_.boxes[child].like].push_back(child);
    }
    for (const auto& [like, boxes] : groups) {
      if (boxes.size() > 1 && add(number, boxes)) divided_[number] = true;
    }
  }

  bool add(std::size_t number, const std::vector<std::size_t>& boxes) {
    std::vector<TreatmentPart> parts;
    std::set<std::string_view> names;
    const bool are_lines = std::all_of(boxes.begin(), boxes.end(),
                                       [this](std::size_t box) { return is_line(ranges_[box]); });
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      const Label* label = label_of(page_, labels_, ranges_[boxes[i]]);
      if (label == nullptr || divided_[boxes[i] + 1]) continue;
      const BlockIndex next = i + 1 < boxes.size() ? ranges_[boxes[i + 1]].begin : -1;
      const BlockRange range =
          are_lines ? run_below(number, ranges_[boxes[i]], next) : ranges_[boxes[i]];
      names.insert(label->name);
      parts.push_back({*label, {range}, is_offer(page_, range, *label), !are_lines});
    }
    if (names.size() < 2) return false;
    const bool are_offers = std::any_of(parts.begin(), parts.end(),
                                        [](const TreatmentPart& part) { return part.is_offer; });
    std::move(parts.rbegin(), parts.rend(), std::back_inserter(parts_));
    return are_offers;
  }

  bool is_line(BlockRange range) const {
    return range.size() == 1 && text_of(page_, range.begin).find("。") == std::string_view::npos;
  }

  /// From a line to the next one like it, or to the end of what stands around both.
  BlockRange run_below(std::size_t number, BlockRange line, BlockIndex next) const {
    const auto size = static_cast<BlockIndex>(page_.blocks.size());
    BlockRange range{line.begin, number == 0 ? size : ranges_[number - 1].end};
    if (next >= 0) range.end = next;
    for (BlockIndex i = range.begin + 1; i < range.end; ++i) {
      if (block_of(page_, i).kind == BlockKind::kHeading) range.end = i;
    }
    return range;
  }

  const Page& page_;
  const Labels& labels_;
  const std::vector<BlockRange>& ranges_;
  std::vector<bool> divided_;  // by the number of the box plus one
  std::vector<TreatmentPart> parts_;
};

/// A box to which a link or a tab with a name leads on this page.
void add_panels(const Page& page, const Labels& labels, const std::vector<BlockRange>& ranges,
                std::vector<TreatmentPart>& parts) {
  std::unordered_map<std::string_view, std::size_t> boxes;
  for (std::size_t i = 0; i < page.boxes.size(); ++i) {
    if (!page.boxes[i].id.empty() && !ranges[i].empty()) boxes.try_emplace(page.boxes[i].id, i);
  }
  for (const auto& [block, label] : labels) {
    const std::string_view href = block_of(page, block).href;
    if (href.size() < 2 || href.front() != '#') continue;
    const auto found = boxes.find(href.substr(1));
    if (found == boxes.end() || ranges[found->second].holds(block)) continue;
    const BlockRange range = ranges[found->second];
    parts.push_back({label, {range}, is_offer(page, range, label), true});
  }
}

/// A fold is a part by itself, also where one that was never closed holds the next.
void add_folds(const Page& page, const Labels& labels, const std::vector<BlockRange>& ranges,
               std::vector<TreatmentPart>& parts) {
  for (std::size_t i = 0; i < page.boxes.size(); ++i) {
    if (!page.boxes[i].is_fold || ranges[i].empty()) continue;
    const auto label = labels.find(ranges[i].begin);
    if (label == labels.end()) continue;
    parts.push_back({label->second, {ranges[i]}, is_offer(page, ranges[i], label->second), true});
  }
}

}  // namespace

std::vector<TreatmentPart> find_parts(const Page& page, const Labels& labels) {
  const std::vector<BlockRange> ranges = ranges_of_boxes(page);
  std::vector<TreatmentPart> parts;
  add_panels(page, labels, ranges, parts);
  for (TreatmentPart& part : Siblings(page, labels, ranges).parts()) {
    parts.push_back(std::move(part));
  }
  add_folds(page, labels, ranges, parts);
  add_named(
      page, labels, [](const Block& block) { return block.term; }, parts);
  add_columns(page, labels, parts);
  add_named(
      page, labels, [](const Block& block) { return block.row_begin; }, parts);
  return parts;
}

}  // namespace shinsa::disclosure
