// One function a noun of core/pattern.h: test, step, context, pattern.
#include "cli/pattern_text.h"

#include <array>
#include <cmath>

#include "report/numbers.h"

namespace shinsa::cli {
namespace {

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : between) + word;
  return out;
}

std::string quoted(const std::vector<std::string>& words) {
  return "「" + joined(words, "／") + "」";
}

std::string number_text(const NumberTest& number) {
  std::string out = "数";
  if (std::isfinite(number.min)) out += " " + report::points_text(number.min) + "以上";
  if (std::isfinite(number.max)) out += " " + report::points_text(number.max) + "以下";
  if (!number.units.empty()) out += " (単位 " + joined(number.units, "／") + ")";
  return out;
}

std::string lists_text(const std::vector<int>& indices, const std::vector<WordList>& lists) {
  std::vector<std::string> names;
  for (const int index : indices) {
    names.push_back(lists.at(static_cast<std::size_t>(index)).name);
  }
  return "語彙 " + joined(names, "／");
}

std::string test_text(const TokenTest& test, const std::vector<WordList>& lists) {
  std::vector<std::string> parts;
  if (!test.surface.empty()) parts.push_back(quoted(test.surface));
  if (!test.lemma.empty()) parts.push_back("原形" + quoted(test.lemma));
  if (!test.pos.empty()) parts.push_back("品詞 " + joined(test.pos, "／"));
  if (!test.form.empty()) parts.push_back("活用 " + joined(test.form, "／"));
  if (!test.lists.empty()) parts.push_back(lists_text(test.lists, lists));
  if (test.number) parts.push_back(number_text(*test.number));
  std::string out = parts.empty() ? "任意の語" : joined(parts, "・");
  for (const TokenTest& other : test.none_of) out += "、" + test_text(other, lists) + "を除く";
  return out;
}

std::string steps_text(const std::vector<Step>& steps, const std::vector<WordList>& lists) {
  std::vector<std::string> parts;
  for (const Step& step : steps) parts.push_back(step_text(step, lists));
  return joined(parts, " → ");
}

std::string context_text(const Context& context, const std::vector<WordList>& lists) {
  constexpr const char* kPlaces[] = {"直前に", "直後に", "文中に", "上の見出しに",
                                     "上位の見出しに"};
  std::vector<std::string> parts;
  if (!context.texts.empty()) parts.push_back(quoted(context.texts));
  for (const std::vector<Step>& steps : context.steps) parts.push_back(steps_text(steps, lists));
  return kPlaces[static_cast<std::size_t>(context.place)] + joined(parts, " か ") +
         (context.negated ? "がない" : "がある");
}

}  // namespace

std::string step_text(const Step& step, const std::vector<WordList>& lists) {
  if (step.gap > 0) {
    std::string out =
        "〔" + std::to_string(step.gap) + "語まで" + (step.wide ? "、節を越える" : "");
    for (const TokenTest& other : step.test.none_of) {
      out += "、" + test_text(other, lists) + "を除く";
    }
    return out + "〕";
  }
  const std::string text = (step.head ? "★" : "") + test_text(step.test, lists);
  return step.optional ? "(" + text + ")" : text;
}

std::string pattern_text(const Pattern& pattern, const std::vector<WordList>& lists) {
  std::string out;
  switch (pattern.kind) {
    case Pattern::Kind::kText:
      out =
          std::string("文字列") + quoted(pattern.texts) + (pattern.words ? " (語の切れ目で)" : "");
      break;
    case Pattern::Kind::kRegex:
      out = "正規表現 " + pattern.regex;
      break;
    case Pattern::Kind::kTokens:
      out = steps_text(pattern.steps, lists);
      break;
  }
  for (const Context& context : pattern.contexts) out += "; " + context_text(context, lists);
  return out;
}

std::string cue_reach(const Cue& cue) {
  constexpr std::array<const char*, 3> kDirections = {"前の語", "後の語", "前後の語"};
  constexpr std::array<const char*, 5> kScopes = {"直前の述語", "名詞とその修飾", "節", "文",
                                                  "見出しの下のブロック"};
  return std::string(kDirections[static_cast<std::size_t>(cue.direction)]) + "、範囲 " +
         kScopes[static_cast<std::size_t>(cue.scope)];
}

std::string pattern_legend() {
  return "→ は続く語、( ) は省略可、〔 〕は間に入ってよい語、★ は文脈を判定する語。";
}

}  // namespace shinsa::cli
