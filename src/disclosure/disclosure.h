// Evidence → which required statements a page makes, which it lacks, and for which treatments.
//
// A statement counts where it is made in visible text and stands as said: evidence that is denied,
// asked or behind a link is none, evidence in collapsed or tiny text or in a picture's alt text is
// partial. Pure function of its inputs; cannot fail.
#pragma once

#include "core/disclosure_result.h"
#include "core/document.h"
#include "core/match.h"
#include "core/page.h"
#include "core/rule_set.h"
#include "disclosure/site_scope.h"
#include "shinsa/page_report.h"

namespace shinsa::disclosure {

/// Judges each DisclosureRule of `rules` on the page, in their order. `assessments.evidence` is
/// parallel to `matches.evidence`. What requires an item: its group's signals and the products
/// named, on a page that is or may be an advertisement; else it is not required. Statements of the
/// other pages of `site` make a missing item partial. Source: 医療広告ガイドライン 第5の2.
DisclosureResult check(const Page& page, const RuleSet& rules, const Matches& matches,
                       const Assessments& assessments, const Advertisement& advertisement,
                       const LineIndex& lines, const SiteView& site = {});

}  // namespace shinsa::disclosure
