// Pictures with and without their statements; see pictures.h. Cannot fail.
#include "score/pictures.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "score/adjust.h"

namespace shinsa::score {
namespace {

// The rule that pictures break which stand without their statements.
constexpr std::string_view kRule = "before-after-claim";
constexpr double kFurtherShare = 0.25;  // of the points, for each picture behind the first

std::string message_of(const std::vector<std::string>& missing) {
  std::string titles;
  for (const std::string& title : missing) titles += "「" + title + "」";
  return "治療前後の写真のそばに、" + titles + "の記載がありません。";
}

/// Names the missing statements, and the words to fill in where there are any.
void tell_missing(const std::vector<std::string>& missing, const RuleSet& rules, Finding& finding) {
  finding.message = message_of(missing);
  std::string advice = picture_advice(rules, missing);
  if (!advice.empty()) finding.advice = std::move(advice);
}

/// The pictures beside which the finding stands; none if there are none.
const PictureStatements* pictures_of(const Finding& finding,
                                     const std::vector<PictureStatements>& pictures) {
  const std::size_t byte = finding.span.start.byte;
  const auto behind = std::upper_bound(
      pictures.begin(), pictures.end(), byte,
      [](std::size_t at, const PictureStatements& one) { return at < one.beside.begin; });
  if (behind == pictures.begin()) return nullptr;
  const PictureStatements& one = *std::prev(behind);
  return byte < one.beside.end ? &one : nullptr;
}

}  // namespace

void settle_pictures(const std::vector<PictureStatements>& pictures, const RuleSet& rules,
                     std::vector<Finding>& findings) {
  if (pictures.empty()) return;
  std::vector<bool> is_reported(pictures.size());
  for (Finding& finding : findings) {
    if (finding.category != Category::kBeforeAfter || finding.dismissed) continue;
    const PictureStatements* one = pictures_of(finding, pictures);
    if (one == nullptr) continue;
    if (one->missing.empty()) {
      const std::size_t byte = finding.span.start.byte;
      if (byte < one->pictures.begin || byte >= one->pictures.end) continue;
      finding.dismissed = true;
      finding.points = 0;
      continue;
    }
    tell_missing(one->missing, rules, finding);
    is_reported[static_cast<std::size_t>(one - pictures.data())] = true;
  }
  const auto rule = std::find_if(rules.rules.begin(), rules.rules.end(),
                                 [](const Rule& known) { return known.id == kRule; });
  if (rule == rules.rules.end()) return;
  double share = 1;
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    if (pictures[i].missing.empty() || is_reported[i]) continue;
    Finding finding = pictures[i].absence;
    finding.rule = rule->id;
    finding.category = rule->category;
    finding.severity = rule->severity;
    finding.points = rule->points * std::exchange(share, kFurtherShare);
    finding.advice = rule->advice;
    tell_missing(pictures[i].missing, rules, finding);
    finding.basis = rule->basis;
    findings.push_back(std::move(finding));
  }
}

}  // namespace shinsa::score
