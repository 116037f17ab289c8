// The language of --include and --exclude.
#include <gtest/gtest.h>

#include <chrono>

#include "input/input.h"

namespace shinsa::input {
namespace {

const struct {
  const char* glob;
  const char* path;
  bool matches;
} kCases[] = {
    // Without a slash: the last part.
    {"*.html", "a.html", true},
    {"*.html", "x/y/a.html", true},
    {"*.html", "a.htm", false},
    {"*.html", ".html", true},
    {"a", "b/a", true},
    {"a", "a/b", false},
    // With one: the whole path.
    {"x/*.html", "x/a.html", true},
    {"x/*.html", "x/y/a.html", false},
    {"x/*.html", "z/x/a.html", false},
    {"/*.html", "a.html", true},
    {"/*.html", "x/a.html", false},
    {"*/a", "x/a", true},
    {"*/a", "a", false},
    // Two stars: any number of parts, none too.
    {"**/a.html", "a.html", true},
    {"**/a.html", "x/y/a.html", true},
    {"**/a.html", "xa.html", false},
    {"x/**", "x/y/z", true},
    {"x/**", "x/", true},
    {"x/**", "xy/z", false},
    {"x/**/z", "x/z", true},
    {"x/**/z", "x/y/y/z", true},
    {"x/**/z", "x/yz", false},
    {"x**/z", "x1/y/z", true},
    {"x**/z", "x/z", true},
    {"x**/z", "z", false},
    {"**", "a/b", true},
    {"a***c/d", "a/b/c/d", true},
    {"*a*b*", "xxaxxbxx", true},
    {"*a*b*", "xxbxxaxx", false},
    // One character, also of several bytes; never the slash.
    {"?.txt", "a.txt", true},
    {"?.txt", "院.txt", true},
    {"?.txt", "ab.txt", false},
    {"a?b/c", "a/b/c", false},
    {"??", "\xE3\x81", true},
    {"x?/a", "x\xE3/a", true},
    // Classes.
    {"[abc].txt", "b.txt", true},
    {"[abc].txt", "d.txt", false},
    {"[a-c]", "b", true},
    {"[a-c]", "B", false},
    {"[!a-c]", "d", true},
    {"[^a-c]", "a", false},
    {"[ぁ-ん]", "き", true},
    {"[ぁ-ん]", "キ", false},
    {"[]a]", "]", true},
    {"[!]a]", "]", false},
    {"[a-]", "-", true},
    {"[\\]]", "]", true},
    {"x[!y]/z", "x//z", false},
    {"[a", "[a", true},
    {"[", "[", true},
    // Choices.
    {"*.{html,htm}", "a.htm", true},
    {"*.{html,htm}", "a.txt", false},
    {"{a,b}{c,d}", "bc", true},
    {"{a,b}{c,d}", "ab", false},
    {"{a,{b,c}d}", "cd", true},
    {"{a,{b,c}d}", "c", false},
    {"a{,b}", "a", true},
    {"{a/b,c}", "a/b", true},
    {"{a/b,c}", "x/c", false},
    {"{**/,}x/y", "a/b/x/y", true},
    {"{a", "{a", true},
    {"a}", "a}", true},
    // Escapes.
    {"\\*", "*", true},
    {"\\*", "a", false},
    {"\\{a,b}", "{a,b}", true},
    {"a\\", "a\\", true},
    {"", "", false},
    {"", "a", false},
    {"*", "", true},
};

TEST(Glob, Matches) {
  for (const auto& [glob, path, matches] : kCases) {
    EXPECT_EQ(glob_matches(glob, path), matches) << glob << " on " << path;
  }
}

TEST(Glob, TakesNoLongTime) {
  std::string glob;
  std::string braces;
  for (int i = 0; i < 40; ++i) {
    glob += "*a";
    braces += "{a,aa,}";
  }
  const auto start = std::chrono::steady_clock::now();
  EXPECT_FALSE(glob_matches(glob + "b", std::string(2000, 'a')));
  EXPECT_FALSE(glob_matches(braces + "b", std::string(100, 'a')));
  EXPECT_FALSE(glob_matches("**/**/**/**/**/**/b", std::string(1000, '/')));
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  EXPECT_LT(seconds.count(), 1.0);
}

}  // namespace
}  // namespace shinsa::input
