// Inputs that one thread reads and others take.
#include "cli/input_stream.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace shinsa::cli {
namespace {

namespace fs = std::filesystem;

class InputStreamTest : public testing::Test {
 protected:
  static constexpr int kFiles = 50;

  void SetUp() override {
    fs::create_directories(directory_);
    for (int i = 0; i < kFiles; ++i) {
      std::ofstream(directory_ / (std::to_string(100 + i) + ".html")) << i;
    }
    options_.paths = {directory_.string()};
  }
  void TearDown() override { fs::remove_all(directory_); }

  const fs::path directory_ =
      fs::path(testing::TempDir()) /
      ("shinsa-input-" +
       std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
  input::WalkOptions options_;
};

TEST_F(InputStreamTest, KeepsTheOrder) {
  InputStream stream(options_, 2);
  for (int i = 0; i < kFiles; ++i) {
    const auto item = stream.next();
    ASSERT_TRUE(item && *item);
    EXPECT_EQ(item->value().bytes, std::to_string(i));
  }
  EXPECT_FALSE(stream.next());
  EXPECT_FALSE(stream.next());
}

TEST_F(InputStreamTest, PassesErrorsOn) {
  options_.paths.insert(options_.paths.begin(), "/nonexistent/page.html");
  InputStream stream(options_, 2);
  const auto first = stream.next();
  ASSERT_TRUE(first);
  EXPECT_FALSE(*first);
  const auto second = stream.next();
  ASSERT_TRUE(second);
  EXPECT_TRUE(*second);
}

TEST_F(InputStreamTest, CanBeLeftEarly) {
  InputStream stream(options_, 2);
  EXPECT_TRUE(stream.next());
  stream.stop();
  EXPECT_FALSE(stream.next());
}

}  // namespace
}  // namespace shinsa::cli
