// shinsa scan: judges pages and prints the report. Any mistake of the set-up ends it before a page
// is read; whatever is wrong with a page concerns that page alone.
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/scan_all.h"
#include "cli/scan_options.h"
#include "pipeline/engine.h"
#include "report/reporter.h"

namespace shinsa::cli {
namespace {

int terminal_width() {
  constexpr int kDefaultWidth = 100;
  struct winsize size {};
  const bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : kDefaultWidth;
}

/// Prints outcomes as they come and keeps what the exit status needs.
class Run {
 public:
  /// `sites` may be null.
  Run(const ScanPlan& plan, const report::Options& options, const SiteMap* sites, Output& output)
      : plan_(plan),
        sites_(sites),
        output_(output),
        reporter_(report::make_reporter(plan.format, output.stream(), options)) {
    if (sites != nullptr) reports_ = sites->empty_reports();
  }

  /// False if nothing more can be written.
  bool take(const Outcome& outcome) {
    if (!std::exchange(begun_, true)) reporter_->begin();
    tell_if_not_judged(outcome);
    if (outcome.unread) ++totals_.failed;
    // People read of it on standard error; a report for machines holds every input.
    if (!outcome.unread || for_machines()) {
      reporter_->page(outcome.report);
      ++totals_.pages;
    }
    found_ = found_ || fails(outcome.report);
    if (sites_ != nullptr) {
      reports_[sites_->site_of(outcome.report.page.id)].pages.push_back(site_page(outcome.report));
    }
    return output_.flush();
  }

  bool nothing_came() const { return !begun_; }
  void end() {
    for (const SiteReport& report : reports_) {
      if (!report.pages.empty()) reporter_->site(report);
    }
    reporter_->end(totals_);
  }

  ExitStatus status() const {
    if (incomplete_ && !plan_.keep_going_ok) return kIncomplete;
    return found_ ? kFindings : kOk;
  }

 private:
  bool for_machines() const { return plan_.format != "terminal"; }

  /// A report for people says itself which pages it could not judge.
  void tell_if_not_judged(const Outcome& outcome) {
    const PageInfo& page = outcome.report.page;
    if (page.status == PageStatus::kChecked) return;
    incomplete_ = true;
    const bool no_text = page.status == PageStatus::kNoText;
    if (outcome.unread) {
      print_error(*outcome.unread);
    } else if (for_machines()) {
      print_error(
          {page.id, no_text ? "not judged: it holds no text" : "not judged: unreadable", "", ""});
    }
  }

  bool fails(const PageReport& report) const {
    return plan_.fail_on &&
           std::any_of(report.findings.begin(), report.findings.end(), [this](const Finding& f) {
             return f.counts() && f.severity >= *plan_.fail_on;
           });
  }

  const ScanPlan& plan_;
  const SiteMap* sites_;
  std::vector<SiteReport> reports_;
  Output& output_;
  std::unique_ptr<report::Reporter> reporter_;
  report::RunTotals totals_;
  bool begun_ = false;
  bool incomplete_ = false;
  bool found_ = false;
};

Error no_page_in(const input::WalkOptions& walk) {
  std::string places = walk.files_from;
  for (const std::string& path : walk.paths) places += (places.empty() ? "" : ", ") + path;
  return {places, "no input: no page found", "--include GLOB takes further kinds of files", ""};
}

int judge(const ScanPlan& plan, const Analyzer& analyzer, Output& output) {
  report::Options options;
  options.colour = plan.colour;
  options.width = terminal_width();
  options.show_dismissed = plan.show_dismissed;
  options.pack_version = analyzer.data().rules.pack.version;
  options.law_as_of = analyzer.data().rules.pack.law_as_of;
  std::optional<SiteMap> sites;
  if (plan.site) sites = survey_sites(analyzer, plan);
  Run run(plan, options, sites ? &*sites : nullptr, output);
  scan_all(analyzer, plan, sites ? &*sites : nullptr,
           [&run](const Outcome& outcome) { return run.take(outcome); });
  if (run.nothing_came()) {
    print_error(no_page_in(plan.walk));
    return kSetup;
  }
  run.end();
  if (const std::optional<Error> error = output.finish()) {
    print_error(*error);
    return kSetup;
  }
  return run.status();
}

int scan(const ScanFlags& flags, Errors errors) {
  set_up_logging(flags.data.verbosity);
  const ScanPlan plan = plan_scan(flags, errors);
  // Never freed: the process ends with the scan, and taking the rules apart would only delay that.
  static const std::optional<Analyzer>& analyzer = *new std::optional<Analyzer>(
      open_analyzer(flags.data, flags.eager ? Purpose::kEagerScan : Purpose::kScan, errors));
  Result<Output> output = Output::open(plan.output);
  if (!output) errors.push_back(output.error());
  if (!errors.empty()) {
    print_errors(errors);
    return kSetup;
  }
  return judge(plan, *analyzer, *output);
}

}  // namespace

void add_scan(CLI::App& program, Action& chosen) {
  CLI::App* command =
      program.add_subcommand("scan", "Judge pages and report what breaks the rules");
  const auto flags = std::make_shared<ScanFlags>();
  add_scan_flags(*command, *flags);
  command->allow_extras();
  command->footer(
      examples({"shinsa scan index.html", "shinsa scan site/ --site",
                "shinsa scan site/ --exclude 'recruit/**' --format json -o report.json",
                "curl -s https://clinic.example/ | shinsa scan -",
                "git diff --name-only | shinsa scan --files-from - --fail-on warning"}) +
      "\n\nExit status:\n"
      "  0  no finding from --fail-on upwards\n"
      "  1  findings\n"
      "  2  a flag, rule, dictionary or output is wrong, or there is no input; nothing was judged\n"
      "  3  some input could not be read or judged (wins over 1)");
  command->callback([command, flags, &chosen] {
    Errors errors;
    check_unknown(*command, errors);
    chosen = [flags, errors] { return scan(*flags, errors); };
  });
}

}  // namespace shinsa::cli
