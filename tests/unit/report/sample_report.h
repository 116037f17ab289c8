// Hand-made PageReports for the tests of the formats. Positions are plausible, not measured.
#pragma once

#include "shinsa/page_report.h"

namespace shinsa::report {

inline SourceSpan span(std::size_t byte, std::size_t line, std::size_t column, std::size_t length) {
  return {{byte, line, column}, {byte + 3 * length, line, column + length}};
}

inline Finding certain_success() {
  Finding finding;
  finding.rule = "certain-success";
  finding.category = Category::kFalse;
  finding.severity = Severity::kError;
  finding.points = 12;
  finding.message = "「必ず治ります」は治療の成功や治癒を断定する表現です。";
  finding.advice = "断定を避け、起こりうる経過と個人差を具体的に示してください。";
  finding.text = "必ず治ります";
  finding.sentence = "この治療で必ず治りますので、ご安心ください。";
  finding.block = "paragraph";
  finding.span = span(512, 12, 8, 6);
  finding.basis = {
      {"医療法", "第6条の5第1項", "第3の1(1)", "令和6年9月13日版", "https://example.jp/g"}};
  finding.fingerprint = "0123456789abcdef";
  return finding;
}

inline Finding superlative() {
  Finding finding;
  finding.rule = "superlative";
  finding.category = Category::kComparative;
  finding.severity = Severity::kWarning;
  finding.points = 4.5;
  finding.message = "「地域No.1」は他の医療機関より優れているとする表現です。";
  finding.advice = "客観的な根拠を示せない最上級表現を削除してください。";
  finding.text = "地域No.1";
  finding.sentence = "口コミでは地域No.1かもしれません。";
  finding.block = "heading";
  finding.span = span(96, 4, 3, 6);
  finding.assertion = {AssertionStatus::kHedged,
                       {{"perhaps", "かもしれません", span(114, 4, 9, 7)}}};
  finding.basis = {{"医療法", "第6条の5第2項第1号", "", "", ""}};
  finding.fingerprint = "00000000deadbeef";
  return finding;
}

inline Finding dismissed_painless() {
  Finding finding;
  finding.rule = "painless";
  finding.category = Category::kExaggerated;
  finding.severity = Severity::kWarning;
  finding.message = "「無痛」は痛みがないと断定する表現です。";
  finding.text = "無痛";
  finding.sentence = "無痛ではありません。";
  finding.block = "list-item";
  finding.span = span(700, 20, 5, 2);
  finding.assertion = {AssertionStatus::kNegated, {{"not", "ではありません", span(706, 20, 7, 7)}}};
  finding.dismissed = true;
  finding.fingerprint = "1111111111111111";
  return finding;
}

inline std::vector<Disclosure> sample_disclosures() {
  return {
      {"treatment", DisclosureState::kPresent, DisclosureScope::kBlock, "", {span(300, 8, 1, 9)}},
      {"cost",
       DisclosureState::kPartial,
       DisclosureScope::kPage,
       "「要相談」だけで、金額がありません。",
       {span(1200, 34, 9, 3)}},
      {"risk",
       DisclosureState::kMissing,
       DisclosureScope::kNone,
       "主なリスクや副作用の記載が見つかりません。",
       {}},
      {"unapproved.relief", DisclosureState::kNotRequired, DisclosureScope::kNone, "", {}}};
}

/// A judged page: an error, a hedged warning, a dismissed finding, four disclosures, a diagnostic.
inline PageReport sample_report() {
  PageReport report;
  report.page = {"pages/bad.html", "https://example.jp/bad", "幹細胞点滴｜銀座すこやかクリニック",
                 "Shift_JIS",      PageStatus::kChecked,     4321};
  report.advertisement = {AdvertisementClass::kAdvertisement,
                          "clinic-site",
                          {{"booking", "Web予約", span(80, 3, 1, 3)}, {"address", "", {}}}};
  report.score = 57;
  report.grade = 'C';
  report.points = {16.5, 18, 1, 40};
  report.categories[static_cast<std::size_t>(Category::kFalse)] = {1, 0, 0, 12};
  report.categories[static_cast<std::size_t>(Category::kComparative)] = {0, 1, 0, 4.5};
  report.findings = {superlative(), certain_success(), dismissed_painless()};
  report.disclosures = sample_disclosures();
  report.treatments = {{"幹細胞点滴", "", "", span(290, 8, 1, 5), sample_disclosures()}};
  report.diagnostics = {"不正なバイト列を2か所で置き換えました。"};
  return report;
}

/// A page that could not be read.
inline PageReport unreadable_report() {
  PageReport report;
  report.page = {"pages/broken.html", "", "", "", PageStatus::kUnreadable, 99};
  report.diagnostics = {"文字コードが分かりません。"};
  return report;
}

}  // namespace shinsa::report
