// The class of a page by the signs that stand on it.
#include "advert/advert.h"

#include <gtest/gtest.h>

#include <string>

#include "support/hand_made_page.h"

namespace shinsa::advert {
namespace {

enum Sign {
  kName,
  kOurs,
  kBooking,
  kPraise,
  kByline,
  kDoi,
  kPaper,
  kHiring,
  kBasket,
  kPaid,
  kRanking,
  kPrices,
  kData
};

RuleSet make_rules() {
  RuleSet rules;
  const auto add = [&rules](std::string id, std::string group, double weight) {
    SignalRule signal;
    signal.id = std::move(id);
    signal.group = std::move(group);
    signal.weight = weight;
    rules.signals.push_back(std::move(signal));
  };
  add("clinic-name", "specificity", 3);
  add("first-person", "own-voice", 2);
  add("booking", "invitation", 3);
  add("praise", "invitation", 1);
  add("byline", "kind.news", 3);
  add("doi", "kind.academic", 2);
  add("paper", "kind.academic", 3);
  add("hiring", "kind.recruiting", 5);
  add("basket", "kind.shop", 4);
  add("paid", "paid", 3);
  add("ranking", "kind.portal", 4);
  add("prices", "kind.price-list", 3);
  add("data", "own-voice", 3);
  rules.signals[kData].where.set(static_cast<std::size_t>(BlockKind::kJsonLd));
  return rules;
}

class Advert : public testing::Test {
 protected:
  Advertisement classify() {
    return advert::classify(page_.page, rules_, page_.matches, page_.lines());
  }

