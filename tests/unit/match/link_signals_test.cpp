// Where a link leads as a sign.
#include "match/link_signals.h"

#include <gtest/gtest.h>

#include "support/hand_made_page.h"

namespace shinsa::match {
namespace {

std::size_t found_for(const std::string& address) {
  RuleSet rules;
  rules.signals.resize(2);
  rules.signals[1].links = {"tel:", "lin.ee/", "google.com/maps"};
  rules.signals[1].where.set();
  test::HandMadePage page;
  page.paragraph("前");
  page.add(BlockKind::kLink, "こちら");
  page.page.blocks.back().href = address;
  const std::vector<SignalMatch> found = link_signals(page.page, rules);
  for (const SignalMatch& match : found) {
    EXPECT_EQ(match.signal, 1);
    EXPECT_EQ(match.sentence, (SentenceId{1, 0}));
    EXPECT_EQ(match.range.size(), std::string("こちら").size());
  }
  return found.size();
}

TEST(LinkSignals, CompareTheBeginningOfTheAddress) {
  for (const char* address : {"tel:03", "TEL:03", "https://lin.ee/x", "http://lin.ee/x",
                              "//lin.ee/x", "https://www.google.com/maps?q=1", "lin.ee/x"}) {
    EXPECT_EQ(found_for(address), 1U) << address;
  }
  for (const char* address : {"", "/tel:03", "https://lin.ee.example/", "https://a.example/lin.ee/",
                              "https://www.google.com/search?q=maps"}) {
    EXPECT_EQ(found_for(address), 0U) << address;
  }
}

TEST(LinkSignals, LookOnlyWhereTheRuleLooks) {
  RuleSet rules;
  rules.signals.resize(1);
  rules.signals[0].links = {"tel:"};
  rules.signals[0].where.set(static_cast<std::size_t>(BlockKind::kButton));
  test::HandMadePage page;
  page.add(BlockKind::kLink, "電話");
  page.page.blocks.back().href = "tel:03";
  EXPECT_TRUE(link_signals(page.page, rules).empty());
}

}  // namespace
}  // namespace shinsa::match
