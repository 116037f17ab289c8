// The full text of further errors in word lists.
#include <gtest/gtest.h>

#include "unit/rules/pack_dir.h"

namespace shinsa::rules {
namespace {

TEST(ListErrors, ListThirdColumn) {
  PackDir pack;
  pack.write("dictionaries/terms/cure-verbs.tsv", "治る\t自動詞\t注\n");
  EXPECT_EQ(pack.error_text(),
            "dictionaries/terms/cure-verbs.tsv:1:8: a third column; a line is an entry and "
            "perhaps, behind a tab, a note\n"
            "治る\t自動詞\t注\n"
            "    \t      \t^");
}

TEST(ListErrors, ListWithoutEntry) {
  PackDir pack;
  pack.write("dictionaries/terms/cure-verbs.tsv", "# 治る\n");
  EXPECT_EQ(
      pack.error_text(),
      "dictionaries/terms/cure-verbs.tsv: the list has no entry; add one, or remove the file");
}

TEST(ListErrors, ListEntryWithBlankAtTheEnd) {
  PackDir pack;
  pack.write("dictionaries/terms/cure-verbs.tsv", "治る \n");
  EXPECT_EQ(
      pack.error_text(),
      "dictionaries/terms/cure-verbs.tsv:1:1: \"治る \" is not in folded form; write \"治る\"\n"
      "治る \n"
      "^");
}

}  // namespace
}  // namespace shinsa::rules
