// Shared flags. The only mistakes that CLI11 itself reports are values that are missing.
#include "cli/options.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <charconv>

#include "cli/data_dir.h"
#include "cli/nearest.h"

namespace shinsa::cli {
namespace {

std::vector<std::string> flag_names(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    if (option->get_group().empty()) continue;  // hidden
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

std::string path_of(const CLI::App& command) {
  const CLI::App* parent = command.get_parent();
  return (parent == nullptr ? "" : path_of(*parent) + " ") + command.get_name();
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

/// Bytes for the letter behind a size: K, M, G or nothing; 0 for another one.
std::size_t unit_of(std::string_view letter) {
  if (letter.empty()) return 1;
  if (letter == "K" || letter == "k") return std::size_t{1} << 10U;
  if (letter == "M" || letter == "m") return std::size_t{1} << 20U;
  return letter == "G" || letter == "g" ? std::size_t{1} << 30U : 0;
}

}  // namespace

CLI::Option* add_value(CLI::App& command, const std::string& names, std::string& value,
                       const std::string& type, const std::string& help) {
  return command.add_option(names, value, help)
      ->type_name(type)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

CLI::Option* add_values(CLI::App& command, const std::string& names,
                        std::vector<std::string>& values, const std::string& type,
                        const std::string& help) {
  return command.add_option(names, values, help)->type_name(type)->allow_extra_args(false);
}

void add_data_flags(CLI::App& command, DataFlags& flags) {
  const std::string group = "Rules and dictionaries";
  add_values(command, "--rules", flags.rules, "DIR", "Further rules in YAML; may be repeated")
      ->group(group);
  command.add_flag("--no-default-rules", flags.no_default_rules, "Use only the rules of --rules")
      ->group(group);
  add_value(command, "--data-dir", flags.data_dir, "DIR", "Where rules.pack and user.dic are")
      ->group(group);
  add_value(command, "--mecab-dict", flags.mecab_dict, "DIR",
            "MeCab's IPADIC in UTF-8, if not the system's")
      ->group(group);
  command.add_flag("-v,--verbose", flags.verbosity, "Say what is being done; -vv says more");
}

std::string examples(std::initializer_list<std::string_view> lines) {
  std::string out = "Examples:";
  for (const std::string_view line : lines) out += "\n  " + std::string(line);
  return out;
}

void check_unknown(const CLI::App& command, Errors& errors) {
  for (const std::string& argument : command.remaining()) {
    const bool flag = argument.starts_with("-");
    std::string mend =
        flag ? did_you_mean(argument.substr(0, argument.find('=')), flag_names(command), 1) : "";
    if (mend.empty()) mend = "see '" + path_of(command) + " --help'";
    errors.push_back({argument, flag ? "unknown flag" : "unexpected argument", mend, ""});
  }
}

std::optional<std::size_t> parse_number(std::string_view flag, const std::string& text,
                                        std::size_t least, std::size_t most, bool sizes,
                                        Errors& errors) {
  std::size_t number = 0;
  const char* end = text.data() + text.size();
  const auto [rest, failed] = std::from_chars(text.data(), end, number);
  const std::size_t unit = unit_of(sizes ? std::string_view(rest, end) : std::string_view());
  const bool whole = failed == std::errc() && (sizes ? unit != 0 : rest == end);
  if (whole && number <= most / unit && number * unit >= least) return number * unit;
  errors.push_back({std::string(flag) + " " + text, "not a number that is possible here",
                    "give one from " + std::to_string(least) + " to " + std::to_string(most) +
                        (sizes ? ", K, M or G may follow" : ""),
                    ""});
  return std::nullopt;
}

bool check_choice(std::string_view flag, const std::string& text,
                  const std::vector<std::string>& names, Errors& errors) {
  if (std::find(names.begin(), names.end(), text) != names.end()) return true;
  errors.push_back(
      {std::string(flag) + " " + text, "no such choice", "choose one of " + joined(names), ""});
  return false;
}

std::optional<AnalyzerOptions> analyzer_options(const DataFlags& flags, Errors& errors) {
  AnalyzerOptions options;
  options.mecab_dictionary = flags.mecab_dict;
  options.rule_dirs = flags.rules;
  options.default_rules = !flags.no_default_rules;
  Result<std::string> data_dir = find_data_dir(flags.data_dir);
  if (!data_dir) {
    errors.push_back(data_dir.error());
    return std::nullopt;
  }
  options.data_dir = *data_dir;
  return options;
}

std::optional<Analyzer> open_analyzer(const DataFlags& flags, Purpose purpose, Errors& errors) {
  std::optional<AnalyzerOptions> options = analyzer_options(flags, errors);
  if (!options) return std::nullopt;
  options->eager = purpose == Purpose::kEagerScan;
  options->examples = purpose == Purpose::kLook;
  spdlog::info("opening the rules and dictionaries of {}", options->data_dir);
  Result<Analyzer, Errors> opened = Analyzer::open(*options);
  if (opened) return std::move(opened).value();
  errors.insert(errors.end(), opened.error().begin(), opened.error().end());
  return std::nullopt;
}

}  // namespace shinsa::cli
