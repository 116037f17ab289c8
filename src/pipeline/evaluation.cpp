// Measuring; see evaluation.h.
#include "pipeline/evaluation.h"

#include <algorithm>
#include <string_view>

namespace shinsa::pipeline {
namespace {

double share(int part, int rest) {
  return part + rest == 0 ? 1 : static_cast<double>(part) / static_cast<double>(part + rest);
}

constexpr std::size_t kHeadingLevels = 6;

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
  }
  return out;
}

std::string element(const std::string& name, const std::string& inside) {
  return "<" + name + ">" + inside + "</" + name + ">";
}

std::string heading_name(std::size_t depth) {
  return "h" + std::to_string(std::min(depth + 1, kHeadingLevels));
}

std::string headings_of(const LabelledText& row) {
  std::string html;
  for (std::size_t depth = 0; depth < row.under.size(); ++depth) {
    html += element(heading_name(depth), escaped(row.under[depth]));
  }
  return html;
}

std::string block_of(const LabelledText& row) {
  if (row.block == "heading") return element(heading_name(row.under.size()), row.text);
  if (row.block == "list-item") return element("ul", element("li", row.text));
  return element("p", row.text);
}

// The rules that report something from byte `begin` on, where the sentence stands, each once.
std::vector<std::string> flagging_rules(const PageReport& report, std::size_t begin) {
  std::vector<std::string> rules;
  for (const Finding& finding : report.findings) {
    const bool flags = finding.kind == FindingKind::kPhrase && finding.counts() &&
                       finding.severity != Severity::kNote && finding.span.start.byte >= begin;
    if (flags && std::find(rules.begin(), rules.end(), finding.rule) == rules.end()) {
      rules.push_back(finding.rule);
    }
  }
  return rules;
}

void count(bool is_violation, bool is_flagged, Counts& counts) {
  if (is_violation) ++(is_flagged ? counts.found : counts.missed);
  if (!is_violation) ++(is_flagged ? counts.alarms : counts.silent);
}

}  // namespace

double Counts::precision() const { return share(found, alarms); }
double Counts::recall() const { return share(found, missed); }
double Counts::f1() const {
  const double sum = precision() + recall();
  return sum > 0 ? 2 * precision() * recall() / sum : 0;
}

Evaluation evaluate(const Analyzer& analyzer, const std::vector<LabelledText>& rows) {
  Evaluation evaluation;
  Analyzer::Worker worker = analyzer.make_worker();
  for (const LabelledText& row : rows) {
    if (row.label == Label::kReview) continue;
    const std::string headings = headings_of(row);
    const std::string html = headings + block_of(row);
    const PageReport report = analyzer.analyze({.id = row.id,
                                                .url = "",
                                                .bytes = html,
                                                .encoding = "UTF-8",
                                                .charset = "",
                                                .markup = Markup::kHtml},
                                               worker);
    std::vector<std::string> rules = flagging_rules(report, headings.size());
    const bool is_violation = row.label == Label::kViolation;
    const bool is_flagged = !rules.empty();
    count(is_violation, is_flagged, evaluation.all);
    const auto count_in = [&](std::map<std::string, Counts>& table, const std::string& name) {
      if (!name.empty()) count(is_violation, is_flagged, table[name]);
    };
    count_in(evaluation.by_rule, row.rule);
    count_in(evaluation.by_category, row.category);
    count_in(evaluation.by_phenomenon, row.phenomenon);
    if (is_violation != is_flagged) evaluation.disagreements.push_back({row, std::move(rules)});
  }
  return evaluation;
}

}  // namespace shinsa::pipeline
