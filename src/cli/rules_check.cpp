// shinsa rules check: loads rule files strictly and tells all mistakes.
#include <filesystem>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/data_dir.h"
#include "cli/exit_status.h"
#include "cli/messages.h"
#include "cli/options.h"
#include "normalize/normalize.h"
#include "pipeline/engine.h"
#include "rules/rules.h"

namespace shinsa::cli {
namespace {

namespace fs = std::filesystem;

struct CheckFlags {
  DataFlags data;
  std::string directory;
};

/// The whole pack if `directory` is one, or holds one as rules/ and dictionaries/.
std::optional<rules::PackPaths> pack_at(const fs::path& directory) {
  std::error_code ignored;
  if (fs::exists(directory / "pack.yaml", ignored)) {
    const fs::path parent = fs::path(directory / "..").lexically_normal();
    return rules::PackPaths{directory.string(), (parent / "dictionaries").string()};
  }
  if (fs::exists(directory / "rules" / "pack.yaml", ignored)) {
    return rules::PackPaths{(directory / "rules").string(), (directory / "dictionaries").string()};
  }
  return std::nullopt;
}

void print_counts(const RuleSet& rules) {
  std::cout << "ok: version " << rules.pack.version << ", law as of " << rules.pack.law_as_of
            << "; rules: " << rules.rules.size() << ", cues: " << rules.cues.size()
            << ", disclosures: " << rules.disclosures.size()
            << ", signals: " << rules.signals.size() << ", exemptions: " << rules.exemptions.size()
            << ", templates: " << rules.templates.size() << ", word lists: " << rules.lists.size()
            << ", products: " << rules.products.size() << "\n";
}

/// A whole pack from its sources.
void check_pack(const rules::PackPaths& pack, Errors& errors) {
  const Result<RuleSet, Errors> rules = rules::load_pack(pack, normalize::fold);
  if (rules) return print_counts(*rules);
  errors.insert(errors.end(), rules.error().begin(), rules.error().end());
}

/// The installed pack with the rules of --rules on top.
void check_installed(const DataFlags& flags, Errors& errors) {
  const std::optional<Analyzer> analyzer = open_analyzer(flags, Purpose::kLook, errors);
  if (analyzer && errors.empty()) print_counts(analyzer->data().rules);
}

int check_rules(const CheckFlags& flags, Errors errors) {
  set_up_logging(flags.data.verbosity);
  const bool here = flags.directory.empty() && flags.data.rules.empty();
  std::optional<rules::PackPaths> pack;
  if (here || !flags.directory.empty()) pack = pack_at(here ? "." : flags.directory);
  DataFlags data = flags.data;
  if (!pack && !flags.directory.empty()) data.rules.push_back(flags.directory);
  if (pack) {
    check_pack(*pack, errors);
  } else {
    check_installed(data, errors);
  }
  if (errors.empty()) return kOk;
  print_errors(errors);
  return kSetup;
}

}  // namespace

void add_rules_check(CLI::App& rules, Action& chosen) {
  CLI::App* command = rules.add_subcommand("check", "Load rules strictly and tell all mistakes");
  const auto flags = std::make_shared<CheckFlags>();
  command
      ->add_option("DIR", flags->directory,
                   "A whole pack (with pack.yaml), or further rules in YAML; default: the pack "
                   "in ./rules, else the installed one")
      ->option_text(" ");
  add_data_flags(*command, flags->data);
  command->allow_extras();
  command->footer(examples({"shinsa rules check rules/", "shinsa rules check my-rules/"}) +
                  "\n\nExit status: 0 no mistake, 2 mistakes.");
  command->callback([command, flags, &chosen] {
    Errors errors;
    check_unknown(*command, errors);
    chosen = [flags, errors] { return check_rules(*flags, errors); };
  });
}

}  // namespace shinsa::cli
