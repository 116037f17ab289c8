// The JSON formats: the contract's keys and their order, exact text, arrays and lines, and the
// schema.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/block.h"
#include "report/reporter.h"
#include "unit/report/sample_report.h"

namespace shinsa::report {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSchema = SHINSA_SOURCE_DIR "/include/shinsa/page.schema.json";

std::string print(std::string_view format, const std::vector<PageReport>& reports) {
  std::ostringstream out;
  const auto reporter = make_reporter(format, out, {});
  reporter->begin();
  for (const PageReport& report : reports) reporter->page(report);
  reporter->end({reports.size(), 0});
  return out.str();
}

Json page_of(const PageReport& report) { return Json::parse(print("jsonl", {report})); }

std::string keys(const Json& object) {
  std::string out;
  for (const auto& item : object.items()) out += (out.empty() ? "" : " ") + item.key();
  return out;
}

TEST(Json, HasTheKeysOfTheContractInOrder) {
  PageReport report = sample_report();
  report.findings[0].suppressed = Suppression{"comment", "引用"};
  report.findings[0].fact = Fact{"承認されています。", "https://example.org", "2026-11-22"};
  const Json page = page_of(report);
  EXPECT_EQ(keys(page),
            "schema page advertisement score grade points categories findings disclosures "
            "treatments diagnostics");
  EXPECT_EQ(keys(page["page"]), "id url title encoding status bytes medium");
  EXPECT_EQ(keys(page["advertisement"]), "class kind signals");
  EXPECT_EQ(keys(page["advertisement"]["signals"][0]), "id text span");
  EXPECT_EQ(keys(page["points"]), "findings disclosures factor scale");
  EXPECT_EQ(
      keys(page["categories"]),
      "false comparative exaggerated public-order not-permitted testimonial before-after other");
  EXPECT_EQ(keys(page["categories"]["other"]), "errors warnings notes points");
  const Json& finding = page["findings"][0];
  EXPECT_EQ(keys(finding),
            "rule kind category severity points message advice text sentence block span assertion "
            "dismissed suppressed basis fact fingerprint");
  EXPECT_EQ(keys(finding["span"]), "start end");
  EXPECT_EQ(keys(finding["span"]["start"]), "byte line column");
  EXPECT_EQ(keys(finding["assertion"]), "status cues");
  EXPECT_EQ(keys(finding["assertion"]["cues"][0]), "id text span");
  EXPECT_EQ(keys(finding["suppressed"]), "by reason");
  EXPECT_EQ(keys(finding["basis"][0]), "law article guideline edition url");
  EXPECT_EQ(keys(finding["fact"]), "text source as_of");
  EXPECT_EQ(keys(page["disclosures"][0]), "id state scope reason evidence");
  EXPECT_EQ(keys(page["treatments"][0]), "name product status span disclosures");
}

TEST(Json, PrintsExactlyThis) {
  PageReport report;
  report.page = {"a.html", "", "絶対「安全」\"\n", "UTF-8", PageStatus::kChecked, 1234567};
  report.grade = 'A';
  report.points = {0.125, 12, 0.5, 40};
  report.disclosures = {{"cost", DisclosureState::kPartial, DisclosureScope::kLink, "", {}}};
  report.diagnostics = {"注意"};
  std::string categories;
  for (const char* name : {"false", "comparative", "exaggerated", "public-order", "not-permitted",
                           "testimonial", "before-after", "other"}) {
    categories += std::string(categories.empty() ? "\"" : ",\"").append(name) +
                  R"(":{"errors":0,"warnings":0,"notes":0,"points":0})";
  }
  EXPECT_EQ(
      print("jsonl", {report}),
      R"({"schema":"shinsa/page/1","page":{"id":"a.html","url":"","title":"絶対「安全」\"\n",)"
      R"("encoding":"UTF-8","status":"checked","bytes":1234567,"medium":"website"},)"
      R"("advertisement":{"class":"undetermined","kind":"unknown","signals":[]},)"
      R"("score":0,"grade":"A",)"
      R"("points":{"findings":0.13,"disclosures":12,"factor":0.5,"scale":40},"categories":{)" +
          categories +
          R"(},"findings":[],"disclosures":[{"id":"cost","state":"partial","scope":"link",)"
          R"("reason":"","evidence":[]}],"treatments":[],"diagnostics":["注意"]})"
          "\n");
}

TEST(Json, KeepsDismissedFindingsAndNullsWhatIsNotSuppressed) {
  const Json findings = page_of(sample_report())["findings"];
  ASSERT_EQ(findings.size(), 3U);
  EXPECT_TRUE(findings[2]["dismissed"].get<bool>());
  EXPECT_TRUE(findings[0]["suppressed"].is_null());
  EXPECT_EQ(findings[0]["assertion"]["cues"][0]["text"], "かもしれません");
  EXPECT_EQ(
      findings[1]["span"].dump(),
      R"({"start":{"byte":512,"line":12,"column":8},"end":{"byte":530,"line":12,"column":14}})");
}

