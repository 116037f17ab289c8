// Pictures from before and after a treatment, with the text that stands beside each: in its figure,
// card or section, or right behind it.
#pragma once

#include <vector>

#include "core/match.h"
#include "core/page.h"
#include "core/rule_set.h"
#include "disclosure/block_ranges.h"
#include "disclosure/offer.h"

namespace shinsa::disclosure {

/// One picture, a pair of them, or a gallery without text in between.
struct PictureCase {
  Place place;            // the first sign that it is one
  BlockRange pictures;    // from the first picture or its label to the last
  BlockRange beside;      // its own text, pictures included
  BlockRange before_all;  // text of the section before its first case, for all of them
  BlockRange behind_all;  // text behind the last case of the same element, for all in it
};

/// By position. Reads signs of the group `before-after`; text alone makes no case. Linear.
std::vector<PictureCase> find_picture_cases(const Page& page, const RuleSet& rules,
                                            const Matches& matches);

}  // namespace shinsa::disclosure
