// Lines and columns of LineIndex, and the UTF-8 helpers.
#include "core/document.h"

#include <gtest/gtest.h>

#include "core/utf8.h"

namespace shinsa {
namespace {

TEST(LineIndex, CountsColumnsInCodePoints) {
  const LineIndex index("絶対\n安全😀です");
  EXPECT_EQ(index.position(0), (SourcePosition{0, 1, 1}));
  EXPECT_EQ(index.position(3), (SourcePosition{3, 1, 2}));
  EXPECT_EQ(index.position(7), (SourcePosition{7, 2, 1}));
  EXPECT_EQ(index.position(17), (SourcePosition{17, 2, 4}));
  EXPECT_EQ(index.position(999), (SourcePosition{23, 2, 6}));
}

TEST(LineIndex, EndsLinesAtLfCrlfAndLoneCr) {
  const LineIndex index("a\r\nb\rc\nd");
  EXPECT_EQ(index.position(3).line, 2U);
  EXPECT_EQ(index.position(5).line, 3U);
  EXPECT_EQ(index.position(7).line, 4U);
}

TEST(LineIndex, CountsColumnsOfLongLines) {
  std::string text = "x\n";
  for (int i = 0; i < 300; ++i) text += i % 3 == 0 ? "a" : "絶対";
  const LineIndex index(text);
  for (std::size_t byte = 2; byte <= text.size(); ++byte) {
    EXPECT_EQ(index.position(byte).column, utf8::count(text.substr(2, byte - 2)) + 1) << byte;
  }
}

TEST(Utf8, RoundTripsEveryLength) {
  for (char32_t value : {U'a', U'é', U'絶', U'😀', U'\U0010FFFF'}) {
    std::string text;
    utf8::append(text, value);
    EXPECT_TRUE(utf8::is_valid(text));
    std::size_t at = 0;
    EXPECT_EQ(utf8::next(text, at), value);
    EXPECT_EQ(at, text.size());
  }
}

TEST(Utf8, RefusesWhatIsNotUtf8) {
  for (const char* text :
       {"\xC0\x80", "\xE3\x81", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF", "\x80"}) {
    EXPECT_FALSE(utf8::is_valid(text)) << text;
  }
}

TEST(Utf8, FloorsToACharacterBoundary) {
  EXPECT_EQ(utf8::floor("絶対", 4), 3U);
  EXPECT_EQ(utf8::floor("絶対", 6), 6U);
  EXPECT_EQ(utf8::floor("絶対", 60), 6U);
}

}  // namespace
}  // namespace shinsa
