// Everything that was found on a page → its report: findings in order, counts by category, score
// and grade.
//
// score = round(100 × (1 − exp(−factor × (findings + disclosures) / scale))). A further finding
// never lowers the score. Pure function of its inputs; cannot fail.
#pragma once

#include "core/disclosure_result.h"
#include "core/document.h"
#include "core/match.h"
#include "core/page.h"
#include "core/rule_set.h"
#include "shinsa/page_report.h"

namespace shinsa::score {

/// What the stages before learned of one page. The references must outlive the call; the values are
/// moved into the report.
struct Inputs {
  const Page& page;
  const RuleSet& rules;
  const Matches& matches;
  const Assessments& assessments;
  const std::vector<WordingMatch>& wordings;
  const LineIndex& lines;
  PageInfo info;  // an unreadable status stays; a page without visible text becomes `no-text`
  Advertisement advertisement;
  DisclosureResult disclosure;
};

/// Builds the report. `diagnostics` are those of the document.
PageReport assemble(Inputs inputs);

}  // namespace shinsa::score
