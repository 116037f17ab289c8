// Title and descriptions of a page; see head_texts.h.
#include "extract/head_texts.h"

#include <string_view>
#include <unordered_set>
#include <utility>

namespace shinsa::extract {
namespace {

Block block_of(BlockKind kind, MappedText text) {
  Block block;
  block.kind = kind;
  block.shown = std::move(text.text);
  block.to_source = std::move(text.to_source);
  return block;
}

}  // namespace

void HeadTexts::add_title(MappedText text) {
  if (has_title_ || text.text.empty()) return;
  has_title_ = true;
  found_.push_back(block_of(BlockKind::kTitle, std::move(text)));
}

void HeadTexts::add_description(MappedText text) {
  if (!text.text.empty()) {
    found_.push_back(block_of(BlockKind::kMetaDescription, std::move(text)));
  }
}

void HeadTexts::add_address(std::string_view address, bool is_canonical) {
  std::string& known = is_canonical ? canonical_ : shared_;
  if (known.empty()) known = address;
}

Blocks HeadTexts::blocks() {
  std::unordered_set<std::string> seen;
  for (const Block& block : found_) {
    if (block.kind == BlockKind::kTitle) seen.insert(block.shown);
  }
  Blocks result;
  for (Block& block : found_) {
    const bool is_new = block.kind == BlockKind::kTitle || seen.insert(block.shown).second;
    if (is_new) result.push_back(std::move(block));
  }
  found_.clear();
  return result;
}

}  // namespace shinsa::extract
