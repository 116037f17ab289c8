// Adds up a report; see tally.h. Every bound is an upper one and the curve rises, so that a further
// finding never lowers the score. Cannot fail.
#include "score/tally.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>

namespace shinsa::score {
namespace {

constexpr double kDefaultCapTimes = 3;
constexpr std::string_view kGrades = "ABCDE";

double cap_of(const Rule& rule) { return rule.cap > 0 ? rule.cap : kDefaultCapTimes * rule.points; }

/// Caps of the pack's rules by id; a rule that is not in the pack has none.
std::map<std::string_view, double> caps_of(const RuleSet& rules) {
  std::map<std::string_view, double> caps;
  for (const Rule& rule : rules.rules) caps.emplace(rule.id, cap_of(rule));
  return caps;
}

void count(const PageReport& report, std::array<CategoryCount, kCategoryCount>& categories) {
  for (const Finding& finding : report.findings) {
    if (!finding.counts()) continue;
    CategoryCount& category = categories[static_cast<std::size_t>(finding.category)];
    if (finding.severity == Severity::kError) ++category.errors;
    if (finding.severity == Severity::kWarning) ++category.warnings;
    if (finding.severity == Severity::kNote) ++category.notes;
  }
}

/// What each rule gives, bounded by its cap. Keyed by category too, for the sum that follows.
std::map<std::pair<Category, std::string_view>, double> points_by_rule(const PageReport& report,
                                                                       const RuleSet& rules) {
  const std::map<std::string_view, double> caps = caps_of(rules);
  std::map<std::pair<Category, std::string_view>, double> sums;
  for (const Finding& finding : report.findings) {
    if (!finding.counts() || finding.kind == FindingKind::kAbsence) continue;
    double& sum = sums[{finding.category, finding.rule}];
    sum += finding.points;
    const auto cap = caps.find(finding.rule);
    if (cap != caps.end()) sum = std::min(sum, cap->second);
  }
  return sums;
}

double disclosure_points(const PageReport& report) {
  double sum = 0;
  for (const Finding& finding : report.findings) {
    if (finding.counts() && finding.kind == FindingKind::kAbsence) sum += finding.points;
  }
  return sum;
}

double factor_of(const ScoreTable& table, AdvertisementClass advertisement_class) {
  const auto found = table.advertisement_factors.find(std::string(name_of(advertisement_class)));
  return found == table.advertisement_factors.end() ? 1 : found->second;
}

char grade_of(const ScoreTable& table, int score) {
  std::size_t grade = 0;
  while (grade < table.grade_limits.size() && score > table.grade_limits[grade]) ++grade;
  return kGrades[grade];
}

}  // namespace

void tally(PageReport& report, const RuleSet& rules) {
  report.categories = {};
  report.points = {};
  report.score = 0;
  report.grade = '-';
  count(report, report.categories);
  for (const auto& [key, points] : points_by_rule(report, rules)) {
    report.categories[static_cast<std::size_t>(key.first)].points += points;
  }
  for (std::size_t i = 0; i < kCategoryCount; ++i) {
    const double cap = rules.score.category_caps[i];
    double& points = report.categories[i].points;
    if (cap > 0) points = std::min(points, cap);
    report.points.findings += points;
  }
  report.points.disclosures = disclosure_points(report);
  report.points.factor = factor_of(rules.score, report.advertisement.advertisement_class);
  report.points.scale = rules.score.scale;
  if (report.page.status != PageStatus::kChecked) return;

  const Points& parts = report.points;
  const double risk = parts.factor * (parts.findings + parts.disclosures) / parts.scale;
  report.score = static_cast<int>(std::lround(100 * (1 - std::exp(-risk))));
  report.grade = grade_of(rules.score, report.score);
}

}  // namespace shinsa::score
