// The converters, against literal bytes, an independent checksum, and each other.
#include <gtest/gtest.h>

#include <cstdint>
#include <random>

#include "core/utf8.h"
#include "decode/encoding.h"
#include "unit/decode/encode.h"

namespace shinsa::decode {
namespace {

using namespace std::string_literals;

struct Case {
  std::string bytes;
  std::string text;
  std::size_t replaced = 0;
};

void check(Encoding encoding, const std::vector<Case>& cases) {
  for (const Case& expected : cases) {
    const Converted got = to_utf8(expected.bytes, encoding);
    EXPECT_EQ(got.text, expected.text) << testing::PrintToString(expected.bytes);
    EXPECT_EQ(got.replaced, expected.replaced) << testing::PrintToString(expected.bytes);
    EXPECT_TRUE(utf8::is_valid(got.text));
  }
}

TEST(Codec, ReadsShiftJisAsCp932) {
  check(Encoding::kShiftJis,
        {{"\x87\x40\x81\x60\x81\x61\x81\x7C\xFB\xFC\xB1\xB2\x5C\x7E\x82\xA9", "①～∥－髙ｱｲ\\~か"},
         {"\xEE\xE0", "髙"},  // the NEC copy of the same character
         {"\x81\x5C\x81\x91\x81\xCA\xFA\x5B", "―￠￢∵"},
         {"\x80\xA1\xDF", "\xC2\x80｡ﾟ"},
         {"\xF0\x40\xF8\x9F", "\uE000\uE63E"},  // user-defined area, where phones kept their emoji
         {"\x95\x5C\x8E\xA6\x94\x5C", "表示能"},  // 0x5C as a second byte
         {"\x1A\x1C\x7F", "\x1A\x1C\x7F"},
         // A bad sequence keeps its ASCII.
         {"\x81<b>", "�<b>", 1},
         {"\x81\x7F", "�\x7F", 1},
         {"\x85\x40", "�@", 1},
         {"\x85\x9F"
          "a",
          "�a", 1},
         {"\xA0\xFD\xFE\xFF", "����", 4},
         {"\x82\xA9\x82", "か�", 1}});
}

TEST(Codec, ReadsEucJp) {
  check(Encoding::kEucJp, {{"\xAD\xA1\xA1\xC1\xA1\xC2\xA1\xDD\xFC\xE2\x8E\xB1\\~", "①～∥－髙ｱ\\~"},
                           {"\x8F\xB0\xA1\x8F\xA2\xB7", "丂～"},
                           {"\x8F\xB0<", "�<", 1},
                           {"\x8F<", "�<", 1},
                           {"\x8F\xB0", "�", 1},
                           {"\x8E<", "�<", 1},
                           {"\x8E\xE0"
                            "a",
                            "�a", 1},
                           {"\x80\x90\xA0\xFF"
                            "a",
                            "����a", 4},
                           {"\xA4<", "�<", 1},
                           {"\xA4\x80", "�", 1},
                           {"\xA4\xAB\xA4", "か�", 1}});
}

TEST(Codec, ReadsIso2022Jp) {
  check(Encoding::kIso2022Jp, {{"a\x1B$B$+!A-!\x1B(B<", "aか～①<"},
                               {"\x1B$@$+\x1B(J\\~a\x1B(I1\x1B(Bz", "か¥‾aｱz"},
                               {"\x1B$B\x1B(B\x1B$B$+\x1B(B", "か"},
                               {"\x1B$B$+", "か"},
                               {"\x1B$B$+$", "か�", 1},
                               {"\x1B$B$\x1B(B<", "�<", 1},
                               {"\x1B$B)!\x1B(B", "�", 1},
                               {"\x1B$B$\x80$+\x1B(B", "�か", 1},
                               {"\x1B(Ia\x1B(B", "�", 1},
                               {"\x1B[0m", "�[0m", 1},
                               {"\xA4\x0E\x0F", "���", 3}});
}

TEST(Codec, ReadsWindows1252) {
  check(Encoding::kWindows1252, {{"\x80\x93x\x94\xA9\xE9\xFF\x81", "€“x”©éÿ\xC2\x81"}});
}

TEST(Codec, ReadsUtf16) {
  check(Encoding::kUtf16Le, {{"K0\x3D\xD8\x00\xDE<\0"s, "か😀<"},
                             {"\x3D\xD8<\0"s, "�<", 1},
                             {"\x00\xDE<\0"s, "�<", 1},
                             {"\x3D\xD8"s, "�", 1},
                             {"\x3D\xD8\x00"s, "��", 2},
                             {"<\0K"s, "<�", 1}});
  check(Encoding::kUtf16Be, {{"0K\xD8\x3D\xDE\x00\0<"s, "か😀<"}, {"\0<0"s, "<�", 1}});
}

TEST(Codec, ReplacesTheMaximalSubpartOfUtf8) {
  check(Encoding::kUtf8, {{"絶対😀é", "絶対😀é"},
                          {"\xC0\x80", "��", 2},
                          {"\xE0\x80\xAF", "���", 3},
                          {"\xED\xA0\x80", "���", 3},
                          {"\xF4\x90\x80\x80", "����", 4},
                          {"\xF1\x80\x80"
                           "a",
                           "�a", 1},
                          {"\xF0\x9F\x98<", "�<", 1},
                          {"\xE3\x81\xE3\x81\x8B", "�か", 1},
                          {"\xE3\x81\x8B\xE3\x81", "か�", 1},
                          {"\xE3", "�", 1},
                          {"\x80\xBF\xF5\xFF", "����", 4}});
}

std::uint64_t fnv1a(std::uint64_t hash, std::string_view text) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash;
}

std::string one(const std::string& bytes, Encoding encoding) {
  const Converted got = to_utf8(bytes, encoding);
  return got.replaced == 0 ? got.text : "�";
}

// The sums are those of Python's codecs cp932 and euc_jp (the latter with A2B7 as in the WHATWG
// index).
TEST(Codec, HasTheTablesOfTheStandard) {
  std::uint64_t sum = 0xCBF29CE484222325U;
  for (int lead = 0x81; lead < 0xFD; ++lead) {
    if (lead == 0xA0) lead = 0xE0;
    for (int trail = 0x40; trail < 0xFD; ++trail) {
      if (trail == 0x7F) continue;
      const std::string bytes{static_cast<char>(lead), static_cast<char>(trail)};
      sum = fnv1a(sum, one(bytes, Encoding::kShiftJis));
    }
  }
  EXPECT_EQ(sum, 0xDFE22D8568E4F1BBU);
  sum = 0xCBF29CE484222325U;
  for (int row = 0xA1; row < 0xF3; ++row) {
    for (int cell = 0xA1; cell < 0xFF; ++cell) {
      const std::string bytes{'\x8F', static_cast<char>(row), static_cast<char>(cell)};
      sum = fnv1a(sum, one(bytes, Encoding::kEucJp));
    }
  }
  EXPECT_EQ(sum, 0xFDD869A14007D1C3U);
}

// JIS X 0208 is one table seen through three encodings.
TEST(Codec, ReadsOneTableInThreeEncodings) {
  for (int row = 1; row <= 94; ++row) {
    for (int cell = 1; cell <= 94; ++cell) {
      const std::string euc{static_cast<char>(row + 0xA0), static_cast<char>(cell + 0xA0)};
      const std::string jis{'\x1B', '$', 'B', static_cast<char>(row + 0x20),
                            static_cast<char>(cell + 0x20)};
      const int lead = (row - 1) / 2 + (row < 63 ? 0x81 : 0xC1);
      const int column = row % 2 == 0 ? cell + 94 : cell;
      const std::string sjis{static_cast<char>(lead),
                             static_cast<char>(column + (column < 64 ? 0x3F : 0x40))};
      const std::string text = one(euc, Encoding::kEucJp);
      ASSERT_EQ(text, one(sjis, Encoding::kShiftJis)) << row << "-" << cell;
      ASSERT_EQ(text, one(jis, Encoding::kIso2022Jp)) << row << "-" << cell;
    }
  }
}

TEST(Codec, RoundTripsRandomText) {
  const std::u32string letters =
      U"aZ09 "
      U"<>&\n\\~"
      U"、。「」あいうえおんがぱアイヴー一丁審査医療診断絶対安全安心保証日本髙①ｱｲｳ゛～－！Ａ";
  std::mt19937 random(1);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (std::size_t n = random() % 60; n > 0; --n) {
      utf8::append(text, letters[random() % letters.size()]);
    }
    for (int i = 0; i < 6; ++i) {
      const auto encoding = static_cast<Encoding>(i);
      const Converted got = to_utf8(encode(text, name_of(encoding)), encoding);
      ASSERT_EQ(got.text, text) << name_of(encoding);
      ASSERT_EQ(got.replaced, 0U);
    }
  }
}

