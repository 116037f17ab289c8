// Rules of further directories: what they may leave out, what they may not repeat.
#include <gtest/gtest.h>

#include "unit/rules/pack_dir.h"

namespace shinsa::rules {
namespace {

std::string rule_named(const std::string& id) {
  return replaced(kRuleYaml, "id: plain", "id: " + id);
}

RuleSet base_of(const PackDir& pack) {
  auto result = pack.load();
  EXPECT_EQ(pack.text_of(result), "");
  return result ? std::move(*result) : RuleSet{};
}

TEST(AddRules, RulesAndListsOfADirectory) {
  PackDir pack;
  pack.write("more/phrases/another.yaml",
             replaced(rule_named("another"), "text: [百発百中]", "tokens: {list: own}"));
  pack.write("more/terms/own.tsv", "完治\n");
  const RuleSet base = base_of(pack);
  const auto result = add_rules(base, {pack.path("more/")}, test_fold);
  ASSERT_EQ(pack.text_of(result), "");
  ASSERT_EQ(result->rules.size(), 2U);
  EXPECT_EQ(result->rules[0].id, "another");
  EXPECT_EQ(result->rules[0].basis[0].edition, "令和6年");
  EXPECT_EQ(result->lists.back().name, "own");
  EXPECT_EQ(result->rules[0].match[0].steps[0].test.lists,
            std::vector<int>{static_cast<int>(base.lists.size())});
  EXPECT_NE(result->pack.digest, base.pack.digest);
  EXPECT_EQ(result->pack.version, "1.0.0");
}

TEST(AddRules, NoDirectoryChangesNothing) {
  const PackDir pack;
  const RuleSet base = base_of(pack);
  const auto result = add_rules(base, {}, test_fold);
  ASSERT_TRUE(result.has_value());
  EXPECT_EQ(serialize(*result), serialize(base));
}

TEST(AddRules, TakenIds) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "match:", "renamed_from: old-plain\nmatch:"));
  pack.write("more/phrases/plain.yaml", kRuleYaml);
  pack.write("more/phrases/old-plain.yaml", rule_named("old-plain"));
  EXPECT_EQ(
      pack.text_of(add_rules(base_of(pack), {pack.path("more")}, test_fold)),
      R"(more/phrases/old-plain.yaml:1:5: the id "old-plain" is taken by the rule pack; choose another one
id: old-plain
    ^
more/phrases/plain.yaml:1:5: the id "plain" is taken by the rule pack; choose another one
id: plain
    ^)");
}

TEST(AddRules, ListsThatExistOrAreUnused) {
  PackDir pack;
  pack.write("more/phrases/another.yaml", rule_named("another"));
  pack.write("more/terms/product.tsv", "完治\n");
  EXPECT_EQ(pack.text_of(add_rules(base_of(pack), {pack.path("more")}, test_fold)),
            R"(more/terms/product.tsv: the list "product" exists already; rename the file)");
  pack.remove("more/terms/product.tsv");
  pack.write("more/terms/own.tsv", "完治\n");
  EXPECT_EQ(
      pack.text_of(add_rules(base_of(pack), {pack.path("more")}, test_fold)),
      R"(more/terms/own.tsv: no pattern uses the list "own"; use it (list: own) or remove the file)");
}

TEST(AddRules, EmptyOrMissingDirectory) {
  PackDir pack;
  pack.write("more/LICENSE", "");
  EXPECT_EQ(
      pack.text_of(add_rules(base_of(pack), {pack.path("more"), pack.path("none")}, test_fold)),
      "more: there is no rule in this directory; rules stand in its folder phrases/; see "
      "rules/README.md\n"
      "none: the directory cannot be read; check that it exists and may be read");
}

TEST(AddRules, OwnSourcesAndTable) {
  PackDir pack;
  pack.write("more/pack.yaml", R"(sources: [{name: 社内基準, edition: 第2版}]
assert:
  report: [affirmed]
  soften: {conditional: warning}
  dismiss: [hedged, reported, quoted, negated, question, instruction, warning, policy,
            legal-title, wish]
)");
  pack.write(
      "more/phrases/another.yaml",
      replaced(rule_named("another"), "law: 医療法, article: 第6条の5第1項", "law: 社内基準"));
  const auto result = add_rules(base_of(pack), {pack.path("more")}, test_fold);
  ASSERT_EQ(pack.text_of(result), "");
  EXPECT_EQ(result->rules[0].basis[0].edition, "第2版");
  const auto conditional = static_cast<std::size_t>(AssertionStatus::kConditional);
  EXPECT_EQ(result->rules[0].actions[conditional].kind, StatusAction::Kind::kSoften);
  EXPECT_EQ(result->rules[1].actions[conditional].kind, StatusAction::Kind::kReport);
  EXPECT_EQ(result->pack.sources.size(), 3U);
}

// `--no-default-rules` may begin with nothing at all: the table is then the one built in.
TEST(AddRules, OntoAnEmptyRuleSet) {
  PackDir pack;
  pack.write("more/pack.yaml", "sources: {name: 医療法}\n");
  pack.write("more/phrases/another.yaml", rule_named("another"));
  const auto result = add_rules(RuleSet{}, {pack.path("more")}, test_fold);
  ASSERT_EQ(pack.text_of(result), "");
  const StatusActions& actions = result->rules[0].actions;
  using Kind = StatusAction::Kind;
  EXPECT_EQ(actions[static_cast<std::size_t>(AssertionStatus::kAffirmed)].kind, Kind::kReport);
  EXPECT_EQ(actions[static_cast<std::size_t>(AssertionStatus::kNegated)].kind, Kind::kDismiss);
  const RuleSet base = base_of(pack);
  for (std::size_t i = 0; i < kStatusCount; ++i) {
    EXPECT_EQ(actions[i].kind, base.default_actions[i].kind) << i;
  }
}

TEST(AddRules, NothingIsLoadedHalf) {
  PackDir pack;
  const auto whole = pack.load();
  ASSERT_TRUE(whole.has_value());
  for (const char* bad : {"rules/phrases/bad.yaml", "rules/cues/bad.yaml", "rules/signals/bad.yaml",
                          "rules/disclosures/bad.yaml", "dictionaries/terms/bad.tsv",
                          "more/phrases/bad.yaml", "more/terms/bad.tsv"}) {
    pack.write(bad, "nothing: good\n");
    pack.write("more/phrases/good.yaml", replaced(kRuleYaml, "id: plain", "id: good"));
    const bool is_own = std::string_view(bad).starts_with("more");
    const auto loaded = is_own ? add_rules(*whole, {pack.path("more")}, test_fold) : pack.load();
    EXPECT_FALSE(loaded.has_value()) << bad;
    pack.remove(bad);
  }
  EXPECT_TRUE(add_rules(*whole, {pack.path("more")}, test_fold).has_value());
}

}  // namespace
}  // namespace shinsa::rules
