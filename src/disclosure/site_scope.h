// The statements of a page for the other pages of its site, and what a page may lean on there.
//
// Decided simply: a statement speaks of what its block, row, term, heading or page names. One that
// names nothing speaks for the clinic where it is a contact; or a risk or a statement on unapproved
// products, on a page whose title says that it is for the whole clinic (the risks of our
// treatments, prices, products without approval). Treatment, cost and period are never common.
#pragma once

#include <string_view>

#include "core/match.h"
#include "core/page.h"
#include "core/rule_set.h"
#include "disclosure/evidence.h"
#include "disclosure/offer.h"
#include "disclosure/topics.h"
#include "shinsa/page_report.h"
#include "shinsa/site.h"

namespace shinsa::disclosure {

/// The statements that the page makes in full, for all of its topics up to 128. A page that is no
/// advertisement (news, hiring) only tells where the clinic is to be reached. `id`, `title` and
/// `host` are left to the caller.
std::vector<SiteStatement> site_statements(const Page& page, const RuleSet& rules,
                                           const Matches& matches, const Assessments& assessments,
                                           const Advertisement& advertisement);

/// The site as one of its pages sees it; without `statements` there is none.
struct SiteView {
  const SiteStatements* statements = nullptr;
  std::string_view own_id;
};

/// What an offer is about, for look-ups in the site: `named` and the names of its products; for
/// statements on unapproved products these alone, where there are any.
Topics topics_of(const DisclosureRule& rule, const RuleSet& rules, const Offer& offer,
                 const Topics& named);

/// A verdict that finds nothing on the page becomes partial, with the scope `site`, where another
/// page makes the statement; not where the page says the opposite.
void lean_on_site(const SiteView& site, const DisclosureRule& rule, const Topics& topics,
                  Verdict& verdict);

}  // namespace shinsa::disclosure
