// Cutting tables; see tsv.h.
#include "rules/tsv.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace shinsa::rules {
namespace {

int number_of(std::string_view digits) {
  int number = 0;
  for (const char digit : digits) number = 10 * number + (digit - '0');
  return number;
}

int days_in(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

}  // namespace

std::vector<Cell> split(std::string_view text, char separator, Mark mark) {
  std::vector<Cell> cells;
  while (true) {
    const std::size_t end = std::min(text.find(separator), text.size());
    cells.push_back({text.substr(0, end), mark});
    if (end == text.size()) return cells;
    text.remove_prefix(end + 1);
    mark.column += end + 1;
  }
}

std::vector<Cell> content_lines(const SourceFile& file) {
  std::vector<Cell> lines;
  for (std::size_t i = 0; i < file.line_count(); ++i) {
    const std::string_view line = file.line(i);
    if (!line.empty() && !line.starts_with('#')) lines.push_back({line, {i, 0}});
  }
  return lines;
}

std::vector<std::string_view> cells_of(std::string_view line) {
  std::vector<std::string_view> cells;
  for (const Cell& cell : split(line, '\t', {})) cells.push_back(cell.text);
  return cells;
}

bool is_date(std::string_view text) {
  if (text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_dash = i == 4 || i == 7;
    const bool fits =
        is_dash ? text[i] == '-' : std::isdigit(static_cast<unsigned char>(text[i])) != 0;
    if (!fits) return false;
  }
  const int month = number_of(text.substr(5, 2));
  const int day = number_of(text.substr(8, 2));
  return month >= 1 && month <= 12 && day >= 1 &&
         day <= days_in(number_of(text.substr(0, 4)), month);
}

void Order::check(const Cell& cell) {
  if (cell.text == last_) {
    load_.errors.push_back(
        file_.error(cell.mark, in_quotes(cell.text) + " stands twice", "remove one"));
  } else if (cell.text < last_ && !reported_) {
    reported_ = true;
    load_.errors.push_back(file_.error(
        cell.mark, in_quotes(cell.text) + " stands behind " + in_quotes(last_) + ", out of order",
        "sort the lines by their bytes (LC_ALL=C sort)"));
  }
  last_ = cell.text;
}

}  // namespace shinsa::rules
