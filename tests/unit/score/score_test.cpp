// From assessed matches to a report: what a status does to a finding, how points add up, and that
// more findings never lower a score.
#include "score/score.h"

#include <gtest/gtest.h>

#include <string>

#include "score/tally.h"
#include "support/hand_made_page.h"

namespace shinsa::score {
namespace {

StatusActions default_actions() {
  StatusActions actions{};
  const auto set = [&actions](AssertionStatus status, StatusAction::Kind kind) {
    actions[static_cast<std::size_t>(status)].kind = kind;
  };
  set(AssertionStatus::kNegated, StatusAction::Kind::kDismiss);
  set(AssertionStatus::kHedged, StatusAction::Kind::kSoften);
  return actions;
}

Rule rule(std::string id, Category category, double points) {
  Rule made;
  made.id = std::move(id);
  made.category = category;
  made.severity = Severity::kError;
  made.points = points;
  made.message = "「{match}」は断定です。";
  made.actions = default_actions();
  return made;
}

RuleSet make_rules() {
  RuleSet rules;
  rules.rules = {rule("cure", Category::kFalse, 12), rule("safe", Category::kFalse, 8)};
  rules.cues.push_back({});
  rules.cues[0].id = "negation";
  rules.score.scale = 30;
  rules.score.grade_limits = {10, 30, 50, 70};
  rules.score.advertisement_factors = {{"advertisement", 1.0}, {"not-advertisement", 0.1}};
  return rules;
}

class Score : public testing::Test {
 protected:
  PageReport assemble() {
    const LineIndex lines = page_.lines();
    return score::assemble({page_.page, rules_, page_.matches, page_.assessments, wordings_, lines,
                            info_, advertisement_, disclosure_});
  }

