// What the page offers, and so which groups of statements it owes: self-pay treatment, a product
// that is not approved for its use, or any advertisement at all. Mentions in passing are told from
// offers here.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/match.h"
#include "core/page.h"
#include "core/rule_set.h"
#include "shinsa/page_report.h"

namespace shinsa::disclosure {

/// A place on the page.
struct Place {
  SentenceId sentence;
  Range<Norm> range;
};

/// A product that the page offers, at its first mention as an offer.
struct ProductOffer {
  int product = 0;
  Place place;
};

struct Offer {
  bool page = false;                    // the page is, or may be, an advertisement
  bool self_pay = false;                // it offers treatment that patients pay for themselves
  bool unapproved = false;              // it offers a product without approval for this use
  std::optional<Place> self_pay_place;  // the first sign of it
  std::optional<Place> unapproved_place;
  std::vector<ProductOffer> products;  // by position, each product once

  bool requires_group(std::string_view group) const;
  std::optional<Place> place_of(std::string_view group) const;
};

Offer find_offer(const Page& page, const RuleSet& rules, const Matches& matches,
                 const Assessments& assessments, const Advertisement& advertisement);

/// True where the product's status obliges to the five statements on unapproved products.
bool is_unapproved(const Product& product);

}  // namespace shinsa::disclosure
