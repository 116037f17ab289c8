// Lays text out in columns; see text_layout.h. Widths are those of display_width.h; no cut falls
// inside a character or before a mark that combines with it. Nothing can fail.
#include "report/text_layout.h"

#include <algorithm>

#include "core/utf8.h"
#include "report/display_width.h"

namespace shinsa::report {
namespace {

constexpr std::string_view kEllipsis = "…";

/// Japanese line breaking in brief (JIS X 4051): what may not begin a line, what may not end one.
constexpr std::u32string_view kNotFirst =
    U"、。，．・：；？！)]}"
    U"」』】〕｝〉》）］’”ー〜～ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々%％,.;:!?";
constexpr std::u32string_view kNotLast = U"([{「『【〔｛〈《（［‘“";

/// Latin words, numbers ("1,000.5") and addresses: all of Latin but spaces and brackets.
bool is_word(char32_t c) {
  constexpr std::u32string_view kBrackets = U"()[]{}";
  return c > 0x20 && c < 0x250 && kBrackets.find(c) == std::u32string_view::npos;
}

/// May a line end behind `left` and the next begin with `right`?
bool may_break(char32_t left, char32_t right) {
  if (display_width(right) == 0) return false;
  if (is_word(left) && is_word(right)) return false;
  return kNotFirst.find(right) == std::u32string_view::npos &&
         kNotLast.find(left) == std::u32string_view::npos;
}

/// Takes the next line off `text`: the longest that fits and ends where a line may, or the longest
/// that fits, or one character.
std::string_view take_line(std::string_view& text, int width) {
  std::size_t end = 0;   // of what fits
  std::size_t best = 0;  // the last place to break in it
  int used = 0;
  char32_t left = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t next = at;
    const char32_t right = utf8::next(text, next);
    if (at > 0 && may_break(left, right)) best = at;
    used += display_width(right);
    if (used > width && at > 0) break;
    at = end = next;
    left = right;
  }
  if (end < text.size() && best > 0) end = best;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end);
  return line;
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, int width) {
  std::vector<std::string> lines;
  do {
    std::string line(take_line(text, width));
    while (line.ends_with(' ')) line.pop_back();
    lines.push_back(std::move(line));
    while (text.starts_with(' ')) text.remove_prefix(1);
  } while (!text.empty());
  return lines;
}

std::string clip_end(std::string_view text, int width) {
  if (display_width(text) <= width) return std::string(text);
  if (width < 1) return "";
  std::size_t end = 0;
  int used = display_width(kEllipsis);
  for (std::size_t at = 0; at < text.size(); end = at) {
    used += display_width(utf8::next(text, at));
    if (used > width) break;
  }
  return std::string(text.substr(0, end)) += kEllipsis;
}

std::string clip_start(std::string_view text, int width) {
  int left = display_width(text);
  if (left <= width) return std::string(text);
  if (width < 1) return "";
  std::size_t begin = 0;
  while (begin < text.size() && left > width - display_width(kEllipsis)) {
    left -= display_width(utf8::next(text, begin));
  }
  // What combines with a character that is gone goes too.
  for (std::size_t at = begin; at < text.size(); begin = at) {
    if (display_width(utf8::next(text, at)) > 0) break;
  }
  return std::string(kEllipsis) += text.substr(begin);
}

std::string pad(std::string_view text, int width) {
  return std::string(text) + repeat(" ", width - display_width(text));
}

std::string repeat(std::string_view text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

Excerpt clip_around(const Excerpt& sentence, int width) {
  Excerpt out;
  out.mark = clip_end(sentence.mark, width);
  const int rest = width - display_width(out.mark);
  const int before = std::max(rest / 2, rest - display_width(sentence.after));
  out.before = clip_start(sentence.before, before);
  out.after = clip_end(sentence.after, rest - display_width(out.before));
  return out;
}

}  // namespace shinsa::report
