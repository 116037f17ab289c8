// The parts of a page that set out one treatment each: what stands in one speaks for its treatment
// alone, what stands outside all of them (a common section, the footer) for every one, unless it
// names those that it speaks of.
//
// A page that sets out several treatments gives each a heading of its own, all of the same level,
// or a row, a card, a term, a tab. A page with one treatment has headings that name it too
// (その料金, そのリスク): they are one part.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/match.h"
#include "core/page.h"
#include "core/rule_set.h"
#include "disclosure/offer.h"
#include "disclosure/picture_cases.h"
#include "disclosure/treatment_names.h"

namespace shinsa::disclosure {

struct TreatmentBlock {
  Place name;                          // where it is named first
  std::vector<ProductOffer> products;  // by position, each once
  bool says_unapproved = false;        // its text says that something is not approved
};

/// Owners of blocks besides the treatments: all of them, or none, as what is told of one patient.
inline constexpr int kCommon = -1;
inline constexpr int kNobody = -2;

struct TreatmentLayout {
  std::vector<TreatmentBlock> treatments;  // by position; fewer than two: none at all
  std::vector<int> owner;                  // of each block: its treatment, kCommon or kNobody
  // What common sentences speak of, where they name some treatments and not all; sorted.
  std::map<SentenceId, std::vector<int>> about;
  NameIndex names;  // of the treatments and their products
};

/// A page without treatments of its own: everything is common.
TreatmentLayout undivided(const Page& page);

/// Reads the blocks in which a sign of the group `treatment` or a product stands.
TreatmentLayout find_treatment_blocks(const Page& page, const RuleSet& rules,
                                      const Matches& matches);

/// What stands beside a picture of a patient speaks of the treatments named there alone.
void set_cases_apart(const Page& page, const std::vector<PictureCase>& cases,
                     TreatmentLayout& layout);

}  // namespace shinsa::disclosure
