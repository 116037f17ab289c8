// Each kind of document, read from a valid pack: what the YAML says is what the nouns hold.
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>

#include "unit/rules/pack_dir.h"

namespace shinsa::rules {
namespace {

using Kind = StatusAction::Kind;

StatusAction action_of(const StatusActions& actions, AssertionStatus status) {
  return actions[static_cast<std::size_t>(status)];
}

RuleSet loaded(const PackDir& pack) {
  auto result = pack.load();
  EXPECT_EQ(pack.text_of(result), "");
  return result ? std::move(*result) : RuleSet{};
}

TEST(Load, MinimalPack) {
  const PackDir pack;
  const RuleSet rules = loaded(pack);
  ASSERT_EQ(rules.rules.size(), 1U);
  const Rule& rule = rules.rules[0];
  EXPECT_EQ(rule.id, "plain");
  EXPECT_EQ(rule.title, "断定");
  EXPECT_EQ(rule.category, Category::kFalse);
  EXPECT_EQ(rule.severity, Severity::kError);
  EXPECT_EQ(rule.points, 12);
  EXPECT_EQ(rule.cap, 0);
  EXPECT_EQ(
      rule.basis,
      (std::vector<Basis>{{"医療法", "第6条の5第1項", "", "令和6年", "https://example.org/law"}}));
  EXPECT_EQ(rule.message, "「{match}」は断定です。");
  EXPECT_TRUE(rule.where.all());
  ASSERT_EQ(rule.violations.size(), 3U);
  EXPECT_EQ(rule.violations[1].text, "【百発百中】の治療。");
  EXPECT_EQ(rule.violations[1].place, pack.path("rules/phrases/plain.yaml") + ":12:24");
  EXPECT_EQ(rules.pack.version, "1.0.0");
  EXPECT_EQ(rules.pack.digest.size(), 16U);
  EXPECT_EQ(rules.score.category_caps[7], 1);
  EXPECT_EQ(rules.score.advertisement_factors.at("probable"), 0.8);
  EXPECT_EQ(rules.score.grade_limits[3], 79);
}

const std::string kFullRule = R"(id: full
title: 断定
category: exaggerated
severity: warning
points: 4
cap: 6
basis: {law: 医療法, guideline: 第3の1(1)}
message: 断定です。
advice: 「{n}回」のように書いてください。
where: heading
match:
  tokens:
    - {surface: [絶対に, ゼッタイニ, 絶対に], not: {pos: 接続詞}}
    - {pos: 助詞-格助詞, form: 連用, optional: true}
    - {gap: 4, wide: true, not: [{surface: 、}, {lemma: か}]}
    - {list: cure-verbs, head: true}
    - {number: {min: 95, unit: ['％', パーセント]}, optional: true}
    - {any: true, optional: true}
except: {text: 必ずしも, words: true}
assert: {report: negated, soften: {affirmed: warning}}
supersedes: plain
renamed_from: [old-full]
examples:
  violation: [<heading>【絶対に治る】</heading>, '<under>効果</under>絶対に治る', 絶対に完治]
  ok: [治る, 完治, 絶対に]
  todo: 治らない人はいません。
)";

RuleSet full_rule() {
  PackDir pack;
  pack.write("dictionaries/terms/cure-verbs.tsv", "# 注\n完治\n治る\t自動詞\n");
  pack.write("rules/phrases/full.yaml", kFullRule);
  return loaded(pack);
}

TEST(Load, KeysOfARule) {
  const RuleSet rules = full_rule();
  ASSERT_EQ(rules.rules.size(), 2U);
  const Rule& rule = rules.rules[0];
  EXPECT_EQ(rule.id, "full");
  EXPECT_EQ(rule.basis[0].edition, "令和6年9月13日版");
  EXPECT_EQ(rule.where.to_string(), "0000000000100");
  EXPECT_EQ(rule.supersedes, std::vector<std::string>{"plain"});
  EXPECT_EQ(rule.renamed_from, std::vector<std::string>{"old-full"});
  EXPECT_EQ(rule.todo.size(), 1U);
}

TEST(Load, StepsOfARule) {
  const RuleSet rules = full_rule();
  ASSERT_EQ(rules.rules.size(), 2U);
  const Rule& rule = rules.rules[0];
  ASSERT_EQ(rule.match.size(), 1U);
  const std::vector<Step>& steps = rule.match[0].steps;
  ASSERT_EQ(steps.size(), 6U);
  EXPECT_EQ(steps[0].test.surface, (std::vector<std::string>{"絶対に", "ゼッタイニ"}));
  EXPECT_EQ(steps[0].test.none_of[0].pos, std::vector<std::string>{"接続詞"});
  EXPECT_TRUE(steps[1].optional);
  EXPECT_EQ(steps[1].test.form, std::vector<std::string>{"連用"});
  EXPECT_EQ(steps[2].gap, 4);
  EXPECT_TRUE(steps[2].wide);
  EXPECT_EQ(steps[2].test.none_of.size(), 2U);
  EXPECT_TRUE(steps[3].head);
  ASSERT_EQ(steps[3].test.lists.size(), 1U);
  EXPECT_EQ(rules.lists[static_cast<std::size_t>(steps[3].test.lists[0])].entries,
            (std::vector<std::string>{"完治", "治る"}));
  EXPECT_EQ(steps[4].test.number->min, 95);
  EXPECT_EQ(steps[4].test.number->max, std::numeric_limits<double>::infinity());
  EXPECT_EQ(steps[4].test.number->units, (std::vector<std::string>{"%", "パーセント"}));
  EXPECT_TRUE(rule.except[0].words);
}

TEST(Load, ReportReplacesWhatTheTableReports) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "match:",
                      "assert: {report: [negated], soften: {question: warning}}\nmatch:"));
  const StatusActions actions = loaded(pack).rules[0].actions;
  EXPECT_EQ(action_of(actions, AssertionStatus::kNegated).kind, Kind::kReport);
  EXPECT_EQ(action_of(actions, AssertionStatus::kAffirmed).kind, Kind::kDismiss);
  EXPECT_EQ(action_of(actions, AssertionStatus::kConditional).kind, Kind::kDismiss);
  EXPECT_EQ(action_of(actions, AssertionStatus::kHedged).kind, Kind::kSoften);
  EXPECT_EQ(action_of(actions, AssertionStatus::kQuestion).kind, Kind::kSoften);
  EXPECT_EQ(action_of(actions, AssertionStatus::kQuestion).soften_to, Severity::kWarning);
  EXPECT_EQ(action_of(actions, AssertionStatus::kWish).kind, Kind::kDismiss);
}

