// A word's features as IPADIC writes them ("動詞,自立,*,*,五段・ラ行,連用形,治る,ナオリ,ナオリ") →
// the fields of a token. Nothing is copied: the fields view the feature string.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/token.h"

namespace shinsa::morph {

/// A known word of IPADIC has nine features; an unknown one has the first seven or six.
inline constexpr std::size_t kFeatureCount = 9;

/// Number of features.
std::size_t count_features(std::string_view features);

/// Fills pos … form and the lemma; `token.surface` must be set. The lemma of a word that has none
/// ("*"), and of one that the dictionary had to write in quotes, is its surface.
void read_features(std::string_view features, Token& token);

}  // namespace shinsa::morph
