// Weights against a sum by hand, places of what is found, and what a sentence is weighed with.
#include "wording/weigher.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "support/hand_made_page.h"

namespace shinsa::wording {
namespace {

std::uint64_t key_of(std::u32string_view gram) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < gram.size(); ++i) key = gram_key(key, gram[i], static_cast<int>(i));
  return key;
}

// A table of the grams 必, 必ず, 治, 。␃ and a second rule that 治 pulls to.
RuleSet make_rules() {
  const std::map<std::uint64_t, std::pair<float, float>> grams = {
      {key_of(U"必"), {1.0F, 4.0F}},
      {key_of(U"必ず"), {6.0F, 9.0F}},
      {key_of(U"治"), {2.0F, 1.0F}},
      {key_of(U"。"), {-1.0F, 1.0F}},
      {key_of(U"。\x03"), {-2.0F, 1.0F}}};
  RuleSet rules;
  rules.rules.resize(2);
  rules.rules[0].id = "calm";
  rules.rules[1].id = "cure";
  WordingTable& table = rules.wording;
  table.bias = -0.5F;
  table.report_at = 0.5F;
  table.certain_at = 3.0F;
  std::vector<std::uint64_t> keys;
  std::vector<float> pulls;
  std::vector<float> squares;
  for (const auto& [key, values] : grams) {
    keys.push_back(key);
    pulls.push_back(values.first);
    squares.push_back(values.second);
  }
  table.keys = keys;
  table.slots = gram_slots(keys);
  table.pulls = pulls;
  table.squares = squares;
  table.rules = {"calm", "cure", "gone"};
  table.rule_bias = {0.1F, 0, 9};
  const auto heal = std::find(table.keys.begin(), table.keys.end(), key_of(U"治"));
  table.rule_pulls = {{static_cast<std::uint32_t>(heal - table.keys.begin()), 1, 3}};
  return rules;
}

class WordingTest : public testing::Test {
 protected:
  std::vector<WordingMatch> find() { return weigher_.find(page_.page, weigher_.weigh(page_.page)); }
  std::string text(const WordingMatch& match) {
    return std::string(
        text_of(page_.page, match.sentence.block).substr(match.range.begin, match.range.size()));
  }
  RuleSet rules_ = make_rules();
  Weigher weigher_{rules_};
  test::HandMadePage page_;
};

TEST_F(WordingTest, AddsEachGramOnceAndDividesByTheLength) {
  const double sum = 1 + 6 + 2 - 1 - 2;
  const double length = std::sqrt(4.0 + 9 + 1 + 1 + 1);
  EXPECT_NEAR(weigher_.weigh("必ず必ず治る。").value, -0.5 + sum / length, 1e-6);
  EXPECT_NEAR(weigher_.weigh("").value, -0.5, 1e-6);
  EXPECT_NEAR(weigher_.weigh("別の話").value, -0.5, 1e-6);
}

TEST_F(WordingTest, ReportsTheRunThatWeighsMostAndItsRule) {
  page_.paragraph("前の文です。この病気も必ず治る薬です。");
  const auto found = find();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].sentence, (SentenceId{0, 1}));
  EXPECT_EQ(text(found[0]), "必ず治");
  EXPECT_EQ(found[0].rule, 1);
  ASSERT_FALSE(found[0].cues.empty());
  EXPECT_EQ(text_of(page_.page, 0).substr(found[0].cues[0].begin, found[0].cues[0].size()), "必ず");
}

TEST_F(WordingTest, AQuestionNeedsMore) {
  page_.paragraph("この病気も必ず治る薬ですか?");
  EXPECT_TRUE(find().empty());
}

TEST_F(WordingTest, AFragmentNeedsMoreThanASentence) {
  page_.paragraph("この病気も必ず治る");
  EXPECT_TRUE(find().empty());
  page_.paragraph("この病気も必ず治る!");
  EXPECT_EQ(find().size(), 1U);
}

TEST_F(WordingTest, AnAddressSaysNothing) {
  page_.paragraph("https://www.example.jp/kanarazu_naoru/必ず治る/saisei/index.html。");
  EXPECT_TRUE(find().empty());
}

TEST_F(WordingTest, TooShortATextSaysNothing) {
  page_.paragraph("必ず");
  EXPECT_TRUE(find().empty());
}

TEST_F(WordingTest, WeighsAnAnswerWithItsQuestion) {
  page_.heading("治りますか?");
  const BlockIndex answer = page_.paragraph("はい、そのとおりです。");
  std::size_t own_begin = 0;
  const std::string unit = Weigher::unit_text(page_.page, {answer, 0}, own_begin);
  EXPECT_EQ(unit, "治りますか? はい、そのとおりです。");
  EXPECT_EQ(unit.substr(own_begin), "はい、そのとおりです。");
}

TEST_F(WordingTest, WeighsAShortTextWithItsHeading) {
  page_.heading("副作用");
  const BlockIndex value = page_.paragraph("ありません。");
  const BlockIndex longer = page_.paragraph("まれに赤みや腫れが出ることがあります。");
  std::size_t own_begin = 0;
  EXPECT_EQ(Weigher::unit_text(page_.page, {value, 0}, own_begin), "副作用:ありません。");
  EXPECT_EQ(Weigher::unit_text(page_.page, {longer, 0}, own_begin),
            "まれに赤みや腫れが出ることがあります。");
}

TEST_F(WordingTest, WithoutWeightsNothingIsWeighed) {
  rules_.wording = {};
  const Weigher weigher(rules_);
  page_.paragraph("この病気も必ず治る薬です。");
  const SentenceWeights weights = weigher.weigh(page_.page);
  EXPECT_TRUE(weights.empty());
  EXPECT_TRUE(weigher.find(page_.page, weights).empty());
}

}  // namespace
}  // namespace shinsa::wording
