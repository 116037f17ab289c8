// Cells first, then columns as wide as their widest cell.
#include "cli/token_table.h"

#include <algorithm>
#include <array>

#include "core/clauses.h"
#include "report/display_width.h"
#include "report/text_layout.h"

namespace shinsa::cli {
namespace {

constexpr std::size_t kColumns = 6;
using Row = std::array<std::string, kColumns>;

std::string known(std::string_view feature) { return feature == "*" ? "" : std::string(feature); }

Row row_of(const Tokens& tokens, int index) {
  const Token& token = tokens[static_cast<std::size_t>(index)];
  return {std::to_string(index + 1), std::string(token.surface),
          known(token.lemma),        pos_path(token) + (token.unknown ? " (未知語)" : ""),
          known(token.form),         ends_clause(tokens, index) ? "‖" : ""};
}

}  // namespace

std::string pos_path(const Token& token) {
  std::string path(token.pos);
  for (const std::string_view part : {token.pos1, token.pos2, token.pos3}) {
    if (part.empty() || part == "*") break;
    path.append("-").append(part);
  }
  return path;
}

std::vector<std::string> token_table(const Tokens& tokens) {
  std::vector<Row> rows = {{"", "表層形", "原形", "品詞", "活用形", ""}};
  for (int i = 0; i < static_cast<int>(tokens.size()); ++i) rows.push_back(row_of(tokens, i));
  std::array<int, kColumns> widths{};
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < kColumns; ++i) {
      widths[i] = std::max(widths[i], report::display_width(row[i]));
    }
  }
  std::vector<std::string> lines;
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < kColumns; ++i) line += report::pad(row[i], widths[i]) + "  ";
    line.erase(line.find_last_not_of(' ') + 1);
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace shinsa::cli
