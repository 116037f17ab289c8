// Tables of widths, wrapped lines and clipped sentences.
#include "report/text_layout.h"

#include <gtest/gtest.h>

#include "report/display_width.h"

namespace shinsa::report {
namespace {

TEST(DisplayWidth, CountsColumns) {
  const std::pair<std::string_view, int> table[] = {
      {"", 0},
      {"abc", 3},
      {"絶対", 4},
      {"ｱﾙﾌｧ", 4},
      {"ＡＢ", 4},
      {"、。「」", 8},
      {"ー〜～", 6},
      {"（！）", 6},
      {"é", 1},
      {"e\u0301", 1},
      {"か\u3099", 2},
      {"ﾊﾟ", 2},
      {"ẵ", 1},
      {"한국어", 6},
      {"\u1112\u1161\u11AB", 2},
      {"𠮷野家", 6},
      {"葛\U000E0100", 2},
      {"😀", 2},
      {"⭐", 2},
      {"✨", 2},
      {"①※…○×", 5},
      {"■█░→", 4},
      {"\u200B\uFEFF", 0},
      {"\u3000", 2},
      {"￥", 2},
      {"\u00A0", 1},
      {"㎝㍿", 4},
      {"🏥", 2},
      {"ก\u0E34", 1},
      {"⟨", 1},
  };
  for (const auto& [text, width] : table) EXPECT_EQ(display_width(text), width) << text;
}

using Lines = std::vector<std::string>;

TEST(Wrap, BreaksBetweenJapaneseCharacters) {
  EXPECT_EQ(wrap("断定を避けてください", 8), (Lines{"断定を避", "けてくだ", "さい"}));
  EXPECT_EQ(wrap("断定を避けてください", 9), (Lines{"断定を避", "けてくだ", "さい"}));
  EXPECT_EQ(wrap("短い", 80), Lines{"短い"});
  EXPECT_EQ(wrap("", 80), Lines{""});
}

TEST(Wrap, KeepsPunctuationWithItsText) {
  EXPECT_EQ(wrap("治療します。次に", 10), (Lines{"治療しま", "す。次に"}));
  EXPECT_EQ(wrap("これは「必ず」です", 8), (Lines{"これは", "「必ず」", "です"}));
  EXPECT_EQ(wrap("もっと見る", 4), (Lines{"もっ", "と見", "る"}));
  EXPECT_EQ(wrap("もちゃん", 4), (Lines{"も", "ちゃ", "ん"}));
}

TEST(Wrap, KeepsWordsAndNumbersWhole) {
  EXPECT_EQ(wrap("費用は1,000,000円です", 12), (Lines{"費用は", "1,000,000円", "です"}));
  EXPECT_EQ(wrap("see the page", 8), (Lines{"see the", "page"}));
  EXPECT_EQ(wrap("abcdefghij", 4), (Lines{"abcd", "efgh", "ij"}));
}

TEST(Wrap, EndsAtAnyWidth) {
  for (int width = -1; width < 4; ++width) {
    std::string joined;
    for (const std::string& line : wrap("絶対a安全", width)) joined += line;
    EXPECT_EQ(joined, "絶対a安全") << width;
  }
}

TEST(Clip, CutsAtCharactersAndSaysSo) {
  EXPECT_EQ(clip_end("絶対安全", 8), "絶対安全");
  EXPECT_EQ(clip_end("絶対安全", 7), "絶対安…");
  EXPECT_EQ(clip_end("絶対安全", 6), "絶対…");
  EXPECT_EQ(clip_end("絶対安全", 1), "…");
  EXPECT_EQ(clip_end("絶対安全", 0), "");
  EXPECT_EQ(clip_start("絶対安全", 7), "…対安全");
  EXPECT_EQ(clip_start("絶対安全", 1), "…");
  EXPECT_EQ(clip_start("絶対安全", -3), "");
}

TEST(Clip, DoesNotPartMarksFromTheirLetters) {
  EXPECT_EQ(clip_end("か\u3099き\u3099く", 5), "か\u3099き\u3099…");
  EXPECT_EQ(clip_start("か\u3099き\u3099く", 3), "…く");
}

std::string clipped(const Excerpt& sentence, int width) {
  const Excerpt out = clip_around(sentence, width);
  EXPECT_LE(display_width(out.before + out.mark + out.after), width);
  return out.before + "[" + out.mark + "]" + out.after;
}

TEST(Clip, KeepsThePhraseInTheMiddle) {
  const Excerpt sentence = {"一二三四五六", "必ず", "七八九十"};
  EXPECT_EQ(clipped(sentence, 24), "一二三四五六[必ず]七八九十");
  EXPECT_EQ(clipped(sentence, 20), "…四五六[必ず]七八九十");
  EXPECT_EQ(clipped(sentence, 14), "…五六[必ず]七八…");
  EXPECT_EQ(clipped(sentence, 4), "[必ず]");
  EXPECT_EQ(clipped(sentence, 3), "[必…]");
  EXPECT_EQ(clipped({"", "必ず", "七八九十"}, 9), "[必ず]七八…");
  EXPECT_EQ(clipped({"一二三四", "必ず", ""}, 9), "…三四[必ず]");
}

TEST(Pad, CountsColumns) {
  EXPECT_EQ(pad("費用", 6), "費用  ");
  EXPECT_EQ(pad("費用", 2), "費用");
}

}  // namespace
}  // namespace shinsa::report
