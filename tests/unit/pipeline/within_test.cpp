// `within`: what a sentence stands under, over all headings above it, but not beside them.
#include <gtest/gtest.h>

#include <algorithm>

#include "pipeline/inspection.h"
#include "unit/pipeline/test_engine.h"

namespace shinsa::pipeline {
namespace {

bool is_found(const std::string& html) {
  const Inspection seen(test_engine(), html, false);
  const auto& phrases = seen.matches().phrases;
  return std::any_of(phrases.begin(), phrases.end(), [](const Match& match) {
    return test_engine().rules.rules[static_cast<std::size_t>(match.owner)].id == "drip-efficacy";
  });
}

TEST(Within, ReachesTheHeadingsAboveTheHeading) {
  EXPECT_TRUE(is_found("<h2>にんにく注射</h2><p>睡眠の質の改善</p>"));
  EXPECT_TRUE(is_found("<h2>にんにく注射</h2><h3>特長</h3><p>睡眠の質の改善</p>"));
  EXPECT_TRUE(is_found("<h1>にんにく注射</h1><h2>特長</h2><h3>働き</h3><p>睡眠の質の改善</p>"));
}

TEST(Within, DoesNotReachWhatEndedBefore) {
  EXPECT_FALSE(is_found("<h2>にんにく注射</h2><h2>睡眠外来</h2><p>睡眠の質の改善</p>"));
  EXPECT_FALSE(is_found("<h2>睡眠外来</h2><h3>特長</h3><p>睡眠の質の改善</p>"));
}

}  // namespace
}  // namespace shinsa::pipeline
