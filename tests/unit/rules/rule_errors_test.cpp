// The full text of the errors in a rule's own keys, examples and YAML: place, what, mend, line and
// caret.
#include <gtest/gtest.h>

#include "unit/rules/pack_dir.h"

namespace shinsa::rules {
namespace {

TEST(RuleErrors, UnknownKeyNear) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", replaced(kRuleYaml, "message:", "mesage:"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:1:1: the key "message" is missing; add it; see rules/README.md
id: plain
^
rules/phrases/plain.yaml:7:1: unknown key "mesage" in a rule; did you mean "message"?
mesage: 「{match}」は断定です。
^)");
}

TEST(RuleErrors, UnknownKey) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "title: 断定", "title: 断定\nlanguage: ja"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:3:1: unknown key "language" in a rule; known keys: id, title, category, severity, points, cap, basis, message, advice, fact, where, match, any_wording, except, assert, needs_exemption, supersedes, renamed_from, examples
language: ja
^)");
}

TEST(RuleErrors, RepeatedKey) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "category: false", "category: false\ntitle: 断定その二"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:4:1: the key "title" stands twice in a rule; remove one; the first stands in line 2
title: 断定その二
^)");
}

TEST(RuleErrors, WrongType) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", replaced(kRuleYaml, "points: 12", "points: twelve"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:5:9: "points" must be a number, not "twelve"; see rules/README.md
points: twelve
        ^)");
}

TEST(RuleErrors, NumberOutOfRange) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", replaced(kRuleYaml, "points: 12", "points: 1200"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/plain.yaml:5:9: "points" is 1200; write a number from 0 to 100
points: 1200
        ^)");
}

TEST(RuleErrors, TextExpected) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", replaced(kRuleYaml, "title: 断定", "title: [断定]"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/plain.yaml:2:8: "title" must be a text, not a list; see rules/README.md
title: [断定]
       ^)");
}

TEST(RuleErrors, EmptyText) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", replaced(kRuleYaml, "title: 断定", "title: ''"));
  EXPECT_EQ(pack.error_text(), R"(rules/phrases/plain.yaml:2:8: "title" is empty; write a text
title: ''
       ^)");
}

TEST(RuleErrors, UnknownCategory) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", replaced(kRuleYaml, "category: false", "category: lies"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:3:11: unknown category "lies"; one of: false, comparative, exaggerated, public-order, not-permitted, testimonial, before-after, other
category: lies
          ^)");
}

TEST(RuleErrors, UnknownSeverityNear) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", replaced(kRuleYaml, "severity: error", "severity: eror"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:4:11: unknown severity "eror"; did you mean "error"? one of: note, warning, error
severity: eror
          ^)");
}

TEST(RuleErrors, MissingKey) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "basis: [{law: 医療法, article: 第6条の5第1項}]\n", ""));
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/plain.yaml:1:1: the key "basis" is missing; add it; see rules/README.md
id: plain
^)");
}

TEST(RuleErrors, CapBelowPoints) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", replaced(kRuleYaml, "points: 12", "points: 12\ncap: 5"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:6:6: "cap" is less than the points of one finding; raise it, or leave it out (three times the points)
cap: 5
     ^)");
}

TEST(RuleErrors, TooFewExamples) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "[百発百中です。, 【百発百中】の治療。, 当院は百発百中。]",
                      "[百発百中です。]"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/plain.yaml:12:14: only 1 under "violation"; give at least 3 examples
  violation: [百発百中です。]
             ^)");
}

TEST(RuleErrors, UnbalancedMarks) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "【百発百中】の治療。", "の治療は【百発百中。"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:12:24: the marks 【 and 】 do not fit together; put one 【 before and one 】 behind the expected span
  violation: [百発百中です。, の治療は【百発百中。, 当院は百発百中。]
                              ^)");
}

TEST(RuleErrors, UnknownFrame) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "百発百中です。", "<h1>百発百中です。</h1>"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:12:15: unknown frame <h1> in an example; one of: heading, title, button, alt, li, td, small, under, meta, link, data
  violation: [<h1>百発百中です。</h1>, 【百発百中】の治療。, 当院は百発百中。]
              ^)");
}

TEST(RuleErrors, OpenFrame) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "百発百中です。", "<heading>百発百中です。"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:12:15: the frame <heading> has no end; close it with </heading>
  violation: [<heading>百発百中です。, 【百発百中】の治療。, 当院は百発百中。]
              ^)");
}

TEST(RuleErrors, LawNotInSources) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", replaced(kRuleYaml, "law: 医療法,", "law: 医療方,"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:6:15: "医療方" is not among the sources; did you mean "医療法"? Else add it to sources in pack.yaml
basis: [{law: 医療方, article: 第6条の5第1項}]
              ^)");
}

TEST(RuleErrors, ArticleWithoutLaw) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "{law: 医療法, article: 第6条の5第1項}",
                      "{guideline: 第3の1(1), article: 第6条の5第1項}"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/plain.yaml:6:39: an article without its law; add "law:"
basis: [{guideline: 第3の1(1), article: 第6条の5第1項}]
                                        ^)");
}

TEST(RuleErrors, UnknownPlaceholder) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "「{match}」は", "「{match}」と{phrase}は"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:7:20: unknown placeholder "{phrase}"; the only one is {match}
message: 「{match}」と{phrase}は断定です。
                      ^)");
}

TEST(RuleErrors, IdIsNotTheFile) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", replaced(kRuleYaml, "id: plain", "id: plane"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:1:5: the id "plane" is not the file's name; write "id: plain" or rename the file
id: plane
    ^)");
}

