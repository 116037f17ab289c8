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

// The best of the conditions on one place: that whose shortest literal is longest.
std::optional<AnchorGroup> group_of_step(const Step& step, const std::vector<WordList>& lists) {
  if (step.gap > 0 || step.optional) return std::nullopt;
  const TokenTest& test = step.test;
  std::optional<AnchorGroup> best;
  const auto offer = [&best](std::optional<AnchorGroup> group) {
    if (!group || group->empty()) return;
    if (!best || shortest(*best) < shortest(*group)) best = std::move(group);
  };
  offer(test.surface);
  offer(any_of_parts(test.lemma, stems_of));
  offer(group_of_lists(test.lists, lists));
  if (test.number) offer(test.number->units);
  return best;
}

AnchorWay way_of_steps(const std::vector<Step>& steps, const std::vector<WordList>& lists) {
  AnchorWay way;
  for (const Step& step : steps) {
    if (auto group = group_of_step(step, lists)) way.push_back(std::move(*group));
  }
  return way;
}

// A context holds if one of its texts or one of its sequences does: one group made of the best of
// each.
std::optional<AnchorGroup> group_of_context(const Context& context,
                                            const std::vector<WordList>& lists) {
  if (context.negated || context.is_above()) return std::nullopt;
  AnchorGroup all = context.texts;
  for (const std::vector<Step>& steps : context.steps) {
    const AnchorWay way = way_of_steps(steps, lists);
    if (way.empty()) return std::nullopt;
    add(all, *std::max_element(way.begin(), way.end(), [](const auto& a, const auto& b) {
          return shortest(a) < shortest(b);
        }));
  }
  if (all.empty()) return std::nullopt;
  return all;
}

// Weak groups turn away few sentences; they stay only where nothing else is known.
void drop_weak(Anchors& anchors) {
  const auto is_weak_way = [](const AnchorWay& way) {
    return std::all_of(way.begin(), way.end(), is_weak_group);
  };
  const auto is_strong = [](const AnchorGroup& group) { return !is_weak_group(group); };
  if (std::any_of(anchors.anywhere.begin(), anchors.anywhere.end(), is_strong)) {
    std::erase_if(anchors.anywhere, is_weak_group);
    if (std::any_of(anchors.ways.begin(), anchors.ways.end(), is_weak_way)) anchors.ways.clear();
  }
  for (AnchorWay& way : anchors.ways) {
    if (!is_weak_way(way)) std::erase_if(way, is_weak_group);
  }
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

Anchors anchors_of(const Pattern& pattern, const std::vector<WordList>& lists, Anchors given) {
  Anchors anchors = std::move(given);
  if (pattern.kind == Pattern::Kind::kText && !pattern.texts.empty()) {
    anchors.ways.push_back({pattern.texts});
  }
  if (AnchorWay way = way_of_steps(pattern.steps, lists); !way.empty()) {
    anchors.ways.push_back(std::move(way));
  }
  for (const Context& context : pattern.contexts) {
    if (auto group = group_of_context(context, lists))
      anchors.anywhere.push_back(std::move(*group));
  }
  drop_weak(anchors);
  for (AnchorWay& way : anchors.ways) std::for_each(way.begin(), way.end(), sort_unique);
  std::for_each(anchors.anywhere.begin(), anchors.anywhere.end(), sort_unique);
  return anchors;
}

}  // namespace shinsa::rules
