// Media to which the limited exemption does not apply: what must not stand there at all.
#include "disclosure/exemption.h"

#include <gtest/gtest.h>

#include <string>

#include "support/hand_made_page.h"

namespace shinsa::disclosure {
namespace {

enum Sign { kSelfPay, kPictures, kNotUsed };
enum Goods { kImported, kSold };

ExemptionRule exemption(std::string id, std::string group) {
  ExemptionRule rule;
  rule.id = std::move(id);
  rule.group = std::move(group);
  rule.points = 12;
  rule.message = "「{match}」は載せられません。";
  return rule;
}

RuleSet make_rules() {
  RuleSet rules;
  rules.exemptions = {exemption("pictures", "before-after"), exemption("self-pay", "self-pay"),
                      exemption("unapproved", "unapproved")};
  for (const char* group : {"self-pay", "unapproved", "page"}) {
    DisclosureRule rule;
    rule.id = group;
    rule.group = group;
    rules.disclosures.push_back(std::move(rule));
  }
  for (const char* group : {"self-pay", "before-after", "unapproved"}) {
    SignalRule signal;
    signal.group = group;
    rules.signals.push_back(std::move(signal));
  }
  rules.signals[kNotUsed].weight = -1;
  rules.products.push_back({"ルミネラ", {}, "注入", "しわ", "未承認", "", "", "", ""});
  rules.products.push_back({"ソラージュ", {}, "注入", "しわ", "承認", "", "", "", ""});
  return rules;
}

class Exemptions : public testing::Test {
 protected:
  DisclosureResult check() {
    Advertisement advertisement;
    advertisement.advertisement_class = class_;
    return check_without_exemption(page_.page, rules_, page_.matches, advertisement, page_.lines());
  }
  std::string found() {
    std::string ids;
    for (const Finding& finding : check().findings) ids += finding.rule + " ";
    return ids;
  }

  RuleSet rules_ = make_rules();
  test::HandMadePage page_;
  AdvertisementClass class_ = AdvertisementClass::kAdvertisement;
};

TEST_F(Exemptions, ASelfPayTreatmentIsAnErrorWhateverIsStated) {
  page_.paragraph("自由診療の脱毛です。1回1万円です。");
  page_.signal(kSelfPay, "自由診療");
  page_.evidence(0, 0, "1回1万円");
  const DisclosureResult result = check();
  ASSERT_EQ(result.findings.size(), 1U);
  EXPECT_EQ(result.findings[0].severity, Severity::kError);
  EXPECT_EQ(result.findings[0].message, "「自由診療」は載せられません。");
  EXPECT_EQ(result.findings[0].text, "自由診療");
  EXPECT_EQ(result.disclosures[0].state, DisclosureState::kMissing);
  EXPECT_EQ(result.disclosures[1].state, DisclosureState::kNotRequired);
  EXPECT_EQ(result.disclosures[2].state, DisclosureState::kNotRequired);
}

TEST_F(Exemptions, ProductsAreToldByTheirStatus) {
  page_.paragraph("ルミネラはじめました。");
  page_.product(kImported, "ルミネラ");
  EXPECT_EQ(found(), "unapproved ");
  page_.paragraph("ソラージュもあります。");
  page_.product(kSold, "ソラージュ");
  EXPECT_EQ(found(), "self-pay unapproved ");
}

TEST_F(Exemptions, PicturesCountToo) {
  page_.add(BlockKind::kImageAlt, "ビフォーアフター");
  page_.signal(kPictures, "ビフォーアフター");
  EXPECT_EQ(found(), "pictures ");
}

TEST_F(Exemptions, WhatIsDeniedOrUnseenIsFree) {
  page_.paragraph("ルミネラは使いません。");
  page_.product(kImported, "ルミネラ");
  page_.signal(kNotUsed, "使いません");
  page_.add(BlockKind::kParagraph, "自由診療です。", Visibility::kHidden);
  page_.signal(kSelfPay, "自由診療");
  EXPECT_EQ(found(), "");
}

TEST_F(Exemptions, WhatIsNoAdvertisementIsFree) {
  class_ = AdvertisementClass::kNotAdvertisement;
  page_.paragraph("自由診療の統計です。");
  page_.signal(kSelfPay, "自由診療");
  const DisclosureResult result = check();
  EXPECT_TRUE(result.findings.empty());
  EXPECT_EQ(result.disclosures[0].state, DisclosureState::kNotRequired);
}

}  // namespace
}  // namespace shinsa::disclosure
