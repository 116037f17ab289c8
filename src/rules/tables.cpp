// Reading tables; see tables.h.
#include "rules/tables.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_map>
#include <utility>

namespace shinsa::rules {
namespace {

constexpr std::string_view kHeader =
    "name\tvariants\tclass\ttreatment\tstatus\tgeneric_name\tsource\tas_of\tnote";
constexpr std::array<std::string_view, 5> kApproval = {"承認", "未承認", "承認適応外",
                                                       "施術により異なる", "不明"};
constexpr std::size_t kProductColumns = 9;

struct Cell {
  std::string_view text;
  Mark mark;
};

std::vector<Cell> split(std::string_view text, char separator, Mark mark) {
  std::vector<Cell> cells;
  while (true) {
    const std::size_t end = std::min(text.find(separator), text.size());
    cells.push_back({text.substr(0, end), mark});
    if (end == text.size()) return cells;
    text.remove_prefix(end + 1);
    mark.column += end + 1;
  }
}

// The lines that say something: neither blank nor a comment.
std::vector<Cell> content_lines(const SourceFile& file) {
  std::vector<Cell> lines;
  for (std::size_t i = 0; i < file.line_count(); ++i) {
    const std::string_view line = file.line(i);
    if (!line.empty() && !line.starts_with('#')) lines.push_back({line, {i, 0}});
  }
  return lines;
}

// Checks that names rise, byte by byte; says so once a file.
class Order {
 public:
  Order(const SourceFile& file, Load& load) : file_(file), load_(load) {}

  void check(const Cell& cell) {
    if (cell.text == last_) {
      load_.errors.push_back(
          file_.error(cell.mark, in_quotes(cell.text) + " stands twice", "remove one"));
    } else if (cell.text < last_ && !reported_) {
      reported_ = true;
      load_.errors.push_back(file_.error(
          cell.mark, in_quotes(cell.text) + " stands behind " + in_quotes(last_) + ", out of order",
          "sort the lines by their bytes (LC_ALL=C sort)"));
    }
    last_ = cell.text;
  }

 private:
  const SourceFile& file_;
  Load& load_;
  std::string_view last_;
  bool reported_ = false;
};

void check_entry(const SourceFile& file, const Cell& entry, Load& load) {
  const std::string folded = load.fold(entry.text);
  const bool padded = entry.text.starts_with(' ') || entry.text.ends_with(' ');
  if (folded == entry.text && !padded && !entry.text.empty()) return;
  std::string clean = folded;
  clean.erase(0, std::min(clean.find_first_not_of(' '), clean.size()));
  clean.erase(clean.find_last_not_of(' ') + 1);
  load.errors.push_back(
      file.error(entry.mark, in_quotes(entry.text) + " is not in folded form",
                 clean.empty() ? "remove the line" : "write " + in_quotes(clean)));
}

// Folded variants of one product, and the products that have them.
class Variants {
 public:
  Variants(const SourceFile& file, Load& load) : file_(file), load_(load) {}

  void add(const Cell& cell, Product& product) {
    std::string folded = load_.fold(cell.text);
    if (folded.empty()) {
      load_.errors.push_back(
          file_.error(cell.mark, "a variant is empty", "remove the extra \"|\""));
      return;
    }
    const auto [known, is_new] = owners_.emplace(folded, product.name);
    if (!is_new) {
      load_.errors.push_back(file_.error(
          cell.mark, in_quotes(cell.text) + " is already a name of " + in_quotes(known->second),
          "remove it; width and case are folded (" + in_quotes(folded) + ")"));
      return;
    }
    product.variants.push_back(std::move(folded));
  }

