// Tables of what becomes of dangerous characters, and points as text.
#include "report/safe_text.h"

#include <gtest/gtest.h>

#include <limits>

#include "report/json_text.h"
#include "report/numbers.h"

namespace shinsa::report {
namespace {

TEST(SafeText, MakesControlsVisible) {
  const std::pair<std::string, std::string> table[] = {
      {"絶対安全 100%", "絶対安全 100%"},
      {"\x1b[31m赤", "␛[31m赤"},
      {"a\tb\nc\r\nd", "a b c  d"},
      {std::string("a\0b", 3), "a␀b"},
      {"\x7f", "␡"},
      {"\xc2\x9b"
       "2J",
       "⟨U+009B⟩2J"},
      {"\u202Egnp.exe", "⟨U+202E⟩gnp.exe"},
      {"\u200F\u061C\u2067", "⟨U+200F⟩⟨U+061C⟩⟨U+2067⟩"},
      {"\u2028", "⟨U+2028⟩"},
      {"が👩‍⚕️", "が👩‍⚕️"},
      {"\x8d\xc5", "��"},
      {"絶\xe5\xaf", "絶��"},
      {"\xed\xa0\x80", "���"},
      {"", ""},
  };
  for (const auto& [raw, shown] : table) EXPECT_EQ(visible(raw), shown);
}

TEST(SafeText, KeepsTheLayoutOfDataButNoControls) {
  EXPECT_EQ(without_controls("a\tb\r\nc\x1b[0m\xc2\x85\u202E\xff"), "a\tb\r\nc�[0m�\u202E�");
}

TEST(JsonText, WritesTextsWithoutChangingTheirValue) {
  JsonText json;
  json.open('[');
  json.text("逆\u202E\x7f\u2028\xc2\x9b");
  json.text("\"\\\b\f\n\r\t\x1b");
  json.text("caf\xe9");
  json.text("£✓\u3000");
  json.close(']');
  EXPECT_EQ(std::move(json).take(),
            R"(["逆\u202E\u007F\u2028\u009B","\"\\\b\f\n\r\t\u001b","caf�","£✓　"])");
}

TEST(JsonText, SetsCommasBetweenValuesOnly) {
  JsonText json;
  json.open('{');
  json.key("a");
  json.number(1);
  json.key("b");
  json.open('[');
  json.close(']');
  json.key("c");
  json.open('[');
  json.plain("null");
  json.plain("true");
  json.close(']');
  json.close('}');
  EXPECT_EQ(std::move(json).take(), R"({"a":1,"b":[],"c":[null,true]})");
}

TEST(Numbers, HaveAtMostTwoDecimals) {
  const std::pair<double, std::string> table[] = {
      {0, "0"},
      {12, "12"},
      {4.5, "4.5"},
      {0.25, "0.25"},
      {1.005, "1"},
      {0.125, "0.13"},
      {2.999, "3"},
      {-0.001, "0"},
      {-1.5, "-1.5"},
      {100000, "100000"},
      {1e300, "0"},
      {std::numeric_limits<double>::quiet_NaN(), "0"},
      {-std::numeric_limits<double>::infinity(), "0"},
  };
  for (const auto& [points, text] : table) EXPECT_EQ(points_text(points), text) << points;
}

}  // namespace
}  // namespace shinsa::report
