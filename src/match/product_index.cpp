// Finding product names; see product_index.h.
#include "match/product_index.h"

#include <algorithm>

#include "core/utf8.h"

namespace shinsa::match {
namespace {

enum class Script { kOther, kLatin, kKatakana };

Script script_of(char32_t c) {
  if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9')) return Script::kLatin;
  if ((c >= U'ァ' && c <= U'ヺ') || c == U'ー') return Script::kKatakana;
  return Script::kOther;
}

Script script_at(std::string_view text, std::size_t position) {
  return script_of(utf8::next(text, position));
}

// A Latin name must not stand inside a longer Latin word. Katakana compounds
// (エクソソーム|スプレー) are common and name the product, so katakana borders are free behind the
// name but not before it.
bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t before = begin == 0 ? 0 : utf8::floor(text, begin - 1);
  const Script first = script_at(text, begin);
  if (begin > 0 && first != Script::kOther && script_at(text, before) == first) return false;
  const Script last = script_at(text, utf8::floor(text, end - 1));
  return !(end < text.size() && last == Script::kLatin && script_at(text, end) == Script::kLatin);
}

}  // namespace

void ProductIndex::compile(const std::vector<Product>& products, CompiledAnchors& anchors) {
  LiteralTrieBuilder literals;
  std::vector<std::int32_t> product_of_literal;
  for (std::size_t i = 0; i < products.size(); ++i) {
    for (const std::string& variant : products[i].variants) {
      const auto literal = static_cast<std::size_t>(literals.add(variant));
      if (literal >= product_of_literal.size()) product_of_literal.resize(literal + 1);
      product_of_literal[literal] = static_cast<std::int32_t>(i);
    }
  }
  anchors.products = std::move(literals).build();
  anchors.product_of_literal = std::move(product_of_literal);
}

void ProductIndex::find(const Page& page, SentenceId id, std::vector<ProductMatch>& found) const {
  const Range<Norm> range = sentence_of(page, id).range;
  const std::string_view text = text_of(page, id.block).substr(range.begin, range.size());
  const std::size_t first = found.size();
  literals_.find(text, [&](int literal, std::size_t begin, std::size_t end) {
    if (!stands_alone(text, begin, end)) return;
    const Range<Norm> here{range.begin + begin, range.begin + end};
    if (found.size() > first && found.back().range.overlaps(here)) {
      if (here.begin > found.back().range.begin) return;  // leftmost wins
      found.pop_back();  // the same begin: the longer one comes later
    }
    found.push_back({product_of_literal_[static_cast<std::size_t>(literal)], id, here});
  });
}

}  // namespace shinsa::match
