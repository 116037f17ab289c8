// What stands in a medium to which the limited exemption does not apply (a banner, a post, a mail)
// although only the exemption would allow it. No statement on the page makes it good.
#pragma once

#include <optional>
#include <string_view>

#include "core/disclosure_result.h"
#include "core/document.h"
#include "core/match.h"
#include "core/page.h"
#include "core/rule_set.h"
#include "disclosure/offer.h"
#include "shinsa/page_report.h"

namespace shinsa::disclosure {

/// The outcome outside a website: a finding for each of `rules.exemptions` whose group the page
/// shows, at the first sign of it; each item of such a group is missing, whatever the page says.
/// On what is no advertisement nothing is found. Source: 医療法 第6条の5第3項, 施行規則
/// 第1条の9の2.
DisclosureResult check_without_exemption(const Page& page, const RuleSet& rules,
                                         const Matches& matches, const Advertisement& advertisement,
                                         const LineIndex& lines);

/// Where a group (self-pay, unapproved, before-after) shows first; nothing where it does not.
std::optional<Place> shown_at(std::string_view group, const Page& page, const RuleSet& rules,
                              const Matches& matches);

}  // namespace shinsa::disclosure
