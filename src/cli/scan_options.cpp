// Flags of `shinsa scan` and what they mean. Reads no page; the terminal and two environment
// variables (NO_COLOR, TERM) are asked only for --color auto.
#include "cli/scan_options.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <string_view>
#include <thread>

#include "decode/decode.h"
#include "report/reporter.h"

namespace shinsa::cli {
namespace {

std::vector<std::string> formats() {
  std::vector<std::string> names;
  for (const std::string_view name : report::format_names()) names.emplace_back(name);
  return names;
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

void add_input_flags(CLI::App& command, ScanFlags& flags) {
  const std::string group = "Input";
  command
      .add_option("PATHS", flags.paths, "Files and directories; - is one page on standard input")
      ->option_text("...");
  add_value(command, "--files-from", flags.files_from, "FILE",
            "Read paths from FILE, one a line; - is standard input")
      ->group(group);
  add_values(command, "--include", flags.include, "GLOB",
             "In directories, take only these (default: .html .htm .xhtml .txt .md)")
      ->group(group);
  add_values(command, "--exclude", flags.exclude, "GLOB", "In directories, leave these out")
      ->group(group);
  command
      .add_flag("--site", flags.site,
                "Take the pages of a host, or of a directory given, as one site: what another page "
                "states counts half; adds a summary of each site")
      ->group(group);
  add_value(command, "--encoding", flags.encoding, "NAME",
            "Encoding of all pages (default: found out for each)")
      ->group(group);
  add_value(command, "--medium", flags.medium, "NAME",
            "website, banner, sns, mail: outside a website nothing is exempted (default website)")
      ->group(group);
  add_value(command, "--max-bytes", flags.max_bytes, "N", "A larger file is an error (default 64M)")
      ->group(group);
}

void add_output_flags(CLI::App& command, ScanFlags& flags) {
  const std::string group = "Output";
  add_value(command, "--format", flags.format, "NAME", joined(formats()) + " (default terminal)")
      ->group(group);
  add_value(command, "-o,--output", flags.output, "FILE", "Write the report to FILE")->group(group);
  add_value(command, "--color", flags.color, "WHEN", "auto, always, never (default auto)")
      ->group(group);
  command
      .add_flag("--show-dismissed", flags.show_dismissed,
                "Show phrases that their context takes back, too")
      ->group(group);
}

void add_run_flags(CLI::App& command, ScanFlags& flags) {
  const std::string group = "Run";
  add_value(command, "--fail-on", flags.fail_on, "LEVEL",
            "Exit with 1 from this level: error, warning, note, never (default error)")
      ->group(group);
  command
      .add_flag("--keep-going-ok", flags.keep_going_ok,
                "Do not exit with 3 where some input could not be checked")
      ->group(group);
  add_value(command, "-j,--jobs", flags.jobs, "N", "Pages judged at once (default: one a core)")
      ->group(group);
  command.add_flag("--eager", flags.eager, "Tokenise every sentence; for tests")->group("");
}

bool wants_colour(const ScanFlags& flags) {
  if (flags.color != "auto") return flags.color == "always";
  if (!flags.output.empty() || isatty(STDOUT_FILENO) == 0) return false;
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  return (no_color == nullptr || *no_color == '\0') && term != nullptr &&
         std::string_view(term) != "dumb";
}

/// Standard input and pipes.
bool reads_once(const std::string& path) {
  std::error_code ignored;
  return path == "-" || std::filesystem::is_fifo(path, ignored);
}

void check_inputs(const ScanFlags& flags, Errors& errors) {
  if (flags.paths.empty() && flags.files_from.empty()) {
    errors.push_back({"", "no input", "name files or directories, or - for standard input", ""});
  }
  for (const std::string& path : flags.paths) {
    if (path.empty()) errors.push_back({"''", "an empty path", "name a file or directory", ""});
  }
  const auto dashes = std::count(flags.paths.begin(), flags.paths.end(), "-");
  if (dashes + (flags.files_from == "-" ? 1 : 0) > 1) {
    errors.push_back({"-", "standard input can be read only once", "name - one time", ""});
  }
  const bool once = reads_once(flags.files_from) ||
                    std::any_of(flags.paths.begin(), flags.paths.end(), reads_once);
  if (flags.site && once) {
    errors.push_back({"--site", "a site is read twice, and standard input or a pipe only once",
                      "name files, directories, or a file with --files-from", ""});
  }
  std::error_code ignored;
  if (!flags.files_from.empty() && flags.files_from != "-" &&
      !std::filesystem::exists(flags.files_from, ignored)) {
    errors.push_back({"--files-from " + flags.files_from, "no such file", "check the path", ""});
  }
  if (!flags.encoding.empty() && !decode::encoding_for_label(flags.encoding)) {
    errors.push_back({"--encoding " + flags.encoding, "no encoding that shinsa reads",
                      "use a WHATWG name, such as utf-8, shift_jis or euc-jp", ""});
  }
}

std::size_t parse_jobs(const ScanFlags& flags, Errors& errors) {
  constexpr std::size_t kMostJobs = 256;
  if (flags.jobs.empty()) return std::max(1U, std::thread::hardware_concurrency());
  return parse_number("--jobs", flags.jobs, 1, kMostJobs, false, errors).value_or(1);
}

}  // namespace

void add_scan_flags(CLI::App& command, ScanFlags& flags) {
  add_input_flags(command, flags);
  add_output_flags(command, flags);
  add_run_flags(command, flags);
  add_data_flags(command, flags.data);
}

ScanPlan plan_scan(const ScanFlags& flags, Errors& errors) {
  ScanPlan plan;
  check_inputs(flags, errors);
  check_choice("--format", flags.format, formats(), errors);
  check_choice("--medium", flags.medium, {"website", "banner", "sns", "mail"}, errors);
  check_choice("--color", flags.color, {"auto", "always", "never"}, errors);
  check_choice("--fail-on", flags.fail_on, {"error", "warning", "note", "never"}, errors);
  plan.walk.paths = flags.paths;
  plan.walk.files_from = flags.files_from;
  plan.walk.include = flags.include;
  plan.walk.exclude = flags.exclude;
  if (!flags.max_bytes.empty()) {
    constexpr std::size_t kMost = std::numeric_limits<std::uint32_t>::max();  // positions: 32 bits
    const auto bytes = parse_number("--max-bytes", flags.max_bytes, 1, kMost, true, errors);
    plan.walk.max_bytes = bytes.value_or(plan.walk.max_bytes);
  }
  plan.encoding = flags.encoding;
  plan.medium = medium_named(flags.medium).value_or(Medium::kWebsite);
  plan.format = flags.format;
  plan.output = flags.output;
  plan.colour = wants_colour(flags);
  plan.fail_on = severity_named(flags.fail_on);
  plan.jobs = parse_jobs(flags, errors);
  plan.site = flags.site;
  plan.show_dismissed = flags.show_dismissed;
  plan.keep_going_ok = flags.keep_going_ok;
  return plan;
}

}  // namespace shinsa::cli
