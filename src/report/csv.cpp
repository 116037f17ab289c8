// PageReports → CSV after RFC 4180: a header row, CRLF, UTF-8 without a byte order mark, one row a
// finding. A page without a row of its own gets one with empty finding columns, so that none drops
// out, and a page that was not judged has an empty score, so that none looks clean. The stream is
// the caller's. Nothing can fail.
#include <algorithm>
#include <array>

#include "report/formats.h"
#include "report/labels.h"
#include "report/numbers.h"
#include "report/safe_text.h"

namespace shinsa::report {
namespace {

constexpr std::string_view kPageColumns = "page,url,title,status,advertisement,score,grade";
constexpr std::string_view kFindingColumns =
    "rule,kind,category,severity,points,text,sentence,block,line,column,end_line,end_column,"
    "assertion,cues,dismissed,suppressed,message,advice,basis,fingerprint";

/// Spreadsheets run such cells as formulas (Japanese ones also the full-width signs), and the texts
/// come from untrusted pages; a leading apostrophe defuses them. Numbers and the grade are ours and
/// stay.
bool starts_formula(std::string_view cell) {
  constexpr auto kStarts =
      std::to_array<std::string_view>({"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"});
  return std::any_of(kStarts.begin(), kStarts.end(),
                     [cell](std::string_view start) { return cell.starts_with(start); });
}

/// A cell of untrusted text: defused, and quoted where RFC 4180 asks for it.
std::string text_cell(std::string_view text) {
  std::string cell = without_controls(text);
  if (starts_formula(cell)) cell.insert(cell.begin(), '\'');
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char byte : cell) quoted.append(byte == '"' ? 2 : 1, byte);
  return quoted + "\"";
}

std::string join(const std::vector<std::string>& cells) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) row += (i == 0 ? "" : ",") + cells[i];
  return row;
}

/// "id=words", joined by "; ".
std::string cues_text(const std::vector<CueUse>& cues) {
  std::string out;
  for (const CueUse& cue : cues) out += (out.empty() ? "" : "; ") + cue.id + "=" + cue.text;
  return out;
}

std::string page_cells(const PageReport& report) {
  const PageInfo& page = report.page;
  const bool judged = page.status == PageStatus::kChecked;
  return join({text_cell(page.id), text_cell(page.url), text_cell(page.title),
               std::string(name_of(page.status)),
               std::string(name_of(report.advertisement.advertisement_class)),
               judged ? std::to_string(report.score) : "", std::string(1, report.grade)});
}

std::string finding_cells(const Finding& finding) {
  const SourceSpan& span = finding.span;
  return join({text_cell(finding.rule),
               std::string(name_of(finding.kind)),
               std::string(name_of(finding.category)),
               std::string(name_of(finding.severity)),
               points_text(finding.points),
               text_cell(finding.text),
               text_cell(finding.sentence),
               text_cell(finding.block),
               std::to_string(span.start.line),
               std::to_string(span.start.column),
               std::to_string(span.end.line),
               std::to_string(span.end.column),
               std::string(name_of(finding.assertion.status)),
               text_cell(cues_text(finding.assertion.cues)),
               finding.dismissed ? "true" : "false",
               text_cell(suppression_text(finding.suppressed)),
               text_cell(finding.message),
               text_cell(finding.advice),
               text_cell(citation(finding.basis)),
               text_cell(finding.fingerprint)});
}

class CsvReporter : public Reporter {
 public:
  CsvReporter(std::ostream& out, bool show_dismissed)
      : out_(out), show_dismissed_(show_dismissed) {}

  void begin() override { row(kPageColumns, kFindingColumns); }

  void page(const PageReport& report) override {
    const std::string page = page_cells(report);
    bool empty = true;
    for (const Finding& finding : report.findings) {
      if (finding.dismissed && !show_dismissed_) continue;
      row(page, finding_cells(finding));
      empty = false;
    }
    const auto commas = std::count(kFindingColumns.begin(), kFindingColumns.end(), ',');
    if (empty) row(page, std::string(static_cast<std::size_t>(commas), ','));
  }

 private:
  void row(std::string_view page, std::string_view finding) {
    out_ << std::string(page).append(",").append(finding).append("\r\n");
  }

  std::ostream& out_;
  bool show_dismissed_;
};

}  // namespace

std::unique_ptr<Reporter> make_csv(std::ostream& out, const Options& options) {
  return std::make_unique<CsvReporter>(out, options.show_dismissed);
}

}  // namespace shinsa::report
