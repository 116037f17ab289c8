// A page on its way through the pipe: its document, its blocks, and each block's folded text and
// sentences.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/block.h"
#include "core/document.h"
#include "core/sentence.h"
#include "core/token.h"

namespace shinsa {

struct Page {
  Document document;
  std::string address;  // what an HTML page says is its own, as written; empty: nothing
  Blocks blocks;
  Boxes boxes;                                   // of an HTML page; else empty
  std::vector<NormText> norms;                   // one a block
  std::vector<std::vector<Sentence>> sentences;  // one list a block
};

/// A sentence of a page.
struct SentenceId {
  BlockIndex block = 0;
  int sentence = 0;
  friend bool operator==(const SentenceId&, const SentenceId&) = default;
  friend auto operator<=>(const SentenceId&, const SentenceId&) = default;
};

inline std::string_view text_of(const Page& page, BlockIndex block) {
  return page.norms[static_cast<std::size_t>(block)].text;
}
inline const Sentence& sentence_of(const Page& page, SentenceId id) {
  return page.sentences[static_cast<std::size_t>(id.block)][static_cast<std::size_t>(id.sentence)];
}

inline std::string_view sentence_text(const Page& page, SentenceId id) {
  const Range<Norm> range = sentence_of(page, id).range;
  return text_of(page, id.block).substr(range.begin, range.size());
}

/// Gives the tokens of a sentence, made when first asked for. The pipeline owns the one
/// implementation, so that stages can read tokens without knowing the stage that makes them.
class TokenSource {
 public:
  virtual ~TokenSource() = default;
  /// Valid as long as the source; token ranges are positions in the block's folded text.
  virtual const Tokens& tokens(SentenceId id) = 0;
};

}  // namespace shinsa
