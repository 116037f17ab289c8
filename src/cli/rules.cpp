// shinsa rules: groups list, check and test.
#include <memory>

#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/messages.h"
#include "cli/nearest.h"

namespace shinsa::cli {

void add_rules(CLI::App& program, Action& chosen) {
  CLI::App* command = program.add_subcommand("rules", "List, check and test rules");
  command->require_subcommand(0, 1);
  command->allow_extras();
  command->footer("See 'shinsa rules list --help', 'check --help' and 'test --help'.");
  add_rules_list(*command, chosen);
  add_rules_check(*command, chosen);
  add_rules_test(*command, chosen);
  command->callback([command, &chosen] {
    if (!command->get_subcommands().empty()) return;
    const std::vector<std::string> rest = command->remaining();
    Error error{"rules", "no command", "see 'shinsa rules --help'", ""};
    if (!rest.empty()) {
      const std::string meant = did_you_mean(rest.front(), {"list", "check", "test"}, 1);
      error = {"rules " + rest.front(), "no such command",
               meant.empty() ? "see 'shinsa rules --help'" : meant, ""};
    }
    chosen = [error] {
      print_error(error);
      return static_cast<int>(kSetup);
    };
  });
}

}  // namespace shinsa::cli
