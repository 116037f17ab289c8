// One noun of the rule pack (a rule, cue, disclosure or signal) as a page for people.
#pragma once

#include <string>
#include <vector>

#include "core/rule_set.h"
#include "report/terminal_printer.h"

namespace shinsa::cli {

/// Prints what `id` names; false if it names nothing. A former id of a rule names the rule.
bool explain_id(const RuleSet& rules, const std::string& id, report::TerminalPrinter& printer);

/// Every id that explain_id knows.
std::vector<std::string> all_ids(const RuleSet& rules);

}  // namespace shinsa::cli
