// The table of look-alikes; see table.h.
#include "normalize/table.h"

#include <array>
#include <cstdint>

#include "core/utf8.h"
#include "normalize/marks.h"
#include "normalize/old_forms.h"

namespace shinsa::normalize {
namespace {

// Stand-in for № while NFKC runs. A noncharacter: text never means anything by it.
constexpr char32_t kNumero = 0xFDD0;

/// Lines and frames around and through a character: a keycap, a stroke. Not those that NFKC makes
/// of signs of their own (‾, ‗, ≠).
constexpr bool is_decoration(char32_t c) {
  return c == 0x332 || (c >= 0x334 && c <= 0x337) || (c >= 0x20DD && c <= 0x20E0) ||
         (c >= 0x20E2 && c <= 0x20E4);
}

/// Digits in circles and white letters on black that NFKC keeps → those that it knows: ❶ ➀ ➊ ⓵ → ①,
/// ⓫ → ⑪, ⓿ → ⓪, 🅐 🅰 → 𝐀. 0: none of them.
constexpr char32_t plain_sign(char32_t c) {
  if (c == 0x24FF) return U'⓪';
  if (c >= 0x24EB && c <= 0x24F4) return c - 0x24EB + U'⑪';
  if (c >= 0x24F5 && c <= 0x24FE) return c - 0x24F5 + U'①';
  if (c >= 0x2776 && c <= 0x2793) return (c - 0x2776) % 10 + U'①';
  if (c >= 0x1F150 && c <= 0x1F169) return c - 0x1F150 + U'\U0001D400';
  if (c >= 0x1F170 && c <= 0x1F189) return c - 0x1F170 + U'\U0001D400';
  return 0;
}

/// The stand-in for a character, of the same length in UTF-8; 0 where there is none.
constexpr char32_t stand_in(char32_t c) {
  switch (c) {
    case U'…':
    case U'‥':
      return U'⋯';
    case U'\u02DC':
      return U'\u02F7';
    case U'№':
      return kNumero;
    case U'゛':
      return U'\u3099';
    case U'゜':
      return U'\u309A';
    default:
      break;
  }
  if (is_decoration(c)) return c < 0x800 ? U'\u00AD' : U'\u200B';  // which NFKC_Casefold drops
  return plain_sign(c);
}

// A character decomposes to two marks, or to a base and three, at most: a run that is not longer
// than this cannot hold more than kMaxMarks.
constexpr int kSuspiciousRun = 10;

/// By first byte, the length of characters that need no preparation: ASCII, kana, kanji.
constexpr std::array<std::uint8_t, 256> kHarmless = [] {
  std::array<std::uint8_t, 256> length{};
  for (std::size_t c = 0; c < 0x80; ++c) length[c] = 1;
  for (std::size_t lead = 0xE3; lead <= 0xE9; ++lead) length[lead] = 3;
  return length;
}();

/// Of a three-byte character that begins with E3: ideographic tone marks, and the voicing marks.
bool is_mark_of_kana(std::string_view text, std::size_t at) {
  const auto third = static_cast<unsigned char>(text[at + 2]);
  return (text[at + 1] == '\x80' && third >= 0xAA && third <= 0xAF) ||
         (text[at + 1] == '\x82' && third >= 0x99 && third <= 0x9C);
}

struct Suspects {
  bool stand_ins = false;
  bool mark_runs = false;
};

/// A quick look for what prepared() deals with.
Suspects suspects_in(std::string_view text) {
  Suspects found;
  int run = 0;
  std::size_t run_end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = kHarmless[lead];
    if (length > 0 && (lead != 0xE3 || !is_mark_of_kana(text, at))) {
      at += length;
      continue;
    }
    run = at == run_end ? run + 1 : 1;
    const char32_t c = utf8::next(text, at);
    found.stand_ins = found.stand_ins || stand_in(c) != 0;
    if (may_be_mark(c)) run_end = at;
    found.mark_runs = found.mark_runs || (run_end == at && run > kSuspiciousRun);
  }
  return found;
}

constexpr bool is_line_break(char32_t c) {
  return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

constexpr bool is_space(char32_t c) { return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x1680; }

constexpr bool is_hyphen(char32_t c) {
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2500;
}

std::string_view replacement(char32_t c) {
  switch (c) {
    case U'~':
    case U'\u02F7':
    case U'\u2053':
    case U'\u223C':
    case U'\u3030':
      return "〜";
    case U'\u22EF':
      return "…";
    case U'\u201C':
    case U'\u201D':
    case U'\u201E':
    case U'\u201F':
    case U'\u301D':
    case U'\u301E':
    case U'\u301F':
      return "\"";
    case U'\u2018':
    case U'\u2019':
    case U'\u201A':
    case U'\u201B':
      return "'";
    case U'\u2755':
    case U'\u2757':
      return "!";
    case U'\u2753':
    case U'\u2754':
      return "?";
    default:
      break;
  }
  return c < 0x2E80 ? std::string_view() : new_form(c);
}

}  // namespace

Folded folded(char32_t c) {
  if (is_line_break(c)) return {Fold::kLineBreak, {}};
  if (is_space(c)) return {Fold::kSpace, {}};
  if (is_hyphen(c)) return {Fold::kHyphen, {}};
  if (c == kNumero) return {Fold::kNumero, {}};
  const std::string_view text = replacement(c);
  return {text.empty() ? Fold::kKeep : Fold::kReplace, text};
}

std::optional<std::string> prepared(std::string_view shown) {
  const Suspects suspects = suspects_in(shown);
  if (!suspects.stand_ins && !suspects.mark_runs) return std::nullopt;
  std::string out;
  out.reserve(shown.size());
  for (std::size_t at = 0; at < shown.size();) {
    const char32_t c = utf8::next(shown, at);
    const char32_t other = stand_in(c);
    utf8::append(out, other == 0 ? c : other);
  }
  if (suspects.mark_runs) cut_long_mark_runs(out);
  return out;
}

}  // namespace shinsa::normalize
