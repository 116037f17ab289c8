// Suggestions for words that nobody knows.
#include "cli/nearest.h"

#include <gtest/gtest.h>

namespace shinsa::cli {
namespace {

const std::vector<std::string> kKnown = {"--format", "--fail-on", "--files-from", "--output"};

TEST(Nearest, FindsSlipsOfTheFinger) {
  for (const char* slip : {"--fromat", "--formt", "--forrmat", "--Format"}) {
    EXPECT_EQ(nearest(slip, kKnown, 1), std::vector<std::string>{"--format"}) << slip;
  }
}

TEST(Nearest, FindsWordsThatHoldTheWord) {
  EXPECT_EQ(nearest("success", {"certain-success", "success-rate", "discount"}),
            (std::vector<std::string>{"success-rate", "certain-success"}));
}

TEST(Nearest, LeavesFarWordsAlone) {
  EXPECT_TRUE(nearest("--nonsense", kKnown).empty());
  EXPECT_TRUE(nearest("", kKnown).empty());
  EXPECT_TRUE(nearest(std::string(100000, 'x'), kKnown).empty());
}

TEST(DidYouMean, ListsWhatIsNear) {
  EXPECT_EQ(did_you_mean("cost", {"cost-a", "cost-b", "cost-c", "cost-d"}),
            "did you mean cost-a, cost-b or cost-c?");
  EXPECT_EQ(did_you_mean("lst", {"list", "check"}), "did you mean list?");
  EXPECT_EQ(did_you_mean("nothing", {"list", "check"}), "");
}

}  // namespace
}  // namespace shinsa::cli
