// Plain text → blocks, and telling HTML from plain text.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "extract/extract.h"
#include "unit/extract/block_checks.h"

namespace shinsa::extract {
namespace {

void check(const std::vector<BlockCase>& cases) { check_blocks(text_blocks, cases); }

TEST(TextBlocks, MakesABlockOfEachLine) {
  check({
      {"line ends",
       "一です。\r\n二です。\r三です。\n\n四です。",
       {"paragraph: 一です。", "paragraph: 二です。", "paragraph: 三です。",
        "paragraph: 四です。"}},
      {"white space at the ends", "　 一です。\t \n\u00A0\n", {"paragraph: 一です。"}},
      {"white space inside", "a  b\u00A0 c　d\u200Be です。", {"paragraph: a b c　de です。"}},
      {"nothing", "", {}},
      {"blanks", " \n\n　\n", {}},
      {"tags are text", "<p>一です。</p>", {"paragraph: <p>一です。</p>"}},
      {"one line is no title", "絶対に治ります", {"paragraph: 絶対に治ります"}},
  });
}

TEST(TextBlocks, TakesTheFirstLineForTheTitle) {
  check({
      {"short, without a full stop",
       "治療のご案内\n本文です。",
       {"title: 治療のご案内", "paragraph: 本文です。"}},
      {"after blank lines",
       "\n\n治療のご案内\n\n本文です。",
       {"title: 治療のご案内", "paragraph: 本文です。"}},
      {"not a sentence",
       "案内です。\n本文です。",
       {"paragraph: 案内です。", "paragraph: 本文です。"}},
      {"not a list", "・一\n・二", {"list-item: 一", "list-item: 二"}},
      {"not a marked heading",
       "■ 料金\n一万円です。",
       {"heading3: 料金", "paragraph: 一万円です。"}},
      {"not what is long",
       std::string(81, 'a') + "\nb",
       {"paragraph: " + std::string(81, 'a'), "paragraph: b"}},
  });
}

TEST(TextBlocks, KnowsListMarks) {
  check({
      {"bullets",
       "序です。\n• 一\n・二\n- 三\n* 四\n●五\n✅ 六\n✔\uFE0F 七\n  ‣　八",
       {"paragraph: 序です。", "list-item: 一", "list-item: 二", "list-item: 三", "list-item: 四",
        "list-item: 五", "list-item: 六", "list-item: 七", "list-item: 八"}},
      {"numbers beside each other",
       "序です。\n1. 一\n2.二\n\n３）三\n10) 四\n11） 五",
       {"paragraph: 序です。", "list-item: 一", "list-item: 二", "list-item: 三", "list-item: 四",
        "list-item: 五"}},
      {"no marks",
       "序です。\n-5歳肌へ。\n●●クリニックです。\n2.5mgです。\n・\n**太字**です。\n2025. 年です。",
       {"paragraph: 序です。", "paragraph: -5歳肌へ。", "paragraph: ●●クリニックです。",
        "paragraph: 2.5mgです。", "paragraph: ・", "paragraph: **太字**です。",
        "paragraph: 2025. 年です。"}},
  });
}

TEST(TextBlocks, KnowsHeadings) {
  check({
      {"by marks",
       "序です。\n第1章 総論\n第二節　料金\n1.1 定義\n1.1.1 細目\n■料金\n◆◆ 期間\n【注意】\n1. "
       "治療",
       {"paragraph: 序です。", "heading2: 第1章 総論", "heading2: 第二節　料金",
        "heading3: 1.1 定義", "heading4: 1.1.1 細目", "heading3: 料金", "heading3: 期間",
        "heading4: 【注意】", "heading2: 1. 治療"}},
      {"marks in front of sentences",
       "序です。\n■ 痛みはほとんどありません。\n1. 治療です。\n【注意】必ずお読みください。",
       {"paragraph: 序です。", "list-item: 痛みはほとんどありません。", "list-item: 治療です。",
        "paragraph: 【注意】必ずお読みください。"}},
      {"a decimal is none",
       "序です。\n1.5倍に増えます。",
       {"paragraph: 序です。", "paragraph: 1.5倍に増えます。"}},
      {"a short line between blank lines",
       "序です。\n\n料金について\n\n一回の料金は一万円です。",
       {"paragraph: 序です。", "heading3: 料金について", "paragraph: 一回の料金は一万円です。"}},
      {"a short line before a list",
       "序です。\n\n副作用\n・腫れ",
       {"paragraph: 序です。", "heading3: 副作用", "list-item: 腫れ"}},
      {"between two sentences without blank lines",
       "序です。\n料金について\n一回の料金は一万円です。",
       {"paragraph: 序です。", "heading3: 料金について", "paragraph: 一回の料金は一万円です。"}},
      {"not before a shorter line",
       "序です。\n\n院長紹介のページ\n山田",
       {"paragraph: 序です。", "paragraph: 院長紹介のページ", "paragraph: 山田"}},
      {"not the last line", "序です。\n\nおわり", {"paragraph: 序です。", "paragraph: おわり"}},
  });
}

TEST(TextBlocks, ReadsTables) {
  check({
      {"bars",
       "序です。\n| 項目 | 料金 |\n|---|:-:|\n| A | 1円 |\n| | 2円 |\n",
       {"paragraph: 序です。", "table-cell*: 項目", "table-cell*: 料金", "table-cell: A",
        "table-cell: 1円", "table-cell: 2円"}},
      {"no head",
       "|a|b|\n|c|d|",
       {"table-cell: a", "table-cell: b", "table-cell: c", "table-cell: d"}},
      {"tabs",
       "項目\t料金\nA\t1円",
       {"table-cell: 項目", "table-cell: 料金", "table-cell: A", "table-cell: 1円"}},
      {"one bar is none",
       "序です。\n|一です。\n二|三です。",
       {"paragraph: 序です。", "paragraph: |一です。", "paragraph: 二|三です。"}},
  });
  const Blocks blocks = text_blocks("| A | B |\n|---|---|\n| 1 | 2 |\n| 3 |\n4 |\n\n| 5 | 6 |");
  std::vector<BlockIndex> columns;
  for (const Block& block : blocks) columns.push_back(block.column_header);
  EXPECT_EQ(columns, (std::vector<BlockIndex>{-1, -1, 0, 1, 0, 1, -1, -1}))
      << "a row may go on in the next line";
}

TEST(TextBlocks, LinksHeadings) {
  const Blocks blocks = text_blocks("題\n\n1. 章\n文です。\n1.1 節\n文です。\n2. 章\n文です。");
  std::vector<BlockIndex> headings;
  for (const Block& block : blocks) headings.push_back(block.heading);
  EXPECT_EQ(headings, (std::vector<BlockIndex>{-1, -1, 1, 1, 3, -1, 5}));
}

TEST(TextBlocks, KnowsWhereTextCameFrom) {
  const std::string text = "題\n　・ 絶\u200B対  安全\n| a | b |\n";
  const Blocks blocks = text_blocks(text);
  EXPECT_EQ(source_of(text, blocks, "絶対 安"), "絶\u200B対  安");
  EXPECT_EQ(source_of(text, blocks, "安全"), "安全");
  EXPECT_EQ(source_of(text, blocks, "b"), "b");
}

TEST(TextBlocks, ReadsTheSeeds) {
  const std::filesystem::path folder = std::filesystem::path(SHINSA_SHARED_DIR) / "seeds";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << folder << " is absent";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    const Blocks blocks = text_blocks(text);
    std::size_t headings = 0;
    for (const Block& block : blocks) headings += block.kind == BlockKind::kHeading ? 1 : 0;
    EXPECT_GT(blocks.size(), 40U) << entry.path();
    EXPECT_GT(headings, 1U) << entry.path();
    expect_sound(text, blocks);
  }
}

TEST(TextBlocks, IsSoundOnAnyText) {
  std::mt19937 random(20261122);
  const Lines pieces = {"一",   "。", "\n",     "\n\n", "|",  "|---|", "\t",   "・",
                        "1.",   " ",  "■",      "【",   "】", "第1章", "　",   "- ",
                        "\r\n", "\r", "\u200B", "\\",   "●",  "✅",     "1.1 ", "a"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t n = random() % 40; n > 0; --n) text += pieces[random() % pieces.size()];
    SCOPED_TRACE(text);
    expect_sound(text, text_blocks(text));
  }
}

TEST(LooksLikeHtml, KnowsTagsAndDoctypes) {
  for (const std::string_view html :
       {"<!DOCTYPE html>", " \n<!doctype HTML PUBLIC \"x\">", "<html>", "<P>文", "文<br>文",
        "文</b>", "<!-- 注 -->文", "<div class=\"a\">", "<?xml version=\"1.0\"?><html>", "<br/>",
        "<a href=x>文</a>"}) {
    EXPECT_TRUE(looks_like_html(html)) << html;
  }
  for (const std::string_view text :
       {"", "文", "a < b", "5 <b and c> 3", "<x>", "< p>", "文<!-- 注 -->", "<", "<>",
        "https://example.jp/<id>", "# 題"}) {
    EXPECT_FALSE(looks_like_html(text)) << text;
  }
  EXPECT_FALSE(looks_like_html(std::string(5000, 'a') + "<p>")) << "only the beginning counts";
}

}  // namespace
}  // namespace shinsa::extract
