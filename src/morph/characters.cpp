// Classes of characters; see characters.h.
#include "morph/characters.h"

#include "core/utf8.h"

namespace shinsa::morph {
namespace {

constexpr char32_t kMiddleDot = U'・';

/// What MeCab takes for one class, ・ and ー included.
bool is_katakana(char32_t c) { return c >= 0x30A1 && c <= 0x30FF; }

bool is_ascii_alnum(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Characters of one kind make a run together: letters of an alphabet, digits, signs; a kana or
/// kanji only with itself. 0: none, white space.
char32_t kind_of(char32_t c) {
  if (c == ' ' || c == '\n' || c == '\t') return 0;
  if (c >= '0' && c <= '9') return '0';
  if (is_symbol(c)) return '!';
  return c < 0x2000 ? U'a' : c;
}

}  // namespace

bool is_symbol(char32_t c) {
  if (c < 0x80) return !is_ascii_alnum(c);
  const bool kanji_sign = c >= 0x3005 && c <= 0x3007;  // 々 〆 〇
  return c < 0xC0 || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c < 0x2C00) ||
         (c >= 0x3000 && c < 0x3040 && !kanji_sign) || c == kMiddleDot ||
         (c >= 0xE000 && c < 0xF900) || (c >= 0xFE00 && c < 0xFE70) ||
         (c >= 0x1F000 && c < 0x20000);
}

Range<Norm> next_stop(std::string_view norm, Range<Norm> range) {
  char32_t kind = 0;
  int length = 0;  // of the run of one kind
  std::size_t begin = range.begin;
  int katakana = 0;  // length of the stretch of katakana
  for (std::size_t at = range.begin; at < range.end;) {
    const std::size_t start = at;
    const char32_t c = utf8::next(norm, at);
    const char32_t next = kind_of(c);
    if (next != kind) {
      if (length > kMaxRun && kind != 0) return {begin, start};
      kind = next;
      length = 0;
      begin = start;
    }
    const bool long_stretch = katakana >= kMaxRun && 2 * length < katakana && is_katakana(c);
    if (long_stretch || (katakana > 0 && c == kMiddleDot)) return {start, start};
    ++length;
    katakana = is_katakana(c) && c != kMiddleDot ? katakana + 1 : 0;
  }
  const bool long_run = length > kMaxRun && kind != 0;
  return {long_run ? begin : range.end, range.end};
}

}  // namespace shinsa::morph
