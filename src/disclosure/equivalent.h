// "There is no approved product with the same ingredient": is that true of what the page offers?
#pragma once

#include <string>

#include "core/match.h"
#include "core/page.h"
#include "core/rule_set.h"
#include "disclosure/offer.h"

namespace shinsa::disclosure {

/// The name of an approved equivalent (products.tsv) of an unapproved product which the page
/// offers, unless the page names one; empty where there is none.
std::string unnamed_equivalent(const Page& page, const RuleSet& rules, const Matches& matches,
                               const Offer& offer);

}  // namespace shinsa::disclosure
