// The tables of wording weights: what is read, and every mistake word for word.
#include <gtest/gtest.h>

#include "core/wording.h"
#include "unit/rules/pack_dir.h"

namespace shinsa::rules {
namespace {

constexpr const char* kGrams =
    "gram\tpull\tsquare\n␂␃\t-0.25\t0\n。\t-1\t1\n。␃\t-2\t1.5\n治\t2\t1\n";
constexpr const char* kRules = "rule\tgram\tweight\nplain\t␂␃\t0.5\nplain\t治\t3\n";

class WordingTables : public testing::Test {
 protected:
  WordingTables() { write(kGrams, kRules); }
  void write(const std::string& grams, const std::string& rules) {
    pack_.write("dictionaries/wording/grams.tsv", grams);
    pack_.write("dictionaries/wording/rules.tsv", rules);
  }
  PackDir pack_;
};

TEST_F(WordingTables, AreRead) {
  const auto rules = pack_.load();
  ASSERT_TRUE(rules.has_value()) << pack_.error_text();
  const WordingTable& table = rules->wording;
  EXPECT_EQ(table.bias, -0.25F);
  EXPECT_EQ(table.keys.size(), 3U);
  EXPECT_EQ(table.keys.back(), gram_key(gram_key(0, U'。', 0), kGramEnd, 1));
  EXPECT_EQ(table.pulls.back(), -2.0F);
  EXPECT_EQ(table.squares.back(), 1.5F);
  EXPECT_EQ(table.rules, std::vector<std::string>{"plain"});
  ASSERT_EQ(table.rule_bias.size(), 1U);
  EXPECT_EQ(table.rule_bias[0], 0.5F);
  ASSERT_EQ(table.rule_pulls.size(), 1U);
  EXPECT_EQ(table.keys[table.rule_pulls[0].gram], gram_key(0, U'治', 0));
}

TEST_F(WordingTables, GramMistakes) {
  write("gram\tpull\tsquare\nあいうえお\t1\t1\n治\tmany\t1\n治\t1\t1\n治る\t1\n直る\t1\t1\n",
        "rule\tgram\tweight\n");
  EXPECT_EQ(pack_.error_text(),
            "dictionaries/wording/grams.tsv:4:1: the line is out of order, or stands twice; sort "
            "the lines by their bytes (LC_ALL=C sort -u)\n治\t1\t1\n^\n"
            "dictionaries/wording/grams.tsv:5:1: 2 columns stand here, not 3; write one cell for "
            "each column of the header\n治る\t1\n^\n"
            "dictionaries/wording/grams.tsv:2:1: \"あいうえお\" is no gram; a gram is one to four "
            "characters of the basic plane\nあいうえお\t1\t1\n^\n"
            "dictionaries/wording/grams.tsv:3:1: \"many\" is not a number; write a decimal number "
            "such as -0.25\n治\tmany\t1\n^\n"
            "dictionaries/wording/grams.tsv:6:1: the gram without its last character is missing; "
            "add it, or remove this one: look-up stops there\n直る\t1\t1\n^");
}

TEST_F(WordingTables, RuleMistakes) {
  write(kGrams, "rule\tgram\tweight\nplain\t癒\t3\nplainn\t治\t1\n");
  EXPECT_EQ(pack_.error_text(),
            "dictionaries/wording/rules.tsv:2:1: \"癒\" is not in grams.tsv; add it there, or "
            "remove this line\nplain\t癒\t3\n^\n"
            "dictionaries/wording/rules.tsv:3:1: there is no rule \"plainn\"; did you mean "
            "\"plain\"?\nplainn\t治\t1\n^");
}

TEST_F(WordingTables, HeaderMistake) {
  write("gram,pull,square\n", kRules);
  const std::string text = pack_.error_text();
  EXPECT_TRUE(text.starts_with(
      "dictionaries/wording/grams.tsv:1:1: the header is not the expected one; the first line "
      "names the columns, with tabs between: gram\tpull\tsquare\n"))
      << text;
}

}  // namespace
}  // namespace shinsa::rules
