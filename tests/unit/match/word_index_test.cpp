// Which entries of which lists begin at a token: lemmas, surfaces, several tokens that spell a
// word, entries of several words.
#include "match/word_index.h"

#include <gtest/gtest.h>

#include <string>

namespace shinsa::match {
namespace {

struct Word {
  std::string surface;
  std::string lemma;
};

// A sentence of such words, without blanks.
class WordIndexTest : public testing::Test {
 protected:
  void read(std::vector<Word> words) {
    words_ = std::move(words);
    for (const Word& word : words_) text_ += word.surface;
    std::size_t at = 0;
    for (const Word& word : words_) {
      Token token;
      token.range = {at, at + word.surface.size()};
      token.surface = std::string_view(text_).substr(at, word.surface.size());
      token.lemma = word.lemma;
      tokens_.push_back(token);
      at += word.surface.size();
    }
    found_ = index_.find(text_, tokens_);
  }
  int end(int list, int i) const { return found_.end(list, i); }

  const std::vector<WordList> lists_ = {{"acts", {"注射", "満足度", "治る"}},
                                        {"phrases", {"化 する", "痛み が ない", "する"}},
                                        {"more", {"注射", "注射 する"}}};
  const CompiledWords compiled_ = WordIndex::compile(lists_);
  const WordIndex index_{compiled_, lists_};
  std::vector<Word> words_;
  std::string text_;
  Tokens tokens_;
  ListedWords found_;
};

TEST_F(WordIndexTest, ALemmaOrASurface) {
  read({{"治っ", "治る"}, {"た", "た"}, {"注射", "注射"}});
  EXPECT_EQ(end(0, 0), 1);
  EXPECT_EQ(end(0, 1), 1);
  EXPECT_EQ(end(0, 2), 3);
  EXPECT_EQ(end(2, 2), 3);
}

TEST_F(WordIndexTest, SeveralTokensThatSpellAWord) {
  read({{"満足", "満足"}, {"度", "度"}, {"満足", "満足"}});
  EXPECT_EQ(end(0, 0), 2);
  EXPECT_EQ(end(0, 2), 2);
}

TEST_F(WordIndexTest, NoWordThatEndsInsideAToken) {
  read({{"注", "注"}, {"射出", "射出"}});
  EXPECT_EQ(end(0, 0), 0);
}

TEST_F(WordIndexTest, SeveralWordsByLemmaOrSurface) {
  read({{"痛み", "痛み"}, {"が", "が"}, {"なく", "ない"}, {"化", "化"}, {"し", "する"}});
  EXPECT_EQ(end(1, 0), 3);
  EXPECT_EQ(end(1, 3), 5);
  EXPECT_EQ(end(1, 4), 5);
  EXPECT_FALSE(found_.may_hold(0));
}

TEST_F(WordIndexTest, TheLongestEntryCounts) {
  read({{"注射", "注射"}, {"し", "する"}});
  EXPECT_EQ(end(2, 0), 2);
  EXPECT_EQ(end(0, 0), 1);
}

TEST_F(WordIndexTest, APhraseMayNotPassTheEnd) {
  read({{"注射", "注射"}});
  EXPECT_EQ(end(2, 0), 1);
}

}  // namespace
}  // namespace shinsa::match
