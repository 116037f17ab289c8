// dictionaries/products.tsv → products, strictly: a status that nothing supports would be worse
// than none. Mistakes go to the load, each with its place.
//
// A header, then a product a line, sorted by name: name, variants, ambiguous, context, class,
// treatment, status, generic_name, equivalents, source, as_of, note (dictionaries/README.md).
#pragma once

#include <vector>

#include "rules/document.h"

namespace shinsa::rules {

/// The products of the file; of no use where mistakes were noted.
std::vector<Product> read_products(const SourceFile& file, Load& load);

/// The lists product, product-offlabel and product-unapproved. Ambiguous names stand in none.
std::vector<WordList> product_lists(const std::vector<Product>& products);

}  // namespace shinsa::rules
