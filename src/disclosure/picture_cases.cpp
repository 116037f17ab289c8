// Finding pictures and what stands beside them; see picture_cases.h. Cannot fail.
#include "disclosure/picture_cases.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/quote.h"

namespace shinsa::disclosure {
namespace {

using Signs = std::map<BlockIndex, Place>;  // the first in each block

Signs signs_of(const Page& page, const RuleSet& rules, const Matches& matches) {
  Signs signs;
  for (const SignalMatch& match : matches.signals) {
    if (rules.signals[static_cast<std::size_t>(match.signal)].group != "before-after") continue;
    const Block& block = block_of(page, match.sentence.block);
    const bool is_seen = block.visibility != Visibility::kHidden && block.region == Region::kMain;
    if (is_seen) signs.try_emplace(match.sentence.block, Place{match.sentence, match.range});
  }
  return signs;
}

// A caption of one word (術前) labels a picture, a longer one tells of it and is the end of a run.
constexpr std::size_t kMaxWord = 30;

/// Runs of pictures and their labels with nothing else in between.
std::vector<BlockRange> runs_of(const Page& page, const Signs& signs) {
  std::vector<BlockRange> runs;
  bool is_closed = true;
  for (const auto& [block, place] : signs) {
    const bool goes_on = !runs.empty() && !is_closed && runs.back().end == block;
    if (goes_on) {
      runs.back().end = block + 1;
    } else {
      runs.push_back({block, block + 1});
    }
    is_closed =
        block_of(page, block).kind == BlockKind::kCaption && text_of(page, block).size() > kMaxWord;
  }
  std::erase_if(runs, [&page](BlockRange run) {
    for (BlockIndex i = run.begin; i < run.end; ++i) {
      const BlockKind kind = block_of(page, i).kind;
      if (kind == BlockKind::kImageAlt || kind == BlockKind::kCaption) return false;
    }
    return true;
  });
  return runs;
}

class CaseFinder {
 public:
  CaseFinder(const Page& page, std::vector<BlockRange> runs)
      : page_(page),
        runs_(std::move(runs)),
        ranges_(ranges_of_boxes(page)),
        counts_(page.boxes.size()),
        last_end_(page.boxes.size()) {
    for (const BlockRange& run : runs_) boxes_.push_back(box_around(run));
    for (const std::int32_t box : boxes_) {
      if (box != kNoBox) ++counts_[index(box)];
    }
    for (std::size_t i = counts_.size(); i-- > 0;) {
      const std::int32_t parent = page.boxes[i].parent;
      if (parent != kNoBox) counts_[index(parent)] += counts_[i];
    }
  }

  std::vector<PictureCase> cases() {
    std::vector<PictureCase> cases;
    std::vector<std::int32_t> parents;
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      PictureCase found;
      found.pictures = runs_[i];
      const BlockRange section = section_around(runs_[i].begin);
      const BlockIndex next = i + 1 < runs_.size() ? runs_[i + 1].begin : section.end;
      const std::int32_t box = widest(i, section);
      found.beside = beside(i, box, next, section);
      const std::int32_t parent = box == kNoBox ? kNoBox : page_.boxes[index(box)].parent;
      if (parent != kNoBox) last_end_[index(parent)] = found.beside.end;
      parents.push_back(parent);
      const bool is_first = i == 0 || runs_[i - 1].end <= section.begin;
      const BlockIndex from = cases.empty() ? 0 : cases.back().beside.end;
      if (is_first) before_ = {std::max(section.begin, from), found.beside.begin};
      found.before_all = before_;
      cases.push_back(found);
    }
    for (std::size_t i = 0; i < cases.size(); ++i) {
      if (parents[i] == kNoBox) continue;
      const BlockIndex end = section_around(runs_[i].begin).end;
      cases[i].behind_all = {last_end_[index(parents[i])],
                             std::min(ranges_[index(parents[i])].end, end)};
    }
    return cases;
  }

 private:
  static std::size_t index(std::int32_t box) { return static_cast<std::size_t>(box); }

  /// The section that a block stands in, its heading included.
  BlockRange section_around(BlockIndex block) {
    const BlockIndex heading = block_of(page_, block).heading;
    if (heading == kNoBlock) return {0, static_cast<BlockIndex>(page_.blocks.size())};
    const auto [entry, is_new] = sections_.try_emplace(heading);
    if (is_new) entry->second = section_from(page_, heading, block_of(page_, heading).level);
    return entry->second;
  }

  /// The innermost box that holds the whole run.
  std::int32_t box_around(BlockRange run) const {
    std::int32_t box = block_of(page_, run.begin).box;
    while (box != kNoBox && !ranges_[index(box)].holds(run)) box = page_.boxes[index(box)].parent;
    return box;
  }

  /// The widest box that holds no other pictures and stays in the section; none if even the
  /// innermost reaches farther.
  std::int32_t widest(std::size_t run, BlockRange section) const {
    std::int32_t box = boxes_[run];
    if (box == kNoBox || counts_[index(box)] > 1) return kNoBox;
    if (!section.holds(ranges_[index(box)])) return kNoBox;
    while (true) {
      const std::int32_t parent = page_.boxes[index(box)].parent;
      if (parent == kNoBox || counts_[index(parent)] > 1) return box;
      if (!section.holds(ranges_[index(parent)])) return box;
      box = parent;
    }
  }

  /// The box, or from the pictures to the next ones where they stand free. Text may follow a
  /// figure.
  BlockRange beside(std::size_t run, std::int32_t box, BlockIndex next, BlockRange section) const {
    const BlockIndex end = std::min(next, section.end);
    if (box == kNoBox) return {runs_[run].begin, std::max(end, runs_[run].end)};
    BlockRange range = ranges_[index(box)];
    const std::int32_t parent = page_.boxes[index(box)].parent;
    if (page_.boxes[index(box)].is_figure || range == runs_[run]) {
      const BlockIndex around = parent == kNoBox ? end : ranges_[index(parent)].end;
      range.end = std::max(range.end, std::min(end, around));
    }
    return range;
  }

  const Page& page_;
  std::vector<BlockRange> runs_;
  std::vector<BlockRange> ranges_;
  std::vector<std::int32_t> boxes_;            // of each run
  std::vector<int> counts_;                    // of the runs in each box
  std::vector<BlockIndex> last_end_;           // of each box: where its last case ends
  std::map<BlockIndex, BlockRange> sections_;  // by their headings
  BlockRange before_;                          // what stands before the first case of the section
};

}  // namespace

std::vector<PictureCase> find_picture_cases(const Page& page, const RuleSet& rules,
                                            const Matches& matches) {
  const Signs signs = signs_of(page, rules, matches);
  std::vector<PictureCase> cases = CaseFinder(page, runs_of(page, signs)).cases();
  for (PictureCase& found : cases) found.place = signs.at(found.pictures.begin);
  return cases;
}

}  // namespace shinsa::disclosure
