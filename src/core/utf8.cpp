// UTF-8 helpers; see utf8.h.
#include "core/utf8.h"

namespace shinsa::utf8 {

void append(std::string& text, char32_t code_point) {
  const auto byte = [&text](char32_t value) { text.push_back(static_cast<char>(value)); };
  if (code_point < 0x80) {
    byte(code_point);
  } else if (code_point < 0x800) {
    byte(0xC0 | (code_point >> 6U));
    byte(0x80 | (code_point & 0x3FU));
  } else if (code_point < 0x10000) {
    byte(0xE0 | (code_point >> 12U));
    byte(0x80 | ((code_point >> 6U) & 0x3FU));
    byte(0x80 | (code_point & 0x3FU));
  } else {
    byte(0xF0 | (code_point >> 18U));
    byte(0x80 | ((code_point >> 12U) & 0x3FU));
    byte(0x80 | ((code_point >> 6U) & 0x3FU));
    byte(0x80 | (code_point & 0x3FU));
  }
}

std::size_t count(std::string_view text) {
  std::size_t n = 0;
  for (char byte : text) n += is_continuation(byte) ? 0 : 1;
  return n;
}

bool is_valid(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    const std::size_t size = length(text[i]);
    if (size == 1 || lead > 0xF4 || i + size > text.size()) return false;
    if (!is_continuation(text[i + 1])) return false;
    if (size > 2 && !is_continuation(text[i + 2])) return false;
    if (size > 3 && !is_continuation(text[i + 3])) return false;
    if (lead >= 0xE1 &&
        lead < 0xED) {  // kana and nearly all kanji: neither overlong nor surrogates
      i += 3;
      continue;
    }
    std::size_t at = i;
    const char32_t value = next(text, at);
    const bool overlong = value < (size == 2 ? 0x80U : size == 3 ? 0x800U : 0x10000U);
    if (overlong || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return false;
    i += size;
  }
  return true;
}

}  // namespace shinsa::utf8
