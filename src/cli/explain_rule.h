// One noun of the rule pack (a rule, cue, disclosure, signal or exemption) as a page for people.
#pragma once

#include <string>
#include <vector>

#include "core/rule_set.h"
#include "report/terminal_printer.h"

namespace shinsa::cli {

/// Prints what `id` names; false if it names nothing. A former id of a rule names the rule.
bool explain_id(const RuleSet& rules, const std::string& id, report::TerminalPrinter& printer);

/// Prints the template as it is to be filled in; false if there is none of this id.
bool explain_template(const RuleSet& rules, const std::string& id,
                      report::TerminalPrinter& printer);

/// Every id that explain_id knows.
std::vector<std::string> all_ids(const RuleSet& rules);

}  // namespace shinsa::cli
