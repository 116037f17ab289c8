// The character classes of the HTML standard and a fast search for the next byte of a set; shared
// by the tokenizer's files. ASCII only and without locale: bytes of other characters are in no
// class.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <span>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace shinsa::extract::html {

/// U+FFFD, which stands for NUL.
inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// CR counts as a space: the standard turns it into LF before tokenizing.
constexpr bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';
}
constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_ascii_alphanumeric(char c) { return is_ascii_digit(c) || is_ascii_letter(c); }
constexpr char to_ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr void lower(std::span<char> text) {
  for (char& c : text) c = to_ascii_lower(c);
}

/// True behind a tag's name: a space, '/' or '>'.
constexpr bool ends_tag_name(char c) { return is_space(c) || c == '/' || c == '>'; }

/// Whether `word` (in lower case) stands at `at` in any case.
constexpr bool has_word_at(std::string_view text, std::size_t at, std::string_view word) {
  if (at > text.size() || text.size() - at < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (to_ascii_lower(text[at + i]) != word[i]) return false;
  }
  return true;
}

/// A set of one to four bytes to stop at.
class StopSet {
 public:
  constexpr explicit StopSet(std::string_view stops) {
    for (std::size_t i = 0; i < patterns_.size(); ++i) {
      patterns_[i].fill(stops[i < stops.size() ? i : 0]);
    }
  }

  constexpr bool contains(char c) const {
    return c == patterns_[0][0] || c == patterns_[1][0] || c == patterns_[2][0] ||
           c == patterns_[3][0];
  }

  /// The first position from `from` on that holds a byte of the set; the text's size if none does.
  std::size_t find(std::string_view text, std::size_t from) const {
#if defined(__SSE2__)
    // Sixteen bytes a turn: most runs end in the first, without a branch for each byte.
    for (; text.size() - from >= kWidth; from += kWidth) {
      const __m128i bytes = load(text.data() + from);
      const auto equal = [&](std::size_t i) {
        return _mm_cmpeq_epi8(bytes, load(patterns_[i].data()));
      };
      const __m128i found =
          _mm_or_si128(_mm_or_si128(equal(0), equal(1)), _mm_or_si128(equal(2), equal(3)));
      const auto mask = static_cast<unsigned>(_mm_movemask_epi8(found));
      if (mask != 0) return from + static_cast<std::size_t>(std::countr_zero(mask));
    }
#endif
    while (from < text.size() && !contains(text[from])) ++from;
    return from;
  }

 private:
  static constexpr std::size_t kWidth = 16;

#if defined(__SSE2__)
  static __m128i load(const char* bytes) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
  }
#endif

  std::array<std::array<char, kWidth>, 4> patterns_{};  // each byte of the set sixteen times
};

/// The bytes of a name: all but NUL and any number of stops.
class NameSet {
 public:
  constexpr explicit NameSet(std::string_view stops) {
    stops_[0] = true;
    for (const char c : stops) stops_[static_cast<unsigned char>(c)] = true;
  }

  /// The first position from `from` on that holds a stop or NUL; the text's size if none does.
  constexpr std::size_t find(std::string_view text, std::size_t from) const {
    while (from < text.size() && !stops_[static_cast<unsigned char>(text[from])]) ++from;
    return from;
  }

 private:
  std::array<bool, 256> stops_{};
};

}  // namespace shinsa::extract::html
