// The tokens of a page's sentences, made when a stage first asks for them.
#pragma once

#include <optional>
#include <vector>

#include "core/page.h"
#include "morph/tokenizer.h"

namespace shinsa::pipeline {

/// Used by one thread. The page, the tokenizer and the lattice must outlive it.
class SentenceTokens : public TokenSource {
 public:
  SentenceTokens(const Page& page, const morph::Tokenizer& tokenizer, morph::Lattice& lattice);

  const Tokens& tokens(SentenceId id) override;

  /// Bytes of folded text that were tokenised so far.
  std::size_t tokenized_bytes() const { return tokenized_bytes_; }

 private:
  const Page& page_;
  const morph::Tokenizer& tokenizer_;
  morph::Lattice& lattice_;
  std::vector<std::vector<std::optional<Tokens>>>
      made_;  // one list a block, filled when first needed
  std::size_t tokenized_bytes_ = 0;
};

}  // namespace shinsa::pipeline
