// Rules, cues, disclosures and signals in words. One function a noun; the labels are those of
// reports.
#include "cli/explain_rule.h"

#include <algorithm>
#include <array>

#include "cli/pattern_text.h"
#include "report/labels.h"
#include "report/numbers.h"

namespace shinsa::cli {
namespace {

using report::TerminalPrinter;

constexpr int kIndent = 2;
constexpr int kListIndent = 4;

/// What the printing functions share.
struct Page {
  const RuleSet& rules;
  TerminalPrinter& printer;

  void title(const std::string& id, const std::string& text) const {
    printer.line(0, printer.paint(report::Style::kBold, "■ " + id) + "  " + text);
  }
  void field(std::string_view label, std::string_view text) const {
    printer.field(kIndent, label, text);
  }
  void basis(const std::vector<Basis>& grounds) const {
    for (const Basis& ground : grounds) {
      field(&ground == &grounds.front() ? "根拠" : "", report::citation(ground));
      field("", ground.url);
    }
  }
  void patterns(const std::string& heading, const std::vector<Pattern>& list) const {
    if (list.empty()) return;
    printer.blank();
    printer.line(kIndent, heading);
    for (const Pattern& pattern : list) {
      printer.paragraph(kListIndent, "・" + pattern_text(pattern, rules.lists));
    }
  }
  void examples(const std::string& heading, const std::vector<Example>& list) const {
    if (list.empty()) return;
    printer.blank();
    printer.line(kIndent, heading);
    for (const Example& example : list) printer.paragraph(kListIndent, "・" + example.text);
  }
};

std::string weight_text(Category category, Severity severity, double points) {
  return std::string(report::label_of(category)) + "、" + std::string(report::label_of(severity)) +
         "、" + report::points_text(points) + "点";
}

std::string where_text(const std::bitset<kBlockKindCount>& where) {
  if (where.all()) return "すべて";
  std::string out;
  for (std::size_t i = 0; i < where.size(); ++i) {
    if (!where[i]) continue;
    out += (out.empty() ? "" : ", ") + std::string(name_of(static_cast<BlockKind>(i)));
  }
  return out;
}

std::string actions_text(const StatusActions& actions) {
  constexpr std::array<const char*, 3> kHeadings = {"報告", "軽減", "除外"};
  std::array<std::string, 3> parts;
  for (std::size_t i = 0; i < actions.size(); ++i) {
    std::string& part = parts[static_cast<std::size_t>(actions[i].kind)];
    part += part.empty() ? "" : "・";
    part += report::label_of(static_cast<AssertionStatus>(i));
    if (actions[i].kind == StatusAction::Kind::kSoften) {
      part += "(" + std::string(report::label_of(actions[i].soften_to)) + "へ)";
    }
  }
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].empty()) continue;
    out += (out.empty() ? "" : " / ") + std::string(kHeadings[i]) + ": " + parts[i];
  }
  return out;
}

void explain(const Page& page, const Rule& rule) {
  page.title(rule.id, rule.title);
  page.field("分類", weight_text(rule.category, rule.severity, rule.points));
  const double cap = rule.cap > 0 ? rule.cap : 3 * rule.points;
  page.field("上限", "1ページにつき" + report::points_text(cap) + "点");
  page.basis(rule.basis);
  page.field("説明", rule.message);
  if (rule.fact) {
    page.field("事実", rule.fact->text);
    page.field("確認", rule.fact->as_of);
    page.field("出典", rule.fact->source.empty() ? "products.tsv" : rule.fact->source);
  }
  page.field("改善", rule.advice);
  if (rule.needs_exemption) {
    page.field("媒体", "限定解除の要件を満たすウェブサイトのほかでは、違反の可能性高とします。");
  }
  page.field("場所", where_text(rule.where));
  page.field("文脈", actions_text(rule.actions));
  for (const std::string& other : rule.supersedes) page.field("優先", other + " より優先します。");
  page.patterns("表現 (" + pattern_legend() + ")", rule.match);
  page.patterns("例外", rule.except);
  page.examples("違反の例", rule.violations);
  page.examples("問題のない例", rule.ok);
  page.examples("まだ見つけられない例", rule.todo);
}

