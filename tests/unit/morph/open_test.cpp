// Opening dictionaries: good ones at odd paths, missing and wrong ones, and that nothing around the
// program matters.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "morph_fixture.h"

namespace shinsa::morph {
namespace {

namespace fs = std::filesystem;

const char* const kText = "当院のダウンタイムは必ず短くなります。";

/// A folder of its own for each test.
class OpenTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* info = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(testing::TempDir()) / (std::string("shinsa-open-") + info->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& content) const {
    const fs::path path = folder_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
    return path.string();
  }

  fs::path folder_;
};

Error error_of(const TokenizerOptions& options) {
  const Result<Tokenizer> result = Tokenizer::open(options);
  if (result.has_value()) {
    ADD_FAILURE() << "opened";
    return {};
  }
  return result.error();
}

TEST_F(OpenTest, AMissingDictionaryIsNamed) {
  const std::string path = (folder_ / "nowhere").string();
  EXPECT_EQ(error_of({.dictionary = path, .user_dictionary = {}}).text(),
            path +
                ": no MeCab dictionary here (sys.dic is missing); install mecab-ipadic-utf8 or "
                "give --mecab-dict");
}

TEST_F(OpenTest, AMissingUserDictionaryIsNamed) {
  const std::string path = (folder_ / "user.dic").string();
  const Error error = error_of({.user_dictionary = path});
  EXPECT_EQ(error.place, path);
  EXPECT_EQ(error.what, "no compiled user dictionary here");
  EXPECT_FALSE(error.mend.empty());
}

TEST_F(OpenTest, DamagedDictionariesAreNamed) {
  const std::string user = write("user.dic", "this is no dictionary");
  EXPECT_EQ(error_of({.user_dictionary = user}).place, user);
  EXPECT_EQ(error_of({.user_dictionary = write("empty.dic", "")}).what,
            "this user dictionary is damaged or not compiled");
  write("dictionary/sys.dic", "this is no dictionary");
  const std::string dictionary = (folder_ / "dictionary").string();
  const Error error = error_of({.dictionary = dictionary, .user_dictionary = {}});
  EXPECT_EQ(error.place, dictionary);
  EXPECT_EQ(error.what, "sys.dic is damaged or not MeCab's");
}

TEST_F(OpenTest, AnotherEncodingIsRefused) {
  const std::string path = "/var/lib/mecab/dic/ipadic";
  if (!fs::exists(path + "/sys.dic")) GTEST_SKIP() << "no IPADIC in EUC-JP here";
  const Error error = error_of({.dictionary = path, .user_dictionary = {}});
  EXPECT_EQ(error.place, path);
  EXPECT_NE(error.what.find("not UTF-8"), std::string::npos) << error.what;
}

TEST_F(OpenTest, AnotherDictionaryIsRefused) {
  const std::string path = "/var/lib/mecab/dic/juman-utf8";
  if (!fs::exists(path + "/sys.dic")) GTEST_SKIP() << "no JUMAN dictionary here";
  const Error error = error_of({.dictionary = path, .user_dictionary = {}});
  EXPECT_EQ(error.place, path);
  EXPECT_NE(error.what.find("not IPADIC"), std::string::npos) << error.what;
}

TEST_F(OpenTest, PathsMayHoldSpacesCommasAndQuotes) {
  const fs::path odd = folder_ / "a b, \"c\" -d";
  fs::create_directories(odd);
  fs::create_directory_symlink(TokenizerOptions{}.dictionary, odd / "ipa dic");
  fs::copy_file(kUserDictionary, odd / "user, 1.dic");
  const auto opened = Tokenizer::open({.dictionary = (odd / "ipa dic").string(),
                                       .user_dictionary = (odd / "user, 1.dic").string()});
  ASSERT_TRUE(opened.has_value()) << opened.error().text();
  EXPECT_EQ(described(tokens_of(*opened, kText)), described(tokens_of(tokenizer(), kText)));
}

TEST_F(OpenTest, WorksWithoutAUserDictionary) {
  const auto opened = Tokenizer::open({});
  ASSERT_TRUE(opened.has_value()) << opened.error().text();
  EXPECT_EQ(joined(tokens_of(*opened, "当院は安全です")), "当|院|は|安全|です");
}

TEST_F(OpenTest, CanBeMoved) {
  auto opened = Tokenizer::open({.user_dictionary = kUserDictionary});
  ASSERT_TRUE(opened.has_value());
  Tokenizer moved = *std::move(opened);
  Lattice lattice = moved.make_lattice();
  Lattice other = std::move(lattice);
  Tokens tokens;
  moved.tokenize("治る", {0, 6}, other, tokens);
  EXPECT_EQ(joined(tokens), "治る");
}

/// Sets variables for one test and puts the old values back.
class Environment {
 public:
  ~Environment() {
    for (const auto& [name, value] : old_) {
      value.empty() ? unsetenv(name.c_str()) : setenv(name.c_str(), value.c_str(), 1);
    }
  }
  void set(const std::string& name, const std::string& value) {
    const char* old = getenv(name.c_str());
    old_.emplace_back(name, old == nullptr ? "" : old);
    setenv(name.c_str(), value.c_str(), 1);
  }

 private:
  std::vector<std::pair<std::string, std::string>> old_;
};

TEST_F(OpenTest, NothingAroundTheProgramMatters) {
  const std::string expected = described(tokens_of(tokenizer(), kText));
  const std::string configuration =
      "dicdir = /nowhere\nuserdic = /nowhere/user.dic\nnode-format = broken\n";
  Environment environment;
  environment.set("HOME", fs::path(write("home/.mecabrc", configuration)).parent_path().string());
  environment.set("MECABRC", write("mecabrc", configuration));
  environment.set("LANG", "C");
  environment.set("LC_ALL", "ja_JP.EUC-JP");
  const auto opened = Tokenizer::open({.user_dictionary = kUserDictionary});
  ASSERT_TRUE(opened.has_value()) << opened.error().text();
  EXPECT_EQ(described(tokens_of(*opened, kText)), expected);
}

}  // namespace
}  // namespace shinsa::morph
