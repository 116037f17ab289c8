// shinsa eval: measures the verdicts on tables of labelled sentences.
#include <cstdio>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/label_table.h"
#include "cli/messages.h"
#include "cli/options.h"
#include "pipeline/evaluation.h"
#include "report/safe_text.h"
#include "report/text_layout.h"

namespace shinsa::cli {
namespace {

using nlohmann::ordered_json;
using pipeline::Counts;
using pipeline::Disagreement;
using pipeline::Evaluation;
using Table = std::map<std::string, Counts>;

struct EvalFlags {
  DataFlags data;
  std::vector<std::string> tables;
  std::string format = "terminal";
  std::string min_precision;
  std::string min_recall;
  bool show = false;
};

std::string three_digits(double value) {
  char text[16];
  std::snprintf(text, sizeof text, "%.3f", value);
  return text;
}

void print_counts(const std::string& name, const Counts& counts) {
  char line[96];
  std::snprintf(line, sizeof line, "%6s %6s %6s %6d %6d %6d %6d  ",
                three_digits(counts.precision()).c_str(), three_digits(counts.recall()).c_str(),
                three_digits(counts.f1()).c_str(), counts.found, counts.missed, counts.alarms,
                counts.silent);
  std::cout << line << report::visible(name) << "\n";
}

void print_table(const char* title, const Table& table) {
  if (table.empty()) return;
  std::cout << "\n" << title << "\n";
  for (const auto& [name, counts] : table) print_counts(name, counts);
}

void print_terminal(const Evaluation& evaluation, bool show) {
  std::cout << "  prec recall     f1  found missed alarms silent\n";
  print_counts("all", evaluation.all);
  print_table("by category", evaluation.by_category);
  print_table("by rule", evaluation.by_rule);
  print_table("by phenomenon", evaluation.by_phenomenon);
  if (!show) return;
  std::cout << "\n";
  for (const Disagreement& disagreement : evaluation.disagreements) {
    std::cout << (disagreement.rules.empty() ? "miss   " : "alarm  ") << disagreement.row.id << "  "
              << report::visible(disagreement.row.text);
    for (const std::string& rule : disagreement.rules) std::cout << "  [" << rule << "]";
    std::cout << "\n";
  }
}

ordered_json json_of(const Counts& counts) {
  return {{"precision", counts.precision()}, {"recall", counts.recall()}, {"f1", counts.f1()},
          {"found", counts.found},           {"missed", counts.missed},   {"alarms", counts.alarms},
          {"silent", counts.silent}};
}

ordered_json json_of(const Table& table) {
  ordered_json made = ordered_json::object();
  for (const auto& [name, counts] : table) made[name] = json_of(counts);
  return made;
}

void print_json(const Evaluation& evaluation) {
  ordered_json made = {{"schema", "shinsa/eval/1"},
                       {"all", json_of(evaluation.all)},
                       {"categories", json_of(evaluation.by_category)},
                       {"rules", json_of(evaluation.by_rule)},
                       {"phenomena", json_of(evaluation.by_phenomenon)},
                       {"disagreements", ordered_json::array()}};
  for (const Disagreement& disagreement : evaluation.disagreements) {
    made["disagreements"].push_back({{"id", disagreement.row.id},
                                     {"text", disagreement.row.text},
                                     {"kind", disagreement.rules.empty() ? "miss" : "alarm"},
                                     {"rules", disagreement.rules}});
  }
  std::cout << made.dump(2) << "\n";
}

std::vector<pipeline::LabelledText> read_tables(const EvalFlags& flags, Errors& errors) {
  std::vector<pipeline::LabelledText> rows;
  if (flags.tables.empty()) {
    errors.push_back({"eval", "no table of labels", "name one: shinsa eval labels.tsv", ""});
  }
  for (const std::string& path : flags.tables) {
    auto table = read_label_table(path);
    if (table) {
      rows.insert(rows.end(), table->begin(), table->end());
    } else {
      errors.insert(errors.end(), table.error().begin(), table.error().end());
    }
  }
  return rows;
}

// A bound in thousandths, so that it can be read like every other whole number.
std::optional<double> read_bound(std::string_view flag, const std::string& text, Errors& errors) {
  if (text.empty()) return 0;
  const auto value = parse_number(flag, text, 0, 1000, false, errors);
  if (!value) return std::nullopt;
  return static_cast<double>(*value) / 1000;
}

int evaluate_tables(const EvalFlags& flags, Errors errors) {
  set_up_logging(flags.data.verbosity);
  check_choice("--format", flags.format, {"terminal", "json"}, errors);
  const auto min_precision = read_bound("--min-precision", flags.min_precision, errors);
  const auto min_recall = read_bound("--min-recall", flags.min_recall, errors);
  const auto rows = read_tables(flags, errors);
  const std::optional<Analyzer> analyzer = open_analyzer(flags.data, Purpose::kScan, errors);
  if (!errors.empty()) {
    print_errors(errors);
    return kSetup;
  }
  const Evaluation evaluation = pipeline::evaluate(*analyzer, rows);
  if (flags.format == "json") {
    print_json(evaluation);
  } else {
    print_terminal(evaluation, flags.show);
  }
  const bool holds =
      evaluation.all.precision() >= *min_precision && evaluation.all.recall() >= *min_recall;
  return holds ? kOk : kFindings;
}

}  // namespace

void add_eval(CLI::App& program, Action& chosen) {
  CLI::App* command = program.add_subcommand(
      "eval", "Measure precision and recall on tables of labelled sentences");
  const auto flags = std::make_shared<EvalFlags>();
  command->add_option("TABLE", flags->tables, "Tables (TSV) with the columns id, text and label")
      ->option_text("...");
  command->add_flag("--show", flags->show, "List what was missed and what was a false alarm");
  add_value(*command, "--format", flags->format, "FORMAT", "terminal or json");
  add_value(*command, "--min-precision", flags->min_precision, "N",
            "Exit with 1 if the precision is below N thousandths");
  add_value(*command, "--min-recall", flags->min_recall, "N",
            "Exit with 1 if the recall is below N thousandths");
  add_data_flags(*command, flags->data);
  command->allow_extras();
  command->footer(
      examples({"shinsa eval labels.tsv", "shinsa eval --show labels.tsv",
                "shinsa eval --format json --min-recall 900 labels.tsv"}) +
      "\n\nlabel is violation, ok or review; the columns category, rule and phenomenon"
      "\nare counted by; under holds the headings above the text (医療脱毛 › 痛み), block"
      "\nits kind (paragraph, heading, list-item)."
      "\nExit status: 0, 1 below a bound, 2 a table cannot be read.");
  command->callback([command, flags, &chosen] {
    Errors errors;
    check_unknown(*command, errors);
    chosen = [flags, errors] { return evaluate_tables(*flags, errors); };
  });
}

}  // namespace shinsa::cli
