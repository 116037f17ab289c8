// Running the pack's examples; see test_examples.h.
#include "pipeline/test_examples.h"

#include <algorithm>

#include "assertion/assertion.h"
#include "disclosure/evidence.h"
#include "disclosure/exemption.h"
#include "pipeline/example_page.h"
#include "pipeline/inspection.h"

namespace shinsa::pipeline {
namespace {

std::string describe_all(const Inspection& inspection) {
  std::string text;
  for (SentenceId id : inspection.sentences()) text += "\n" + inspection.describe(id);
  return text;
}

std::string quoted(const Inspection& inspection, SentenceId id, Range<Norm> range) {
  return "「" +
         std::string(text_of(inspection.page(), id.block).substr(range.begin, range.size())) + "」";
}

// Runs the examples of one pack against one engine and collects the results.
class Runner {
 public:
  explicit Runner(const Engine& engine) : engine_(engine) {}

  void rule(std::size_t index) {
    const Rule& rule = engine_.rules.rules[index];
    for (const Example& example : rule.violations) {
      report(rule.id, "violation", example, violation_error(index, example));
    }
    for (const Example& example : rule.ok) report(rule.id, "ok", example, ok_error(index, example));
    for (const Example& example : rule.todo) {
      const bool missed = !violation_error(index, example).empty();
      report(rule.id, "todo", example, missed ? "" : "is found now: move it to `violation`");
    }
  }

  void cue(std::size_t index) {
    const Cue& cue = engine_.rules.cues[index];
    for (const Example& example : cue.applies) {
      report(cue.id, "applies", example, cue_error(index, example, true));
    }
    for (const Example& example : cue.ok)
      report(cue.id, "ok", example, cue_error(index, example, false));
  }

  void disclosure(std::size_t index) {
    const DisclosureRule& rule = engine_.rules.disclosures[index];
    const auto run = [&](const char* list, const std::vector<Example>& examples,
                         DisclosureState state) {
      for (const Example& example : examples) {
        report(rule.id, list, example, disclosure_error(index, example, state));
      }
    };
    run("present", rule.present_examples, DisclosureState::kPresent);
    run("partial", rule.partial_examples, DisclosureState::kPartial);
    run("missing", rule.missing_examples, DisclosureState::kMissing);
  }

  void signal(std::size_t index) {
    const SignalRule& rule = engine_.rules.signals[index];
    for (const Example& example : rule.yes)
      report(rule.id, "yes", example, signal_error(index, example, true));
    for (const Example& example : rule.no)
      report(rule.id, "no", example, signal_error(index, example, false));
  }

  void exemption(std::size_t index) {
    const ExemptionRule& rule = engine_.rules.exemptions[index];
    for (const Example& example : rule.found)
      report(rule.id, "found", example, exemption_error(rule, example, true));
    for (const Example& example : rule.free)
      report(rule.id, "free", example, exemption_error(rule, example, false));
  }

  std::vector<ExampleResult> results;

 private:
  void report(const std::string& id, const char* list, const Example& example, std::string detail) {
    results.push_back({id, list, example.place, example.text, detail.empty(), std::move(detail)});
  }

  // Severity with which a match would be reported; nothing if its context takes it back.
  std::optional<Severity> severity_of(const Rule& rule, AssertionStatus status) const {
    const StatusAction& action = rule.actions[static_cast<std::size_t>(status)];
    if (action.kind == StatusAction::Kind::kDismiss) return std::nullopt;
    return action.kind == StatusAction::Kind::kSoften ? action.soften_to : rule.severity;
  }

  std::string violation_error(std::size_t index, const Example& example) const {
    const ExamplePage page = example_page(example.text);
    const Inspection seen(engine_, page.html);
    const Rule& rule = engine_.rules.rules[index];
    std::string found;
    for (std::size_t i = 0; i < seen.matches().phrases.size(); ++i) {
      const Match& match = seen.matches().phrases[i];
      const AssertionStatus status = seen.assessments().phrases[i].status;
      if (match.owner != static_cast<int>(index)) continue;
      found +=
          " " + quoted(seen, match.sentence, match.reported) + " " + std::string(name_of(status));
      const bool right_place =
          !page.expected || seen.source_of(match.sentence, match.reported) == *page.expected;
      const auto severity = severity_of(rule, status);
      if (right_place && severity && *severity == rule.severity) return "";
    }
    const std::string expected = page.expected ? "「" + page.expected_text + "」" : "a finding";
    if (found.empty()) found = " nothing";
    return "expected " + expected + ", found" + found + describe_all(seen);
  }

  std::string ok_error(std::size_t index, const Example& example) const {
    const Inspection seen(engine_, example_page(example.text).html);
    const Rule& rule = engine_.rules.rules[index];
    for (std::size_t i = 0; i < seen.matches().phrases.size(); ++i) {
      const Match& match = seen.matches().phrases[i];
      const auto severity = severity_of(rule, seen.assessments().phrases[i].status);
      if (match.owner != static_cast<int>(index) || !severity) continue;
      if (*severity == Severity::kNote && rule.severity != Severity::kNote) continue;
      return "expected nothing, found " + quoted(seen, match.sentence, match.reported) +
             describe_all(seen);
    }
    return "";
  }

