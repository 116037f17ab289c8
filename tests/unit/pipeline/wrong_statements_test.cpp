// Wrong statements, media and templates on whole pages, with the real pack.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "unit/pipeline/test_engine.h"

namespace shinsa::pipeline {
namespace {

const std::string kOffer =
    "<title>杉並北口クリニック</title><h2>マンジャロの処方</h2>"
    "<p>自由診療です。1本 9,800円(税込)。ご予約は03-0000-0000へ。</p>";

PageReport analyze(const std::string& html, Medium medium = Medium::kWebsite) {
  PageInput input;
  input.id = "page.html";
  input.bytes = html;
  input.medium = medium;
  return test_analyzer().analyze(input);
}

std::vector<Finding> wrong_statements(const PageReport& report) {
  std::vector<Finding> found;
  std::copy_if(report.findings.begin(), report.findings.end(), std::back_inserter(found),
               [](const Finding& finding) {
                 return finding.kind == FindingKind::kWrongStatement && finding.counts();
               });
  return found;
}

bool has(const PageReport& report, std::string_view rule) {
  return std::any_of(
      report.findings.begin(), report.findings.end(),
      [rule](const Finding& finding) { return finding.rule == rule && finding.counts(); });
}

TEST(WrongStatements, AreToldOnceWithTheirSource) {
  const PageReport report =
      analyze(kOffer +
              "<h3>国内の承認医薬品等の有無</h3><p>同一成分の国内承認品はありません。</p>"
              "<h3>救済制度</h3><p>医薬品副作用被害救済制度の対象です。</p>");
  const std::vector<Finding> found = wrong_statements(report);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].rule, "no-approved-equivalent");
  ASSERT_TRUE(found[0].fact);
  EXPECT_EQ(found[0].fact->text, "国内ではゼップバウンドが承認されています。");
  EXPECT_TRUE(found[0].fact->source.starts_with("https://"));
  EXPECT_EQ(found[0].fact->as_of, "2026-11-22");
  EXPECT_EQ(found[1].rule, "relief-claimed");
  ASSERT_TRUE(found[1].fact);
  for (const Disclosure& row : report.disclosures) {
    if (row.id == "unapproved.domestic" || row.id == "unapproved.relief") {
      EXPECT_EQ(row.state, DisclosureState::kMissing) << row.id;
    }
  }
}

TEST(WrongStatements, NoneWhereTheyAreRight) {
  EXPECT_TRUE(
      wrong_statements(
          analyze(kOffer + "<h3>国内の承認医薬品等の有無</h3><p>同じ成分のゼップバウンドが肥満症の"
                           "治療薬として承認されています。</p><h3>救済制度</h3><p>医薬品副作用被害"
                           "救済制度の対象になりません。</p>"))
          .empty());
}

TEST(WrongStatements, CountInTheirOwnCategoryUpToACap) {
  std::string html = kOffer;
  for (int i = 0; i < 20; ++i) html += "<p>医薬品副作用被害救済制度の対象です。</p>";
  const PageReport report = analyze(html);
  EXPECT_EQ(wrong_statements(report).size(), 20U);
  EXPECT_EQ(report.categories[static_cast<std::size_t>(Category::kFalse)].points, 21);
}

TEST(Products, AmbiguousNamesCountNearTheirContext) {
  const auto products = [](const std::string& html) {
    std::set<std::string> names;
    for (const Treatment& treatment : analyze(html).treatments) names.insert(treatment.product);
    return names;
  };
  const std::string rest =
      "<p>自由診療です。1本 9,800円(税込)。ご予約は03-0000-0000へ。杉並北口クリニック</p>";
  EXPECT_TRUE(products("<h1>RHA注入（ヒアルロン酸）</h1>" + rest).contains("テオシアルRHA"));
  EXPECT_FALSE(products("<h1>RHA会計事務所のご紹介</h1>" + rest).contains("テオシアルRHA"));
}

TEST(Media, WhatTheExemptionAllowsIsAnErrorElsewhere) {
  const std::string html =
      "<p>医療脱毛 5回コース 55,000円(税込)。ダイエット外来も開設。杉並北口クリニック</p>";
  for (const Medium medium : {Medium::kBanner, Medium::kSns, Medium::kMail}) {
    const PageReport report = analyze(html, medium);
    EXPECT_EQ(report.page.medium, medium);
    EXPECT_TRUE(has(report, "exempt-self-pay"));
    EXPECT_TRUE(
        std::none_of(report.findings.begin(), report.findings.end(),
                     [](const Finding& finding) { return finding.kind == FindingKind::kAbsence; }));
  }
  EXPECT_FALSE(has(analyze(html), "exempt-self-pay"));
}

TEST(Media, ARuleThatNeedsTheExemptionIsAnError) {
  const std::string html = "<h1>杉並北口クリニック</h1><p>ひざの痛み専門外来を開設しました。</p>";
  const auto severity = [&html](Medium medium) {
    for (const Finding& finding : analyze(html, medium).findings) {
      if (finding.rule == "specialty-clinic") return finding.severity;
    }
    return Severity::kWarning;  // not found
  };
  EXPECT_EQ(severity(Medium::kWebsite), Severity::kNote);
  EXPECT_EQ(severity(Medium::kBanner), Severity::kError);
}

TEST(Media, AnInsuredClinicMayAdvertiseAnywhere) {
  const PageReport report = analyze(
      "<h1>高尾台内科クリニック</h1><p>内科・小児科。診療時間は9時から18時。電話03-0000-0000</p>",
      Medium::kBanner);
  EXPECT_TRUE(
      std::none_of(report.findings.begin(), report.findings.end(), [](const Finding& finding) {
        return finding.counts() && finding.severity == Severity::kError;
      }));
}

TEST(Templates, OfExactlyTheMissingItems) {
  const PageReport report = analyze(kOffer);
  int absences = 0;
  for (const Finding& finding : report.findings) {
    if (finding.kind != FindingKind::kAbsence) continue;
    ++absences;
    EXPECT_TRUE(finding.advice.starts_with("「")) << finding.rule << finding.advice;
    EXPECT_NE(finding.advice.find("のように、{ } の中を埋めて本文に書いてください。"),
              std::string::npos)
        << finding.rule;
    EXPECT_NE(finding.rule, "cost");  // it is stated
  }
  EXPECT_GE(absences, 6);
}

}  // namespace
}  // namespace shinsa::pipeline
