// Old forms of kanji (絕對 藥 滿足) and radicals that stand in for kanji (⻑ from a PDF): what is
// one word to a reader becomes one word. Only forms that words of a clinic's page are written with;
// names (髙橋, 渡邊) keep theirs. Only table.cpp and normalize.cpp use it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace shinsa::normalize {

/// The form that is used today, or nothing where `c` is no old form.
std::string_view new_form(char32_t c);

/// The three-byte characters that begin with E3–ED and are old forms, a bit a character: by lead
/// and second byte, then by third. Small enough to be asked for every kanji of a text.
inline constexpr std::size_t kOldFormRows = 11 * 64;
extern const std::array<std::uint64_t, kOldFormRows> kOldFormBits;

/// True if the three-byte character at text[at], whose first byte is E3–ED, is an old form.
inline bool is_old_form(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::size_t>(static_cast<unsigned char>(text[at + i]));
  };
  return ((kOldFormBits[((byte(0) - 0xE3) << 6U) | (byte(1) & 0x3FU)] >> (byte(2) & 0x3FU)) & 1U) !=
         0;
}

}  // namespace shinsa::normalize
