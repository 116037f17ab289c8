// Required statements: what requires them, what satisfies them, and what is reported where they are
// missing.
#include "disclosure/disclosure.h"

#include <gtest/gtest.h>

#include <string>

#include "support/hand_made_page.h"

namespace shinsa::disclosure {
namespace {

enum Item { kCost, kRisk, kContact, kStatus, kDomestic };
enum Sign { kSelfPay, kName, kImport, kNotUsed, kBooking };
enum Goods { kImported, kApproved };

DisclosureRule item(std::string id, std::string title, std::string group) {
  DisclosureRule rule;
  rule.id = std::move(id);
  rule.title = std::move(title);
  rule.group = std::move(group);
  rule.severity = Severity::kError;
  rule.points = 8;
  rule.message = rule.title + "がありません。";
  rule.present.push_back({{}, 1, ""});
  rule.partial.push_back({{}, 1, "一部だけです。"});
  rule.refuted_reason = "反対のことが書かれています。";
  return rule;
}

RuleSet make_rules() {
  RuleSet rules;
  rules.disclosures = {item("cost", "費用・料金", "self-pay"),
                       item("risk", "リスク・副作用", "self-pay"),
                       item("contact", "問い合わせ先", "page"),
                       item("unapproved.status", "未承認である旨", "unapproved"),
                       item("unapproved.domestic", "国内の承認品の有無", "unapproved")};
  rules.disclosures[kRisk].present[0].at_least = 2;
  const auto add = [&rules](std::string id, std::string group, double weight) {
    SignalRule signal;
    signal.id = std::move(id);
    signal.group = std::move(group);
    signal.weight = weight;
    rules.signals.push_back(std::move(signal));
  };
  add("self-pay", "self-pay", 2);
  add("clinic-name", "specificity", 3);
  add("import", "unapproved", 2);
  add("not-used", "unapproved", -1);
  add("booking", "invitation", 2);
  rules.products.push_back(
      {"ルミネラ", {}, "注入", "しわ", "未承認", "ルミン酸", "", "", "", {}, {}, {"ソラージュ"}});
  rules.products.push_back(
      {"ソラージュ", {}, "注入", "しわ", "承認", "ルミン酸(顆粒)", "", "", ""});
  return rules;
}

class Disclosures : public testing::Test {
 protected:
  DisclosureResult check() {
    Advertisement advertisement;
    advertisement.advertisement_class = class_;
    return disclosure::check(page_.page, rules_, page_.matches, page_.assessments, advertisement,
                             page_.lines());
  }
  DisclosureState state(Item item) { return check().disclosures[item].state; }
  void offer_self_pay() {
    page_.paragraph("自由診療です。");
    page_.signal(kSelfPay, "自由診療");
  }

