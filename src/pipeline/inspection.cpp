// Looking at a page; see inspection.h.
#include "pipeline/inspection.h"

#include <algorithm>

#include "assertion/assertion.h"
#include "core/clauses.h"
#include "pipeline/analyze_page.h"

namespace shinsa::pipeline {
namespace {

PageInput input_of(const std::string& html) {
  return {.id = "",
          .url = "",
          .bytes = html,
          .encoding = "UTF-8",
          .charset = "",
          .markup = Markup::kHtml};
}

std::string describe_tokens(const Tokens& tokens) {
  std::string line = "  tokens:";
  for (int i = 0; i < static_cast<int>(tokens.size()); ++i) {
    const Token& token = tokens[static_cast<std::size_t>(i)];
    line += ' ';
    line += token.surface;
    line += '/';
    line += token.pos;
    if (token.lemma != token.surface) line += '/' + std::string(token.lemma);
    if (ends_clause(tokens, i)) line += " ‖";
  }
  return line;
}

constexpr std::size_t kNearest = 3;  // partial matches worth a line

}  // namespace

Inspection::Inspection(const Engine& engine, std::string html, bool weighed)
    : engine_(engine),
      html_(std::move(html)),
      page_(read_page(input_of(html_), engine.hidden_words)),
      lattice_(std::make_unique<morph::Lattice>(engine.tokenizer.make_lattice())),
      tokens_(std::make_unique<SentenceTokens>(page_, engine.tokenizer, *lattice_)),
      weights_(weighed ? engine.weigher.weigh(page_) : SentenceWeights{}),
      matches_(engine.matcher.find(page_, weights_, *tokens_)),
      assessments_(assertion::assess(page_, engine.rules, matches_, *tokens_)) {}

std::vector<SentenceId> Inspection::sentences() const {
  std::vector<SentenceId> ids;
  for (std::size_t b = 0; b < page_.sentences.size(); ++b) {
    for (std::size_t s = 0; s < page_.sentences[b].size(); ++s) {
      ids.push_back({static_cast<BlockIndex>(b), static_cast<int>(s)});
    }
  }
  return ids;
}

std::vector<CueMatch> Inspection::cues(SentenceId id) const {
  std::vector<CueMatch> found = engine_.matcher.cues(page_, *tokens_, id, false);
  for (CueMatch& cue : engine_.matcher.cues(page_, *tokens_, id, true))
    found.push_back(std::move(cue));
  return found;
}

Range<Source> Inspection::source_of(SentenceId id, Range<Norm> range) const {
  const auto block = static_cast<std::size_t>(id.block);
  return page_.blocks[block].to_source.to_parent(page_.norms[block].to_shown.to_parent(range));
}

std::string Inspection::describe(SentenceId id) const {
  const Tokens& tokens = tokens_->tokens(id);
  std::string text = describe_tokens(tokens);
  for (const CueMatch& match : cues(id)) {
    const Cue& cue = engine_.rules.cues[static_cast<std::size_t>(match.cue)];
    text += "\n  cue: " + cue.id + " (" + std::string(name_of(cue.status)) + ") 「" +
            std::string(text_of(page_, id.block).substr(match.range.begin, match.range.size())) +
            "」";
  }
  const auto traces = engine_.matcher.trace(page_, *tokens_, id);
  for (std::size_t i = 0; i < std::min(traces.size(), kNearest); ++i) {
    const auto& trace = traces[i];
    text += "\n  " + std::string(trace.matched ? "match: " : "nearest: ") +
            engine_.rules.rules[static_cast<std::size_t>(trace.rule)].id + ", pattern " +
            std::to_string(trace.pattern + 1);
    if (trace.matched || trace.step_count == 0) continue;
    text += ", " + std::to_string(trace.steps) + " of " + std::to_string(trace.step_count) +
            " steps, then ";
    text += trace.token < static_cast<int>(tokens.size())
                ? "「" + std::string(tokens[static_cast<std::size_t>(trace.token)].surface) + "」"
                : "the sentence ends";
  }
  return text;
}

}  // namespace shinsa::pipeline
