// Signals → is this page an advertisement at all?
//
// The law asks for two things, whatever the page says of itself: a reader can tell which clinic is
// meant (特定性), and the page invites to it (誘引性). News, science, hiring and authorities have
// kinds of their own. Pure function of its inputs; cannot fail.
#pragma once

#include "core/document.h"
#include "core/match.h"
#include "core/page.h"
#include "core/rule_set.h"
#include "shinsa/page_report.h"

namespace shinsa::advert {

/// Weighs the signals of the groups `specificity`, `invitation` and `kind.*` and names the class
/// and kind of the page. `signals` of the result holds, by position, at most two places of each
/// sign that was seen. Signs in hidden text do not count. Source: 医療広告ガイドライン 第2.
Advertisement classify(const Page& page, const RuleSet& rules, const Matches& matches,
                       const LineIndex& lines);

}  // namespace shinsa::advert
