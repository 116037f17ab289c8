// What the disclosure stage learned of a page: the state of each required statement, the treatments
// that are offered, and a finding for each statement that is missing or says the opposite.
#pragma once

#include <string>
#include <vector>

#include "core/offset_map.h"
#include "shinsa/disclosure.h"
#include "shinsa/finding.h"

namespace shinsa {

/// Pictures from before and after a treatment, and which of the four statements they lack.
struct PictureStatements {
  Range<Source> pictures;            // with their labels
  Range<Source> beside;              // with the text that is theirs
  std::vector<std::string> missing;  // titles of the items, in the order of reports
  Finding absence;                   // place and text only; to be used where nothing else is found
};

struct DisclosureResult {
  std::vector<Disclosure> disclosures;      // parallel to RuleSet::disclosures
  std::vector<Treatment> treatments;        // by position
  std::vector<Finding> findings;            // kind absence; no fingerprint yet
  std::vector<PictureStatements> pictures;  // by position
};

}  // namespace shinsa
