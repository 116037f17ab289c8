// Anchors: the table of what each kind of pattern gives, and proof that no inflected form escapes
// them.
#include "rules/anchors.h"

#include <gtest/gtest.h>
#include <iconv.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "rules/word_forms.h"

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

TEST(WordForms, Stems) {
  const std::vector<std::pair<std::string, AnchorGroup>> table = {
      {"治る", {"治"}},
      {"痩せる", {"痩せ"}},
      {"安い", {"安"}},
      {"来る", {"来"}},
      {"美しい", {"美し"}},
      {"絶対", {"絶対"}},
      {"注ぐ", {"注い", "注が", "注ぎ", "注ぐ", "注げ", "注ご"}},
      {"達する", {"達し", "達す", "達せ"}},
      {"引き出す", {"引き出"}},
      {"やってくる", {"やって"}},
      {"つくる", {"つき", "つく", "つこ"}},
      {"くれる", {"くれ", "くん"}},
      {"ます", {"まさ", "まし", "ます", "ませ", "まそ"}},
      {"ない", {"な", "ねえ", "ねぇ", "のう"}},
      {"する", {"さ", "し", "す", "せ"}},
      {"ん", {"ん"}},
      {"botox", {"botox"}},
      {"サボる", {"サボ"}},
      {"", {}}};
  for (const auto& [word, expected] : table) {
    AnchorGroup stems = stems_of(word);
    AnchorGroup sorted = expected;
    std::sort(stems.begin(), stems.end());
    std::sort(sorted.begin(), sorted.end());
    EXPECT_EQ(stems, sorted) << word;
  }
}

TEST(WordForms, EveryInflection) {
  const std::vector<std::pair<std::string, std::vector<std::string>>> table = {
      {"治る", {"治ら", "治り", "治る", "治れ", "治ろ", "治っ"}},
      {"安い", {"安い", "安く", "安かっ", "安けれ", "安う", "安"}},
      {"痩せる", {"痩せ", "痩せる", "痩せれ", "痩せろ", "痩せよ"}},
      {"来る", {"来", "来る", "来れ", "来い", "来よ"}},
      {"ない", {"ない", "なく", "なかっ", "なけれ", "ねえ", "のう"}},
      {"する", {"し", "さ", "せ", "する", "すれ"}},
      {"絶対", {"絶対"}},
      {"察する", {"察し", "察せ", "察する", "察すれ", "察しよ", "察せよ"}}};
  for (const auto& [word, expected] : table) {
    const std::vector<std::string> forms = forms_of(word);
    for (const std::string& form : expected) {
      EXPECT_TRUE(std::binary_search(forms.begin(), forms.end(), form)) << word << " " << form;
    }
  }
  EXPECT_EQ(forms_of("絶対"), std::vector<std::string>{"絶対"});
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

// Whether a line of a dictionary's source names a form that forms_of() does not know.
bool is_unknown_form(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream row(line);
  for (std::string cell; std::getline(row, cell, ',');) cells.push_back(cell);
  const bool has_lemma = cells.size() >= 11 && cells[10] != "*" && line[0] != '#' &&
                         line.find('"') == std::string::npos;
  if (!has_lemma) return false;
  const std::vector<std::string> forms = forms_of(cells[10]);
  return !std::binary_search(forms.begin(), forms.end(), cells[0]);
}

// The dictionary's own sources, as Debian's mecab-ipadic installs them: all parts of speech.
TEST(WordForms, HoldEveryFormOfIpadic) {
  const std::filesystem::path folder = "/usr/share/mecab/dic/ipadic";
  if (!std::filesystem::exists(folder / "Verb.csv")) {
    GTEST_SKIP() << "the sources of IPADIC are not installed";
  }
  std::size_t words = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".csv") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string text = from_euc_jp({std::istreambuf_iterator<char>(file), {}});
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line); ++words) {
      EXPECT_FALSE(is_unknown_form(line)) << line;
    }
  }
  EXPECT_GT(words, 390000U);
}