  RuleSet rules_ = make_rules();
  test::HandMadePage page_;
  std::vector<WordingMatch> wordings_;
  PageInfo info_;
  Advertisement advertisement_{AdvertisementClass::kAdvertisement, "clinic", {}};
  DisclosureResult disclosure_;
};

TEST_F(Score, AFindingSaysWhatAndWhere) {
  page_.paragraph("前置きです。必ず治ります。");
  page_.phrase(0, "必ず治ります");
  const PageReport report = assemble();
  ASSERT_EQ(report.findings.size(), 1U);
  const Finding& finding = report.findings[0];
  EXPECT_EQ(finding.text, "必ず治ります");
  EXPECT_EQ(finding.sentence, "必ず治ります。");
  EXPECT_EQ(finding.message, "「必ず治ります」は断定です。");
  EXPECT_EQ(finding.block, "paragraph");
  EXPECT_EQ(finding.span.start.column, 7U);
  EXPECT_EQ(finding.fingerprint.size(), 16U);
  EXPECT_EQ(report.categories[0].errors, 1);
  EXPECT_DOUBLE_EQ(report.points.findings, 12);
  EXPECT_EQ(report.score, 33);  // 100 * (1 - exp(-12 / 30)) = 32.97
  EXPECT_EQ(report.grade, 'C');
}

TEST_F(Score, StatusesSoftenAndDismiss) {
  page_.paragraph("必ず治るでしょう。必ず治りません。");
  page_.phrase(0, "必ず治る", AssertionStatus::kHedged);
  page_.phrase(0, "必ず治りません", AssertionStatus::kNegated);
  page_.cue(0, "ません");
  page_.assessments.phrases[1].cues = {0};
  const PageReport report = assemble();
  EXPECT_EQ(report.findings[0].severity, Severity::kNote);
  EXPECT_DOUBLE_EQ(report.findings[0].points, 3);
  EXPECT_TRUE(report.findings[1].dismissed);
  EXPECT_DOUBLE_EQ(report.findings[1].points, 0);
  ASSERT_EQ(report.findings[1].assertion.cues.size(), 1U);
  EXPECT_EQ(report.findings[1].assertion.cues[0].text, "ません");
  EXPECT_EQ(report.categories[0].notes, 1);
  EXPECT_EQ(report.categories[0].errors, 0);
}

TEST_F(Score, SofteningNeverRaisesASeverity) {
  rules_.rules[0].severity = Severity::kNote;
  rules_.rules[0].actions[static_cast<std::size_t>(AssertionStatus::kHedged)].soften_to =
      Severity::kWarning;
  page_.paragraph("必ず治るでしょう。");
  page_.phrase(0, "必ず治る", AssertionStatus::kHedged);
  EXPECT_EQ(assemble().findings[0].severity, Severity::kNote);
}

TEST_F(Score, NotAnAdvertisementKeepsNotes) {
  advertisement_.advertisement_class = AdvertisementClass::kNotAdvertisement;
  page_.paragraph("必ず治ります。");
  page_.phrase(0, "必ず治ります");
  const PageReport report = assemble();
  EXPECT_EQ(report.findings[0].severity, Severity::kNote);
  EXPECT_LE(report.score, 1);
}

TEST_F(Score, HiddenTextIsANote) {
  page_.add(BlockKind::kParagraph, "必ず治ります。", Visibility::kHidden);
  page_.paragraph("ようこそ。");
  page_.phrase(0, "必ず治ります");
  EXPECT_EQ(assemble().findings[0].severity, Severity::kNote);
}

TEST_F(Score, ARuleAndACategoryAreCapped) {
  page_.paragraph("必ず治ります。");
  for (int i = 0; i < 5; ++i) page_.phrase(0, "必ず治ります");
  EXPECT_DOUBLE_EQ(assemble().points.findings, 36);
  rules_.rules[0].cap = 20;
  EXPECT_DOUBLE_EQ(assemble().points.findings, 20);
  rules_.score.category_caps[0] = 15;
  EXPECT_DOUBLE_EQ(assemble().points.findings, 15);
}

TEST_F(Score, FingerprintsDoNotDependOnThePlace) {
  page_.paragraph("必ず治ります。");
  page_.phrase(0, "必ず治ります");
  const std::string before = assemble().findings[0].fingerprint;
  test::HandMadePage moved;
  moved.paragraph("お知らせ。");
  moved.paragraph("必ず治ります。");
  moved.phrase(0, "必ず治ります");
  moved.phrase(0, "必ず治ります");
  page_ = moved;
  const PageReport report = assemble();
  EXPECT_EQ(report.findings[0].fingerprint, before);
  EXPECT_NE(report.findings[1].fingerprint, before);
}

TEST_F(Score, AbsencesAddToTheDisclosurePoints) {
  page_.paragraph("自由診療です。");
  Finding absence;
  absence.rule = "cost";
  absence.kind = FindingKind::kAbsence;
  absence.severity = Severity::kError;
  absence.points = 8;
  disclosure_.findings = {absence};
  const PageReport report = assemble();
  EXPECT_DOUBLE_EQ(report.points.disclosures, 8);
  EXPECT_DOUBLE_EQ(report.points.findings, 0);
  EXPECT_EQ(report.findings[0].fingerprint.size(), 16U);
}

TEST_F(Score, MoreFindingsNeverLowerTheScore) {
  rules_.score.category_caps[0] = 60;
  page_.paragraph("必ず治ります。安全です。");
  int last = assemble().score;
  for (int i = 0; i < 20; ++i) {
    page_.phrase(i % 2, i % 2 == 0 ? "必ず治ります" : "安全です");
    const int now = assemble().score;
    EXPECT_GE(now, last);
    last = now;
  }
  EXPECT_LE(last, 100);
}

TEST_F(Score, PagesThatCannotBeJudgedAreNeverClean) {
  const PageReport empty = assemble();
  EXPECT_EQ(empty.page.status, PageStatus::kNoText);
  EXPECT_EQ(empty.grade, '-');
  page_.add(BlockKind::kTitle, "題名");
  page_.add(BlockKind::kImageAlt, "写真");
  EXPECT_EQ(assemble().page.status, PageStatus::kNoText);
  page_.phrase(0, "写真");
  EXPECT_EQ(assemble().page.status, PageStatus::kChecked);
  info_.status = PageStatus::kUnreadable;
  EXPECT_EQ(assemble().grade, '-');
}

TEST_F(Score, CleanPageIsGradeA) {
  page_.paragraph("診療時間のご案内。");
  const PageReport report = assemble();
  EXPECT_EQ(report.score, 0);
  EXPECT_EQ(report.grade, 'A');
}

TEST_F(Score, SuppressedFindingsDoNotCount) {
  page_.paragraph("必ず治ります。");
  page_.phrase(0, "必ず治ります");
  PageReport report = assemble();
  report.findings[0].suppressed = Suppression{"baseline", ""};
  tally(report, rules_);
  EXPECT_EQ(report.score, 0);
  EXPECT_EQ(report.categories[0].errors, 0);
}

}  // namespace
}  // namespace shinsa::score