  std::string cue_error(std::size_t index, const Example& example, bool expected) const {
    const ExamplePage page = example_page(example.text);
    const Inspection seen(engine_, page.html);
    if (!page.expected) return "has no 【】 around the cue's target";
    for (SentenceId id : seen.sentences()) {
      const std::optional<Match> target = target_in(seen, id, *page.expected);
      if (!target) continue;
      if (reached(seen, static_cast<int>(index), *target) == expected) return "";
    }
    return std::string(expected ? "the cue does not reach" : "the cue reaches") + " 「" +
           page.expected_text + "」" + describe_all(seen);
  }

  // The marked text as if a rule had matched it.
  static std::optional<Match> target_in(const Inspection& seen, SentenceId id,
                                        Range<Source> expected) {
    Match target;
    target.sentence = id;
    target.tokens = {-1, -1};
    const Tokens& tokens = seen.tokens().tokens(id);
    for (int i = 0; i < static_cast<int>(tokens.size()); ++i) {
      const Range<Norm> range = tokens[static_cast<std::size_t>(i)].range;
      if (!expected.contains(seen.source_of(id, range))) continue;
      target.range = target.tokens.begin < 0 ? range : cover(target.range, range);
      if (target.tokens.begin < 0) target.tokens.begin = i;
      target.tokens.end = i + 1;
      target.head = i;
    }
    if (target.tokens.begin < 0) return std::nullopt;
    return target;
  }

  bool reached(const Inspection& seen, int cue, const Match& target) const {
    const Cue& rule = engine_.rules.cues[static_cast<std::size_t>(cue)];
    if (rule.scope == CueScope::kBlock) {
      const Block& block = seen.page().blocks[static_cast<std::size_t>(target.sentence.block)];
      if (block.heading == kNoBlock) return false;
      const auto cues = engine_.matcher.cues(seen.page(), seen.tokens(), {block.heading, 0}, true);
      return std::any_of(cues.begin(), cues.end(),
                         [&](const CueMatch& match) { return match.cue == cue; });
    }
    const Tokens& tokens = seen.tokens().tokens(target.sentence);
    const auto cues = seen.cues(target.sentence);
    return std::any_of(cues.begin(), cues.end(), [&](const CueMatch& match) {
      return match.cue == cue && assertion::reaches(rule, match, target, tokens);
    });
  }

  std::string disclosure_error(std::size_t index, const Example& example,
                               DisclosureState expected) const {
    const Inspection seen(engine_, example_page(example.text).html);
    const auto verdict =
        disclosure::judge(index, seen.page(), engine_.rules, seen.matches(), seen.assessments());
    if (verdict.state == expected) return "";
    return "expected " + std::string(name_of(expected)) + ", found " +
           std::string(name_of(verdict.state)) + " (" + verdict.reason + ")" + describe_all(seen);
  }

  std::string signal_error(std::size_t index, const Example& example, bool expected) const {
    const Inspection seen(engine_, example_page(example.text).html);
    const auto& signals = seen.matches().signals;
    const auto found = std::find_if(signals.begin(), signals.end(), [&](const SignalMatch& match) {
      return match.signal == static_cast<int>(index);
    });
    if ((found != signals.end()) == expected) return "";
    if (expected) return "expected the signal, found nothing" + describe_all(seen);
    return "expected nothing, found " + quoted(seen, found->sentence, found->range);
  }

  std::string exemption_error(const ExemptionRule& rule, const Example& example,
                              bool expected) const {
    const Inspection seen(engine_, example_page(example.text).html);
    const auto place = disclosure::shown_at(rule.group, seen.page(), engine_.rules, seen.matches());
    if (place.has_value() == expected) return "";
    if (expected)
      return "expected a sign of " + rule.group + ", found nothing" + describe_all(seen);
    return "expected nothing, found " + quoted(seen, place->sentence, place->range);
  }

  const Engine& engine_;
};

}  // namespace

std::vector<ExampleResult> test_examples(const Engine& engine,
                                         const std::vector<std::string>& ids) {
  Runner runner(engine);
  const auto wanted = [&](const std::string& id) {
    return ids.empty() || std::find(ids.begin(), ids.end(), id) != ids.end();
  };
  for (std::size_t i = 0; i < engine.rules.rules.size(); ++i) {
    if (wanted(engine.rules.rules[i].id)) runner.rule(i);
  }
  for (std::size_t i = 0; i < engine.rules.cues.size(); ++i) {
    if (wanted(engine.rules.cues[i].id)) runner.cue(i);
  }
  for (std::size_t i = 0; i < engine.rules.disclosures.size(); ++i) {
    if (wanted(engine.rules.disclosures[i].id)) runner.disclosure(i);
  }
  for (std::size_t i = 0; i < engine.rules.signals.size(); ++i) {
    if (wanted(engine.rules.signals[i].id)) runner.signal(i);
  }
  for (std::size_t i = 0; i < engine.rules.exemptions.size(); ++i) {
    if (wanted(engine.rules.exemptions[i].id)) runner.exemption(i);
  }
  return std::move(runner.results);
}

}  // namespace shinsa::pipeline
