// Looks at each sentence of a text through pipeline::Inspection and prints what stands there.
// Judges nothing itself.
#include "cli/explain_text.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "cli/pattern_text.h"
#include "cli/token_table.h"
#include "pipeline/example_page.h"
#include "pipeline/inspection.h"
#include "report/labels.h"

namespace shinsa::cli {
namespace {

constexpr int kIndent = 2;
constexpr int kListIndent = 4;
constexpr std::size_t kMostGrams = 4;    // of each sign
constexpr std::size_t kMostTraces = 12;  // the nearest ones; the rest only differ in being farther

/// What the printing functions share.
struct View {
  const pipeline::Inspection& seen;
  report::TerminalPrinter& printer;

  const RuleSet& rules() const { return seen.engine().rules; }
  const Rule& rule(int index) const { return rules().rules[static_cast<std::size_t>(index)]; }
  std::string_view text(SentenceId id, Range<Norm> range) const {
    return text_of(seen.page(), id.block).substr(range.begin, range.size());
  }
  std::string_view text(SentenceId id) const {
    return text(id, sentence_of(seen.page(), id).range);
  }
  void heading(const std::string& words) const {
    printer.blank();
    printer.line(kIndent, words);
  }
};

void print_tokens(const View& view, SentenceId id) {
  view.heading("語 (‖は節の終わり)");
  for (const std::string& line : token_table(view.seen.tokens().tokens(id))) {
    view.printer.line(kListIndent, line);
  }
}

void print_cues(const View& view, SentenceId id) {
  view.heading("文脈の手がかり");
  const std::vector<CueMatch> cues = view.seen.cues(id);
  if (cues.empty()) view.printer.line(kListIndent, "なし");
  for (const CueMatch& match : cues) {
    const Cue& cue = view.rules().cues[static_cast<std::size_t>(match.cue)];
    view.printer.paragraph(
        kListIndent, "・「" + std::string(view.text(id, match.range)) + "」 " + cue.id + " (" +
                         std::string(report::label_of(cue.status)) + "、" + cue_reach(cue) + ")");
  }
}

std::string signed_number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%+.2f", value);
  return text;
}

/// The heaviest grams of one sign, none inside another, as 「必ず」+0.41.
std::string heaviest_text(const std::vector<wording::Share>& shares, std::string_view unit,
                          double sign) {
  std::string out;
  std::vector<wording::Share> told;
  std::vector<wording::Share> sorted = shares;
  std::stable_sort(sorted.begin(), sorted.end(),
                   [&](const auto& a, const auto& b) { return a.value * sign > b.value * sign; });
  for (const wording::Share& share : sorted) {
    if (share.value * sign <= 0 || told.size() == kMostGrams) break;
    const bool overlaps = std::any_of(told.begin(), told.end(), [&](const auto& other) {
      return share.begin < other.end && other.begin < share.end;
    });
    if (overlaps || share.begin == share.end) continue;
    told.push_back(share);
    out += "「" + std::string(unit.substr(share.begin, share.end - share.begin)) + "」" +
           signed_number(share.value) + " ";
  }
  return out;
}

void print_wording(const View& view, SentenceId id) {
  if (view.rules().wording.empty()) return;
  view.heading("言い回しの重み");
  std::size_t own_begin = 0;
  const std::string unit = wording::Weigher::unit_text(view.seen.page(), id, own_begin);
  const wording::Weight weight = view.seen.engine().weigher.weigh(unit);
  const WordingTable& table = view.rules().wording;
  view.printer.line(kListIndent, signed_number(weight.value) + "  (" +
                                     signed_number(static_cast<double>(table.report_at)) +
                                     "から要確認、" +
                                     signed_number(static_cast<double>(table.doubt_at)) +
                                     "未満では規則の表現を探さない)");
  view.printer.paragraph(kListIndent, "主張らしさ " + heaviest_text(weight.shares, unit, 1));
  view.printer.paragraph(kListIndent, "説明らしさ " + heaviest_text(weight.shares, unit, -1));
}

/// The words of the sentence that call the pattern up.
std::string anchors_text(const Pattern& pattern, std::string_view sentence) {
  std::string out;
  const auto add_first_held = [&](const Anchors::Group& group) {
    for (const std::string& literal : group) {
      if (sentence.find(literal) == std::string_view::npos) continue;
      out += (out.empty() ? "「" : "・") + literal;
      break;
    }
  };
  for (const Anchors::Way& way : pattern.anchors.ways) {
    std::for_each(way.begin(), way.end(), add_first_held);
  }
  std::for_each(pattern.anchors.anywhere.begin(), pattern.anchors.anywhere.end(), add_first_held);
  return out.empty() ? "語を問わず" : out + "」";
}

/// How far a pattern came, and the step at which it failed.
std::string outcome_text(const View& view, SentenceId id, const match::Matcher::Trace& trace,
                         const Pattern& pattern) {
  if (trace.matched) return "一致";
  if (trace.step_count == 0 || pattern.steps.empty()) return "不一致";
  const Tokens& tokens = view.seen.tokens().tokens(id);
  const auto token = static_cast<std::size_t>(trace.token);
  std::string out = std::to_string(trace.step_count) + "段のうち" + std::to_string(trace.steps) +
                    "段まで一致、" +
                    (token < tokens.size() ? "「" + std::string(tokens[token].surface) + "」"
                                           : std::string("文の終わり")) +
                    "で外れました";
  const auto step = static_cast<std::size_t>(trace.steps);
  if (step < pattern.steps.size()) {
    out += "。次の段: " + step_text(pattern.steps[step], view.rules().lists);
  }
  return out;
}

void print_candidates(const View& view, SentenceId id) {
  view.heading("候補の規則");
  const auto traces = view.seen.engine().matcher.trace(view.seen.page(), view.seen.tokens(), id);
  if (traces.empty()) view.printer.line(kListIndent, "なし");
  for (std::size_t i = 0; i < std::min(traces.size(), kMostTraces); ++i) {
    const Rule& rule = view.rule(traces[i].rule);
    const Pattern& pattern = rule.match[static_cast<std::size_t>(traces[i].pattern)];
    view.printer.paragraph(kListIndent, (traces[i].matched ? "○ " : "・") + rule.id + " 表現" +
                                            std::to_string(traces[i].pattern + 1) + " ← " +
                                            anchors_text(pattern, view.text(id)) + ": " +
                                            outcome_text(view, id, traces[i], pattern));
  }
  if (traces.size() > kMostTraces) {
    view.printer.line(kListIndent, "ほか" + std::to_string(traces.size() - kMostTraces) + "件");
  }
}

std::string verdict_text(const Rule& rule, AssertionStatus status) {
  const StatusAction& action = rule.actions[static_cast<std::size_t>(status)];
  if (action.kind == StatusAction::Kind::kDismiss) return "除外";
  const bool softened = action.kind == StatusAction::Kind::kSoften;
  return std::string(report::label_of(softened ? action.soften_to : rule.severity)) +
         (softened ? " (軽減)" : "");
}

void print_verdicts(const View& view, SentenceId id) {
  view.heading("判定");
  bool any = false;
  const Matches& matches = view.seen.matches();
  for (std::size_t i = 0; i < matches.phrases.size(); ++i) {
    const Match& match = matches.phrases[i];
    if (match.sentence != id) continue;
    any = true;
    const Rule& rule = view.rule(match.owner);
    const AssessedMatch& assessed = view.seen.assessments().phrases[i];
    std::string cues;
    for (const int cue : assessed.cues) {
      const CueMatch& found = matches.cues[static_cast<std::size_t>(cue)];
      cues +=
          (cues.empty() ? " ← " : "、") + view.rules().cues[static_cast<std::size_t>(found.cue)].id;
    }
    view.printer.paragraph(kListIndent, "・「" + std::string(view.text(id, match.reported)) +
                                            "」 " + rule.id + ": " +
                                            verdict_text(rule, assessed.status) + "、" +
                                            std::string(report::label_of(assessed.status)) + cues);
  }
  for (const WordingMatch& match : view.seen.wordings()) {
    if (match.sentence != id || any) continue;
    any = true;
    view.printer.paragraph(kListIndent, "・「" + std::string(view.text(id, match.range)) + "」 " +
                                            view.rule(match.rule).id + ": 言い回しによる");
  }
  if (!any) view.printer.line(kListIndent, "該当する表現はありません。");
}

}  // namespace

void explain_text(const pipeline::Engine& engine, const std::string& text,
                  report::TerminalPrinter& printer) {
  const pipeline::Inspection seen(engine, pipeline::example_page(text).html);
  const View view{seen, printer};
  bool first = true;
  for (const SentenceId id : seen.sentences()) {
    if (!first) printer.blank();
    first = false;
    const BlockKind kind = seen.page().blocks[static_cast<std::size_t>(id.block)].kind;
    printer.line(0, "■ " + std::string(view.text(id)) + "  (" + std::string(name_of(kind)) + ")");
    print_tokens(view, id);
    print_cues(view, id);
    print_wording(view, id);
    print_candidates(view, id);
    print_verdicts(view, id);
  }
  if (first) printer.line(0, "文がありません。");
}

}  // namespace shinsa::cli
