// The head of a page and its score in the terminal format. A page that was not judged shows no
// score, so that 0 is never taken for clean. Nothing can fail.
#include <algorithm>

#include "report/display_width.h"
#include "report/labels.h"
#include "report/numbers.h"
#include "report/safe_text.h"
#include "report/terminal_sections.h"
#include "report/text_layout.h"

namespace shinsa::report {
namespace {

constexpr std::size_t kSignalsShown = 3;
constexpr int kSignalWidth = 24;

bool is_judged(const PageReport& report) { return report.page.status == PageStatus::kChecked; }

Style style_of_grade(char grade) {
  if (grade == 'A' || grade == 'B') return Style::kGreen;
  if (grade == 'C') return Style::kYellow;
  return grade == 'D' || grade == 'E' ? Style::kRed : Style::kBold;
}

/// Twenty cells; a score above 0 fills at least one.
std::string bar(int score) {
  constexpr int kCells = 20;
  int filled = std::clamp((score * kCells + 50) / 100, 0, kCells);
  if (score > 0) filled = std::max(filled, 1);
  return repeat("█", filled) + repeat("░", kCells - filled);
}

std::string risk_text(const TerminalPrinter& printer, const PageReport& report) {
  if (!is_judged(report)) return printer.paint(Style::kYellow, "未判定");
  const Style style = style_of_grade(report.grade);
  const std::string score = std::to_string(report.score);
  return printer.paint(style, std::string(1, report.grade)) + "  " +
         printer.paint(style, bar(report.score)) + "  " + printer.paint(Style::kBold, score) +
         " / 100";
}

/// The words of the first few signals, each once; a signal without words gives its id.
std::string signals_text(const std::vector<Signal>& signals) {
  std::vector<std::string> words;
  for (const Signal& signal : signals) {
    std::string word = signal.text.empty()
                           ? signal.id
                           : "「" + clip_end(visible(signal.text), kSignalWidth) + "」";
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
  std::string out;
  for (std::size_t i = 0; i < words.size() && i < kSignalsShown; ++i) {
    out += (i == 0 ? "" : "、") + words[i];
  }
  if (words.size() > kSignalsShown) {
    out += " ほか" + std::to_string(words.size() - kSignalsShown) + "件";
  }
  return out;
}

std::string advertisement_text(const Advertisement& advertisement) {
  std::string out(label_of(advertisement.advertisement_class));
  if (!advertisement.kind.empty() && advertisement.kind != "unknown") {
    out.append(" (").append(advertisement_kind_label(advertisement.kind)).append(")");
  }
  const std::string signals = signals_text(advertisement.signals);
  return signals.empty() ? out : out + "  手がかり: " + signals;
}

/// Empty for a website, the usual case.
std::string medium_text(Medium medium) {
  if (medium == Medium::kWebsite) return "";
  return std::string(label_of(medium)) + " (限定解除は適用されません)";
}

std::string status_text(const PageInfo& page) {
  std::string out(label_of(page.status));
  if (!page.encoding.empty()) out += "  " + page.encoding;
  return out + "  " + std::to_string(page.bytes) + "バイト";
}

}  // namespace

void print_header(TerminalPrinter& printer, const PageReport& report) {
  const PageInfo& page = report.page;
  printer.line(0, printer.paint(Style::kBold, "■ " + visible(page.id)));
  if (!page.title.empty()) printer.paragraph(2, page.title);
  if (!page.url.empty() && page.url != page.id) printer.paragraph(2, page.url, Style::kDim);
  printer.painted_field(2, "危険度", risk_text(printer, report));
  if (is_judged(report)) printer.field(2, "広告", advertisement_text(report.advertisement));
  printer.field(2, "媒体", medium_text(page.medium));
  printer.field(2, "状態", status_text(page));
}

void print_score(TerminalPrinter& printer, const PageReport& report) {
  if (!is_judged(report)) return;
  const Points& points = report.points;
  printer.blank();
  printer.field(2, "スコア",
                "所見 " + points_text(points.findings) + "点 + 記載不足 " +
                    points_text(points.disclosures) + "点、広告係数 " + points_text(points.factor) +
                    "、尺度 " + points_text(points.scale) + " → " + std::to_string(report.score) +
                    " (" + std::string(1, report.grade) + ")");
}

}  // namespace shinsa::report
