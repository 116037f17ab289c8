// shinsa rules test: runs the examples that every rule, cue, disclosure and signal carries.
#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/explain_rule.h"
#include "cli/messages.h"
#include "cli/nearest.h"
#include "cli/options.h"
#include "pipeline/test_examples.h"

namespace shinsa::cli {
namespace {

struct TestFlags {
  DataFlags data;
  std::vector<std::string> ids;
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

void print_result(const pipeline::ExampleResult& result) {
  if (result.passed && result.list != "todo") return;
  std::cout << (result.passed ? "todo" : "FAIL") << "  " << result.place << ": " << result.id
            << " (" << result.list << "): " << result.text << "\n";
  if (!result.passed) std::cout << "  " << result.detail << "\n";
}

int run_examples(const TestFlags& flags, const pipeline::Engine& engine) {
  const std::vector<pipeline::ExampleResult> results = pipeline::test_examples(engine, flags.ids);
  std::size_t failed = 0;
  std::size_t todo = 0;
  for (const pipeline::ExampleResult& result : results) {
    print_result(result);
    if (!result.passed) ++failed;
    if (result.passed && result.list == "todo") ++todo;
  }
  std::cout << "examples: " << results.size() << ", pass: " << results.size() - failed - todo
            << ", fail: " << failed << ", known misses (todo): " << todo << "\n";
  return failed == 0 ? kOk : kFindings;
}

int test_rules(const TestFlags& flags, Errors errors) {
  set_up_logging(flags.data.verbosity);
  const std::optional<Analyzer> analyzer = open_analyzer(flags.data, Purpose::kLook, errors);
  if (analyzer) check_ids(flags, analyzer->data().rules, errors);
  if (errors.empty()) return run_examples(flags, analyzer->data());
  print_errors(errors);
  return kSetup;
}

}  // namespace

void add_rules_test(CLI::App& rules, Action& chosen) {
  CLI::App* command = rules.add_subcommand("test", "Run the examples that the rules carry");
  const auto flags = std::make_shared<TestFlags>();
  command->add_option("ID", flags->ids, "Rules, disclosures, cues or signals; default: all")
      ->option_text("...");
  add_data_flags(*command, flags->data);
  command->allow_extras();
  command->footer(examples({"shinsa rules test", "shinsa rules test certain-success",
                            "shinsa rules test --rules my-rules/"}) +
                  "\n\nExit status: 0 all pass, 1 some fail, 2 the rules cannot be loaded.");
  command->callback([command, flags, &chosen] {
    Errors errors;
    check_unknown(*command, errors);
    chosen = [flags, errors] { return test_rules(*flags, errors); };
  });
}

}  // namespace shinsa::cli
