// Puts the report together; see score.h. Findings are made in findings.cpp and added up in
// tally.cpp. Cannot fail: what could not be read is told by the page's status.
#include "score/score.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "score/adjust.h"
#include "score/findings.h"
#include "score/pictures.h"
#include "score/tally.h"

namespace shinsa::score {
namespace {

/// True for text that a visitor reads on the page itself.
bool is_body_text(const Block& block) {
  switch (block.kind) {
    case BlockKind::kTitle:
    case BlockKind::kMetaDescription:
    case BlockKind::kJsonLd:
    case BlockKind::kImageAlt:
      return false;
    default:
      return block.visibility != Visibility::kHidden;
  }
}

/// A page of pictures alone tells nothing of what stands in them, and is not clean for that reason;
/// but where their alt texts were found at fault, the page was judged.
PageStatus status_of(const Page& page, PageStatus known, const std::vector<Finding>& findings) {
  if (known != PageStatus::kChecked) return known;
  const bool has_text = std::any_of(page.blocks.begin(), page.blocks.end(), is_body_text);
  const bool has_finding = std::any_of(findings.begin(), findings.end(),
                                       [](const Finding& finding) { return finding.counts(); });
  return has_text || has_finding ? PageStatus::kChecked : PageStatus::kNoText;
}

}  // namespace

PageReport assemble(Inputs inputs) {
  const AdvertisementClass advertisement_class = inputs.advertisement.advertisement_class;
  PageReport report;
  report.findings = phrase_findings(inputs.page, inputs.rules, inputs.matches, inputs.assessments,
                                    advertisement_class, inputs.info.medium, inputs.lines);
  for (Finding& finding : wording_findings(inputs.page, inputs.rules, inputs.wordings,
                                           inputs.matches, inputs.assessments, advertisement_class,
                                           inputs.info.medium, inputs.lines)) {
    report.findings.push_back(std::move(finding));
  }
  settle_pictures(inputs.disclosure.pictures, inputs.rules, report.findings);
  inputs.info.status = status_of(inputs.page, inputs.info.status, report.findings);
  std::vector<Finding>& absences = inputs.disclosure.findings;
  drop_told_twice(report.findings, absences);
  add_templates(inputs.rules, absences);
  report.findings.insert(report.findings.end(), std::make_move_iterator(absences.begin()),
                         std::make_move_iterator(absences.end()));
  finish(report.findings);
  report.page = std::move(inputs.info);
  report.advertisement = std::move(inputs.advertisement);
  report.disclosures = std::move(inputs.disclosure.disclosures);
  report.treatments = std::move(inputs.disclosure.treatments);
  report.diagnostics = inputs.page.document.diagnostics;
  tally(report, inputs.rules);
  return report;
}

}  // namespace shinsa::score
