// Pages that set out several treatments: where each begins and ends, and what each of them owes.
#include "disclosure/treatment_blocks.h"

#include <gtest/gtest.h>

#include "disclosure/disclosure.h"
#include "support/hand_made_page.h"

namespace shinsa::disclosure {
namespace {

enum Sign { kTreatment, kSelfPay };

DisclosureRule item(std::string id, std::string group) {
  DisclosureRule rule;
  rule.id = std::move(id);
  rule.title = rule.id;
  rule.group = std::move(group);
  rule.severity = Severity::kError;
  rule.points = 8;
  rule.present.push_back({{}, 1, ""});
  return rule;
}

class TreatmentBlocks : public testing::Test {
 protected:
  TreatmentBlocks() {
    rules_.signals.resize(2);
    rules_.signals[kTreatment].group = "treatment";
    rules_.signals[kSelfPay].group = "self-pay";
    rules_.signals[kSelfPay].weight = 2;
    rules_.disclosures = {item("cost", "self-pay"), item("unapproved.status", "unapproved")};
    rules_.products.push_back({"ルミネラ", {}, "注入", "しわ", "未承認", "", "", "", ""});
  }
  void treatment(std::string_view name) {
    page_.heading(name);
    page_.signal(kTreatment, name);
  }
  TreatmentLayout layout() { return find_treatment_blocks(page_.page, rules_, page_.matches); }
  DisclosureResult check() {
    Advertisement advertisement;
    advertisement.advertisement_class = AdvertisementClass::kAdvertisement;
    return disclosure::check(page_.page, rules_, page_.matches, page_.assessments, advertisement,
                             page_.lines());
  }
  RuleSet rules_;
  test::HandMadePage page_;
};

TEST_F(TreatmentBlocks, OneNameIsNoCut) {
  treatment("糸リフト");
  page_.paragraph("頬に糸を通します。");
  EXPECT_TRUE(layout().treatments.empty());
}

TEST_F(TreatmentBlocks, EachGoesToTheNextHeadingOfItsLevel) {
  page_.paragraph("前書き。");
  treatment("糸リフト");
  page_.paragraph("頬に糸を通します。");
  treatment("白玉点滴");
  page_.paragraph("静脈に点滴します。");
  page_.heading("お支払い");
  page_.paragraph("カードが使えます。");
  const TreatmentLayout found = layout();
  ASSERT_EQ(found.treatments.size(), 2U);
  EXPECT_EQ(found.owner, (std::vector<int>{-1, 0, 0, 1, 1, -1, -1}));
}

TEST_F(TreatmentBlocks, TheSameNameTwiceIsOneTreatment) {
  treatment("糸リフト");
  page_.paragraph("頬に糸を通します。");
  treatment("白玉点滴");
  page_.paragraph("静脈に点滴します。");
  page_.heading("糸リフトの続き");
  page_.matches.signals.push_back({kTreatment, {4, 0}, {0, 12}});
  page_.paragraph("腫れが出ることがあります。");
  const TreatmentLayout found = layout();
  ASSERT_EQ(found.treatments.size(), 2U);
  EXPECT_EQ(found.owner, (std::vector<int>{0, 0, 1, 1, 0, 0}));
}

TEST_F(TreatmentBlocks, AHeadingAloneSetsNothingOut) {
  treatment("糸リフト");
  treatment("白玉点滴");
  page_.paragraph("静脈に点滴します。");
  EXPECT_TRUE(layout().treatments.empty());
}

TEST_F(TreatmentBlocks, AStatementInOnePartServesNoOther) {
  page_.paragraph("自由診療です。");
  page_.signal(kSelfPay, "自由診療");
  treatment("糸リフト");
  page_.paragraph("1回110,000円です。");
  page_.evidence(0, 0, "110,000円");
  treatment("白玉点滴");
  page_.paragraph("静脈に点滴します。");
  const DisclosureResult result = check();
  ASSERT_EQ(result.treatments.size(), 2U);
  EXPECT_EQ(result.treatments[0].disclosures[0].state, DisclosureState::kPresent);
  EXPECT_EQ(result.treatments[0].disclosures[0].scope, DisclosureScope::kBlock);
  EXPECT_EQ(result.treatments[1].disclosures[0].state, DisclosureState::kMissing);
  EXPECT_EQ(result.disclosures[0].state, DisclosureState::kMissing);
  ASSERT_EQ(result.findings.size(), 1U);
  EXPECT_EQ(result.findings[0].text, "白玉点滴");
}

TEST_F(TreatmentBlocks, ACommonStatementServesAll) {
  page_.paragraph("自由診療です。どの治療も1回11,000円です。");
  page_.signal(kSelfPay, "自由診療");
  page_.evidence(0, 0, "11,000円");
  treatment("糸リフト");
  page_.paragraph("頬に糸を通します。");
  treatment("白玉点滴");
  page_.paragraph("静脈に点滴します。");
  const DisclosureResult result = check();
  for (const Treatment& made : result.treatments) {
    EXPECT_EQ(made.disclosures[0].state, DisclosureState::kPresent);
    EXPECT_EQ(made.disclosures[0].scope, DisclosureScope::kPage);
  }
  EXPECT_TRUE(result.findings.empty());
}

TEST_F(TreatmentBlocks, OnlyTheTreatmentWithTheProductOwesItsStatements) {
  page_.paragraph("自由診療です。1回11,000円です。");
  page_.signal(kSelfPay, "自由診療");
  page_.evidence(0, 0, "11,000円");
  treatment("糸リフト");
  page_.paragraph("頬に糸を通します。");
  treatment("しわの注射");
  page_.paragraph("ルミネラを注射します。");
  page_.product(0, "ルミネラ");
  const DisclosureResult result = check();
  ASSERT_EQ(result.treatments.size(), 2U);
  EXPECT_EQ(result.treatments[0].disclosures[1].state, DisclosureState::kNotRequired);
  EXPECT_EQ(result.treatments[1].disclosures[1].state, DisclosureState::kMissing);
  EXPECT_EQ(result.treatments[1].product, "ルミネラ");
}

TEST_F(TreatmentBlocks, WhatTwoTreatmentsLackCountsFullyOnce) {
  page_.paragraph("自由診療です。");
  page_.signal(kSelfPay, "自由診療");
  treatment("糸リフト");
  page_.paragraph("頬に糸を通します。");
  treatment("白玉点滴");
  page_.paragraph("静脈に点滴します。");
  const DisclosureResult result = check();
  ASSERT_EQ(result.findings.size(), 2U);
  EXPECT_EQ(result.findings[0].points, 8);
  EXPECT_EQ(result.findings[1].points, 2);
}

}  // namespace
}  // namespace shinsa::disclosure
