// What a block stands under: the headers of its cell or definition, and the headings above it.
#pragma once

#include <vector>

#include "core/page.h"

namespace shinsa::match {

/// Nearest first: term, row header, column header, heading, that heading's heading, and so on.
inline std::vector<BlockIndex> blocks_above(const Page& page, BlockIndex block) {
  const auto at = [&page](BlockIndex index) -> const Block& {
    return page.blocks[static_cast<std::size_t>(index)];
  };
  std::vector<BlockIndex> above;
  const Block& own = at(block);
  for (const BlockIndex header : {own.term, own.row_header, own.column_header}) {
    if (header != kNoBlock) above.push_back(header);
  }
  for (BlockIndex heading = own.heading; heading != kNoBlock; heading = at(heading).heading) {
    above.push_back(heading);
  }
  return above;
}

}  // namespace shinsa::match
