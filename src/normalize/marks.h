// Long runs of combining marks ("Zalgo" text), which would make ICU's canonical reordering
// quadratic. Only table.cpp uses it. Cutting keeps every position: a mark is overwritten by an
// invisible character of the same length, which NFKC_Casefold drops.
#pragma once

#include <string>

namespace shinsa::normalize {

/// False for the characters of ordinary Japanese and Latin text; true does not mean that it is one.
bool may_be_mark(char32_t c);

/// Keeps the first kMaxMarks marks of each run, counted in the decomposed form so that a second
/// pass finds nothing to cut.
void cut_long_mark_runs(std::string& text);

}  // namespace shinsa::normalize
