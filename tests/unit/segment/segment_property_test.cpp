// Properties on seeded random strings: sentences tile the text, pieces are short and whole, plain
// text is divided as by a naive splitter, and a megabyte of anything takes linear time.
#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "core/utf8.h"
#include "segment/segment.h"

namespace shinsa::segment {
namespace {

class RandomText {
 public:
  explicit RandomText(std::uint32_t seed) : random_(seed) {}

  std::string next(const std::vector<std::string>& alphabet, std::size_t max_length) {
    std::string text;
    for (std::size_t n = pick(max_length + 1); n > 0; --n) {
      const std::string& piece = alphabet[pick(alphabet.size())];
      for (std::size_t times = pick(20) == 0 ? pick(200) : 1; times > 0; --times) text += piece;
    }
    return text;
  }

 private:
  std::size_t pick(std::size_t below) {
    return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_);
  }
  std::mt19937 random_;
};

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \n") == std::string_view::npos;
}

void check(const std::string& text, const std::vector<Sentence>& sentences) {
  const bool blank = is_blank(text);
  std::size_t at = 0;
  bool cut = false;
  for (const Sentence& sentence : sentences) {
    ASSERT_EQ(sentence.range.begin, at) << text;
    ASSERT_GT(sentence.range.end, at) << text;
    ASSERT_LE(sentence.range.size(), kMaxSentenceBytes) << text;
    ASSERT_FALSE(at < text.size() && utf8::is_continuation(text[at])) << text;
    const std::string_view piece = std::string_view(text).substr(at, sentence.range.size());
    ASSERT_TRUE(!is_blank(piece) || blank || cut || sentence.continues) << text;
    const std::size_t line_break = piece.find('\n', piece.find_first_not_of(" \n"));
    ASSERT_TRUE(line_break == std::string_view::npos || is_blank(piece.substr(line_break))) << text;
    cut = sentence.continues;
    at = sentence.range.end;
  }
  ASSERT_FALSE(cut) << text;
  ASSERT_EQ(at, text.size()) << text;
}

void check(const std::string& text) { check(text, segment(text)); }

TEST(SegmentProperty, SentencesTileTheText) {
  const std::vector<std::string> alphabet = {"安",
                                             "全",
                                             "あ",
                                             "い",
                                             "ア",
                                             "a",
                                             "no",
                                             "e",
                                             "g",
                                             "1",
                                             "2",
                                             "。",
                                             "!",
                                             "?",
                                             ".",
                                             ".",
                                             "、",
                                             ",",
                                             "「",
                                             "」",
                                             "『",
                                             "』",
                                             "(",
                                             ")",
                                             "\"",
                                             "'",
                                             " ",
                                             " ",
                                             "\n",
                                             "😀",
                                             "※",
                                             "と",
                                             "…",
                                             "/",
                                             ":",
                                             "{",
                                             "}",
                                             "[",
                                             "【",
                                             "】",
                                             std::string(1, '\0')};
  RandomText random(1);
  for (int i = 0; i < 20000; ++i) ASSERT_NO_FATAL_FAILURE(check(random.next(alphabet, 60)));
  for (int i = 0; i < 500; ++i) ASSERT_NO_FATAL_FAILURE(check(random.next(alphabet, 2000)));
}

bool is_mark_at(const std::string& text, std::size_t at) {
  return at < text.size() && (text.compare(at, 3, "。") == 0 || text[at] == '!' || text[at] == '?');
}

/// Sentences end behind runs of marks.
std::vector<std::size_t> naive_ends(const std::string& text) {
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < text.size();) {
    const bool mark = is_mark_at(text, at);
    at += utf8::length(text[at]);
    if (at == text.size() || (mark && !is_mark_at(text, at))) ends.push_back(at);
  }
  return ends;
}

TEST(SegmentProperty, DividesPlainTextAsANaiveSplitterDoes) {
  const std::vector<std::string> alphabet = {"安", "い", "ア", "。", "!", "?", "、", "…"};
  RandomText random(2);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = random.next(alphabet, 12);
    std::vector<std::size_t> ends;
    for (const Sentence& sentence : segment(text)) {
      if (!sentence.continues) ends.push_back(sentence.range.end);
    }
    ASSERT_EQ(ends, naive_ends(text)) << text;
  }
}

TEST(SegmentProperty, AMegabyteOfAnythingTakesLinearTime) {
  for (const char* piece :
       {"a",  "あ",   "(",      ")",     "()",   "「", "「。", "」",         "。」",
        "\"", "\"。", ".",      "a.",    "a.)",  "。", "! ",   "。 ",        "\n",
        " ",  "(。)", "((。))", "あ.い", "no. ", "😀",  "?a",   "「(『【[{\""}) {
    std::string text;
    while (text.size() < 1000000) text += piece;
    const auto start = std::chrono::steady_clock::now();
    const std::vector<Sentence> sentences = segment(text);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    ASSERT_NO_FATAL_FAILURE(check(text, sentences));
    EXPECT_LT(seconds.count(), 3.0) << piece;  // a quadratic pass takes minutes
  }
}

}  // namespace
}  // namespace shinsa::segment
