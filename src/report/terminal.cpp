// PageReports → pages for people to read, in Japanese, summaries of sites and of the run. The order
// of the parts is in TerminalReporter::page(). Untrusted text is made visible before it is written
// (safe_text.h), so the only escape sequences are our own colours. The stream is the caller's.
#include <array>

#include "report/formats.h"
#include "report/labels.h"
#include "report/terminal_sections.h"

namespace shinsa::report {
namespace {

/// Counts over the run.
struct Tally {
  std::array<std::size_t, 5> grades{};      // A–E
  std::array<std::size_t, 3> severities{};  // by Severity; findings that count
  std::size_t not_judged = 0;

  void add(const PageReport& report) {
    if (report.page.status == PageStatus::kChecked && report.grade >= 'A' && report.grade <= 'E') {
      ++grades[static_cast<std::size_t>(report.grade - 'A')];
    } else {
      ++not_judged;
    }
    for (const Finding& finding : report.findings) {
      if (finding.counts()) ++severities[static_cast<std::size_t>(finding.severity)];
    }
  }
};

class TerminalReporter : public Reporter {
 public:
  TerminalReporter(std::ostream& out, const Options& options)
      : printer_(out, options), options_(options) {}

  void page(const PageReport& report) override {
    tally_.add(report);
    print_header(printer_, report);
    print_findings(printer_, report, options_.show_dismissed);
    print_disclosures(printer_, report);
    print_score(printer_, report);
    if (!report.diagnostics.empty()) printer_.blank();
    for (const std::string& text : report.diagnostics) printer_.field(2, "診断", text);
    printer_.blank();
  }

  void site(const SiteReport& report) override {
    print_site(printer_, report);
    printer_.blank();
  }

  void end(const RunTotals& totals) override {
    printer_.line(0, summary(totals));
    if (!options_.pack_version.empty()) {
      const std::string as_of =
          options_.law_as_of.empty() ? "" : " (法令は" + options_.law_as_of + "現在)";
      printer_.paragraph(0, "規則 " + options_.pack_version + as_of, Style::kDim);
    }
    printer_.paragraph(0, "言葉の手がかりによる機械的な判定です。法的助言ではありません。",
                       Style::kDim);
  }

 private:
  std::string summary(const RunTotals& totals) const {
    std::string out = printer_.paint(Style::kBold, std::to_string(totals.pages) + "ページ");
    for (std::size_t i = 0; i < tally_.grades.size(); ++i) {
      out += std::string(i == 0 ? "  " : " ") + "ABCDE"[i] + ":" + std::to_string(tally_.grades[i]);
    }
    out += counted(Style::kYellow, " 未判定:", tally_.not_judged) + " ";
    for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kNote}) {
      out += counted(style_of(severity), std::string(" ").append(label_of(severity)) + ":",
                     tally_.severities[static_cast<std::size_t>(severity)]);
    }
    return out + counted(Style::kRed, "  読み込み失敗:", totals.failed);
  }

  /// Painted only where there is something to see.
  std::string counted(Style style, const std::string& label, std::size_t count) const {
    const std::string text = label + std::to_string(count);
    return count == 0 ? text : printer_.paint(style, text);
  }

  TerminalPrinter printer_;
  Options options_;
  Tally tally_;
};

}  // namespace

std::unique_ptr<Reporter> make_terminal(std::ostream& out, const Options& options) {
  return std::make_unique<TerminalReporter>(out, options);
}

}  // namespace shinsa::report
