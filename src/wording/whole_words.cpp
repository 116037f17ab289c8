// Fitting a range to words; see whole_words.h.
#include "wording/whole_words.h"

#include <cstdint>

#include "core/utf8.h"

namespace shinsa::wording {
namespace {

enum class Script : std::uint8_t { kMark, kHiragana, kKatakana, kKanji, kOther };

Script script_of(char32_t c) {
  if (c >= 0x3041 && c <= 0x309F) return Script::kHiragana;
  if ((c >= 0x30A1 && c <= 0x30FA) || c == U'ー') return Script::kKatakana;
  if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == U'々')
    return Script::kKanji;
  const bool is_ascii_word =
      (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || c == U'%';
  return (c > 0x3040 && c != U'・') || is_ascii_word ? Script::kOther : Script::kMark;
}

Script script_at(std::string_view text, std::size_t position) {
  return script_of(utf8::next(text, position));
}

std::size_t before(std::string_view text, std::size_t position) {
  return utf8::floor(text, position - 1);
}

std::size_t after(std::string_view text, std::size_t position) {
  return position + utf8::length(text[position]);
}

/// The end of the run of one script that begins at `position`.
std::size_t run_end(std::string_view text, std::size_t position) {
  const Script script = script_at(text, position);
  while (position < text.size() && script_at(text, position) == script) {
    position = after(text, position);
  }
  return position;
}

std::size_t whole_begin(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end && script_at(text, begin) == Script::kMark) begin = after(text, begin);
  if (begin == 0 || begin >= end) return begin;
  const Script script = script_at(text, begin);
  const Script left = script_at(text, before(text, begin));
  const bool ends_a_word = script == Script::kHiragana && left != Script::kMark;
  if (ends_a_word && run_end(text, begin) < end) {
    return whole_begin(text, run_end(text, begin), end);
  }
  while (begin > 0 && script_at(text, before(text, begin)) == script) begin = before(text, begin);
  return begin;
}

std::size_t whole_end(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin && script_at(text, before(text, end)) == Script::kMark) {
    end = before(text, end);
  }
  return end > begin ? run_end(text, before(text, end)) : end;
}

}  // namespace

Range<Norm> whole_words(std::string_view text, Range<Norm> range) {
  const std::size_t begin = whole_begin(text, range.begin, range.end);
  const std::size_t end = whole_end(text, begin, range.end);
  return begin < end ? Range<Norm>{begin, end} : range;
}

}  // namespace shinsa::wording
