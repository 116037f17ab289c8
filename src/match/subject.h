// Which product is a statement about? 「救済制度の対象です」 is wrong of an unapproved drug only,
// and seldom names it: the product stands in a heading, in the lines before, or once on the page.
#pragma once

#include "core/match.h"
#include "core/page.h"
#include "core/rule_set.h"

namespace shinsa::match {

/// A product that the statement is about and of which it is wrong, as `about` asks; -1 where there
/// is none. The nearest place that names a product decides: the sentence, its block, what the block
/// stands under, its section, the page. Where that place names an approved product too (for
/// kEquivalent: one of the equivalents), the statement may be about that one and is let pass.
/// `products` are all of the page, by position. Source of the statuses: products.tsv.
int subject_of(Subject about, const Match& statement, const Page& page,
               const std::vector<Product>& known, const std::vector<ProductMatch>& products);

}  // namespace shinsa::match
