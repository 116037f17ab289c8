// Reading the wording weights; see wording_tables.h.
#include "rules/wording_tables.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "core/utf8.h"
#include "rules/tsv.h"

namespace shinsa::rules {
namespace {

constexpr std::string_view kStartSign = "␂";
constexpr std::string_view kEndSign = "␃";
constexpr std::string_view kEmptyText = "␂␃";

struct Row {
  std::size_t line = 0;
  std::vector<std::string_view> cells;
};

// The rows behind the header, each with as many cells as it has.
std::vector<Row> read_rows(const SourceFile& file, std::string_view header, Load& load) {
  std::vector<Row> rows;
  const auto columns = static_cast<std::size_t>(std::count(header.begin(), header.end(), '\t')) + 1;
  bool has_header = false;
  std::string_view last;
  for (std::size_t i = 0; i < file.line_count(); ++i) {
    const std::string_view line = file.line(i);
    if (line.empty() || line.starts_with('#')) continue;
    if (!has_header) {
      has_header = true;
      if (line == header) continue;
      load.errors.push_back(file.error(
          {i, 0}, "the header is not the expected one",
          "the first line names the columns, with tabs between: " + std::string(header)));
      return {};
    }
    Row row{i, cells_of(line)};
    if (row.cells.size() != columns) {
      load.errors.push_back(file.error(
          {i, 0},
          std::to_string(row.cells.size()) + " columns stand here, not " + std::to_string(columns),
          "write one cell for each column of the header"));
      continue;
    }
    if (line <= last) {
      load.errors.push_back(file.error({i, 0}, "the line is out of order, or stands twice",
                                       "sort the lines by their bytes (LC_ALL=C sort -u)"));
    }
    last = line;
    rows.push_back(std::move(row));
  }
  return rows;
}

float number_of(const SourceFile& file, const Row& row, std::size_t column, Load& load) {
  const std::string_view text = row.cells[column];
  float value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure == std::errc() && end == text.data() + text.size()) return value;
  load.errors.push_back(file.error({row.line, 0}, in_quotes(text) + " is not a number",
                                   "write a decimal number such as -0.25"));
  return 0;
}

// The key of a gram as written; 0 if it is none, which is noted.
std::uint64_t key_of(const SourceFile& file, const Row& row, std::size_t column, Load& load) {
  std::string_view text = row.cells[column];
  std::uint64_t key = 0;
  int count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const std::string_view rest = text.substr(at);
    const bool is_mark = rest.starts_with(kStartSign) || rest.starts_with(kEndSign);
    char32_t character = utf8::next(text, at);
    if (is_mark) character = rest.starts_with(kStartSign) ? kGramStart : kGramEnd;
    if (count < kMaxGram && character <= 0xFFFF) key = gram_key(key, character, count);
    if (character > 0xFFFF) count = kMaxGram;
  }
  if (count > 0 && count <= kMaxGram) return key;
  load.errors.push_back(file.error({row.line, 0}, in_quotes(text) + " is no gram",
                                   "a gram is one to four characters of the basic plane"));
  return 0;
}

std::uint64_t beginning_of(std::uint64_t key) {
  int last = kMaxGram - 1;
  while (last > 0 && (key >> (16 * last)) == 0) --last;
  return key & ((1ULL << (16 * last)) - 1);
}

struct Gram {
  std::uint64_t key;
  float pull;
  float square;
  std::size_t line;
};

}  // namespace

void read_grams(const SourceFile& file, Load& load, WordingTable& table) {
  std::vector<Gram> grams;
  for (const Row& row : read_rows(file, "gram\tpull\tsquare", load)) {
    const float pull = number_of(file, row, 1, load);
    if (row.cells[0] == kEmptyText) {
      table.bias = pull;
      continue;
    }
    grams.push_back({key_of(file, row, 0, load), pull, number_of(file, row, 2, load), row.line});
  }
  std::sort(grams.begin(), grams.end(), [](auto& a, auto& b) { return a.key < b.key; });
  std::vector<std::uint64_t> keys;
  std::vector<float> pulls;
  std::vector<float> squares;
  for (const Gram& gram : grams) {
    const std::uint64_t beginning = beginning_of(gram.key);
    const bool known =
        beginning == 0 || std::binary_search(grams.begin(), grams.end(), Gram{beginning, 0, 0, 0},
                                             [](auto& a, auto& b) { return a.key < b.key; });
    if (gram.key != 0 && !known) {
      load.errors.push_back(file.error({gram.line, 0},
                                       "the gram without its last character is missing",
                                       "add it, or remove this one: look-up stops there"));
    }
    keys.push_back(gram.key);
    pulls.push_back(gram.pull);
    squares.push_back(gram.square);
  }
  table.slots = gram_slots(keys);
  table.keys = std::move(keys);
  table.pulls = std::move(pulls);
  table.squares = std::move(squares);
}

void read_rule_pulls(const SourceFile& file, Load& load, WordingTable& table) {
  std::vector<float> bias;
  std::vector<RulePull> pulls;
  for (const Row& row : read_rows(file, "rule\tgram\tweight", load)) {
    const std::string rule(row.cells[0]);
    if (table.rules.empty() || table.rules.back() != rule) {
      table.rules.push_back(rule);
      bias.push_back(0);
      Error unknown = file.error({row.line, 0}, "there is no rule " + in_quotes(rule), "");
      load.references.push_back({rule, std::move(unknown)});
    }
    const float weight = number_of(file, row, 2, load);
    if (row.cells[1] == kEmptyText) {
      bias.back() = weight;
      continue;
    }
    const std::uint64_t key = key_of(file, row, 1, load);
    const auto found = std::lower_bound(table.keys.begin(), table.keys.end(), key);
    if (found == table.keys.end() || *found != key) {
      load.errors.push_back(file.error({row.line, 0},
                                       in_quotes(row.cells[1]) + " is not in grams.tsv",
                                       "add it there, or remove this line"));
      continue;
    }
    pulls.push_back({static_cast<std::uint32_t>(found - table.keys.begin()),
                     static_cast<std::uint16_t>(table.rules.size() - 1), weight});
  }
  std::stable_sort(pulls.begin(), pulls.end(),
                   [](const RulePull& a, const RulePull& b) { return a.gram < b.gram; });
  table.rule_bias = std::move(bias);
  table.rule_pulls = std::move(pulls);
}

}  // namespace shinsa::rules
