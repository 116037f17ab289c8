// The prefilter lets a pattern through exactly where one of its ways can be gone.
#include "match/candidates.h"

#include <gtest/gtest.h>

namespace shinsa::match {
namespace {

Pattern with_anchors(Anchors anchors) {
  Pattern pattern;
  pattern.anchors = std::move(anchors);
  return pattern;
}

std::vector<int> found_in(const Candidates& candidates, std::string_view text) {
  auto scratch = candidates.make_scratch();
  std::vector<int> found;
  candidates.find(text, scratch, found);
  return found;
}

TEST(Candidates, AsksForOneLiteralOfEachGroupInOrder) {
  PrefilterBuilder builder;
  builder.add(with_anchors({{{{"必ず", "絶対"}, {"治"}}}, {}}));  // 0
  builder.add(with_anchors({{{{"必ず", "絶対"}}}, {}}));          // 1
  builder.add(with_anchors({}));                                  // 2: always
  const Prefilter prefilter = std::move(builder).build();
  const Candidates candidates(prefilter);
  EXPECT_EQ(found_in(candidates, "必ず治る。"), (std::vector<int>{0, 1, 2}));
  EXPECT_EQ(found_in(candidates, "治る、必ず。"), (std::vector<int>{1, 2}));
  EXPECT_EQ(found_in(candidates, "治る。"), (std::vector<int>{2}));
}

TEST(Candidates, OneOfSeveralWaysSuffices) {
  PrefilterBuilder builder;
  builder.add(with_anchors({{{{"日本"}, {"一"}}, {{"首位"}}}, {}}));
  const Prefilter prefilter = std::move(builder).build();
  const Candidates candidates(prefilter);
  EXPECT_EQ(found_in(candidates, "日本で一番").size(), 1U);
  EXPECT_EQ(found_in(candidates, "首位の首位").size(), 1U);
  EXPECT_TRUE(found_in(candidates, "一位の日本").empty());
}

TEST(Candidates, GroupsOfAnywhereMayStandAnywhere) {
  PrefilterBuilder builder;
  builder.add(with_anchors({{{{"無料"}}}, {{"今だけ", "限定"}, {"円"}}}));
  const Prefilter prefilter = std::move(builder).build();
  const Candidates candidates(prefilter);
  EXPECT_EQ(found_in(candidates, "今だけ100円が無料").size(), 1U);
  EXPECT_EQ(found_in(candidates, "無料、100円、限定").size(), 1U);
  EXPECT_TRUE(found_in(candidates, "無料、100円").empty());
  EXPECT_TRUE(found_in(candidates, "今だけ100円").empty());
}

TEST(Candidates, LiteralsThatOverlapMayFollowEachOther) {
  PrefilterBuilder builder;
  builder.add(with_anchors({{{{"最高血", "高血"}, {"血圧"}}}, {}}));
  const Prefilter prefilter = std::move(builder).build();
  const Candidates candidates(prefilter);
  EXPECT_EQ(found_in(candidates, "最高血圧").size(), 1U);
}

TEST(Candidates, AGroupThatIsAskedForTwiceMustStandTwice) {
  PrefilterBuilder builder;
  builder.add(with_anchors({{{{"腫れ", "痛み"}, {"腫れ", "痛み"}}}, {}}));
  const Prefilter prefilter = std::move(builder).build();
  const Candidates candidates(prefilter);
  EXPECT_EQ(found_in(candidates, "腫れや痛み").size(), 1U);
  EXPECT_TRUE(found_in(candidates, "痛みのみ").empty());
}

TEST(Candidates, ReadsAsIfThereWereNoBlanks) {
  PrefilterBuilder builder;
  builder.add(with_anchors({{}, {{"3週間", "no 1"}}}));
  const Prefilter prefilter = std::move(builder).build();
  const Candidates candidates(prefilter);
  EXPECT_EQ(found_in(candidates, "約3 週間").size(), 1U);
  EXPECT_EQ(found_in(candidates, "no1").size(), 1U);
  EXPECT_TRUE(found_in(candidates, "3日").empty());
}

TEST(Candidates, ForgetsOneTextBeforeTheNext) {
  PrefilterBuilder builder;
  builder.add(with_anchors({{{{"必ず"}, {"治"}}}, {}}));
  const Prefilter prefilter = std::move(builder).build();
  const Candidates candidates(prefilter);
  auto scratch = candidates.make_scratch();
  std::vector<int> found;
  candidates.find("必ず", scratch, found);
  EXPECT_TRUE(found.empty());
  candidates.find("治る", scratch, found);
  EXPECT_TRUE(found.empty());
}

TEST(Candidates, SurvivesTheWrapOfItsStamp) {
  PrefilterBuilder builder;
  builder.add(with_anchors({{{{"治"}}}, {}}));
  const Prefilter prefilter = std::move(builder).build();
  const Candidates candidates(prefilter);
  auto scratch = candidates.make_scratch();
  scratch.stamp = 0xFFFFFFFFU;
  std::vector<int> found;
  candidates.find("治る", scratch, found);
  EXPECT_EQ(found.size(), 1U);
  candidates.find("効く", scratch, found);
  EXPECT_TRUE(found.empty());
}

}  // namespace
}  // namespace shinsa::match
