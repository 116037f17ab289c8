// The whole pipe: lazy equals eager, any number of workers gives the same, positions point where
// they say.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "pipeline/analyze_page.h"
#include "pipeline/inspection.h"
#include "pipeline/ordered_pool.h"
#include "unit/pipeline/test_engine.h"

namespace shinsa::pipeline {
namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::filesystem::path> pages() {
  std::vector<std::filesystem::path> found;
  for (const char* folder : {SHINSA_SOURCE_DIR "/samples/pages", SHINSA_SHARED_DIR "/seeds",
                             SHINSA_SHARED_DIR "/labelled/pages"}) {
    if (!std::filesystem::exists(folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (entry.is_regular_file()) found.push_back(entry.path());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

// All examples of the pack as one page: text on which every rule fires or nearly does.
std::string page_of_examples() {
  std::string html;
  for (const Rule& rule : test_engine().rules.rules) {
    for (const auto* list : {&rule.violations, &rule.ok, &rule.todo}) {
      for (const Example& example : *list) html += "<p>" + example.text + "</p>\n";
    }
  }
  return html;
}

PageInput input_of(const std::string& id, const std::string& bytes) {
  return {
      .id = id, .url = "", .bytes = bytes, .encoding = "", .charset = "", .markup = Markup::kAuto};
}

std::string summary(const PageReport& report) {
  std::string text = report.page.id + " " + std::to_string(report.score);
  for (const Finding& finding : report.findings) {
    text += "\n" + finding.rule + " " + std::to_string(finding.span.start.byte) + "-" +
            std::to_string(finding.span.end.byte) + " " +
            std::string(name_of(finding.assertion.status)) + " " + finding.text + " " +
            finding.fingerprint;
  }
  return text;
}

void expect_same_matches(const std::string& name, const std::string& bytes) {
  const Engine& engine = test_engine();
  const Page page = read_page(input_of(name, bytes), {});
  morph::Lattice lattice = engine.tokenizer.make_lattice();
  SentenceTokens lazy_tokens(page, engine.tokenizer, lattice);
  SentenceTokens eager_tokens(page, engine.tokenizer, lattice);
  const SentenceWeights weights = engine.weigher.weigh(page);
  const Matches lazy = engine.matcher.find(page, weights, lazy_tokens, false);
  const Matches eager = engine.matcher.find(page, weights, eager_tokens, true);
  const auto places = [](const std::vector<Match>& matches) {
    std::vector<std::tuple<int, int, int, std::size_t, std::size_t>> found;
    for (const Match& match : matches) {
      found.emplace_back(match.owner, match.sentence.block, match.sentence.sentence,
                         match.range.begin, match.range.end);
    }
    return found;
  };
  EXPECT_EQ(places(lazy.phrases), places(eager.phrases)) << name;
  EXPECT_EQ(places(lazy.evidence), places(eager.evidence)) << name;
  EXPECT_EQ(lazy.signals.size(), eager.signals.size()) << name;
  EXPECT_EQ(lazy.cues.size(), eager.cues.size()) << name;
}

TEST(Matcher, LazyEqualsEager) {
  expect_same_matches("examples.html", page_of_examples());
  for (const auto& path : pages()) expect_same_matches(path.string(), read(path));
}

TEST(Analyzer, PointsIntoTheSource) {
  const std::string html = "<h1>治療</h1>\n<p>この治療で<b>必ず</b>治りま&#x3059;。</p>";
  const PageReport report = test_analyzer().analyze(input_of("a.html", html));
  const auto finding = std::find_if(report.findings.begin(), report.findings.end(),
                                    [](const Finding& f) { return f.rule == "certain-success"; });
  ASSERT_NE(finding, report.findings.end());
  EXPECT_EQ(finding->text, "必ず治ります");
  EXPECT_EQ(finding->span.start.line, 2U);
  EXPECT_EQ(finding->span.start.column, 12U);
  EXPECT_EQ(
      html.substr(finding->span.start.byte, finding->span.end.byte - finding->span.start.byte),
      "必ず</b>治りま&#x3059;");
}

TEST(Analyzer, SaysWhatItCouldNotJudge) {
  EXPECT_EQ(test_analyzer().analyze(input_of("a.html", "")).page.status, PageStatus::kNoText);
  EXPECT_EQ(test_analyzer().analyze(input_of("a.html", "<script>x</script>")).page.status,
            PageStatus::kNoText);
  const std::string binary("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
  const PageReport report = test_analyzer().analyze(input_of("a.html", binary));
  EXPECT_EQ(report.page.status, PageStatus::kUnreadable);
  EXPECT_EQ(report.grade, '-');
  EXPECT_FALSE(report.diagnostics.empty());
}

TEST(Analyzer, GivesTheSameForAnyNumberOfWorkers) {
  std::vector<std::pair<std::string, std::string>> inputs;
  for (int copy = 0; copy < 3; ++copy) {
    for (const auto& path : pages()) inputs.emplace_back(path.string(), read(path));
  }
  const auto run = [&](std::size_t workers) {
    std::vector<std::string> results;
    std::size_t at = 0;
    run_ordered<std::size_t, std::string>(
        workers,
        [&]() -> std::optional<std::size_t> {
          return at < inputs.size() ? std::optional<std::size_t>(at++) : std::nullopt;
        },
        [&] {
          return [&inputs, worker = test_analyzer().make_worker()](std::size_t i) mutable {
            return summary(
                test_analyzer().analyze(input_of(inputs[i].first, inputs[i].second), worker));
          };
        },
        [&](std::string result) {
          results.push_back(std::move(result));
          return true;
        });
    return results;
  };
  const auto one = run(1);
  EXPECT_EQ(one.size(), inputs.size());
  EXPECT_EQ(run(4), one);
}

TEST(OrderedPool, StopsWhenTheSinkHasEnough) {
  int given = 0;
  std::vector<int> taken;
  run_ordered<int, int>(
      3, [&]() -> std::optional<int> { return given++; }, [] { return [](int i) { return i; }; },
      [&](int i) {
        taken.push_back(i);
        return taken.size() < 5;
      });
  EXPECT_EQ(taken, (std::vector<int>{0, 1, 2, 3, 4}));
  EXPECT_LT(given, 100);
}

}  // namespace
}  // namespace shinsa::pipeline
