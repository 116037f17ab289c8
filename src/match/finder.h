// Matching one page: the prefilter says which patterns to try where, the pattern matchers try them,
// overlaps are settled, and the cues around what was found are collected.
#pragma once

#include <vector>

#include "core/match.h"
#include "match/pattern_table.h"

namespace shinsa::match {

/// Used for one page, then thrown away.
class Finder {
 public:
  Finder(const PatternTable& table, const Page& page, SentenceWeights weights, TokenSource& tokens,
         bool eager);

  Matches find();

  /// The cues of one sentence alone; of a header, those of scope `block`.
  std::vector<CueMatch> cues_of(SentenceId id, bool block_scope);

 private:
  void scan_block(BlockIndex block);
  void scan_sentence(SentenceId id, const std::vector<int>& patterns);
  void take_phrases(SentenceId id, int rule, std::vector<Match>& found);
  void drop_superseded();
  bool supersedes(const Match& match, const Match& other) const;
  bool is_innocent(SentenceId id) const;
  bool is_needed(const Slot& slot) const;
  void take_evidence(const Slot& slot, SentenceId id);
  void take_signal(const Slot& slot, SentenceId id);
  void count(const Slot& slot, SentenceId id, std::size_t each);
  bool may_hold_cue(SentenceId id);
  static Match plain_match(const Slot& slot, SentenceId id, const Hit& hit);
  Match to_match(const Slot& slot, SentenceId id, const Hit& hit);
  void find_subjects();
  void find_cues();
  void find_cues_in(SentenceId id, bool block_scope);
  void take_cue(const Cue& cue, int index, SentenceId id, const Hit& hit);
  bool is_pseudo(const Cue& cue, SentenceId id, const Hit& hit);

  const PatternTable& table_;
  const Page& page_;
  SentenceWeights weights_;
  MatchInputs inputs_;
  bool eager_;
  Candidates::Scratch scratch_;
  Candidates::Scratch cue_scratch_;
  std::vector<int> everything_;
  std::vector<int> candidates_;        // of the sentence at hand
  SentenceId cue_asked_{kNoBlock, 0};  // the sentence of cue_found_
  std::vector<int> cue_found_;
  std::vector<std::size_t> taken_;  // visible matches so far, by quota
  std::vector<Hit> hits_;
  std::vector<Hit> context_hits_;
  Matches matches_;
};

}  // namespace shinsa::match
