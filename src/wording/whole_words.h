// A run of grams begins and ends anywhere; what a person is shown should be whole words.
#pragma once

#include <string_view>

#include "core/page.h"

namespace shinsa::wording {

/// `range` of `text`, on character boundaries and not empty, fitted to the runs of katakana, kanji,
/// kana or other characters at its ends: it takes in what it cuts, but leaves the hiragana at its
/// beginning that end a word before it (的な|若返り), and marks and blanks at both ends. Never
/// empty.
Range<Norm> whole_words(std::string_view text, Range<Norm> range);

}  // namespace shinsa::wording
