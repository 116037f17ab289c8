// OffsetMap against a brute-force map that keeps one entry a byte.
#include "core/offset_map.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace shinsa {
namespace {

using Map = OffsetMap<Shown, Source>;

TEST(OffsetMap, MapsLinearPiecesByteByByte) {
  Map map;
  map.append(6, {10, 16});
  EXPECT_EQ(map.to_parent({2, 4}), (Range<Source>{12, 14}));
}

TEST(OffsetMap, ClosesAGapInsideARangeButNotAfterIt) {
  Map map;  // 絶対<b>安全</b>: six bytes, a tag of three, six bytes, a tag of four
  map.append(6, {0, 6});
  map.append(6, {9, 15});
  EXPECT_EQ(map.to_parent({0, 12}), (Range<Source>{0, 15}));
  EXPECT_EQ(map.to_parent({0, 6}), (Range<Source>{0, 6}));
  EXPECT_EQ(map.to_parent({6, 12}), (Range<Source>{9, 15}));
}

TEST(OffsetMap, MapsAnEntityAsAWhole) {
  Map map;
  map.append(1, {0, 1});
  map.append(1, {1, 6});  // &amp;
  map.append(1, {6, 7});
  EXPECT_EQ(map.to_parent({1, 2}), (Range<Source>{1, 6}));
  EXPECT_EQ(map.to_parent({1, 3}), (Range<Source>{1, 7}));
}

TEST(OffsetMap, MapsEmptyRangesToEmptyRanges) {
  Map map;
  map.append(4, {5, 9});
  EXPECT_EQ(map.to_parent({2, 2}), (Range<Source>{7, 7}));
  EXPECT_EQ(map.to_parent({4, 4}), (Range<Source>{9, 9}));
  EXPECT_EQ(Map().to_parent({0, 0}), (Range<Source>{0, 0}));
}

TEST(OffsetMap, EqualsBruteForceOnRandomMaps) {
  std::mt19937 random(20261122);
  const auto upto = [&random](unsigned n) { return static_cast<std::size_t>(random() % (n + 1)); };
  for (int round = 0; round < 500; ++round) {
    Map map;
    std::vector<Range<Source>> origin;  // one a child byte
    std::size_t source = 0;
    for (std::size_t pieces = upto(12); pieces > 0; --pieces) {
      source += upto(3);  // dropped bytes
      const std::size_t child = upto(5);
      const std::size_t parent = random() % 2 == 0 ? child : upto(5);
      map.append(child, {source, source + parent});
      for (std::size_t i = 0; i < child; ++i) {
        origin.push_back(child == parent ? Range<Source>{source + i, source + i + 1}
                                         : Range<Source>{source, source + parent});
      }
      source += parent;
    }
    ASSERT_EQ(map.child_size(), origin.size());
    for (std::size_t begin = 0; begin < origin.size(); ++begin) {
      for (std::size_t end = begin + 1; end <= origin.size(); ++end) {
        ASSERT_EQ(map.to_parent({begin, end}),
                  (Range<Source>{origin[begin].begin, origin[end - 1].end}))
            << "round " << round << " range " << begin << "–" << end;
      }
    }
  }
}

}  // namespace
}  // namespace shinsa
