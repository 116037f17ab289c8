// From a range of a block's folded text back to what a visitor reads and to the place in the
// source. Nothing is searched for: both answers come from the maps that the page carries.
#pragma once

#include <string>
#include <string_view>

#include "core/document.h"
#include "core/page.h"

namespace shinsa {

inline const Block& block_of(const Page& page, BlockIndex block) {
  return page.blocks[static_cast<std::size_t>(block)];
}

/// The shown bytes that the folded range was made from.
inline Range<Shown> shown_range(const Page& page, BlockIndex block, Range<Norm> range) {
  return page.norms[static_cast<std::size_t>(block)].to_shown.to_parent(range);
}

/// Where the folded range stands in the source.
inline SourceSpan source_span(const Page& page, BlockIndex block, Range<Norm> range,
                              const LineIndex& lines) {
  return lines.span(block_of(page, block).to_source.to_parent(shown_range(page, block, range)));
}

/// Where the whole block stands in the source.
inline SourceSpan source_span(const Page& page, BlockIndex block, const LineIndex& lines) {
  const Block& found = block_of(page, block);
  return lines.span(found.to_source.to_parent({0, found.shown.size()}));
}

/// `text` as one line: a line break is dropped, or becomes a blank between two ASCII characters;
/// blanks at both ends are cut.
std::string one_line(std::string_view text);

/// The folded range as a visitor reads it, in one line.
std::string quote(const Page& page, BlockIndex block, Range<Norm> range);

}  // namespace shinsa
