// The gaps of a site by item: which pages lack it, and how.
#pragma once

#include <string>
#include <vector>

#include "shinsa/site.h"

namespace shinsa::report {

struct ItemGaps {
  std::string item;
  std::vector<std::string> missing;  // ids of pages, in their order
  std::vector<std::string> partial;  // stated on the page, not in full
  std::vector<std::string> site;     // stated on another page of the site only
};

/// The items that a page lacks, in the order of disclosure_label()'s table; others come last.
std::vector<ItemGaps> gaps_by_item(const SiteReport& report);

}  // namespace shinsa::report
