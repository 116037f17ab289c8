// Text → the columns that it takes on a terminal: 2 for wide and full-width characters and emoji, 0
// for combining and zero-width ones, else 1. "Ambiguous" ones (①, ※, …, ○) count as 1, as most
// terminals show them today even in Japan; where one shows them wide, carets below them shift. A
// sequence is the sum of its characters, as wcwidth() has it; a joined emoji may show as less.
// Nothing can fail.
#pragma once

#include <cstddef>
#include <string_view>

namespace shinsa::report {

/// 0, 1 or 2.
int display_width(char32_t code_point);

/// The sum over the characters of `text`, which is valid UTF-8 on one line.
int display_width(std::string_view text);

}  // namespace shinsa::report