void explain(const Page& page, const Cue& cue) {
  page.title(cue.id, "手がかり: " + std::string(report::label_of(cue.status)));
  page.field("及ぶ語", cue_reach(cue));
  page.patterns("表現 (" + pattern_legend() + ")", cue.match);
  page.patterns("前に必要な語", cue.pair);
  page.patterns("範囲の終わり", cue.terminators);
  page.patterns("手がかりでない場合", cue.pseudo);
  page.examples("及ぶ例", cue.applies);
  page.examples("及ばない例", cue.ok);
}

void explain(const Page& page, const DisclosureRule& item) {
  page.title(item.id, "必要な記載: " + item.title);
  page.field("分類", weight_text(item.category, item.severity, item.points));
  page.field("対象", item.group);
  page.basis(item.basis);
  page.field("説明", item.message);
  page.field("改善", item.advice);
  for (const Evidence& evidence : item.present) page.patterns("記載とみなす表現", evidence.match);
  for (const Evidence& evidence : item.partial) {
    page.patterns("不十分な表現: " + evidence.reason, evidence.match);
  }
  page.patterns("反対の記載: " + item.refuted_reason, item.refuted);
  page.examples("記載ありの例", item.present_examples);
  page.examples("不十分な例", item.partial_examples);
  page.examples("記載なしの例", item.missing_examples);
}

void explain(const Page& page, const ExemptionRule& rule) {
  page.title(rule.id, rule.title);
  page.field("分類", weight_text(rule.category, rule.severity, rule.points));
  page.field("対象", rule.group);
  page.basis(rule.basis);
  page.field("説明", rule.message);
  page.field("改善", rule.advice);
  page.examples("当たる例", rule.found);
  page.examples("当たらない例", rule.free);
}

void explain(const Page& page, const SignalRule& signal) {
  page.title(signal.id, "しるし: " + signal.group);
  page.field("重み", report::points_text(signal.weight));
  page.field("場所", where_text(signal.where));
  page.patterns("表現 (" + pattern_legend() + ")", signal.match);
  page.examples("当たる例", signal.yes);
  page.examples("当たらない例", signal.no);
}

template <class Noun>
bool explain_in(const Page& page, const std::vector<Noun>& nouns, const std::string& id) {
  const auto found =
      std::find_if(nouns.begin(), nouns.end(), [&id](const Noun& noun) { return noun.id == id; });
  if (found == nouns.end()) return false;
  explain(page, *found);
  return true;
}

bool explain_renamed(const Page& page, const std::string& id) {
  for (const Rule& rule : page.rules.rules) {
    const auto& former = rule.renamed_from;
    if (std::find(former.begin(), former.end(), id) == former.end()) continue;
    page.printer.line(0, id + " は現在 " + rule.id + " です。");
    explain(page, rule);
    return true;
  }
  return false;
}

}  // namespace

bool explain_id(const RuleSet& rules, const std::string& id, TerminalPrinter& printer) {
  const Page page{rules, printer};
  return explain_in(page, rules.rules, id) || explain_in(page, rules.disclosures, id) ||
         explain_in(page, rules.cues, id) || explain_in(page, rules.signals, id) ||
         explain_in(page, rules.exemptions, id) || explain_renamed(page, id);
}

bool explain_template(const RuleSet& rules, const std::string& id, TerminalPrinter& printer) {
  const auto found =
      std::find_if(rules.templates.begin(), rules.templates.end(),
                   [&id](const StatementTemplate& statement) { return statement.id == id; });
  if (found == rules.templates.end()) return false;
  printer.line(0, "■ " + found->title);
  for (const StatementTemplate::Line& line : found->lines) printer.paragraph(kIndent, line.text);
  return true;
}

std::vector<std::string> all_ids(const RuleSet& rules) {
  std::vector<std::string> ids;
  const auto add = [&ids](const auto& nouns) {
    for (const auto& noun : nouns) ids.push_back(noun.id);
  };
  add(rules.rules);
  add(rules.disclosures);
  add(rules.cues);
  add(rules.signals);
  add(rules.exemptions);
  return ids;
}

}  // namespace shinsa::cli
