// Labels of encodings.
#include <gtest/gtest.h>

#include "decode/decode.h"
#include "decode/encoding.h"

namespace shinsa::decode {
namespace {

TEST(Labels, NameTheEncodingsThatShinsaReads) {
  const struct {
    const char* label;
    const char* name;
  } kCases[] = {
      {"utf-8", "UTF-8"},
      {"UTF8", "UTF-8"},
      {"unicode-1-1-utf-8", "UTF-8"},
      {"Shift_JIS", "Shift_JIS"},
      {"shift-jis", "Shift_JIS"},
      {"x-sjis", "Shift_JIS"},
      {"SJIS", "Shift_JIS"},
      {"MS932", "Shift_JIS"},
      {"ms_kanji", "Shift_JIS"},
      {"Windows-31J", "Shift_JIS"},
      {"csShiftJIS", "Shift_JIS"},
      {"euc-jp", "EUC-JP"},
      {"x-euc-jp", "EUC-JP"},
      {"cseucpkdfmtjapanese", "EUC-JP"},
      {"iso-2022-jp", "ISO-2022-JP"},
      {"csISO2022JP", "ISO-2022-JP"},
      {"utf-16", "UTF-16LE"},
      {"utf-16le", "UTF-16LE"},
      {"unicodefffe", "UTF-16BE"},
      {"utf-16be", "UTF-16BE"},
      {"iso-8859-1", "windows-1252"},
      {"latin1", "windows-1252"},
      {"us-ascii", "windows-1252"},
      {"windows-1252", "windows-1252"},
      {" \t\r\n\futf-8\n ", "UTF-8"},
  };
  for (const auto& [label, name] : kCases) EXPECT_EQ(encoding_for_label(label), name) << label;
}

TEST(Labels, NameNothingElse) {
  for (const char* label :
       {"", " ", "foo", "utf", "utf 8", "x-user-defined", "gbk", "euc-kr", "big5", "koi8-r",
        "iso-8859-2", "replacement", "utf-7", "utf-32", "cp932", "utf-8\xC2\xA0"}) {
    EXPECT_EQ(encoding_for_label(label), std::nullopt) << label;
  }
}

TEST(Labels, KnowTheEncodingsThatAreNotRead) {
  EXPECT_EQ(whatwg_name("GB2312"), "GBK");
  EXPECT_EQ(whatwg_name("latin2"), "ISO-8859-2");
  EXPECT_EQ(whatwg_name("hz-gb-2312"), "replacement");
  EXPECT_EQ(encoding_named("GBK"), std::nullopt);
}

TEST(Labels, NameEveryEncodingByItsOwnName) {
  for (int i = 0; i < 7; ++i) {
    const auto encoding = static_cast<Encoding>(i);
    EXPECT_EQ(encoding_named(name_of(encoding)), encoding);
    EXPECT_EQ(encoding_for_label(name_of(encoding)), name_of(encoding));
  }
}

}  // namespace
}  // namespace shinsa::decode
