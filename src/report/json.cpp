// PageReports and SiteReports → JSON: "jsonl" prints one object a line, "json" the same lines as
// one array, which is streamed: a run that is cut off leaves an array without its closing bracket,
// which no parser takes for a whole one. The stream is the caller's.
#include "report/formats.h"
#include "report/page_json.h"
#include "report/site_json.h"

namespace shinsa::report {
namespace {

class JsonLinesReporter : public Reporter {
 public:
  explicit JsonLinesReporter(std::ostream& out) : out_(out) {}
  void page(const PageReport& report) override { out_ << page_json(report) + "\n"; }
  void site(const SiteReport& report) override { out_ << site_json(report) + "\n"; }

 private:
  std::ostream& out_;
};

class JsonReporter : public Reporter {
 public:
  explicit JsonReporter(std::ostream& out) : out_(out) {}
  void begin() override { out_ << "["; }
  void page(const PageReport& report) override { item(page_json(report)); }
  void site(const SiteReport& report) override { item(site_json(report)); }
  void end(const RunTotals&) override { out_ << (first_ ? "]\n" : "\n]\n"); }

 private:
  void item(const std::string& object) {
    out_ << (first_ ? "\n" : ",\n") + object;
    first_ = false;
  }

  std::ostream& out_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<Reporter> make_json(std::ostream& out, const Options&) {
  return std::make_unique<JsonReporter>(out);
}

std::unique_ptr<Reporter> make_jsonl(std::ostream& out, const Options&) {
  return std::make_unique<JsonLinesReporter>(out);
}

}  // namespace shinsa::report
