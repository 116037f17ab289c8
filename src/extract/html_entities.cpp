// Character references; see html_entities.h. Names are found by narrowing a range of the sorted
// table letter by letter, so that the longest name wins and a miss costs a few steps.
#include "extract/html_entities.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/utf8.h"
#include "extract/html_characters.h"

namespace shinsa::extract {
namespace {

using html::is_ascii_alphanumeric;
using html::is_ascii_digit;
using html::to_ascii_lower;

struct NamedReference {
  std::string_view name;  // without '&'
  char32_t first;
  char32_t second;  // 0: none
};

constexpr auto kNamed = std::to_array<NamedReference>({
#include "extract/html_entities.inc"
});
static_assert(kNamed.size() == 2231);

constexpr std::size_t kFirstLetters = 128;

// Where the names with each first character begin; the entry behind is where they end.
constexpr auto kFirstLetterIndex = [] {
  std::array<std::uint16_t, kFirstLetters + 1> begins{};
  for (const NamedReference& reference : kNamed) {
    ++begins[static_cast<unsigned char>(reference.name.front()) + 1U];
  }
  for (std::size_t i = 1; i < begins.size(); ++i) {
    begins[i] = static_cast<std::uint16_t>(begins[i] + begins[i - 1]);
  }
  return begins;
}();

// Most references in real pages are these; a name with its semicolon is the longest.
constexpr std::array<NamedReference, 4> kCommon = {
    {{"nbsp;", 0xA0, 0}, {"amp;", U'&', 0}, {"lt;", U'<', 0}, {"gt;", U'>', 0}}};

// The longest name that `text` starts with; null if there is none. Reads a name's length at most.
const NamedReference* longest_name(std::string_view text) {
  const auto letter = static_cast<unsigned char>(text.empty() ? '\0' : text.front());
  if (letter >= kFirstLetters) return nullptr;
  const auto* low = kNamed.data() + kFirstLetterIndex[letter];
  const auto* high = kNamed.data() + kFirstLetterIndex[letter + 1U];
  if (low == high) return nullptr;
  for (const NamedReference& reference : kCommon) {
    if (text.starts_with(reference.name)) return &reference;
  }
  const NamedReference* best = nullptr;
  for (std::size_t depth = 1; low != high && depth < text.size(); ++depth) {
    const char wanted = text[depth];
    low = std::partition_point(low, high, [=](const NamedReference& reference) {
      return reference.name.size() == depth || reference.name[depth] < wanted;
    });
    high = std::partition_point(low, high, [=](const NamedReference& reference) {
      return reference.name[depth] == wanted;
    });
    if (low != high && low->name.size() == depth + 1) best = low;
  }
  return best;
}

CharacterReference named_reference(std::string_view source, bool in_attribute) {
  const NamedReference* found = longest_name(source.substr(1));
  if (found == nullptr) return {};
  const std::size_t length = 1 + found->name.size();
  if (in_attribute && !found->name.ends_with(';') && length < source.size()) {
    const char behind = source[length];
    if (behind == '=' || is_ascii_alphanumeric(behind)) return {};
  }
  CharacterReference reference{length, {}};
  utf8::append(reference.text, found->first);
  if (found->second != 0) utf8::append(reference.text, found->second);
  return reference;
}

// What the C1 controls 0x80–0x9F mean in references: Windows-1252, for old pages.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

char32_t replaced(char32_t value) {
  const bool surrogate = value >= 0xD800 && value < 0xE000;
  if (value == 0 || value > 0x10FFFF || surrogate) return 0xFFFD;
  if (value >= 0x80 && value < 0xA0) return kWindows1252[value - 0x80];
  return value;
}

// The value of a digit in the base, or the base if it is none.
char32_t digit_value(char digit, char32_t base) {
  if (is_ascii_digit(digit)) return static_cast<char32_t>(digit - '0');
  const char lower = to_ascii_lower(digit);
  const bool hex = base == 16 && lower >= 'a' && lower <= 'f';
  return hex ? static_cast<char32_t>(lower - 'a' + 10) : base;
}

CharacterReference numeric_reference(std::string_view source) {
  const bool hex = source.size() > 2 && to_ascii_lower(source[2]) == 'x';
  const char32_t base = hex ? 16 : 10;
  const std::size_t digits = hex ? 3 : 2;
  std::size_t at = digits;
  char32_t value = 0;
  for (; at < source.size(); ++at) {
    const char32_t digit = digit_value(source[at], base);
    if (digit == base) break;
    // Past the last code point the value only has to stay too great, not to overflow.
    value = std::min<char32_t>(value * base + digit, 0x110000);
  }
  if (at == digits) return {};
  if (at < source.size() && source[at] == ';') ++at;
  CharacterReference reference{at, {}};
  utf8::append(reference.text, replaced(value));
  return reference;
}

}  // namespace

CharacterReference match_character_reference(std::string_view source, bool in_attribute) {
  if (source.size() > 1 && source[1] == '#') return numeric_reference(source);
  return named_reference(source, in_attribute);
}

}  // namespace shinsa::extract
