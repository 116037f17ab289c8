// The matcher; see matcher.h.
#include "match/matcher.h"

#include <algorithm>
#include <cstddef>

#include "match/finder.h"
#include "match/link_signals.h"
#include "match/pattern_table.h"

namespace shinsa::match {

struct Matcher::State {
  const RuleSet& rules;
  PatternTable table;
};

Matcher::Matcher(const RuleSet& rules) : state_(new State{rules, PatternTable(rules)}) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

Matches Matcher::find(const Page& page, const SentenceWeights& weights, TokenSource& tokens,
                      bool eager) const {
  Matches matches = Finder(state_->table, page, weights, tokens, eager).find();
  const std::vector<SignalMatch> links = link_signals(page, state_->rules);
  const auto middle = static_cast<std::ptrdiff_t>(matches.signals.size());
  matches.signals.insert(matches.signals.end(), links.begin(), links.end());
  std::inplace_merge(
      matches.signals.begin(), matches.signals.begin() + middle, matches.signals.end(),
      [](const SignalMatch& a, const SignalMatch& b) { return a.sentence < b.sentence; });
  return matches;
}

std::vector<CueMatch> Matcher::cues(const Page& page, TokenSource& tokens, SentenceId id,
                                    bool header) const {
  return Finder(state_->table, page, {}, tokens, false).cues_of(id, header);
}

std::vector<Matcher::Trace> Matcher::trace(const Page& page, TokenSource& tokens,
                                           SentenceId id) const {
  const MatchInputs inputs(page, tokens, state_->table.words, state_->table.expressions);
  auto scratch = state_->table.candidates.make_scratch();
  std::vector<Trace> traces;
  std::vector<Hit> hits;
  std::vector<int> found;
  state_->table.candidates.find(sentence_text(page, id), scratch, found);
  for (int number : found) {
    const Slot& slot = state_->table.slots[static_cast<std::size_t>(number)];
    if (slot.owner != Owner::kRule) continue;
    Trace trace{slot.index, slot.pattern, false, 0, static_cast<int>(slot.source->steps.size()), 0};
    find_pattern(*slot.source, inputs, id, true, hits);
    trace.matched = !hits.empty();
    const SentenceView& view = inputs.view(id);
    Furthest furthest;
    for (int begin = 0; begin < static_cast<int>(view.tokens.size()) && trace.step_count > 0;
         ++begin) {
      match_sequence(slot.source->steps, view, begin, &furthest);
    }
    trace.steps = furthest.steps;
    trace.token = furthest.token;
    traces.push_back(trace);
  }
  std::stable_sort(traces.begin(), traces.end(), [](const Trace& a, const Trace& b) {
    if (a.matched != b.matched) return a.matched;
    return a.step_count - a.steps < b.step_count - b.steps;
  });
  return traces;
}

}  // namespace shinsa::match