TEST(Codec, GivesValidUtf8ForAnyBytes) {
  std::mt19937 random(2);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 40, '\0');
    for (char& c : bytes)
      c = static_cast<char>(random() % 4 == 0 ? "\x1B$B(I<a"[random() % 7] : random());
    for (int i = 0; i < 7; ++i) {
      const Converted got = to_utf8(bytes, static_cast<Encoding>(i));
      ASSERT_TRUE(utf8::is_valid(got.text));
      ASSERT_LE(got.replaced, bytes.size());
    }
  }
}

TEST(Codec, MeasuresPrefixes) {
  const std::string ascii(37, 'a');
  for (std::size_t n = 0; n <= ascii.size(); ++n) {
    EXPECT_EQ(ascii_prefix(ascii.substr(0, n)), n);
    EXPECT_EQ(ascii_prefix(ascii.substr(0, n) + "あ" + ascii), n);
    EXPECT_EQ(utf8_prefix(ascii.substr(0, n) + "あ\xE3\x81" + ascii), n + 3);
  }
}

TEST(Codec, AgreesWithTheCoreOnWhatUtf8Is) {
  std::mt19937 random(3);
  const std::string parts[] = {"a",    "é",        "あ",           "😀",    "\xC1",
                               "\xE0", "\xE0\xA0", "\xED\x9F\xBF", "\x80", "\xF4\x8F\xBF\xBF"};
  for (int round = 0; round < 5000; ++round) {
    std::string bytes;
    for (std::size_t n = random() % 6; n > 0; --n) bytes += parts[random() % std::size(parts)];
    ASSERT_EQ(utf8_prefix(bytes) == bytes.size(), utf8::is_valid(bytes));
  }
}

}  // namespace
}  // namespace shinsa::decode
