// Folded text → the stretches between brackets that close soon. Only segment.cpp uses it.
#pragma once

#include <string_view>
#include <vector>

#include "core/offset_map.h"

namespace shinsa::segment {

/// Length in bytes of the closing bracket at the start of `rest`, else 0. A double quote is not
/// one.
std::size_t closing_bracket_length(std::string_view rest);

/// From an opening bracket to behind its closing one, at most `reach` bytes of content between
/// them: the outermost such pairs, in order, without overlap. A line break ends every bracket.
/// Linear time.
std::vector<Range<Norm>> bracketed(std::string_view text, std::size_t reach);

}  // namespace shinsa::segment
