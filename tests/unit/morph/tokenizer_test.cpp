// Tokens of ordinary and of hostile text.
#include <chrono>
#include <random>
#include <thread>

#include "core/utf8.h"
#include "morph_fixture.h"
#include "normalize/normalize.h"
#include "segment/segment.h"

namespace shinsa::morph {
namespace {

std::string tokenized(std::string_view text) { return joined(tokens_of(tokenizer(), text)); }

TEST(Tokenizer, GivesIpadicFeatures) {
  EXPECT_EQ(described(tokens_of(tokenizer(), "必ず治りました。")),
            "必ず/必ず/副詞,助詞類接続/* 治り/治る/動詞,自立/連用形 まし/ます/助動詞,*/連用形 "
            "た/た/助動詞,*/基本形 。/。/記号,句点/*");
}

TEST(Tokenizer, GivesSubclassesOfPartsOfSpeech) {
  const Tokens tokens = tokens_of(tokenizer(), "治ると言う");
  ASSERT_EQ(tokens.size(), 3U);
  EXPECT_EQ(tokens[1].pos, "助詞");
  EXPECT_EQ(tokens[1].pos1, "格助詞");
  EXPECT_EQ(tokens[1].pos2, "引用");
  EXPECT_EQ(tokens[1].pos3, "*");
}

TEST(Tokenizer, TheLemmaOfAnUnknownWordIsItsSurface) {
  const Tokens tokens = tokens_of(tokenizer(), "ホゲラッチョ治療");
  ASSERT_EQ(tokens.size(), 2U);
  EXPECT_TRUE(tokens[0].unknown);
  EXPECT_EQ(tokens[0].lemma, "ホゲラッチョ");
  EXPECT_EQ(tokens[0].pos, "名詞");
  EXPECT_FALSE(tokens[1].unknown);
}

TEST(Tokenizer, RangesArePositionsInTheWholeText) {
  const std::string text = "前の文。 当院は 安全です。後の文。";
  const std::size_t begin = text.find(" 当院");
  const Range<Norm> range{begin, text.find("後")};
  Tokens tokens;
  Lattice lattice = tokenizer().make_lattice();
  tokenizer().tokenize(text, range, lattice, tokens);
  EXPECT_EQ(joined(tokens), "当院|は|安全|です|。");
  for (const Token& token : tokens) {
    EXPECT_EQ(text.substr(token.range.begin, token.range.size()), token.surface);
    EXPECT_EQ(token.surface.data(), text.data() + token.range.begin);
  }
  EXPECT_EQ(tokens.front().range.begin, begin + 1);
  EXPECT_EQ(tokens.back().range.end, range.end);
}

TEST(Tokenizer, AnEmptyRangeHasNoTokens) {
  Tokens tokens = tokens_of(tokenizer(), "安全");
  Lattice lattice = tokenizer().make_lattice();
  tokenizer().tokenize("安全", {3, 3}, lattice, tokens);
  EXPECT_TRUE(tokens.empty());
  EXPECT_TRUE(tokens_of(tokenizer(), " \n ").empty());
}

TEST(Tokenizer, SignsStandAlone) {
  EXPECT_EQ(tokenized("満足度98.6%~!(笑)「安全!」です?"),
            "満足度|98|.|6|%|~|!|(|笑|)|「|安全|!|」|です|?");
  EXPECT_EQ(tokenized("「✽安全✽」"), "「|✽|安全|✽|」");
  EXPECT_EQ(tokenized("ホゲラ・フガラ"), "ホゲラ|・|フガラ");
  const Tokens tokens = tokens_of(tokenizer(), "安全✽安全!");
  ASSERT_EQ(tokens.size(), 4U);
  EXPECT_EQ(tokens[1].pos, "記号");
  EXPECT_TRUE(tokens[1].unknown);
  EXPECT_EQ(tokens[3].pos, "記号");
  EXPECT_FALSE(tokens[3].unknown);
}

TEST(Tokenizer, FoldedText) {
  EXPECT_EQ(tokenized(normalize::fold("１００％")), "100|%");
  EXPECT_EQ(tokenized(normalize::fold("ｸﾘﾆｯｸ")), "クリニック");
  EXPECT_EQ(tokenized(normalize::fold("か\u3099んは治る")), "がん|は|治る");
  EXPECT_EQ(tokenized(normalize::fold("地域№１")), "地域|no.1");
  EXPECT_EQ(tokenized(normalize::fold("ＮＯ．１の")), "no.1|の");
  EXPECT_EQ(tokenized(normalize::fold("ﾀﾞｳﾝﾀｲﾑ")), "ダウンタイム");
}

TEST(Tokenizer, OddCharacters) {
  using std::string_view_literals::operator""sv;
  EXPECT_EQ(tokenized("安\0全"sv), "安|\0|全"sv);
  EXPECT_EQ(tokenized("安全\t治療\r\n効果"), "安全|治療|\r|効果");
  EXPECT_EQ(tokenized("安全😀😀治療"), "安全|😀|😀|治療");
  EXPECT_EQ(tokenized("安全\u3000治療"), "安全|\u3000|治療");
}

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

TEST(Tokenizer, LongRunsAreOneUnknownToken) {
  for (const char* piece : {"a", "-", "7", "ー", "あ", "😀", "é"}) {
    const std::string run = repeated(piece, 400);
    EXPECT_EQ(tokenized("安全" + run + "治療"), "安全|" + run + "|治療");
  }
  const Tokens tokens = tokens_of(tokenizer(), repeated("-", 65));
  ASSERT_EQ(tokens.size(), 1U);
  EXPECT_TRUE(tokens[0].unknown);
  EXPECT_EQ(tokens[0].pos, "記号");
  EXPECT_EQ(tokens_of(tokenizer(), repeated("-", 64)).size(), 64U);
}

TEST(Tokenizer, LongListsOfKatakanaWordsKeepTheirWords) {
  std::string text;
  std::string expected;
  for (int i = 0; i < 10; ++i) {
    text += "ダーマペン・ポテンツァ・ホゲラッチョ・ハイフ・";
    expected += "ダーマペン|・|ポテンツァ|・|ホゲラッチョ|・|ハイフ|・|";
  }
  EXPECT_EQ(tokenized(text + "終わり"), expected + "終わり");
  EXPECT_EQ(joined(tokens_of(tokenizer(), repeated("エクソソーム", 1000)))
                .find("エクソソーム|エクソソーム"),
            0U);
}

TEST(Tokenizer, AMegabyteOfAnythingTakesLinearTime) {
  for (const char* piece : {"a", "A9", "-", "ー", "エクソソーム", "アァイィウゥ", "ア・", "一二"}) {
    const std::string text = normalize::fold(repeated(piece, 1000000));
    const auto start = std::chrono::steady_clock::now();
    Tokens tokens;
    Lattice lattice = tokenizer().make_lattice();
    for (const Sentence& sentence : segment::segment(text)) {
      tokenizer().tokenize(text, sentence.range, lattice, tokens);
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    EXPECT_LT(seconds.count(), 8.0) << piece;  // 0.4 s on a quiet core; uncapped, up to 14 s
  }
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n\v") == std::string_view::npos;
}

TEST(TokenizerProperty, TokensCoverAllButWhiteSpace) {
  const std::u32string alphabet =
      U"安全治療必ずるですあアーｱ・aé1-%!「」(。、♪✽😀가α々一 \t\n\r\u3000\u0301\0"
      U"\uFFFD\U000E0100";
  std::mt19937 random(1);
  Tokens tokens;
  Lattice lattice = tokenizer().make_lattice();
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (auto n = random() % 40; n > 0; --n) {
      const char32_t c = alphabet[random() % alphabet.size()];
      for (auto times = random() % 30 == 0 ? 80 : 1; times > 0; --times) utf8::append(text, c);
    }
    tokenizer().tokenize(text, {0, text.size()}, lattice, tokens);
    std::size_t done = 0;
    for (const Token& token : tokens) {
      ASSERT_GE(token.range.begin, done) << text;
      ASSERT_FALSE(token.range.empty()) << text;
      ASSERT_TRUE(is_blank(std::string_view(text).substr(done, token.range.begin - done))) << text;
      ASSERT_TRUE(utf8::is_valid(token.surface)) << text;
      ASSERT_FALSE(token.pos.empty() || token.lemma.empty() || token.form.empty()) << text;
      done = token.range.end;
    }
    ASSERT_TRUE(is_blank(std::string_view(text).substr(done))) << text;
  }
}

TEST(Tokenizer, FeaturesOutliveTheLattice) {
  const std::string text = "ホゲラッチョは必ず治ります。";
  Tokens tokens;
  std::string before;
  {
    Lattice lattice = tokenizer().make_lattice();
    tokenizer().tokenize(text, {0, text.size()}, lattice, tokens);
    before = described(tokens);
    Tokens others;
    for (int i = 0; i < 100; ++i)
      tokenizer().tokenize("別の文でもフガラは😀です", {0, 33}, lattice, others);
  }
  EXPECT_EQ(described(tokens), before);
}

TEST(Tokenizer, ThreadsShareATokenizer) {
  const std::string text =
      "当院のエクソソーム治療は必ず治ると言う人もいますが、効果には個人差があります。";
  const std::string expected = described(tokens_of(tokenizer(), text));
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  for (std::string& result : results) {
    threads.emplace_back([&result, &text] {
      Lattice lattice = tokenizer().make_lattice();
      Tokens tokens;
      for (int i = 0; i < 500; ++i) {
        tokenizer().tokenize(text, {0, text.size()}, lattice, tokens);
      }
      result = described(tokens);
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) EXPECT_EQ(result, expected);
}

}  // namespace
}  // namespace shinsa::morph
