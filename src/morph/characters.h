// Classes of characters that the tokenizer tells apart, and long runs of one of them. Only
// tokenizer.cpp uses it.
#pragma once

#include <string_view>

#include "core/offset_map.h"

namespace shinsa::morph {

/// True for signs: punctuation, brackets, arrows, dingbats, ・, emoji. False for letters, digits,
/// kana, kanji, ー and 々.
bool is_symbol(char32_t c);

/// A run of one kind of character that is longer than this is no word: base64, rulers, ーーー.
inline constexpr int kMaxRun = 64;

/// The first place in norm[range] where MeCab has to stop:
/// * a run of more than kMaxRun letters of an alphabet, digits or signs, or of one kana or kanji
/// again
///   and again, on which its time is quadratic: to be taken as one word;
/// * an empty range, to start anew: before a ・ behind katakana, for IPADIC takes ・ for a katakana
/// and
///   tears unknown words before it apart; and after kMaxRun katakana, again for its time.
/// Where there is none, an empty range at the end.
Range<Norm> next_stop(std::string_view norm, Range<Norm> range);

}  // namespace shinsa::morph
