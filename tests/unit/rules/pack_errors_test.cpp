// The full text of the errors in pack.yaml, tables, the other kinds of document, and the
// directories.
#include <gtest/gtest.h>

#include "unit/rules/pack_dir.h"

namespace shinsa::rules {
namespace {

TEST(PackErrors, UnusedList) {
  PackDir pack;
  pack.write("dictionaries/terms/cure-verbs.tsv", "治る\n");
  EXPECT_EQ(
      pack.error_text(),
      R"(dictionaries/terms/cure-verbs.tsv: no pattern uses the list "cure-verbs"; use it (list: cure-verbs) or remove the file)");
}

TEST(PackErrors, ListNotFolded) {
  PackDir pack;
  pack.write("dictionaries/terms/cure-verbs.tsv", "ＡＧＡ\n");
  EXPECT_EQ(pack.error_text(),
            R"(dictionaries/terms/cure-verbs.tsv:1:1: "ＡＧＡ" is not in folded form; write "aga"
ＡＧＡ
^)");
}

TEST(PackErrors, ListNotSorted) {
  PackDir pack;
  pack.write("dictionaries/terms/cure-verbs.tsv", "治る\n# 注\n完治\n");
  EXPECT_EQ(
      pack.error_text(),
      R"(dictionaries/terms/cure-verbs.tsv:3:1: "完治" stands behind "治る", out of order; sort the lines by their bytes (LC_ALL=C sort)
完治
^)");
}

TEST(PackErrors, ListEntryTwice) {
  PackDir pack;
  pack.write("dictionaries/terms/cure-verbs.tsv", "治る\t自動詞\n治る\n");
  EXPECT_EQ(pack.error_text(),
            R"(dictionaries/terms/cure-verbs.tsv:2:1: "治る" stands twice; remove one
治る
^)");
}

TEST(PackErrors, ListMadeFromProducts) {
  PackDir pack;
  pack.write("dictionaries/terms/product.tsv", "治る\n");
  EXPECT_EQ(
      pack.error_text(),
      R"(dictionaries/terms/product.tsv: the list "product" exists already; rename the file)");
}

TEST(PackErrors, CueWithoutTarget) {
  PackDir pack;
  pack.write("rules/cues/no.yaml",
             "id: no\nstatus: negated\nmatch: {text: ない}\nexamples:\n  applies: [治らない。]\n  "
             "ok: [【治る】。]\n");
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/cues/no.yaml:5:13: no span is marked in this example; put 【】 around the one target
  applies: [治らない。]
            ^)");
}

TEST(PackErrors, UnknownScope) {
  PackDir pack;
  pack.write("rules/cues/no.yaml",
             "id: no\nstatus: negated\nscope: page\nmatch: {text: ない}\nexamples:\n  applies: "
             "[【治ら】ない。]\n  ok: [【治る】。]\n");
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/cues/no.yaml:3:8: unknown scope "page"; one of: predicate, modifier, clause, sentence, block
scope: page
       ^)");
}

TEST(PackErrors, UnknownGroupOfSignal) {
  PackDir pack;
  pack.write(
      "rules/signals/tel.yaml",
      "id: tel\ngroup: specifity\nmatch: {text: 電話}\nexamples: {yes: [電話], no: [電報]}\n");
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/signals/tel.yaml:2:8: unknown group "specifity"; did you mean "specificity"? one of: specificity, own-voice, invitation, paid, kind.news, kind.academic, kind.recruiting, kind.government, kind.portal, kind.shop, kind.patient-blog, kind.clinic-column, kind.price-list, kind.case-photos, self-pay, unapproved, before-after, treatment, treatment-told, topic, common
group: specifity
       ^)");
}

TEST(PackErrors, LinkThatIsNeverMet) {
  PackDir pack;
  pack.write("rules/signals/line.yaml",
             "id: line\ngroup: invitation\nlinks: [lin.ee/, 'https://lin.ee/']\n"
             "examples: {yes: [\"<link>lin.ee/x</link>\"], no: [電報]}\n");
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/signals/line.yaml:3:8: an address with a capital, "//" or "www." is never met; write it as lin.ee/ or tel:
links: [lin.ee/, 'https://lin.ee/']
       ^)");
}

TEST(PackErrors, PartialWithoutReason) {
  PackDir pack;
  pack.write("rules/disclosures/cost.yaml",
             "id: cost\ntitle: 費用\ngroup: page\npoints: 8\norder: 1\nbasis: {guideline: "
             "第5の2}\nmessage: 費用がありません。\nadvice: 費用を書いてください。\npresent: "
             "{match: {text: 費用}}\npartial: {match: {text: 円から}}\nexamples: {present: "
             "[費用は1万円], partial: [1万円から], missing: [安い]}\n");
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/disclosures/cost.yaml:10:10: the key "reason" is missing; add it; see rules/README.md
partial: {match: {text: 円から}}
         ^)");
}

TEST(PackErrors, StrayFile) {
  PackDir pack;
  pack.write("rules/phrases/notes.txt", "x");
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/phrases/notes.txt: only *.yaml files stand here; rename it, or move it elsewhere)");
}

