// Product names in folded text, without tokens: the longest variant wins, and a name does not begin
// or end inside a longer word of the same script (ボトックス is not in ボトックスリフト's neighbour
// …). A name that means other things too (RHA) counts only near a word of its product's context: in
// the same block, or in what the block stands under.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/match.h"
#include "core/rule_set.h"
#include "match/literal_index.h"

namespace shinsa::match {

class ProductIndex {
 public:
  /// Both must outlive it.
  ProductIndex(const std::vector<Product>& products, const CompiledAnchors& anchors)
      : products_(products),
        literals_(anchors.products),
        product_of_literal_(anchors.product_of_literal) {}

  /// The tables that the constructor takes, into `anchors`.
  static void compile(const std::vector<Product>& products, CompiledAnchors& anchors);

  /// Appends the products named in a sentence, by position.
  void find(const Page& page, SentenceId id, std::vector<ProductMatch>& found) const;

 private:
  bool is_meant(const Page& page, BlockIndex block, const Product& product,
                std::string_view name) const;

  const std::vector<Product>& products_;
  LiteralIndex literals_;
  const Table<std::int32_t>& product_of_literal_;
};

}  // namespace shinsa::match
