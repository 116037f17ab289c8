// shinsa explain: what a rule is, or what the program sees in a text.
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/explain_rule.h"
#include "cli/explain_text.h"
#include "cli/messages.h"
#include "cli/nearest.h"
#include "cli/options.h"

namespace shinsa::cli {
namespace {

struct ExplainFlags {
  DataFlags data;
  std::vector<std::string> ids;
  std::string text;
  std::vector<std::string> templates;
};

int explain_all(const ExplainFlags& flags, const pipeline::Engine& engine) {
  report::TerminalPrinter printer(std::cout, report::Options());
  bool first = true;
  int status = kOk;
  for (const std::string& id : flags.ids) {
    if (!first) printer.blank();
    first = false;
    if (explain_id(engine.rules, id, printer)) continue;
    std::string mend = did_you_mean(id, all_ids(engine.rules));
    if (mend.empty()) mend = "see 'shinsa rules list'";
    print_error({id, "no such rule", mend, ""});
    status = kSetup;
  }
  for (const std::string& id : flags.templates) {
    if (!first) printer.blank();
    first = false;
    if (explain_template(engine.rules, id, printer)) continue;
    std::string known;
    for (const StatementTemplate& statement : engine.rules.templates) {
      known += (known.empty() ? "" : ", ") + statement.id;
    }
    print_error({"--template " + id, "no such template", "choose one of " + known, ""});
    status = kSetup;
  }
  if (!flags.text.empty()) {
    if (!first) printer.blank();
    explain_text(engine, flags.text, printer);
  }
  return status;
}

int explain(const ExplainFlags& flags, Errors errors) {
  set_up_logging(flags.data.verbosity);
  if (flags.ids.empty() && flags.text.empty() && flags.templates.empty()) {
    errors.push_back({"", "nothing to explain", "name a rule, or give --text or --template", ""});
  }
  const std::optional<Analyzer> analyzer = open_analyzer(flags.data, Purpose::kLook, errors);
  if (errors.empty()) return explain_all(flags, analyzer->data());
  print_errors(errors);
  return kSetup;
}

}  // namespace

void add_explain(CLI::App& program, Action& chosen) {
  CLI::App* command =
      program.add_subcommand("explain", "Explain a rule, or what is seen in a text, step by step");
  const auto flags = std::make_shared<ExplainFlags>();
  command
      ->add_option("ID", flags->ids,
                   "Rules, disclosures, cues, signals or exemptions, as reports name them")
      ->option_text("...");
  add_value(*command, "--text", flags->text, "TEXT", "Show tokens, cues, rules tried, and verdict");
  add_values(*command, "--template", flags->templates, "ID",
             "Required statements to fill in: unapproved, selfpay, before-after");
  add_data_flags(*command, flags->data);
  command->allow_extras();
  command->footer(examples({"shinsa explain certain-success",
                            "shinsa explain --text '必ず治るわけではありません。'",
                            "shinsa explain --text '<heading>絶対に安全な手術</heading>'",
                            "shinsa explain --template unapproved"}));
  command->callback([command, flags, &chosen] {
    Errors errors;
    check_unknown(*command, errors);
    chosen = [flags, errors] { return explain(*flags, errors); };
  });
}

}  // namespace shinsa::cli
