// Anchors; see anchors.h.
#include "rules/anchors.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/utf8.h"
#include "rules/word_forms.h"

namespace shinsa::rules {
namespace {

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

template <class LiteralsOf>
std::optional<AnchorGroup> group_of_lists(const std::vector<int>& indices,
                                          const std::vector<WordList>& lists,
                                          LiteralsOf literals_of) {
  std::vector<std::string_view> entries;
  for (int index : indices) {
    const WordList& list = lists[static_cast<std::size_t>(index)];
    if (list.entries.empty()) return std::nullopt;
    entries.insert(entries.end(), list.entries.begin(), list.entries.end());
  }
  return any_of_parts(entries, literals_of);
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
  offer(group_of_lists(test.lists, lists, literals_of_entry));
  if (test.number) offer(test.number->units);
  return best;
}

// Combinations beyond this number cost more than they save.
constexpr std::size_t kMostCombined = 1000;

AnchorGroup combined(const AnchorGroup& left, const AnchorGroup& right) {
  AnchorGroup group;
  for (const std::string& a : left) {
    for (const std::string& b : right) group.push_back(a + b);
  }
  return group;
}

std::vector<std::string> words_of(std::string_view entry) {
  std::vector<std::string> words;
  while (!entry.empty()) {
    const std::size_t end = std::min(entry.find(' '), entry.size());
    words.emplace_back(entry.substr(0, end));
    entry.remove_prefix(std::min(end + 1, entry.size()));
  }
  return words;
}

// Every text that an entry can stand for; nothing where they are too many.
AnchorGroup texts_of_entry(std::string_view entry) {
  constexpr std::size_t kMost = 100;
  AnchorGroup texts = {""};
  for (const std::string& word : words_of(entry)) {
    texts = combined(texts, forms_of(word));
    if (texts.size() > kMost) return {};
  }
  return texts;
}

// What IPADIC has as 名詞,数 in folded text, and the digits of which it makes such words.
const AnchorGroup& numbers() {
  static const AnchorGroup texts = {
      "0",    "1",      "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9",  "〇", "一",   "二",
      "三",   "四",     "五", "六", "七", "八", "九", "十", "百", "千", "万", "億",   "兆",
      "零",   "何",     "余", "数", "幾", "半", "○",  "・", "、", ".",  ",",  "いく", "ひと",
      "ゼロ", "ひゃく", "ↀ",  "ↁ",  "ↂ",  "Ↄ",  "ↄ",  "ↅ",  "ↆ",  "ↇ",  "ↈ",  "↊",  "↋"};
  return texts;
}

// How what a step takes can end: whole texts of it, or their last parts. Nothing where that is not
// sure: where several conditions hold, the longest of their texts is taken.
std::optional<AnchorGroup> ends_of_step(const Step& step, const std::vector<WordList>& lists) {
  const TokenTest& test = step.test;
  const bool is_numeral =
      !test.pos.empty() && std::all_of(test.pos.begin(), test.pos.end(),
                                       [](const auto& pos) { return pos == "名詞-数"; });
  const int conditions = (test.surface.empty() ? 0 : 1) + (test.lemma.empty() ? 0 : 1) +
                         (test.lists.empty() ? 0 : 1) + (test.number ? 1 : 0);
  if (step.gap > 0 || conditions > 1) return std::nullopt;
  if (!test.surface.empty()) return test.surface;
  if (!test.lemma.empty()) return any_of_parts(test.lemma, forms_of);
  if (!test.lists.empty()) return group_of_lists(test.lists, lists, texts_of_entry);
  if (test.number && !test.number->units.empty()) return test.number->units;
  if (test.number || is_numeral) return numbers();
  return std::nullopt;
}

// How what a step takes can begin.
std::optional<AnchorGroup> begins_of_step(const Step& step, const std::vector<WordList>& lists) {
  const TokenTest& test = step.test;
  if (step.gap > 0) return std::nullopt;
  if (!test.surface.empty()) return test.surface;
  if (!test.lemma.empty()) return any_of_parts(test.lemma, stems_of);
  const auto of_entry = [](std::string_view entry) {
    const std::vector<std::string> words = words_of(entry);
    return words.empty() ? AnchorGroup{} : stems_of(words.front());
  };
  if (!test.lists.empty()) return group_of_lists(test.lists, lists, of_entry);
  return std::nullopt;
}

// How what stands directly behind step `k` can begin, whichever optional steps are left out.
std::optional<AnchorGroup> begins_behind(const std::vector<Step>& steps, std::size_t k,
                                         const std::vector<WordList>& lists) {
  AnchorGroup all;
  while (++k < steps.size()) {
    const auto begins = begins_of_step(steps[k], lists);
    if (!begins) return std::nullopt;
    add(all, *begins);
    if (!steps[k].optional) return all;
  }
  return std::nullopt;
}

void sort_unique(AnchorGroup& group) {
  std::sort(group.begin(), group.end());
  group.erase(std::unique(group.begin(), group.end()), group.end());
}

// The steps' own groups hold the words whole; where they meet, a few characters tell enough.
constexpr int kMeeting = 2;

std::string first_characters(const std::string& text) {
  std::size_t end = 0;
  for (int n = 0; n < kMeeting && end < text.size(); ++n) utf8::next(text, end);
  return text.substr(0, end);
}

std::string last_characters(const std::string& text) {
  std::size_t begin = text.size();
  for (int n = 0; n < kMeeting && begin > 0; ++n) begin = utf8::floor(text, begin - 1);
  return text.substr(begin);
}

// What stands where two steps meet between which nothing else can stand.
void add_meetings(const std::vector<Step>& steps, const std::vector<WordList>& lists,
                  std::vector<AnchorGroup>& groups) {
  for (std::size_t k = 0; k < steps.size(); ++k) {
    if (steps[k].optional) continue;
    std::optional<AnchorGroup> ends = ends_of_step(steps[k], lists);
    std::optional<AnchorGroup> begins = begins_behind(steps, k, lists);
    if (!ends || !begins) continue;
    std::transform(ends->begin(), ends->end(), ends->begin(), last_characters);
    std::transform(begins->begin(), begins->end(), begins->begin(), first_characters);
    sort_unique(*ends);
    sort_unique(*begins);
    if (ends->size() * begins->size() > kMostCombined) continue;
    groups.push_back(combined(*ends, *begins));
  }
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
  if (!anchors.ways.empty() &&
      std::none_of(anchors.ways.begin(), anchors.ways.end(), is_weak_way)) {
    std::erase_if(anchors.anywhere, is_weak_group);
  }
  for (AnchorWay& way : anchors.ways) {
    if (!is_weak_way(way)) std::erase_if(way, is_weak_group);
  }
}

}  // namespace

AnchorGroup literals_of_entry(std::string_view entry) {
  constexpr std::size_t kMost = 40;
  const std::vector<std::string> words = words_of(entry);
  AnchorGroup best;
  const auto offer = [&best](AnchorGroup group) {
    if (best.empty() || shortest(best) < shortest(group)) best = std::move(group);
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    offer(stems_of(words[i]));
    if (i + 1 == words.size()) break;
    AnchorGroup both = combined(forms_of(words[i]), stems_of(words[i + 1]));
    if (both.size() <= kMost) offer(std::move(both));
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
  add_meetings(pattern.steps, lists, anchors.anywhere);
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
