// The outline of a page; see heading_links.h.
#include "extract/heading_links.h"

#include <vector>

namespace shinsa::extract {
namespace {

// The headings that are still in force, each of a smaller level than the next.
class Outline {
 public:
  // The heading a block stands under; a block with a level becomes a heading itself.
  BlockIndex place(const Block& block, BlockIndex index) {
    if (block.level == 0) return headings_.empty() ? kNoBlock : headings_.back().index;
    while (!headings_.empty() && headings_.back().level >= block.level) headings_.pop_back();
    const BlockIndex above = headings_.empty() ? kNoBlock : headings_.back().index;
    headings_.push_back({index, block.level});
    return above;
  }

 private:
  struct Heading {
    BlockIndex index;
    std::uint8_t level;
  };
  std::vector<Heading> headings_;
};

}  // namespace

void link_headings(Blocks& blocks) {
  Outline shown;
  Outline with_hidden;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Block& block = blocks[i];
    const auto index = static_cast<BlockIndex>(i);
    if (block.kind == BlockKind::kTitle || block.kind == BlockKind::kMetaDescription) continue;
    const BlockIndex above = with_hidden.place(block, index);
    block.heading = block.visibility == Visibility::kHidden ? above : shown.place(block, index);
  }
}

}  // namespace shinsa::extract
