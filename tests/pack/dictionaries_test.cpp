// dictionaries/terms: every list says what it is and where it comes from, is sorted, unique and
// folded, and is used by the pack that was built from it.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

#include "normalize/normalize.h"
#include "rules/each_pattern.h"
#include "unit/pipeline/test_engine.h"

namespace shinsa::pipeline {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> list_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(SHINSA_SOURCE_DIR "/dictionaries/terms")) {
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> lines_of(const fs::path& path) {
  std::vector<std::string> lines;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

TEST(Terms, EveryListSaysWhatItIsAndItsSource) {
  const std::regex source("(20[0-9][0-9]-[01][0-9]|guideline)");
  for (const fs::path& path : list_files()) {
    std::string comment;
    for (const std::string& line : lines_of(path)) {
      if (!line.starts_with("# ")) break;
      comment += line;
    }
    EXPECT_GT(comment.size(), 20U) << path;
    EXPECT_TRUE(std::regex_search(comment, source)) << path << ": " << comment;
  }
}

TEST(Terms, EveryListIsSortedUniqueAndFolded) {
  for (const fs::path& path : list_files()) {
    std::string last;
    for (const std::string& line : lines_of(path)) {
      if (line.starts_with('#')) continue;
      const std::string entry = line.substr(0, line.find('\t'));
      EXPECT_LT(last, entry) << path;
      EXPECT_EQ(normalize::fold(entry), entry) << path;
      last = entry;
    }
    EXPECT_FALSE(last.empty()) << path;
  }
}

void add_lists(const TokenTest& test, std::set<int>& used) {
  used.insert(test.lists.begin(), test.lists.end());
  for (const TokenTest& inner : test.none_of) add_lists(inner, used);
}

void add_lists(const std::vector<Step>& steps, std::set<int>& used) {
  for (const Step& step : steps) add_lists(step.test, used);
}

TEST(Terms, EveryListIsUsed) {
  const RuleSet& rules = test_engine().rules;
  std::set<int> used = {rules.hidden_words};
  rules::each_pattern(rules, [&used](const Pattern& pattern) {
    add_lists(pattern.steps, used);
    for (const Context& context : pattern.contexts) {
      for (const std::vector<Step>& steps : context.steps) add_lists(steps, used);
    }
  });
  std::set<std::string> names;
  for (int list : used) {
    if (list >= 0) names.insert(rules.lists[static_cast<std::size_t>(list)].name);
  }
  for (const fs::path& path : list_files()) {
    EXPECT_TRUE(names.contains(path.stem().string())) << path;
  }
}

}  // namespace
}  // namespace shinsa::pipeline
