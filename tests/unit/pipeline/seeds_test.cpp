// The five real pages that the design is measured on, and the eight labelled ones. They are not
// part of the project; without them these tests are skipped.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "unit/pipeline/test_engine.h"

namespace shinsa::pipeline {
namespace {

namespace fs = std::filesystem;

PageReport judge(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  return test_analyzer().analyze({.id = path.filename().string(),
                                  .url = "",
                                  .bytes = bytes,
                                  .encoding = "",
                                  .charset = "",
                                  .markup = Markup::kAuto});
}

DisclosureState state_of(const PageReport& report, std::string_view id) {
  for (const Disclosure& item : report.disclosures) {
    if (item.id == id) return item.state;
  }
  ADD_FAILURE() << "no item " << id;
  return DisclosureState::kNotRequired;
}

class Seeds : public testing::Test {
 protected:
  void SetUp() override {
    const fs::path folder = SHINSA_SHARED_DIR "/seeds";
    if (!fs::exists(folder)) GTEST_SKIP() << "no seeds beside the project";
    for (const auto& entry : fs::directory_iterator(folder)) {
      reports_[entry.path().filename().string().substr(0, 3)] = judge(entry.path());
    }
  }
  const PageReport& page(const std::string& id) { return reports_.at(id); }
  void expect_missing(const std::string& id, std::string_view item) {
    EXPECT_EQ(state_of(page(id), item), DisclosureState::kMissing) << id << " " << item;
  }
  void expect_stated(const std::string& id, std::string_view item) {
    EXPECT_EQ(state_of(page(id), item), DisclosureState::kPresent) << id << " " << item;
  }

  std::map<std::string, PageReport> reports_;
};

TEST_F(Seeds, AreToldFromEachOtherByWhatTheyAdvertise) {
  EXPECT_EQ(page("000").advertisement.advertisement_class, AdvertisementClass::kNotAdvertisement);
  EXPECT_EQ(page("001").advertisement.advertisement_class, AdvertisementClass::kAdvertisement);
  EXPECT_EQ(page("004").advertisement.advertisement_class, AdvertisementClass::kAdvertisement);
  EXPECT_NE(page("002").advertisement.advertisement_class, AdvertisementClass::kAdvertisement);
  EXPECT_NE(page("003").advertisement.advertisement_class, AdvertisementClass::kAdvertisement);
}

TEST_F(Seeds, AreRankedByRisk) {
  for (const char* other : {"001", "002", "004"})
    EXPECT_LT(page("003").score, page(other).score) << other;
  EXPECT_LT(page("000").score, page("001").score);
  EXPECT_LT(page("000").score, page("004").score);
  EXPECT_LT(page("002").score, page("001").score);
  EXPECT_LT(page("000").score, page("002").score);
}

TEST_F(Seeds, LackTheStatementsThatAReaderMisses) {
  expect_missing("001", "unapproved.route");
  expect_missing("001", "unapproved.overseas");
  for (const char* item : {"unapproved.status", "unapproved.domestic", "unapproved.relief"}) {
    expect_stated("001", item);
  }
  expect_stated("004", "unapproved.status");
  for (const char* item : {"cost", "period", "unapproved.route", "unapproved.domestic",
                           "unapproved.overseas", "unapproved.relief"}) {
    expect_missing("004", item);
  }
}

// Where phrase checkers go wrong on these pages.
TEST_F(Seeds, DrawNoFalseAlarms) {
  for (const auto& [id, report] : reports_) {
    for (const Finding& finding : report.findings) {
      if (!finding.counts() || finding.severity == Severity::kNote) continue;
      if (finding.kind != FindingKind::kPhrase) continue;
      for (const char* innocent :
           {"ご相談ください", "確認してください", "受けてください", "保証するものではありません",
            "保証するエビデンス", "アフターケア", "絶対禁忌"}) {
        EXPECT_EQ(finding.sentence.find(innocent), std::string::npos)
            << id << " " << finding.rule << ": " << finding.sentence;
      }
      EXPECT_FALSE(finding.sentence.ends_with("?") || finding.sentence.ends_with("？"))
          << finding.sentence;
    }
  }
}

TEST_F(Seeds, AreJudgedWithoutWarningOnTheNewsReport) {
  for (const Finding& finding : page("000").findings) {
    EXPECT_TRUE(!finding.counts() || finding.severity == Severity::kNote)
        << finding.rule << finding.sentence;
  }
}

TEST(LabelledPages, HaveTheStatementsThatTheirTruthNames) {
  const fs::path folder = SHINSA_SHARED_DIR "/labelled";
  if (!fs::exists(folder / "pages.tsv")) GTEST_SKIP() << "no labelled pages beside the project";
  std::ifstream table(folder / "pages.tsv");
  std::string line;
  std::getline(table, line);
  const std::vector<std::string> items = {"treatment",
                                          "cost",
                                          "period",
                                          "risk",
                                          "contact",
                                          "unapproved.status",
                                          "unapproved.route",
                                          "unapproved.domestic",
                                          "unapproved.overseas",
                                          "unapproved.relief"};
  int right = 0;
  int judged = 0;
  while (std::getline(table, line)) {
    std::istringstream cells(line);
    std::vector<std::string> row;
    for (std::string cell; std::getline(cells, cell, '\t');) row.push_back(cell);
    const PageReport report = judge(folder / "pages" / (row[0] + ".html"));
    for (std::size_t i = 0; i < items.size(); ++i) {
      const std::string& truth = row[5 + i];
      if (truth == "review" || (truth == "na" && items[i] == "contact")) continue;
      const DisclosureState state = state_of(report, items[i]);
      const bool agrees = truth == "present"   ? state == DisclosureState::kPresent
                          : truth == "missing" ? state == DisclosureState::kMissing
                                               : state == DisclosureState::kNotRequired;
      ++judged;
      right += agrees ? 1 : 0;
      if (!agrees)
        std::cout << row[0] << " " << items[i] << ": " << truth << ", found " << name_of(state)
                  << "\n";
    }
  }
  EXPECT_GE(right, judged * 95 / 100) << right << " of " << judged;
}

}  // namespace
}  // namespace shinsa::pipeline
