// The page's <title> and descriptions → its first blocks, in source order, each text once; and the
// address that it gives itself.
#pragma once

#include <string>
#include <string_view>

#include "core/block.h"
#include "extract/html_tokenizer.h"

namespace shinsa::extract {

class HeadTexts {
 public:
  /// Only the first title counts.
  void add_title(MappedText text);
  /// <meta name="description"> and the like.
  void add_description(MappedText text);

  /// <link rel=canonical> or, weaker, og:url; the first of each counts.
  void add_address(std::string_view address, bool is_canonical);
  std::string address() const { return canonical_.empty() ? shared_ : canonical_; }

  /// The blocks: a description that repeats the title or another one is left out.
  Blocks blocks();

 private:
  Blocks found_;
  bool has_title_ = false;
  std::string canonical_;
  std::string shared_;  // what og:url gives
};

}  // namespace shinsa::extract
