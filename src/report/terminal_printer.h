// Lines of the terminal format: indents, labelled fields, wrapped paragraphs, colours where the
// user wants them. Writes to the stream of the caller, which must live longer. Every text that
// comes from a page goes through here or visible() before it is written. Nothing can fail.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "report/reporter.h"

namespace shinsa::report {

enum class Style { kPlain, kBold, kDim, kRed, kYellow, kGreen, kCyan, kMark };

class TerminalPrinter {
 public:
  TerminalPrinter(std::ostream& out, const Options& options);

  /// Columns of a line, at least 60.
  int width() const { return width_; }
  bool colour() const { return colour_; }

  /// `text` in ANSI colours, or as it is where there are none.
  std::string paint(Style style, std::string_view text) const;

  /// One line as given; the text is safe already and may be painted.
  void line(int indent, std::string_view text);
  void blank() { line(0, ""); }

  /// Untrusted text, wrapped.
  void paragraph(int indent, std::string_view text, Style style = Style::kPlain);

  /// "根拠    text", wrapped with a hanging indent. No text, no line.
  void field(int indent, std::string_view label, std::string_view text);

  /// The same with a text that is safe already, may be painted and is not wrapped.
  void painted_field(int indent, std::string_view label, std::string_view painted);

 private:
  std::string label_text(std::string_view label) const;

  std::ostream& out_;
  int width_;
  bool colour_;
};

}  // namespace shinsa::report
