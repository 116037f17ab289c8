// Looks for approved products of the same ingredient in products.tsv; see equivalent.h. Cannot
// fail.
#include "disclosure/equivalent.h"

#include <algorithm>
#include <string_view>

#include "core/quote.h"

namespace shinsa::disclosure {
namespace {

/// The ingredient without form or rest: セマグルチド(経口) and トラネキサム酸 等 name one
/// ingredient each. Empty for names in Latin letters, which stand for techniques (IPL, RF).
std::string_view ingredient(const Product& product) {
  std::string_view name = product.generic_name;
  name = name.substr(0, std::min(name.find('('), name.find(' ')));
  const bool is_technique = !name.empty() && static_cast<unsigned char>(name.front()) < 0x80U;
  return is_technique ? std::string_view() : name;
}

bool is_named(int product, const Page& page, const Matches& matches) {
  return std::any_of(
      matches.products.begin(), matches.products.end(), [&](const ProductMatch& match) {
        return match.product == product &&
               block_of(page, match.sentence.block).visibility != Visibility::kHidden;
      });
}

}  // namespace

std::string unnamed_equivalent(const Page& page, const RuleSet& rules, const Matches& matches,
                               const Offer& offer) {
  for (const ProductOffer& offered : offer.products) {
    const Product& product = rules.products[static_cast<std::size_t>(offered.product)];
    const std::string_view wanted = ingredient(product);
    if (!is_unapproved(product) || wanted.empty()) continue;
    std::string found;
    for (std::size_t i = 0; i < rules.products.size(); ++i) {
      const Product& other = rules.products[i];
      if (other.status != "承認" || ingredient(other) != wanted) continue;
      if (is_named(static_cast<int>(i), page, matches)) return {};
      if (found.empty()) found = other.name;
    }
    if (!found.empty()) return found;
  }
  return {};
}

}  // namespace shinsa::disclosure
