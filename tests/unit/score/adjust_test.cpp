// Findings of several stages side by side: nothing is told twice, and absences get their template.
#include "score/adjust.h"

#include <gtest/gtest.h>

namespace shinsa::score {
namespace {

Finding at(FindingKind kind, std::size_t begin, std::size_t end) {
  Finding finding;
  finding.kind = kind;
  finding.category = Category::kBeforeAfter;
  finding.span = {{begin, 1, begin + 1}, {end, 1, end + 1}};
  return finding;
}

TEST(ToldTwice, WrongStatementsThatOverlap) {
  std::vector<Finding> absences = {at(FindingKind::kWrongStatement, 10, 20),
                                   at(FindingKind::kWrongStatement, 30, 40),
                                   at(FindingKind::kAbsence, 10, 20)};
  drop_told_twice({at(FindingKind::kWrongStatement, 15, 25)}, absences);
  ASSERT_EQ(absences.size(), 2U);
  EXPECT_EQ(absences[0].span.start.byte, 30U);
  EXPECT_EQ(absences[1].kind, FindingKind::kAbsence);
}

TEST(ToldTwice, NotByOneThatIsDismissed) {
  std::vector<Finding> absences = {at(FindingKind::kWrongStatement, 10, 20)};
  Finding dismissed = at(FindingKind::kWrongStatement, 10, 20);
  dismissed.dismissed = true;
  drop_told_twice({dismissed}, absences);
  EXPECT_EQ(absences.size(), 1U);
}

TEST(ToldTwice, PhrasesAtTheSamePlaceAndOfTheSameCategory) {
  std::vector<Finding> exemptions = {at(FindingKind::kPhrase, 10, 20),
                                     at(FindingKind::kPhrase, 10, 21)};
  drop_told_twice({at(FindingKind::kPhrase, 10, 20)}, exemptions);
  ASSERT_EQ(exemptions.size(), 1U);
  EXPECT_EQ(exemptions[0].span.end.byte, 21U);
}

TEST(Templates, AreThoseOfTheItemAndItsGroup) {
  RuleSet rules;
  for (const char* id : {"cost", "contact", "other"}) {
    DisclosureRule rule;
    rule.id = id;
    rule.group = std::string(id) == "cost" ? "self-pay" : "page";
    rules.disclosures.push_back(std::move(rule));
  }
  rules.templates = {
      {"before-after", "", "before-after", {{"cost", "写真の費用"}}},
      {"selfpay", "", "self-pay", {{"cost", "費用：{金額}円"}, {"contact", "電話"}}}};
  std::vector<Finding> absences(3);
  for (Finding& finding : absences) {
    finding.kind = FindingKind::kAbsence;
    finding.advice = "書いてください。";
  }
  absences[0].rule = "cost";
  absences[1].rule = "contact";
  absences[2].rule = "other";
  add_templates(rules, absences);
  EXPECT_EQ(absences[0].advice,
            "「費用：{金額}円」のように、{ } の中を埋めて本文に書いてください。");
  EXPECT_EQ(absences[1].advice, "「電話」のように、{ } の中を埋めて本文に書いてください。");
  EXPECT_EQ(absences[2].advice, "書いてください。");
  rules.disclosures[0].title = "費用";
  EXPECT_EQ(picture_advice(rules, {"費用", "期間"}),
            "「写真の費用」のように、{ } の中を埋めて写真のそばに書いてください。");
  EXPECT_EQ(picture_advice(rules, {"期間"}), "");
}

}  // namespace
}  // namespace shinsa::score
