// Findings of one stage seen beside those of the others, before they are put in order: what is told
// twice is told once, and what is missing gets words to fill in. Cannot fail.
#pragma once

#include <string>
#include <vector>

#include "core/rule_set.h"
#include "shinsa/finding.h"

namespace shinsa::score {

/// Drops from `absences` what `phrases` tells already, with a source or in more words: a wrong
/// statement whose place overlaps that of another one which counts, and any finding at exactly the
/// place of one of its category which counts.
void drop_told_twice(const std::vector<Finding>& phrases, std::vector<Finding>& absences);

/// Puts the template of exactly the missing item into the advice of each absence; where no template
/// holds the item, the advice of its disclosure stays.
void add_templates(const RuleSet& rules, std::vector<Finding>& absences);

/// The advice for pictures from before and after: the template's lines of the statements with these
/// titles; empty where there is no template.
std::string picture_advice(const RuleSet& rules, const std::vector<std::string>& titles);

}  // namespace shinsa::score
