// What is written out, what is left alone, and which shown characters it came from.
#include "normalize/hidden_words.h"

#include <gtest/gtest.h>

#include <chrono>
#include <utility>
#include <vector>

#include "normalize/normalize.h"

namespace shinsa::normalize {
namespace {

const HiddenWords& words() {
  static const HiddenWords kWords({"がんが治", "安全", "安全性", "安定性", "必ず", "必ず治",
                                   "副作用", "名医", "満足", "満足度", "絶対", "絶対に", "絶対安全",
                                   "マンジャロ", "no.1"});
  return kWords;
}

std::string revealed(const std::string& shown) { return words().reveal(normalize(shown)).text; }

TEST(HiddenWords, LettersSetApart) {
  const std::vector<std::pair<std::string, std::string>> table = {{"絶 対に治る", "絶対に治る"},
                                                                  {"絶　対　安　全", "絶対安全"},
                                                                  {"絶 対 安 全な", "絶対安全な"},
                                                                  {"絶・対・安・全", "絶対安全"},
                                                                  {"絶／対", "絶対"},
                                                                  {"絶★対☆安♡全", "絶対安全"},
                                                                  {"絶○対", "絶対"},
                                                                  {"絶・ 対", "絶対"},
                                                                  {"絶 対安 全", "絶対安全"},
                                                                  {"この安 全な", "この安全な"},
                                                                  {"マ ン ジ ャ ロ", "マンジャロ"},
                                                                  {"n o . 1", "no.1"}};
  for (const auto& [shown, norm] : table) EXPECT_EQ(revealed(shown), norm) << shown;
}

TEST(HiddenWords, OneLetterCovered) {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"絶○安全", "絶対安全"},
      {"絶〇安全", "絶対安全"},
      {"絶◯に", "絶対に"},
      {"絶●に", "絶対に"},
      {"絶＊に", "絶対に"},
      {"絶対□全", "絶対安全"},
      {"必×治る", "必ず治る"},
      {"が●が治る", "がんが治る"},
      {"副■用なし", "副作用なし"},
      {"N○.1", "no.1"},
      {"注射マン○ャロ", "注射マンジャロ"}};
  for (const auto& [shown, norm] : table) EXPECT_EQ(revealed(shown), norm) << shown;
}

TEST(HiddenWords, LeavesInnocentNeighboursAlone) {
  for (const char* text : {"",
                           "○",
                           "○○クリニック",
                           "◯月◯日",
                           "初診:○ 再診:×",
                           "可○ 不可×",
                           "■絶対にこすらない",
                           "絶対○",
                           "○安全",
                           "安全○×",
                           "・安全 ・満足",
                           "安全 満足",
                           "絶対 安全",
                           "不安 全身麻酔",
                           "中絶 対応",
                           "氏名 医院名",
                           "肥満 足のむくみ",
                           "肥満○度",
                           "安○性",
                           "必○",
                           "絶○○全",
                           "○絶○に",
                           "絶○に○",
                           "絶・・・対",
                           "絶\n対",
                           "絶対-安全",
                           "絶",
                           "対 絶"}) {
    EXPECT_EQ(revealed(text), fold(text)) << text;
  }
}

TEST(HiddenWords, WithoutWordsNothingChanges) {
  EXPECT_EQ(HiddenWords().reveal(normalize("絶 対○安全")).text, "絶 対○安全");
}

std::string quoted(const std::string& shown, std::string_view norm) {
  const NormText out = words().reveal(normalize(shown));
  EXPECT_EQ(out.to_shown.child_size(), out.text.size());
  const std::size_t at = out.text.find(norm);
  if (at == std::string::npos) return "not in " + out.text;
  const Range<Shown> range = out.to_shown.to_parent({at, at + norm.size()});
  return shown.substr(range.begin, range.size());
}

TEST(HiddenWordsMap, QuotesWhatTheVisitorReads) {
  EXPECT_EQ(quoted("当院は絶 対 安 全です。", "絶対安全"), "絶 対 安 全");
  EXPECT_EQ(quoted("当院は絶 対 安 全です。", "対安"), "対 安");
  EXPECT_EQ(quoted("当院は絶 対 安 全です。", "です。"), "です。");
  EXPECT_EQ(quoted("№１の絶○安全です", "no.1の絶対安全"), "№１の絶○安全");
  EXPECT_EQ(quoted("№１の絶○安全です", "対"), "○");
  EXPECT_EQ(quoted("ﾏﾝ○ｬﾛで必×治る", "マンジャロ"), "ﾏﾝ○ｬﾛ");
  EXPECT_EQ(quoted("ﾏﾝ○ｬﾛで必×治る", "ず治"), "×治");
  EXPECT_EQ(quoted("絶\u200B対・\u00AD安全", "全"), "全");
}

TEST(HiddenWords, IsIdempotent) {
  for (const char* text : {"絶 対○安全", "絶・対・安・全", "必×治る 副■用"}) {
    const NormText once = words().reveal(normalize(text));
    EXPECT_EQ(words().reveal(normalize(once.text)).text, once.text) << text;
  }
}

TEST(HiddenWords, MegabytesOfSignsTakeLinearTime) {
  for (const char* piece : {"絶 ", "絶○", "○", " ・", "必○治", "絶 対 ", "満○度満"}) {
    std::string text;
    while (text.size() < 1000000) text += piece;
    const NormText norm = normalize(text);
    const auto start = std::chrono::steady_clock::now();
    const NormText out = words().reveal(norm);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    EXPECT_LT(seconds.count(), 5.0) << piece;  // a quadratic pass takes minutes
    EXPECT_EQ(out.to_shown.child_size(), out.text.size());
  }
}

}  // namespace
}  // namespace shinsa::normalize
