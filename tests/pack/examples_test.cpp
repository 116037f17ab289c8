// Every example of every rule, cue, disclosure and signal is a test of its own, named after its
// file.
#include "pipeline/test_examples.h"
#include "unit/pipeline/test_engine.h"

namespace shinsa::pipeline {
namespace {

class ExampleTest : public testing::Test {
 public:
  explicit ExampleTest(ExampleResult result) : result_(std::move(result)) {}
  void TestBody() override {
    EXPECT_TRUE(result_.passed) << result_.place << ": " << result_.text << "\n  "
                                << result_.detail;
  }

 private:
  ExampleResult result_;
};

// gtest_discover_tests and --gtest_filter see "cost.present_3".
[[maybe_unused]] const bool kRegistered = [] {
  int number = 0;
  std::string previous;
  for (ExampleResult& result : test_examples(test_engine())) {
    number = result.id + result.list == previous ? number + 1 : 1;
    previous = result.id + result.list;
    const std::string name = result.list + "_" + std::to_string(number);
    testing::RegisterTest(result.id.c_str(), name.c_str(), nullptr, nullptr, __FILE__, __LINE__,
                          [result]() -> testing::Test* { return new ExampleTest(result); });
  }
  return true;
}();

TEST(ExampleSuite, HoldsExamplesOfEveryKind) {
  const Engine& engine = test_engine();
  EXPECT_GE(engine.rules.rules.size(), 25U);
  std::array<int, kCategoryCount> rules{};
  for (const Rule& rule : engine.rules.rules) {
    EXPECT_GE(rule.violations.size(), 8U) << rule.id;
    EXPECT_GE(rule.ok.size(), 8U) << rule.id;
    ++rules[static_cast<std::size_t>(rule.category)];
  }
  for (std::size_t i = 0; i < kCategoryCount; ++i) {
    EXPECT_GE(rules[i], 2) << name_of(static_cast<Category>(i));
  }
  for (const Cue& cue : engine.rules.cues) {
    EXPECT_GE(cue.applies.size() + cue.ok.size(), 10U) << cue.id;
  }
}

}  // namespace
}  // namespace shinsa::pipeline
