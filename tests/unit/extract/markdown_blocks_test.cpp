// Markdown → blocks.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "extract/extract.h"
#include "unit/extract/block_checks.h"

namespace shinsa::extract {
namespace {

void check(const std::vector<BlockCase>& cases) { check_blocks(markdown_blocks, cases); }

TEST(MarkdownBlocks, ReadsHeadings) {
  check({
      {"ATX",
       "# 一\n###### 六 ##\n####### 七\n#無\n#",
       {"heading1: 一", "heading6: 六", "paragraph: ####### 七 #無"}},
      {"setext", "一\n二\n===\n三\n--\n", {"heading1: 一二", "heading2: 三"}},
      {"a rule is none", "一\n\n---\n二\n\n* * *\n", {"paragraph: 一", "paragraph: 二"}},
      {"in a quotation and a list", "> # 一\n- ## 二", {"heading1: 一", "heading2: 二"}},
      {"with an image", "# ![院名](a.png)", {"image-alt1: 院名"}},
  });
}

TEST(MarkdownBlocks, ReadsParagraphs) {
  check({
      {"lines are joined",
       "絶対\n安全です。\nA\nB\n\n次です。",
       {"paragraph: 絶対安全です。 A B", "paragraph: 次です。"}},
      {"hard breaks", "一  \n二\\\n三", {"paragraph: 一⏎二⏎三"}},
      {"a quotation",
       "前\n> 引\n> 用\n\n> > 深い",
       {"paragraph: 前", "paragraph: 引用", "paragraph: 深い"}},
      {"indented text is text", "    字下げ", {"paragraph: 字下げ"}},
  });
}

TEST(MarkdownBlocks, ReadsLists) {
  check({
      {"bullets and numbers",
       "- 一\n* 二\n+ 三\n1. 四\n2) 五\n・六",
       {"list-item: 一", "list-item: 二", "list-item: 三", "list-item: 四", "list-item: 五",
        "list-item: 六"}},
      {"continued, nested, with a second paragraph",
       "- 一\n  続き\n  - 二\n\n    三\n\n四",
       {"list-item: 一続き", "list-item: 二", "list-item: 三", "paragraph: 四"}},
      {"tasks", "- [ ] 一\n- [x] 二", {"list-item: 一", "list-item: 二"}},
      {"a number in a paragraph", "全部で\n3. 回です", {"paragraph: 全部で 3. 回です"}},
      {"a link alone", "- [料金](/p)\n- [料金](/p)表", {"link</p>: 料金", "list-item</p>: 料金表"}},
  });
}

TEST(MarkdownBlocks, ReadsTables) {
  check({
      {"with bars",
       "前\n| 項目 | **料金** |\n|---|:-:|\n| A\\|B | 1円 |\n| | 2円\n\n後",
       {"paragraph: 前", "table-cell*: 項目", "table-cell*: 料金", "table-cell: A|B",
        "table-cell: 1円", "table-cell: 2円", "paragraph: 後"}},
      {"without bars at the ends",
       "A | B\n--|--\n1 | 2",
       {"table-cell*: A", "table-cell*: B", "table-cell: 1", "table-cell: 2"}},
      {"no table", "A | B\n1 | 2", {"paragraph: A | B 1 | 2"}},
  });
  const Blocks blocks = markdown_blocks("|A|B|\n|-|-|\n|1|![図](x) 2|");
  ASSERT_EQ(blocks.size(), 5U);
  EXPECT_EQ(blocks[2].column_header, 0);
  EXPECT_EQ(blocks[3].column_header, 1);
  EXPECT_EQ(blocks[4].column_header, 1);
}

TEST(MarkdownBlocks, DropsEmphasis) {
  check({
      {"words stay whole",
       "**絶対**安全、*必*ず、__治__る、_なお_る、***全***て、~~旧~~新",
       {"paragraph: 絶対安全、必ず、治る、なおる、全て、旧新"}},
      {"beside brackets, which the standard leaves",
       "**「絶対」**安全",
       {"paragraph: 「絶対」安全"}},
      {"not what is no emphasis",
       "a_b_c 2 * 3 3~5日 *注 ※",
       {"paragraph: a_b_c 2 * 3 3~5日 *注 ※"}},
      {"crossed", "**一*二**三*", {"paragraph: 一二三"}},
      {"escapes", "\\*一\\* \\二 1\\. \\\\", {"paragraph: *一* \\二 1. \\"}},
      {"entities", "A&amp;B&nbsp;&#x6cbb;&unknown; & C", {"paragraph: A&B 治&unknown; & C"}},
      {"code is not text", "前`code`後 ``a`b`` `開", {"paragraph: 前 後 `開"}},
  });
}

TEST(MarkdownBlocks, ReadsLinksAndImages) {
  check({
      {"inline", "詳しくは[料金**表**](/p \"題\")へ", {"paragraph</p>: 詳しくは料金表へ"}},
      {"address with brackets", "[一](/a(b)c) [二](</d>)です", {"paragraph</a(b)c>: 一 二です"}},
      {"reference",
       "[一][r] [r] [r][] [無] [無][x]です\n\n[R]: /ref '題'",
       {"paragraph</ref>: 一 r r [無] [無][x]です"}},
      {"autolink",
       "電話は<tel:03-1>、<https://example.jp/>へ",
       {"paragraph<tel:03-1>: 電話はtel:03-1、https://example.jp/へ"}},
      {"images", "前![症例*写真*](a.jpg)後", {"paragraph: 前 後", "image-alt: 症例写真"}},
      {"an image in a link", "[![図](a.jpg)](/p)", {"image-alt: 図"}},
      {"unfinished", "[一](/a ![二 [三", {"paragraph: [一](/a ![二 [三"}},
  });
}

TEST(MarkdownBlocks, ReadsHtmlInside) {
  check({
      {"inline tags",
       "絶対<b class=x>安全</b>です<br>次<!-- 注 --> <img alt='図' src=a>",
       {"paragraph: 絶対安全です⏎次", "image-alt: 図"}},
      {"a less-than sign", "5 < 6 と <3", {"paragraph: 5 < 6 と <3"}},
      {"blocks",
       "前\n<div class=x>\n<p hidden>隠</p>\n<table><tr><th>料金<td>1円</table>\n</div>\n\n後",
       {"paragraph: 前", "paragraph(hidden): 隠", "table-cell*: 料金", "table-cell: 1円",
        "paragraph: 後"}},
      {"scripts and comments",
       "<script>\n\nvar a;\n</script>\n<!-- 一\n\n二 -->\n後",
       {"paragraph: 後"}},
  });
  const Blocks blocks = markdown_blocks("# 題\n<table><tr><th>料金<td>1円</table>\n\n文");
  ASSERT_EQ(blocks.size(), 4U);
  EXPECT_EQ(blocks[2].row_header, 1);
  EXPECT_EQ(blocks[3].heading, 0);
}

TEST(MarkdownBlocks, LeavesCodeOut) {
  check({
      {"fences",
       "前\n```html\n<p>一</p>\n\n``\n````\n後\n~~~\n二",
       {"paragraph: 前", "paragraph: 後"}},
      {"in a quotation", "> ```\n> 一\n> ```\n> 後", {"paragraph: 後"}},
      {"not a fence", "``` 一 ``` 二", {"paragraph: 二"}},
  });
}

TEST(MarkdownBlocks, ReadsFrontMatter) {
  check({
      {"title and description",
       "---\ntitle: \"院: 名\"\ntags: [a]\n  title: 内\ndescription: 説明\nlead: >\n---\n本文",
       {"title: 院: 名", "meta-description: 説明", "paragraph: 本文"}},
      {"not closed", "---\ntitle: 一", {"paragraph: title: 一"}},
      {"not at the beginning", "\n---\ntitle: 一\n---", {"heading2: title: 一"}},
  });
}

TEST(MarkdownBlocks, KnowsWhereTextCameFrom) {
  struct {
    std::string text;
    std::string shown;
    std::string source;
  } const cases[] = {
      {"**絶対**安全", "絶対安", "絶対**安"},
      {"# 見出し #", "見出し", "見出し"},
      {"- [料金](/p)表", "料金表", "料金](/p)表"},
      {"絶対\n  安全", "対安", "対\n  安"},
      {"a&amp;b", "&", "&amp;"},
      {"\\*一\\*", "*一*", "*一\\*"},
      {"---\ntitle: '院'\n---\n", "院", "院"},
      {"<p>絶<b>対</b></p>", "絶対", "絶<b>対"},
      {"|a|b|\n|-|-|\n|c| d |", "d", "d"},
      {"![図](x)", "図", "図"},
      {"> 一\n> 二", "一二", "一\n> 二"},
  };
  for (const auto& one : cases) {
    const Blocks blocks = markdown_blocks(one.text);
    EXPECT_EQ(source_of(one.text, blocks, one.shown), one.source) << one.text;
    expect_sound(one.text, blocks);
  }
}

TEST(MarkdownBlocks, IsSoundOnAnyText) {
  std::mt19937 random(20261122);
  const Lines pieces = {"一",      "a",      " ",    "\n",         "\n\n",  "*",   "**", "_",
                        "`",       "```",    "[",    "](",         ")",     "![",  "]",  "<b>",
                        "<p>",     "</p>",   "<!--", "-->",        "&amp;", "\\",  "|",  "|-|",
                        "# ",      "- ",     "1. ",  "> ",         "---",   "===", "~~", "  \n",
                        "[r]: /x", "\u200B", "　",   "<img alt='", "'>"};
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (std::size_t n = random() % 40; n > 0; --n) text += pieces[random() % pieces.size()];
    SCOPED_TRACE(text);
    expect_sound(text, markdown_blocks(text));
  }
}

}  // namespace
}  // namespace shinsa::extract
