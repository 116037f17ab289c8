// Counting; see coverage.h.
#include "pipeline/coverage.h"

#include "assertion/assertion.h"
#include "pipeline/analyze_page.h"
#include "pipeline/sentence_tokens.h"

namespace shinsa::pipeline {
namespace {

int& at(std::vector<int>& counts, int index) { return counts[static_cast<std::size_t>(index)]; }

}  // namespace

bool add_page(const PageInput& input, const Engine& engine, morph::Lattice& lattice,
              Coverage& coverage) {
  const Page page = read_page(input, engine.hidden_words);
  if (page.document.unreadable) return false;
  SentenceTokens tokens(page, engine.tokenizer, lattice);
  const Matches matches = engine.matcher.find(page, engine.weigher.weigh(page), tokens);
  const Assessments assessments = assertion::assess(page, engine.rules, matches, tokens);
  ++coverage.pages;
  for (const Match& match : matches.phrases) ++at(coverage.rules, match.owner);
  for (const Match& match : matches.evidence) ++at(coverage.disclosures, match.owner);
  for (const SignalMatch& match : matches.signals) ++at(coverage.signals, match.signal);
  for (const auto* assessed : {&assessments.phrases, &assessments.evidence}) {
    for (const AssessedMatch& match : *assessed) {
      for (int cue : match.cues) {
        ++at(coverage.cues, matches.cues[static_cast<std::size_t>(cue)].cue);
      }
    }
  }
  return true;
}

}  // namespace shinsa::pipeline
