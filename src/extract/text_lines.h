// Lines of plain text and Markdown: where they are, and the marks that people put in front of them.
// Views and positions only; pure functions, linear.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/offset_map.h"

namespace shinsa::extract {

struct TextLine {
  Range<Source> range;     // without white space at its ends
  std::size_t indent = 0;  // columns of white space in front, a tab counts as four

  bool blank() const { return range.empty(); }
};

/// The lines of source[part.begin, part.end), divided at LF, CRLF and CR.
std::vector<TextLine> lines_of(std::string_view source, Range<Source> part);

/// The size of the mark that makes a line a list item ("• ", "・", "- ", "✅", "1."), with the white
/// space behind it; 0 if there is none or nothing follows it.
std::size_t bullet_size(std::string_view line);
std::size_t number_size(std::string_view line);

/// The cells of a row like "| a | b |", without white space at their ends; the bars at the line's
/// ends may be missing.
std::vector<Range<Source>> cells_of(std::string_view source, Range<Source> line);

/// True for the line between the head and the body of a table: "|---|:-:|".
bool is_table_rule(std::string_view line);

}  // namespace shinsa::extract
