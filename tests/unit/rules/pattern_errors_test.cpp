// The full text of the errors in patterns, steps and contexts: place, what, mend, line and caret.
#include <gtest/gtest.h>

#include "unit/rules/pack_dir.h"

namespace shinsa::rules {
namespace {

std::string with_pattern(const std::string& pattern) {
  return replaced(kRuleYaml, "  - text: [百発百中]", pattern);
}

TEST(PatternErrors, PatternOfTwoKinds) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - {text: [百発百中], regex: 百発百中}"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:5: a pattern holds one of text, regex and tokens; write alternatives as patterns of their own
  - {text: [百発百中], regex: 百発百中}
    ^)");
}

TEST(PatternErrors, PatternIsAText) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - 百発百中"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:5: a pattern must be a map of keys, not "百発百中"; known keys: text, regex, tokens, words, anchor, eager, after, before, not_after, not_before, with, without, under, not_under, within
  - 百発百中
    ^)");
}

TEST(PatternErrors, WordsWithoutText) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - {regex: 百発百中, words: true}"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:26: "words:" stands in a pattern without "text:"; leave it out
  - {regex: 百発百中, words: true}
                             ^)");
}

TEST(PatternErrors, AnchorWithoutRegex) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - {text: 百発百中, anchor: 百発}"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:26: "anchor:" stands in a pattern without "regex:"; leave it out
  - {text: 百発百中, anchor: 百発}
                             ^)");
}

TEST(PatternErrors, BadRegex) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - regex: '百発百中(?:です|である'"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:13: bad regular expression: missing ): 百発百中(?:です|である; it is read by RE2, which has no back-references and no look-around; for the latter write after, before, not_after or not_before
  - regex: '百発百中(?:です|である'
            ^)");
}

TEST(PatternErrors, LookAround) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - regex: '百発(?=百中)'"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:15: bad regular expression: invalid perl operator: (?=; it is read by RE2, which has no back-references and no look-around; for the latter write after, before, not_after or not_before
  - regex: '百発(?=百中)'
                ^)");
}

TEST(PatternErrors, FullWidthInRegex) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - regex: '満足度[0-9]+％'"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/plain.yaml:10:22: "％" never stands in folded text; write "%"
  - regex: '満足度[0-9]+％'
                        ^)");
}

TEST(PatternErrors, CapitalInRegex) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - regex: 'No\\.1クリニック'"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/plain.yaml:10:13: "N" never stands in folded text; write "n"
  - regex: 'No\.1クリニック'
            ^)");
}

TEST(PatternErrors, RegexMatchesNothing) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - regex: '(百発)?(百中)?'"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:12: the expression also matches the empty text; require at least one character
  - regex: '(百発)?(百中)?'
           ^)");
}

TEST(PatternErrors, UnknownGroup) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - regex: '百発(?P<spam>百中)'"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:19: unknown group "spam"; only (?P<span>…) has a meaning; write (…) for any other group
  - regex: '百発(?P<spam>百中)'
                    ^)");
}

TEST(PatternErrors, RegexWithoutAnchor) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - regex: '[0-9]+%'"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:5: no literal is sure to stand in every match of this pattern; add a step with surface, lemma or list (for a regex: "anchor:"), or say "eager: true"
  - regex: '[0-9]+%'
    ^)");
}

TEST(PatternErrors, TokensWithoutAnchor) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - tokens: [{pos: 名詞}, {pos: 助詞}]"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:5: no literal is sure to stand in every match of this pattern; add a step with surface, lemma or list (for a regex: "anchor:"), or say "eager: true"
  - tokens: [{pos: 名詞}, {pos: 助詞}]
    ^)");
}

TEST(PatternErrors, TwoHeads) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             with_pattern("  - tokens: [{lemma: 必ず, head: true}, {lemma: 治る, head: true}]"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:39: a second head stands in the sequence; mark one step only
  - tokens: [{lemma: 必ず, head: true}, {lemma: 治る, head: true}]
                                        ^)");
}

TEST(PatternErrors, GapAtTheEnd) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - tokens: [{lemma: 必ず}, {gap: 3}]"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:27: a gap ends the sequence; a gap stands between two steps that are not optional
  - tokens: [{lemma: 必ず}, {gap: 3}]
                            ^)");
}

TEST(PatternErrors, GapAtTheStart) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             with_pattern("  - tokens: [{pos: 副詞, optional: true}, {gap: 3}, {lemma: 必ず}]"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:41: a gap begins the sequence; a gap stands between two steps that are not optional
  - tokens: [{pos: 副詞, optional: true}, {gap: 3}, {lemma: 必ず}]
                                          ^)");
}

