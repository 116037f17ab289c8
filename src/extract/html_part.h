// HTML inside another document, as in Markdown.
#pragma once

#include <string_view>

#include "core/block.h"

namespace shinsa::extract {

/// The blocks of source[part.begin, part.end) read as HTML; positions count from the start of
/// `source`.
Blocks html_blocks_of(std::string_view source, Range<Source> part);

}  // namespace shinsa::extract