 private:
  const SourceFile& file_;
  Load& load_;
  std::unordered_map<std::string, std::string> owners_;
};

void check_product(const SourceFile& file, const std::vector<Cell>& cells, Load& load) {
  const auto error = [&](std::size_t column, std::string what, std::string mend) {
    load.errors.push_back(file.error(cells[column].mark, std::move(what), std::move(mend)));
  };
  if (cells[0].text.empty()) error(0, "the product has no name", "write it in the first column");
  if (std::find(kApproval.begin(), kApproval.end(), cells[4].text) == kApproval.end()) {
    error(4, "unknown status " + in_quotes(cells[4].text), "one of: " + joined(kApproval));
  }
  if (!cells[7].text.empty() && !is_date(cells[7].text)) {
    error(7, in_quotes(cells[7].text) + " is not a date", "write 2026-11-22, or leave it empty");
  }
}

Product read_product(const std::vector<Cell>& cells, Variants& variants) {
  const auto text = [&cells](std::size_t column) { return std::string(cells[column].text); };
  Product product;
  product.name = text(0);
  product.product_class = text(2);
  product.treatment = text(3);
  product.status = text(4);
  product.generic_name = text(5);
  product.source = text(6);
  product.as_of = text(7);
  product.note = text(8);
  variants.add(cells[0], product);
  if (cells[1].text.empty()) return product;
  for (const Cell& variant : split(cells[1].text, '|', cells[1].mark)) {
    variants.add(variant, product);
  }
  return product;
}

}  // namespace

std::vector<std::string_view> cells_of(std::string_view line) {
  std::vector<std::string_view> cells;
  for (const Cell& cell : split(line, '\t', {})) cells.push_back(cell.text);
  return cells;
}

bool is_date(std::string_view text) {
  if (text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_dash = i == 4 || i == 7;
    const bool fits =
        is_dash ? text[i] == '-' : std::isdigit(static_cast<unsigned char>(text[i])) != 0;
    if (!fits) return false;
  }
  const std::string_view month = text.substr(5, 2);
  const std::string_view day = text.substr(8, 2);
  return month >= "01" && month <= "12" && day >= "01" && day <= "31";
}

WordList read_word_list(const SourceFile& file, std::string name, Load& load) {
  WordList list{std::move(name), {}};
  Order order(file, load);
  for (const Cell& line : content_lines(file)) {
    const std::vector<Cell> cells = split(line.text, '\t', line.mark);
    if (cells.size() > 2) {
      load.errors.push_back(file.error(cells[2].mark, "a third column",
                                       "a line is an entry and perhaps, behind a tab, a note"));
    }
    check_entry(file, cells[0], load);
    order.check(cells[0]);
    list.entries.emplace_back(cells[0].text);
  }
  if (list.entries.empty()) {
    load.errors.push_back(
        {file.path(), "the list has no entry", "add one, or remove the file", ""});
  }
  return list;
}

std::vector<Product> read_products(const SourceFile& file, Load& load) {
  std::vector<Product> products;
  const std::vector<Cell> lines = content_lines(file);
  if (lines.empty() || lines[0].text != kHeader) {
    load.errors.push_back(file.error(lines.empty() ? Mark{} : lines[0].mark,
                                     "the header is not the expected one",
                                     "the first line names the columns, with tabs between: name "
                                     "variants class treatment status generic_name source as_of "
                                     "note"));
    return products;
  }
  Order order(file, load);
  Variants variants(file, load);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::vector<Cell> cells = split(lines[i].text, '\t', lines[i].mark);
    if (cells.size() != kProductColumns) {
      load.errors.push_back(file.error(lines[i].mark,
                                       std::to_string(cells.size()) + " columns stand here, not 9",
                                       "put a tab for each empty column too"));
      continue;
    }
    check_product(file, cells, load);
    order.check(cells[0]);
    products.push_back(read_product(cells, variants));
  }
  return products;
}

std::vector<WordList> product_lists(const std::vector<Product>& products) {
  std::vector<WordList> lists = {
      {"product", {}}, {"product-offlabel", {}}, {"product-unapproved", {}}};
  for (const Product& product : products) {
    const auto add_to = [&product](WordList& list) {
      list.entries.insert(list.entries.end(), product.variants.begin(), product.variants.end());
    };
    add_to(lists[0]);
    if (product.status == "承認適応外") add_to(lists[1]);
    if (product.status == "未承認") add_to(lists[2]);
  }
  for (WordList& list : lists) std::sort(list.entries.begin(), list.entries.end());
  return lists;
}

}  // namespace shinsa::rules
