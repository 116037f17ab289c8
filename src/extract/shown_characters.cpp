// Character tests; see shown_characters.h.
#include "extract/shown_characters.h"

namespace shinsa::extract {
namespace {

bool is_space(char32_t c) { return is_collapsing_space(c) || c == kIdeographicSpace; }

}  // namespace

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (!is_space(c) && !is_invisible(c)) return false;
  }
  return true;
}

std::string_view trimmed(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size() && is_space(utf8::next(text, at));) begin = at;
  text.remove_prefix(begin);
  while (!text.empty() && is_space(last_character(text))) {
    text.remove_suffix(text.size() - utf8::floor(text, text.size() - 1));
  }
  return text;
}

}  // namespace shinsa::extract
