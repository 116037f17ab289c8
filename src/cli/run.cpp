// The command line: which command, and what to do with it. Prints help and version; everything else
// is done by the commands, one file each.
#include "cli/run.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <csignal>
#include <exception>
#include <iostream>
#include <memory>
#include <utility>

#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/messages.h"
#include "cli/nearest.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/version.h"

namespace shinsa::cli {
namespace {

/// Help with one blank line between groups, where CLI11 leaves two.
class HelpFormatter : public CLI::Formatter {
 public:
  HelpFormatter() { column_width(30); }
  std::string make_help(const CLI::App* app, std::string name,
                        CLI::AppFormatMode mode) const override {
    std::string help = CLI::Formatter::make_help(app, std::move(name), mode);
    for (std::size_t at = help.find("\n\n\n"); at != std::string::npos; at = help.find("\n\n\n")) {
      help.erase(at, 1);
    }
    return help;
  }
};

/// What is left on the command line when no command was recognised.
int no_command(const CLI::App& program) {
  Errors errors;
  std::vector<std::string> commands;
  for (const CLI::App* command : program.get_subcommands(nullptr)) {
    commands.push_back(command->get_name());
  }
  for (const std::string& argument : program.remaining()) {
    if (argument.starts_with("-")) continue;
    std::string mend = did_you_mean(argument, commands, 1);
    if (mend.empty()) mend = "see 'shinsa --help'";
    print_error({argument, "no such command", mend, ""});
    return kSetup;
  }
  check_unknown(program, errors);
  if (errors.empty()) errors.push_back({"", "no command", "see 'shinsa --help'", ""});
  print_errors(errors);
  return kSetup;
}

int parse_and_run(CLI::App& program, int argc, char** argv) {
  Action chosen;
  add_scan(program, chosen);
  add_explain(program, chosen);
  add_products(program, chosen);
  add_rules(program, chosen);
  add_eval(program, chosen);
  add_doctor(program, chosen);
  bool version = false;
  program.add_flag("--version", version, "Print the versions of program and rules, and exit");
  try {
    program.parse(argc, argv);
  } catch (const CLI::Success& help) {
    return program.exit(help);
  } catch (const CLI::ParseError& mistake) {
    print_error({"", mistake.what(), "see 'shinsa --help'", ""});
    return kSetup;
  }
  if (version) {
    std::cout << version_line() << "\n";
    return kOk;
  }
  if (!chosen) return no_command(program);
  Errors errors;
  check_unknown(program, errors);
  print_errors(errors);
  return errors.empty() ? chosen() : static_cast<int>(kSetup);
}

}  // namespace

int run(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away is found by write()
  Result<Output> output = Output::open("");
  std::streambuf* const before = std::cout.rdbuf(output->stream().rdbuf());
  int status = kSetup;
  try {
    CLI::App program(
        "Reads Japanese clinic pages and says which phrases break the rules for medical "
        "advertising.",
        "shinsa");
    program.formatter(std::make_shared<HelpFormatter>());
    program.require_subcommand(0, 1);
    program.allow_extras();
    program.footer(
        examples({"shinsa scan site/", "shinsa explain certain-success", "shinsa doctor"}));
    status = parse_and_run(program, argc, argv);
  } catch (const std::exception& error) {
    print_error({"", std::string("internal error: ") + error.what(), "please report it", ""});
  }
  std::cout.rdbuf(before);
  if (const std::optional<Error> error = output->finish()) {
    print_error(*error);
    return kSetup;
  }
  return status;
}

}  // namespace shinsa::cli
