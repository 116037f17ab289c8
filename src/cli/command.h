// How a subcommand joins the program: one function each, called by run(). It declares its flags
// and, where the user names it, leaves behind what is to be done. Nothing is read before the whole
// command line is parsed.
#pragma once

#include <CLI/App.hpp>
#include <functional>

namespace shinsa::cli {

/// Does what the user asked for; returns the exit status.
using Action = std::function<int()>;

void add_scan(CLI::App& program, Action& chosen);
void add_explain(CLI::App& program, Action& chosen);
void add_products(CLI::App& program, Action& chosen);
void add_rules(CLI::App& program, Action& chosen);  // rules list, check and test
void add_rules_list(CLI::App& rules, Action& chosen);
void add_rules_check(CLI::App& rules, Action& chosen);
void add_rules_test(CLI::App& rules, Action& chosen);
void add_eval(CLI::App& program, Action& chosen);
void add_doctor(CLI::App& program, Action& chosen);

}  // namespace shinsa::cli
