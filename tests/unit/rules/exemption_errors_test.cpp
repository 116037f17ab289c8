// Facts, exemptions and templates: what is read, and their mistakes word for word.
#include <gtest/gtest.h>

#include "unit/rules/pack_dir.h"

namespace shinsa::rules {
namespace {

const std::string kExemption = R"(id: exempt
title: 限定解除
group: self-pay
points: 9
basis: [{law: 医療法, article: 第6条の5第3項}]
message: 「{match}」は載せられません。
advice: 外してください。
examples: {found: [脱毛], free: [診療時間]}
)";

const std::string kTemplate = R"(id: fill
title: 記載例
group: self-pay
lines:
  - {item: cost, text: '費用：{金額}円'}
)";

const std::string kCost = R"(id: cost
title: 費用
group: self-pay
points: 5
order: 1
basis: [{law: 医療法, article: 第6条の5第3項}]
message: 費用がありません。
advice: 書いてください。
present: [{match: {text: 円}}]
examples: {present: [百円], missing: [無料]}
)";

std::string with_fact(const std::string& fact) {
  return replaced(kRuleYaml, "match:", "fact: " + fact + "\nmatch:");
}

TEST(Facts, AreRead) {
  PackDir pack;
  pack.write(
      "rules/phrases/plain.yaml",
      with_fact("{text: 承認されました。, source: 'https://example.org', as_of: 2026-11-22}"));
  const auto rules = pack.load();
  ASSERT_TRUE(rules.has_value()) << pack.error_text();
  const Rule& rule = rules->rules[0];
  EXPECT_EQ(rule.fact, (Fact{"承認されました。", "https://example.org", "2026-11-22"}));
  EXPECT_EQ(rule.about, Subject::kAny);
}

TEST(Facts, OfProductsHaveTheSourceOfTheTable) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             with_fact("{about: equivalent, text: '{equivalents}があります。'}"));
  const auto rules = pack.load();
  ASSERT_TRUE(rules.has_value()) << pack.error_text();
  EXPECT_EQ(rules->rules[0].about, Subject::kEquivalent);
  EXPECT_EQ(rules->rules[0].fact->source, "");
  pack.write("rules/phrases/plain.yaml",
             with_fact("{about: unapproved, text: '{product}です。', as_of: 2026-11-22}"));
  EXPECT_EQ(pack.error_text(),
            "rules/phrases/plain.yaml:9:56: \"as_of\" of {product} stands in products.tsv; remove "
            "it here\nfact: {about: unapproved, text: '{product}です。', as_of: 2026-11-22}\n"
            "                                                          ^");
}

TEST(Facts, NeedSourceAndDate) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_fact("{text: 承認されました。, as_of: 2026-02-30}"));
  EXPECT_EQ(pack.error_text(),
            "rules/phrases/plain.yaml:9:7: the key \"source\" is missing; add it; see "
            "rules/README.md\nfact: {text: 承認されました。, as_of: 2026-02-30}\n      ^\n"
            "rules/phrases/plain.yaml:9:31: \"2026-02-30\" is not a date; write a day such as "
            "2026-11-22\nfact: {text: 承認されました。, as_of: 2026-02-30}\n"
            "                                      ^");
}

TEST(Exemptions, AreRead) {
  PackDir pack;
  pack.write("rules/exemptions/exempt.yaml", kExemption);
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "match:", "needs_exemption: true\nmatch:"));
  const auto rules = pack.load();
  ASSERT_TRUE(rules.has_value()) << pack.error_text();
  ASSERT_EQ(rules->exemptions.size(), 1U);
  EXPECT_EQ(rules->exemptions[0].group, "self-pay");
  EXPECT_EQ(rules->exemptions[0].severity, Severity::kError);
  EXPECT_TRUE(rules->rules[0].needs_exemption);
}

TEST(Exemptions, UnknownGroup) {
  PackDir pack;
  pack.write("rules/exemptions/exempt.yaml", replaced(kExemption, "self-pay", "selfpay"));
  EXPECT_EQ(pack.error_text(),
            "rules/exemptions/exempt.yaml:3:8: unknown group \"selfpay\"; did you mean "
            "\"self-pay\"? one of: self-pay, unapproved, before-after\ngroup: selfpay\n       ^");
}

TEST(Templates, AreRead) {
  PackDir pack;
  pack.write("rules/disclosures/cost.yaml", kCost);
  pack.write("rules/templates/fill.yaml", kTemplate);
  const auto rules = pack.load();
  ASSERT_TRUE(rules.has_value()) << pack.error_text();
  ASSERT_EQ(rules->templates.size(), 1U);
  ASSERT_EQ(rules->templates[0].lines.size(), 1U);
  EXPECT_EQ(rules->templates[0].lines[0].item, "cost");
  EXPECT_EQ(rules->templates[0].lines[0].text, "費用：{金額}円");
}

TEST(Templates, UnknownItem) {
  PackDir pack;
  pack.write("rules/disclosures/cost.yaml", kCost);
  pack.write("rules/templates/fill.yaml", replaced(kTemplate, "item: cost", "item: costs"));
  EXPECT_EQ(pack.error_text(),
            "rules/templates/fill.yaml:5:12: there is no disclosure \"costs\"; did you mean "
            "\"cost\"?\n  - {item: costs, text: '費用：{金額}円'}\n           ^");
}

TEST(Templates, SurviveTheCompiledPack) {
  PackDir pack;
  pack.write("rules/disclosures/cost.yaml", kCost);
  pack.write("rules/templates/fill.yaml", kTemplate);
  pack.write("rules/exemptions/exempt.yaml", kExemption);
  pack.write("rules/phrases/plain.yaml", with_fact("{about: unapproved, text: '{product}です。'}"));
  pack.write("dictionaries/products.tsv",
             kProductsHeader +
                 "品\t\tＨ\t注\t注入\t\t未承認\t\t薬\thttps://example.org\t"
                 "2026-11-22\t\n薬\t\t\t\t注入\t\t承認\t\t\thttps://example.org\t"
                 "2026-11-22\t\n");
  const auto rules = pack.load();
  ASSERT_TRUE(rules.has_value()) << pack.error_text();
  const auto again = parse(serialize(*rules), PackPart::kWhole);
  ASSERT_TRUE(again.has_value()) << again.error().text();
  EXPECT_EQ(again->templates[0].lines[0].text, "費用：{金額}円");
  EXPECT_EQ(again->exemptions[0].found[0].text, "脱毛");
  EXPECT_EQ(again->rules[0].fact, rules->rules[0].fact);
  EXPECT_EQ(again->rules[0].about, Subject::kUnapproved);
  EXPECT_EQ(again->products[0].ambiguous, std::vector<std::string>{"h"});
  EXPECT_EQ(again->products[0].context, std::vector<std::string>{"注"});
  EXPECT_EQ(again->products[0].equivalents, std::vector<std::string>{"薬"});
}

}  // namespace
}  // namespace shinsa::rules
