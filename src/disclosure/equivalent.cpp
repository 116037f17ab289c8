// Looks for approved equivalents in products.tsv; see equivalent.h. Cannot fail.
#include "disclosure/equivalent.h"

#include <algorithm>

#include "core/quote.h"

namespace shinsa::disclosure {
namespace {

bool is_named(const std::string& product, const Page& page, const RuleSet& rules,
              const Matches& matches) {
  return std::any_of(
      matches.products.begin(), matches.products.end(), [&](const ProductMatch& match) {
        return rules.products[static_cast<std::size_t>(match.product)].name == product &&
               block_of(page, match.sentence.block).visibility != Visibility::kHidden;
      });
}

}  // namespace

std::string unnamed_equivalent(const Page& page, const RuleSet& rules, const Matches& matches,
                               const Offer& offer) {
  for (const ProductOffer& offered : offer.products) {
    const Product& product = rules.products[static_cast<std::size_t>(offered.product)];
    const auto& equivalents = product.equivalents;
    if (!is_unapproved(product) || equivalents.empty()) continue;
    const auto named = [&](const std::string& name) {
      return is_named(name, page, rules, matches);
    };
    if (std::any_of(equivalents.begin(), equivalents.end(), named)) return {};
    return equivalents.front();
  }
  return {};
}

}  // namespace shinsa::disclosure
