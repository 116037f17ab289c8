// The few UTF-8 helpers that several stages need. All texts inside the program are valid UTF-8
// (decode sees to it), so these helpers only assert.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace shinsa::utf8 {

inline bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Length in bytes of the character whose first byte is `lead` (1 for a stray byte).
inline std::size_t length(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte < 0xC0U) return 1;
  if (byte < 0xE0U) return 2;
  return byte < 0xF0U ? 3 : 4;
}

/// Decodes the character at `position` and moves `position` behind it. Precondition: in range and
/// valid.
inline char32_t next(std::string_view text, std::size_t& position) {
  const auto lead = static_cast<unsigned char>(text[position]);
  const std::size_t size = length(text[position]);
  if (size == 1 || position + size > text.size()) {
    ++position;
    return lead;
  }
  char32_t value = lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    value = (value << 6U) | (static_cast<unsigned char>(text[position + i]) & 0x3FU);
  }
  position += size;
  return value;
}

/// Appends one code point.
void append(std::string& text, char32_t code_point);

/// The greatest character boundary that is not after `position`.
inline std::size_t floor(std::string_view text, std::size_t position) {
  if (position >= text.size()) return text.size();
  while (position > 0 && is_continuation(text[position])) --position;
  return position;
}

/// Number of code points.
std::size_t count(std::string_view text);

/// True if every byte belongs to a well-formed character (no overlong forms, no surrogates).
bool is_valid(std::string_view text);

}  // namespace shinsa::utf8
