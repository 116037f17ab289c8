// Anchors: the table of what each kind of pattern gives, and proof that no inflected form escapes
// them.
#include "rules/anchors.h"

#include <gtest/gtest.h>
#include <iconv.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace shinsa::rules {
namespace {

using Ways = std::vector<AnchorWay>;

const std::vector<WordList> kLists = {
    {"cures", {"完治", "治る"}}, {"phrases", {"する こと なく 治る", "だ くる"}}, {"empty", {}}};

Step lemma(std::vector<std::string> lemmas) {
  Step step;
  step.test.lemma = std::move(lemmas);
  return step;
}

Step list(int index) {
  Step step;
  step.test.lists = {index};
  return step;
}

Pattern tokens(std::vector<Step> steps) {
  Pattern pattern;
  pattern.kind = Pattern::Kind::kTokens;
  pattern.steps = std::move(steps);
  return pattern;
}

TEST(Anchors, Stems) {
  const std::vector<std::pair<std::string, AnchorGroup>> table = {{"治る", {"治"}},
                                                                  {"痩せる", {"痩せ"}},
                                                                  {"安い", {"安"}},
                                                                  {"来る", {"来"}},
                                                                  {"美しい", {"美し"}},
                                                                  {"絶対", {"絶対"}},
                                                                  {"必ず", {"必ず"}},
                                                                  {"達する", {"達"}},
                                                                  {"生ずる", {"生"}},
                                                                  {"やってくる", {"やって"}},
                                                                  {"つくる", {"つく"}},
                                                                  {"くれる", {"く"}},
                                                                  {"ます", {"ま"}},
                                                                  {"です", {"で"}},
                                                                  {"ない", {"な", "ね", "のう"}},
                                                                  {"べし", {"べ"}},
                                                                  {"する", {}},
                                                                  {"くる", {}},
                                                                  {"だ", {}},
                                                                  {"ぬ", {}},
                                                                  {"る", {}},
                                                                  {"ん", {"ん"}},
                                                                  {"い", {}},
                                                                  {"botox", {"botox"}},
                                                                  {"サボる", {"サボ"}},
                                                                  {"", {}}};
  for (const auto& [word, stems] : table) EXPECT_EQ(stems_of(word), stems) << word;
}

TEST(Anchors, HoldInEveryInflection) {
  const std::vector<std::pair<std::string, std::vector<std::string>>> table = {
      {"治る", {"治ら", "治り", "治る", "治れ", "治ろ", "治っ"}},
      {"安い", {"安い", "安く", "安かっ", "安けれ", "安う", "安"}},
      {"痩せる", {"痩せ", "痩せる", "痩せれ", "痩せろ", "痩せよ"}},
      {"来る", {"来", "来る", "来れ", "来い", "来よ"}},
      {"ない", {"ない", "なく", "なかっ", "なけれ", "ねえ", "のう"}},
      {"察する", {"察し", "察せ", "察する", "察すれ", "察しよ", "察せよ"}}};
  for (const auto& [word, forms] : table) {
    const AnchorGroup stems = stems_of(word);
    for (const std::string& form : forms) {
      EXPECT_TRUE(std::any_of(
          stems.begin(), stems.end(),
          [&form = form](const std::string& stem) { return form.find(stem) != std::string::npos; }))
          << word << " " << form;
    }
  }
}

std::string from_euc_jp(std::string text) {
  std::string out(text.size() * 3, '\0');
  const iconv_t converter = iconv_open("UTF-8", "EUC-JP");
  char* in = text.data();
  char* to = out.data();
  std::size_t in_left = text.size();
  std::size_t out_left = out.size();
  EXPECT_EQ(iconv(converter, &in, &in_left, &to, &out_left), 0U);
  iconv_close(converter);
  out.resize(out.size() - out_left);
  return out;
}

// The dictionary's own sources, as Debian's mecab-ipadic installs them.
TEST(Anchors, HoldInEveryFormOfIpadic) {
  const std::filesystem::path folder = "/usr/share/mecab/dic/ipadic";
  std::size_t forms = 0;
  for (const char* name : {"Verb.csv", "Adj.csv", "Auxil.csv", "Noun.csv", "Adverb.csv",
                           "Noun.verbal.csv", "Noun.adjv.csv", "Noun.nai.csv", "Postp.csv"}) {
    std::ifstream file(folder / name, std::ios::binary);
    if (!file) GTEST_SKIP() << "the sources of IPADIC are not installed";
    const std::string text = from_euc_jp({std::istreambuf_iterator<char>(file), {}});
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      std::vector<std::string> cells;
      std::istringstream row(line);
      for (std::string cell; std::getline(row, cell, ',');) cells.push_back(cell);
      if (cells.size() < 11) continue;
      const AnchorGroup stems = stems_of(cells[10]);
      ++forms;
      const bool held = std::any_of(stems.begin(), stems.end(), [&](const std::string& stem) {
        return cells[0].find(stem) != std::string::npos;
      });
      EXPECT_TRUE(held || stems.empty()) << line;
    }
  }
  EXPECT_GT(forms, 200000U);
}

