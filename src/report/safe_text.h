// Text from pages and file names → text that is safe to print. Pages are untrusted: a control
// character can move the cursor, recolour or retitle a terminal, and a bidirectional control can
// make a line read as something that it is not. File names may not even be UTF-8; each stray byte
// becomes U+FFFD.
#pragma once

#include <string>
#include <string_view>

namespace shinsa::report {

/// C0, DEL or C1.
bool is_control(char32_t code_point);

/// Bidirectional marks, embeddings, overrides and isolates, line and paragraph separators, and the
/// annotation and deprecated format characters: invisible, and able to reorder or break a line.
bool is_reordering(char32_t code_point);

/// One line for a terminal: white space becomes a space, other controls their pictures (␛), C1 and
/// reordering characters ⟨U+202E⟩.
std::string visible(std::string_view text);

/// Valid UTF-8 for a data file: controls but TAB, LF and CR become U+FFFD, all else stays.
std::string without_controls(std::string_view text);

}  // namespace shinsa::report
