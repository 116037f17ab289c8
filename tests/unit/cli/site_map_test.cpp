// Which pages are one site: by host, else by the directory given.
#include "cli/site_map.h"

#include <gtest/gtest.h>

namespace shinsa::cli {
namespace {

std::string names(const SiteMap& sites) {
  std::string out;
  for (const SiteReport& report : sites.empty_reports()) out += "[" + report.name + "]";
  return out;
}

TEST(SiteMap, GroupsByHostAndElseByDirectory) {
  SiteMap sites;
  sites.add({"d/1", "", "a.example", {}}, "d");
  sites.add({"e/2", "", "a.example", {}}, "e");
  sites.add({"f/3", "", "", {{"contact", {}}}}, "f");
  sites.add({"f/4", "", "", {}}, "f");
  sites.finish();
  EXPECT_EQ(names(sites), "[a.example][f][]");
  EXPECT_EQ(sites.site_of("d/1"), 0U);
  EXPECT_EQ(sites.site_of("e/2"), 0U);
  EXPECT_EQ(sites.site_of("f/4"), 1U);
  EXPECT_EQ(sites.site_of("late"), 2U);
  EXPECT_NE(sites.statements(1).find("contact", {}, "f/4"), nullptr);
  EXPECT_EQ(sites.statements(2).find("contact", {}, "f/4"), nullptr);
}

TEST(SiteMap, PagesWithoutAHostJoinTheOneHostOfTheirDirectory) {
  SiteMap sites;
  sites.add({"d/1", "", "", {}}, "d");
  sites.add({"d/2", "", "a.example", {}}, "d");
  sites.add({"e/1", "", "", {}}, "e");
  sites.add({"e/2", "", "a.example", {}}, "e");
  sites.add({"e/3", "", "b.example", {}}, "e");
  sites.finish();
  EXPECT_EQ(names(sites), "[a.example][e][b.example][]");
  EXPECT_EQ(sites.site_of("d/1"), 0U);
  EXPECT_EQ(sites.site_of("e/1"), 1U);
}

TEST(DirectoryOf, IsTheLongestGivenOrThePagesOwn) {
  input::WalkOptions walk;
  walk.paths = {"site", "site/sub/", "/abs", "x.html"};
  EXPECT_EQ(directory_of("site/a.html", walk), "site");
  EXPECT_EQ(directory_of("site/deep/a.html", walk), "site");
  EXPECT_EQ(directory_of("site/sub/a.html", walk), "site/sub");
  EXPECT_EQ(directory_of("site2/a.html", walk), "site2");
  EXPECT_EQ(directory_of("/abs/a/b.html", walk), "/abs");
  EXPECT_EQ(directory_of("x.html", walk), ".");
  EXPECT_EQ(directory_of("/y.html", walk), "/");
}

}  // namespace
}  // namespace shinsa::cli