TEST(Anchors, TextsAreOneGroup) {
  Pattern pattern;
  pattern.texts = {"百発百中", "必中"};
  EXPECT_EQ(anchors_of(pattern, kLists).ways, (Ways{{{"必中", "百発百中"}}}));
}

TEST(Anchors, EveryFirmStepGivesAGroupInOrder) {
  Step optional = lemma({"絶対"});
  optional.optional = true;
  Step gap;
  gap.gap = 3;
  gap.test.none_of = {lemma({"否"}).test};
  Step number;
  number.test.number = NumberTest{95, 100, {"%", "パーセント"}};
  Step noun;
  noun.test.pos = {"名詞"};
  noun.test.form = {"連用"};
  Step surface = lemma({"成功"});
  surface.test.surface = {"成功率"};
  const Pattern pattern = tokens({surface, optional, gap, list(0), noun, number});
  EXPECT_EQ(anchors_of(pattern, kLists).ways,
            (Ways{{{"成功率"}, {"完治", "治"}, {"%", "パーセント"}}}));
}

TEST(Anchors, OneUnsureAlternativeSpoilsAGroup) {
  EXPECT_EQ(anchors_of(tokens({lemma({"必ず"}), lemma({"治る", "する"})}), kLists).ways,
            (Ways{{{"必ず"}}}));
  EXPECT_TRUE(anchors_of(tokens({lemma({"治る", "する"})}), kLists).empty());
  EXPECT_TRUE(anchors_of(tokens({list(1)}), kLists).empty());
  EXPECT_TRUE(anchors_of(tokens({list(2)}), kLists).empty());
}

TEST(Anchors, EntriesOfSeveralWordsGiveTheirLongestStem) {
  EXPECT_EQ(literals_of_entry("する こと なく 治る"), AnchorGroup{"こと"});
  EXPECT_EQ(literals_of_entry("症状 が 改善 する"), AnchorGroup{"症状"});
  EXPECT_EQ(literals_of_entry("治る"), AnchorGroup{"治"});
  EXPECT_TRUE(literals_of_entry("だ くる").empty());
}

TEST(Anchors, WeakGroupsStayOnlyWhereThereIsNoBetter) {
  EXPECT_EQ(anchors_of(tokens({lemma({"ます"}), lemma({"治る"})}), kLists).ways, (Ways{{{"治"}}}));
  EXPECT_EQ(anchors_of(tokens({lemma({"ます"})}), kLists).ways, (Ways{{{"ま"}}}));
  Pattern pattern = tokens({lemma({"ます"})});
  Context with;
  with.place = Context::Place::kSentence;
  with.texts = {"料金"};
  pattern.contexts = {with};
  EXPECT_TRUE(anchors_of(pattern, kLists).ways.empty());
}

TEST(Anchors, ContextsThatMustHoldCountWhereverTheyStand) {
  Context with;
  with.place = Context::Place::kSentence;
  with.texts = {"料金"};
  with.steps = {{lemma({"する"}), lemma({"支払う"})}};
  Context without = with;
  without.negated = true;
  Context under = with;
  under.place = Context::Place::kUnder;
  Pattern pattern = tokens({lemma({"無料"})});
  pattern.contexts = {with, without, under};
  EXPECT_EQ(anchors_of(pattern, kLists), (Anchors{{{{"無料"}}}, {{"支払", "料金"}}}));
  pattern.contexts[0].steps.push_back({lemma({"する"})});
  EXPECT_EQ(anchors_of(pattern, kLists), (Anchors{{{{"無料"}}}, {}}));
}

}  // namespace
}  // namespace shinsa::rules
