// The folded text of a block, and its sentences.
#pragma once

#include <string>
#include <vector>

#include "core/offset_map.h"

namespace shinsa {

/// What rules see: NFKC, width, case and white space folded. Owned by the page's analysis.
struct NormText {
  std::string text;
  OffsetMap<Norm, Shown> to_shown;
};

/// A sentence, or a piece of an over-long one (at most kMaxSentenceBytes, cut at a safe character).
/// The sentences of a block tile its text: each byte belongs to exactly one.
struct Sentence {
  Range<Norm> range;
  bool continues = false;  // true for every piece but the last of a sentence that was cut
};

/// MeCab is quadratic in long runs of one character class and fails on very long input.
inline constexpr std::size_t kMaxSentenceBytes = 1000;

}  // namespace shinsa
