// The full text of the errors in cues and disclosures.
#include <gtest/gtest.h>

#include "unit/rules/pack_dir.h"

namespace shinsa::rules {
namespace {

const std::string kCueYaml = R"(id: no
status: negated
match: {text: ない}
examples:
  applies: [【治ら】ない。]
  ok: [【治る】。]
)";

const std::string kDisclosureYaml = R"(id: cost
title: 費用
group: self-pay
points: 8
order: 2
basis: [{law: 医療法}]
message: 費用の記載がありません。
advice: 書いてください。
present: [{match: {text: 費用}}]
examples: {present: [費用], missing: [治療]}
)";

TEST(CueErrors, UnknownStatus) {
  PackDir pack;
  pack.write("rules/cues/no.yaml", replaced(kCueYaml, "status: negated", "status: negatd"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/cues/no.yaml:2:9: unknown status "negatd"; did you mean "negated"? one of: affirmed, negated, hedged, question, quoted, reported, instruction, warning, policy, conditional, wish, legal-title
status: negatd
        ^)");
}

TEST(CueErrors, UnknownDirection) {
  PackDir pack;
  pack.write("rules/cues/no.yaml",
             replaced(kCueYaml, "status: negated", "status: negated\ndirection: upward"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/cues/no.yaml:3:12: unknown direction "upward"; one of: backward, forward, both
direction: upward
           ^)");
}

TEST(CueErrors, NoExampleOfReach) {
  PackDir pack;
  pack.write("rules/cues/no.yaml", replaced(kCueYaml, "  applies: [【治ら】ない。]\n", ""));
  EXPECT_EQ(pack.error_text(),
            R"(rules/cues/no.yaml:5:3: the key "applies" is missing; add it; see rules/README.md
  ok: [【治る】。]
  ^)");
}

TEST(CueErrors, TwoTargets) {
  PackDir pack;
  pack.write("rules/cues/no.yaml", replaced(kCueYaml, "【治ら】ない。", "【治ら】ない【人】。"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/cues/no.yaml:5:13: more than one span is marked in this example; put 【】 around the one target
  applies: [【治ら】ない【人】。]
            ^)");
}

TEST(CueErrors, UnknownKey) {
  PackDir pack;
  pack.write("rules/cues/no.yaml",
             replaced(kCueYaml, "status: negated", "status: negated\nseverity: error"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/cues/no.yaml:3:1: unknown key "severity" in a cue; known keys: id, status, direction, scope, match, terminators, pseudo, pair, examples
severity: error
^)");
}

TEST(DisclosureErrors, UnknownGroup) {
  PackDir pack;
  pack.write("rules/disclosures/cost.yaml",
             replaced(kDisclosureYaml, "group: self-pay", "group: selfpay"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/disclosures/cost.yaml:3:8: unknown group "selfpay"; did you mean "self-pay"? one of: self-pay, unapproved, page
group: selfpay
       ^)");
}

TEST(DisclosureErrors, NothingIsEnough) {
  PackDir pack;
  pack.write("rules/disclosures/cost.yaml",
             replaced(kDisclosureYaml, "present: [{match: {text: 費用}}]\n", ""));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/disclosures/cost.yaml:1:1: the key "present" is missing; add it; see rules/README.md
id: cost
^)");
}

TEST(DisclosureErrors, TooFewPhrases) {
  PackDir pack;
  pack.write("rules/disclosures/cost.yaml", replaced(kDisclosureYaml, "{match: {text: 費用}}",
                                                     "{match: {text: 費用}, at_least: 0}"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/disclosures/cost.yaml:9:41: "at_least" is 0; write a number from 1 to 20
present: [{match: {text: 費用}, at_least: 0}]
                                          ^)");
}

TEST(DisclosureErrors, PlaceholderInMessage) {
  PackDir pack;
  pack.write("rules/disclosures/cost.yaml",
             replaced(kDisclosureYaml, "message: 費用の記載がありません。",
                      "message: \"{item}の記載がありません。\""));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/disclosures/cost.yaml:7:11: unknown placeholder "{item}"; there is none in this text
message: "{item}の記載がありません。"
          ^)");
}

TEST(DisclosureErrors, ExamplesOfNoPartial) {
  PackDir pack;
  pack.write(
      "rules/disclosures/cost.yaml",
      replaced(
          kDisclosureYaml, "examples: {present: [費用],",
          "partial: [{match: {text: 円から}, reason: 幅がない}]\nexamples: {present: [費用],"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/disclosures/cost.yaml:11:11: the key "partial" is missing; add it; see rules/README.md
examples: {present: [費用], missing: [治療]}
          ^)");
}

}  // namespace
}  // namespace shinsa::rules
