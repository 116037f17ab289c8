// Patterns and tokens in words.
#include "cli/pattern_text.h"

#include <gtest/gtest.h>

#include "cli/token_table.h"

namespace shinsa::cli {
namespace {

const std::vector<WordList> kLists = {{"cure-verbs", {"治る"}}};

TEST(PatternText, SaysTextAndExpressions) {
  Pattern text;
  text.texts = {"百発百中", "絶対安全"};
  text.words = true;
  EXPECT_EQ(pattern_text(text, kLists), "文字列「百発百中／絶対安全」 (語の切れ目で)");
  Pattern regex;
  regex.kind = Pattern::Kind::kRegex;
  regex.regex = "成功率[0-9]+%";
  EXPECT_EQ(pattern_text(regex, kLists), "正規表現 成功率[0-9]+%");
}

TEST(PatternText, SaysSteps) {
  Pattern pattern;
  pattern.kind = Pattern::Kind::kTokens;
  Step adverb;
  adverb.test.lemma = {"必ず", "絶対"};
  Step particle;
  particle.test.pos = {"助詞"};
  particle.optional = true;
  Step gap;
  gap.gap = 4;
  gap.wide = true;
  Step verb;
  verb.test.lists = {0};
  verb.head = true;
  pattern.steps = {adverb, particle, gap, verb};
  EXPECT_EQ(pattern_text(pattern, kLists),
            "原形「必ず／絶対」 → (品詞 助詞) → 〔4語まで、節を越える〕 → ★語彙 cure-verbs");
}

TEST(PatternText, SaysNumbersExclusionsAndContexts) {
  Step step;
  step.test.number = NumberTest{95, 100, {"%"}};
  TokenTest other;
  other.surface = {"約"};
  step.test.none_of = {other};
  EXPECT_EQ(step_text(step, kLists), "数 95以上 100以下 (単位 %)、「約」を除く");
  EXPECT_EQ(step_text(Step(), kLists), "任意の語");
  Pattern pattern;
  pattern.texts = {"成功"};
  Context context;
  context.place = Context::Place::kUnder;
  context.negated = true;
  context.texts = {"リスク"};
  pattern.contexts = {context};
  EXPECT_EQ(pattern_text(pattern, kLists), "文字列「成功」; 上の見出しに「リスク」がない");
}

TEST(TokenTable, AlignsWideCharacters) {
  Token verb;
  verb.surface = "治り";
  verb.lemma = "治る";
  verb.pos = "動詞";
  verb.pos1 = "自立";
  verb.pos2 = "*";
  verb.form = "連用形";
  Token unknown;
  unknown.surface = "xyz";
  unknown.lemma = "xyz";
  unknown.pos = "名詞";
  unknown.pos1 = "*";
  unknown.form = "*";
  unknown.unknown = true;
  const std::vector<std::string> expected = {"   表層形  原形  品詞           活用形",
                                             "1  治り    治る  動詞-自立      連用形",
                                             "2  xyz     xyz   名詞 (未知語)"};
  EXPECT_EQ(token_table({verb, unknown}), expected);
}

}  // namespace
}  // namespace shinsa::cli
