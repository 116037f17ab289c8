// One thread reads ahead, others judge, the caller's takes the results in order. A bad input is an
// outcome like any other.
#include "cli/scan_all.h"

#include <spdlog/spdlog.h>

#include <exception>
#include <utility>

#include "cli/input_stream.h"
#include "pipeline/ordered_pool.h"

namespace shinsa::cli {
namespace {

using Input = Result<input::RawInput>;

Outcome unread(const Error& error) {
  Outcome outcome;
  outcome.unread = error;
  outcome.report.page.id = error.place;
  outcome.report.page.status = PageStatus::kUnreadable;
  outcome.report.diagnostics = {error.text()};
  return outcome;
}

PageInput page_input(const input::RawInput& input, const ScanPlan& plan) {
  PageInput page;
  page.id = input.id;
  page.bytes = input.bytes;
  page.encoding = plan.encoding;
  page.medium = plan.medium;
  return page;
}

/// One thread's work.
class Judge {
 public:
  Judge(const Analyzer& analyzer, const ScanPlan& plan, const SiteMap* sites)
      : analyzer_(analyzer), worker_(analyzer.make_worker()), plan_(plan), sites_(sites) {}

  Outcome operator()(const Input& input) {
    if (!input) return unread(input.error());
    spdlog::debug("judging {}", input->id);
    try {
      return {analyze(page_input(*input, plan_)), std::nullopt};
    } catch (const std::exception& error) {  // memory; the other pages must not suffer
      return unread({input->id, std::string("internal error: ") + error.what(), "", ""});
    }
  }

 private:
  PageReport analyze(const PageInput& page) {
    if (sites_ == nullptr) return analyzer_.analyze(page, worker_);
    return analyzer_.analyze(page, worker_, sites_->statements(sites_->site_of(page.id)));
  }

  const Analyzer& analyzer_;
  Analyzer::Worker worker_;
  const ScanPlan& plan_;
  const SiteMap* sites_;
};

/// The same for the first look. What cannot be read states nothing, and says so when judged.
class Surveyor {
 public:
  Surveyor(const Analyzer& analyzer, const ScanPlan& plan)
      : analyzer_(analyzer), worker_(analyzer.make_worker()), plan_(plan) {}

  PageStatements operator()(const Input& input) {
    if (!input) return {input.error().place, "", "", {}};
    spdlog::debug("surveying {}", input->id);
    try {
      return analyzer_.survey(page_input(*input, plan_), worker_);
    } catch (const std::exception&) {  // memory
      return {input->id, "", "", {}};
    }
  }

 private:
  const Analyzer& analyzer_;
  Analyzer::Worker worker_;
  const ScanPlan& plan_;
};

template <class Done, class MakeWork, class Sink>
void for_each_input(const ScanPlan& plan, MakeWork make_work, Sink sink) {
  InputStream inputs(plan.walk, plan.jobs);
  pipeline::run_ordered<Input, Done>(
      plan.jobs, [&] { return inputs.next(); }, make_work,
      [&](Done done) {
        const bool go_on = sink(std::move(done));
        if (!go_on) inputs.stop();
        return go_on;
      });
}

}  // namespace

void scan_all(const Analyzer& analyzer, const ScanPlan& plan, const SiteMap* sites,
              const std::function<bool(const Outcome&)>& sink) {
  for_each_input<Outcome>(
      plan, [&] { return Judge(analyzer, plan, sites); },
      [&](const Outcome& outcome) { return sink(outcome); });
}

SiteMap survey_sites(const Analyzer& analyzer, const ScanPlan& plan) {
  SiteMap sites;
  for_each_input<PageStatements>(
      plan, [&] { return Surveyor(analyzer, plan); },
      [&](PageStatements page) {
        const std::string directory = directory_of(page.id, plan.walk);
        sites.add(std::move(page), directory);
        return true;
      });
  sites.finish();
  return sites;
}

}  // namespace shinsa::cli
