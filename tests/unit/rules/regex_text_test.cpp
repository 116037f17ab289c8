// Anchors of regular expressions: a table, and a check against RE2 that each is in every match.
#include "rules/regex_text.h"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <random>

#include "unit/rules/pack_dir.h"

namespace shinsa::rules {
namespace {

using Ways = std::vector<AnchorWay>;

TEST(RegexText, Anchors) {
  const std::vector<std::pair<std::string, Ways>> table = {
      {R"(成功率\s*(9[5-9]|100)(\.\d+)?%)", {{{"成功率"}}}},
      {"(?:満足度|成功率)は?[0-9]+%", {{{"満足度は", "満足度", "成功率は", "成功率"}}}},
      {"(?P<span>必ず)治る", {{{"必ず治る"}}}},
      {"必ず.{0,4}治る", {{{"必ず"}, {"治る"}}}},
      {"必ず[^。、]{0,9}?(?:治|癒)", {{{"必ず"}, {"治", "癒"}}}},
      {"傷[がの]残", {{{"傷が残", "傷の残"}}}},
      {"治(り|っ)ます", {{{"治ります", "治っます"}}}},
      {"効果+が", {{{"効"}, {"果"}}}},
      {"(効果)+が", {{{"効果"}}}},
      {"(効果){2,3}が", {{{"効果"}}}},
      {"(効果){0,3}がある", {{{"がある"}}}},
      {"(効果)*", {}},
      {"[0-9]+%", {}},
      {"必ず|[0-9]{3}", {}},
      {"必ず.治る|絶対.", {{{"必ず"}, {"治る"}}, {{"絶対"}}}},
      {"(?:必ず.治る|絶対.)だ", {{{"必ず", "絶対"}}}},
      {R"(no\.1の医院)", {{{"no.1の医院"}}}},
      {R"(\bno\.1\b)", {{{"no.1"}}}},
      {R"(\pN日以内\x{6CBB}る)", {{{"日以内"}}}},
      {"(?i)必ず治る", {}},
      {"[[:alpha:]絶対]安全", {{{"安全"}}}},
      {"[]絶対]安全", {{{"安全"}}}},
      {R"([^\]絶対]安全)", {{{"安全"}}}},
      {"[[:]|必ず[対]安全", {}},
      {R"(\Q必ず\E治る)", {}},
      {R"(\07安全)", {}},
      {"安{全", {}},
      {"((((必ず))))治る", {{{"必ず治る"}}}},
      {"", {}}};
  for (const auto& [regex, ways] : table) {
    EXPECT_EQ(anchors_of_regex(regex), ways) << regex;
  }
}

// True if the text holds a literal of each group, each beginning behind the one before.
bool goes(const std::string& text, const AnchorWay& way) {
  std::size_t from = 0;
  for (const AnchorGroup& group : way) {
    std::size_t first = std::string::npos;
    for (const std::string& literal : group) first = std::min(first, text.find(literal, from));
    if (first == std::string::npos) return false;
    from = first + 1;
  }
  return true;
}

// Random expressions over a small alphabet, against random texts.
TEST(RegexText, AnchorsAreInEveryMatch) {
  constexpr std::array<const char*, 22> kPieces = {
      "a", "b",   "c",     "ab",   "bc",   "(",    "(?:",  ")",   "|", "*",     "+",
      "?", "{2}", "{0,1}", "{1,}", "[ab]", "[^a]", "[[:]", "\\b", ".", "\\x61", "\\061"};
  std::mt19937 random(20261122);
  RE2::Options options;
  options.set_log_errors(false);
  std::size_t tried = 0;
  for (int round = 0; round < 60000; ++round) {
    std::string regex;
    const std::size_t size = 1 + random() % 9;
    for (std::size_t i = 0; i < size; ++i) regex += kPieces[random() % kPieces.size()];
    const RE2 compiled(regex, options);
    const Ways ways = compiled.ok() ? anchors_of_regex(regex) : Ways{};
    if (ways.empty()) continue;
    for (int k = 0; k < 40; ++k) {
      std::string text;
      for (std::size_t i = random() % 7; i > 0; --i) text += "abc:["[random() % 5];
      if (!RE2::PartialMatch(text, compiled)) continue;
      ++tried;
      const bool held = std::any_of(ways.begin(), ways.end(),
                                    [&text](const AnchorWay& way) { return goes(text, way); });
      ASSERT_TRUE(held) << regex << " on " << text;
    }
  }
  EXPECT_GT(tried, 3000U);
}

TEST(RegexText, ChecksLiteralsOutsideEscapes) {
  EXPECT_FALSE(check_regex(R"(\D\S\W\pN\P{Greek}\x{FF05}a)", test_fold).has_value());
  EXPECT_FALSE(check_regex("(?P<span>no)", test_fold).has_value());
  const auto problem = check_regex("[Ａ-Ｚ]安全", test_fold);
  ASSERT_TRUE(problem.has_value());
  EXPECT_EQ(problem->what, "\"Ａ\" never stands in folded text");
  EXPECT_EQ(problem->mend, "write \"a\"");
}

}  // namespace
}  // namespace shinsa::rules
