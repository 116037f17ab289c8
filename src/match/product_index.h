// Product names in folded text, without tokens: the longest variant wins, and a name does not begin
// or end inside a longer word of the same script (ボトックス is not in ボトックスリフト's neighbour
// …).
#pragma once

#include <cstdint>
#include <vector>

#include "core/match.h"
#include "core/rule_set.h"
#include "match/literal_index.h"

namespace shinsa::match {

class ProductIndex {
 public:
  /// The anchors must outlive it.
  explicit ProductIndex(const CompiledAnchors& anchors)
      : literals_(anchors.products), product_of_literal_(anchors.product_of_literal) {}

  /// The tables that the constructor takes, into `anchors`.
  static void compile(const std::vector<Product>& products, CompiledAnchors& anchors);

  /// Appends the products named in a sentence, by position.
  void find(const Page& page, SentenceId id, std::vector<ProductMatch>& found) const;

 private:
  LiteralIndex literals_;
  const Table<std::int32_t>& product_of_literal_;
};

}  // namespace shinsa::match
