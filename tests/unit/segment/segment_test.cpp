// Where sentences end and where they do not.
#include "segment/segment.h"

#include <gtest/gtest.h>

#include <string>

namespace shinsa::segment {
namespace {

/// The sentences of `text`, divided by "|"; "~" before the bar where a sentence was cut.
std::string divided(std::string_view text) {
  std::string out;
  for (const Sentence& sentence : segment(text)) {
    if (!out.empty()) out += '|';
    out += text.substr(sentence.range.begin, sentence.range.size());
    if (sentence.continues) out += '~';
  }
  return out;
}

/// Checks that the text, written with "|" between its sentences, is divided there and nowhere else.
void expect_divided(std::initializer_list<const char*> cases) {
  for (const std::string expected : cases) {
    std::string text;
    for (char c : expected) {
      if (c != '|') text += c;
    }
    EXPECT_EQ(divided(text), expected);
  }
}

TEST(Segment, EndsAtSentenceMarks) {
  expect_divided({"", "安全です", "安全です。", "安全です。|痛みはありません。",
                  "本当?|はい。|すごい!|よい", "本当？|はい。|すごい！|よい", "すごい!!!???|次",
                  "すごい! ! |次", "え?! |次", "安全。。。|次"});
}

TEST(Segment, EndsAtLineBreaks) {
  expect_divided(
      {"絶対\n|安全", "絶対安全。\n|次", "絶対安全。 \n|次", "「絶対\n|安全」", "\n絶対\n|安全\n"});
}

TEST(Segment, WhiteSpaceBelongsToTheSentenceBeforeIt) {
  expect_divided({"安全。 |次。", " 安全。", "\n", " ", "安全。 "});
}

TEST(Segment, ClosingBracketsBelongToTheSentenceTheyClose) {
  expect_divided({"「治ります。」\n|次の文", "(個人差があります。) |当院では",
                  "「痛い?」 |痛くない", "「安全。」|※個人差", "\"安全です。\" |次の文",
                  "安全です。|\"安全\"です"});
}

TEST(Segment, QuotationsGoOn) {
  expect_divided({"「必ず治る。」という広告は禁止です。", "「必ず治る。」 という広告は禁止です。",
                  "「必ず治る。」、「絶対安全!」などはNG例です。", "「必ず治る。」「絶対安全。」",
                  "『治る。絶対に。』と書く。|次", "\"必ず治る。\"という広告。|次",
                  "効果(個人差があります。)を示します。|次", "【必読!】安全です。|次"});
}

TEST(Segment, BracketsThatDoNotCloseSoonHoldNothing) {
  const std::string far(kBracketReach, 'x');
  EXPECT_EQ(divided("(安全。" + far + "。)"), "(安全。|" + far + "。)");
  expect_divided(
      {"(安全。|次", "「安全。|次", "安全)です。|次", "(「安全。)次」。|次", "(安全。\n|次)。"});
}

TEST(Segment, FullStops) {
  expect_divided({"it works. |next", "治療です. |次", "治療です.|次の治療", "終わりです.",
                  "(see page.) |next", "end.\n|next"});
}

TEST(Segment, FullStopsThatEndNothing) {
  expect_divided({"no. 1です", "no.1です", "dr. 山田", "a vs. b", "e.g. this", "i.e. this",
                  "u.s. fda", "98.6%です", "1. 治療内容", "2.リスク", "http://example.com/です",
                  "f. l. smith", "ver. 2", "q. 痛いですか", "い.治療", "ア.治療", "そう... です",
                  "co., ltd. です"});
}

TEST(Segment, QuestionAndAnswerMarks) {
  expect_divided({"q.痛みはありますか?|a.ありません。", "q:痛みは?|a:少しあります。",
                  "q. 痛みは? |a. ありません。"});
}

TEST(Segment, AsciiMarksInsideWords) {
  expect_divided(
      {"https://example.com/?id=3を見る", "yahoo!japan", "example.com/a?b=c", "安全!|vio脱毛"});
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (; times > 0; --times) text += piece;
  return text;
}

TEST(Segment, CutsLongSentencesAfterACommaOrSpace) {
  const std::string head = repeated("あ", 250);
  const std::string tail = repeated("い", 200);
  EXPECT_EQ(divided(head + "、" + tail + "。"), head + "、~|" + tail + "。");
  EXPECT_EQ(divided(head + " " + tail + "。"), head + " ~|" + tail + "。");
}

TEST(Segment, CutsElsewhereAtACharacter) {
  const std::string far = repeated("あ", 100) + "、" + repeated("い", 300);
  EXPECT_EQ(divided(far), far.substr(0, 999) + "~|" + far.substr(999));
  const std::string emoji = repeated("😀", 260);
  EXPECT_EQ(divided(emoji), emoji.substr(0, 1000) + "~|" + emoji.substr(1000));
}

TEST(Segment, LeavesASentenceOfTheFullLengthAlone) {
  const std::string text = repeated("a", kMaxSentenceBytes);
  EXPECT_EQ(divided(text), text);
  EXPECT_EQ(divided(text + "a"), text + "~|a");
}

}  // namespace
}  // namespace shinsa::segment
