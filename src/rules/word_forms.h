// A word's lemma → every form in which IPADIC can have it stand in a text. Pure functions on
// values; a test holds them against all of IPADIC and our own dictionary.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace shinsa::rules {

/// All forms of the words that have this lemma, and the lemma itself: rather too many than too few,
/// since only its last kana tells how a word is inflected. Sorted, each once.
std::vector<std::string> forms_of(std::string_view lemma);

/// Texts of which every form of the lemma begins with one, as few and as long as that allows
/// (治る: 治; 注ぐ: 注い, 注が …). Empty for an empty lemma.
std::vector<std::string> stems_of(std::string_view lemma);

}  // namespace shinsa::rules
