// Blocks as lines that a test can spell out, and what must hold for the map of any block.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/block.h"
#include "core/utf8.h"

namespace shinsa::extract {

/// "kind" with the heading's level, * for a header cell or term, (visibility) unless shown,
/// <address>, then
/// ": text"; ⏎ stands for a line break.
inline std::string line_of(const Block& block) {
  std::string line(name_of(block.kind));
  if (block.level > 0) line += std::to_string(block.level);
  if (block.is_header) line += "*";
  if (block.visibility != Visibility::kShown) {
    line += "(" + std::string(name_of(block.visibility)) + ")";
  }
  if (!block.href.empty()) line += "<" + block.href + ">";
  line += ": ";
  for (const char c : block.shown) line += c == '\n' ? std::string("⏎") : std::string(1, c);
  return line;
}

using Lines = std::vector<std::string>;

inline Lines lines_of(const Blocks& blocks) {
  Lines lines;
  for (const Block& block : blocks) lines.push_back(line_of(block));
  return lines;
}

/// The source that the first occurrence of `text` in the blocks came from; "(absent)" without one.
inline std::string source_of(std::string_view source, const Blocks& blocks, std::string_view text) {
  for (const Block& block : blocks) {
    const std::size_t at = block.shown.find(text);
    if (at == std::string::npos) continue;
    const Range<Source> range = block.to_source.to_parent({at, at + text.size()});
    return std::string(source.substr(range.begin, range.size()));
  }
  return "(absent)";
}

/// What holds for every block: text that is not blank at its ends, neighbours that exist, and a map
/// in which each character comes from a place in the source behind the one before; where the sizes
/// agree, from itself or from white space.
inline void expect_sound(std::string_view source, const Blocks& blocks) {
  const auto exists = [&blocks](BlockIndex i) {
    return i >= kNoBlock && i < static_cast<BlockIndex>(blocks.size());
  };
  for (const Block& block : blocks) {
    ASSERT_FALSE(block.shown.empty());
    EXPECT_TRUE(utf8::is_valid(block.shown));
    EXPECT_EQ(block.shown.find_first_not_of(" \n"), 0U) << line_of(block);
    EXPECT_EQ(block.shown.find_last_not_of(" \n"), block.shown.size() - 1) << line_of(block);
    EXPECT_EQ(block.to_source.child_size(), block.shown.size()) << line_of(block);
    EXPECT_TRUE(exists(block.heading) && exists(block.row_header) && exists(block.column_header) &&
                exists(block.term));
    std::size_t before = 0;
    for (std::size_t at = 0; at < block.shown.size();) {
      const std::size_t begin = at;
      utf8::next(block.shown, at);
      const std::string character = block.shown.substr(begin, at - begin);
      const Range<Source> range = block.to_source.to_parent({begin, at});
      ASSERT_LE(before, range.begin) << line_of(block);
      ASSERT_LT(range.begin, range.end) << line_of(block);
      ASSERT_LE(range.end, source.size()) << line_of(block);
      if (range.size() == character.size() && character != " " && character != "\n") {
        ASSERT_EQ(source.substr(range.begin, range.size()), character) << line_of(block);
      }
      before = range.begin;
    }
  }
}

/// A document and the lines of its blocks.
struct BlockCase {
  std::string_view name;
  std::string document;
  Lines expected;
};

inline void check_blocks(Blocks (*extract)(std::string_view), const std::vector<BlockCase>& cases) {
  for (const BlockCase& one : cases) {
    const Blocks blocks = extract(one.document);
    EXPECT_EQ(lines_of(blocks), one.expected) << one.name << ": " << one.document;
    expect_sound(one.document, blocks);
  }
}

}  // namespace shinsa::extract
