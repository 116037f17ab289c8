// What follows for a page from the product that it offers: which rules look for it by name, which
// statements it owes, and where it must not stand at all.
#pragma once

#include <string>
#include <vector>

#include "core/rule_set.h"

namespace shinsa::pipeline {

/// Ids, each list in the order of the pack.
struct ProductRules {
  std::vector<std::string> disclosures;  // owed by a page that offers it to patients who pay
  std::vector<std::string> rules;        // that name it, or judge statements about it
  std::vector<std::string> exemptions;   // that hold of it outside websites
};

ProductRules rules_for(const RuleSet& rules, const Product& product);

}  // namespace shinsa::pipeline
