// Inputs → their reports, in the order of the inputs. The seam between the command and the
// pipeline's threads.
#pragma once

#include <functional>
#include <optional>

#include "cli/scan_options.h"
#include "cli/site_map.h"
#include "shinsa/analyzer.h"
#include "shinsa/result.h"

namespace shinsa::cli {

/// What became of one input. One that could not be read at all has an error, and a report that says
/// `unreadable`, so that no input is missing from a report for machines.
struct Outcome {
  PageReport report;
  std::optional<Error> unread;
};

/// Calls `sink` once an input, from one thread at a time, until it returns false. With `sites`,
/// each page is judged as one of its site; they must have been surveyed from the same plan.
void scan_all(const Analyzer& analyzer, const ScanPlan& plan, const SiteMap* sites,
              const std::function<bool(const Outcome&)>& sink);

/// The first look at all inputs: which sites they are, and what their pages state for each other.
/// Keeps a page's statements, not its text.
SiteMap survey_sites(const Analyzer& analyzer, const ScanPlan& plan);

}  // namespace shinsa::cli