TEST(Load, TableWithoutReportOnlyAdds) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "match:", "assert: {dismiss: conditional}\nmatch:"));
  const StatusActions actions = loaded(pack).rules[0].actions;
  EXPECT_EQ(action_of(actions, AssertionStatus::kAffirmed).kind, Kind::kReport);
  EXPECT_EQ(action_of(actions, AssertionStatus::kConditional).kind, Kind::kDismiss);
  EXPECT_EQ(action_of(actions, AssertionStatus::kQuoted).kind, Kind::kSoften);
}

TEST(Load, Contexts) {
  PackDir pack;
  pack.write(
      "dictionaries/products.tsv",
      kProductsHeader + "品A\tHIN\t\t\t注\tしわ\t未承認\t\t\thttps://example.org\t2026-11-22\t\n");
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "  - text: [百発百中]", R"(  - text: 百発百中
    after: 必ず
    not_after: [ＡＢＣ, {tokens: {lemma: 治る}}]
    before: {text: [です, ます]}
    not_before: {list: product-unapproved}
    with: {tokens: [{lemma: 成功}, {gap: 2}, {lemma: 率}]}
    without: ない
    under: 効果
    not_under: [リスク])"));
  const std::vector<Context> contexts = loaded(pack).rules[0].match[0].contexts;
  ASSERT_EQ(contexts.size(), 8U);
  EXPECT_EQ(contexts[0].place, Context::Place::kBefore);
  EXPECT_FALSE(contexts[0].negated);
  EXPECT_EQ(contexts[1].place, Context::Place::kBefore);
  EXPECT_TRUE(contexts[1].negated);
  EXPECT_EQ(contexts[1].texts, std::vector<std::string>{"abc"});
  EXPECT_EQ(contexts[1].steps.size(), 1U);
  EXPECT_EQ(contexts[2].place, Context::Place::kAfter);
  EXPECT_EQ(contexts[2].texts.size(), 2U);
  EXPECT_EQ(contexts[3].steps[0][0].test.lists.size(), 1U);
  EXPECT_EQ(contexts[4].place, Context::Place::kSentence);
  EXPECT_EQ(contexts[4].steps[0].size(), 3U);
  EXPECT_TRUE(contexts[5].negated);
  EXPECT_EQ(contexts[6].place, Context::Place::kUnder);
  EXPECT_TRUE(contexts[7].negated);
}

