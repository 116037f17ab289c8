// Stems and anchors; see anchors.h. The tables were checked against every inflected form of
// IPADIC 2.7.0, and a test does so again.
#include "rules/anchors.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/utf8.h"

namespace shinsa::rules {
namespace {

struct Irregular {
  std::string_view lemma;
  std::array<std::string_view, 3> stems;  // empty ones do not count
};

// Words whose forms do not begin alike, and literary ones whose last kana is not in kInflecting.
constexpr std::array<Irregular, 14> kIrregular = {{{"する", {}},
                                                   {"くる", {}},
                                                   {"だ", {}},
                                                   {"き", {}},
                                                   {"り", {}},
                                                   {"ない", {"な", "ね", "のう"}},
                                                   {"たい", {"た", "て", "とう"}},
                                                   {"べし", {"べ"}},
                                                   {"ごとし", {"ごと"}},
                                                   {"如し", {"如"}},
                                                   {"なり", {"な"}},
                                                   {"たり", {"た"}},
                                                   {"けり", {"け"}},
                                                   {"あり", {"あ"}}}};

// The last kana of verbs and adjectives; all before it stays (ふ and づ are literary).
constexpr std::array<std::string_view, 12> kInflecting = {"う", "く", "ぐ", "す", "つ", "ぬ",
                                                          "ぶ", "む", "る", "い", "ふ", "づ"};

struct Ending {
  std::string_view ending;
  std::size_t dropped;  // bytes
};

// Verbs that change their last two kana: 達する/達し, 生ずる/生じ, やってくる/やってき,
// くれる/くん(な).
constexpr std::array<Ending, 6> kTwoKana = {
    {{"する", 6}, {"ずる", 6}, {"てくる", 6}, {"でくる", 6}, {"くれる", 6}, {"呉れる", 6}}};

bool is_kana(std::string_view character) {
  std::size_t at = 0;
  const char32_t value = utf8::next(character, at);
  return value >= 0x3040 && value <= 0x30FF;
}

bool is_weak(std::string_view literal) {
  return literal.size() <= 3 && !literal.empty() && is_kana(literal);
}

bool is_weak_group(const AnchorGroup& group) {
  return std::any_of(group.begin(), group.end(), [](const auto& text) { return is_weak(text); });
}

std::size_t shortest(const AnchorGroup& group) {
  std::size_t size = std::string::npos;
  for (const std::string& text : group) size = std::min(size, text.size());
  return size;
}

void add(AnchorGroup& to, const AnchorGroup& from) {
  to.insert(to.end(), from.begin(), from.end());
}

// The alternatives of all parts, or nothing if one part has none.
template <class Parts, class LiteralsOf>
std::optional<AnchorGroup> any_of_parts(const Parts& parts, LiteralsOf literals_of) {
  AnchorGroup group;
  for (const auto& part : parts) {
    const AnchorGroup literals = literals_of(part);
    if (literals.empty()) return std::nullopt;
    add(group, literals);
  }
  if (group.empty()) return std::nullopt;
  return group;
}

std::optional<AnchorGroup> group_of_lists(const std::vector<int>& indices,
                                          const std::vector<WordList>& lists) {
  std::vector<std::string_view> entries;
  for (int index : indices) {
    const WordList& list = lists[static_cast<std::size_t>(index)];
    if (list.entries.empty()) return std::nullopt;
    entries.insert(entries.end(), list.entries.begin(), list.entries.end());
  }
  return any_of_parts(entries, literals_of_entry);
}

std::vector<AnchorGroup> groups_of_step(const Step& step, const std::vector<WordList>& lists) {
  std::vector<AnchorGroup> groups;
  if (step.gap > 0 || step.optional) return groups;
  const TokenTest& test = step.test;
  if (!test.surface.empty()) groups.push_back(test.surface);
  if (auto group = any_of_parts(test.lemma, stems_of)) groups.push_back(std::move(*group));
  if (auto group = group_of_lists(test.lists, lists)) groups.push_back(std::move(*group));
  if (test.number && !test.number->units.empty()) groups.push_back(test.number->units);
  return groups;
}

std::vector<AnchorGroup> groups_of_steps(const std::vector<Step>& steps,
                                         const std::vector<WordList>& lists) {
  std::vector<AnchorGroup> groups;
  for (const Step& step : steps) {
    for (AnchorGroup& group : groups_of_step(step, lists)) groups.push_back(std::move(group));
  }
  return groups;
}

// A context holds if one of its texts or one of its sequences does: one group made of the best of
// each.
std::optional<AnchorGroup> group_of_context(const Context& context,
                                            const std::vector<WordList>& lists) {
  if (context.negated || context.place == Context::Place::kUnder) return std::nullopt;
  AnchorGroup all = context.texts;
  for (const std::vector<Step>& steps : context.steps) {
    const std::vector<AnchorGroup> groups = groups_of_steps(steps, lists);
    if (groups.empty()) return std::nullopt;
    add(all, *std::max_element(groups.begin(), groups.end(), [](const auto& a, const auto& b) {
          return shortest(a) < shortest(b);
        }));
  }
  if (all.empty()) return std::nullopt;
  return all;
}

void sort_unique(AnchorGroup& group) {
  std::sort(group.begin(), group.end());
  group.erase(std::unique(group.begin(), group.end()), group.end());
}

}  // namespace

AnchorGroup stems_of(std::string_view lemma) {
  for (const Irregular& word : kIrregular) {
    if (word.lemma != lemma) continue;
    AnchorGroup stems;
    for (std::string_view stem : word.stems) {
      if (!stem.empty()) stems.emplace_back(stem);
    }
    return stems;
  }
  std::size_t dropped = 0;
  for (std::string_view ending : kInflecting) {
    if (lemma.ends_with(ending)) dropped = ending.size();
  }
  for (const Ending& ending : kTwoKana) {
    if (lemma.ends_with(ending.ending)) dropped = ending.dropped;
  }
  if (dropped >= lemma.size()) return {};
  return {std::string(lemma.substr(0, lemma.size() - dropped))};
}

AnchorGroup literals_of_entry(std::string_view entry) {
  AnchorGroup best;
  while (!entry.empty()) {
    const std::size_t end = std::min(entry.find(' '), entry.size());
    AnchorGroup stems = stems_of(entry.substr(0, end));
    if (!stems.empty() && (best.empty() || shortest(best) < shortest(stems))) {
      best = std::move(stems);
    }
    entry.remove_prefix(std::min(end + 1, entry.size()));
  }
  return best;
}

std::vector<AnchorGroup> anchors_of(const Pattern& pattern, const std::vector<WordList>& lists,
                                    const std::vector<AnchorGroup>& given) {
  std::vector<AnchorGroup> groups = given;
  if (pattern.kind == Pattern::Kind::kText && !pattern.texts.empty()) {
    groups.push_back(pattern.texts);
  }
  for (AnchorGroup& group : groups_of_steps(pattern.steps, lists)) {
    groups.push_back(std::move(group));
  }
  for (const Context& context : pattern.contexts) {
    if (auto group = group_of_context(context, lists)) groups.push_back(std::move(*group));
  }
  for (AnchorGroup& group : groups) sort_unique(group);
  if (!std::all_of(groups.begin(), groups.end(), is_weak_group)) {
    std::erase_if(groups, is_weak_group);
  }
  std::sort(groups.begin(), groups.end());
  groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
  return groups;
}

}  // namespace shinsa::rules