TEST(PackErrors, YamlOutsideFolders) {
  PackDir pack;
  pack.write("rules/loose.yaml", "id: loose\n");
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/loose.yaml: a YAML file stands outside the folders; move it to one of: cues, disclosures, exemptions, phrases, signals, templates)");
}

TEST(PackErrors, UnknownFolder) {
  PackDir pack;
  pack.write("rules/phrase/x.yaml", "id: x\n");
  EXPECT_EQ(pack.error_text(), R"(rules/phrase: unknown folder "phrase"; did you mean "phrases"?)");
}

TEST(PackErrors, NotUtf8) {
  PackDir pack;
  pack.write("rules/phrases/bad.yaml", "id: \xFF\n");
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/bad.yaml:1: the file is not valid UTF-8; save it as UTF-8)");
}

TEST(PackErrors, ControlCharacter) {
  PackDir pack;
  pack.write("rules/phrases/bad.yaml", "id: a\x04\n");
  EXPECT_EQ(pack.error_text(),
            R"(rules/phrases/bad.yaml:1:6: a control character stands in the file; remove it)");
}

TEST(PackErrors, EmptyFile) {
  PackDir pack;
  pack.write("rules/phrases/bad.yaml", "# nothing\n");
  EXPECT_EQ(pack.error_text(), R"(rules/phrases/bad.yaml: the file is empty; see rules/README.md)");
}

TEST(PackErrors, StatusNotInTable) {
  PackDir pack;
  pack.write("rules/pack.yaml", replaced(kPackYaml, ", wish]", "]"));
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/pack.yaml:7:3: the table says nothing of "wish"; put it under report, soften or dismiss
  report: [affirmed, conditional]
  ^)");
}

TEST(PackErrors, GradeLimitsDoNotRise) {
  PackDir pack;
  pack.write("rules/pack.yaml", replaced(kPackYaml, "[9, 29, 54, 79]", "[9, 54, 29, 79]"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/pack.yaml:15:25: the grade limits do not rise; each is greater than the last
  grade_limits: [9, 54, 29, 79]
                        ^)");
}

TEST(PackErrors, UrlOfSource) {
  PackDir pack;
  pack.write("rules/pack.yaml", replaced(kPackYaml, "'https://example.org/law'", "example.org"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/pack.yaml:4:37: "example.org" is not a web address; write https://…
  - {name: 医療法, edition: 令和6年, url: example.org}
                                          ^)");
}

TEST(PackErrors, LawDate) {
  PackDir pack;
  pack.write("rules/pack.yaml",
             replaced(kPackYaml, "law_as_of: 2026-11-22", "law_as_of: 2026年11月"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/pack.yaml:2:12: "2026年11月" is not a date; write it as 2026-11-22
law_as_of: 2026年11月
           ^)");
}

TEST(PackErrors, CategoryWithoutCap) {
  PackDir pack;
  pack.write("rules/pack.yaml", replaced(kPackYaml, ", other: 1}", "}"));
  EXPECT_EQ(pack.error_text(),
            R"(rules/pack.yaml:12:18: the key "other" is missing; add it; see rules/README.md
  category_caps: {false: 8, comparative: 7, exaggerated: 6, public-order: 5, not-permitted: 4,
                 ^)");
}

TEST(PackErrors, HiddenWordsOfNoList) {
  PackDir pack;
  pack.write("rules/pack.yaml", kPackYaml + "hidden_words: produkt\n");
  EXPECT_EQ(pack.error_text(),
            R"(rules/pack.yaml:16:15: there is no list "produkt"; did you mean "product"?
hidden_words: produkt
              ^)");
}

TEST(PackErrors, HiddenWordsOfTwoLists) {
  PackDir pack;
  pack.write("dictionaries/terms/a.tsv", "必ず\n");
  pack.write("dictionaries/terms/b.tsv", "絶対\n");
  pack.write("rules/pack.yaml", kPackYaml + "hidden_words: [a, b]\n");
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/pack.yaml:16:15: more than one list under "hidden_words"; write their words in one list
hidden_words: [a, b]
              ^)");
}

TEST(PackErrors, HiddenWordOfOneCharacter) {
  PackDir pack;
  pack.write("dictionaries/terms/a.tsv", "絶\n");
  pack.write("rules/pack.yaml", kPackYaml + "hidden_words: a\n");
  EXPECT_EQ(
      pack.error_text(),
      R"(rules/pack.yaml:16:15: the list "a" holds "絶"; a word to hide has two characters at least
hidden_words: a
              ^)");
}

TEST(PackErrors, NoPackFile) {
  PackDir pack;
  pack.remove("rules/pack.yaml");
  EXPECT_EQ(pack.error_text(),
            R"(rules/pack.yaml: the file cannot be read; check that it exists and may be read)");
}

TEST(PackErrors, NoRule) {
  PackDir pack;
  pack.remove("rules/phrases");
  EXPECT_EQ(pack.error_text(), R"(rules/phrases: there is no rule; add one)");
}

}  // namespace
}  // namespace shinsa::rules