  RuleSet rules_ = make_rules();
  test::HandMadePage page_;
};

TEST_F(Advert, NamedAndInvitingIsAnAdvertisement) {
  page_.paragraph("みなと空クリニックです。ご予約はこちら。");
  page_.signal(kName, "みなと空クリニック");
  page_.signal(kBooking, "ご予約はこちら");
  const Advertisement result = classify();
  EXPECT_EQ(result.advertisement_class, AdvertisementClass::kAdvertisement);
  EXPECT_EQ(result.kind, "clinic-site");
  ASSERT_EQ(result.signals.size(), 2U);
  EXPECT_EQ(result.signals[0].text, "みなと空クリニック");
  EXPECT_EQ(result.signals[1].span.start.column, 13U);
}

TEST_F(Advert, NamedWithoutInvitationIsProbable) {
  page_.paragraph("みなと空クリニックによる解説です。");
  page_.signal(kName, "みなと空クリニック");
  EXPECT_EQ(classify().advertisement_class, AdvertisementClass::kProbable);
}

TEST_F(Advert, InvitationByAnUnnamedFacilityIsProbable) {
  page_.paragraph("当院にご予約ください。");
  page_.signal(kOurs, "当院");
  page_.signal(kBooking, "ご予約");
  EXPECT_EQ(classify().advertisement_class, AdvertisementClass::kProbable);
}

TEST_F(Advert, NothingSpecificIsUndetermined) {
  page_.paragraph("評判のよい施術です。");
  page_.signal(kPraise, "評判のよい");
  const Advertisement result = classify();
  EXPECT_EQ(result.advertisement_class, AdvertisementClass::kUndetermined);
  EXPECT_EQ(result.kind, "unknown");
}

TEST_F(Advert, ScienceOutweighsAMereMention) {
  page_.paragraph("抄録。doi:10.0/0。みなと空クリニック");
  page_.signal(kPaper, "抄録");
  page_.signal(kDoi, "doi");
  page_.signal(kName, "みなと空クリニック");
  const Advertisement result = classify();
  EXPECT_EQ(result.advertisement_class, AdvertisementClass::kNotAdvertisement);
  EXPECT_EQ(result.kind, "academic");
}

TEST_F(Advert, TheMenuOfTheSiteDoesNotOutweighWhatThePageIs) {
  rules_.signals[kBooking].weight = 6;
  page_.paragraph("WEB予約");
  page_.page.blocks.back().region = Region::kHeader;
  page_.paragraph("募集要項。みなと空クリニック");
  page_.signal(kBooking, "WEB予約");
  page_.signal(kHiring, "募集要項");
  page_.signal(kName, "みなと空クリニック");
  EXPECT_EQ(classify().kind, "recruiting");
  page_.page.blocks.front().region = Region::kMain;
  EXPECT_EQ(classify().kind, "clinic-site");
}

TEST_F(Advert, AnOfferIsNotHiddenByCitations) {
  rules_.signals[kBooking].weight = 6;
  page_.paragraph("抄録。doi:10.0/0。みなと空クリニックでは予約を受付中。");
  page_.signal(kPaper, "抄録");
  page_.signal(kDoi, "doi");
  page_.signal(kName, "みなと空クリニック");
  page_.signal(kBooking, "予約を受付中");
  EXPECT_EQ(classify().advertisement_class, AdvertisementClass::kAdvertisement);
}

TEST_F(Advert, ASignCountsOnceHoweverOftenItStands) {
  page_.paragraph("甲記者の署名。乙記者の署名。丙記者の署名。");
  for (const char* byline : {"甲記者", "乙記者", "丙記者", "丙記者"}) page_.signal(kByline, byline);
  const Advertisement result = classify();
  EXPECT_EQ(result.advertisement_class, AdvertisementClass::kUndetermined);
  EXPECT_EQ(result.signals.size(), 2U);
}

TEST_F(Advert, AShopIsAClinicsOnlyWhereItSpeaksAsOne) {
  page_.paragraph("カートに入れる。みなと空クリニック監修。今すぐ予約。");
  page_.signal(kBasket, "カートに入れる");
  page_.signal(kName, "みなと空クリニック");
  page_.signal(kBooking, "今すぐ予約");
  EXPECT_EQ(classify().advertisement_class, AdvertisementClass::kNotAdvertisement);
  EXPECT_EQ(classify().kind, "shop");
  page_.paragraph("当院で処方します。");
  page_.signal(kOurs, "当院");
  EXPECT_EQ(classify().advertisement_class, AdvertisementClass::kAdvertisement);
  EXPECT_EQ(classify().kind, "clinic-site");
}

TEST_F(Advert, WhoIsPaidAdvertisesWhateverTheKind) {
  page_.paragraph("おすすめ10選。みなと空クリニック。予約する。");
  page_.signal(kRanking, "おすすめ10選");
  page_.signal(kName, "みなと空クリニック");
  page_.signal(kBooking, "予約する");
  EXPECT_EQ(classify().advertisement_class, AdvertisementClass::kProbable);
  page_.paragraph("プロモーションを含みます。");
  page_.signal(kPaid, "プロモーション");
  EXPECT_EQ(classify().advertisement_class, AdvertisementClass::kAdvertisement);
  EXPECT_EQ(classify().kind, "portal");
}

TEST_F(Advert, TheTitleSaysOfWhichKindAClinicsPageIs) {
  const BlockIndex title = page_.add(BlockKind::kTitle, "料金表");
  page_.paragraph("みなと空クリニック。予約する。");
  page_.signal(kPrices, "料金表");
  page_.signal(kName, "みなと空クリニック");
  page_.signal(kBooking, "予約する");
  EXPECT_EQ(classify().kind, "price-list");
  page_.page.blocks[static_cast<std::size_t>(title)].kind = BlockKind::kHeading;
  page_.page.blocks[static_cast<std::size_t>(title)].level = 1;
  EXPECT_EQ(classify().kind, "price-list");
}

TEST_F(Advert, ALandingPageHasAButtonAndFewOtherPages) {
  page_.add(BlockKind::kButton, "今すぐ予約");
  page_.paragraph("みなと空クリニック。評判のよい施術。");
  page_.signal(kName, "みなと空クリニック");
  page_.signal(kBooking, "今すぐ予約");
  page_.signal(kPraise, "評判のよい");
  EXPECT_EQ(classify().kind, "landing-page");
  for (const char* address : {"/a", "/b", "#c", "tel:0300000000", "/c", "/a"}) {
    page_.page.blocks[static_cast<std::size_t>(page_.add(BlockKind::kLink, "頁"))].href = address;
  }
  EXPECT_EQ(classify().kind, "landing-page");
  page_.page.blocks[static_cast<std::size_t>(page_.add(BlockKind::kLink, "頁"))].href = "/d";
  EXPECT_EQ(classify().kind, "clinic-site");
}

TEST_F(Advert, StructuredDataCountForTheSignsThatAskForThem) {
  page_.add(BlockKind::kJsonLd, "Dentist");
  page_.add(BlockKind::kJsonLd, "みなと空歯科");
  page_.signal(kName, "みなと空歯科");
  EXPECT_EQ(classify().advertisement_class, AdvertisementClass::kUndetermined);
  page_.signal(kData, "Dentist");
  EXPECT_EQ(classify().advertisement_class, AdvertisementClass::kProbable);
}

TEST_F(Advert, HiddenTextIsNoSign) {
  page_.add(BlockKind::kParagraph, "募集要項", Visibility::kHidden);
  page_.signal(kHiring, "募集要項");
  const Advertisement result = classify();
  EXPECT_EQ(result.advertisement_class, AdvertisementClass::kUndetermined);
  EXPECT_TRUE(result.signals.empty());
}

TEST_F(Advert, EmptyPageIsUndetermined) {
  EXPECT_EQ(classify().advertisement_class, AdvertisementClass::kUndetermined);
}

}  // namespace
}  // namespace shinsa::advert
