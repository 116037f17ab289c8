// Names of block kinds and visibilities, as rules and reports write them.
#include "core/block.h"

#include <algorithm>
#include <array>

namespace shinsa {
namespace {

constexpr std::array<std::string_view, kBlockKindCount> kBlockKinds = {
    "title",      "meta-description", "heading", "paragraph", "list-item",
    "table-cell", "definition",       "button",  "link",      "image-alt",
    "caption",    "small-print",      "json-ld"};
constexpr std::array<std::string_view, 4> kVisibilities = {"shown", "collapsed", "tiny", "hidden"};

}  // namespace

std::string_view name_of(BlockKind kind) { return kBlockKinds[static_cast<std::size_t>(kind)]; }
std::string_view name_of(Visibility visibility) {
  return kVisibilities[static_cast<std::size_t>(visibility)];
}

std::optional<BlockKind> block_kind_named(std::string_view name) {
  const auto found = std::find(kBlockKinds.begin(), kBlockKinds.end(), name);
  if (found == kBlockKinds.end()) return std::nullopt;
  return static_cast<BlockKind>(found - kBlockKinds.begin());
}

}  // namespace shinsa
