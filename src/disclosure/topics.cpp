// Who speaks of what; see topics.h. Cannot fail.
#include "disclosure/topics.h"

#include <algorithm>

#include "core/quote.h"

namespace shinsa::disclosure {
namespace {

// A table without header cells: the name stands in a cell before the amount, not far away.
constexpr BlockIndex kCellsBefore = 4;
constexpr int kHeadingsAbove = 6;

const Topics kNothing;

void sort_once(Topics& topics) {
  std::sort(topics.begin(), topics.end());
  topics.erase(std::unique(topics.begin(), topics.end()), topics.end());
}

bool says_what_it_is(const Block& block) {
  return block.kind == BlockKind::kTitle || (block.kind == BlockKind::kHeading && block.level == 1);
}

}  // namespace

TopicMap::TopicMap(const Page& page, const RuleSet& rules, const Matches& matches) : page_(page) {
  for (const ProductMatch& match : matches.products) {
    named_[match.sentence.block].push_back(
        rules.products[static_cast<std::size_t>(match.product)].name);
  }
  for (const SignalMatch& match : matches.signals) {
    const std::string& group = rules.signals[static_cast<std::size_t>(match.signal)].group;
    if (group != "topic" && group != "treatment") continue;
    const BlockIndex block = match.sentence.block;
    named_[block].emplace_back(text_of(page, block).substr(match.range.begin, match.range.size()));
  }
  for (auto& [block, topics] : named_) {
    sort_once(topics);
    if (!says_what_it_is(block_of(page, block))) continue;
    of_page_.insert(of_page_.end(), topics.begin(), topics.end());
  }
  sort_once(of_page_);
}

const Topics& TopicMap::named_in(BlockIndex block) const {
  const auto found = named_.find(block);
  return found == named_.end() ? kNothing : found->second;
}

const Topics* TopicMap::of_cells_before(BlockIndex block) const {
  const BlockIndex end = std::max<BlockIndex>(0, block - kCellsBefore);
  for (BlockIndex i = block; i-- > end;) {
    const Block& cell = block_of(page_, i);
    if (cell.kind != BlockKind::kTableCell) return nullptr;
    if (const Topics& topics = named_in(i); !topics.empty()) return &topics;
  }
  return nullptr;
}

const Topics& TopicMap::subject_of(BlockIndex block) const {
  const Block& here = block_of(page_, block);
  if (here.region != Region::kMain) return kNothing;
  for (const BlockIndex about : {block, here.row_header, here.term}) {
    if (about == kNoBlock) continue;
    if (const Topics& topics = named_in(about); !topics.empty()) return topics;
  }
  if (here.kind == BlockKind::kTableCell && here.row_header == kNoBlock) {
    if (const Topics* topics = of_cells_before(block)) return *topics;
  }
  BlockIndex above = here.heading;
  for (int i = 0; i < kHeadingsAbove && above != kNoBlock; ++i) {
    if (const Topics& topics = named_in(above); !topics.empty()) return topics;
    above = block_of(page_, above).heading;
  }
  return of_page_;
}

}  // namespace shinsa::disclosure
