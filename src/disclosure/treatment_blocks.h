// The parts of a page that set out one treatment each: what stands in one speaks for its treatment
// alone, what stands outside all of them (a common section, the footer) for every one.
//
// A page that sets out several treatments gives each a heading of its own, all of the same level. A
// page with one treatment has headings that name it too (その料金, そのリスク): they are one part.
#pragma once

#include <string>
#include <vector>

#include "core/match.h"
#include "core/page.h"
#include "core/rule_set.h"
#include "disclosure/offer.h"

namespace shinsa::disclosure {

struct TreatmentBlock {
  Place name;                          // its first heading
  std::vector<ProductOffer> products;  // by position, each once
  bool says_unapproved = false;        // its text says that something is not approved
};

struct TreatmentLayout {
  std::vector<TreatmentBlock> treatments;  // by position; fewer than two: none at all
  std::vector<int> owner;                  // of each block of the page: its treatment, or -1
};

/// Reads the headings in which a sign of the group `treatment` or a product stands.
TreatmentLayout find_treatment_blocks(const Page& page, const RuleSet& rules,
                                      const Matches& matches);

}  // namespace shinsa::disclosure
