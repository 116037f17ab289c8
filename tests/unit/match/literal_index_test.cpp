// The trie of literals against a naive search.
#include "match/literal_index.h"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <tuple>

namespace shinsa::match {
namespace {

using Found = std::set<std::tuple<std::string, std::size_t, std::size_t>>;

Found find_with_index(const std::vector<std::string>& literals, const std::string& text) {
  LiteralTrieBuilder builder;
  std::vector<std::string> by_id(literals.size());
  for (const std::string& literal : literals) {
    by_id[static_cast<std::size_t>(builder.add(literal))] = literal;
  }
  const LiteralTrie trie = std::move(builder).build();
  const LiteralIndex index(trie);
  Found found;
  index.find(text, [&](int id, std::size_t begin, std::size_t end) {
    found.emplace(by_id[static_cast<std::size_t>(id)], begin, end);
  });
  return found;
}

Found find_naively(const std::vector<std::string>& literals, const std::string& text) {
  Found found;
  for (const std::string& literal : literals) {
    for (std::size_t at = text.find(literal); at != text.npos; at = text.find(literal, at + 1)) {
      found.emplace(literal, at, at + literal.size());
    }
  }
  return found;
}

TEST(LiteralIndex, FindsOverlappingAndNestedLiterals) {
  const std::vector<std::string> literals = {"副作用", "作用", "用", "副作用はありません", "😀"};
  const std::string text = "副作用はありません。作用😀";
  EXPECT_EQ(find_with_index(literals, text), find_naively(literals, text));
  EXPECT_EQ(find_with_index(literals, text).size(), 7U);
}

TEST(LiteralIndex, GivesTheSameIdToTheSameLiteral) {
  LiteralTrieBuilder builder;
  EXPECT_EQ(builder.add("効果"), builder.add("効果"));
  EXPECT_EQ(std::move(builder).build().literal_count, 1U);
}

TEST(LiteralIndex, EqualsNaiveSearchOnRandomTexts) {
  std::mt19937 random(7);
  const std::vector<std::string> letters = {"あ", "い", "a", "b", "絶", "😀"};
  const auto word = [&](std::size_t longest) {
    std::string text;
    for (std::size_t n = 1 + random() % longest; n > 0; --n)
      text += letters[random() % letters.size()];
    return text;
  };
  for (int round = 0; round < 300; ++round) {
    std::set<std::string> literals;
    for (int i = 0; i < 20; ++i) literals.insert(word(4));
    const std::vector<std::string> list(literals.begin(), literals.end());
    const std::string text = word(80);
    ASSERT_EQ(find_with_index(list, text), find_naively(list, text)) << text;
  }
}

TEST(LiteralIndex, KeepsItsEdgesWhenItGrows) {
  LiteralTrieBuilder builder;
  std::vector<std::string> literals;
  for (int i = 0; i < 5000; ++i) literals.push_back("語" + std::to_string(i) + "。");
  for (int i = 0; i < 5000; ++i) EXPECT_EQ(builder.add(literals[static_cast<std::size_t>(i)]), i);
  const LiteralTrie trie = std::move(builder).build();
  const LiteralIndex index(trie);
  int hits = 0;
  for (const std::string& literal : literals) {
    index.find(literal, [&](int, std::size_t, std::size_t) { ++hits; });
  }
  EXPECT_EQ(hits, 5000);
}

}  // namespace
}  // namespace shinsa::match