TEST(Load, Cue) {
  PackDir pack;
  pack.write("rules/cues/negation.yaml", R"(id: negation
status: negated
direction: both
scope: predicate
match: {tokens: [{pos: 助動詞}]}
terminators: []
pseudo: [{text: ものの}]
pair: [{text: [必ずしも, 決して]}]
examples:
  applies: [【治り】ません。]
  ok: [痛みません。【治り】ます。]
)");
  pack.write("rules/cues/short.yaml", R"(id: short
status: legal-title
match: {text: ない}
examples: {applies: [【治ら】ない], ok: 【治る】}
)");
  const RuleSet rules = loaded(pack);
  ASSERT_EQ(rules.cues.size(), 2U);
  const Cue& cue = rules.cues[0];
  EXPECT_EQ(cue.status, AssertionStatus::kNegated);
  EXPECT_EQ(cue.direction, CueDirection::kBoth);
  EXPECT_EQ(cue.scope, CueScope::kPredicate);
  EXPECT_TRUE(cue.match[0].anchors.empty());
  EXPECT_TRUE(cue.terminators.empty());
  EXPECT_EQ(cue.pseudo.size(), 1U);
  EXPECT_EQ(cue.pair[0].texts.size(), 2U);
  EXPECT_EQ(cue.applies.size(), 1U);
  EXPECT_EQ(rules.cues[1].status, AssertionStatus::kLegalTitle);
  EXPECT_EQ(rules.cues[1].direction, CueDirection::kBackward);
  EXPECT_EQ(rules.cues[1].scope, CueScope::kClause);
}

std::string disclosure(const std::string& id, int order) {
  return "id: " + id + "\norder: " + std::to_string(order) + R"(
title: 費用
group: self-pay
points: 8
basis: {law: 医療法}
message: 費用がありません。
advice: 「{a}円」と書いてください。
present:
  - {match: {text: 円}}
  - {match: [{text: 赤み}, {text: 腫れ}], at_least: 2}
partial: {match: {text: 円から}, reason: 範囲がありません。}
refuted: {match: {text: 応相談}, reason: 金額がありません。}
examples: {present: 1万円, partial: 1万円から, missing: 安い}
)";
}

TEST(Load, DisclosuresInTheOrderOfReports) {
  PackDir pack;
  pack.write("rules/disclosures/cost.yaml", disclosure("cost", 2));
  pack.write("rules/disclosures/unapproved.status.yaml", disclosure("unapproved.status", 1));
  pack.write("rules/disclosures/period.yaml", disclosure("period", 2));
  const RuleSet rules = loaded(pack);
  ASSERT_EQ(rules.disclosures.size(), 3U);
  EXPECT_EQ(rules.disclosures[0].id, "unapproved.status");
  EXPECT_EQ(rules.disclosures[1].id, "cost");
  EXPECT_EQ(rules.disclosures[2].id, "period");
  const DisclosureRule& rule = rules.disclosures[0];
  EXPECT_EQ(rule.category, Category::kNotPermitted);
  EXPECT_EQ(rule.severity, Severity::kWarning);
  EXPECT_EQ(rule.group, "self-pay");
  EXPECT_EQ(rule.present.size(), 2U);
  EXPECT_EQ(rule.present[1].at_least, 2);
  EXPECT_EQ(rule.partial[0].reason, "範囲がありません。");
  EXPECT_EQ(rule.refuted.size(), 1U);
  EXPECT_EQ(rule.refuted_reason, "金額がありません。");
  EXPECT_EQ(rule.missing_examples.size(), 1U);
}

TEST(Load, Signal) {
  PackDir pack;
  pack.write("rules/signals/tel.yaml", R"(id: tel
group: kind.news
weight: -2.5
where: [title, heading]
match: {regex: '(?:tel|電話)[:：]', anchor: [ＴＥＬ, 電話]}
examples: {yes: ['電話:03'], no: [電報]}
)");
  EXPECT_NE(pack.error_text().find("\"：\" never stands in folded text"), std::string::npos);
  pack.write("rules/signals/tel.yaml", R"(id: tel
group: kind.news
weight: -2.5
where: [title, heading]
match: {regex: '[0-9]+:', anchor: [ＴＥＬ, 電話]}
examples: {yes: ['電話:03'], no: [電報]}
)");
  const RuleSet rules = loaded(pack);
  ASSERT_EQ(rules.signals.size(), 1U);
  EXPECT_EQ(rules.signals[0].group, "kind.news");
  EXPECT_EQ(rules.signals[0].weight, -2.5);
  EXPECT_EQ(rules.signals[0].where.count(), 2U);
  EXPECT_EQ(rules.signals[0].match[0].anchors, (Anchors{{}, {{"tel", "電話"}}}));
}

