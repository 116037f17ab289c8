// The table of formats, and what holds for every format: streams that fail, locales, no raw control
// characters from pages.
#include "report/reporter.h"

#include <gtest/gtest.h>

#include <locale>
#include <sstream>

#include "unit/report/sample_report.h"

namespace shinsa::report {
namespace {

std::string print(std::string_view format, const PageReport& report, std::ostringstream& out,
                  const Options& options = {}) {
  const auto reporter = make_reporter(format, out, options);
  reporter->begin();
  reporter->page(report);
  reporter->page(unreadable_report());
  reporter->end({2, 1});
  return out.str();
}

std::string print(std::string_view format, const PageReport& report) {
  std::ostringstream out;
  return print(format, report, out);
}

TEST(Reporter, NamesItsFormatsAndMakesEachOfThem) {
  const std::vector<std::string_view> names = format_names();
  ASSERT_GE(names.size(), 4U);
  EXPECT_EQ(std::vector<std::string_view>(names.begin(), names.begin() + 4),
            (std::vector<std::string_view>{"terminal", "json", "jsonl", "csv"}));
  std::ostringstream out;
  for (const std::string_view name : names)
    EXPECT_NE(make_reporter(name, out, {}), nullptr) << name;
}

TEST(Reporter, KnowsNoOtherName) {
  std::ostringstream out;
  for (const char* name : {"", "xml", "JSON", "json ", "jsonlines"}) {
    EXPECT_EQ(make_reporter(name, out, {}), nullptr) << name;
  }
}

TEST(Reporter, SurvivesAFailedStream) {
  for (const std::string_view format : format_names()) {
    std::ostringstream failed;
    failed.setstate(std::ios::badbit);
    EXPECT_EQ(print(format, sample_report(), failed), "") << format;
    std::ostream nowhere(nullptr);
    const auto reporter = make_reporter(format, nowhere, {});
    reporter->begin();
    reporter->page(sample_report());
    reporter->end({});
    EXPECT_TRUE(nowhere.bad()) << format;
  }
}

struct GroupedDigits : std::numpunct<char> {
  char do_thousands_sep() const override { return ','; }
  std::string do_grouping() const override { return "\3"; }
  char do_decimal_point() const override { return ','; }
};

TEST(Reporter, PrintsTheSameInAnyLocale) {
  for (const std::string_view format : format_names()) {
    std::ostringstream out;
    out.imbue(std::locale(std::locale::classic(), new GroupedDigits));
    EXPECT_EQ(print(format, sample_report(), out), print(format, sample_report())) << format;
  }
}

/// Every text that can come from a page or a file name, each with what must not reach a terminal.
PageReport hostile_report() {
  const std::string bad =
      "\x1b]0;t\a\x1b[2J\x7f\xc2\x9b"
      "31m\u202E逆\u2066\u2028\xff\r\b";
  PageReport report = sample_report();
  report.page.id = report.page.url = report.page.title = report.page.encoding = bad;
  report.advertisement.kind = bad;
  report.advertisement.signals = {{bad, bad, {}}, {bad, "", {}}};
  Finding& finding = report.findings.front();
  finding.rule = finding.message = finding.advice = finding.text = finding.block = bad;
  finding.sentence = bad + bad + bad;
  finding.fingerprint = bad;
  finding.assertion.cues = {{bad, bad, {}}};
  finding.suppressed = Suppression{bad, bad};
  finding.basis = {{bad, bad, bad, bad, bad}};
  report.disclosures.front().id = report.disclosures.front().reason = bad;
  report.treatments.front().name = report.treatments.front().status = bad;
  report.diagnostics = {bad};
  return report;
}

TEST(Reporter, LetsNoControlCharacterThrough) {
  for (const std::string_view format : format_names()) {
    std::ostringstream out;
    Options options;
    options.show_dismissed = true;
    const std::string text = print(format, hostile_report(), out, options);
    EXPECT_NE(text.find("逆"), std::string::npos) << format;
    for (const char* raw : {"\x1b", "\a", "\b", "\x7f", "\xc2\x9b", "\xff"}) {
      EXPECT_EQ(text.find(raw), std::string::npos) << format;
    }
  }
}

TEST(Reporter, LetsNoReorderingCharacterThroughToPeopleAndJson) {
  for (const char* format : {"terminal", "json", "jsonl"}) {
    const std::string text = print(format, hostile_report());
    for (const char* raw : {"\u202E", "\u2066", "\u2028"}) {
      EXPECT_EQ(text.find(raw), std::string::npos) << format;
    }
  }
}

}  // namespace
}  // namespace shinsa::report
