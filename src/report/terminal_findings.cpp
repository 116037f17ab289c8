// The findings of a page in the terminal format: place and rule, message, the sentence with the
// phrase marked, the words that changed its reading, the legal ground and the advice. Nothing can
// fail.
#include <algorithm>

#include "report/display_width.h"
#include "report/labels.h"
#include "report/safe_text.h"
#include "report/terminal_sections.h"
#include "report/text_layout.h"

namespace shinsa::report {
namespace {

constexpr int kIndent = 2;
constexpr int kBodyIndent = 4;
constexpr int kSentenceIndent = 6;

std::string location(const PageReport& report, const Finding& finding) {
  return visible(report.page.id) + ":" + std::to_string(finding.span.start.line) + ":" +
         std::to_string(finding.span.start.column);
}

/// First what counts, by severity, then by position; `findings` come by position.
std::vector<const Finding*> in_reading_order(const std::vector<Finding>& findings) {
  std::vector<const Finding*> order;
  for (const Finding& finding : findings) order.push_back(&finding);
  std::stable_sort(order.begin(), order.end(), [](const Finding* a, const Finding* b) {
    if (a->counts() != b->counts()) return a->counts();
    if (a->severity != b->severity) return a->severity > b->severity;
    return a->span.start.byte < b->span.start.byte;
  });
  return order;
}

void print_head(TerminalPrinter& printer, const PageReport& report, const Finding& finding) {
  std::string label(label_of(finding.severity));
  if (!finding.counts()) label = (finding.dismissed ? "除外: " : "抑制: ") + label;
  const Style style = finding.counts() ? style_of(finding.severity) : Style::kDim;
  const std::string rule =
      visible(finding.rule) + " (" + std::string(label_of(finding.category)) + ")";
  printer.line(kIndent, printer.paint(style, "[" + label + "]") + " " +
                            printer.paint(Style::kBold, location(report, finding)) + "  " +
                            printer.paint(Style::kDim, rule));
}

/// A Finding does not say where in its sentence the phrase stands, so a phrase that a sentence
/// holds twice is marked at its first place; path:line:column is always the right one.
Excerpt excerpt_of(const Finding& finding) {
  const std::string_view sentence = finding.sentence;
  const std::size_t at = sentence.find(finding.text);
  if (at == std::string_view::npos) return {"", visible(finding.text), ""};
  return {visible(sentence.substr(0, at)), visible(finding.text),
          visible(sentence.substr(at + finding.text.size()))};
}

/// The phrase is underlined where there are colours, else by carets on the next line.
void print_sentence(TerminalPrinter& printer, const Finding& finding) {
  const Excerpt shown = clip_around(excerpt_of(finding), printer.width() - kSentenceIndent);
  const std::string line = shown.before + printer.paint(Style::kMark, shown.mark) + shown.after;
  if (line.empty()) return;
  printer.line(kSentenceIndent, line);
  if (printer.colour() || shown.mark.empty()) return;
  printer.line(kSentenceIndent,
               repeat(" ", display_width(shown.before)) + repeat("^", display_width(shown.mark)));
}

/// How the sentence presents the phrase, with the words that say so; empty for a plain claim.
std::string context_text(const Assertion& assertion) {
  if (assertion.status == AssertionStatus::kAffirmed && assertion.cues.empty()) return "";
  std::string out(label_of(assertion.status));
  for (const CueUse& cue : assertion.cues) {
    out += out.ends_with("」") ? "、" : " ← ";
    out += std::to_string(cue.span.start.line) + ":" + std::to_string(cue.span.start.column) +
           "「" + cue.text + "」";
  }
  return out;
}

/// What is so, and where and when that was read.
std::string fact_text(const std::optional<Fact>& fact) {
  if (!fact) return "";
  return fact->text + " (" + fact->as_of + "に確認: " + fact->source + ")";
}

void print_finding(TerminalPrinter& printer, const PageReport& report, const Finding& finding) {
  print_head(printer, report, finding);
  printer.paragraph(kBodyIndent, finding.message);
  print_sentence(printer, finding);
  printer.field(kBodyIndent, "文脈", context_text(finding.assertion));
  printer.field(kBodyIndent, "抑制", suppression_text(finding.suppressed));
  for (const Basis& ground : finding.basis) {
    printer.field(kBodyIndent, &ground == &finding.basis.front() ? "根拠" : "", citation(ground));
  }
  printer.field(kBodyIndent, "事実", fact_text(finding.fact));
  printer.field(kBodyIndent, "改善", finding.advice);
}

/// "所見はありません。" is said of judged pages only.
void print_counts(TerminalPrinter& printer, const PageReport& report, bool show_all) {
  std::size_t dismissed = 0;
  std::size_t suppressed = 0;
  for (const Finding& finding : report.findings) {
    if (finding.dismissed) {
      ++dismissed;
    } else if (finding.suppressed) {
      ++suppressed;
    }
  }
  std::string text;
  if (report.findings.size() == dismissed + suppressed &&
      report.page.status == PageStatus::kChecked) {
    text = "所見はありません。";
  }
  if (!show_all && dismissed > 0) {
    text += "文脈により除外した所見が" + std::to_string(dismissed) + "件あります。";
  }
  if (!show_all && suppressed > 0) {
    text += "抑制された所見が" + std::to_string(suppressed) + "件あります。";
  }
  if (text.empty()) return;
  printer.blank();
  printer.paragraph(kIndent, text);
}

}  // namespace

Style style_of(Severity severity) {
  if (severity == Severity::kError) return Style::kRed;
  return severity == Severity::kWarning ? Style::kYellow : Style::kCyan;
}

void print_findings(TerminalPrinter& printer, const PageReport& report, bool show_all) {
  for (const Finding* finding : in_reading_order(report.findings)) {
    if (!finding->counts() && !show_all) continue;
    printer.blank();
    print_finding(printer, report, *finding);
  }
  print_counts(printer, report, show_all);
}

}  // namespace shinsa::report
