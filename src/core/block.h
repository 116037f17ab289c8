// A block: one run of text that a visitor sees as a unit (a heading, a paragraph, a table cell …),
// with its kind, its visibility, its neighbours and a map back to the source.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/offset_map.h"

namespace shinsa {

enum class BlockKind : std::uint8_t {
  kTitle,
  kMetaDescription,
  kHeading,
  kParagraph,
  kListItem,
  kTableCell,
  kDefinition,
  kButton,
  kLink,
  kImageAlt,
  kCaption,
  kSmallPrint,
  kJsonLd
};
inline constexpr std::size_t kBlockKindCount = 13;

/// As the markup alone shows it: `collapsed` is a closed <details>, `tiny` small print by inline
/// style, `hidden` is display:none, visibility:hidden or the hidden attribute.
enum class Visibility : std::uint8_t { kShown, kCollapsed, kTiny, kHidden };

/// Which landmark of the page the block stands in.
enum class Region : std::uint8_t { kMain, kHeader, kNavigation, kFooter };

std::string_view name_of(BlockKind kind);
std::string_view name_of(Visibility visibility);
std::optional<BlockKind> block_kind_named(std::string_view name);

/// Index into the page's blocks; kNoBlock where there is none.
using BlockIndex = std::int32_t;
inline constexpr BlockIndex kNoBlock = -1;

/// An element that holds blocks or other boxes: a division, a list item, a figure, a table row …
struct Box {
  std::int32_t parent = -1;  // the box around it, which has a smaller number; -1 without one
  std::uint32_t like = 0;    // the same for two elements of one name and one (first) class
  bool is_figure = false;    // <figure>
  bool is_fold = false;      // <details>
  std::string id;            // of the element, for links that lead to it
};

/// In the order in which they open.
using Boxes = std::vector<Box>;
inline constexpr std::int32_t kNoBox = -1;

struct Block {
  BlockKind kind = BlockKind::kParagraph;
  Visibility visibility = Visibility::kShown;
  Region region = Region::kMain;
  std::uint8_t level = 0;  // of a heading, 1–6
  bool is_header = false;  // <th> or <dt>
  std::string shown;       // never empty, no leading or trailing white space; '\n' where <br> stood
  OffsetMap<Shown, Source> to_source;
  BlockIndex heading =
      kNoBlock;  // nearest heading above, for any block (for a heading: its parent)
  BlockIndex row_header = kNoBlock;     // of a table cell
  BlockIndex column_header = kNoBlock;  // of a table cell
  BlockIndex term = kNoBlock;           // of a definition: its <dt>
  BlockIndex row_begin = kNoBlock;      // of a table cell: the first cell of its row
  std::int32_t box = kNoBox;            // the innermost box around it
  std::string href;                     // of a link or button: where it leads, as written
};

using Blocks = std::vector<Block>;

}  // namespace shinsa
