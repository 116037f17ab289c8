// Flags that several commands share, and the reading of their values. Values are taken as text and
// read after parsing, so that all mistakes of a command line are told together.
#pragma once

#include <CLI/App.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shinsa/analyzer.h"
#include "shinsa/result.h"

namespace shinsa::cli {

/// Which rules and dictionaries a command works with, and how much it says of it.
struct DataFlags {
  std::string data_dir;
  std::string mecab_dict;
  std::vector<std::string> rules;
  bool no_default_rules = false;
  int verbosity = 0;
};

void add_data_flags(CLI::App& command, DataFlags& flags);

/// A flag with one value; given again, the last one counts.
CLI::Option* add_value(CLI::App& command, const std::string& names, std::string& value,
                       const std::string& type, const std::string& help);

/// A flag that may be given several times, with one value each time.
CLI::Option* add_values(CLI::App& command, const std::string& names,
                        std::vector<std::string>& values, const std::string& type,
                        const std::string& help);

/// Text of several lines that ends a command's --help.
std::string examples(std::initializer_list<std::string_view> lines);

/// What stands on the command line and is no flag or argument of `command`.
void check_unknown(const CLI::App& command, Errors& errors);

/// A whole number between `least` and `most`; with `sizes`, K, M or G may follow.
std::optional<std::size_t> parse_number(std::string_view flag, const std::string& text,
                                        std::size_t least, std::size_t most, bool sizes,
                                        Errors& errors);

/// True if `text` is one of `names`.
bool check_choice(std::string_view flag, const std::string& text,
                  const std::vector<std::string>& names, Errors& errors);

/// The options to open the library with: finds the data directory.
std::optional<AnalyzerOptions> analyzer_options(const DataFlags& flags, Errors& errors);

/// What the library is opened for: judging pages, the same without short cuts, or looking into the
/// rules, which needs their examples.
enum class Purpose { kScan, kEagerScan, kLook };

/// Opens the library; adds its mistakes to those of the command line.
std::optional<Analyzer> open_analyzer(const DataFlags& flags, Purpose purpose, Errors& errors);

}  // namespace shinsa::cli
