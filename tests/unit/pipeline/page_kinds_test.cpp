// The advertisement test on small invented pages of every kind, tempting neighbours among them:
// tests/labelled/kinds/, with what each is in kinds.tsv.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "unit/pipeline/test_engine.h"

namespace shinsa::pipeline {
namespace {

namespace fs = std::filesystem;

struct KnownPage {
  std::string page;
  std::string kind;
  std::string ad;  // yes, no, unsure
};

const fs::path& folder() {
  static const fs::path path = SHINSA_SOURCE_DIR "/tests/labelled/kinds";
  return path;
}

std::vector<KnownPage> known_pages() {
  std::ifstream table(folder() / "kinds.tsv");
  std::string line;
  std::getline(table, line);
  std::vector<KnownPage> pages;
  while (std::getline(table, line)) {
    std::istringstream cells(line);
    KnownPage& page = pages.emplace_back();
    std::getline(cells, page.page, '\t');
    std::getline(cells, page.kind, '\t');
    std::getline(cells, page.ad, '\t');
  }
  return pages;
}

Advertisement judge(const std::string& page) {
  std::ifstream file(folder() / (page + ".html"), std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  return test_analyzer()
      .analyze({.id = page,
                .url = "",
                .bytes = bytes,
                .encoding = "",
                .charset = "",
                .markup = Markup::kHtml})
      .advertisement;
}

/// A clinic's page is not let go, no other page is accused, and what is not known stays so.
bool is_right(const std::string& ad, AdvertisementClass found) {
  const bool may_be = found == AdvertisementClass::kProbable;
  if (ad == "yes") return may_be || found == AdvertisementClass::kAdvertisement;
  if (ad == "no") return found == AdvertisementClass::kNotAdvertisement;
  return may_be || found == AdvertisementClass::kUndetermined;
}

TEST(PageKinds, AreToldApart) {
  std::map<std::string, int> of_kind;
  for (const KnownPage& known : known_pages()) {
    const Advertisement found = judge(known.page);
    EXPECT_EQ(found.kind, known.kind) << known.page;
    EXPECT_TRUE(is_right(known.ad, found.advertisement_class))
        << known.page << ": " << known.ad << ", found " << name_of(found.advertisement_class);
    ++of_kind[known.kind];
  }
  EXPECT_EQ(of_kind.size(), 13U);
  for (const auto& [kind, count] : of_kind) EXPECT_GE(count, 2) << kind;
}

TEST(PageKinds, StructuredDataAndLinksAreSigns) {
  const Advertisement found = judge("clinic-site-dentist");
  std::map<std::string, std::string> texts;
  for (const Signal& signal : found.signals) texts.emplace(signal.id, signal.text);
  EXPECT_EQ(texts["clinic-data"], "Dentist");
  EXPECT_EQ(texts["phone"], "電話をかける");
  EXPECT_EQ(texts["access"], "地図を見る");
  EXPECT_EQ(texts.count("clinic-name"), 0U);
}

}  // namespace
}  // namespace shinsa::pipeline
