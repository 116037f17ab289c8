// The table of products: what is read, and every mistake word for word.
#include <gtest/gtest.h>

#include "unit/rules/pack_dir.h"

namespace shinsa::rules {
namespace {

const std::string kSourced = "\thttps://example.org\t2026-11-22\t\n";

class ProductTable : public testing::Test {
 protected:
  /// The errors of a table with these lines.
  std::string errors(const std::string& lines) {
    pack_.write("dictionaries/products.tsv", kProductsHeader + lines);
    return pack_.error_text();
  }
  RuleSet loaded(const std::string& lines) {
    pack_.write("dictionaries/products.tsv", kProductsHeader + lines);
    auto rules = pack_.load();
    EXPECT_TRUE(rules.has_value()) << pack_.error_text();
    return rules ? std::move(*rules) : RuleSet();
  }
  PackDir pack_;
};

TEST_F(ProductTable, IsRead) {
  const RuleSet rules = loaded(
      "BOTOX注\tボトックス|BTX\tＢＸ\t注射|しわ\t注入\tしわ\t適応外\tA型\t品|薬\thttps://"
      "example.org ; "
      "https://example.com\t2026-11-22\t注意\n"
      "# 注\n\n"
      "品\t\t\t\t注入\tしわ\t承認\t\t" +
      kSourced + "薬\t\t\t\t内服\t\t承認\t\t" + kSourced + "針\t\t\t\t機器\t\t未承認\t\t" +
      kSourced + "顔\t\t\t\t機器\t\t不明\t\t\t\t\t\n");
  ASSERT_EQ(rules.products.size(), 5U);
  const Product& first = rules.products[0];
  EXPECT_EQ(first.name, "BOTOX注");
  EXPECT_EQ(first.variants, (std::vector<std::string>{"botox注", "ボトックス", "btx"}));
  EXPECT_EQ(first.ambiguous, std::vector<std::string>{"bx"});
  EXPECT_EQ(first.context, (std::vector<std::string>{"注射", "しわ"}));
  EXPECT_EQ(first.product_class, "注入");
  EXPECT_EQ(first.treatment, "しわ");
  EXPECT_EQ(first.status, "適応外");
  EXPECT_EQ(first.generic_name, "A型");
  EXPECT_EQ(first.equivalents, (std::vector<std::string>{"品", "薬"}));
  EXPECT_EQ(first.source, "https://example.org ; https://example.com");
  EXPECT_EQ(first.as_of, "2026-11-22");
  EXPECT_EQ(first.note, "注意");
  ASSERT_EQ(rules.lists.size(), 3U);  // without ambiguous names
  EXPECT_EQ(rules.lists[0].entries.size(), 7U);
  EXPECT_EQ(rules.lists[1].name, "product-offlabel");
  EXPECT_EQ(rules.lists[1].entries.size(), 3U);
  EXPECT_EQ(rules.lists[2].entries, std::vector<std::string>{"針"});
}

TEST_F(ProductTable, Header) {
  pack_.write("dictionaries/products.tsv", "name\tvariants\n");
  EXPECT_EQ(pack_.error_text(),
            "dictionaries/products.tsv:1:1: the header is not the expected one; the first line "
            "names the columns, with tabs between: name variants ambiguous context class treatment "
            "status generic_name equivalents source as_of note\n"
            "name\tvariants\n^");
}

TEST_F(ProductTable, Columns) {
  EXPECT_EQ(errors("品\t\t注入\tしわ\t承認\n"),
            "dictionaries/products.tsv:2:1: 5 columns stand here, not 12; put a tab for each empty "
            "column too\n品\t\t注入\tしわ\t承認\n^");
}

TEST_F(ProductTable, NeededCells) {
  EXPECT_EQ(errors("\t\t\t\t\t\t不明\t\t\t\t\t\n"),
            "dictionaries/products.tsv:2:1: the product has no name; write it in the first column\n"
            "\t\t\t\t\t\t不明\t\t\t\t\t\n^\n"
            "dictionaries/products.tsv:2:5: the product has no class; write one that others have, "
            "such as 注入\n\t\t\t\t\t\t不明\t\t\t\t\t\n\t\t\t\t^");
}

TEST_F(ProductTable, Padding) {
  EXPECT_EQ(errors("品 \t\t\t\t注入\t\t不明\t\t\t\t\t\n"),
            "dictionaries/products.tsv:2:1: \"品 \" begins or ends with a blank; remove it\n"
            "品 \t\t\t\t注入\t\t不明\t\t\t\t\t\n^");
}

TEST_F(ProductTable, Status) {
  EXPECT_EQ(errors("品\t\t\t\t注入\tしわ\t承認済\t\t" + kSourced),
            "dictionaries/products.tsv:2:12: unknown status \"承認済\"; one of: 承認, 未承認, "
            "適応外, 施術により異なる, 不明\n品\t\t\t\t注入\tしわ\t承認済\t\t\thttps://"
            "example.org\t2026-11-22\t\n  \t\t\t\t    \t    \t^");
}

TEST_F(ProductTable, StatusWithoutSourceOrDate) {
  EXPECT_EQ(errors("品\t\t\t\t注入\t\t承認\t\t\t\t\t\n"),
            "dictionaries/products.tsv:2:15: the status \"承認\" has no source; add it, or write "
            "不明: a status needs a source and the date on which it was read\n"
            "品\t\t\t\t注入\t\t承認\t\t\t\t\t\n  \t\t\t\t    \t\t    \t\t\t^\n"
            "dictionaries/products.tsv:2:16: the status \"承認\" has no date; add it, or write "
            "不明: a status needs a source and the date on which it was read\n"
            "品\t\t\t\t注入\t\t承認\t\t\t\t\t\n  \t\t\t\t    \t\t    \t\t\t\t^");
}

TEST_F(ProductTable, SourceWithoutAddress) {
  EXPECT_EQ(errors("品\t\t\t\t注入\t\t不明\t\t\t医院の頁\t\t\n"),
            "dictionaries/products.tsv:2:15: \"医院の頁\" is no address of a source; begin with "
            "https:// or http://; several stand with \" ; \" between\n"
            "品\t\t\t\t注入\t\t不明\t\t\t医院の頁\t\t\n  \t\t\t\t    \t\t    \t\t\t^");
}

TEST_F(ProductTable, Date) {
  for (const std::string date : {"2026年", "2026-13-01", "2026-02-29", "2026-11-00"}) {
    EXPECT_EQ(errors("品\t\t\t\t注入\t\t承認\t\t\thttps://example.org\t" + date + "\t\n"),
              "dictionaries/products.tsv:2:35: \"" + date +
                  "\" is not a date; write a day such as 2026-11-22, or leave it empty\n"
                  "品\t\t\t\t注入\t\t承認\t\t\thttps://example.org\t" +
                  date + "\t\n  \t\t\t\t    \t\t    \t\t\t                   \t^");
  }
  EXPECT_EQ(errors("品\t\t\t\t注入\t\t承認\t\t\thttps://example.org\t2028-02-29\t\n"), "");
}

TEST_F(ProductTable, NameTwice) {
  EXPECT_EQ(errors("品A\tＨＩＮ\t\t\t注入\t\t不明\t\t\t\t\t\n"
                   "品B\tメーカー|hin\t\t\t注入\t\t不明\t\t\t\t\t\n"),
            "dictionaries/products.tsv:3:9: \"hin\" is already a name of \"品A\"; remove it; width "
            "and case are folded (\"hin\")\n"
            "品B\tメーカー|hin\t\t\t注入\t\t不明\t\t\t\t\t\n   \t         ^");
}

TEST_F(ProductTable, EmptyParts) {
  EXPECT_EQ(errors("品\tA|\tB\tC|\t注入\t\t不明\t\t\t\t\t\n"),
            "dictionaries/products.tsv:2:5: a variant is empty; remove the extra \"|\"\n"
            "品\tA|\tB\tC|\t注入\t\t不明\t\t\t\t\t\n  \t  ^\n"
            "dictionaries/products.tsv:2:10: a context word is empty; remove the extra \"|\"\n"
            "品\tA|\tB\tC|\t注入\t\t不明\t\t\t\t\t\n  \t  \t \t  ^");
}

TEST_F(ProductTable, AmbiguousNameWithoutContext) {
  EXPECT_EQ(errors("品\t\tＲＨＡ\t\t注入\t\t不明\t\t\t\t\t\n"),
            "dictionaries/products.tsv:2:4: \"ＲＨＡ\" has no context; name words in the next "
            "column, one of which must stand near it\n"
            "品\t\tＲＨＡ\t\t注入\t\t不明\t\t\t\t\t\n  \t\t^");
}

TEST_F(ProductTable, ContextWithoutAmbiguousName) {
  EXPECT_EQ(errors("品\t\t\t注射\t注入\t\t不明\t\t\t\t\t\n"),
            "dictionaries/products.tsv:2:5: the context \"注射\" is of no use; move the names that "
            "need it to the column \"ambiguous\", or leave it empty\n"
            "品\t\t\t注射\t注入\t\t不明\t\t\t\t\t\n  \t\t\t^");
}

TEST_F(ProductTable, Equivalents) {
  const std::string unknown = "丸\t\t\t\t内服\t\t未承認\t\t錠剤薬" + kSourced;
  const std::string approved = "錠剤\t\t\t\t内服\t\t承認\t\t" + kSourced;
  EXPECT_EQ(errors(unknown + approved),
            "dictionaries/products.tsv:2:15: there is no product \"錠剤薬\"; did you mean "
            "\"錠剤\"?\n" +
                unknown.substr(0, unknown.size() - 1) + "\n  \t\t\t\t    \t\t      \t\t^");
  const std::string unapproved = "丸\t\t\t\t内服\t\t未承認\t\t錠剤" + kSourced;
  EXPECT_EQ(
      errors(unapproved + "錠剤\t\t\t\t内服\t\t不明\t\t\t\t\t\n"),
      "dictionaries/products.tsv:2:15: \"錠剤\" has the status \"不明\"; only what is 承認 is "
      "an approved equivalent\n" +
          unapproved.substr(0, unapproved.size() - 1) + "\n  \t\t\t\t    \t\t      \t\t^");
  const std::string needless = "丸\t\t\t\t内服\t\t承認\t\t錠剤" + kSourced;
  EXPECT_EQ(errors(needless + approved),
            "dictionaries/products.tsv:2:14: \"丸\" is approved and needs no equivalent; leave the "
            "column empty\n" +
                needless.substr(0, needless.size() - 1) + "\n  \t\t\t\t    \t\t    \t\t^");
}

TEST_F(ProductTable, OrderAndDoublets) {
  const std::string rest = "\t\t\t\t注入\t\t不明\t\t\t\t\t\n";
  EXPECT_EQ(errors("錠" + rest + "丸" + rest),
            "dictionaries/products.tsv:3:1: \"丸\" stands behind \"錠\", out of order; sort the "
            "lines by their bytes (LC_ALL=C sort)\n丸" +
                rest + "^");
  EXPECT_NE(errors("丸" + rest + "丸" + rest).find("\"丸\" stands twice; remove one"),
            std::string::npos);
}

}  // namespace
}  // namespace shinsa::rules
