// Which product a statement is about: the nearest place that names one decides.
#include "match/subject.h"

#include <gtest/gtest.h>

#include "support/hand_made_page.h"

namespace shinsa::match {
namespace {

enum Goods { kImported, kSold, kSecret };

std::vector<Product> make_products() {
  std::vector<Product> products(3);
  products[kImported].name = "ルミネラ";
  products[kImported].status = kUnapproved;
  products[kImported].equivalents = {"ソラージュ"};
  products[kSold].name = "ソラージュ";
  products[kSold].status = kApproved;
  products[kSecret].name = "テラリス";
  products[kSecret].status = kUnknownStatus;
  return products;
}

class SubjectsTest : public testing::Test {
 protected:
  int subject(Subject about, std::string_view phrase) {
    page_.phrase(0, phrase);
    return Subjects(page_.page, products_, page_.matches.products)
        .of(about, page_.matches.phrases.back());
  }

  std::vector<Product> products_ = make_products();
  test::HandMadePage page_;
};

TEST_F(SubjectsTest, OfThePageWhereNothingIsNearer) {
  page_.paragraph("ルミネラを使います。");
  page_.heading("補償について");
  page_.paragraph("救済の対象です。");
  page_.product(kImported, "ルミネラ");
  EXPECT_EQ(subject(Subject::kUnapproved, "救済の対象です"), kImported);
}

TEST_F(SubjectsTest, TheHeadingIsNearerThanThePage) {
  page_.paragraph("ルミネラを使います。");
  page_.heading("ソラージュ");
  page_.paragraph("救済の対象です。");
  page_.product(kImported, "ルミネラ");
  page_.product(kSold, "ソラージュ");
  EXPECT_EQ(subject(Subject::kUnapproved, "救済の対象です"), -1);
}

TEST_F(SubjectsTest, TheSentenceIsNearerThanTheHeading) {
  page_.heading("ソラージュ");
  page_.paragraph("ルミネラも救済の対象です。");
  page_.product(kSold, "ソラージュ");
  page_.product(kImported, "ルミネラ");
  EXPECT_EQ(subject(Subject::kUnapproved, "救済の対象です"), kImported);
}

TEST_F(SubjectsTest, BesideAnApprovedProductItMayBeAboutThatOne) {
  page_.paragraph("ルミネラとソラージュがあります。");
  page_.paragraph("救済の対象です。");
  page_.product(kImported, "ルミネラ");
  page_.product(kSold, "ソラージュ");
  EXPECT_EQ(subject(Subject::kUnapproved, "救済の対象です"), -1);
}

TEST_F(SubjectsTest, AnUnknownStatusIsNoGround) {
  page_.heading("テラリス");
  page_.paragraph("救済の対象です。");
  page_.product(kSecret, "テラリス");
  EXPECT_EQ(subject(Subject::kUnapproved, "救済の対象です"), -1);
}

TEST_F(SubjectsTest, EquivalentsUnlessOneIsNamedThere) {
  page_.heading("ルミネラ");
  page_.paragraph("承認品はありません。");
  page_.product(kImported, "ルミネラ");
  EXPECT_EQ(subject(Subject::kEquivalent, "承認品はありません"), kImported);
  page_.paragraph("ソラージュ以外に似た品はありません。");
  page_.product(kSold, "ソラージュ");
  EXPECT_EQ(subject(Subject::kEquivalent, "似た品はありません"), -1);
}

TEST_F(SubjectsTest, HiddenTextNamesNothing) {
  page_.add(BlockKind::kParagraph, "ルミネラを使います。", Visibility::kHidden);
  page_.paragraph("救済の対象です。");
  page_.product(kImported, "ルミネラ");
  EXPECT_EQ(subject(Subject::kUnapproved, "救済の対象です"), -1);
}

}  // namespace
}  // namespace shinsa::match
