// Lines, list marks and table rows; see text_lines.h.
#include "extract/text_lines.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "extract/html_characters.h"
#include "extract/shown_characters.h"

namespace shinsa::extract {
namespace {

TextLine line_between(std::string_view source, std::size_t begin, std::size_t end) {
  TextLine line;
  const std::string_view text = source.substr(begin, end - begin);
  const std::string_view inner = is_blank(text) ? std::string_view() : trimmed(text);
  const std::size_t lead = inner.empty() ? 0 : static_cast<std::size_t>(inner.data() - text.data());
  for (const char c : text.substr(0, lead)) line.indent += c == '\t' ? 4 : 1;
  line.range = {begin + lead, begin + lead + inner.size()};
  return line;
}

// Leading white space, U+3000 too.
std::size_t space_size(std::string_view text) { return text.size() - trimmed(text).size(); }

// Leading digits, half or full width.
std::size_t digits_size(std::string_view text) {
  std::size_t size = 0;
  for (std::size_t at = 0; at < text.size(); size = at) {
    const char32_t c = utf8::next(text, at);
    if (!(c >= '0' && c <= '9') && !(c >= 0xFF10 && c <= 0xFF19)) break;
  }
  return size;
}

// A mark is one only in front of something.
std::size_t with_space(std::string_view line, std::size_t mark) {
  const std::string_view rest = line.substr(mark);
  return trimmed(rest).empty() ? 0 : mark + space_size(rest);
}

}  // namespace

std::vector<TextLine> lines_of(std::string_view source, Range<Source> part) {
  std::vector<TextLine> lines;
  const std::string_view text = source.substr(0, part.end);
  for (std::size_t begin = part.begin; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    lines.push_back(line_between(text, begin, end));
    begin = end + (text.compare(end, 2, "\r\n") == 0 ? 2 : 1);
  }
  return lines;
}

std::size_t bullet_size(std::string_view line) {
  constexpr std::array<std::string_view, 14> kBullets = {"・", "･", "•", "●", "◦", "‣", "▪",
                                                         "◾",  "✅", "✓", "✔", "☑", "⚫", "❏"};
  if (line.size() > 1 && (line[0] == '-' || line[0] == '*' || line[0] == '+')) {
    return html::is_space(line[1]) ? with_space(line, 1) : 0;
  }
  for (const std::string_view bullet : kBullets) {
    if (!line.starts_with(bullet)) continue;
    // "●●クリニック" leaves a name open.
    if (line.substr(bullet.size()).starts_with(bullet)) return 0;
    constexpr std::string_view kEmojiStyle = "\uFE0F";
    const bool emoji = line.substr(bullet.size()).starts_with(kEmojiStyle);
    return with_space(line, bullet.size() + (emoji ? kEmojiStyle.size() : 0));
  }
  return 0;
}

std::size_t number_size(std::string_view line) {
  constexpr std::size_t kMaxDigits = 3;
  const std::size_t size = digits_size(line);
  if (size == 0 || utf8::count(line.substr(0, size)) > kMaxDigits) return 0;
  const std::string_view rest = line.substr(size);
  constexpr std::array<std::string_view, 4> kEnds = {".", "．", ")", "）"};
  for (const std::string_view end : kEnds) {
    if (!rest.starts_with(end)) continue;
    const bool decimal = digits_size(rest.substr(end.size())) > 0;
    return decimal ? 0 : with_space(line, size + end.size());
  }
  return 0;
}

std::vector<Range<Source>> cells_of(std::string_view source, Range<Source> line) {
  std::vector<Range<Source>> cells;
  const auto add = [&](std::size_t begin, std::size_t end) {
    const std::string_view text = trimmed(source.substr(begin, end - begin));
    const auto at = static_cast<std::size_t>(text.data() - source.data());
    cells.push_back({at, at + text.size()});
  };
  const bool barred = !line.empty() && source[line.begin] == '|';
  std::size_t begin = line.begin + (barred ? 1 : 0);
  for (std::size_t at = begin; at < line.end; ++at) {
    if (source[at] == '\\') {
      ++at;
    } else if (source[at] == '|') {
      add(begin, at);
      begin = at + 1;
    }
  }
  if (begin < line.end) add(begin, line.end);
  return cells;
}

bool is_table_rule(std::string_view line) {
  bool dash = false;
  bool bar = false;
  for (const char c : line) {
    if (c != '-' && c != '|' && c != ':' && !html::is_space(c)) return false;
    dash |= c == '-';
    bar |= c == '|';
  }
  return dash && bar;
}

}  // namespace shinsa::extract
