// Weighed sentences → findings: severity by weight, silence where a phrase was reported already.
#include <gtest/gtest.h>

#include "score/findings.h"
#include "support/hand_made_page.h"

namespace shinsa::score {
namespace {

class WordingFindings : public testing::Test {
 protected:
  WordingFindings() {
    rules_.rules.resize(1);
    rules_.rules[0].id = "cure";
    rules_.rules[0].severity = Severity::kError;
    rules_.rules[0].points = 12;
    rules_.rules[0].message = "「{match}」は断定です。";
    rules_.rules[0].actions[static_cast<std::size_t>(AssertionStatus::kNegated)] = {
        StatusAction::Kind::kDismiss, Severity::kNote};
    rules_.wording.certain_at = 2;
  }
  WordingMatch wording(std::string_view text, double weight) {
    const test::Spot spot = page_.find(text);
    return {0, spot.sentence, spot.range, weight, {spot.range}};
  }
  std::vector<Finding> findings(
      const std::vector<WordingMatch>& wordings,
      AdvertisementClass advertisement_class = AdvertisementClass::kAdvertisement) {
    const LineIndex lines = page_.lines();
    return wording_findings(page_.page, rules_, wordings, page_.matches, page_.assessments,
                            advertisement_class, Medium::kWebsite, lines);
  }
  RuleSet rules_;
  test::HandMadePage page_;
};

TEST_F(WordingFindings, SayWhatAndWhereAndWhy) {
  page_.paragraph("別人の肌へ。");
  const auto found = findings({wording("別人の肌", 2.5)});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::kWarning);
  EXPECT_EQ(found[0].points, 6);
  EXPECT_EQ(found[0].message, "「別人の肌」は断定です。");
  EXPECT_EQ(found[0].assertion.status, AssertionStatus::kAffirmed);
  ASSERT_EQ(found[0].assertion.cues.size(), 1U);
  EXPECT_EQ(found[0].assertion.cues[0].id, "wording");
  EXPECT_EQ(found[0].assertion.cues[0].text, "別人の肌");
}

TEST_F(WordingFindings, AreWarningsUnderRulesThatOnlyNote) {
  rules_.rules[0].severity = Severity::kNote;
  page_.paragraph("別人の肌へ。");
  EXPECT_EQ(findings({wording("別人の肌", 1.9)})[0].severity, Severity::kWarning);
}

TEST_F(WordingFindings, AreOnRecordWhereNobodyIsInvited) {
  page_.paragraph("別人の肌へ。");
  const auto found = findings({wording("別人の肌", 2.5)}, AdvertisementClass::kNotAdvertisement);
  EXPECT_EQ(found[0].severity, Severity::kNote);
}

TEST_F(WordingFindings, AreSilentWhereAPhraseWasReported) {
  page_.paragraph("必ず治り、別人の肌へ。次の文です。");
  page_.phrase(0, "必ず治り");
  EXPECT_TRUE(findings({wording("別人の肌", 2.5)}).empty());
  EXPECT_EQ(findings({wording("次の文", 2.5)}).size(), 1U);
}

TEST_F(WordingFindings, GiveWayWhereThePhraseWasTakenBack) {
  page_.paragraph("必ず治るとは言えなくても、別人の肌へ。");
  page_.phrase(0, "必ず治る", AssertionStatus::kNegated);
  EXPECT_TRUE(findings({wording("別人の肌", 2.5)}).empty());
}

TEST_F(WordingFindings, TogetherGiveFewPoints) {
  std::vector<WordingMatch> wordings;
  double points = 0;
  for (int i = 0; i < 30; ++i) {
    page_.paragraph("別人の肌へ。");
    wordings.push_back(wording("別人の肌", 2.5));
    wordings.back().sentence.block = i;
  }
  for (const Finding& finding : findings(wordings)) points += finding.points;
  EXPECT_EQ(points, 12);
}

}  // namespace
}  // namespace shinsa::score
