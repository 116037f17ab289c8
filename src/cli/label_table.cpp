// Reading tables of labels; see label_table.h.
#include "cli/label_table.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <map>
#include <optional>
#include <system_error>

#include "cli/nearest.h"
#include "core/utf8.h"

namespace shinsa::cli {
namespace {

using pipeline::Label;
using pipeline::LabelledText;
using Cells = std::vector<std::string>;

constexpr std::array<std::string_view, 3> kNeeded = {"id", "text", "label"};

Cells cells_of(const std::string& line) {
  Cells cells(1);
  for (const char c : line) {
    if (c == '\t') {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  return cells;
}

constexpr std::string_view kBetweenHeadings = "›";

std::vector<std::string> headings_of(std::string_view cell) {
  std::vector<std::string> headings;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(kBetweenHeadings), cell.size());
    std::string_view heading = cell.substr(0, end);
    cell.remove_prefix(std::min(end + kBetweenHeadings.size(), cell.size()));
    while (heading.starts_with(' ')) heading.remove_prefix(1);
    while (heading.ends_with(' ')) heading.remove_suffix(1);
    if (!heading.empty()) headings.emplace_back(heading);
  }
  return headings;
}

class TableReader {
 public:
  explicit TableReader(std::string path) : path_(std::move(path)) {}

  void line(std::string text) {
    ++number_;
    if (text.ends_with('\r')) text.pop_back();
    if (text.empty() || text.starts_with('#')) return;
    if (!utf8::is_valid(text)) return error("the line is not UTF-8", "convert the file");
    const Cells cells = cells_of(text);
    if (columns_.empty()) return header(cells);
    if (cells.size() != width_) {
      return error(std::to_string(cells.size()) + " cells, not " + std::to_string(width_),
                   "write one cell for each column, also where it is empty");
    }
    if (has_needed_) row(cells);
  }

  Result<std::vector<LabelledText>, Errors> finish() && {
    if (columns_.empty() && errors_.empty()) {
      errors_.push_back({path_, "no row", "the first line names the columns: id text label …", ""});
    }
    if (!errors_.empty()) return std::move(errors_);
    return std::move(rows_);
  }

 private:
  void error(std::string what, std::string mend) {
    errors_.push_back(
        {path_ + ":" + std::to_string(number_), std::move(what), std::move(mend), ""});
  }

  void header(const Cells& cells) {
    width_ = cells.size();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (!columns_.emplace(cells[i], i).second) {
        error("the column \"" + cells[i] + "\" stands twice", "rename one");
      }
    }
    for (const std::string_view name : kNeeded) {
      if (columns_.contains(std::string(name))) continue;
      has_needed_ = false;  // every row would be wrong for the same reason
      error("there is no column \"" + std::string(name) + "\"",
            "the first line names the columns, with tabs between: id text label …");
    }
  }

  std::string cell(const Cells& cells, const std::string& column) const {
    const auto found = columns_.find(column);
    return found == columns_.end() ? "" : cells[found->second];
  }

  void row(const Cells& cells) {
    LabelledText made;
    made.id = cell(cells, "id");
    made.text = cell(cells, "text");
    made.category = cell(cells, "category");
    made.rule = cell(cells, columns_.contains("rule") ? "rule" : "rule_hint");
    made.phenomenon = cell(cells, "phenomenon");
    made.under = headings_of(cell(cells, "under"));
    made.block = block_named(cell(cells, "block"));
    if (made.text.empty()) error("the text is empty", "write the sentence, or remove the line");
    const std::optional<Label> label = label_of(cell(cells, "label"));
    if (label) made.label = *label;
    if (const auto [known, is_new] = lines_.emplace(made.id, number_); !is_new) {
      error(
          "the id \"" + made.id + "\" stands in line " + std::to_string(known->second) + " already",
          "give each row an id of its own");
    }
    rows_.push_back(std::move(made));
  }

  std::string block_named(const std::string& name) {
    const std::vector<std::string> known = {"paragraph", "heading", "list-item"};
    if (name.empty() || std::find(known.begin(), known.end(), name) != known.end()) return name;
    const std::string meant = did_you_mean(name, known);
    error("unknown block \"" + name + "\"",
          meant.empty() ? "one of: paragraph, heading, list-item" : meant);
    return name;
  }

  std::optional<Label> label_of(const std::string& name) {
    if (name == "violation") return Label::kViolation;
    if (name == "ok") return Label::kOk;
    if (name == "review") return Label::kReview;
    const std::string meant = did_you_mean(name, {"violation", "ok", "review"});
    error("unknown label \"" + name + "\"",
          meant.empty() ? "one of: violation, ok, review" : meant);
    return std::nullopt;
  }

  std::string path_;
  std::size_t number_ = 0;
  std::size_t width_ = 0;
  bool has_needed_ = true;
  std::map<std::string, std::size_t> columns_;
  std::map<std::string, std::size_t> lines_;  // of each id
  std::vector<LabelledText> rows_;
  Errors errors_;
};

}  // namespace

Result<std::vector<LabelledText>, Errors> read_label_table(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    return Errors{{path, "cannot be read: " + std::generic_category().message(errno),
                   "give a table of labelled sentences", ""}};
  }
  TableReader reader(path);
  for (std::string line; std::getline(file, line);) reader.line(std::move(line));
  return std::move(reader).finish();
}

}  // namespace shinsa::cli
