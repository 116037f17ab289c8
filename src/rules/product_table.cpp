// Reading products; see product_table.h. One function a column or two, so that each mistake has one
// place where it is told.
#include "rules/product_table.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "rules/tsv.h"

namespace shinsa::rules {
namespace {

enum Column : std::size_t {
  kName,
  kVariants,
  kAmbiguous,
  kContext,
  kClass,
  kTreatment,
  kStatus,
  kGeneric,
  kEquivalents,
  kSource,
  kAsOf,
  kNote
};
constexpr std::array<std::string_view, 12> kColumns = {
    "name",   "variants",     "ambiguous",   "context", "class", "treatment",
    "status", "generic_name", "equivalents", "source",  "as_of", "note"};
constexpr std::array<std::string_view, 5> kApproval = {kApproved, kUnapproved, kOffLabel, kVaries,
                                                       kUnknownStatus};

std::string header() {
  std::string line;
  for (const std::string_view column : kColumns) {
    line.append(line.empty() ? "" : "\t").append(column);
  }
  return line;
}

/// The columns for an error text, where tabs would not be seen.
std::string header_words() {
  std::string words = header();
  std::replace(words.begin(), words.end(), '\t', ' ');
  return words;
}

/// Reads the lines of one file.
class ProductReader {
 public:
  ProductReader(const SourceFile& file, Load& load)
      : file_(file), load_(load), order_(file, load) {}

  void read(const Cell& line) {
    const std::vector<Cell> cells = split(line.text, '\t', line.mark);
    if (cells.size() != kColumns.size()) {
      error(line, std::to_string(cells.size()) + " columns stand here, not 12",
            "put a tab for each empty column too");
      broken_.insert(cells[kName].text);
      return;
    }
    std::for_each(cells.begin(), cells.end(), [this](const Cell& cell) { check_padding(cell); });
    check_needed(cells);
    check_status(cells);
    if (!cells[kName].text.empty()) order_.check(cells[kName]);
    products_.push_back(product_of(cells));
  }

  /// The products, when all are known and what they name of each other can be checked.
  std::vector<Product> finish() && {
    for (const auto& [product, cell] : references_) check_equivalent(products_[product], cell);
    return std::move(products_);
  }

 private:
  void error(const Cell& at, std::string what, std::string mend) {
    load_.errors.push_back(file_.error(at.mark, std::move(what), std::move(mend)));
  }

  void check_padding(const Cell& cell) {
    if (!cell.text.starts_with(' ') && !cell.text.ends_with(' ')) return;
    error(cell, in_quotes(cell.text) + " begins or ends with a blank", "remove it");
  }

  void check_needed(const std::vector<Cell>& cells) {
    if (cells[kName].text.empty()) {
      error(cells[kName], "the product has no name", "write it in the first column");
    }
    if (cells[kClass].text.empty()) {
      error(cells[kClass], "the product has no class", "write one that others have, such as 注入");
    }
  }

  // What is said of an approval must be supported; what is not is 不明.
  void check_status(const std::vector<Cell>& cells) {
    const std::string_view status = cells[kStatus].text;
    if (std::find(kApproval.begin(), kApproval.end(), status) == kApproval.end()) {
      error(cells[kStatus], "unknown status " + in_quotes(status), "one of: " + joined(kApproval));
    }
    const Cell& source = cells[kSource];
    const bool is_address =
        source.text.starts_with("https://") || source.text.starts_with("http://");
    if (!source.text.empty() && !is_address) {
      error(source, in_quotes(source.text) + " is no address of a source",
            "begin with https:// or http://; several stand with \" ; \" between");
    }
    if (!cells[kAsOf].text.empty() && !is_date(cells[kAsOf].text)) {
      error(cells[kAsOf], in_quotes(cells[kAsOf].text) + " is not a date",
            "write a day such as 2026-11-22, or leave it empty");
    }
    if (status == kUnknownStatus) return;
    const auto need = [&](Column column, std::string_view what) {
      if (!cells[column].text.empty()) return;
      error(cells[column], "the status " + in_quotes(status) + " has no " + std::string(what),
            "add it, or write 不明: a status needs a source and the date on which it was read");
    };
    need(kSource, "source");
    need(kAsOf, "date");
  }

  Product product_of(const std::vector<Cell>& cells) {
    const auto text = [&cells](Column column) { return std::string(cells[column].text); };
    Product product;
    product.name = text(kName);
    product.product_class = text(kClass);
    product.treatment = text(kTreatment);
    product.status = text(kStatus);
    product.generic_name = text(kGeneric);
    product.source = text(kSource);
    product.as_of = text(kAsOf);
    product.note = text(kNote);
    add_name(cells[kName], product.name, product.variants);
    for (const Cell& cell : parts(cells[kVariants], "variant")) {
      add_name(cell, product.name, product.variants);
    }
    for (const Cell& cell : parts(cells[kAmbiguous], "ambiguous name")) {
      add_name(cell, product.name, product.ambiguous);
    }
    for (const Cell& cell : parts(cells[kContext], "context word")) {
      product.context.push_back(load_.fold(cell.text));
    }
    for (const Cell& cell : parts(cells[kEquivalents], "equivalent")) {
      product.equivalents.emplace_back(cell.text);
      references_.emplace_back(products_.size(), cell);
    }
    check_context(cells);
    return product;
  }

