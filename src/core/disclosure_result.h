// What the disclosure stage learned of a page: the state of each required statement, the treatments
// that are offered, and a finding for each statement that is missing or says the opposite.
#pragma once

#include <vector>

#include "shinsa/disclosure.h"
#include "shinsa/finding.h"

namespace shinsa {

struct DisclosureResult {
  std::vector<Disclosure> disclosures;  // parallel to RuleSet::disclosures
  std::vector<Treatment> treatments;    // by position
  std::vector<Finding> findings;        // kind absence; no fingerprint yet
};

}  // namespace shinsa
