// Numbers in every notation that pages use.
#include "match/number.h"

#include <gtest/gtest.h>

namespace shinsa::match {
namespace {

struct Case {
  const char* text;
  double value;
  std::size_t size;
};

TEST(ParseNumber, ReadsTheLongestNumber) {
  const Case cases[] = {
      {"12円", 12, 2},       {"1,000円", 1000, 5},      {"1,000,000", 1000000, 9},
      {"99.8%", 99.8, 4},    {"10万円", 100000, 5},     {"3億5000万人", 350000000, 11},
      {"九割", 9, 3},        {"二十歳", 20, 6},         {"百二十三", 123, 12},
      {"千円", 1000, 3},     {"一万二千円", 12000, 12}, {"二〇二六年", 2026, 12},
      {"1.5万円", 15000, 6}, {"1、2回", 1, 1},          {"5.回", 5, 1},
      {"007", 7, 3}};
  for (const Case& c : cases) {
    const auto number = parse_number(c.text);
    ASSERT_TRUE(number) << c.text;
    EXPECT_DOUBLE_EQ(number->value, c.value) << c.text;
    EXPECT_EQ(number->size, c.size) << c.text;
  }
}

TEST(ParseNumber, RefusesWhatIsNone) {
  for (const char* text : {"", "円", "万円", "億", ",000", ".5", "約10"}) {
    EXPECT_FALSE(parse_number(text)) << text;
  }
}

}  // namespace
}  // namespace shinsa::match
