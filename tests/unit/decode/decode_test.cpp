// Finding the encoding: pages in every encoding with right, wrong and missing declarations, and
// bytes that are no page at all.
#include "decode/decode.h"

#include <gtest/gtest.h>

#include <chrono>
#include <ostream>

#include "core/utf8.h"
#include "unit/decode/encode.h"

namespace shinsa::decode {
namespace {

using namespace std::string_literals;

constexpr const char* kTexts[] = {
    "医療法人　審査クリニックでは、絶対に痛くない治療を行います。",
    "当院の「無痛治療」は成功率99％！安心してお任せください。※個人差があります",
    "アンチエイジング～エステ　キャンペーン中",
    "美容外科のご案内",
    "ﾆｷﾋﾞ治療のご案内はこちら♪ﾎﾞﾄｯｸｽ注射も",
};

std::string page(const std::string& label, const std::string& text) {
  const std::string meta = label.empty() ? "" : "<meta charset=\"" + label + "\">";
  return "<!DOCTYPE html>\n<html lang=\"ja\"><head>" + meta + "<title>" + text +
         "</title></head>\n<body class=\"top\"><p>" + text + "</p></body></html>\n";
}

std::string override_message(const std::string& declared, const std::string& read) {
  return "文字コードの宣言は " + declared + " ですが、内容は " + read + " として読みました。";
}

struct Combination {
  const char* text;
  const char* encoding;
  const char* declared;  // WHATWG name; "": none
  bool in_container;     // declared there, or in <meta>

