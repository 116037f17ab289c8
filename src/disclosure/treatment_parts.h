// Parts of a page that name a treatment by their markup: rows and columns of tables, terms with
// their text, cards, panels behind tabs, and runs below lines that look like headings.
#pragma once

#include <vector>

#include "core/page.h"
#include "disclosure/block_ranges.h"
#include "disclosure/treatment_names.h"

namespace shinsa::disclosure {

struct TreatmentPart {
  Label label;
  std::vector<BlockRange> ranges{};  // by position; the label stands in one of them, or before them
  bool is_offer = false;             // tells a price or what is done; else it only names
  bool is_card = false;              // an element of its own: nothing behind it belongs to it
};

/// All such parts, a part before those that stand inside it. A part that compares is no offer.
/// Linear but for sorting.
std::vector<TreatmentPart> find_parts(const Page& page, const Labels& labels);

}  // namespace shinsa::disclosure
