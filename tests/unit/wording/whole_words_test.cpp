// What is shown of a sentence that only its wording gives away: whole words.
#include "wording/whole_words.h"

#include <gtest/gtest.h>

#include <string>

namespace shinsa::wording {
namespace {

// The part that `whole_words` makes of `part` in `text`.
std::string whole(const std::string& text, const std::string& part) {
  const std::size_t begin = text.find(part);
  const Range<Norm> range = whole_words(text, {begin, begin + part.size()});
  return text.substr(range.begin, range.size());
}

TEST(WholeWords, TakesInTheWordsThatItCuts) {
  EXPECT_EQ(whole("施術直後からメイクができます。", "術直後からメ"), "施術直後からメイク");
  EXPECT_EQ(whole("勧誘は一切ありません。", "一切ありま"), "一切ありません");
  EXPECT_EQ(whole("濃度はNo1です。", "o1"), "No1");
}

TEST(WholeWords, LeavesTheEndingOfTheWordBefore) {
  EXPECT_EQ(whole("総合的な若返りを。", "な若返り"), "若返りを");
  EXPECT_EQ(whole("試験で実証された効果", "で実証された"), "実証された");
}

TEST(WholeWords, KeepsHiraganaThatBeginsAWord) {
  EXPECT_EQ(whole("すぐに治ります。", "すぐに治"), "すぐに治");
  EXPECT_EQ(whole("はい、ぜったい治ります。", "ぜったい治"), "ぜったい治");
}

TEST(WholeWords, LeavesMarksAndBlanks) {
  EXPECT_EQ(whole("注射、点滴、薬。", "、点滴、"), "点滴");
  EXPECT_EQ(whole("効果: 若返り。", ": 若返り。"), "若返り");
}

TEST(WholeWords, IsNeverEmpty) {
  EXPECT_EQ(whole("注射、点滴", "、"), "、");
  EXPECT_EQ(whole("です。", "です。"), "です");
}

}  // namespace
}  // namespace shinsa::wording
