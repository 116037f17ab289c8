// HTML → blocks on real pages, hostile pages and nonsense.
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "extract/extract.h"
#include "unit/extract/block_checks.h"

namespace shinsa::extract {
namespace {

TEST(HtmlRobustness, ReadsTheLabelledPages) {
  const std::filesystem::path folder = std::filesystem::path(SHINSA_SHARED_DIR) / "labelled/pages";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << folder << " is absent";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string html((std::istreambuf_iterator<char>(file)), {});
    if (!utf8::is_valid(html)) continue;  // decoding is another stage
    const Blocks blocks = html_blocks(html);
    EXPECT_GT(blocks.size(), 30U) << entry.path();
    EXPECT_EQ(blocks.front().kind, BlockKind::kTitle) << entry.path();
    expect_sound(html, blocks);
  }
}

std::string repeated(std::string_view text, std::size_t bytes) {
  std::string result;
  while (result.size() < bytes) result += text;
  return result;
}

TEST(HtmlRobustness, IsLinearOnHostileInput) {
  constexpr std::size_t kSize = 1'000'000;
  const std::string deep = repeated("<div>", 2600);
  const Lines inputs = {
      repeated("<div>", kSize),
      repeated("<b>", kSize),
      repeated("<table>", kSize),
      repeated("<table><tr><td>", kSize),
      repeated("<p><font size=1>", kSize),
      repeated("<a href=x><p></a>", kSize),
      deep + repeated("</span></p>", kSize),
      repeated("<ul>", 2000) + repeated("<li>x", kSize),
      "<table><tr>" + repeated("<td colspan=1000 rowspan=65534>x", kSize),
      "<table><tr>" + repeated("<td rowspan=65534>", 2000) + repeated("<tr><td>x", kSize),
      "<a href=" + std::string(kSize / 2, 'x') + ">" + repeated("<p>x", kSize / 2),
      repeated("&amp;amp;", kSize),
      repeated("<svg><title>", kSize),
      repeated("<details><summary>", kSize),
      repeated("<small>abcde</small>y", kSize),
      "<style>" + repeated(".a{display:none}", kSize / 2) + "</style>" +
          repeated("<p class='a b'>x", kSize / 2),
      "<script type=application/ld+json>" + std::string(kSize, '['),
      std::string(kSize, '<'),
      repeated("<x a='", kSize),
  };
  for (const std::string& html : inputs) {
    const auto start = std::chrono::steady_clock::now();
    const Blocks blocks = html_blocks(html);
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    // A quadratic parser needs minutes; the bound leaves room for slow and busy machines.
    EXPECT_LT(spent.count(), 10.0) << html.substr(0, 40);
  }
}

TEST(HtmlRobustness, IsSoundOnAnyText) {
  std::mt19937 random(20261122);
  const Lines pieces = {
      "<p>",       "</p>",       "<table>",    "<tr>",    "<td>",     "</table>",
      "<b ",       "class=x",    ">",          "\"",      "絶対",     "&amp;",
      "&",         " ",          "\n",         "<!--",    "-->",      "<svg>",
      "<title>",   "</svg>",     "<a href=a>", "</a>",    "<small>",  "<script>",
      "</script>", "<h1>",       "　",         "\u200B",  "<li>",     "<dl><dt>",
      "<dd>",      "<img alt='", "'>",         "<style>", "</style>", "<select><option>",
      "\r\n",      "<br>",       "]]>"};
  for (int round = 0; round < 3000; ++round) {
    std::string html;
    for (std::size_t n = random() % 40; n > 0; --n) html += pieces[random() % pieces.size()];
    SCOPED_TRACE(html);
    expect_sound(html, html_blocks(html));
  }
}

}  // namespace
}  // namespace shinsa::extract