TEST(Load, BlockCuesNeedAnAnchor) {
  PackDir pack;
  pack.write("rules/cues/heading.yaml", R"(id: heading
status: warning
scope: block
match: {tokens: [{pos: 助動詞}]}
examples: {applies: [【治り】ません], ok: [【治り】ます]}
)");
  EXPECT_NE(pack.error_text().find("no literal is sure"), std::string::npos);
}

TEST(Load, EagerPatternsNeedNoAnchor) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "  - text: [百発百中]", "  - {regex: '[0-9]+%', eager: true}"));
  EXPECT_TRUE(loaded(pack).rules[0].match[0].anchors.empty());
}

TEST(Load, HiddenWords) {
  PackDir pack;
  EXPECT_EQ(pack.load()->hidden_words, -1);
  pack.write("dictionaries/terms/hidden.tsv", "必ず\n絶対\n");
  pack.write("rules/pack.yaml", kPackYaml + "hidden_words: hidden\n");
  const auto rules = pack.load();
  ASSERT_TRUE(rules.has_value()) << rules.error().front().text();
  EXPECT_EQ(rules->lists[static_cast<std::size_t>(rules->hidden_words)].entries,
            (std::vector<std::string>{"必ず", "絶対"}));
}

TEST(Load, MistakesOfAllFilesAreCollected) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", replaced(kRuleYaml, "severity: error", "severity: bad"));
  pack.write("rules/phrases/second.yaml", kRuleYaml);
  pack.write("rules/cues/broken.yaml", "id: [\n");
  const auto result = pack.load();
  ASSERT_FALSE(result.has_value());
  ASSERT_EQ(result.error().size(), 4U);
  EXPECT_NE(result.error()[0].place.find("cues/broken.yaml"), std::string::npos);
  EXPECT_NE(result.error()[1].place.find("phrases/plain.yaml:4:11"), std::string::npos);
  EXPECT_NE(result.error()[2].what.find("is not the file's name"), std::string::npos);
  EXPECT_NE(result.error()[3].what.find("is taken by"), std::string::npos);
}

TEST(Load, MissingDirectoryIsOneError) {
  const auto result = load_pack({"nowhere/rules", "nowhere/dictionaries"}, test_fold);
  ASSERT_FALSE(result.has_value());
  ASSERT_EQ(result.error().size(), 1U);
  EXPECT_EQ(result.error()[0].place, "nowhere/rules");
}

TEST(Load, DigestDependsOnNamesAndBytesOnly) {
  PackDir first;
  const PackDir second;
  EXPECT_EQ(loaded(first).pack.digest, loaded(second).pack.digest);
  first.write("rules/phrases/plain.yaml", kRuleYaml + "# a comment\n");
  EXPECT_NE(loaded(first).pack.digest, loaded(second).pack.digest);
}

TEST(Load, WindowsLineEndsAndByteOrderMark) {
  PackDir pack;
  std::string text = "\xEF\xBB\xBF" + kRuleYaml;
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) {
    text.replace(at, 1, "\r\n");
  }
  pack.write("rules/phrases/plain.yaml", text);
  EXPECT_EQ(loaded(pack).rules[0].advice, "断定を避けてください。");
}

TEST(Load, DamagedYamlNeverCrashes) {
  PackDir pack;
  std::mt19937 random(11);
  constexpr std::string_view kSigns = "[]{}:,-#&*!|>'\"%@?\n\t \\x9";
  for (int round = 0; round < 300; ++round) {
    std::string text = kRuleYaml;
    for (std::size_t edits = 1 + random() % 4; edits > 0; --edits) {
      const std::size_t at = random() % text.size();
      if (random() % 2 == 0) {
        text.insert(at, 1, kSigns[random() % kSigns.size()]);
      } else {
        text.erase(at, 1 + random() % 5);
      }
    }
    pack.write("rules/phrases/plain.yaml", text);
    const auto result = pack.load();
    if (!result) {
      EXPECT_FALSE(result.error().empty());
    }
  }
}

}  // namespace
}  // namespace shinsa::rules
