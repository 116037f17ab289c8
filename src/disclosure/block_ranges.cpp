// Boxes and sections as ranges of blocks; see block_ranges.h. Cannot fail.
#include "disclosure/block_ranges.h"

#include <algorithm>
#include <string_view>

#include "core/quote.h"

namespace shinsa::disclosure {
namespace {

void take_in(BlockRange& range, BlockRange other) {
  if (other.empty()) return;
  if (range.empty()) {
    range = other;
    return;
  }
  range = {std::min(range.begin, other.begin), std::max(range.end, other.end)};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// 5,500円, 5万円: a digit stands before the unit.
bool stands_before(std::string_view text, std::string_view unit) {
  constexpr std::string_view kTenThousand = "万";
  for (std::size_t at = text.find(unit); at != text.npos; at = text.find(unit, at + 1)) {
    std::string_view before = text.substr(0, at);
    if (before.ends_with(kTenThousand)) before.remove_suffix(kTenThousand.size());
    if (!before.empty() && is_digit(before.back())) return true;
  }
  return false;
}

/// ¥5,500
bool stands_behind(std::string_view text, std::string_view sign) {
  for (std::size_t at = text.find(sign); at != text.npos; at = text.find(sign, at + 1)) {
    const std::string_view behind = text.substr(at + sign.size());
    if (!behind.empty() && is_digit(behind.front())) return true;
  }
  return false;
}

bool is_figure(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == ','; });
}

}  // namespace

std::vector<BlockRange> ranges_of_boxes(const Page& page) {
  std::vector<BlockRange> ranges(page.boxes.size());
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const auto block = static_cast<BlockIndex>(i);
    const std::int32_t box = page.blocks[i].box;
    if (box != kNoBox) take_in(ranges[static_cast<std::size_t>(box)], {block, block + 1});
  }
  // A box stands behind the one around it.
  for (std::size_t i = ranges.size(); i-- > 0;) {
    const std::int32_t parent = page.boxes[i].parent;
    if (parent != kNoBox) take_in(ranges[static_cast<std::size_t>(parent)], ranges[i]);
  }
  return ranges;
}

BlockRange section_from(const Page& page, BlockIndex heading, std::uint8_t level) {
  const auto size = static_cast<BlockIndex>(page.blocks.size());
  for (BlockIndex i = heading + 1; i < size; ++i) {
    const Block& block = block_of(page, i);
    const bool is_next = block.kind == BlockKind::kHeading && block.level <= level;
    if (block.region != Region::kMain || is_next) return {heading, i};
  }
  return {heading, size};
}

bool names_price(const Page& page, BlockIndex block) {
  const std::string_view text = text_of(page, block);
  if (stands_before(text, "円") || stands_behind(text, "¥")) return true;
  // A bare figure in a column of prices.
  const BlockIndex header = block_of(page, block).column_header;
  return header != kNoBlock && is_figure(text) && text_of(page, header).find("円") != text.npos;
}

bool tells_something(const Page& page, BlockRange range, BlockIndex label) {
  for (BlockIndex i = range.begin; i < range.end; ++i) {
    const BlockKind kind = block_of(page, i).kind;
    const bool leads_on = kind == BlockKind::kLink || kind == BlockKind::kButton;
    if (i != label && !leads_on && kind != BlockKind::kImageAlt) return true;
  }
  return false;
}

}  // namespace shinsa::disclosure
