// Builds the object of page_json.h, one function a noun of the public API; keys stand in the order
// in which they are written here, which is that of the contract.
#include "report/page_json.h"

#include <array>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

#include "report/json_text.h"
#include "report/numbers.h"

namespace shinsa::report {
namespace {

/// A number of points: whole ones print without ".0".
struct Rounded {
  double points = 0;
};

class PageWriter {
 public:
  std::string write(const PageReport& report) && {
    put(report);
    return std::move(out_).take();
  }

 private:
  /// An object of keys and values in turn.
  template <class... Fields>
  void object(const Fields&... fields) {
    out_.open('{');
    put_fields(fields...);
    out_.close('}');
  }
  template <class Value, class... Rest>
  void put_fields(std::string_view name, const Value& value, const Rest&... rest) {
    out_.key(name);
    put(value);
    if constexpr (sizeof...(rest) > 0) put_fields(rest...);
  }

  template <class Value>
  void put(const std::vector<Value>& items) {
    out_.open('[');
    for (const Value& item : items) put(item);
    out_.close(']');
  }
  template <class Number>
  void put(Number value) requires std::is_integral_v<Number> {
    out_.number(static_cast<std::uint64_t>(value));
  }
  void put(bool value) { out_.plain(value ? "true" : "false"); }
  void put(std::string_view value) { out_.text(value); }
  void put(const std::string& value) { out_.text(value); }
  void put(Rounded value) { out_.plain(points_text(value.points)); }

  void put(const SourcePosition& position) {
    object("byte", position.byte, "line", position.line, "column", position.column);
  }
  void put(const SourceSpan& span) { object("start", span.start, "end", span.end); }
  void put(const Signal& signal) {
    object("id", signal.id, "text", signal.text, "span", signal.span);
  }
  void put(const CueUse& cue) { object("id", cue.id, "text", cue.text, "span", cue.span); }
  void put(const Assertion& assertion) {
    object("status", name_of(assertion.status), "cues", assertion.cues);
  }
  void put(const std::optional<Suppression>& suppressed) {
    if (!suppressed) return out_.plain("null");
    object("by", suppressed->by, "reason", suppressed->reason);
  }
  void put(const std::optional<Fact>& fact) {
    if (!fact) return out_.plain("null");
    object("text", fact->text, "source", fact->source, "as_of", fact->as_of);
  }
  void put(const Basis& basis) {
    object("law", basis.law, "article", basis.article, "guideline", basis.guideline, "edition",
           basis.edition, "url", basis.url);
  }
  void put(const PageInfo& page) {
    object("id", page.id, "url", page.url, "title", page.title, "encoding", page.encoding, "status",
           name_of(page.status), "bytes", page.bytes, "medium", name_of(page.medium));
  }
  void put(const Advertisement& advertisement) {
    object("class", name_of(advertisement.advertisement_class), "kind",
           advertisement.kind.empty() ? std::string_view("unknown") : advertisement.kind, "signals",
           advertisement.signals);
  }
  void put(const Points& points) {
    object("findings", Rounded{points.findings}, "disclosures", Rounded{points.disclosures},
           "factor", Rounded{points.factor}, "scale", Rounded{points.scale});
  }
  void put(const CategoryCount& count) {
    object("errors", count.errors, "warnings", count.warnings, "notes", count.notes, "points",
           Rounded{count.points});
  }
  void put(const std::array<CategoryCount, kCategoryCount>& categories) {
    out_.open('{');
    for (std::size_t i = 0; i < categories.size(); ++i) {
      put_fields(name_of(static_cast<Category>(i)), categories[i]);
    }
    out_.close('}');
  }
  void put(const Finding& finding) {
    object("rule", finding.rule, "kind", name_of(finding.kind), "category",
           name_of(finding.category), "severity", name_of(finding.severity), "points",
           Rounded{finding.points}, "message", finding.message, "advice", finding.advice, "text",
           finding.text, "sentence", finding.sentence, "block", finding.block, "span", finding.span,
           "assertion", finding.assertion, "dismissed", finding.dismissed, "suppressed",
           finding.suppressed, "basis", finding.basis, "fact", finding.fact, "fingerprint",
           finding.fingerprint);
  }
  void put(const Disclosure& disclosure) {
    object("id", disclosure.id, "state", name_of(disclosure.state), "scope",
           name_of(disclosure.scope), "reason", disclosure.reason, "evidence", disclosure.evidence);
  }
  void put(const Treatment& treatment) {
    object("name", treatment.name, "product", treatment.product, "status", treatment.status, "span",
           treatment.span, "disclosures", treatment.disclosures);
  }
  void put(const PageReport& report) {
    object("schema", std::string_view("shinsa/page/1"), "page", report.page, "advertisement",
           report.advertisement, "score", report.score, "grade", std::string_view(&report.grade, 1),
           "points", report.points, "categories", report.categories, "findings", report.findings,
           "disclosures", report.disclosures, "treatments", report.treatments, "diagnostics",
           report.diagnostics);
  }

  JsonText out_;
};

}  // namespace

std::string page_json(const PageReport& report) { return PageWriter().write(report); }

}  // namespace shinsa::report
