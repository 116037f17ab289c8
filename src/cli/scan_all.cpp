// One thread reads ahead, others judge, the caller's takes the results in order. A bad input is an
// outcome like any other.
#include "cli/scan_all.h"

#include <spdlog/spdlog.h>

#include <exception>

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

/// One thread's work.
class Judge {
 public:
  Judge(const Analyzer& analyzer, const std::string& encoding)
      : analyzer_(analyzer), worker_(analyzer.make_worker()), encoding_(encoding) {}

  Outcome operator()(const Input& input) {
    if (!input) return unread(input.error());
    spdlog::debug("judging {}", input->id);
    PageInput page;
    page.id = input->id;
    page.bytes = input->bytes;
    page.encoding = encoding_;
    try {
      return {analyzer_.analyze(page, worker_), std::nullopt};
    } catch (const std::exception& error) {  // memory; the other pages must not suffer
      return unread({input->id, std::string("internal error: ") + error.what(), "", ""});
    }
  }

 private:
  const Analyzer& analyzer_;
  Analyzer::Worker worker_;
  const std::string& encoding_;
};

}  // namespace

void scan_all(const Analyzer& analyzer, const ScanPlan& plan,
              const std::function<bool(const Outcome&)>& sink) {
  InputStream inputs(plan.walk, plan.jobs);
  pipeline::run_ordered<Input, Outcome>(
      plan.jobs, [&] { return inputs.next(); }, [&] { return Judge(analyzer, plan.encoding); },
      [&](const Outcome& outcome) {
        const bool go_on = sink(outcome);
        if (!go_on) inputs.stop();
        return go_on;
      });
}

}  // namespace shinsa::cli
