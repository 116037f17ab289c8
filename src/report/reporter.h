// The one interface behind which each output format hides. No rule logic here: a format prints what
// the PageReport holds.
#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "shinsa/page_report.h"
#include "shinsa/site.h"

namespace shinsa::report {

struct Options {
  bool colour = false;          // ANSI colours (terminal only)
  int width = 100;              // columns of the terminal
  bool show_dismissed = false;  // dismissed findings too, with the cues that took them back
  std::string pack_version;     // of the rule pack, for headers that name it
  std::string law_as_of;        // ISO date
};

/// Totals of a run, for a closing line.
struct RunTotals {
  std::size_t pages = 0;
  std::size_t failed = 0;  // inputs that could not be read at all
};

class Reporter {
 public:
  virtual ~Reporter() = default;
  virtual void begin() {}
  virtual void page(const PageReport& report) = 0;
  /// After all pages, once a site, where pages were judged as sites.
  virtual void site(const SiteReport&) {}
  virtual void end(const RunTotals&) {}
};

/// A reporter by its format name that writes to `out`; null for an unknown name.
std::unique_ptr<Reporter> make_reporter(std::string_view format, std::ostream& out,
                                        const Options& options);

/// The names make_reporter knows, in the order that --help lists them.
std::vector<std::string_view> format_names();

}  // namespace shinsa::report
