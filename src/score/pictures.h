// Findings on pictures from before and after a treatment, brought in line with what stands beside
// them.
#pragma once

#include <vector>

#include "core/disclosure_result.h"
#include "core/rule_set.h"
#include "shinsa/finding.h"
#include "shinsa/page_report.h"

namespace shinsa::score {

/// A phrase of a rule on pictures that stands in the label of one is taken back where all four
/// statements stand beside it. Where some are missing, phrases in the label and beside the picture
/// name them. Pictures that lack
/// some and in which no phrase was found get a finding of their own, so that none has two.
void settle_pictures(const std::vector<PictureStatements>& pictures, const RuleSet& rules,
                     std::vector<Finding>& findings);

}  // namespace shinsa::score
