// Reports on their way to a file: whole or not at all.
#include "cli/output.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace shinsa::cli {
namespace {

namespace fs = std::filesystem;

class OutputTest : public testing::Test {
 protected:
  void SetUp() override { fs::create_directories(directory_); }
  void TearDown() override { fs::remove_all(directory_); }

  std::string path(const std::string& name) const { return (directory_ / name).string(); }
  static std::string content(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }
  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(directory_), {}));
  }

  const fs::path directory_ =
      fs::path(testing::TempDir()) /
      ("shinsa-output-" +
       std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
};

TEST_F(OutputTest, AppearsWhenFinished) {
  auto output = Output::open(path("report"));
  ASSERT_TRUE(output);
  const std::string text(200000, 'x');  // more than the buffer
  output->stream() << text << "end";
  EXPECT_FALSE(fs::exists(path("report")));
  EXPECT_FALSE(output->finish());
  EXPECT_EQ(content(path("report")), text + "end");
  EXPECT_EQ(files(), 1U);
}

TEST_F(OutputTest, LeavesNothingWhenGivenUp) {
  std::ofstream(path("report")) << "before";
  {
    auto output = Output::open(path("report"));
    ASSERT_TRUE(output);
    output->stream() << "half";
    output->flush();
  }
  EXPECT_EQ(content(path("report")), "before");
  EXPECT_EQ(files(), 1U);
}

TEST_F(OutputTest, WritesBehindLinks) {
  std::ofstream(path("real")) << "before";
  fs::create_symlink("real", path("link"));
  auto output = Output::open(path("link"));
  ASSERT_TRUE(output);
  output->stream() << "after";
  EXPECT_FALSE(output->finish());
  EXPECT_TRUE(fs::is_symlink(path("link")));
  EXPECT_EQ(content(path("real")), "after");
}

TEST_F(OutputTest, TellsOfAFullDisk) {
  auto output = Output::open("/dev/full");
  ASSERT_TRUE(output);
  output->stream() << "text";
  EXPECT_FALSE(output->flush());
  const auto error = output->finish();
  ASSERT_TRUE(error);
  EXPECT_EQ(error->text(), "--output /dev/full: could not be written: No space left on device");
}

TEST_F(OutputTest, TellsOfADirectory) {
  EXPECT_FALSE(Output::open(directory_.string()));
  EXPECT_FALSE(Output::open(path("none/report")));
}

}  // namespace
}  // namespace shinsa::cli
