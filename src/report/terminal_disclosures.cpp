// The required statements of a page as a table in the terminal format: item, state, where it
// stands, why the state is what it is. Columns are as wide as their widest cell; the reasons wrap,
// or go below their row where the terminal is too narrow to hold them beside it. Nothing can fail.
#include <algorithm>
#include <array>
#include <numeric>

#include "report/display_width.h"
#include "report/labels.h"
#include "report/safe_text.h"
#include "report/terminal_sections.h"
#include "report/text_layout.h"

namespace shinsa::report {
namespace {

constexpr int kIndent = 2;
constexpr int kGap = 2;
constexpr int kNarrowestReason = 16;
constexpr std::size_t kColumns = 3;  // without the reason

using Widths = std::array<int, kColumns>;

struct Row {
  std::array<std::string, kColumns> cells;
  std::string reason;
  Style state_style = Style::kDim;
};

Style style_of_state(DisclosureState state) {
  if (state == DisclosureState::kMissing) return Style::kRed;
  return state == DisclosureState::kPartial ? Style::kYellow : Style::kGreen;
}

std::string place_text(const Disclosure& disclosure) {
  std::string out(label_of(disclosure.scope));
  if (!disclosure.evidence.empty()) {
    out += " (" + std::to_string(disclosure.evidence.front().start.line) + "行)";
  }
  return out;
}

std::vector<Row> rows_of(const std::vector<Disclosure>& disclosures) {
  std::vector<Row> rows;
  for (const Disclosure& disclosure : disclosures) {
    if (disclosure.state == DisclosureState::kNotRequired) continue;
    rows.push_back({{visible(disclosure_label(disclosure.id)),
                     std::string(label_of(disclosure.state)), place_text(disclosure)},
                    visible(disclosure.reason),
                    style_of_state(disclosure.state)});
  }
  return rows;
}

int total(const Widths& widths) {
  return std::accumulate(widths.begin(), widths.end(), kGap * static_cast<int>(kColumns));
}

/// The first three cells. In the head all are painted, in a row only the state.
std::string cells_text(const TerminalPrinter& printer, const Row& row, const Widths& widths,
                       bool head) {
  std::string line;
  for (std::size_t i = 0; i < kColumns; ++i) {
    const std::string& cell = row.cells[i];
    line += head || i == 1 ? printer.paint(row.state_style, cell) : cell;
    line += repeat(" ", widths[i] + kGap - display_width(cell));
  }
  return line;
}

std::string without_trailing_spaces(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

void print_row(TerminalPrinter& printer, const Row& row, const Widths& widths, bool head) {
  std::string line = cells_text(printer, row, widths, head);
  const int room = printer.width() - kIndent - total(widths);
  if (room < kNarrowestReason) {
    printer.line(kIndent, without_trailing_spaces(line));
    if (!row.reason.empty() && !head) printer.paragraph(2 * kIndent, row.reason);
    return;
  }
  for (const std::string& part : wrap(row.reason, room)) {
    line += head ? printer.paint(row.state_style, part) : part;
    printer.line(kIndent, without_trailing_spaces(line));
    line = repeat(" ", total(widths));
  }
}

/// "幹細胞点滴、リベルサス (未承認)", each once.
std::string treatments_text(const std::vector<Treatment>& treatments) {
  std::vector<std::string> names;
  for (const Treatment& treatment : treatments) {
    std::string name = treatment.name;
    if (!treatment.status.empty()) name += " (" + treatment.status + ")";
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : "、") + name;
  return out;
}

}  // namespace

void print_disclosures(TerminalPrinter& printer, const PageReport& report) {
  const std::vector<Row> rows = rows_of(report.disclosures);
  if (rows.empty()) return;
  const Row head = {{"項目", "状態", "所在"}, "理由"};
  Widths widths{};
  for (std::size_t i = 0; i < kColumns; ++i) {
    widths[i] = display_width(head.cells[i]);
    for (const Row& row : rows) widths[i] = std::max(widths[i], display_width(row.cells[i]));
  }
  printer.blank();
  printer.field(kIndent, "施術", treatments_text(report.treatments));
  print_row(printer, head, widths, true);
  for (const Row& row : rows) print_row(printer, row, widths, false);
}

}  // namespace shinsa::report
