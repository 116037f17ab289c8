// Who says what on a site: the first page that does, but never the page that asks.
#include "shinsa/site.h"

#include <gtest/gtest.h>

namespace shinsa {
namespace {

PageStatements page(std::string id, std::vector<SiteStatement> statements) {
  return {std::move(id), "", "", std::move(statements)};
}

std::string find(const SiteStatements& site, std::string_view item,
                 const std::vector<std::string>& topics, std::string_view own_id) {
  const SiteStatements::Source* source = site.find(item, topics, own_id);
  return source == nullptr ? "" : source->id;
}

TEST(SiteStatements, GiveTheFirstPageButTheOneThatAsks) {
  SiteStatements site;
  site.add(page("a", {{"cost", {"糸"}}, {"cost", {"糸"}}}));
  site.add(page("b", {{"cost", {"糸", "針"}}}));
  site.add(page("c", {{"cost", {"針"}}, {"contact", {}}}));
  EXPECT_EQ(find(site, "cost", {"糸"}, "x"), "a");
  EXPECT_EQ(find(site, "cost", {"糸"}, "a"), "b");
  EXPECT_EQ(find(site, "cost", {"糸"}, "b"), "a");
  EXPECT_EQ(find(site, "cost", {"水", "針"}, "b"), "c");
  EXPECT_EQ(find(site, "cost", {}, "x"), "");
  EXPECT_EQ(find(site, "risk", {"糸"}, "x"), "");
  EXPECT_EQ(find(site, "contact", {"糸"}, "x"), "c");
  EXPECT_EQ(find(site, "contact", {"糸"}, "c"), "");
}

TEST(SitePage, KeepsWhatThePageLacks) {
  PageReport report;
  report.page.id = "a";
  report.score = 12;
  report.grade = 'B';
  report.disclosures = {{"cost", DisclosureState::kPartial, DisclosureScope::kSite, "", {}},
                        {"risk", DisclosureState::kPresent, DisclosureScope::kPage, "", {}},
                        {"period", DisclosureState::kNotRequired, DisclosureScope::kNone, "", {}},
                        {"contact", DisclosureState::kMissing, DisclosureScope::kLink, "", {}}};
  const SitePage kept = site_page(report);
  ASSERT_EQ(kept.gaps.size(), 2U);
  EXPECT_EQ(kept.gaps[0].item, "cost");
  EXPECT_EQ(kept.gaps[0].scope, DisclosureScope::kSite);
  EXPECT_EQ(kept.gaps[1].item, "contact");
  EXPECT_EQ(kept.score, 12);
}

}  // namespace
}  // namespace shinsa