  friend void PrintTo(const Combination& it, std::ostream* out) {
    *out << it.encoding << " declared as \"" << it.declared << "\" in "
         << (it.in_container ? "the container: " : "<meta>: ") << it.text;
  }
};

class EveryPage : public testing::TestWithParam<Combination> {};

TEST_P(EveryPage, IsReadAsWhatItIs) {
  const auto& [text, encoding, declared, in_container] = GetParam();
  const std::string expected = page(in_container ? "" : declared, text);
  const Document got = decode(encode(expected, encoding), {"", in_container ? declared : "", true});
  EXPECT_EQ(got.text, expected);
  EXPECT_EQ(got.encoding, encoding);
  EXPECT_EQ(got.replaced, 0U);
  EXPECT_FALSE(got.unreadable);
  const bool utf16 = std::string_view(encoding).starts_with("UTF-16");
  const bool seen = *declared != '\0' && (in_container || !utf16);  // a prescan is blind in UTF-16
  if (seen && std::string_view(declared) != encoding) {
    EXPECT_EQ(got.diagnostics, std::vector{override_message(declared, encoding)});
  } else {
    EXPECT_TRUE(got.diagnostics.empty()) << got.diagnostics[0];
  }
}

std::vector<Combination> combinations() {
  constexpr const char* kRead[] = {"UTF-8",       "Shift_JIS", "EUC-JP",
                                   "ISO-2022-JP", "UTF-16LE",  "UTF-16BE"};
  constexpr const char* kDeclared[] = {"",         "UTF-8",        "Shift_JIS",  "EUC-JP",
                                       "UTF-16LE", "windows-1252", "ISO-8859-2", "ISO-2022-JP",
                                       "GBK",      "EUC-KR"};
  std::vector<Combination> out;
  for (const char* text : kTexts) {
    for (const char* encoding : kRead) {
      for (const char* declared : kDeclared) {
        // A <meta> that names UTF-16 means UTF-8; that has a test of its own.
        const bool utf16 = std::string_view(declared).starts_with("UTF-16");
        if (!utf16) out.push_back({text, encoding, declared, false});
        out.push_back({text, encoding, declared, true});
      }
    }
  }
  return out;
}

INSTANTIATE_TEST_SUITE_P(Decode, EveryPage, testing::ValuesIn(combinations()));

TEST(Decode, TrustsTheUserOverEverything) {
  const std::string bytes = encode(page("Shift_JIS", kTexts[0]), "UTF-8");
  const Document got = decode("\xEF\xBB\xBF" + bytes, {"windows-1252", "utf-8", true});
  EXPECT_EQ(got.encoding, "windows-1252");
  EXPECT_NE(got.text.find("åŒ»ç™‚"), std::string::npos) << got.text;
  EXPECT_TRUE(got.diagnostics.empty());
}

TEST(Decode, SaysThatAForcedLabelIsUnknown) {
  const Document got = decode("あ", {"foo", "", true});
  EXPECT_EQ(got.text, "あ");
  EXPECT_EQ(got.diagnostics, std::vector<std::string>{"指定された文字コード「foo」は読めないため、"
                                                      "指定がないものとして扱いました。"});
}

TEST(Decode, LetsTheMarkDecideTheByteOrderOfAForcedUtf16) {
  EXPECT_EQ(decode("\xFE\xFF\x30\x42", {"utf-16", "", true}).text, "あ");
  EXPECT_EQ(decode("\x42\x30", {"utf-16", "", true}).text, "あ");
}

TEST(Decode, TrustsTheMarkOverDeclarationsAndStripsIt) {
  const struct {
    const char* mark;
    const char* encoding;
  } kCases[] = {{"\xEF\xBB\xBF", "UTF-8"}, {"\xFF\xFE", "UTF-16LE"}, {"\xFE\xFF", "UTF-16BE"}};
  for (const auto& [mark, encoding] : kCases) {
    const Document got = decode(mark + encode("審査", encoding), {"", "Shift_JIS", true});
    EXPECT_EQ(got.text, "審査");
    EXPECT_EQ(got.encoding, encoding);
    EXPECT_TRUE(got.diagnostics.empty());
  }
}

TEST(Decode, ReadsAsciiAsDeclaredOrUtf8) {
  EXPECT_EQ(decode("<p>a</p>", {}).encoding, "UTF-8");
  EXPECT_EQ(decode("", {}).encoding, "UTF-8");
  EXPECT_EQ(decode("<meta charset=sjis><p>a</p>", {}).encoding, "Shift_JIS");
  EXPECT_EQ(decode("<meta charset=sjis><p>a</p>", {"", "", false}).encoding, "UTF-8");
  for (const char* label : {"koi8-r", "utf-16", "gbk", "nonsense"}) {
    const Document got = decode("<p>Nobody knows</p>", {"", label, true});
    EXPECT_EQ(got.encoding, "UTF-8");
    EXPECT_EQ(got.text, "<p>Nobody knows</p>");
    EXPECT_TRUE(got.diagnostics.empty());
  }
}

TEST(Decode, TakesUtf16InAMetaForUtf8) {
  const Document got = decode(page("utf-16", kTexts[0]), {});
  EXPECT_EQ(got.encoding, "UTF-8");
  EXPECT_TRUE(got.diagnostics.empty());
}

TEST(Decode, AsksTheMetaWhereTheContainerIsWrong) {
  const std::string expected = page("x-euc-jp", "美容外科");  // too short to be known by itself
  const Document got = decode(encode(expected, "EUC-JP"), {"", "utf-8", true});
  EXPECT_EQ(got.encoding, "EUC-JP");
  EXPECT_EQ(got.text, expected);
  EXPECT_EQ(got.diagnostics, std::vector{override_message("UTF-8", "EUC-JP")});
}

TEST(Decode, KeepsADeclarationDespiteAFewMistakes) {
  for (const char* encoding : {"UTF-8", "Shift_JIS", "EUC-JP"}) {
    std::string bytes = encode(page(encoding, kTexts[1]), encoding);
    bytes.insert(bytes.find("</p>"), "\xFF\xFF");
    const Document got = decode(bytes, {});
    EXPECT_EQ(got.encoding, encoding);
    EXPECT_EQ(got.replaced, 2U);
    EXPECT_FALSE(got.unreadable);
    EXPECT_EQ(got.diagnostics,
              std::vector<std::string>{"文字の並びが " + std::string(encoding) +
                                       " として正しくない箇所が 2 か所あります。"});
  }
}

TEST(Decode, KeepsHalfWidthKanaInDeclaredShiftJis) {
  // As EUC-JP, these would be rare kanji.
  const std::string expected = page("Shift_JIS", "ｱﾝﾁｴｲｼﾞﾝｸﾞ ﾃﾞｰﾀ ﾋﾞﾖｳ ｹﾞｶ ﾉ ｺﾞｱﾝﾅｲ");
  const Document got = decode(encode(expected, "Shift_JIS"), {});
  EXPECT_EQ(got.encoding, "Shift_JIS");
  EXPECT_EQ(got.text, expected);
}

TEST(Decode, ReadsPagesThatStartWithALongScript) {
  const std::string script = "<script>" + std::string(200'000, 'x') + "</script>";
  for (const char* encoding : {"Shift_JIS", "EUC-JP", "ISO-2022-JP", "UTF-8"}) {
    const std::string expected = script + page("", kTexts[0]);
    EXPECT_TRUE(decode(encode(expected, encoding), {}).text == expected) << encoding;
  }
}

TEST(Decode, ReadsATruncatedPage) {
  for (const char* encoding : {"UTF-8", "Shift_JIS", "EUC-JP", "UTF-16LE"}) {
    for (const char* declared : {"", encoding}) {
      std::string bytes = encode(page(declared, kTexts[0]) + "。", encoding);
      bytes.pop_back();
      const Document got = decode(bytes, {});
      EXPECT_EQ(got.encoding, encoding);
      EXPECT_EQ(got.replaced, 1U) << encoding;
      EXPECT_FALSE(got.unreadable);
      EXPECT_TRUE(got.text.ends_with("</html>\n�"));
    }
  }
}

TEST(Decode, CallsAPageOfMistakesUnreadable) {
  std::string bytes = page("UTF-8", kTexts[0]);
  for (int i = 0; i < 9; ++i) bytes += "\xFF ";
  const Document got = decode(bytes, {});
  EXPECT_EQ(got.replaced, 9U);
  EXPECT_TRUE(got.unreadable);
  EXPECT_EQ(got.diagnostics, std::vector<std::string>{"文字の並びが UTF-8 として正しくない箇所が "
                                                      "9 か所あります。"});
  EXPECT_FALSE(decode(bytes + std::string(1000, 'a'), {}).unreadable);  // below 1 %
  EXPECT_TRUE(decode("\xFF\xFF", {"utf-8", "", true}).unreadable);      // more than half
}

TEST(Decode, DoesNotGuessChineseOrKorean) {
  // 我们提供安全的治疗方案 … in GBK, and a Korean sentence in EUC-KR, long enough to be sure.
  const std::string chinese =
      "\xCE\xD2\xC3\xC7\xCC\xE1\xB9\xA9\xB0\xB2\xC8\xAB\xB5\xC4\xD6\xCE\xC1\xC6";
  const std::string korean = "\xBE\xC8\xC0\xFC\xC7\xD1 \xC4\xA1\xB7\xE1\xB8\xA6 \xC1\xA6\xB0\xF8";
  for (const std::string& text : {chinese, korean}) {
    const std::string bytes = "<p>" + text + text + text + text + "</p>";
    for (const char* label : {"", "gb2312", "euc-kr"}) {
      const Document got = decode(bytes, {"", label, true});
      EXPECT_TRUE(got.unreadable) << got.encoding << got.text;
      EXPECT_FALSE(got.diagnostics.empty());
    }
  }
}

TEST(Decode, ReadsWesternPages) {
  const std::string text =
      "<p>Le m\xE9"
      "decin a d\xE9j\xE0 \xE9t\xE9 re\xE7u \xE0 l'h\xF4pital, pr\xE8s de la for\xEAt. "
      "Les soins sont pris en charge par la s\xE9"
      "curit\xE9 sociale depuis l'\xE9t\xE9.</p>";
  for (const char* label : {"", "iso-8859-1"}) {
    const Document got = decode(text, {"", label, true});
    EXPECT_EQ(got.encoding, "windows-1252");
    EXPECT_NE(got.text.find("médecin a déjà"), std::string::npos);
  }
  EXPECT_EQ(decode("<p>R\xE9sum\xE9 \xA9</p>", {"", "utf-8", true}).encoding, "UTF-8");
  EXPECT_EQ(decode("<p>caf\xC3\xA9 \xC2\xA9</p>", {"", "iso-8859-1", true}).encoding, "UTF-8");
  EXPECT_EQ(decode("<p>\xC2\xA9 2024</p>", {"", "shift_jis", true}).encoding, "UTF-8");
}

TEST(Decode, CallsBinaryDataBinary) {
  std::string noise(3000, '\0');
  for (std::size_t i = 0; i < noise.size(); ++i) noise[i] = static_cast<char>(i * i * 7919 >> 5);
  const std::string kCases[] = {"%PDF-1.7\n...",
                                "\x89PNG\r\n\x1A\n",
                                "\xFF\xD8\xFF\xE0",
                                "PK\x03\x04",
                                "GIF89a",
                                "\x1F\x8B\x08",
                                std::string(100, '\0'),
                                std::string(1000, '\x01'),
                                noise,
                                std::string("RIFF\x10\0\0\0WEBPVP8 \0\0\0\0\0", 21)};
  for (const std::string& bytes : kCases) {
    for (const char* forced : {"", "utf-8", "utf-16"}) {
      if (*forced == 'u' && bytes[0] != '%') continue;  // by signature even then
      const Document got = decode(bytes, {forced, "", true});
      EXPECT_TRUE(got.unreadable);
      EXPECT_EQ(got.text, "");
      EXPECT_EQ(got.bytes, bytes.size());
      EXPECT_EQ(got.diagnostics,
                std::vector<std::string>{"文書ではなくバイナリデータのようです。"});
    }
  }
}

TEST(Decode, ForgivesAStrayControlCharacter) {
  const Document got = decode("<p>絶対\0安全</p>"s + std::string(200, 'a'), {});
  EXPECT_FALSE(got.unreadable);
  EXPECT_EQ(got.encoding, "UTF-8");
}

TEST(Decode, CountsBytesBeforeDecoding) {
  EXPECT_EQ(decode("\xEF\xBB\xBF"
                   "a",
                   {})
                .bytes,
            4U);
}

TEST(Decode, IsLinearInHostileInput) {
  std::vector<std::string> units;
  for (int byte = 0; byte < 256; byte += 7) units.emplace_back(1, static_cast<char>(byte));
  for (const char* unit :
       {"<meta ", "<!--", "\x1B$B", "\x82<", "<meta charset=", "\xE3\x81", "\x8F\xB0",
        "\xF0\x9F\x98", "\xA4\xA2\xFF", "\x1B(I", "</a b=c ", "charset=\""}) {
    units.emplace_back(unit);
  }
  for (const std::string& unit : units) {
    std::string bytes;
    while (bytes.size() < 1U << 20U) bytes += unit;
    const auto start = std::chrono::steady_clock::now();
    const Document got = decode(bytes, {});
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    EXPECT_LT(seconds.count(), 1.0) << testing::PrintToString(unit);
    EXPECT_TRUE(utf8::is_valid(got.text));
  }
}

TEST(Decode, KnowsShortTitlesWithoutKana) {
  const std::string text = "医療法人社団審査会 美容皮膚科";
  for (const char* encoding : {"Shift_JIS", "EUC-JP"}) {
    for (const char* declared : {"", "utf-8", "iso-8859-1"}) {
      EXPECT_EQ(decode(encode(text, encoding), {"", declared, true}).text, text);
    }
  }
}

}  // namespace
}  // namespace shinsa::decode
