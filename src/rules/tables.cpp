// Reading word lists; see tables.h.
#include "rules/tables.h"

#include <algorithm>
#include <utility>

#include "rules/tsv.h"

namespace shinsa::rules {
namespace {

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

}  // namespace

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

}  // namespace shinsa::rules
