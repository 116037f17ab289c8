// The command line of `shinsa scan` → a plan of the run, or all that is wrong with it.
#pragma once

#include <CLI/App.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/options.h"
#include "input/input.h"
#include "shinsa/finding.h"
#include "shinsa/page_report.h"

namespace shinsa::cli {

/// As typed.
struct ScanFlags {
  DataFlags data;
  std::vector<std::string> paths;
  std::string files_from;
  std::vector<std::string> include;
  std::vector<std::string> exclude;
  std::string encoding;
  std::string medium = "website";
  std::string max_bytes;
  std::string format = "terminal";
  std::string output;
  std::string color = "auto";
  std::string fail_on = "error";
  std::string jobs;
  bool site = false;
  bool show_dismissed = false;
  bool keep_going_ok = false;
  bool eager = false;
};

/// As meant.
struct ScanPlan {
  input::WalkOptions walk;
  std::string encoding;  // empty: find out
  Medium medium = Medium::kWebsite;
  std::string format;
  std::string output;  // a path; empty: standard output
  bool colour = false;
  std::optional<Severity> fail_on;  // nothing: never
  std::size_t jobs = 1;
  bool site = false;  // statements on other pages of a site count
  bool show_dismissed = false;
  bool keep_going_ok = false;
};

void add_scan_flags(CLI::App& command, ScanFlags& flags);

/// The plan; what is wrong is added to `errors`, and the plan must not be carried out if there are
/// any.
ScanPlan plan_scan(const ScanFlags& flags, Errors& errors);

}  // namespace shinsa::cli
