// What looks like a required statement and is none, or only half of one: small pages through the
// whole program with the pack as built.
#include <string>
#include <string_view>
#include <vector>

#include "unit/pipeline/clinic_page.h"

namespace shinsa::pipeline {
namespace {

constexpr DisclosureState kPresent = DisclosureState::kPresent;
constexpr DisclosureState kPartial = DisclosureState::kPartial;
constexpr DisclosureState kMissing = DisclosureState::kMissing;

/// A page on a product that is not approved in Japan.
PageReport scan(std::string_view body, std::string_view head = "") {
  return scan_page("リジュラン", body, head);
}

struct Trap {
  std::string_view item;
  std::string_view body;
  DisclosureState state;
  std::string_view reason;  // part of it
};

void check(const std::vector<Trap>& traps) {
  for (const Trap& trap : traps) {
    const Disclosure item = item_of(scan(trap.body).disclosures, trap.item);
    EXPECT_EQ(name_of(item.state), name_of(trap.state)) << trap.body << "\n" << item.reason;
    EXPECT_NE(item.reason.find(trap.reason), std::string::npos) << trap.body << "\n" << item.reason;
  }
}

TEST(StatementTraps, RisksThatAreNone) {
  check({
      {"risk", "<h2>リスク・副作用</h2><p>赤み、腫れ、内出血。</p>", kPresent, "本文に"},
      {"risk", "<h2>リスク・副作用</h2><p>特になし</p>", kMissing, "ないという趣旨"},
      {"risk", "<h2>リスク・副作用</h2><p>ございませんのでご安心ください。</p>", kMissing, ""},
      {"risk", "<h2>リスク・副作用</h2><p>肌にハリとツヤがよみがえります。</p>", kMissing, ""},
      {"risk", "<h2>リスク・副作用</h2><p>個人差があります。</p>", kMissing, "個人差"},
      {"risk", "<h2>リスク・副作用</h2><p>赤み</p>", kPartial, "一つしか"},
      {"risk", "<h2>リスク・副作用</h2>", kMissing, "見当たりません"},
      {"risk", "<p>赤みや腫れ、内出血は出ません。</p>", kMissing, ""},
      {"risk", "<p>赤みや腫れの改善が期待できます。</p>", kMissing, ""},
      {"risk", "<p>赤みやかゆみがある日は施術をお控えください。</p>", kMissing, ""},
      {"risk", "<table><tr><td>リスク</td><td>なし</td></tr></table>", kMissing, "ないという趣旨"},
      {"risk", "<table><tr><td>合併症</td><td>赤み、腫れ</td></tr></table>", kPresent, ""},
  });
}

TEST(StatementTraps, CostsThatNobodyCanReckonWith) {
  check({
      {"cost", "<h2>料金</h2><p>1回 33,000円（税込）</p>", kPresent, "本文に"},
      {"cost", "<h2>料金</h2><p>要相談</p>", kMissing, "要相談"},
      {"cost", "<h2>料金</h2><p>お問い合わせください。</p>", kMissing, ""},
      {"cost", "<h2>料金</h2><p>4,980円〜</p>", kPartial, "最低額"},
      {"cost", "<p>施術は55,000円です。</p>", kPartial, "税込"},
      {"cost", "<p>月々3,300円で始められます。</p>", kPartial, "月額"},
      {"cost", "<h2>料金</h2><p>￥00,000</p>", kMissing, ""},
      {"cost", "<p>1回のキャンセル料は5,500円（税込）です。</p>", kMissing, ""},
  });
}

TEST(StatementTraps, PlacesThatVisitorsDoNotSee) {
  check({
      {"risk", "<!-- 副作用：赤み、腫れ、内出血 -->", kMissing, "見当たりません"},
      {"risk", "<script>var t='副作用：赤み、腫れ、内出血';</script>", kMissing, "見当たりません"},
      {"risk", "<p hidden>副作用：赤み、腫れ、内出血</p>", kMissing, "表示されない"},
      {"risk", "<p style='display:none'>副作用：赤み、腫れ、内出血</p>", kMissing, "表示されない"},
      {"risk", "<p style='visibility:hidden'>副作用：赤み、腫れ</p>", kMissing, "表示されない"},
      {"risk", "<p style='color:#fff;background:#fff'>副作用：赤み、腫れ</p>", kMissing,
       "表示されない"},
      {"risk", "<div style='position:absolute;left:-9999px'><p>副作用：赤み、腫れ</p></div>",
       kMissing, "表示されない"},
      {"risk", "<details><summary>詳細</summary><p>副作用：赤み、腫れ、内出血</p></details>",
       kPartial, "折りたたまれた"},
      {"risk", "<details open><summary>詳細</summary><p>副作用：赤み、腫れ</p></details>", kPresent,
       ""},
      {"risk", "<img src=a.png alt='副作用：赤み、腫れ、内出血'>", kPartial, "代替テキスト"},
      {"risk", "<p style='font-size:8px'>副作用：赤み、腫れ、内出血</p>", kPartial, "小さい文字"},
      {"risk", "<p style='font-size:60%'>副作用：赤み、腫れ、内出血</p>", kPartial, "小さい文字"},
      {"risk", "<p><small>副作用：赤み、腫れ、内出血</small></p>", kPartial, "小さい文字"},
      {"risk", "<p><a href='/risk/'>リスク・副作用はこちら</a></p>", kMissing, "リンク先"},
      {"cost", "<p><a href='/price/'>料金はこちら</a></p>", kMissing, "リンク先"},
      {"cost",
       "<script type='application/ld+json'>{\"description\":\"1回 33,000円（税込）\"}</script>",
       kMissing, "表示されない"},
  });
}

TEST(StatementTraps, StyleRulesThatHideOrShrink) {
  const std::string_view body = "<p class=note>副作用：赤み、腫れ、内出血</p>";
  for (const auto& [style, state] :
       {std::pair(".note{font-size:9px}", kPartial), std::pair(".note{font-size:70%}", kPartial),
        std::pair(".note{display:none}", kMissing), std::pair(".note{visibility:hidden}", kMissing),
        std::pair(".note{font-size:14px}", kPresent)}) {
    const PageReport report = scan(body, "<style>" + std::string(style) + "</style>");
    EXPECT_EQ(name_of(item_of(report.disclosures, "risk").state), name_of(state)) << style;
  }
}

TEST(StatementTraps, StatementsOnUnapprovedProducts) {
  check({
      {"unapproved.status", "<p>国内で承認されていない製剤です。</p>", kPresent, "本文に"},
      {"unapproved.status", "<p>未承認ではありません。</p>", kMissing, ""},
      {"unapproved.status", "<p>米国FDAの承認を受けた製剤です。</p>", kMissing, ""},
      {"unapproved.status", "<p>欧州でCEマークを取得しています。</p>", kMissing, ""},
      {"unapproved.status", "<p><a href='/law/'>未承認医薬品等について</a></p>", kMissing, ""},
      {"unapproved.status", "<table><tr><th>国内承認</th><td>なし</td></tr></table>", kPresent, ""},
      {"unapproved.status", "<table><tr><th>承認状況</th><td>未承認</td></tr></table>", kPresent,
       ""},
      {"unapproved.status",
       "<table><tr><th>製剤</th><th>国内の承認</th></tr><tr><td>リジュラン</td>"
       "<td>なし</td></tr></table>",
       kPresent, ""},
      {"unapproved.status", "<table><tr><th>国内承認</th><td>あり</td></tr></table>", kMissing, ""},
      {"unapproved.relief", "<p>医薬品副作用被害救済制度の対象外です。</p>", kPresent, "本文に"},
      {"unapproved.relief", "<p>医薬品副作用被害救済制度の対象ですので安心です。</p>", kMissing,
       "対象になると"},
      {"unapproved.relief", "<table><tr><th>救済制度</th><td>対象外</td></tr></table>", kPresent,
       ""},
      {"unapproved.route", "<p>入手経路はお問い合わせください。</p>", kMissing, ""},
      {"unapproved.route", "<dl><dt>入手経路</dt><dd>国内の代理店より購入</dd></dl>", kPresent, ""},
      {"unapproved.overseas", "<p>韓国で人気の製剤です。</p>", kMissing, ""},
  });
}

// Every state comes with a reason, and every statement with its place.
TEST(StatementTraps, AreExplained) {
  const PageReport report =
      scan("<h2>料金</h2><p>1回 33,000円（税込）</p><p hidden>赤み、腫れ</p>");
  for (const Disclosure& item : report.disclosures) {
    EXPECT_TRUE(item.reason.ends_with("。")) << item.id << " " << item.reason;
    EXPECT_EQ(item.state == kPresent, item.state == kPresent && !item.evidence.empty()) << item.id;
  }
  EXPECT_EQ(item_of(report.disclosures, "cost").scope, DisclosureScope::kPage);
}

TEST(StatementTraps, AbsencesPointAtTheOfferAndNameTheItem) {
  const PageReport report = scan(
      "<h2>白玉点滴</h2><p>静脈に点滴します。1回5,500円（税込）。週1回、5回が目安です。</p>"
      "<h2>糸リフト</"
      "h2><p>頬に糸を通します。1回110,000円（税込）。赤み、腫れが出ることがあります。</p>");
  std::vector<std::string> found;
  for (const Finding& finding : report.findings) {
    if (finding.kind == FindingKind::kAbsence && !finding.rule.starts_with("unapproved")) {
      found.push_back(finding.text + ": " + finding.rule);
    }
  }
  EXPECT_EQ(found, (std::vector<std::string>{"白玉点滴: risk", "糸リフト: period"}));
}

}  // namespace
}  // namespace shinsa::pipeline
