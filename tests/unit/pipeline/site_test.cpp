// Statements between the pages of a site, through the whole pipe and the real pack.
#include "shinsa/site.h"

#include <algorithm>

#include "unit/pipeline/test_engine.h"

namespace shinsa::pipeline {
namespace {

struct Source {
  std::string id;
  std::string title;
  std::string body;
};

const std::string kClinic = "｜ひなげし坂クリニック";
const std::string kOffer = "<p>当院で行う自由診療です。<a href='/r'>ご予約はこちら</a></p>";

std::string html_of(const Source& source) {
  return "<title>" + source.title + kClinic + "</title><main>" + source.body + "</main>";
}

PageInput input_of(const Source& source, const std::string& html) {
  return {.id = source.id,
          .url = "",
          .bytes = html,
          .encoding = "UTF-8",
          .charset = "",
          .markup = Markup::kHtml};
}

/// The first page as judged with the others.
PageReport judge(const std::vector<Source>& sources) {
  Analyzer::Worker worker = test_analyzer().make_worker();
  SiteStatements site;
  for (const Source& source : sources) {
    const std::string html = html_of(source);
    site.add(test_analyzer().survey(input_of(source, html), worker));
  }
  const std::string html = html_of(sources.front());
  return test_analyzer().analyze(input_of(sources.front(), html), worker, site);
}

Disclosure row_of(const PageReport& report, std::string_view item) {
  for (const Disclosure& row : report.disclosures) {
    if (row.id == item) return row;
  }
  ADD_FAILURE() << "no item " << item;
  return {};
}

std::string state_of(const std::vector<Source>& sources, std::string_view item) {
  const Disclosure row = row_of(judge(sources), item);
  return std::string(name_of(row.state)) + " " + std::string(name_of(row.scope));
}

const Source kThread = {"thread.html", "糸リフト",
                        "<h1>糸リフト</h1><p>溶ける糸で引き上げる施術です。</p>" + kOffer};
const Source kPrices = {"price.html", "料金表",
                        "<h1>料金表</h1><table><tr><th>施術<th>料金（税込）"
                        "<tr><td>糸リフト<td>1本 22,000円（税込）"
                        "<tr><td>医療脱毛<td>全身5回 198,000円（税込）</table>"};
const Source kRisks = {
    "risk.html", "施術のリスク・副作用",
    "<h1>施術のリスク・副作用</h1><p>赤み、腫れ、内出血が起こることがあります。</p>"};

TEST(Site, APriceOnTheListIsBetterThanNoneAndLessThanOneInItsPlace) {
  EXPECT_EQ(state_of({kThread}, "cost"), "missing none");
  const PageReport report = judge({kThread, kPrices});
  const Disclosure row = row_of(report, "cost");
  EXPECT_EQ(row.state, DisclosureState::kPartial);
  EXPECT_EQ(row.scope, DisclosureScope::kSite);
  EXPECT_EQ(
      row.reason,
      "別のページ「料金表｜ひなげし坂クリニック」（price.html）にあるだけで、このページの本文に"
      "記載がありません。");
  const auto finding = std::find_if(report.findings.begin(), report.findings.end(),
                                    [](const Finding& found) { return found.rule == "cost"; });
  ASSERT_NE(finding, report.findings.end());
  EXPECT_EQ(finding->severity, Severity::kWarning);  // an error where it is missing
  EXPECT_LT(report.score, judge({kThread}).score);
}

TEST(Site, APriceOfAnotherTreatmentDoesNotCount) {
  const Source peeling = {"peel.html", "ケミカルピーリング",
                          "<h1>ケミカルピーリング</h1><p>薬剤を塗る施術です。</p>" + kOffer};
  EXPECT_EQ(state_of({peeling, kPrices}, "cost"), "missing none");
}

TEST(Site, APageDoesNotLeanOnItself) {
  EXPECT_EQ(state_of({kThread, kThread}, "cost"), "missing none");
  EXPECT_EQ(state_of({kPrices, kPrices}, "risk"), "missing none");
}

TEST(Site, ACommonPageOfRisksSpeaksForAll) {
  EXPECT_EQ(state_of({kThread, kRisks}, "risk"), "partial site");
}

TEST(Site, TheRisksOfAnotherTreatmentDoNotCount) {
  Source risks = kRisks;
  risks.title = "ダーマペン";
  risks.body =
      "<h1>ダーマペン</h1><h2>リスク</h2><p>赤み、腫れ、内出血が起こることがあります。</p>";
  EXPECT_EQ(state_of({kThread, risks}, "risk"), "missing none");
  risks.title = "施術のリスク・副作用";
  risks.body =
      "<h1>施術のリスク・副作用</h1><h2>ダーマペン</h2>"
      "<p>赤み、腫れ、内出血が起こることがあります。</p>";
  EXPECT_EQ(state_of({kThread, risks}, "risk"), "missing none");
}

TEST(Site, ADenialOnThePageIsNotMadeGoodElsewhere) {
  Source denied = kThread;
  denied.body += "<h2>リスク・副作用</h2><p>特にありません。</p>";
  EXPECT_EQ(row_of(judge({denied, kRisks}), "risk").state, DisclosureState::kMissing);
}

TEST(Site, WhatThePageSaysItselfStays) {
  Source own = kThread;
  own.body += "<h2>料金</h2><p>1本 22,000円（税込）</p>";
  EXPECT_EQ(row_of(judge({own, kPrices}), "cost").state, DisclosureState::kPresent);
}

TEST(Site, AContactAnywhereIsTheClinics) {
  const Source access = {"access.html", "アクセス", "<h1>アクセス</h1><p>電話 054-000-2210</p>"};
  EXPECT_EQ(state_of({kThread, access}, "contact"), "partial site");
  const Source hiring = {
      "job.html", "看護師募集",
      "<h1>看護師募集</h1><p>募集要項：月給30万円、社会保険完備。履歴書をお送りください。"
      "電話 054-000-2210</p>"};
  EXPECT_EQ(state_of({kThread, hiring}, "contact"), "partial site");
}

TEST(Site, StatementsOnAnUnapprovedProductMustSpeakOfIt) {
  const Source offer = {
      "aligner.html", "インビザライン",
      "<h1>インビザライン</h1><p>マウスピースで歯を動かす矯正です。</p>" + kOffer};
  const std::string says =
      "<p>"
      "薬機法上の承認を得ていない未承認医療機器です。当院の歯科医師が個人輸入により入手しています。"
      "</p>";
  const Source same = {"law.html", "未承認医療機器について",
                       "<h1>未承認医療機器について</h1><h2>インビザライン</h2>" + says};
  const Source other = {"law.html", "未承認医療機器について",
                        "<h1>未承認医療機器について</h1><h2>ウルセラ</h2>" + says};
  EXPECT_EQ(state_of({offer}, "unapproved.route"), "missing none");
  EXPECT_EQ(state_of({offer, same}, "unapproved.route"), "partial site");
  EXPECT_EQ(state_of({offer, other}, "unapproved.route"), "missing none");
}

TEST(Site, ASurveyTellsTheHost) {
  Analyzer::Worker worker = test_analyzer().make_worker();
  const auto host = [&](const std::string& html, const std::string& url) {
    PageInput input = input_of({"a", "", ""}, html);
    input.url = url;
    return test_analyzer().survey(input, worker).host;
  };
  const std::string canonical = "<link rel=canonical href='https://www.Umi.example:8080/a?b#c'>";
  EXPECT_EQ(host(canonical, ""), "umi.example");
  EXPECT_EQ(host(canonical, "http://kaze.example"), "kaze.example");
  EXPECT_EQ(host("<link rel=canonical href='/a'>", ""), "");
  EXPECT_EQ(host("<meta property=og:url content='//user@yama.example'>", ""), "yama.example");
  EXPECT_EQ(host("<p>文</p>", ""), "");
}

/// Each row and each heading speaks of a treatment of its own.
TEST(Site, ALongPriceListIsSurveyedInTime) {
  std::string rows;
  for (int i = 0; i < 5000; ++i) {
    rows += "<tr><td>糸リフト" + std::to_string(i) + "<td>22,000円（税込）";
  }
  Source list = kPrices;
  list.body = "<h1>料金表</h1><table>" + rows + "</table>";
  EXPECT_EQ(state_of({kThread, list}, "cost"), "partial site");
}

}  // namespace
}  // namespace shinsa::pipeline
