// Folded text of a block → its sentences, which tile it.
//
// A sentence ends after 。！？!? and at a line break, with the closing brackets and white space
// behind it; not inside brackets that close soon, not in "No.1", decimals, abbreviations or URLs. A
// quotation that runs on (「必ず治る。」という) does not end one. Pieces are at most
// kMaxSentenceBytes. Linear time; never fails.
#pragma once

#include <string_view>
#include <vector>

#include "core/sentence.h"

namespace shinsa::segment {

/// Brackets this many bytes apart, or fewer, hold together what is between them.
inline constexpr std::size_t kBracketReach = 200;

/// `norm` is folded text. Ranges are in order, without gap or overlap; white space alone makes a
/// sentence only where there is nothing else.
std::vector<Sentence> segment(std::string_view norm);

}  // namespace shinsa::segment
