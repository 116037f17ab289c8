// The tokenizer on sources that nobody would write: random mixtures of snippets keep their
// positions, and hostile pages of a megabyte take linear time.
#include <gtest/gtest.h>

#include <ctime>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "extract/html_tokenizer.h"
#include "unit/extract/html_token_checks.h"

namespace shinsa::extract {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

// A source of random snippets, with some bytes changed, removed or doubled.
std::string random_source(std::mt19937_64& random) {
  static const std::vector<std::string> kSnippets = {"<p class=\"a\" id='b'>",
                                                     "</p>",
                                                     "絶対安全",
                                                     "&amp;",
                                                     "&notit;",
                                                     "&#x3042",
                                                     "\r\n",
                                                     "<!-- c -->",
                                                     "<!DOCTYPE html PUBLIC \"a\" 'b'>",
                                                     "<script>",
                                                     "</script>",
                                                     "<!--",
                                                     "<title>",
                                                     "</title>",
                                                     "<svg>",
                                                     "<![CDATA[",
                                                     "]]>",
                                                     "</>",
                                                     "<?x?>",
                                                     "<style>",
                                                     "</style>",
                                                     "<a b=c d>",
                                                     "<br/>",
                                                     "\0"s,
                                                     "--!>",
                                                     "&nGg;",
                                                     "<img alt=&lt;&gt",
                                                     "<plaintext>",
                                                     "<",
                                                     "&",
                                                     "\r",
                                                     "治る。"};
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  std::string source;
  for (std::size_t n = below(24); n > 0; --n) source += kSnippets[below(kSnippets.size())];
  for (std::size_t n = below(5); n > 0 && !source.empty(); --n) {
    const std::size_t at = below(source.size());
    const std::size_t what = below(3);
    if (what == 0) source[at] = "<>!-/&;='\" \0ax#\xE3"[below(16)];
    if (what == 1) source.erase(at, 1 + below(3));
    if (what == 2) source.insert(at, source.substr(below(source.size()), below(8)));
  }
  return source;
}

TEST(HtmlTokenizerProperty, RandomPagesKeepTheirPositions) {
  std::mt19937_64 random(20240601);
  for (int round = 0; round < 20000; ++round) {
    const std::string source = random_source(random);
    std::vector<HtmlToken> tokens;
    read_page(source, [&](const HtmlToken& token) { tokens.push_back(token); });
    check_tokens(tokens, source);
    if (HasFailure()) FAIL() << "round " << round << ": " << testing::PrintToString(source);
  }
}

std::string repeated(std::string_view piece, std::size_t size = 1'000'000) {
  std::string out;
  out.reserve(size + piece.size());
  while (out.size() < size) out += piece;
  return out;
}

std::string with_distinct_attributes(std::size_t count) {
  std::string out = "<a ";
  for (std::size_t i = 0; i < count; ++i) out.append("a").append(std::to_string(i)).append(" ");
  return out + ">";
}

// Of the processor's time, so that other work on the machine does not count. Sanitizers slow the
// program down several times, not by the length of the page.
#if defined(__SANITIZE_ADDRESS__)
constexpr double kMostSeconds = 10.0;
#else
constexpr double kMostSeconds = 1.0;
#endif

struct Hostile {
  std::string_view before;
  std::string_view piece;  // repeated to a megabyte
  std::string_view after = "";
};

constexpr Hostile kHostile[] = {{"", "<"},
                                {"", "&"},
                                {"<a ", "b=c "},
                                {"<a ", "b=c ", ">"},
                                {"<!--", "-"},
                                {"<script>", "<!--<script>"},
                                {"", "&amp"},
                                {"", "</"},
                                {"", "<a "},
                                {"", "<!--"},
                                {"", "<!"},
                                {"", "<?"},
                                {"", "</>"},
                                {"", "&#"},
                                {"&#", "9"},
                                {"&#x", "0"},
                                {"", "&am"},
                                {"", "&CounterClockwiseContourIntegra"},
                                {"", "<!doctype "},
                                {"", "<b>"},
                                {"", "--!"},
                                {"<script>", "</scrip"},
                                {"<script><!--<script>", "</scrip"},
                                {"<script><!--", "-->"},
                                {"<title>", "</titl"},
                                {"<title>", "&am"},
                                {"<style>", "<"},
                                {"<svg>", "<![CDATA["},
                                {"<svg><![CDATA[", "]"},
                                {"<svg>", "<![CDATA[]]>"},
                                {"", "\r"},
                                {"", "\r\n"},
                                {"", "\0"sv},
                                {"<a b='", "&amp"},
                                {"<a b=", "&"},
                                {"<a b='", "\r\n"},
                                {"<a b='", "\0"sv},
                                {"<a ", "="},
                                {"<a ", "/"},
                                {"</a ", "b=c "},
                                {"<!doctype a public '", "\r"},
                                {"", "<!doctype a public '>"},
                                {"<plaintext>", "\0<"sv},
                                {"<!--", "\0\r"sv},
                                {"<", "a"},
                                {"<", "\0"sv}};

void expect_fast(const std::string& page) {
  SCOPED_TRACE(testing::PrintToString(page.substr(0, 40)));
  const std::clock_t start = std::clock();
  std::size_t end = 0;
  read_page(page, [&](const HtmlToken& token) { end = token.source.end; });
  const auto seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  EXPECT_EQ(end, page.size());
  EXPECT_LT(seconds, kMostSeconds);
}

TEST(HtmlTokenizerProperty, HostilePagesTakeLinearTime) {
  for (const Hostile& hostile : kHostile) {
    std::string page(hostile.before);
    page.append(repeated(hostile.piece)).append(hostile.after);
    expect_fast(page);
  }
  expect_fast(with_distinct_attributes(150'000));
}

}  // namespace
}  // namespace shinsa::extract
