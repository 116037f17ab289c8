// shinsa rules test: runs the examples that every rule, cue, disclosure and signal carries, and
// tells what never fired on a corpus.
#include <algorithm>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/coverage.h"
#include "cli/exit_status.h"
#include "cli/explain_rule.h"
#include "cli/messages.h"
#include "cli/nearest.h"
#include "cli/options.h"
#include "pipeline/test_examples.h"

namespace shinsa::cli {
namespace {

using nlohmann::ordered_json;
using pipeline::ExampleResult;

struct TestFlags {
  DataFlags data;
  std::vector<std::string> ids;
  std::vector<std::string> coverage;
  std::string format = "terminal";
};

void check_ids(const TestFlags& flags, const RuleSet& rules, Errors& errors) {
  const std::vector<std::string> known = all_ids(rules);
  for (const std::string& id : flags.ids) {
    if (std::find(known.begin(), known.end(), id) != known.end()) continue;
    std::string mend = did_you_mean(id, known);
    if (mend.empty()) mend = "see 'shinsa rules list'";
    errors.push_back({id, "no such rule", mend, ""});
  }
}

struct Tally {
  std::size_t failed = 0;
  std::size_t todo = 0;
};

Tally tally_of(const std::vector<ExampleResult>& results) {
  Tally tally;
  for (const ExampleResult& result : results) {
    if (!result.passed) ++tally.failed;
    if (result.passed && result.list == "todo") ++tally.todo;
  }
  return tally;
}

void print_result(const ExampleResult& result) {
  if (result.passed && result.list != "todo") return;
  std::cout << (result.passed ? "todo" : "FAIL") << "  " << result.place << ": " << result.id
            << " (" << result.list << "): " << result.text << "\n";
  if (!result.passed) std::cout << "  " << result.detail << "\n";
}

void print_terminal(const std::vector<ExampleResult>& results, const Tally& tally,
                    const std::optional<Coverage>& coverage) {
  for (const ExampleResult& result : results) print_result(result);
  std::cout << "examples: " << results.size()
            << ", pass: " << results.size() - tally.failed - tally.todo
            << ", fail: " << tally.failed << ", known misses (todo): " << tally.todo << "\n";
  if (coverage) print_coverage(*coverage);
}

ordered_json json_of(const ExampleResult& result) {
  return {{"id", result.id},
          {"list", result.list},
          {"place", result.place},
          {"text", result.text},
          {"detail", result.detail}};
}

void print_json(const std::vector<ExampleResult>& results,
                const std::optional<Coverage>& coverage) {
  ordered_json made = {{"schema", "shinsa/rules-test/1"},
                       {"examples", results.size()},
                       {"failed", ordered_json::array()},
                       {"todo", ordered_json::array()}};
  for (const ExampleResult& result : results) {
    if (!result.passed) made["failed"].push_back(json_of(result));
    if (result.passed && result.list == "todo") made["todo"].push_back(json_of(result));
  }
  if (coverage) made["coverage"] = json_of(*coverage);
  std::cout << made.dump(2) << "\n";
}

int run_examples(const TestFlags& flags, const Analyzer& analyzer) {
  std::optional<Coverage> coverage;
  if (!flags.coverage.empty()) {
    coverage = cover(analyzer, flags.coverage, flags.ids);
    if (!coverage) return kSetup;
  }
  const auto results = pipeline::test_examples(analyzer.data(), flags.ids);
  const Tally tally = tally_of(results);
  if (flags.format == "json") {
    print_json(results, coverage);
  } else {
    print_terminal(results, tally, coverage);
  }
  if (coverage && coverage->failed > 0) return kIncomplete;
  return tally.failed == 0 ? kOk : kFindings;
}

int test_rules(const TestFlags& flags, Errors errors) {
  set_up_logging(flags.data.verbosity);
  check_choice("--format", flags.format, {"terminal", "json"}, errors);
  const std::optional<Analyzer> analyzer = open_analyzer(flags.data, Purpose::kLook, errors);
  if (analyzer) check_ids(flags, analyzer->data().rules, errors);
  if (errors.empty()) return run_examples(flags, *analyzer);
  print_errors(errors);
  return kSetup;
}

}  // namespace

void add_rules_test(CLI::App& rules, Action& chosen) {
  CLI::App* command = rules.add_subcommand("test", "Run the examples that the rules carry");
  const auto flags = std::make_shared<TestFlags>();
  command->add_option("ID", flags->ids, "Rules, disclosures, cues or signals; default: all")
      ->option_text("...");
  add_values(*command, "--coverage", flags->coverage, "DIR",
             "Also list what never fired on the pages of DIR; may be repeated");
  add_value(*command, "--format", flags->format, "FORMAT", "terminal or json");
  add_data_flags(*command, flags->data);
  command->allow_extras();
  command->footer(
      examples({"shinsa rules test", "shinsa rules test certain-success",
                "shinsa rules test --rules my-rules/", "shinsa rules test --coverage site/"}) +
      "\n\nExit status: 0 all pass, 1 some fail, 2 the rules cannot be loaded or there is no page,"
      "\n3 some page of --coverage could not be read.");
  command->callback([command, flags, &chosen] {
    Errors errors;
    check_unknown(*command, errors);
    chosen = [flags, errors] { return test_rules(*flags, errors); };
  });
}

}  // namespace shinsa::cli
