// pack.yaml → PackInfo, ScoreTable and the default assertion table; see documents.h.
#include <algorithm>
#include <array>
#include <utility>

#include "core/utf8.h"
#include "rules/documents.h"
#include "rules/step_reader.h"
#include "rules/tsv.h"
#include "shinsa/page_report.h"

namespace shinsa::rules {
namespace {

constexpr double kMaxPoints = 10000;
constexpr std::size_t kClasses = 4;  // of AdvertisementClass

constexpr std::array<std::string_view, 7> kPackKeys = {
    "version", "law_as_of", "sources", "assert", "score", "wording", "hidden_words"};
constexpr std::array<std::string_view, 3> kWordingKeys = {"doubt_at", "report_at", "certain_at"};
constexpr std::array<std::string_view, 3> kSourceKeys = {"name", "edition", "url"};
constexpr std::array<std::string_view, 4> kScoreKeys = {"scale", "category_caps",
                                                        "advertisement_factors", "grade_limits"};

void read_sources(Document& document, const YamlNode& node, PackInfo& pack) {
  for (const YamlNode* item : read_items(document, node, "sources")) {
    const Fields fields(document, *item, "a source", kSourceKeys);
    LegalSource source{fields.text("name"), fields.optional_text("edition"),
                       fields.optional_text("url")};
    const bool is_web = source.url.starts_with("https://") || source.url.starts_with("http://");
    if (!source.url.empty() && !is_web) {
      document.error(*fields.find("url"), in_quotes(source.url) + " is not a web address",
                     "write https://…");
    }
    const auto same = [&source](const LegalSource& other) { return other.name == source.name; };
    if (std::any_of(pack.sources.begin(), pack.sources.end(), same)) {
      document.error(*item, "the source " + in_quotes(source.name) + " stands twice", "remove one");
    }
    pack.sources.push_back(std::move(source));
  }
}

void read_grade_limits(Document& document, const YamlNode& node, std::array<int, 4>& limits) {
  const std::vector<const YamlNode*> items = read_items(document, node, "grade_limits");
  if (items.size() != limits.size()) {
    document.error(node, std::to_string(items.size()) + " grade limits",
                   "give four: the highest score of A, B, C and D");
    return;
  }
  for (std::size_t i = 0; i < limits.size(); ++i) {
    limits[i] = read_integer(document, *items[i], "grade_limits", 0, 100);
    if (i > 0 && limits[i] <= limits[i - 1]) {
      document.error(*items[i], "the grade limits do not rise", "each is greater than the last");
    }
  }
}

void read_score(Document& document, const YamlNode& node, ScoreTable& score) {
  const Fields fields(document, node, "\"score\"", kScoreKeys);
  score.scale = fields.number("scale", 1, kMaxPoints);
  if (const YamlNode* caps = fields.need("category_caps")) {
    const auto names = names_of<Category>(kCategoryCount);
    const Fields by_category(document, *caps, "\"category_caps\"", names);
    for (std::size_t i = 0; i < names.size(); ++i) {
      score.category_caps[i] = by_category.number(names[i], 0, kMaxPoints);
    }
  }
  if (const YamlNode* factors = fields.need("advertisement_factors")) {
    const auto names = names_of<AdvertisementClass>(kClasses);
    const Fields by_class(document, *factors, "\"advertisement_factors\"", names);
    for (std::string_view name : names) {
      score.advertisement_factors[std::string(name)] = by_class.number(name, 0, 1);
    }
  }
  if (const YamlNode* limits = fields.need("grade_limits")) {
    read_grade_limits(document, *limits, score.grade_limits);
  }
}

void read_wording(Document& document, const YamlNode& node, WordingTable& table) {
  const Fields fields(document, node, "\"wording\"", kWordingKeys);
  table.doubt_at = static_cast<float>(fields.number("doubt_at", -kMaxPoints, kMaxPoints));
  table.report_at = static_cast<float>(fields.number("report_at", -kMaxPoints, kMaxPoints));
  table.certain_at = static_cast<float>(fields.number("certain_at", -kMaxPoints, kMaxPoints));
}

/// The name of a list, whose words are then used.
int read_hidden_words(Document& document, const YamlNode& node) {
  const std::vector<int> lists = read_lists(document, node);
  if (lists.size() > 1) {
    document.error(node, "more than one list under \"hidden_words\"",
                   "write their words in one list");
  }
  if (lists.empty()) return -1;
  const WordList& list = document.load().lists[static_cast<std::size_t>(lists.front())];
  for (const std::string& word : list.entries) {
    if (utf8::count(word) > 1) continue;
    document.error(node, "the list " + in_quotes(list.name) + " holds " + in_quotes(word),
                   "a word to hide has two characters at least");
  }
  return lists.front();
}

void read_law_date(Document& document, const YamlNode& node, PackInfo& pack) {
  pack.law_as_of = read_text(document, node, "law_as_of");
  if (pack.law_as_of.empty() || is_date(pack.law_as_of)) return;
  document.error(node, in_quotes(pack.law_as_of) + " is not a date", "write it as 2026-11-22");
}

}  // namespace

void read_pack(Document& document, const YamlNode& root, bool whole, RuleSet& rules) {
  const Fields fields(document, root, "pack.yaml", kPackKeys);
  const auto get = [&](std::string_view key) {
    return whole ? fields.need(key) : fields.find(key);
  };
  Load& load = document.load();
  if (const YamlNode* node = get("version")) {
    rules.pack.version = read_text(document, *node, "version");
  }
  if (const YamlNode* node = get("law_as_of")) read_law_date(document, *node, rules.pack);
  if (const YamlNode* node = get("sources")) read_sources(document, *node, rules.pack);
  if (const YamlNode* node = get("assert")) {
    load.actions = read_actions(document, *node, load.actions, true);
  }
  if (const YamlNode* node = get("score")) read_score(document, *node, rules.score);
  if (const YamlNode* node = fields.find("wording")) read_wording(document, *node, rules.wording);
  if (const YamlNode* node = fields.find("hidden_words")) {
    rules.hidden_words = read_hidden_words(document, *node);
  }
  load.sources = rules.pack.sources;
}

}  // namespace shinsa::rules
