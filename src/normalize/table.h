// Our own table of look-alikes, applied around NFKC: what is one sign to a reader becomes one
// character.
//
//   ～ ~ ∼ ˜ ⁓ 〰 → 〜    ‐ ‒ – — ― − ─ → -  (ー between katakana letters)    … ‥ ⋯ → …
//   “ ” „ ‟ 〝 〞 〟 → "    ‘ ’ ‚ ‛ → '    № → no.    ❗ ❕ → !    ❓ ❔ → ?    か゛ → が
//   ❶ ➀ ➊ ⓵ → 1    🅐 🅰 → a    絕 → 絶 (old_forms.h)
//
// Marks that go around, over or under a character (a keycap, an overline) are dropped.
//
// Only normalize.cpp uses it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace shinsa::normalize {

/// How a character is written after NFKC.
enum class Fold { kKeep, kReplace, kHyphen, kNumero, kSpace, kLineBreak };

struct Folded {
  Fold how = Fold::kKeep;
  std::string_view text;  // of kReplace
};

/// What becomes of `c`, a character of text after NFKC.
Folded folded(char32_t c);

/// True for ァ–ヺ: letters, not ー or ・.
inline bool is_katakana_letter(char32_t c) { return c >= 0x30A1 && c <= 0x30FA; }

/// Characters that NFKC would spoil (… to three full stops, ˜ and ゛ to a space and a mark, № to
/// "no") or keep (❶) replaced by others of the same length that it treats as it should, or that
/// folded() knows, so that positions stay; lines and frames around characters by invisible ones.
/// Runs of more than kMaxMarks combining marks are cut, again keeping positions: ICU's reordering
/// is quadratic in them (a quarter megabyte takes 18 s). Nothing where the text needs none of this.
std::optional<std::string> prepared(std::string_view shown);

/// As in Unicode's Stream-Safe Text Format (UAX #15).
inline constexpr int kMaxMarks = 30;

}  // namespace shinsa::normalize
