// dictionaries/*.tsv → word lists and products.
//
// Lists are strict so that they stay reviewable: sorted by bytes, unique, in folded form. Mistakes
// go to the load, each with its line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/document.h"

namespace shinsa::rules {

/// terms/<name>.tsv: an entry a line, then perhaps a tab and a note; lines that begin with '#' are
/// comments.
WordList read_word_list(const SourceFile& file, std::string name, Load& load);

/// products.tsv: a header, then a product a line.
std::vector<Product> read_products(const SourceFile& file, Load& load);

/// The lists product, product-offlabel and product-unapproved.
std::vector<WordList> product_lists(const std::vector<Product>& products);

/// The cells of a line, which tabs divide.
std::vector<std::string_view> cells_of(std::string_view line);

/// True for 2026-11-22.
bool is_date(std::string_view text);

}  // namespace shinsa::rules
