// Finding product names; see product_index.h.
#include "match/product_index.h"

#include <algorithm>

#include "core/utf8.h"
#include "match/above.h"

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
  const auto add = [&](const std::vector<std::string>& names, std::size_t product) {
    for (const std::string& name : names) {
      const auto literal = static_cast<std::size_t>(literals.add(name));
      if (literal >= product_of_literal.size()) product_of_literal.resize(literal + 1);
      product_of_literal[literal] = static_cast<std::int32_t>(product);
    }
  };
  for (std::size_t i = 0; i < products.size(); ++i) {
    add(products[i].variants, i);
    add(products[i].ambiguous, i);
  }
  anchors.products = std::move(literals).build();
  anchors.product_of_literal = std::move(product_of_literal);
}

bool ProductIndex::is_meant(const Page& page, BlockIndex block, const Product& product,
                            std::string_view name) const {
  const auto& doubtful = product.ambiguous;
  if (std::find(doubtful.begin(), doubtful.end(), name) == doubtful.end()) return true;
  const auto speaks_of_it = [&](BlockIndex place) {
    const std::string_view text = text_of(page, place);
    return std::any_of(product.context.begin(), product.context.end(),
                       [text](const std::string& word) { return text.find(word) != text.npos; });
  };
  const std::vector<BlockIndex> above = blocks_above(page, block);
  return speaks_of_it(block) || std::any_of(above.begin(), above.end(), speaks_of_it);
}

void ProductIndex::find(const Page& page, SentenceId id, std::vector<ProductMatch>& found) const {
  const Range<Norm> range = sentence_of(page, id).range;
  const std::string_view text = text_of(page, id.block).substr(range.begin, range.size());
  const std::size_t first = found.size();
  literals_.find(text, [&](int literal, std::size_t begin, std::size_t end) {
    if (!stands_alone(text, begin, end)) return;
    const std::int32_t product = product_of_literal_[static_cast<std::size_t>(literal)];
    if (!is_meant(page, id.block, products_[static_cast<std::size_t>(product)],
                  text.substr(begin, end - begin))) {
      return;
    }
    const Range<Norm> here{range.begin + begin, range.begin + end};
    if (found.size() > first && found.back().range.overlaps(here)) {
      if (here.begin > found.back().range.begin) return;  // leftmost wins
      found.pop_back();  // the same begin: the longer one comes later
    }
    found.push_back({product, id, here});
  });
}

}  // namespace shinsa::match