  /// The parts of a cell, which | divides; none of an empty cell.
  std::vector<Cell> parts(const Cell& cell, std::string_view what) {
    if (cell.text.empty()) return {};
    std::vector<Cell> out = split(cell.text, '|', cell.mark);
    std::erase_if(out, [&](const Cell& part) {
      if (!part.text.empty() && !load_.fold(part.text).empty()) return false;
      const bool vowel = what.starts_with('a') || what.starts_with('e');
      error(part, (vowel ? "an " : "a ") + std::string(what) + " is empty",
            "remove the extra \"|\"");
      return true;
    });
    return out;
  }

  // A name stands for one product only, whatever its width and case.
  void add_name(const Cell& cell, const std::string& product, std::vector<std::string>& names) {
    std::string folded = load_.fold(cell.text);
    if (folded.empty()) return;  // told already
    const auto [known, is_new] = owners_.emplace(folded, product);
    if (!is_new) {
      error(cell, in_quotes(cell.text) + " is already a name of " + in_quotes(known->second),
            "remove it; width and case are folded (" + in_quotes(folded) + ")");
      return;
    }
    names.push_back(std::move(folded));
  }

  void check_context(const std::vector<Cell>& cells) {
    const bool is_ambiguous = !cells[kAmbiguous].text.empty();
    const bool has_context = !cells[kContext].text.empty();
    if (is_ambiguous && !has_context) {
      error(cells[kAmbiguous], in_quotes(cells[kAmbiguous].text) + " has no context",
            "name words in the next column, one of which must stand near it");
    }
    if (has_context && !is_ambiguous) {
      error(cells[kContext], "the context " + in_quotes(cells[kContext].text) + " is of no use",
            "move the names that need it to the column \"ambiguous\", or leave it empty");
    }
  }

  void check_equivalent(const Product& product, const Cell& cell) {
    if (product.status == kApproved) {
      error(cell, in_quotes(product.name) + " is approved and needs no equivalent",
            "leave the column empty");
      return;
    }
    const auto found = std::find_if(products_.begin(), products_.end(),
                                    [&](const Product& other) { return other.name == cell.text; });
    if (found == products_.end()) {
      if (broken_.contains(cell.text)) return;  // its line was refused
      std::vector<std::string_view> names;
      for (const Product& other : products_) names.push_back(other.name);
      const auto near = nearest(cell.text, names);
      error(cell, "there is no product " + in_quotes(cell.text),
            near ? "did you mean " + in_quotes(*near) + "?"
                 : "name the first column of a line of this file");
    } else if (found->status != kApproved) {
      error(cell, in_quotes(cell.text) + " has the status " + in_quotes(found->status),
            "only what is 承認 is an approved equivalent");
    }
  }

  const SourceFile& file_;
  Load& load_;
  Order order_;
  std::unordered_map<std::string, std::string> owners_;  // of folded names
  std::set<std::string_view> broken_;                    // names whose lines were refused
  std::vector<Product> products_;
  std::vector<std::pair<std::size_t, Cell>> references_;  // equivalents, by the product naming them
};

}  // namespace

std::vector<Product> read_products(const SourceFile& file, Load& load) {
  const std::vector<Cell> lines = content_lines(file);
  if (lines.empty() || lines[0].text != header()) {
    load.errors.push_back(
        file.error(lines.empty() ? Mark{} : lines[0].mark, "the header is not the expected one",
                   "the first line names the columns, with tabs between: " + header_words()));
    return {};
  }
  ProductReader reader(file, load);
  std::for_each(lines.begin() + 1, lines.end(), [&](const Cell& line) { reader.read(line); });
  return std::move(reader).finish();
}

std::vector<WordList> product_lists(const std::vector<Product>& products) {
  std::vector<WordList> lists = {
      {"product", {}}, {"product-offlabel", {}}, {"product-unapproved", {}}};
  for (const Product& product : products) {
    const auto add_to = [&product](WordList& list) {
      list.entries.insert(list.entries.end(), product.variants.begin(), product.variants.end());
    };
    add_to(lists[0]);
    if (product.status == kOffLabel) add_to(lists[1]);
    if (product.status == kUnapproved) add_to(lists[2]);
  }
  for (WordList& list : lists) std::sort(list.entries.begin(), list.entries.end());
  return lists;
}

}  // namespace shinsa::rules
