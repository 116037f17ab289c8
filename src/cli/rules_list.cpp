// shinsa rules list: every rule on a line, or as JSON.
#include <algorithm>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/messages.h"
#include "cli/options.h"
#include "pipeline/engine.h"
#include "report/text_layout.h"

namespace shinsa::cli {
namespace {

struct ListFlags {
  DataFlags data;
  bool json = false;
};

nlohmann::ordered_json to_json(const RuleSet& rules) {
  auto list = nlohmann::ordered_json::array();
  for (const Rule& rule : rules.rules) {
    list.push_back({{"id", rule.id},
                    {"title", rule.title},
                    {"category", name_of(rule.category)},
                    {"severity", name_of(rule.severity)}});
  }
  return list;
}

void print_table(const RuleSet& rules) {
  std::size_t width = 0;
  for (const Rule& rule : rules.rules) width = std::max(width, rule.id.size());
  for (const Rule& rule : rules.rules) {
    std::cout << report::pad(rule.id, static_cast<int>(width)) << "  "
              << report::pad(name_of(rule.severity), 7) << "  "
              << report::pad(name_of(rule.category), 13) << "  " << rule.title << "\n";
  }
}

int list_rules(const ListFlags& flags, Errors errors) {
  set_up_logging(flags.data.verbosity);
  const std::optional<Analyzer> analyzer = open_analyzer(flags.data, Purpose::kLook, errors);
  if (!errors.empty()) {
    print_errors(errors);
    return kSetup;
  }
  if (flags.json) {
    std::cout << to_json(analyzer->data().rules).dump(1) << "\n";
  } else {
    print_table(analyzer->data().rules);
  }
  return kOk;
}

}  // namespace

void add_rules_list(CLI::App& rules, Action& chosen) {
  CLI::App* command = rules.add_subcommand("list", "List the rules: id, severity, category, title");
  const auto flags = std::make_shared<ListFlags>();
  command->add_flag("--json", flags->json, "Print a JSON array");
  add_data_flags(*command, flags->data);
  command->allow_extras();
  command->footer(examples({"shinsa rules list", "shinsa rules list --json | jq -r '.[].id'"}));
  command->callback([command, flags, &chosen] {
    Errors errors;
    check_unknown(*command, errors);
    chosen = [flags, errors] { return list_rules(*flags, errors); };
  });
}

}  // namespace shinsa::cli
