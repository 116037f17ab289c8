// Which blocks of the page stand in which box: each box as a range of blocks.
#pragma once

#include <vector>

#include "core/page.h"

namespace shinsa::disclosure {

/// Blocks begin … end - 1; empty where begin == end.
struct BlockRange {
  BlockIndex begin = 0;
  BlockIndex end = 0;

  bool empty() const { return begin >= end; }
  BlockIndex size() const { return empty() ? 0 : end - begin; }
  bool holds(BlockIndex block) const { return begin <= block && block < end; }
  bool holds(BlockRange other) const { return begin <= other.begin && other.end <= end; }
  friend bool operator==(BlockRange, BlockRange) = default;
};

/// From the first to the last block in each box, those of its inner boxes included. Linear.
std::vector<BlockRange> ranges_of_boxes(const Page& page);

/// From a heading to the next one of its level or above, or to the end of the page's main part;
/// `level` is that of the heading.
BlockRange section_from(const Page& page, BlockIndex heading, std::uint8_t level);

/// True if a price in figures stands in the block: 5,500円, ¥5,500.
bool names_price(const Page& page, BlockIndex block);

/// True if anything but links and pictures stands in the range, `label` aside.
bool tells_something(const Page& page, BlockRange range, BlockIndex label);

}  // namespace shinsa::disclosure
