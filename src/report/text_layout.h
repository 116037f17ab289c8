// Lays text out in columns: wraps, clips and pads by display width. All texts are valid UTF-8 on
// one line (see safe_text.h). Nothing can fail; a width that is too small gives little or no text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace shinsa::report {

/// Lines of at most `width` columns. Japanese breaks between any two characters but before closing
/// punctuation and small kana and behind opening brackets; Latin words and numbers stay whole where
/// they fit. Always at least one line.
std::vector<std::string> wrap(std::string_view text, int width);

/// The beginning (the end) of `text` in at most `width` columns, with "…" where something is cut
/// off.
std::string clip_end(std::string_view text, int width);
std::string clip_start(std::string_view text, int width);

/// `text` and spaces up to `width` columns.
std::string pad(std::string_view text, int width);

/// `count` times `text`; nothing for a negative count.
std::string repeat(std::string_view text, int count);

/// A sentence in three pieces, of which the middle one is the phrase to mark.
struct Excerpt {
  std::string before;
  std::string mark;
  std::string after;
};

/// The same clipped to `width` columns in all, with the phrase near the middle.
Excerpt clip_around(const Excerpt& sentence, int width);

}  // namespace shinsa::report
