// See adjust.h.
#include "score/adjust.h"

#include <algorithm>
#include <string_view>

namespace shinsa::score {
namespace {

constexpr std::string_view kPictures = "before-after";

bool overlap(const SourceSpan& a, const SourceSpan& b) {
  return a.start.byte < b.end.byte && b.start.byte < a.end.byte;
}

bool tells(const Finding& phrase, const Finding& absence) {
  if (phrase.kind != absence.kind) return false;
  if (absence.kind == FindingKind::kWrongStatement) return overlap(phrase.span, absence.span);
  return phrase.category == absence.category && phrase.span == absence.span;
}

/// The template's line of an item: of the item's own group, else of any other.
const StatementTemplate::Line* line_of(const RuleSet& rules, std::string_view item) {
  const auto disclosure =
      std::find_if(rules.disclosures.begin(), rules.disclosures.end(),
                   [item](const DisclosureRule& rule) { return rule.id == item; });
  if (disclosure == rules.disclosures.end()) return nullptr;
  const StatementTemplate::Line* found = nullptr;
  for (const StatementTemplate& statement : rules.templates) {
    const auto line =
        std::find_if(statement.lines.begin(), statement.lines.end(),
                     [item](const StatementTemplate::Line& other) { return other.item == item; });
    if (line == statement.lines.end()) continue;
    if (statement.group == disclosure->group) return &*line;
    if (found == nullptr) found = &*line;
  }
  return found;
}

}  // namespace

void drop_told_twice(const std::vector<Finding>& phrases, std::vector<Finding>& absences) {
  std::erase_if(absences, [&phrases](const Finding& absence) {
    if (absence.kind == FindingKind::kAbsence) return false;  // the many are told by nobody else
    return std::any_of(phrases.begin(), phrases.end(), [&absence](const Finding& phrase) {
      return phrase.counts() && tells(phrase, absence);
    });
  });
}

void add_templates(const RuleSet& rules, std::vector<Finding>& absences) {
  for (Finding& finding : absences) {
    if (finding.kind != FindingKind::kAbsence) continue;
    const StatementTemplate::Line* line = line_of(rules, finding.rule);
    if (line == nullptr) continue;
    finding.advice = "「" + line->text + "」のように、{ } の中を埋めて本文に書いてください。";
  }
}

std::string picture_advice(const RuleSet& rules, const std::vector<std::string>& titles) {
  std::string lines;
  for (const StatementTemplate& statement : rules.templates) {
    if (statement.group != kPictures) continue;
    for (const StatementTemplate::Line& line : statement.lines) {
      const bool is_missing = std::any_of(
          rules.disclosures.begin(), rules.disclosures.end(), [&](const DisclosureRule& rule) {
            return rule.id == line.item &&
                   std::find(titles.begin(), titles.end(), rule.title) != titles.end();
          });
      if (is_missing) lines += "「" + line.text + "」";
    }
  }
  return lines.empty() ? lines : lines + "のように、{ } の中を埋めて写真のそばに書いてください。";
}

}  // namespace shinsa::score
