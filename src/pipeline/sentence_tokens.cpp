// Lazy tokenising; see sentence_tokens.h.
#include "pipeline/sentence_tokens.h"

namespace shinsa::pipeline {

SentenceTokens::SentenceTokens(const Page& page, const morph::Tokenizer& tokenizer,
                               morph::Lattice& lattice)
    : page_(page), tokenizer_(tokenizer), lattice_(lattice), made_(page.blocks.size()) {}

const Tokens& SentenceTokens::tokens(SentenceId id) {
  const auto block = static_cast<std::size_t>(id.block);
  if (made_[block].empty()) made_[block].resize(page_.sentences[block].size());
  std::optional<Tokens>& tokens = made_[block][static_cast<std::size_t>(id.sentence)];
  if (!tokens) {
    const Range<Norm> range = sentence_of(page_, id).range;
    tokens.emplace();
    tokenizer_.tokenize(text_of(page_, id.block), range, lattice_, *tokens);
    tokenized_bytes_ += range.size();
  }
  return *tokens;
}

}  // namespace shinsa::pipeline
