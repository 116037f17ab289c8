// Lines of the terminal format; see terminal_printer.h. Untrusted text is made visible before it is
// wrapped, and painted after it, so that codes never count as columns. Nothing can fail.
#include "report/terminal_printer.h"

#include <algorithm>
#include <array>

#include "report/safe_text.h"
#include "report/text_layout.h"

namespace shinsa::report {
namespace {

constexpr int kNarrowest = 60;  // below that, tables and the risk bar would not fit
constexpr int kLabelWidth = 8;  // the longest label, three kanji, and a gap

/// SGR parameters in the order of Style.
constexpr std::array<std::string_view, 8> kCodes = {"", "1", "2", "1;31", "33", "32", "36", "1;4"};

}  // namespace

TerminalPrinter::TerminalPrinter(std::ostream& out, const Options& options)
    : out_(out), width_(std::max(options.width, kNarrowest)), colour_(options.colour) {}

std::string TerminalPrinter::paint(Style style, std::string_view text) const {
  if (!colour_ || style == Style::kPlain || text.empty()) return std::string(text);
  const std::string_view code = kCodes[static_cast<std::size_t>(style)];
  return std::string("\x1b[").append(code).append("m").append(text).append("\x1b[0m");
}

void TerminalPrinter::line(int indent, std::string_view text) {
  out_ << (text.empty() ? "" : repeat(" ", indent)).append(text).append("\n");
}

void TerminalPrinter::paragraph(int indent, std::string_view text, Style style) {
  for (const std::string& part : wrap(visible(text), width_ - indent)) {
    line(indent, paint(style, part));
  }
}

void TerminalPrinter::field(int indent, std::string_view label, std::string_view text) {
  if (text.empty()) return;
  std::string head = label_text(label);
  for (const std::string& part : wrap(visible(text), width_ - indent - kLabelWidth)) {
    line(indent, head + part);
    head = repeat(" ", kLabelWidth);
  }
}

void TerminalPrinter::painted_field(int indent, std::string_view label, std::string_view painted) {
  line(indent, label_text(label).append(painted));
}

std::string TerminalPrinter::label_text(std::string_view label) const {
  return paint(Style::kDim, pad(label, kLabelWidth));
}

}  // namespace shinsa::report
