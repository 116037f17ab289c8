// HTML → blocks: landmarks, headings above, headers of cells, terms of definitions.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "extract/extract.h"
#include "unit/extract/block_checks.h"

namespace shinsa::extract {
namespace {

TEST(HtmlNeighbours, TellsRegions) {
  const auto regions = [](std::string_view html) {
    std::vector<Region> found;
    for (const Block& block : html_blocks(html)) found.push_back(block.region);
    return found;
  };
  using R = Region;
  EXPECT_EQ(regions("<header>一<nav>二</nav></header><main>三</main><footer>四</footer>"),
            (std::vector{R::kHeader, R::kNavigation, R::kMain, R::kFooter}));
  EXPECT_EQ(
      regions(
          "<div role=banner>一</div><div role=navigation>二</div><div role=contentinfo>三</div>"),
      (std::vector{R::kHeader, R::kNavigation, R::kFooter}));
  // The header of an article belongs to the article.
  EXPECT_EQ(regions("<article><header>一</header><nav>二</nav></article>"),
            (std::vector{R::kMain, R::kNavigation}));
}

TEST(HtmlNeighbours, LinksHeadings) {
  const Blocks blocks = html_blocks(
      "<p>前</p><h1>一</h1><p>文</p><h3>二</h3><h2>三</h2><p>文</p><h2 hidden>隠</h2><p "
      "hidden>隠</p><p>文</p>");
  std::vector<BlockIndex> headings;
  for (const Block& block : blocks) headings.push_back(block.heading);
  EXPECT_EQ(headings, (std::vector<BlockIndex>{kNoBlock, kNoBlock, 1, 1, 1, 4, 1, 6, 4}));
}

// "row/column" of each cell, by their texts.
Lines headers_of(const std::string& html) {
  const Blocks blocks = html_blocks(html);
  expect_sound(html, blocks);
  const auto text = [&blocks](BlockIndex i) {
    return i == kNoBlock ? std::string("-") : blocks[static_cast<std::size_t>(i)].shown;
  };
  Lines lines;
  for (const Block& block : blocks) {
    lines.push_back(block.shown + " " + text(block.row_header) + "/" + text(block.column_header));
  }
  return lines;
}

TEST(HtmlNeighbours, FindsTheHeadersOfCells) {
  EXPECT_EQ(headers_of("<table><tr><th>A<th>B<tr><td>1<td>2<tr><td>3<td>4</table>"),
            (Lines{"A -/-", "B -/-", "1 -/A", "2 -/B", "3 -/A", "4 -/B"}));
  EXPECT_EQ(headers_of("<table><tr><th>料金<td>1<tr><th>期間<td>2</table>"),
            (Lines{"料金 -/-", "1 料金/-", "期間 -/-", "2 期間/-"}));
  EXPECT_EQ(headers_of("<table><tr><th>A<td>1<th>B<td>2</table>"),
            (Lines{"A -/-", "1 A/-", "B -/-", "2 B/-"}));
  EXPECT_EQ(headers_of("<table><tr><td><th>A<th>B<tr><th>x<td>1<td>2</table>"),
            (Lines{"A -/-", "B -/-", "x -/-", "1 x/A", "2 x/B"}));
  EXPECT_EQ(headers_of("<table><thead><tr><th>A<td>B<tbody><tr><td>1<td>2</table>"),
            (Lines{"A -/-", "B -/-", "1 -/A", "2 -/B"}))
      << "a thead names columns with <td> too";
  EXPECT_EQ(headers_of("<table><tr><td>1<td>2<tr><td>3<td>4</table>"),
            (Lines{"1 -/-", "2 -/-", "3 -/-", "4 -/-"}));
  EXPECT_EQ(headers_of("<table><tr><td>合併症<td>腫れ<tr><td>費用<td>5,500円</table>"),
            (Lines{"合併症 -/-", "腫れ 合併症/-", "費用 -/-", "5,500円 費用/-"}))
      << "a short first cell names its row where there is no <th>";
}

TEST(HtmlNeighbours, FindsTheFirstCellOfARow) {
  const Blocks blocks =
      html_blocks("<table><tr><td rowspan=2>A<td>1<tr><td>2<tr><td>B<td>3</table><p>C");
  std::vector<BlockIndex> begins;
  for (const Block& block : blocks) begins.push_back(block.row_begin);
  EXPECT_EQ(begins, (std::vector<BlockIndex>{0, 0, 0, 3, 3, kNoBlock}));
}

TEST(HtmlNeighbours, TellsTheBoxesOfBlocks) {
  const auto [blocks, boxes, address] = html_page(
      "<body><div class='card a'>A</div><div class='card b'><figure>B</figure></div><p>C");
  ASSERT_EQ(blocks.size(), 3U);
  const auto box = [&](std::size_t block) {
    return boxes[static_cast<std::size_t>(blocks[block].box)];
  };
  EXPECT_TRUE(box(1).is_figure);
  const Box& around = boxes[static_cast<std::size_t>(box(1).parent)];
  EXPECT_EQ(around.like, box(0).like) << "the first class tells which boxes are alike";
  EXPECT_NE(box(2).like, box(0).like);
  EXPECT_EQ(around.parent, box(0).parent);
}

TEST(HtmlNeighbours, BoxesStandBehindThoseAroundThem) {
  for (const char* html :
       {"<div><p>A<table><div>B<tr><td>C</table><b><p>D</b>E</div>F",
        "<details><summary>A<p>B<details><summary>C<p>D", "</div></div><li>A<dd>B"}) {
    const auto [blocks, boxes, address] = html_page(html);
    for (std::size_t i = 0; i < boxes.size(); ++i) EXPECT_LT(boxes[i].parent, static_cast<int>(i));
    for (const Block& block : blocks) EXPECT_LT(block.box, static_cast<int>(boxes.size()));
  }
}

TEST(HtmlNeighbours, HonoursSpansOfCells) {
  EXPECT_EQ(headers_of("<table><tr><th colspan=2>A<th>B<tr><td>1<td>2<td>3</table>"),
            (Lines{"A -/-", "B -/-", "1 -/A", "2 -/A", "3 -/B"}));
  EXPECT_EQ(headers_of("<table><tr><th rowspan=2>x<td>1<tr><td>2<tr><td>3<td>4</table>"),
            (Lines{"x -/-", "1 x/-", "2 x/-", "3 -/-", "4 -/-"}));
  EXPECT_EQ(headers_of("<table><tr><th>A<th>B<tr><th colspan=2>組<tr><td>1<td>2</table>"),
            (Lines{"A -/-", "B -/-", "組 -/A", "1 -/A", "2 -/B"}))
      << "one header over the whole row is no name of a column";
  EXPECT_EQ(headers_of("<table><tr><th scope=row>x<th scope=col>A</table>"),
            (Lines{"x -/-", "A x/-"}));
  EXPECT_EQ(headers_of("<table><tr><td colspan=99999 rowspan=0>1<tr><td>2</table>"),
            (Lines{"1 -/-", "2 -/-"}));
  EXPECT_EQ(headers_of("<table><tr><th>A<tr><td><table><tr><th>B<tr><td>1</table>2</table>"),
            (Lines{"A -/-", "B -/-", "1 -/B", "2 -/A"}));
}

TEST(HtmlNeighbours, GivesAllBlocksOfACellItsHeaders) {
  EXPECT_EQ(headers_of("<table><tr><th><p>料</p>金<td><p>1</p><ul><li>2</ul></table>"),
            (Lines{"料 -/-", "金 -/-", "1 料/-", "2 料/-"}));
}

TEST(HtmlNeighbours, FindsTheTermOfADefinition) {
  const Blocks blocks = html_blocks(
      "<dl><dt>一<dd>1<dt>二<dt>三<dd>2<ul><li>3</ul><dd>4</dl><dl><dd>5<div><dt>六<dd>6</div></"
      "dl>");
  Lines lines;
  for (const Block& block : blocks) {
    const bool has = block.term != kNoBlock;
    lines.push_back(block.shown + " " +
                    (has ? blocks[static_cast<std::size_t>(block.term)].shown : "-"));
  }
  EXPECT_EQ(lines,
            (Lines{"一 -", "1 一", "二 -", "三 -", "2 三", "3 三", "4 三", "5 -", "六 -", "6 六"}));
}

}  // namespace
}  // namespace shinsa::extract
