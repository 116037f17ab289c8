// Japanese names against the names in rules, and citations.
#include "report/labels.h"

#include <gtest/gtest.h>

namespace shinsa::report {
namespace {

/// "name=label" for the first `count` values of an enumeration.
template <class Enum>
std::string labels(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) {
    const auto value = static_cast<Enum>(i);
    out.append(name_of(value)).append("=").append(label_of(value)).append(" ");
  }
  return out;
}

TEST(Labels, FollowTheEnumerations) {
  EXPECT_EQ(labels<Severity>(3), "note=参考 warning=要確認 error=違反の可能性高 ");
  EXPECT_EQ(labels<Category>(kCategoryCount),
            "false=虚偽広告 comparative=比較優良広告 exaggerated=誇大広告 "
            "public-order=公序良俗に反する内容 not-permitted=広告可能事項以外 testimonial=体験談 "
            "before-after=ビフォーアフター other=その他 ");
  EXPECT_EQ(labels<AssertionStatus>(12),
            "affirmed=断定 negated=否定 hedged=留保 question=疑問 quoted=引用 reported=伝聞 "
            "instruction=指示 warning=注意喚起 policy=方針 conditional=条件 wish=希望 "
            "legal-title=法令上の名称 ");
  EXPECT_EQ(labels<PageStatus>(3),
            "checked=判定済み no-text=判定不能 (本文なし) unreadable=判定不能 (読み取り不可) ");
  EXPECT_EQ(labels<AdvertisementClass>(4),
            "advertisement=広告に該当 probable=広告の可能性あり not-advertisement=広告に該当しない "
            "undetermined=広告かどうか不明 ");
  EXPECT_EQ(labels<DisclosureState>(4),
            "not-required=対象外 present=記載あり partial=不十分 missing=記載なし ");
  EXPECT_EQ(labels<DisclosureScope>(5),
            "none=- block=施術の欄 page=同じページ site=別のページ link=リンク先のみ ");
  EXPECT_EQ(labels<Medium>(4),
            "website=ウェブサイト banner=バナー・検索連動広告 sns=SNS mail=メール ");
}

TEST(Labels, NameItemsAndKinds) {
  EXPECT_EQ(disclosure_label("cost"), "費用");
  EXPECT_EQ(disclosure_label("unapproved.domestic"), "国内の承認医薬品等の有無");
  EXPECT_EQ(disclosure_label("before-after.cost"), "before-after.cost");
  EXPECT_EQ(advertisement_kind_label("recruiting"), "求人");
  EXPECT_EQ(advertisement_kind_label("shop"), "通販");
  EXPECT_EQ(advertisement_kind_label("zoo"), "zoo");
}

TEST(Citation, LeavesOutWhatIsNotStated) {
  EXPECT_EQ(
      citation(Basis{"医療法", "第6条の5第1項", "第3の1(1)", "令和6年9月13日版", "https://x"}),
      "医療法 第6条の5第1項; 医療広告ガイドライン(令和6年9月13日版)第3の1(1)");
  EXPECT_EQ(citation(Basis{"医療法", "", "", "", ""}), "医療法");
  EXPECT_EQ(citation(Basis{"", "第66条", "", "", ""}), "第66条");
  EXPECT_EQ(citation(Basis{"", "", "第3の1(9)", "", ""}), "医療広告ガイドライン第3の1(9)");
  EXPECT_EQ(citation(Basis{"薬機法", "第66条第1項", "医薬品等適正広告基準 第4の3", "平成29年", ""}),
            "薬機法 第66条第1項; 医薬品等適正広告基準 第4の3(平成29年)");
  EXPECT_EQ(citation(Basis{"医療法", "第6条の5", "", "令和5年版", ""}),
            "医療法 第6条の5(令和5年版)");
  EXPECT_EQ(citation(Basis{}), "");
  EXPECT_EQ(citation(std::vector<Basis>{{"A", "", "", "", ""}, {"B", "", "", "", ""}}), "A; B");
}

}  // namespace
}  // namespace shinsa::report
