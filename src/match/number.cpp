// Reads numbers; see number.h.
#include "match/number.h"

#include <array>
#include <utility>

#include "core/utf8.h"

namespace shinsa::match {
namespace {

using Kanji = std::pair<char32_t, double>;
constexpr std::array<Kanji, 11> kDigits = {{{U'〇', 0},
                                            {U'零', 0},
                                            {U'一', 1},
                                            {U'二', 2},
                                            {U'三', 3},
                                            {U'四', 4},
                                            {U'五', 5},
                                            {U'六', 6},
                                            {U'七', 7},
                                            {U'八', 8},
                                            {U'九', 9}}};
constexpr std::array<Kanji, 3> kSmallUnits = {{{U'十', 10}, {U'百', 100}, {U'千', 1000}}};
constexpr std::array<Kanji, 2> kBigUnits = {{{U'万', 1e4}, {U'億', 1e8}}};

template <std::size_t N>
double lookup(const std::array<Kanji, N>& table, char32_t c) {
  for (const auto& [key, value] : table) {
    if (key == c) return value;
  }
  return -1;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Digits with thousands separators and one decimal point; 0 bytes if there is none.
ParsedNumber parse_ascii(std::string_view text) {
  ParsedNumber number;
  double scale = 0;
  std::size_t i = 0;
  for (; i < text.size(); ++i) {
    const bool digit_follows = i + 1 < text.size() && is_digit(text[i + 1]);
    if (is_digit(text[i])) {
      const double digit = text[i] - '0';
      if (scale == 0) {
        number.value = number.value * 10 + digit;
      } else {
        number.value += digit * scale;
        scale /= 10;
      }
    } else if (text[i] == ',' && i > 0 && digit_follows && scale == 0) {
      continue;
    } else if (text[i] == '.' && i > 0 && digit_follows && scale == 0) {
      scale = 0.1;
    } else {
      break;
    }
  }
  number.size = i;
  return number;
}

}  // namespace

std::optional<ParsedNumber> parse_number(std::string_view text) {
  double total = 0;    // closed by 万 or 億
  double section = 0;  // closed by 十, 百 or 千
  double current = 0;
  bool pending = false;  // `current` holds a digit that no unit has taken
  std::size_t at = 0;
  while (at < text.size()) {
    if (is_digit(text[at])) {
      if (pending) break;
      const ParsedNumber part = parse_ascii(text.substr(at));
      current = part.value;
      pending = true;
      at += part.size;
      continue;
    }
    std::size_t next = at;
    const char32_t c = utf8::next(text, next);
    if (const double digit = lookup(kDigits, c); digit >= 0) {
      current = pending ? current * 10 + digit : digit;
      pending = true;
    } else if (const double small = lookup(kSmallUnits, c); small > 0) {
      section += (pending ? current : 1) * small;
      pending = false;
    } else if (const double big = lookup(kBigUnits, c); big > 0 && at > 0) {
      total += (section + (pending ? current : 0)) * big;
      section = 0;
      pending = false;
    } else {
      break;
    }
    at = next;
  }
  if (at == 0) return std::nullopt;
  return ParsedNumber{total + section + (pending ? current : 0), at};
}

}  // namespace shinsa::match
