// Findings → counts by category, points, score and grade. Kept apart from the making of findings,
// so that a report can be tallied again when some of its findings were suppressed.
#pragma once

#include "core/rule_set.h"
#include "shinsa/page_report.h"

namespace shinsa::score {

/// Fills `categories`, `points`, `score` and `grade` from the findings that count, the page's
/// status and the class of advertisement. What a rule gives is bounded by its cap (default: three
/// times its points) and a category by the table's; a page that was not checked gets score 0 and
/// grade '-'.
void tally(PageReport& report, const RuleSet& rules);

}  // namespace shinsa::score
