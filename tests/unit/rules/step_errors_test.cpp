// The full text of further errors in patterns and steps: what a step may say, and how numbers,
// flags and denials are written.
#include <gtest/gtest.h>

#include "unit/rules/pack_dir.h"

namespace shinsa::rules {
namespace {

std::string with_pattern(const std::string& pattern) {
  return replaced(kRuleYaml, "  - text: [百発百中]", pattern);
}

TEST(StepErrors, NumberSaysNothing) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - tokens: [{lemma: 必ず}, {number: {}}]"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/plain.yaml:10:36: the number says nothing; give min, max or unit
  - tokens: [{lemma: 必ず}, {number: {}}]
                                     ^)");
}

TEST(StepErrors, WideWithoutGap) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - tokens: [{lemma: 必ず, wide: true}]"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/plain.yaml:10:32: "wide" stands in a step that is no gap; leave it out
  - tokens: [{lemma: 必ず, wide: true}]
                                 ^)");
}

TEST(StepErrors, AnyIsFalse) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - tokens: [{lemma: 必ず}, {any: false}]"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/plain.yaml:10:27: "any: false" says nothing; leave it out
  - tokens: [{lemma: 必ず}, {any: false}]
                            ^)");
}

TEST(StepErrors, NotIsEmpty) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - tokens: [{lemma: 必ず, not: {}}]"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:31: the condition is empty; one of: surface, lemma, pos, form, list, number, not
  - tokens: [{lemma: 必ず, not: {}}]
                                ^)");
}

TEST(StepErrors, NotInNotInNot) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             with_pattern("  - tokens: [{lemma: a, not: {lemma: b, not: {lemma: c, not: {lemma: d, "
                          "not: {lemma: e, not: {lemma: f}}}}}}]"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:94: too many "not" in one another; write the condition itself
  - tokens: [{lemma: a, not: {lemma: b, not: {lemma: c, not: {lemma: d, not: {lemma: e, not: {lemma: f}}}}}}]
                                                                                             ^)");
}

TEST(StepErrors, UnknownKeyInStep) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - tokens: [{lema: 必ず}, {lemma: 治る}]"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:14: the step has no condition; one of: surface, lemma, pos, form, list, number, not, or any: true
  - tokens: [{lema: 必ず}, {lemma: 治る}]
             ^
rules/phrases/plain.yaml:10:15: unknown key "lema" in a step; did you mean "lemma"?
  - tokens: [{lema: 必ず}, {lemma: 治る}]
              ^)");
}

TEST(StepErrors, UnknownKeyInContext) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - {text: 百発百中, before: {txt: です}}"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:26: a context holds one of text, tokens and list; write alternatives as a list: [{text: …}, {tokens: …}]
  - {text: 百発百中, before: {txt: です}}
                             ^
rules/phrases/plain.yaml:10:27: unknown key "txt" in a context; did you mean "text"?
  - {text: 百発百中, before: {txt: です}}
                              ^)");
}

TEST(StepErrors, GapIsNoWholeNumber) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             with_pattern("  - tokens: [{lemma: 必ず}, {gap: 1.5}, {lemma: 治る}]"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:33: "gap" must be a whole number, not "1.5"; see rules/README.md
  - tokens: [{lemma: 必ず}, {gap: 1.5}, {lemma: 治る}]
                                  ^)");
}

TEST(StepErrors, GapTooLong) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             with_pattern("  - tokens: [{lemma: 必ず}, {gap: 500}, {lemma: 治る}]"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/plain.yaml:10:33: "gap" is 500; write a number from 1 to 30
  - tokens: [{lemma: 必ず}, {gap: 500}, {lemma: 治る}]
                                  ^)");
}

TEST(StepErrors, FlagIsNoFlag) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - {text: 百発百中, words: perhaps}"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:25: "words" must be true or false, not "perhaps"; see rules/README.md
  - {text: 百発百中, words: perhaps}
                            ^)");
}

TEST(StepErrors, NoPattern) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  []"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/plain.yaml:10:3: "match" is empty; add an entry, or leave the key out
  []
  ^)");
}

}  // namespace
}  // namespace shinsa::rules
