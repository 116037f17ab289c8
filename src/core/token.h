// A token: one morpheme of a sentence, with IPADIC's features.
#pragma once

#include <string_view>
#include <vector>

#include "core/offset_map.h"

namespace shinsa {

/// `surface` views the block's folded text; the other views point into the dictionary and live as
/// long as the tokenizer. Missing features are "*"; the lemma of an unknown word is its surface.
struct Token {
  Range<Norm> range;
  std::string_view surface;
  std::string_view lemma;  // 原形
  std::string_view pos;    // 品詞, e.g. 動詞
  std::string_view pos1;   // 品詞細分類1, e.g. 自立
  std::string_view pos2;
  std::string_view pos3;
  std::string_view form;  // 活用形, e.g. 連用形, 仮定形
  bool unknown = false;   // not in the dictionary
};

using Tokens = std::vector<Token>;

}  // namespace shinsa
