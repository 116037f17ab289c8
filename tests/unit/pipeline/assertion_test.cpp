// Who claims what, over the whole engine: one phrase, many contexts, whatever the wording weighs.
#include "pipeline/inspection.h"
#include "unit/pipeline/test_engine.h"

namespace shinsa::pipeline {
namespace {

// Status of the first phrase found by certain-success, or "none".
std::string status_in(const std::string& text) {
  const Inspection seen(test_engine(), text, false);
  for (std::size_t i = 0; i < seen.matches().phrases.size(); ++i) {
    const int owner = seen.matches().phrases[i].owner;
    if (test_engine().rules.rules[static_cast<std::size_t>(owner)].id != "certain-success")
      continue;
    return std::string(name_of(seen.assessments().phrases[i].status));
  }
  return "none";
}

TEST(Assertion, FollowsThePredicate) {
  EXPECT_EQ(status_in("この治療で必ず治ります。"), "affirmed");
  EXPECT_EQ(status_in("この治療で必ず治るわけではありません。"), "negated");
  EXPECT_EQ(status_in("この治療で必ず治るとは限りません。"), "negated");
  EXPECT_EQ(status_in("この治療で必ず治りますか？"), "question");
  EXPECT_EQ(status_in("必ず治ると誤解される方がいます。"), "warning");
  EXPECT_EQ(status_in("必ず治したい方へ。"), "wish");
  EXPECT_EQ(status_in("完治をお約束することはできません。"), "negated");
}

TEST(Assertion, CountsNegations) {
  EXPECT_EQ(status_in("必ず治る治療はありません。"), "negated");
  EXPECT_EQ(status_in("必ず治るわけではないとは言えません。"), "affirmed");
}

TEST(Assertion, StopsAtTheEndOfAClause) {
  EXPECT_EQ(status_in("必ず治りますので、痛みの心配はありません。"), "affirmed");
  EXPECT_EQ(status_in("痛くないわけではありませんが、必ず治ります。"), "affirmed");
  EXPECT_EQ(status_in("必ず治ります。副作用がないとは言えません。"), "affirmed");
}

TEST(Assertion, IsNotHealedByADistantHedge) {
  EXPECT_EQ(status_in("必ず治ります。※効果には個人差があります。"), "affirmed");
}

TEST(Assertion, JudgesAnAnswerOnItsOwn) {
  EXPECT_EQ(status_in("治りますか？必ず治ります。"), "affirmed");
}

}  // namespace
}  // namespace shinsa::pipeline
