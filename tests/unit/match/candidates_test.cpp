// The prefilter lets a pattern through exactly where each of its groups has a literal.
#include "match/candidates.h"

#include <gtest/gtest.h>

namespace shinsa::match {
namespace {

Pattern with_anchors(std::vector<std::vector<std::string>> anchors) {
  Pattern pattern;
  pattern.anchors = std::move(anchors);
  return pattern;
}

TEST(Candidates, AsksForOneLiteralOfEachGroup) {
  Candidates candidates;
  candidates.add(with_anchors({{"必ず", "絶対"}, {"治"}}));  // 0
  candidates.add(with_anchors({{"必ず", "絶対"}}));          // 1
  candidates.add(with_anchors({}));                          // 2: always
  const std::string norm = "必ず治る。治る。絶対必ず。";
  const std::vector<Sentence> sentences = {{{0, 15}}, {{15, 24}}, {{24, 39}}};
  auto scratch = candidates.make_scratch();
  const auto found = candidates.find(norm, sentences, scratch);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0], (std::vector<int>{0, 1, 2}));
  EXPECT_EQ(found[1], (std::vector<int>{2}));
  EXPECT_EQ(found[2], (std::vector<int>{1, 2}));
}

TEST(Candidates, ForgetsOneTextBeforeTheNext) {
  Candidates candidates;
  candidates.add(with_anchors({{"必ず"}, {"治"}}));
  auto scratch = candidates.make_scratch();
  const std::vector<Sentence> whole = {{{0, 6}}};
  EXPECT_TRUE(candidates.find("必ず", whole, scratch).front().empty());
  EXPECT_TRUE(candidates.find("治る", whole, scratch).front().empty());
}

TEST(Candidates, SurvivesTheWrapOfItsStamp) {
  Candidates candidates;
  candidates.add(with_anchors({{"治"}}));
  auto scratch = candidates.make_scratch();
  scratch.stamp = 0xFFFFFFFFU;
  EXPECT_EQ(candidates.find("治る", {{{0, 6}}}, scratch).front().size(), 1U);
  EXPECT_TRUE(candidates.find("効く", {{{0, 6}}}, scratch).front().empty());
}

}  // namespace
}  // namespace shinsa::match
