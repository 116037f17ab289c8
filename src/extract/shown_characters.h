// What extract must know about single characters: which are white space, which show nothing, and
// which belong to Japanese text (where a line break in the source is no space between words).
#pragma once

#include <cstddef>
#include <string_view>

#include "core/utf8.h"

namespace shinsa::extract {

/// White space that collapses to one space: HTML's own, no-break and typographic spaces. The
/// ideographic space U+3000 stays a character of its own, as browsers show it.
inline bool is_collapsing_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F;
}

inline constexpr char32_t kIdeographicSpace = 0x3000;

/// Characters that show nothing and would only cut a word in two: controls, the soft hyphen,
/// zero-width and direction marks.
inline bool is_invisible(char32_t c) {
  return c < 0x20 || c == 0x7F || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

/// Kana, Han, and the punctuation and full-width forms that stand between them.
inline bool is_japanese(char32_t c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFFEF) ||
         (c >= 0x1AFF0 && c <= 0x1B16F) || (c >= 0x20000 && c <= 0x3FFFF);
}

/// The last character of a text that is not empty.
inline char32_t last_character(std::string_view text) {
  std::size_t at = utf8::floor(text, text.size() - 1);
  return utf8::next(text, at);
}

/// True if nothing of the text would show.
bool is_blank(std::string_view text);

/// The text without white space (U+3000 too) at its ends.
std::string_view trimmed(std::string_view text);

}  // namespace shinsa::extract
