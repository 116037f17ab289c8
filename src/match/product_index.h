// Product names in folded text, without tokens: the longest variant wins, and a name does not begin
// or end inside a longer word of the same script (ボトックス is not in ボトックスリフト's neighbour
// …).
#pragma once

#include <vector>

#include "core/match.h"
#include "core/rule_set.h"
#include "match/literal_index.h"

namespace shinsa::match {

class ProductIndex {
 public:
  explicit ProductIndex(const std::vector<Product>& products);

  /// Appends the products named in a sentence, by position.
  void find(const Page& page, SentenceId id, std::vector<ProductMatch>& found) const;

 private:
  LiteralIndex literals_;
  std::vector<int> product_of_literal_;
};

}  // namespace shinsa::match
