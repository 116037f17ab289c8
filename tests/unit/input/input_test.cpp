// Files, directories, lists and standard input, in a folder made for each test.
#include "input/input.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <thread>

namespace shinsa::input {
namespace {

namespace fs = std::filesystem;

class Input : public testing::Test {
 protected:
  void SetUp() override {
    const testing::TestInfo& info = *testing::UnitTest::GetInstance()->current_test_info();
    top_ = fs::path(testing::TempDir()) /
           ("shinsa-input-" + std::string(info.name()) + "-" + std::to_string(::getpid()));
    fs::remove_all(top_);
    fs::create_directories(top_);
    before_ = fs::current_path();
    fs::current_path(top_);
  }
  void TearDown() override {
    fs::current_path(before_);
    fs::remove_all(top_);
  }

  static void write(const std::string& path, const std::string& bytes) {
    if (fs::path(path).has_parent_path()) fs::create_directories(fs::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
  }

  /// "id=bytes" for a page, the whole text for an error.
  static std::vector<std::string> read(const WalkOptions& options) {
    std::vector<std::string> out;
    read_all(options, [&](Result<RawInput> input) {
      out.push_back(input ? input->id + "=" + input->bytes : input.error().text());
      return true;
    });
    return out;
  }
  static std::vector<std::string> read(std::vector<std::string> paths) {
    return read(WalkOptions{std::move(paths), "", {}, {}});
  }

  fs::path top_;
  fs::path before_;
};

/// Standard input from a string, for the life of the object.
class StandardInput {
 public:
  explicit StandardInput(const std::string& bytes) : saved_(::dup(STDIN_FILENO)) {
    int ends[2] = {-1, -1};
    EXPECT_EQ(::pipe(ends), 0);
    EXPECT_EQ(::write(ends[1], bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
    ::close(ends[1]);
    ::dup2(ends[0], STDIN_FILENO);
    ::close(ends[0]);
  }
  ~StandardInput() {
    ::dup2(saved_, STDIN_FILENO);
    ::close(saved_);
  }

 private:
  int saved_;
};

using Lines = std::vector<std::string>;

TEST_F(Input, ReadsFilesInTheOrderGiven) {
  write("b.html", "B");
  write("a.txt", std::string("A\0\r\n", 4));
  write("empty.md", "");
  EXPECT_EQ(read({"b.html", "./a.txt", "empty.md", "b.html"}),
            (Lines{"b.html=B", std::string("./a.txt=A\0\r\n", 12), "empty.md=", "b.html=B"}));
}

TEST_F(Input, ReadsANamedFileOfAnyExtension) {
  write("page.php", "P");
  EXPECT_EQ(read(WalkOptions{{"page.php"}, "", {"*.html"}, {"page*"}}), (Lines{"page.php=P"}));
}

TEST_F(Input, ReadsABigFileWhole) {
  std::string bytes(3'000'000, 'x');
  bytes += "end";
  write("big.txt", bytes);
  EXPECT_TRUE(read({"big.txt"}) == Lines{"big.txt=" + bytes});
}

TEST_F(Input, SaysWhatIsWrongAndGoesOn) {
  write("a.html", "A");
  fs::create_symlink("nowhere", "dangling.html");
  fs::create_symlink("itself", "itself");
  EXPECT_EQ(
      read({"none.html", "", "dangling.html", "itself", "a.html/x", "/dev/null", "a.html"}),
      (Lines{"none.html: no such file or directory; check the path",
             "(empty path): no such file or directory; check the path",
             "dangling.html: no such file or directory; check the path",
             "itself: cannot read: Too many levels of symbolic links; check the path and its "
             "permissions",
             "a.html/x: cannot read: Not a directory; check the path and its permissions",
             "/dev/null: not a regular file; name a file, a directory or a pipe", "a.html=A"}));
}

TEST_F(Input, RefusesWhatIsTooLarge) {
  write("a.html", "12345");
  write("b.html", "123456");
  WalkOptions options{{"a.html", "b.html"}, "", {}, {}, 5};
  EXPECT_EQ(
      read(options),
      (Lines{"a.html=12345", "b.html: larger than 5 bytes; raise --max-bytes or split the file"}));
  write("c.html", std::string((1U << 20U) + 1, ' '));
  options = {{"c.html"}, "", {}, {}, 1U << 20U};
  EXPECT_EQ(read(options),
            (Lines{"c.html: larger than 1 MiB; raise --max-bytes or split the file"}));
  options.max_bytes = 3U << 10U;
  EXPECT_EQ(read(options),
            (Lines{"c.html: larger than 3 KiB; raise --max-bytes or split the file"}));
}

TEST_F(Input, SaysThatAFileIsNotReadable) {
  if (::geteuid() == 0) GTEST_SKIP() << "root reads everything";
  write("a/x.html", "X");
  write("b.html", "B");
  fs::permissions("a", fs::perms::none);
  fs::permissions("b.html", fs::perms::none);
  EXPECT_EQ(read({"a", "b.html"}),
            (Lines{"a: cannot read: Permission denied; check the path and its permissions",
                   "b.html: cannot read: Permission denied; check the path and its permissions"}));
  fs::permissions("a", fs::perms::owner_all);
}

TEST_F(Input, WalksInByteOrderOfPaths) {
  for (const char* path : {"d/b.html", "d/a/z.html", "d/a.html", "d/a-b.html", "d/a/y/x.html",
                           "d/B.html", "d/あ.html", "d/a0.html", "d/a/.x/h.txt"}) {
    write(path, "");
  }
  Lines sorted{"d/B.html=",   "d/a-b.html=", "d/a.html=", "d/a/.x/h.txt=", "d/a/y/x.html=",
               "d/a/z.html=", "d/a0.html=",  "d/b.html=", "d/あ.html="};
  EXPECT_EQ(read({"d"}), sorted);
  EXPECT_EQ(read({"d//"}), sorted);
  EXPECT_EQ(read({"./d/a/y"}), (Lines{"./d/a/y/x.html="}));
  EXPECT_EQ(read({"."}).front(), "./d/B.html=");
  std::sort(sorted.begin(), sorted.end());
  EXPECT_EQ(read({"d"}), sorted);
}

TEST_F(Input, WalksByExtension) {
  for (const char* path : {"d/a.html", "d/b.htm", "d/c.xhtml", "d/d.txt", "d/e.md", "d/f.HTM",
                           "d/g.jpg", "d/h", "d/i.html.bak"}) {
    write(path, "");
  }
  EXPECT_EQ(read({"d"}),
            (Lines{"d/a.html=", "d/b.htm=", "d/c.xhtml=", "d/d.txt=", "d/e.md=", "d/f.HTM="}));
}

TEST_F(Input, WalksByGlobsBelowTheDirectory) {
  for (const char* path : {"d/a.html", "d/b.php", "d/x/a.html", "d/x/c.php", "d/x/y/e.php",
                           "d/old/a.html", "d/x/old/a.html"}) {
    write(path, "");
  }
  const auto globs = [&](Lines include, Lines exclude) {
    return read(WalkOptions{{"d"}, "", std::move(include), std::move(exclude)});
  };
  EXPECT_EQ(globs({"*.php"}, {}), (Lines{"d/b.php=", "d/x/c.php=", "d/x/y/e.php="}));
  EXPECT_EQ(globs({"x/*.php", "/*.html"}, {}), (Lines{"d/a.html=", "d/x/c.php="}));
  EXPECT_EQ(globs({}, {"old"}), (Lines{"d/a.html=", "d/x/a.html="}));
  EXPECT_EQ(globs({}, {"old/"}), (Lines{"d/a.html=", "d/x/a.html=", "d/x/old/a.html="}));
  EXPECT_EQ(globs({}, {"x/**"}), (Lines{"d/a.html=", "d/old/a.html="}));
  EXPECT_EQ(globs({"*.php"}, {"b*", "**/y/**"}), (Lines{"d/x/c.php="}));
}

TEST_F(Input, FollowsLinksOnce) {
  write("real/a.html", "A");
  write("d/b.html", "B");
  fs::create_symlink("../real/a.html", "d/a.html");
  fs::create_directory_symlink("../real", "d/first");
  fs::create_directory_symlink("../real", "d/second");
  EXPECT_EQ(read({"d", "d"}), (Lines{"d/a.html=A", "d/b.html=B", "d/first/a.html=A",  //
                                     "d/a.html=A", "d/b.html=B", "d/first/a.html=A"}));
}

TEST_F(Input, ReportsALoopOfLinksOnce) {
  write("d/a.html", "A");
  write("d/x/b.html", "B");
  fs::create_directory_symlink("..", "d/x/up");
  fs::create_directory_symlink(".", "d/here");
  EXPECT_EQ(read({"d"}),
            (Lines{"d/a.html=A",
                   "d/here: symbolic link to a directory that contains it; remove the link or "
                   "--exclude it",
                   "d/x/b.html=B",
                   "d/x/up: symbolic link to a directory that contains it; remove the link or "
                   "--exclude it"}));
  EXPECT_EQ(read(WalkOptions{{"d"}, "", {}, {"up", "here"}}),
            (Lines{"d/a.html=A", "d/x/b.html=B"}));
}

TEST_F(Input, PassesOverWhatIsNoFile) {
  write("d/a.html", "A");
  ASSERT_EQ(::mkfifo("d/pipe.html", 0600), 0);
  fs::create_symlink("/dev/null", "d/device.html");
  fs::create_symlink("nowhere", "d/.#lock");  // dangling, but not a page by its name
  fs::create_symlink("nowhere", "d/gone.html");
  EXPECT_EQ(read({"d"}),
            (Lines{"d/a.html=A", "d/gone.html: no such file or directory; check the path"}));
}

TEST_F(Input, ReadsANamedPipe) {
  ASSERT_EQ(::mkfifo("pipe", 0600), 0);
  std::thread writer([] { std::ofstream("pipe") << "from a pipe"; });
  EXPECT_EQ(read({"pipe"}), (Lines{"pipe=from a pipe"}));
  writer.join();
}

TEST_F(Input, ReadsStandardInputOnce) {
  const StandardInput in("S");
  write("a.html", "A");
  EXPECT_EQ(read({"a.html", "-", "-"}),
            (Lines{"a.html=A", "-=S", "-: standard input can be read only once; name it once"}));
}

TEST_F(Input, LimitsStandardInput) {
  const StandardInput in("123456");
  EXPECT_EQ(read(WalkOptions{{"-"}, "", {}, {}, 5}),
            (Lines{"-: larger than 5 bytes; raise --max-bytes or split the file"}));
}

TEST_F(Input, ReadsAListAfterThePaths) {
  write("a.html", "A");
  write("b c.html", "B");
  write("d/e.html", "E");
  write("list",
        "\xEF\xBB\xBF"
        "b c.html\r\n\n   \nd\nnone.html\na.html");
  EXPECT_EQ(read(WalkOptions{{"a.html"}, "list", {}, {}}),
            (Lines{"a.html=A", "b c.html=B", "d/e.html=E",
                   "none.html: no such file or directory; check the path", "a.html=A"}));
}

TEST_F(Input, ReadsAListFromStandardInput) {
  const StandardInput in("a.html\n-\n");
  write("a.html", "A");
  EXPECT_EQ(read(WalkOptions{{}, "-", {}, {}}),
            (Lines{"a.html=A", "-: standard input can be read only once; name it once"}));
}

TEST_F(Input, ReadsALongList) {
  write("a.html", "A");
  std::string list;
  for (int i = 0; i < 20'000; ++i) list += "a.html\n";
  write("list", list);
  EXPECT_EQ(read(WalkOptions{{}, "list", {}, {}}).size(), 20'000U);
}

TEST_F(Input, SaysWhatIsWrongWithAList) {
  write("zeros", std::string("a.html\0b.html\0", 14));
  EXPECT_EQ(read(WalkOptions{{}, "none", {}, {}}),
            (Lines{"none: no such file or directory; check the path"}));
  EXPECT_EQ(read(WalkOptions{{}, ".", {}, {}}),
            (Lines{".: cannot read: Is a directory; check the path and its permissions"}));
  EXPECT_EQ(read(WalkOptions{{}, "zeros", {}, {}}),
            (Lines{"a.html: the path contains a NUL byte; separate paths by line ends"}));
}

TEST_F(Input, StopsWhenTheSinkHasEnough) {
  for (const char* path : {"d/a.html", "d/b.html", "d/x/c.html", "e.html"}) write(path, "");
  write("list", "d\ne.html\n");
  for (std::size_t wanted = 1; wanted <= 8; ++wanted) {
    std::size_t got = 0;
    read_all(WalkOptions{{"d", "none"}, "list", {}, {}},
             [&](const Result<RawInput>&) { return ++got < wanted; });
    EXPECT_EQ(got, wanted);
  }
}

TEST_F(Input, ReportsAPathThatIsTooLong) {
  const std::string name(200, 'n');
  std::string path;
  fs::create_directory("d");
  const int start = ::open(".", O_RDONLY);
  fs::current_path("d");
  for (int i = 0; i < 25; ++i) {
    ASSERT_EQ(::mkdir(name.c_str(), 0700), 0);
    ASSERT_EQ(::chdir(name.c_str()), 0);
  }
  ASSERT_EQ(::fchdir(start), 0);
  ::close(start);
  const Lines got = read({"d"});
  ASSERT_EQ(got.size(), 1U);
  EXPECT_NE(got[0].find("cannot read: File name too long"), std::string::npos) << got[0];
}

}  // namespace
}  // namespace shinsa::input
