// The terminal format: whole pages as golden text, with and without colours, dismissed findings,
// narrow terminals, pages that were not judged, and the closing lines.
#include <gtest/gtest.h>

#include <sstream>

#include "report/display_width.h"
#include "report/reporter.h"
#include "unit/report/sample_report.h"

namespace shinsa::report {
namespace {

std::string page_text(const PageReport& report, const Options& options = {}) {
  std::ostringstream out;
  const auto reporter = make_reporter("terminal", out, options);
  reporter->begin();
  reporter->page(report);
  return out.str();
}

std::string end_text(const std::vector<PageReport>& reports, const RunTotals& totals,
                     const Options& options = {}) {
  std::ostringstream out;
  const auto reporter = make_reporter("terminal", out, options);
  for (const PageReport& report : reports) reporter->page(report);
  out.str("");
  reporter->end(totals);
  return out.str();
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(Terminal, PrintsAPage) {
  EXPECT_EQ(page_text(sample_report()),
            R"(■ pages/bad.html
  幹細胞点滴｜銀座すこやかクリニック
  https://example.jp/bad
  危険度  C  ███████████░░░░░░░░░  57 / 100
  広告    広告に該当 (医療機関)  手がかり: 「Web予約」、address
  状態    判定済み  Shift_JIS  4321バイト

  [違反の可能性高] pages/bad.html:12:8  certain-success (虚偽広告)
    「必ず治ります」は治療の成功や治癒を断定する表現です。
      この治療で必ず治りますので、ご安心ください。
                ^^^^^^^^^^^^
    根拠    医療法 第6条の5第1項; 医療広告ガイドライン(令和6年9月13日版)第3の1(1)
    改善    断定を避け、起こりうる経過と個人差を具体的に示してください。

  [要確認] pages/bad.html:4:3  superlative (比較優良広告)
    「地域No.1」は他の医療機関より優れているとする表現です。
      口コミでは地域No.1かもしれません。
                ^^^^^^^^
    文脈    留保 ← 4:9「かもしれません」
    根拠    医療法 第6条の5第2項第1号
    改善    客観的な根拠を示せない最上級表現を削除してください。

  文脈により除外した所見が1件あります。

  施術    幹細胞点滴
  項目            状態      所在               理由
  治療内容        記載あり  施術の欄 (8行)
  費用            不十分    同じページ (34行)  「要相談」だけで、金額がありません。
  リスク・副作用  記載なし  -                  主なリスクや副作用の記載が見つかりません。

  スコア  所見 16.5点 + 記載不足 18点、広告係数 1、尺度 40 → 57 (C)

  診断    不正なバイト列を2か所で置き換えました。

)");
}

TEST(Terminal, UnderlinesThePhraseWhereThereAreColours) {
  Options options;
  options.colour = true;
  std::string text = page_text(sample_report(), options);
  EXPECT_TRUE(
      contains(text, "\n      この治療で\x1b[1;4m必ず治ります\x1b[0mので、ご安心ください。\n"));
  EXPECT_TRUE(
      contains(text, "\n  \x1b[1;31m[違反の可能性高]\x1b[0m \x1b[1mpages/bad.html:12:8\x1b[0m  "));
  EXPECT_TRUE(contains(text, "\n  費用            \x1b[33m不十分\x1b[0m    同じページ (34行)  「"));
  EXPECT_FALSE(contains(text, "^"));
}

TEST(Terminal, ColoursChangeNothingButTheColours) {
  Options options;
  options.colour = true;
  std::string coloured = page_text(sample_report(), options);
  for (std::size_t at = 0; (at = coloured.find('\x1b', at)) != std::string::npos;) {
    coloured.erase(at, coloured.find('m', at) + 1 - at);
  }
  std::istringstream plain(page_text(sample_report()));
  std::string without_carets;
  for (std::string line; std::getline(plain, line);) {
    if (!contains(line, "^^")) without_carets += line + "\n";
  }
  EXPECT_EQ(coloured, without_carets);
}

TEST(Terminal, ShowsDismissedAndSuppressedFindingsOnDemand) {
  PageReport report = sample_report();
  report.findings[0].suppressed = Suppression{"baseline", "確認済み"};
  Options options;
  options.show_dismissed = true;
  const std::string all = page_text(report, options);
  EXPECT_TRUE(contains(all, R"(
  [除外: 要確認] pages/bad.html:20:5  painless (誇大広告)
    「無痛」は痛みがないと断定する表現です。
      無痛ではありません。
      ^^^^
    文脈    否定 ← 20:7「ではありません」
)"));
  EXPECT_TRUE(contains(all, "  [抑制: 要確認] pages/bad.html:4:3"));
  EXPECT_TRUE(contains(all, "    抑制    baseline: 確認済み\n"));
  const std::string some = page_text(report);
  EXPECT_FALSE(contains(some, "painless") || contains(some, "superlative"));
  EXPECT_TRUE(
      contains(some, "\n  文脈により除外した所見が1件あります。抑制された所見が1件あります。\n"));
}

TEST(Terminal, SaysNoFindingsOfJudgedPagesOnly) {
  PageReport report = unreadable_report();
  EXPECT_EQ(page_text(report), R"(■ pages/broken.html
  危険度  未判定
  状態    判定不能 (読み取り不可)  99バイト

  診断    文字コードが分かりません。

)");
  report.page.status = PageStatus::kChecked;
  report.grade = 'A';
  report.diagnostics.clear();
  EXPECT_EQ(page_text(report), R"(■ pages/broken.html
  危険度  A  ░░░░░░░░░░░░░░░░░░░░  0 / 100
  広告    広告かどうか不明
  状態    判定済み  99バイト

  所見はありません。

  スコア  所見 0点 + 記載不足 0点、広告係数 1、尺度 1 → 0 (A)

)");
}

TEST(Terminal, ClipsLongSentencesAroundThePhrase) {
  PageReport report = sample_report();
  Finding finding = certain_success();
  finding.sentence = "最新の機器と二十年の経験を持つ院長が担当し、" + finding.sentence +
                     "お気軽にお問い合わせください。";
  report.findings = {finding};
  Options options;
  options.width = 60;
  EXPECT_TRUE(contains(page_text(report, options), R"(
      …が担当し、この治療で必ず治りますので、ご安心ください…
                           ^^^^^^^^^^^^
)"));
}

TEST(Terminal, StaysWithinTheWidth) {
  for (const int width : {-1, 0, 60, 61, 80, 200}) {
    Options options;
    options.width = width;
    options.show_dismissed = true;
    std::istringstream text(page_text(sample_report(), options));
    for (std::string line; std::getline(text, line);) {
      // Places are not broken, so that they can be copied and followed.
      if (contains(line, "pages/bad.html:")) continue;
      EXPECT_LE(display_width(line), std::max(width, 60)) << line;
    }
  }
}

TEST(Terminal, PutsReasonsBelowTheirRowsOnNarrowTerminals) {
  Options options;
  options.width = 60;
  EXPECT_TRUE(contains(page_text(sample_report(), options), R"(
  項目            状態      所在
  治療内容        記載あり  施術の欄 (8行)
  費用            不十分    同じページ (34行)
    「要相談」だけで、金額がありません。
  リスク・副作用  記載なし  -
    主なリスクや副作用の記載が見つかりません。
)"));
}

TEST(Terminal, LeavesOutATableOfWhatIsNotRequired) {
  PageReport report = sample_report();
  for (Disclosure& disclosure : report.disclosures) {
    disclosure.state = DisclosureState::kNotRequired;
  }
  EXPECT_FALSE(contains(page_text(report), "項目"));
}

TEST(Terminal, NamesEachTreatmentOnce) {
  PageReport report = sample_report();
  report.treatments.push_back(report.treatments.front());
  report.treatments.push_back({"内服薬", "リベルサス", "適応外", {}, {}});
  EXPECT_TRUE(contains(page_text(report), "\n  施術    幹細胞点滴、内服薬 (適応外)\n"));
}

TEST(Terminal, NamesAPhraseThatItsSentenceDoesNotHold) {
  PageReport report = sample_report();
  Finding finding = certain_success();
  finding.sentence = "別の文です。";
  report.findings = {finding};
  EXPECT_TRUE(contains(page_text(report), "\n      必ず治ります\n      ^^^^^^^^^^^^\n"));
  report.findings[0].kind = FindingKind::kAbsence;
  report.findings[0].text.clear();
  report.findings[0].sentence.clear();
  EXPECT_TRUE(contains(page_text(report), "断定する表現です。\n    根拠    "));
}

TEST(Terminal, MakesEscapesInPagesVisible) {
  PageReport report = sample_report();
  Finding finding = certain_success();
  finding.sentence = "\x1b[2Jこの\u202E治療で必ず治ります";
  report.findings = {finding};
  report.page.id = "a\x1b]0;x\a.html";
  const std::string text = page_text(report);
  EXPECT_TRUE(contains(text,
                       "      ␛[2Jこの⟨U+202E⟩治療で必ず治ります\n"
                       "                            ^^^^^^^^^^^^\n"));
  EXPECT_TRUE(contains(text, "■ a␛]0;x␇.html\n"));
}

TEST(Terminal, EndsWithTotalsAndADisclaimer) {
  Options options;
  options.pack_version = "0.1.0";
  options.law_as_of = "2024-09-13";
  EXPECT_EQ(
      end_text({sample_report(), unreadable_report(), sample_report()}, {3, 2}, options),
      "3ページ  A:0 B:0 C:2 D:0 E:0 未判定:1  違反の可能性高:2 要確認:2 参考:0  読み込み失敗:2\n"
      "規則 0.1.0 (法令は2024-09-13現在)\n"
      "言葉の手がかりによる機械的な判定です。法的助言ではありません。\n");
  EXPECT_EQ(
      end_text({}, {}),
      "0ページ  A:0 B:0 C:0 D:0 E:0 未判定:0  違反の可能性高:0 要確認:0 参考:0  読み込み失敗:0\n"
      "言葉の手がかりによる機械的な判定です。法的助言ではありません。\n");
}

}  // namespace
}  // namespace shinsa::report
