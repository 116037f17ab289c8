// The compiled pack: round trips, refusals, and bytes that were cut or flipped.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <ctime>
#include <limits>
#include <random>

#include "match/pattern_table.h"
#include "rules/digest.h"
#include "unit/rules/pack_dir.h"

namespace shinsa::rules {
namespace {

constexpr std::size_t kSizeAt = 16;
constexpr std::size_t kBodyAt = 40;

std::vector<std::vector<Step>> nested_steps() {
  Step step;
  step.test.surface = {"絶対"};
  step.test.pos = {"名詞"};
  step.test.lists = {0};
  step.test.number = NumberTest{};
  step.test.number->max = 100;
  step.test.none_of = {TokenTest{}};
  step.test.none_of[0].lemma = {"無い"};
  step.test.none_of[0].none_of = {TokenTest{}};
  Step gap;
  gap.gap = 4;
  gap.wide = true;
  return {{step, gap, step}};
}

Pattern sample_pattern() {
  Pattern pattern;
  pattern.kind = Pattern::Kind::kTokens;
  pattern.steps = nested_steps()[0];
  pattern.contexts = {{Context::Place::kUnder, true, {"効果"}, nested_steps()}};
  pattern.anchors = {{{{"絶対"}, {"安", "全"}}}, {{"医院"}}};
  return pattern;
}

RuleSet sample() {
  RuleSet rules;
  rules.pack = {"2026.11.0", "2026-11-22", {{"医療法", "版", "https://example.org"}}, "0123"};
  rules.score.scale = 40;
  rules.score.category_caps = {1, 2, 3, 4, 5, 6, 7, 8};
  rules.score.advertisement_factors = {{"advertisement", 1}, {"probable", 0.8}};
  rules.score.grade_limits = {9, 29, 54, 79};
  rules.lists = {{"cures", {"治る", "完治"}}};
  Rule rule;
  rule.id = "a";
  rule.category = Category::kOther;
  rule.where.set(3);
  rule.basis = {{"医療法", "第1条", "", "版", ""}};
  rule.match = {sample_pattern()};
  rule.actions[2] = {StatusAction::Kind::kSoften, Severity::kWarning};
  rule.violations = {{"【絶対】", "x.yaml:1:1"}};
  rules.rules = {rule};
  Cue cue;
  cue.id = "b";
  cue.status = AssertionStatus::kLegalTitle;
  cue.direction = CueDirection::kBoth;
  cue.scope = CueScope::kBlock;
  cue.pair = {sample_pattern()};
  rules.cues = {cue};
  DisclosureRule disclosure;
  disclosure.id = "c";
  disclosure.present = {{{sample_pattern()}, 2, "理由"}};
  rules.disclosures = {disclosure};
  SignalRule signal;
  signal.weight = -1.5;
  signal.match = {sample_pattern()};
  signal.links = {"tel:"};
  rules.signals = {signal};
  rules.products = {{"品", {"品"}, "注入", "しわ", "承認", "", "", "2026-11-22", "注"}};
  rules.default_actions[1] = {StatusAction::Kind::kDismiss, Severity::kNote};
  rules.wording.bias = -0.5F;
  const std::vector<std::uint64_t> keys = {gram_key(0, U'必', 0), gram_key(0, U'治', 0)};
  rules.wording.keys = keys;
  rules.wording.slots = gram_slots(keys);
  rules.wording.pulls = {1, 2};
  rules.wording.squares = {3, 4};
  rules.wording.rules = {rules.rules[0].id};
  rules.wording.rule_bias = {0};
  rules.wording.rule_pulls = {{1, 0, 0.5F}};
  rules.anchors = match::compile_anchors(rules);
  return rules;
}

std::uint64_t number_at(const std::string& bytes, std::size_t at) {
  std::uint64_t value = 0;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

// Makes the check sums fit again, so that damage reaches the reader behind them.
std::string resealed(std::string bytes) {
  if (bytes.size() < kBodyAt) return bytes;
  const std::string_view body = std::string_view(bytes).substr(kBodyAt);
  const std::size_t size = std::min<std::size_t>(number_at(bytes, kSizeAt), body.size());
  const std::uint64_t sums[] = {check_sum(body.substr(0, size)), check_sum(body.substr(size))};
  std::memcpy(bytes.data() + kSizeAt + 8, sums, sizeof sums);
  return bytes;
}

TEST(PackFormat, RoundTrip) {
  const std::string bytes = serialize(sample());
  const auto parsed = parse(bytes);
  ASSERT_TRUE(parsed.has_value()) << parsed.error().text();
  EXPECT_EQ(serialize(*parsed), bytes);
  const NumberTest& number = *parsed->rules[0].match[0].steps[0].test.number;
  EXPECT_EQ(number.min, -std::numeric_limits<double>::infinity());
  EXPECT_EQ(number.max, 100);
  EXPECT_EQ(parsed->rules[0].match[0].contexts[0].place, Context::Place::kUnder);
  EXPECT_EQ(parsed->rules[0].actions[2].soften_to, Severity::kWarning);
  EXPECT_EQ(parsed->score.advertisement_factors.at("probable"), 0.8);
  EXPECT_EQ(parsed->signals[0].weight, -1.5);
  EXPECT_EQ(parsed->signals[0].links, std::vector<std::string>{"tel:"});
  EXPECT_EQ(parsed->products[0].note, "注");
  EXPECT_EQ(parsed->default_actions[1].kind, StatusAction::Kind::kDismiss);
}

TEST(PackFormat, LongTextsAndLists) {
  for (const std::size_t size : {254U, 255U, 256U, 70000U}) {
    RuleSet rules = sample();
    rules.rules[0].message = std::string(size, 'm');
    rules.lists[0].entries.assign(size, "治る");
    const auto parsed = parse(serialize(rules));
    ASSERT_TRUE(parsed.has_value());
    EXPECT_EQ(parsed->rules[0].message, rules.rules[0].message);
    EXPECT_EQ(parsed->lists[0].entries.size(), size);
  }
}

TEST(PackFormat, LoadedPacksSurvive) {
  const PackDir pack;
  const auto rules = pack.load();
  ASSERT_TRUE(rules.has_value());
  const std::string bytes = serialize(*rules);
  const auto parsed = parse(bytes);
  ASSERT_TRUE(parsed.has_value());
  EXPECT_EQ(serialize(*parsed), bytes);
}

TEST(PackFormat, Refusals) {
  std::string bytes = serialize(sample());
  EXPECT_EQ(parse("").error().text(),
            "rule pack: this is not a compiled rule pack; compile it again with this version of "
            "shinsa");
  EXPECT_EQ(parse("id: plain\n").error().what, "this is not a compiled rule pack");
  EXPECT_EQ(parse(bytes.substr(0, bytes.size() - 1)).error().what,
            "the pack is damaged: its check sum does not fit");
  EXPECT_EQ(parse(resealed(bytes + "x")).error().what,
            "the pack is damaged: its contents do not hold together");
  bytes[12] = 99;
  EXPECT_EQ(parse(bytes).error().what, "the pack has format 99, not 7");
}

TEST(PackFormat, ListsOutsideThePackAreRefused) {
  RuleSet rules = sample();
  rules.lists.clear();
  EXPECT_FALSE(parse(serialize(rules)).has_value());
}

TEST(PackFormat, HiddenWordsOutsideThePackAreRefused) {
  RuleSet rules = sample();
  rules.hidden_words = static_cast<int>(rules.lists.size());
  EXPECT_FALSE(parse(serialize(rules)).has_value());
  rules.hidden_words = 0;
  EXPECT_EQ(parse(serialize(rules))->hidden_words, 0);
}

TEST(PackFormat, GramSlotsThatWouldNeverEndASearchAreRefused) {
  RuleSet rules = sample();
  rules.wording.slots = {0, 1, 0, 1};
  EXPECT_FALSE(parse(serialize(rules)).has_value());
  rules.wording.slots = {-1, -1, 2, -1};  // there is no third gram
  EXPECT_FALSE(parse(serialize(rules)).has_value());
  rules.wording.slots = {-1, 0, 1};  // not a power of two
  EXPECT_FALSE(parse(serialize(rules)).has_value());
}

TEST(PackFormat, DeepNestingIsRefused) {
  RuleSet rules = sample();
  TokenTest* test = &rules.rules[0].match[0].steps[0].test;
  for (int i = 0; i < 1000; ++i) test = &test->none_of.emplace_back();
  EXPECT_FALSE(parse(serialize(rules)).has_value());
}

TEST(PackFormat, CutAndFlippedBytesNeverCrash) {
  const std::string bytes = serialize(sample());
  std::mt19937 random(7);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(parse(std::string_view(bytes).substr(0, size)).has_value());
    EXPECT_FALSE(parse(resealed(bytes.substr(0, size))).has_value());
  }
  for (int round = 0; round < 20000; ++round) {
    std::string damaged = bytes;
    for (std::size_t flips = 1 + random() % 4; flips > 0; --flips) {
      damaged[random() % damaged.size()] ^= static_cast<char>(1U << (random() % 8));
    }
    if (damaged != bytes) {
      EXPECT_FALSE(parse(damaged).has_value());
    }
    const auto parsed = parse(resealed(damaged));
    if (parsed) (void)serialize(*parsed);
  }
}

// A pack of the expected size: 60 rules, 40 cues, 30 lists of 50 entries, 150 products.
TEST(PackFormat, ParsesFast) {
  RuleSet rules = sample();
  Rule rule = rules.rules[0];
  rule.message = std::string(200, 'm');
  rule.violations.assign(5, {std::string(80, 'v'), "rules/phrases/x.yaml:31:7"});
  rule.ok = rule.violations;
  rule.match.assign(3, sample_pattern());
  rules.rules.assign(60, rule);
  rules.cues[0].match.assign(3, sample_pattern());
  rules.cues.assign(40, rules.cues[0]);
  rules.lists.assign(30, {"list", std::vector<std::string>(50, "治療の効果")});
  rules.products.assign(150, rules.products[0]);
  rules.anchors = match::compile_anchors(rules);
  const std::string bytes = serialize(rules);
  double best = 1e9;
  for (int i = 0; i < 10; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    ASSERT_TRUE(parse(bytes).has_value());
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    best = std::min(best, took.count());
  }
  RecordProperty("milliseconds", std::to_string(best));
  // The bound is 5 ms of processor time; sanitizers and busy machines are granted more.
  EXPECT_LT(best, 100) << bytes.size() << " bytes";
}

}  // namespace
}  // namespace shinsa::rules
