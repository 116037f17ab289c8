// Builds the object of page_json.h, one function a noun of the public API. ordered_json keeps the
// keys in the order in which they are written here, which is that of the contract.
#include "report/page_json.h"

#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "report/numbers.h"
#include "report/safe_text.h"

namespace shinsa::report {
namespace {

using Json = nlohmann::ordered_json;

/// Whole points print without ".0".
Json json_of(double points) {
  const double rounded = rounded_points(points);
  if (rounded == std::floor(rounded)) return static_cast<std::int64_t>(rounded);
  return rounded;
}

Json json_of(const SourcePosition& position) {
  return {{"byte", position.byte}, {"line", position.line}, {"column", position.column}};
}

Json json_of(const SourceSpan& span) {
  return {{"start", json_of(span.start)}, {"end", json_of(span.end)}};
}

/// A cue and a signal have the same form: what it is, its words, its place.
template <class Sign>
Json sign_json(const Sign& sign) {
  return {{"id", sign.id}, {"text", sign.text}, {"span", json_of(sign.span)}};
}

template <class T, class Convert>
Json list(const std::vector<T>& items, Convert convert) {
  Json out = Json::array();
  for (const T& item : items) out.push_back(convert(item));
  return out;
}

Json json_of(const PageInfo& page) {
  return {{"id", page.id},
          {"url", page.url},
          {"title", page.title},
          {"encoding", page.encoding},
          {"status", name_of(page.status)},
          {"bytes", page.bytes},
          {"medium", name_of(page.medium)}};
}

Json json_of(const Advertisement& advertisement) {
  return {{"class", name_of(advertisement.advertisement_class)},
          {"kind", advertisement.kind.empty() ? "unknown" : advertisement.kind},
          {"signals", list(advertisement.signals, sign_json<Signal>)}};
}

Json json_of(const Points& points) {
  return {{"findings", json_of(points.findings)},
          {"disclosures", json_of(points.disclosures)},
          {"factor", json_of(points.factor)},
          {"scale", json_of(points.scale)}};
}

Json json_of(const std::array<CategoryCount, kCategoryCount>& categories) {
  Json out = Json::object();
  for (std::size_t i = 0; i < categories.size(); ++i) {
    const CategoryCount& count = categories[i];
    out[std::string(name_of(static_cast<Category>(i)))] = {{"errors", count.errors},
                                                           {"warnings", count.warnings},
                                                           {"notes", count.notes},
                                                           {"points", json_of(count.points)}};
  }
  return out;
}

Json json_of(const Assertion& assertion) {
  return {{"status", name_of(assertion.status)}, {"cues", list(assertion.cues, sign_json<CueUse>)}};
}

Json json_of(const std::optional<Suppression>& suppressed) {
  if (!suppressed) return nullptr;
  return {{"by", suppressed->by}, {"reason", suppressed->reason}};
}

Json json_of(const std::optional<Fact>& fact) {
  if (!fact) return nullptr;
  return {{"text", fact->text}, {"source", fact->source}, {"as_of", fact->as_of}};
}

Json basis_json(const Basis& basis) {
  return {{"law", basis.law},
          {"article", basis.article},
          {"guideline", basis.guideline},
          {"edition", basis.edition},
          {"url", basis.url}};
}

Json finding_json(const Finding& finding) {
  return {{"rule", finding.rule},
          {"kind", name_of(finding.kind)},
          {"category", name_of(finding.category)},
          {"severity", name_of(finding.severity)},
          {"points", json_of(finding.points)},
          {"message", finding.message},
          {"advice", finding.advice},
          {"text", finding.text},
          {"sentence", finding.sentence},
          {"block", finding.block},
          {"span", json_of(finding.span)},
          {"assertion", json_of(finding.assertion)},
          {"dismissed", finding.dismissed},
          {"suppressed", json_of(finding.suppressed)},
          {"basis", list(finding.basis, basis_json)},
          {"fact", json_of(finding.fact)},
          {"fingerprint", finding.fingerprint}};
}

Json disclosure_json(const Disclosure& disclosure) {
  return {{"id", disclosure.id},
          {"state", name_of(disclosure.state)},
          {"scope", name_of(disclosure.scope)},
          {"reason", disclosure.reason},
          {"evidence",
           list(disclosure.evidence, [](const SourceSpan& span) { return json_of(span); })}};
}

Json treatment_json(const Treatment& treatment) {
  return {{"name", treatment.name},
          {"product", treatment.product},
          {"status", treatment.status},
          {"span", json_of(treatment.span)},
          {"disclosures", list(treatment.disclosures, disclosure_json)}};
}

}  // namespace

std::string page_json(const PageReport& report) {
  const Json page = {{"schema", "shinsa/page/1"},
                     {"page", json_of(report.page)},
                     {"advertisement", json_of(report.advertisement)},
                     {"score", report.score},
                     {"grade", std::string(1, report.grade)},
                     {"points", json_of(report.points)},
                     {"categories", json_of(report.categories)},
                     {"findings", list(report.findings, finding_json)},
                     {"disclosures", list(report.disclosures, disclosure_json)},
                     {"treatments", list(report.treatments, treatment_json)},
                     {"diagnostics", report.diagnostics}};
  constexpr int kOneLine = -1;
  constexpr bool kEnsureAscii = false;
  return escape_in_json(page.dump(kOneLine, ' ', kEnsureAscii, Json::error_handler_t::replace));
}

}  // namespace shinsa::report
