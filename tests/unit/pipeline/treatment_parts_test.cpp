// Pages that set out several treatments, by all the markup that clinics use for it: which are
// found, and what each of them says and lacks.
#include <algorithm>
#include <ctime>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "unit/pipeline/clinic_page.h"

namespace shinsa::pipeline {
namespace {

using Names = std::vector<std::string>;

Names names_of(const PageReport& report) {
  Names names;
  for (const Treatment& treatment : report.treatments) names.push_back(treatment.name);
  return names;
}

DisclosureState state_of(const PageReport& report, std::string_view name, std::string_view item) {
  for (const Treatment& treatment : report.treatments) {
    if (treatment.name == name) return item_of(treatment.disclosures, item).state;
  }
  ADD_FAILURE() << "no treatment " << name;
  return DisclosureState::kNotRequired;
}

void expect_treatments(std::string_view body, const Names& names) {
  EXPECT_EQ(names_of(scan_page("施術の一覧", body)), names) << body;
}

TEST(TreatmentParts, HeadingsSetThemOut) {
  expect_treatments(
      "<h2>糸リフト</h2><p>頬に糸を通します。</p><h2>白玉点滴</h2><p>静脈に点滴します。</p>"
      "<h2>お支払い</h2><p>カードが使えます。</p>",
      {"糸リフト", "白玉点滴"});
}

TEST(TreatmentParts, CardsSetThemOut) {
  expect_treatments(
      "<div class=cards><div class=card><img src=a.png "
      "alt=''><p>糸リフト</p><p>110,000円（税込）</p></div>"
      "<div class=card><img src=b.png alt=''><p>白玉点滴</p><p>5,500円（税込）</p></div></div>",
      {"糸リフト", "白玉点滴"});
  expect_treatments(
      "<ul><li><b>糸リフト</b><br>110,000円</li><li><b>白玉点滴</b><br>5,500円</li></ul>",
      {"糸リフト", "白玉点滴"});
}

TEST(TreatmentParts, RowsOfTablesSetThemOut) {
  for (const char* table :
       {"<table><tr><th>メニュー</th><th>料金</th></tr><tr><td>糸リフト</td><td>110,000円</td></tr>"
        "<tr><td>白玉点滴</td><td>5,500円</td></tr></table>",
        "<table><thead><tr><th rowspan=2>施術</th><th colspan=2>料金</th></tr>"
        "<tr><th>1回</th><th>5回</th></tr></thead><tbody>"
        "<tr><th>糸リフト</th><td>110,000円</td><td>500,000円</td></tr>"
        "<tr><th>白玉点滴</th><td>5,500円</td><td>25,000円</td></tr></tbody></table>",
        "<table><tr><td rowspan=2>糸リフト</td><td>4本 110,000円</td></tr><tr><td>8本 "
        "200,000円</td></tr>"
        "<tr><td>白玉点滴</td><td>5,500円</td></tr></table>",
        "<table><tr><td>糸リフト<td>110,000円<tr><td>白玉点滴<td>5,500円"}) {
    expect_treatments(table, {"糸リフト", "白玉点滴"});
  }
}

TEST(TreatmentParts, ColumnsOfTablesSetThemOut) {
  const PageReport report =
      scan_page("施術の一覧",
                "<table><tr><th></th><th>糸リフト</th><th>白玉点滴</th></tr>"
                "<tr><th>費用（税込）</th><td>110,000円</td><td>5,500円</td></tr>"
                "<tr><th>副作用</th><td>赤み、腫れ、内出血</td><td>特になし</td></tr></table>");
  EXPECT_EQ(names_of(report), (Names{"糸リフト", "白玉点滴"}));
  EXPECT_EQ(state_of(report, "糸リフト", "risk"), DisclosureState::kPresent);
  EXPECT_EQ(state_of(report, "白玉点滴", "risk"), DisclosureState::kMissing);
}

TEST(TreatmentParts, TermsSetThemOut) {
  expect_treatments(
      "<dl><dt>糸リフト</dt><dd>頬に糸を通します。110,000円</dd><dt>白玉点滴</dt><dd>5,500円</dd></"
      "dl>",
      {"糸リフト", "白玉点滴"});
  expect_treatments("<dl><dt>糸リフト<dd>110,000円<dt>白玉点滴<dd>5,500円",
                    {"糸リフト", "白玉点滴"});
}

TEST(TreatmentParts, FoldsAndTabsSetThemOut) {
  expect_treatments(
      "<details open><summary>糸リフト</summary><p>1回110,000円です。</p></details>"
      "<details open><summary>白玉点滴</summary><p>1回5,500円です。</p></details>",
      {"糸リフト", "白玉点滴"});
  const PageReport report = scan_page(
      "施術の一覧",
      "<div role=tablist><button role=tab aria-controls=a>糸リフト</button>"
      "<button role=tab aria-controls=b>白玉点滴</button></div>"
      "<div role=tabpanel "
      "id=a><p>1回110,000円（税込）です。赤み、腫れ、内出血が出ることがあります。</p></div>"
      "<div role=tabpanel id=b><p>1回5,500円（税込）です。</p></div>");
  EXPECT_EQ(names_of(report), (Names{"糸リフト", "白玉点滴"}));
  EXPECT_EQ(state_of(report, "糸リフト", "risk"), DisclosureState::kPresent);
  EXPECT_EQ(state_of(report, "白玉点滴", "risk"), DisclosureState::kMissing);
}

TEST(TreatmentParts, LinesThatLookLikeHeadingsSetThemOut) {
  const PageReport report = scan_page(
      "施術の一覧",
      "<p class=mi>糸リフト</p><table><tr><td>4本</td><td>110,000円</td></tr></table>"
      "<p>副作用：赤み、腫れ、内出血。</p><p class=mi>白玉点滴</p><p>1回5,500円（税込）です。</p>");
  EXPECT_EQ(names_of(report), (Names{"糸リフト", "白玉点滴"}));
  EXPECT_EQ(state_of(report, "糸リフト", "risk"), DisclosureState::kPresent);
  EXPECT_EQ(state_of(report, "白玉点滴", "risk"), DisclosureState::kMissing);
}

TEST(TreatmentParts, MentionsAreNoOffers) {
  const Names one = {"施術の一覧"};
  expect_treatments(
      "<p>1回5,500円（税込）です。</p><ul><li><a href=/a>糸リフト</a><li><a "
      "href=/b>白玉点滴</a></ul>",
      one);
  expect_treatments(
      "<p>1回5,500円（税込）です。</p><h2>関連の施術</h2><h3>糸リフト</h3><a href=/a>詳しく</a>"
      "<h3>白玉点滴</h3><a href=/b>詳しく</a>",
      one);
  expect_treatments("<p>1回5,500円（税込）です。</p><p>糸リフトや白玉点滴を受けた方もいます。</p>",
                    one);
  expect_treatments(
      "<p>1回5,500円（税込）です。</p><h2>ほかの治療との違い</h2><table><tr><th>治療</th><th>相場</"
      "th></tr>"
      "<tr><td>糸リフト</td><td>10万円</td></tr><tr><td>ハイフ</td><td>5万円</td></tr></table>",
      one);
}

TEST(TreatmentParts, CommonStatementsServeThoseThatTheyCover) {
  const std::string two =
      "<h2>糸リフト</h2><p>頬に糸を通します。</p><h2>白玉点滴</h2><p>静脈に点滴します。</p>";
  const PageReport all = scan_page(
      "施術の一覧", two + "<h2>副作用</h2><p>赤み、腫れ、内出血が出ることがあります。</p>");
  EXPECT_EQ(state_of(all, "糸リフト", "risk"), DisclosureState::kPresent);
  EXPECT_EQ(state_of(all, "白玉点滴", "risk"), DisclosureState::kPresent);
  for (const char* part :
       {"<h2>副作用</h2><p>糸リフトでは、赤み、腫れ、内出血が出ることがあります。</p>",
        "<h2>糸リフトの副作用</h2><p>赤み、腫れ、内出血が出ることがあります。</p>",
        "<h2>副作用</h2><dl><dt>糸リフト<dd>赤み、腫れ、内出血</dl>"}) {
    const PageReport some = scan_page("施術の一覧", two + part);
    EXPECT_EQ(state_of(some, "糸リフト", "risk"), DisclosureState::kPresent) << part;
    EXPECT_EQ(state_of(some, "白玉点滴", "risk"), DisclosureState::kMissing) << part;
  }
}

TEST(TreatmentParts, EachIsNamedWithItsProduct) {
  const PageReport report = scan_page(
      "施術の一覧",
      "<table><tr><th>施術</th><th>料金</th></tr><tr><td>スキンブースター（リジュラン）</td>"
      "<td>49,500円</td></tr><tr><td>糸リフト</td><td>110,000円</td></tr></table>");
  ASSERT_EQ(report.treatments.size(), 2U);
  EXPECT_EQ(report.treatments[0].product, "リジュラン");
  EXPECT_EQ(item_of(report.treatments[0].disclosures, "unapproved.status").state,
            DisclosureState::kMissing);
  EXPECT_EQ(item_of(report.treatments[1].disclosures, "unapproved.status").state,
            DisclosureState::kNotRequired);
}

TEST(TreatmentParts, BrokenMarkupIsReadAsABrowserReadsIt) {
  expect_treatments(
      "<h4>糸リフト</h4><p>頬に糸を通します。</p><h2>院内</h2><h4>白玉点滴</"
      "h4><p>静脈に点滴します。</p>",
      {"糸リフト", "白玉点滴"});
  expect_treatments(
      "<details open><summary>糸リフト<p>1回110,000円です。<details "
      "open><summary>白玉点滴<p>1回5,500円です。",
      {"糸リフト", "白玉点滴"});
  expect_treatments(
      "<table><td>糸リフト<th>110,000円<tr></td></tr><tr><td>白玉点滴<td "
      "colspan=0>5,500円</table></td>",
      {"糸リフト", "白玉点滴"});
}

std::string many(int count, std::string_view before, std::string_view behind) {
  const std::vector<std::string> kNames = {"糸リフト", "白玉点滴", "ハイフ", "埋没法", "脂肪吸引"};
  std::string body;
  for (int i = 0; i < count; ++i) {
    body.append(before).append(kNames[static_cast<std::size_t>(i) % kNames.size()]);
    body.append(std::to_string(i)).append(behind);
  }
  return body;
}

/// Of the processor, the best of some runs: other programs may be at work.
double time_for(const std::string& body) {
  std::clock_t best = std::numeric_limits<std::clock_t>::max();
  for (int i = 0; i < 5; ++i) {
    const std::clock_t begin = std::clock();
    EXPECT_EQ(scan_page("施術の一覧", body).treatments.size(), 5U);
    best = std::min(best, std::clock() - begin);
  }
  return static_cast<double>(best);
}

// Five times the treatments must not take much more than five times as long.
TEST(TreatmentParts, ThousandsTakeLinearTime) {
  for (const auto& [before, behind] :
       {std::pair("<h2>", "</h2><p>頬に注射します。1回5,500円（税込）。赤み、腫れが出ます。</p>"),
        std::pair("<div class=card><p>", "</p><p>5,500円（税込）</p></div>"),
        std::pair("<table><tr><td>", "</td><td>5,500円</td></tr></table>"),
        std::pair("<div class=card><img alt='施術前'><p>", "</p><p>5,500円</p></div>")}) {
    const double thousand = time_for(many(1000, before, behind));
    const double five = time_for(many(5000, before, behind));
    EXPECT_LT(five, 7 * thousand) << before;
  }
}

}  // namespace
}  // namespace shinsa::pipeline
