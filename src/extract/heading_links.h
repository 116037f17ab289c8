// Blocks in page order → Block::heading of each. Shared by the three markups.
#pragma once

#include "core/block.h"

namespace shinsa::extract {

/// Links each block to the nearest heading above it, and a heading to the nearest one of a smaller
/// level. A hidden heading counts only for hidden blocks. A heading is any block with a level: also
/// the text of an image that stands for one. The page's title and description have none.
void link_headings(Blocks& blocks);

}  // namespace shinsa::extract
