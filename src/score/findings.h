// Assessed matches and weighed sentences → findings of kind phrase or wrong statement, each with
// what a reader needs to check it.
#pragma once

#include <vector>

#include "core/document.h"
#include "core/match.h"
#include "core/page.h"
#include "core/rule_set.h"
#include "shinsa/finding.h"
#include "shinsa/page_report.h"

namespace shinsa::score {

/// One finding a phrase match, dismissed ones too, in the order of the matches. On a page that is
/// no advertisement, and in text that no visitor sees, a finding is a note and gives a tenth of its
/// points. Outside websites, what needs the limited exemption is an error. A phrase that
/// contradicts a fact is a wrong statement.
std::vector<Finding> phrase_findings(const Page& page, const RuleSet& rules, const Matches& matches,
                                     const Assessments& assessments,
                                     AdvertisementClass advertisement_class, Medium medium,
                                     const LineIndex& lines);

/// One finding for each sentence whose wording makes it a claim and in which no rule's phrase was
/// reported as more than a note or taken back by the context. Together they give few points.
/// A warning with half the points of its rule; its cues are the grams that decided.
std::vector<Finding> wording_findings(const Page& page, const RuleSet& rules,
                                      const std::vector<WordingMatch>& wordings,
                                      const Matches& matches, const Assessments& assessments,
                                      AdvertisementClass advertisement_class, Medium medium,
                                      const LineIndex& lines);

/// Sorts by position, then rule, and gives each finding its fingerprint: FNV-1a over the rule's id,
/// its folded text and sentence (of an absence: the id alone) and its number among equal ones, so
/// that it stays when text moves. The findings of phrase_findings() bring the first part in
/// `fingerprint`.
void finish(std::vector<Finding>& findings);

}  // namespace shinsa::score