TEST(PatternErrors, TwoGaps) {
  PackDir pack;
  pack.write(
      "rules/phrases/plain.yaml",
      with_pattern("  - tokens: [{lemma: 必ず}, {gap: 3}, {gap: 2, wide: true}, {lemma: 治る}]"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/plain.yaml:10:37: two gaps stand side by side; add them up in one
  - tokens: [{lemma: 必ず}, {gap: 3}, {gap: 2, wide: true}, {lemma: 治る}]
                                      ^)");
}

TEST(PatternErrors, GapWithCondition) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             with_pattern("  - tokens: [{lemma: 必ず}, {gap: 3, pos: 助詞}, {lemma: 治る}]"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:41: "pos" stands in a gap; a gap takes only wide and not; write a step of its own
  - tokens: [{lemma: 必ず}, {gap: 3, pos: 助詞}, {lemma: 治る}]
                                          ^)");
}

TEST(PatternErrors, EveryStepOptional) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             with_pattern("  - tokens: [{lemma: 必ず, optional: true}]"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/plain.yaml:10:13: every step may be left out; make one of them firm
  - tokens: [{lemma: 必ず, optional: true}]
            ^)");
}

TEST(PatternErrors, OptionalHead) {
  PackDir pack;
  pack.write(
      "rules/phrases/plain.yaml",
      with_pattern("  - tokens: [{lemma: 必ず}, {lemma: 治る, optional: true, head: true}]"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:61: the head is optional; choose a step that must be there
  - tokens: [{lemma: 必ず}, {lemma: 治る, optional: true, head: true}]
                                                                ^)");
}

TEST(PatternErrors, StepWithoutCondition) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             with_pattern("  - tokens: [{lemma: 必ず}, {optional: true}, {lemma: 治る}]"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:27: the step has no condition; one of: surface, lemma, pos, form, list, number, not, or any: true
  - tokens: [{lemma: 必ず}, {optional: true}, {lemma: 治る}]
                            ^)");
}

TEST(PatternErrors, AnyBesideOthers) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             with_pattern("  - tokens: [{lemma: 必ず}, {any: true, pos: 名詞}]"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/plain.yaml:10:27: "any" stands beside other conditions; leave "any" out
  - tokens: [{lemma: 必ず}, {any: true, pos: 名詞}]
                            ^)");
}

TEST(PatternErrors, EmptyList) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - tokens: [{lemma: []}]"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/plain.yaml:10:22: "lemma" is empty; add an entry, or leave the key out
  - tokens: [{lemma: []}]
                     ^)");
}

TEST(PatternErrors, UnknownPos) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             with_pattern("  - tokens: [{lemma: 必ず, pos: 名詞-サ変}]"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:31: IPADIC has no pos "名詞-サ変"; did you mean "名詞-サ変接続"?
  - tokens: [{lemma: 必ず, pos: 名詞-サ変}]
                                ^)");
}

TEST(PatternErrors, UnknownForm) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - tokens: [{lemma: 必ず, form: 未然系}]"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/plain.yaml:10:32: IPADIC has no form "未然系"; did you mean "未然形"?
  - tokens: [{lemma: 必ず, form: 未然系}]
                                 ^)");
}

TEST(PatternErrors, UnknownList) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - tokens: [{list: produkt}]"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/plain.yaml:10:21: there is no list "produkt"; did you mean "product"?
  - tokens: [{list: produkt}]
                    ^)");
}

TEST(PatternErrors, MinAboveMax) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             with_pattern("  - tokens: [{number: {min: 100, max: 95, unit: パーセント}}]"));
  EXPECT_EQ(pack.error_text(), R"(rules/phrases/plain.yaml:10:23: min is greater than max; swap them
  - tokens: [{number: {min: 100, max: 95, unit: パーセント}}]
                      ^)");
}

TEST(PatternErrors, HeadInContext) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             with_pattern("  - {text: 百発百中, with: {tokens: [{lemma: 治る, head: true}]}}"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/plain.yaml:10:52: a context has no head; leave it out
  - {text: 百発百中, with: {tokens: [{lemma: 治る, head: true}]}}
                                                         ^)");
}

TEST(PatternErrors, ContextOfTwoKinds) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             with_pattern("  - {text: 百発百中, after: {text: 必ず, list: product}}"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:10:25: a context holds one of text, tokens and list; write alternatives as a list: [{text: …}, {tokens: …}]
  - {text: 百発百中, after: {text: 必ず, list: product}}
                            ^
rules/phrases/plain.yaml:10:42: the list "product" is empty; add entries to it
  - {text: 百発百中, after: {text: 必ず, list: product}}
                                               ^)");
}

TEST(PatternErrors, NothingLeftOfText) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", with_pattern("  - text: [\"\\u00AD\"]"));
  EXPECT_EQ(pack.error_text(),
            "rules/phrases/plain.yaml:10:12: nothing is left of \"\u00AD\" when it is folded; "
            "write a visible text\n"
            "  - text: [\"\\u00AD\"]\n"
            "           ^");
}

}  // namespace
}  // namespace shinsa::rules
