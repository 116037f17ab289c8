// Which product is a statement about? 「救済制度の対象です」 is wrong of an unapproved drug only,
// and seldom names it: the product stands in a heading, in the lines before, or once on the page.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "core/match.h"
#include "core/page.h"
#include "core/rule_set.h"

namespace shinsa::match {

/// The products of one page by the places that name them, each once a place. The references must
/// outlive it. Source of the statuses: products.tsv.
class Subjects {
 public:
  /// `products` are all of the page, by position.
  Subjects(const Page& page, const std::vector<Product>& known,
           const std::vector<ProductMatch>& products);

  /// A product that the statement is about and of which it is wrong, as `about` asks; -1 where
  /// there is none. The nearest place that names a product decides: the sentence, its block, what
  /// the block stands under, its section, the page. Where that place names an approved product too
  /// (for kEquivalent: one of the equivalents), the statement may be about that one and is let
  /// pass.
  int of(Subject about, const Match& statement) const;

 private:
  using Named = std::set<int>;  // indices into known_

  std::vector<const Named*> places_of(const Match& statement) const;
  int chosen(Subject about, const Named& named) const;

  const Page& page_;
  const std::vector<Product>& known_;
  std::map<SentenceId, Named> sentences_;
  std::map<BlockIndex, Named> blocks_;
  std::map<BlockIndex, Named> sections_;  // by heading; without the heading itself
  Named everywhere_;                      // in text that speaks of what the page offers
};

}  // namespace shinsa::match