  RuleSet rules_ = make_rules();
  test::HandMadePage page_;
  AdvertisementClass class_ = AdvertisementClass::kAdvertisement;
};

TEST_F(Disclosures, NothingIsOwedWithoutAnOffer) {
  page_.paragraph("外科の診療時間のご案内。");
  const DisclosureResult result = check();
  EXPECT_EQ(result.disclosures[kCost].state, DisclosureState::kNotRequired);
  EXPECT_EQ(result.disclosures[kStatus].state, DisclosureState::kNotRequired);
  EXPECT_EQ(result.disclosures[kContact].state, DisclosureState::kMissing);
  EXPECT_TRUE(result.treatments.empty());
}

TEST_F(Disclosures, APageThatIsNoAdvertisementOwesNothing) {
  class_ = AdvertisementClass::kNotAdvertisement;
  offer_self_pay();
  const DisclosureResult result = check();
  for (const Disclosure& row : result.disclosures) {
    EXPECT_EQ(row.state, DisclosureState::kNotRequired);
  }
  EXPECT_TRUE(result.findings.empty());
}

TEST_F(Disclosures, APageOfUnknownKindOwesThemOnlyIfItSells) {
  class_ = AdvertisementClass::kUndetermined;
  page_.paragraph("自由診療です。ご予約はこちら。");
  page_.signal(kSelfPay, "自由診療");
  EXPECT_EQ(state(kCost), DisclosureState::kNotRequired);
  rules_.signals[kSelfPay].weight = 4;
  EXPECT_EQ(state(kCost), DisclosureState::kNotRequired);
  page_.signal(kBooking, "ご予約");
  EXPECT_EQ(state(kCost), DisclosureState::kMissing);
  EXPECT_EQ(state(kContact), DisclosureState::kNotRequired);
}

TEST_F(Disclosures, VisibleTextIsPresent) {
  page_.heading("費用");
  page_.paragraph("1回11,000円(税込)です。自由診療です。");
  page_.signal(kSelfPay, "自由診療");
  page_.evidence(kCost, 0, "11,000円(税込)");
  const Disclosure row = check().disclosures[kCost];
  EXPECT_EQ(row.state, DisclosureState::kPresent);
  EXPECT_EQ(row.scope, DisclosureScope::kBlock);
  ASSERT_EQ(row.evidence.size(), 1U);
  EXPECT_EQ(row.evidence[0].start.line, 2U);
}

TEST_F(Disclosures, WeakPlacesArePartial) {
  for (const auto& [visibility, kind] : {std::pair(Visibility::kCollapsed, BlockKind::kParagraph),
                                         std::pair(Visibility::kTiny, BlockKind::kParagraph),
                                         std::pair(Visibility::kShown, BlockKind::kImageAlt)}) {
    page_ = {};
    offer_self_pay();
    page_.add(kind, "1回11,000円", visibility);
    page_.evidence(kCost, 0, "11,000円");
    EXPECT_EQ(state(kCost), DisclosureState::kPartial);
  }
}

TEST_F(Disclosures, TextThatNobodySeesIsMissing) {
  for (const auto& [visibility, kind] : {std::pair(Visibility::kHidden, BlockKind::kParagraph),
                                         std::pair(Visibility::kShown, BlockKind::kMetaDescription),
                                         std::pair(Visibility::kShown, BlockKind::kJsonLd)}) {
    page_ = {};
    offer_self_pay();
    page_.add(kind, "1回11,000円", visibility);
    page_.evidence(kCost, 0, "11,000円");
    EXPECT_EQ(state(kCost), DisclosureState::kMissing);
  }
}

TEST_F(Disclosures, ALinkIsNoStatement) {
  offer_self_pay();
  page_.add(BlockKind::kLink, "リスクはこちら");
  const Disclosure row = check().disclosures[kRisk];
  EXPECT_EQ(row.state, DisclosureState::kMissing);
  EXPECT_EQ(row.scope, DisclosureScope::kLink);
}

TEST_F(Disclosures, DeniedAndAskedEvidenceIsNone) {
  offer_self_pay();
  page_.paragraph("11,000円ではありません。22,000円ですか。");
  page_.evidence(kCost, 0, "11,000円", AssertionStatus::kNegated);
  page_.evidence(kCost, 0, "22,000円", AssertionStatus::kQuestion);
  EXPECT_EQ(state(kCost), DisclosureState::kMissing);
}

TEST_F(Disclosures, ADenialThatIsOnlyPossibleTakesNothingBack) {
  rules_.cues.resize(2);
  rules_.cues[0].status = AssertionStatus::kNegated;
  rules_.cues[1].status = AssertionStatus::kHedged;
  const auto state_with = [this](std::string_view denial, std::string_view possibility) {
    page_ = {};
    page_.paragraph(
        "自由診療です。33,000円が要らないことがあります。33,000円かかることはありません。");
    page_.signal(kSelfPay, "自由診療");
    page_.evidence(kCost, 0, "33,000円", AssertionStatus::kNegated);
    page_.cue(0, denial);
    page_.cue(1, possibility);
    page_.assessments.evidence[0].cues = {0, 1};
    return state(kCost);
  };
  EXPECT_EQ(state_with("ない", "ことがあります"), DisclosureState::kPresent);
  EXPECT_EQ(state_with("ありません", "ことは"), DisclosureState::kMissing);
}

TEST_F(Disclosures, AFigureIsNotDeniedBehindTheNextComma) {
  rules_.cues.resize(1);
  rules_.cues[0].status = AssertionStatus::kNegated;
  const auto state_of = [this](std::string_view text) {
    page_ = {};
    page_.paragraph("自由診療です。");
    page_.signal(kSelfPay, "自由診療");
    page_.paragraph(text);
    page_.evidence(kCost, 0, "33,000円", AssertionStatus::kNegated);
    page_.cue(0, "ません");
    page_.assessments.evidence[0].cues = {0};
    return state(kCost);
  };
  EXPECT_EQ(state_of("料金は33,000円、追加はありません。"), DisclosureState::kPresent);
  EXPECT_EQ(state_of("料金は33,000円ではありません。"), DisclosureState::kMissing);
}

TEST_F(Disclosures, SeveralPhrasesMustStandInOneSection) {
  offer_self_pay();
  page_.heading("受ける前に");
  page_.paragraph("赤みが出ることがあります。");
  page_.heading("受けた後に");
  page_.paragraph("腫れることがあります。");
  page_.evidence(kRisk, 0, "赤み");
  page_.evidence(kRisk, 0, "腫れ");
  EXPECT_EQ(state(kRisk), DisclosureState::kMissing);
  page_.add(BlockKind::kListItem, "内出血が出ることがあります。");
  page_.evidence(kRisk, 0, "内出血");
  EXPECT_EQ(state(kRisk), DisclosureState::kPresent);
}

TEST_F(Disclosures, OverlappingPhrasesCountOnce) {
  offer_self_pay();
  page_.paragraph("注射部位の赤みが出ることがあります。");
  page_.evidence(kRisk, 0, "注射部位の赤み");
  page_.evidence(kRisk, 0, "赤み");
  EXPECT_EQ(state(kRisk), DisclosureState::kMissing);
}

TEST_F(Disclosures, PartialEvidenceGivesHalfOfThePoints) {
  offer_self_pay();
  page_.paragraph("9,800円から。");
  page_.evidence(kCost, 1, "9,800円から");
  const DisclosureResult result = check();
  EXPECT_EQ(result.disclosures[kCost].state, DisclosureState::kPartial);
  EXPECT_EQ(result.disclosures[kCost].reason, "一部だけです。");
  ASSERT_FALSE(result.findings.empty());
  EXPECT_EQ(result.findings[0].rule, "cost");
  EXPECT_EQ(result.findings[0].kind, FindingKind::kAbsence);
  EXPECT_DOUBLE_EQ(result.findings[0].points, 4);
  EXPECT_EQ(result.findings[0].severity, Severity::kWarning);
}

TEST_F(Disclosures, TheOppositeIsMissingAndPointedAt) {
  offer_self_pay();
  page_.paragraph("リスク:なし");
  page_.evidence(kRisk, 2, "なし");
  const DisclosureResult result = check();
  EXPECT_EQ(result.disclosures[kRisk].state, DisclosureState::kMissing);
  EXPECT_EQ(result.disclosures[kRisk].reason, "反対のことが書かれています。");
  EXPECT_EQ(result.findings[1].text, "なし");
}

TEST_F(Disclosures, AnUnapprovedProductThatIsOfferedRequiresItsStatements) {
  offer_self_pay();
  page_.heading("ルミネラ");
  page_.product(kImported, "ルミネラ");
  const DisclosureResult result = check();
  EXPECT_EQ(result.disclosures[kStatus].state, DisclosureState::kMissing);
  ASSERT_EQ(result.treatments.size(), 1U);
  EXPECT_EQ(result.treatments[0].product, "ルミネラ");
  EXPECT_EQ(result.treatments[0].status, "未承認");
  EXPECT_EQ(result.findings.back().text, "ルミネラ");
}

TEST_F(Disclosures, AMentionInPassingOrADenialDoesNot) {
  offer_self_pay();
  page_.paragraph("ルミネラという製品もあります。ルミネラは当院では使いません。");
  page_.product(kImported, "ルミネラ");
  EXPECT_EQ(state(kStatus), DisclosureState::kNotRequired);
  page_ = {};
  page_.paragraph("自由診療です。ルミネラは使いません。");
  page_.signal(kSelfPay, "自由診療");
  page_.signal(kNotUsed, "使いません");
  page_.product(kImported, "ルミネラ");
  EXPECT_EQ(state(kStatus), DisclosureState::kNotRequired);
}

TEST_F(Disclosures, AnApprovedProductDoesNot) {
  offer_self_pay();
  page_.heading("ソラージュ");
  page_.product(kApproved, "ソラージュ");
  const DisclosureResult result = check();
  EXPECT_EQ(result.disclosures[kStatus].state, DisclosureState::kNotRequired);
  ASSERT_EQ(result.treatments.size(), 1U);
  EXPECT_EQ(result.treatments[0].disclosures.back().state, DisclosureState::kNotRequired);
}

TEST_F(Disclosures, ThatNoEqualProductIsApprovedMustBeTrue) {
  offer_self_pay();
  page_.heading("ルミネラ");
  page_.product(kImported, "ルミネラ");
  page_.paragraph("同一成分の承認品はありません。");
  page_.evidence(kDomestic, 0, "同一成分の承認品はありません");
  page_.evidence(kDomestic, 2, "同一成分の承認品はありません");
  const DisclosureResult wrong = check();
  EXPECT_EQ(wrong.disclosures[kDomestic].state, DisclosureState::kMissing);
  EXPECT_EQ(wrong.findings.back().kind, FindingKind::kWrongStatement);
  EXPECT_NE(wrong.findings.back().message.find("ソラージュ"), std::string::npos);
  rules_.products[kImported].equivalents.clear();
  EXPECT_EQ(state(kDomestic), DisclosureState::kPresent);
}

TEST_F(Disclosures, TextThatSpeaksOfImportRequiresThemToo) {
  offer_self_pay();
  page_.paragraph("薬剤は個人輸入しています。");
  page_.signal(kImport, "個人輸入");
  EXPECT_EQ(state(kStatus), DisclosureState::kMissing);
}

TEST_F(Disclosures, APageWithoutBlocksIsNoTrouble) {
  EXPECT_EQ(check().disclosures.size(), rules_.disclosures.size());
}

}  // namespace
}  // namespace shinsa::disclosure