TEST(WordForms, HoldEveryFormOfOurOwnWords) {
  std::ifstream file(SHINSA_SOURCE_DIR "/dictionaries/mecab/user.csv");
  std::size_t words = 0;
  for (std::string line; std::getline(file, line); ++words) {
    EXPECT_FALSE(is_unknown_form(line)) << line;
  }
  EXPECT_GT(words, 100U);
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

TEST(Anchors, OneWeakAlternativeSpoilsAGroup) {
  Step noun;
  noun.test.pos = {"名詞"};
  EXPECT_EQ(anchors_of(tokens({lemma({"必ず"}), noun, lemma({"治る", "する"})}), kLists).ways,
            (Ways{{{"必ず"}}}));
  EXPECT_TRUE(anchors_of(tokens({noun}), kLists).empty());
  EXPECT_TRUE(anchors_of(tokens({list(2)}), kLists).empty());
}

TEST(Anchors, EntriesOfSeveralWordsGiveTheirLongestPart) {
  EXPECT_EQ(literals_of_entry("活性 化 する"), AnchorGroup{"活性化"});
  EXPECT_EQ(literals_of_entry("症状 が 改善 する"), AnchorGroup{"症状が"});
  EXPECT_EQ(literals_of_entry("治る"), AnchorGroup{"治"});
  EXPECT_TRUE(literals_of_entry("").empty());
}

TEST(Anchors, StepsThatMeetGiveWhatStandsThere) {
  Step particle;
  particle.test.surface = {"は", "を"};
  const Pattern meeting = tokens({lemma({"注射"}), particle});
  EXPECT_EQ(anchors_of(meeting, kLists).anywhere, (Ways{{{"注射は", "注射を"}}}.front()));
  // A step that may be left out adds what stands behind it.
  particle.optional = true;
  const Pattern optional = tokens({lemma({"再生医療"}), particle, lemma({"治る"})});
  EXPECT_EQ(anchors_of(optional, kLists).anywhere,
            (Ways{{{"医療は", "医療を", "医療治"}}}.front()));
  Step numeral;
  numeral.test.pos = {"名詞-数"};
  Step unit;
  unit.test.surface = {"週間"};
  const Anchors weeks = anchors_of(tokens({numeral, unit}), kLists);
  ASSERT_EQ(weeks.anywhere.size(), 1U);
  EXPECT_TRUE(std::binary_search(weeks.anywhere[0].begin(), weeks.anywhere[0].end(), "3週間"));
  EXPECT_TRUE(std::binary_search(weeks.anywhere[0].begin(), weeks.anywhere[0].end(), "数週間"));
  // Anything may stand in a gap, and of two conditions the longer text is taken.
  Step gap;
  gap.gap = 1;
  EXPECT_TRUE(anchors_of(tokens({lemma({"注射"}), gap, unit}), kLists).anywhere.empty());
  Step both = lemma({"注射"});
  both.test.surface = {"注射剤"};
  EXPECT_TRUE(anchors_of(tokens({both, unit}), kLists).anywhere.empty());
}

TEST(Anchors, WeakGroupsStayOnlyWhereThereIsNoBetter) {
  EXPECT_EQ(anchors_of(tokens({lemma({"いる"}), lemma({"治る"})}), kLists).ways, (Ways{{{"治"}}}));
  EXPECT_EQ(anchors_of(tokens({lemma({"いる"})}), kLists).ways, (Ways{{{"い"}}}));
  Pattern pattern = tokens({lemma({"いる"})});
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
  EXPECT_EQ(anchors_of(pattern, kLists),
            (Anchors{{{{"無料"}}},
                     {{"支払い", "支払う", "支払え", "支払お", "支払っ", "支払わ", "料金"}}}));
  pattern.contexts[0].steps.push_back({lemma({"する"})});
  EXPECT_EQ(anchors_of(pattern, kLists), (Anchors{{{{"無料"}}}, {}}));
}

}  // namespace
}  // namespace shinsa::rules
