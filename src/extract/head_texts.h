// The page's <title> and descriptions → its first blocks, in source order, each text once.
#pragma once

#include "core/block.h"
#include "extract/html_tokenizer.h"

namespace shinsa::extract {

class HeadTexts {
 public:
  /// Only the first title counts.
  void add_title(MappedText text);
  /// <meta name="description"> and the like.
  void add_description(MappedText text);

  /// The blocks: a description that repeats the title or another one is left out.
  Blocks blocks();

 private:
  Blocks found_;
  bool has_title_ = false;
};

}  // namespace shinsa::extract
