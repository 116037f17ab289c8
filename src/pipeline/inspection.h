// A page held open for looking at: what each stage made of it. For `explain --text` and for the
// examples of the rule pack; a scan never needs it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/match.h"
#include "pipeline/engine.h"
#include "pipeline/sentence_tokens.h"

namespace shinsa::pipeline {

/// The engine must outlive it.
class Inspection {
 public:
  /// `html` is read as HTML, whatever it looks like; plain sentences are. Without `weighed`,
  /// phrases are looked for whatever the wording weighs.
  Inspection(const Engine& engine, std::string html, bool weighed = true);

  const Engine& engine() const { return engine_; }
  const Page& page() const { return page_; }
  std::vector<WordingMatch> wordings() const { return engine_.weigher.find(page_, weights_); }
  const Matches& matches() const { return matches_; }
  const Assessments& assessments() const { return assessments_; }
  TokenSource& tokens() const { return *tokens_; }
  std::vector<SentenceId> sentences() const;

  /// Cues of a sentence, and those of scope `block` in it.
  std::vector<CueMatch> cues(SentenceId id) const;

  /// Range of the source of a range of folded text.
  Range<Source> source_of(SentenceId id, Range<Norm> range) const;

  /// A sentence in words, several lines: its tokens with ‖ where clauses end, its cues, the nearest
  /// rule patterns and how far they came.
  std::string describe(SentenceId id) const;

 private:
  const Engine& engine_;
  std::string html_;
  Page page_;
  std::unique_ptr<morph::Lattice> lattice_;
  std::unique_ptr<SentenceTokens> tokens_;
  SentenceWeights weights_;
  Matches matches_;
  Assessments assessments_;
};

}  // namespace shinsa::pipeline
