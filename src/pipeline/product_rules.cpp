// Looks through the pack; see product_rules.h. Cannot fail.
#include "pipeline/product_rules.h"

#include <algorithm>
#include <string_view>

#include "disclosure/offer.h"

namespace shinsa::pipeline {
namespace {

/// A list's entry as running text: blanks only divide it into words.
std::string spelled(std::string entry) {
  std::erase(entry, ' ');
  return entry;
}

/// The lists that hold a name of the product, by index.
std::vector<bool> lists_naming(const RuleSet& rules, const Product& product) {
  std::vector<bool> naming;
  for (const WordList& list : rules.lists) {
    naming.push_back(
        std::any_of(list.entries.begin(), list.entries.end(), [&product](const std::string& entry) {
          const auto& names = product.variants;
          return std::find(names.begin(), names.end(), spelled(entry)) != names.end();
        }));
  }
  return naming;
}

bool names_product(const Pattern& pattern, const std::vector<bool>& naming) {
  return std::any_of(pattern.steps.begin(), pattern.steps.end(), [&naming](const Step& step) {
    const auto& lists = step.test.lists;
    return std::any_of(lists.begin(), lists.end(),
                       [&naming](int list) { return naming[static_cast<std::size_t>(list)]; });
  });
}

bool is_judged(const Rule& rule, const Product& product, const std::vector<bool>& naming) {
  if (rule.about == Subject::kEquivalent) return !product.equivalents.empty();
  // A fact without a source of its own is about the products that the patterns name.
  if (rule.about == Subject::kUnapproved && !rule.fact->source.empty()) {
    return product.status == kUnapproved || product.status == kOffLabel;
  }
  return std::any_of(rule.match.begin(), rule.match.end(),
                     [&naming](const Pattern& pattern) { return names_product(pattern, naming); });
}

}  // namespace

ProductRules rules_for(const RuleSet& rules, const Product& product) {
  ProductRules found;
  const bool unapproved = disclosure::is_unapproved(product);
  for (const DisclosureRule& rule : rules.disclosures) {
    if (rule.group != "unapproved" || unapproved) found.disclosures.push_back(rule.id);
  }
  const std::vector<bool> naming = lists_naming(rules, product);
  for (const Rule& rule : rules.rules) {
    if (is_judged(rule, product, naming)) found.rules.push_back(rule.id);
  }
  for (const ExemptionRule& rule : rules.exemptions) {
    if (rule.group == (unapproved ? "unapproved" : "self-pay")) found.exemptions.push_back(rule.id);
  }
  return found;
}

}  // namespace shinsa::pipeline
