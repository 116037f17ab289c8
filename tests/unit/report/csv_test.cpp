// The CSV format: exact rows, quoting, formula defusing, pages without findings.
#include <gtest/gtest.h>

#include <sstream>

#include "report/reporter.h"
#include "unit/report/sample_report.h"

namespace shinsa::report {
namespace {

constexpr std::string_view kHeader =
    "page,url,title,status,advertisement,score,grade,rule,kind,category,severity,points,text,"
    "sentence,block,line,column,end_line,end_column,assertion,cues,dismissed,suppressed,message,"
    "advice,basis,fingerprint\r\n";
constexpr std::string_view kPage =
    "pages/bad.html,https://example.jp/bad,幹細胞点滴｜銀座すこやかクリニック,checked,"
    "advertisement,57,C,";

std::string csv(const std::vector<PageReport>& reports, bool show_dismissed = false) {
  std::ostringstream out;
  Options options;
  options.show_dismissed = show_dismissed;
  const auto reporter = make_reporter("csv", out, options);
  reporter->begin();
  for (const PageReport& report : reports) reporter->page(report);
  reporter->end({reports.size(), 0});
  return out.str();
}

std::string lines(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view part : parts) out += part;
  return out;
}

TEST(Csv, PrintsOneRowAFinding) {
  EXPECT_EQ(
      csv({sample_report()}),
      lines(
          {kHeader, kPage,
           "superlative,phrase,comparative,warning,4.5,地域No.1,口コミでは地域No.1かもしれません。"
           ",heading,4,3,4,9,hedged,perhaps=かもしれません,false,,"
           "「地域No.1」は他の医療機関より優れているとする表現です。,"
           "客観的な根拠を示せない最上級表現を削除してください。,"
           "医療法 第6条の5第2項第1号,00000000deadbeef\r\n",
           kPage,
           "certain-success,phrase,false,error,12,必ず治ります,"
           "この治療で必ず治りますので、ご安心ください。,paragraph,12,8,12,14,affirmed,,false,,"
           "「必ず治ります」は治療の成功や治癒を断定する表現です。,"
           "断定を避け、起こりうる経過と個人差を具体的に示してください。,"
           "医療法 第6条の5第1項; 医療広告ガイドライン(令和6年9月13日版)第3の1(1),"
           "0123456789abcdef\r\n"}));
}

TEST(Csv, AddsDismissedFindingsOnDemand) {
  const std::string row =
      lines({kPage,
             "painless,phrase,exaggerated,warning,0,無痛,無痛ではありません。,list-item,20,5,20,7,"
             "negated,not=ではありません,true,,「無痛」は痛みがないと断定する表現です。,,,"
             "1111111111111111\r\n"});
  EXPECT_TRUE(csv({sample_report()}, true).ends_with(row));
  EXPECT_EQ(csv({sample_report()}, true).size(), csv({sample_report()}).size() + row.size());
}

TEST(Csv, KeepsSuppressedFindingsWithTheReason) {
  PageReport report = sample_report();
  report.findings = {certain_success()};
  report.findings[0].suppressed = Suppression{"baseline", "確認済み, 2024"};
  EXPECT_NE(csv({report}).find(",false,\"baseline: 確認済み, 2024\","), std::string::npos);
}

TEST(Csv, DropsNoPage) {
  PageReport only_dismissed = sample_report();
  only_dismissed.findings = {dismissed_painless()};
  EXPECT_EQ(
      csv({unreadable_report(), only_dismissed}),
      lines({kHeader, "pages/broken.html,,,unreadable,undetermined,,-,,,,,,,,,,,,,,,,,,,,\r\n",
             kPage, ",,,,,,,,,,,,,,,,,,,\r\n"}));
  EXPECT_EQ(csv({}), kHeader);
}

TEST(Csv, QuotesAndDefuses) {
  const std::pair<std::string, std::string> table[] = {
      {"plain 治療", "plain 治療"},
      {"", ""},
      {"a,b", "\"a,b\""},
      {"say \"x\"", "\"say \"\"x\"\"\""},
      {"a\nb", "\"a\nb\""},
      {"a\r\nb", "\"a\r\nb\""},
      {"=1+1", "'=1+1"},
      {"+81", "'+81"},
      {"-5", "'-5"},
      {"@SUM(A1)", "'@SUM(A1)"},
      {"\t=1", "'\t=1"},
      {"\r=1", "\"'\r=1\""},
      {"=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""},
      {"＝1+1", "'＝1+1"},
      {"＠銀座", "'＠銀座"},
      {"－", "'－"},
      {"a=1", "a=1"},
      {"ーー", "ーー"},
      {"caf\xe9", "caf�"},
      {std::string("a\0b\x1b", 4), "a�b�"},
  };
  for (const auto& [text, cell] : table) {
    PageReport report;
    report.page.id = text;
    report.page.status = PageStatus::kNoText;
    EXPECT_EQ(csv({report}),
              lines({kHeader, cell, ",,,no-text,undetermined,,-,,,,,,,,,,,,,,,,,,,,\r\n"}));
  }
}

}  // namespace
}  // namespace shinsa::report