TEST(RuleErrors, IdIsNotWellFormed) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", replaced(kRuleYaml, "id: plain", "id: Plain_Rule"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:1:5: the id "Plain_Rule" is not well formed; use small letters, digits, "-" and "."
id: Plain_Rule
    ^)");
}

TEST(RuleErrors, UnknownBlockKind) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "match:", "where: [heading, paragraf]\nmatch:"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:9:18: unknown kind of block "paragraf"; did you mean "paragraph"? one of: title, meta-description, heading, paragraph, list-item, table-cell, definition, button, link, image-alt, caption, small-print, json-ld
where: [heading, paragraf]
                 ^)");
}

TEST(RuleErrors, StatusTwice) {
  PackDir pack;
  pack.write(
      "rules/phrases/plain.yaml",
      replaced(kRuleYaml, "match:", "assert: {report: [affirmed], dismiss: [affirmed]}\nmatch:"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:9:40: "affirmed" stands in two places of the table; choose one of report, soften and dismiss
assert: {report: [affirmed], dismiss: [affirmed]}
                                       ^)");
}

TEST(RuleErrors, UnknownStatus) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "match:", "assert: {report: [afirmed]}\nmatch:"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:9:19: unknown status "afirmed"; did you mean "affirmed"? one of: affirmed, negated, hedged, question, quoted, reported, instruction, warning, policy, conditional, wish, legal-title
assert: {report: [afirmed]}
                  ^)");
}

TEST(RuleErrors, SupersedesUnknown) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "match:", "supersedes: [plane]\nmatch:"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/plain.yaml:9:14: there is no rule "plane"; did you mean "plain"?
supersedes: [plane]
             ^)");
}

TEST(RuleErrors, SupersedesItself) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "match:", "supersedes: plain\nmatch:"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/plain.yaml:9:13: the rule supersedes itself; leave it out
supersedes: plain
            ^)");
}

TEST(RuleErrors, AnchorsOfYaml) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "[百発百中です。,", "[&a 百発百中です。,"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:12:15: anchors and aliases (& and *) are not used here; write the value out
  violation: [&a 百発百中です。, 【百発百中】の治療。, 当院は百発百中。]
              ^)");
}

TEST(RuleErrors, Tab) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", replaced(kRuleYaml, "  - text", "\t- text"));
  EXPECT_EQ(
      pack.error_text(),
      "rules/phrases/plain.yaml:10:1: a tab stands in the indentation; indent with spaces only\n"
      "\t- text: [百発百中]\n"
      "^");
}

TEST(RuleErrors, BadYaml) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "  ok: [百発百中ではない。,", "  ok: [%百発百中ではない。,"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:13:8: not valid YAML: unknown token; check the indentation, and put quotes around a text that begins with or holds one of : # [ ] { } , & * ? | > % @
  ok: [%百発百中ではない。, 百発百中でしょうか。, 百発百中とは言えない。]
       ^)");
}

TEST(RuleErrors, FrameInFrame) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "百発百中です。", "<heading><li>百発百中です。</li></heading>"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:12:24: <li> stands in the wrong place; frames stand side by side, each with its end: <heading>…</heading>
  violation: [<heading><li>百発百中です。</li></heading>, 【百発百中】の治療。, 当院は百発百中。]
                       ^)");
}

TEST(RuleErrors, FrameClosedByAnother) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "百発百中です。", "<heading>百発百中です。</title>"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:12:31: </title> stands in the wrong place; frames stand side by side, each with its end: <heading>…</heading>
  violation: [<heading>百発百中です。</title>, 【百発百中】の治療。, 当院は百発百中。]
                                     ^)");
}

TEST(RuleErrors, BasisOfNothing) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "basis: [{law: 医療法, article: 第6条の5第1項}]", "basis: [{}]"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:6:9: the basis names neither law nor guideline; give at least one of them
basis: [{}]
        ^)");
}

TEST(RuleErrors, OldIdTaken) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml",
             replaced(kRuleYaml, "match:", "renamed_from: plain\nmatch:"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:9:15: the id "plain" is taken by rules/phrases/plain.yaml; an old id names one rule only
renamed_from: plain
              ^)");
}

TEST(RuleErrors, Tag) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", replaced(kRuleYaml, "title: 断定", "title: !断定 断定"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:2:8: tags (!) are not used here; put quotes around a text that begins with !
title: !断定 断定
       ^)");
}

TEST(RuleErrors, TwoDocuments) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", kRuleYaml + "---\nid: other\n");
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml: more than one YAML document stands in the file; give each its own file)");
}

TEST(RuleErrors, RootIsNoMap) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", "- id: plain\n");
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/plain.yaml:1:1: a rule must be a map of keys, not a list; known keys: id, title, category, severity, points, cap, basis, message, advice, fact, where, match, any_wording, except, assert, needs_exemption, supersedes, renamed_from, examples
- id: plain
^)");
}

TEST(RuleErrors, EmptyExample) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", replaced(kRuleYaml, "百発百中です。", "''"));
  EXPECT_EQ(pack.error_text(), R"(rules/phrases/plain.yaml:12:15: "violation" is empty; write a text
  violation: ['', 【百発百中】の治療。, 当院は百発百中。]
              ^)");
}

TEST(RuleErrors, PointsBelowZero) {
  PackDir pack;
  pack.write("rules/phrases/plain.yaml", replaced(kRuleYaml, "points: 12", "points: -1"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/plain.yaml:5:9: "points" is -1; write a number from 0 to 100
points: -1
        ^)");
}

}  // namespace
}  // namespace shinsa::rules