TEST(Json, PrintsOneArrayOrOneLineAPage) {
  const std::string one = print("jsonl", {sample_report()});
  const std::string two = print("jsonl", {unreadable_report()});
  EXPECT_EQ(std::count(one.begin(), one.end(), '\n'), 1);
  EXPECT_EQ(print("jsonl", {sample_report(), unreadable_report()}), one + two);
  EXPECT_EQ(print("json", {sample_report(), unreadable_report()}),
            "[\n" + one.substr(0, one.size() - 1) + ",\n" + two + "]\n");
  EXPECT_EQ(print("json", {unreadable_report()}), "[\n" + two + "]\n");
  EXPECT_EQ(print("json", {}), "[]\n");
  EXPECT_EQ(print("jsonl", {}), "");
}

TEST(Json, ReplacesWhatIsNoUtf8AndEscapesWhatBreaksLines) {
  PageReport report = unreadable_report();
  report.page.id = "caf\xe9.html";
  report.page.title = "a\u2028b\u202E\x1b";
  const std::string text = print("jsonl", {report});
  EXPECT_NE(text.find("\"caf�.html\""), std::string::npos);
  EXPECT_NE(text.find(R"("a\u2028b\u202E\u001b")"), std::string::npos);
  EXPECT_EQ(Json::parse(text)["page"]["title"], report.page.title);
}

/// The names of the first `count` values, sorted.
template <class Enum>
std::vector<std::string> names(std::size_t count) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < count; ++i) out.emplace_back(name_of(static_cast<Enum>(i)));
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::string> enumerated(const Json& schema, const char* pointer) {
  auto out = schema.at(Json::json_pointer(pointer)).get<std::vector<std::string>>();
  std::sort(out.begin(), out.end());
  return out;
}

TEST(Schema, ListsTheNamesOfEveryEnumeration) {
  std::ifstream stream(kSchema);
  const Json schema = Json::parse(stream);
  const auto at = [&schema](const char* pointer) { return enumerated(schema, pointer); };
  EXPECT_EQ(at("/$defs/page/properties/status/enum"), names<PageStatus>(3));
  EXPECT_EQ(at("/$defs/advertisement/properties/class/enum"), names<AdvertisementClass>(4));
  EXPECT_EQ(at("/$defs/finding/properties/kind/enum"), names<FindingKind>(3));
  EXPECT_EQ(at("/$defs/finding/properties/severity/enum"), names<Severity>(3));
  EXPECT_EQ(at("/$defs/finding/properties/category/enum"), names<Category>(kCategoryCount));
  EXPECT_EQ(at("/$defs/categories/required"), names<Category>(kCategoryCount));
  EXPECT_EQ(at("/$defs/finding/properties/assertion/properties/status/enum"),
            names<AssertionStatus>(12));
  EXPECT_EQ(at("/$defs/disclosure/properties/state/enum"), names<DisclosureState>(4));
  EXPECT_EQ(at("/$defs/disclosure/properties/scope/enum"), names<DisclosureScope>(5));
  std::vector<std::string> blocks = names<BlockKind>(kBlockKindCount);
  blocks.insert(blocks.begin(), "");
  EXPECT_EQ(at("/$defs/finding/properties/block/enum"), blocks);
}

/// Exit status of tests/support/validate_json.py on `text`.
int validate(const std::string& text, const std::string& flags) {
  const std::string path = testing::TempDir() + "shinsa_report_" +
                           testing::UnitTest::GetInstance()->current_test_info()->name() + ".json";
  std::ofstream(path, std::ios::binary) << text;
  const std::string command = "/usr/bin/python3 '" SHINSA_SOURCE_DIR
                              "/tests/support/validate_json.py' '" +
                              path + "' '" + kSchema + "' " + flags;
  const int status = std::system(command.c_str());
  std::remove(path.c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// 77: the module jsonschema is missing; 127: /usr/bin/python3 is.
bool cannot_validate(int status) { return status == 77 || status == 127; }

TEST(Schema, HoldsForWhatTheReporterPrints) {
  PageReport suppressed = sample_report();
  suppressed.findings[0].suppressed = Suppression{"comment", ""};
  suppressed.findings[0].kind = FindingKind::kAbsence;
  suppressed.findings[0].block.clear();
  const std::vector<PageReport> reports = {sample_report(), unreadable_report(), suppressed};
  const int status = validate(print("json", reports), "");
  if (cannot_validate(status)) GTEST_SKIP() << "python3-jsonschema is not installed";
  EXPECT_EQ(status, 0);
  EXPECT_EQ(validate(print("jsonl", reports), "--lines"), 0);
}

TEST(Schema, RefusesWhatBreaksTheContract) {
  const Json good = page_of(sample_report());
  const auto broken = [&good](const char* pointer, const Json& value) {
    Json page = good;
    page[Json::json_pointer(pointer)] = value;
    return validate(page.dump(), "");
  };
  const int status = broken("/surplus", 1);
  if (cannot_validate(status)) GTEST_SKIP() << "python3-jsonschema is not installed";
  EXPECT_EQ(status, 1);
  EXPECT_EQ(broken("/findings/0/severity", "fatal"), 1);
  EXPECT_EQ(broken("/findings/0/span/start/line", 0), 1);
  EXPECT_EQ(broken("/findings/0/fingerprint", "xyz"), 1);
  EXPECT_EQ(broken("/page/status", "unreadable"), 1) << "a page that was not judged has no grade";
  EXPECT_EQ(broken("/grade", "-"), 1) << "a judged page has a grade";
  EXPECT_EQ(validate("{\"schema\":1,\"schema\":2}", ""), 1);
  EXPECT_EQ(validate("not json", "--lines"), 1);
}

}  // namespace
}  // namespace shinsa::report
