// Matching one page; see finder.h.
#include "match/finder.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "core/clauses.h"
#include "match/subject.h"

namespace shinsa::match {
namespace {

// How often a statement or sign must be seen; a statement that no cue can change counts for half
// of it.
constexpr std::size_t kEnough = 8;

bool negates(const Token& token) {
  return token.lemma == "ない" || token.lemma == "ん" || token.lemma == "ぬ" ||
         token.lemma == "ず" || token.lemma == "まい";
}

// The range with the endings of its predicate, unless the predicate is negated.
Range<Norm> with_endings(const Tokens& tokens, const Hit& hit) {
  if (hit.tokens.end == 0 || hit.tokens.end > static_cast<int>(tokens.size())) return hit.range;
  const int last = hit.tokens.end - 1;
  if (!is_predicate(tokens, last) ||
      tokens[static_cast<std::size_t>(last)].range.end != hit.range.end) {
    return hit.range;
  }
  const int end = predicate_end(tokens, last);
  for (int i = hit.tokens.end; i < end; ++i) {
    const Token& token = tokens[static_cast<std::size_t>(i)];
    if (negates(token) || token.pos == "助詞") return hit.range;
    if (token.surface == "な" || token.surface == "なら") {
      return {hit.range.begin, tokens[static_cast<std::size_t>(i - 1)].range.end};
    }
  }
  return {hit.range.begin, tokens[static_cast<std::size_t>(end - 1)].range.end};
}

// Leftmost, then longest; no two overlap.
void keep_leftmost_longest(std::vector<Match>& matches) {
  std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return a.range.begin != b.range.begin ? a.range.begin < b.range.begin
                                          : a.range.end > b.range.end;
  });
  std::vector<Match> kept;
  for (const Match& match : matches) {
    if (kept.empty() || !kept.back().range.overlaps(match.range)) kept.push_back(match);
  }
  matches.swap(kept);
}

bool by_position(SentenceId a, Range<Norm> a_range, SentenceId b, Range<Norm> b_range) {
  if (a != b) return a < b;
  return a_range.begin < b_range.begin;
}

}  // namespace

Finder::Finder(const PatternTable& table, const Page& page, SentenceWeights weights,
               TokenSource& tokens, bool eager)
    : table_(table),
      page_(page),
      weights_(std::move(weights)),
      inputs_(page, tokens, table.words, table.expressions),
      eager_(eager),
      scratch_(table.candidates.make_scratch()),
      cue_scratch_(table.cue_candidates.make_scratch()),
      taken_(static_cast<std::size_t>(table.quotas)) {
  for (int i = 0; eager && i < static_cast<int>(table.slots.size()); ++i) everything_.push_back(i);
}

namespace {

/// A heading, a row of a table, a term, or a picture that text may stand beside.
bool begins_part(const Block& block, BlockIndex index) {
  return block.kind == BlockKind::kHeading || block.kind == BlockKind::kImageAlt ||
         block.is_header || block.row_begin == index;
}

}  // namespace

Matches Finder::find() {
  for (std::size_t block = 0; block < page_.blocks.size(); ++block) {
    scan_block(static_cast<BlockIndex>(block));
  }
  find_subjects();
  drop_superseded();
  find_cues();
  return std::move(matches_);
}

// A statement that is wrong of some products only is dropped where it is about another one, which
// can be told when the products of the whole page are known.
void Finder::find_subjects() {
  const auto asked = [this](const Match& match) {
    return table_.rules.rules[static_cast<std::size_t>(match.owner)].about;
  };
  const auto depends = [&](const Match& match) { return asked(match) != Subject::kAny; };
  if (std::none_of(matches_.phrases.begin(), matches_.phrases.end(), depends)) return;
  const Subjects subjects(page_, table_.rules.products, matches_.products);
  for (Match& match : matches_.phrases) {
    if (depends(match)) match.product = subjects.of(asked(match), match);
  }
  std::erase_if(matches_.phrases,
                [&](const Match& match) { return depends(match) && match.product < 0; });
}

void Finder::scan_block(BlockIndex block) {
  const auto b = static_cast<std::size_t>(block);
  // Each part may set out a treatment of its own, so each is looked through anew for evidence.
  if (begins_part(page_.blocks[b], block)) {
    std::fill(taken_.begin(), taken_.begin() + table_.evidence_quotas, 0);
  }
  for (std::size_t s = 0; s < page_.sentences[b].size(); ++s) {
    const SentenceId id{block, static_cast<int>(s)};
    if (eager_) {
      inputs_.source.tokens(id);
      scan_sentence(id, everything_);
    } else {
      table_.candidates.find(sentence_text(page_, id), scratch_, candidates_);
      scan_sentence(id, candidates_);
    }
    table_.products.find(page_, id, matches_.products);
  }
}

void Finder::scan_sentence(SentenceId id, const std::vector<int>& patterns) {
  const auto kind = static_cast<std::size_t>(page_.blocks[static_cast<std::size_t>(id.block)].kind);
  const bool innocent = is_innocent(id);
  std::vector<Match> of_rule;
  int rule = -1;
  for (int number : patterns) {  // sorted, so the patterns of a rule stand together
    const Slot& slot = table_.slots[static_cast<std::size_t>(number)];
    if (!is_needed(slot)) continue;
    if (slot.owner == Owner::kRule) {
      const Rule& owner = table_.rules.rules[static_cast<std::size_t>(slot.index)];
      const bool doubted = innocent && !owner.any_wording && owner.severity != Severity::kNote;
      if (!owner.where[kind] || doubted) continue;
      if (slot.index != rule) take_phrases(id, rule, of_rule);
      rule = slot.index;
      find_pattern(*slot.source, inputs_, id, true, hits_);
      for (const Hit& hit : hits_) of_rule.push_back(to_match(slot, id, hit));
    } else if (slot.owner == Owner::kEvidence) {
      take_evidence(slot, id);
    } else if (table_.rules.signals[static_cast<std::size_t>(slot.index)].where[kind]) {
      take_signal(slot, id);
    }
  }
  take_phrases(id, rule, of_rule);
}

Match Finder::to_match(const Slot& slot, SentenceId id, const Hit& hit) {
  Match match = plain_match(slot, id, hit);
  match.reported = with_endings(inputs_.source.tokens(id), hit);
  match.tokens = hit.tokens;
  match.head = hit.head;
  return match;
}

Match Finder::plain_match(const Slot& slot, SentenceId id, const Hit& hit) {
  Match match;
  match.owner = slot.index;
  match.evidence = slot.evidence;
  match.pattern = slot.pattern;
  match.sentence = id;
  match.range = hit.range;
  match.reported = hit.range;
  return match;
}

// Applies the rule's exceptions, settles overlaps, and hands the matches on.
void Finder::take_phrases(SentenceId id, int rule, std::vector<Match>& found) {
  if (found.empty()) return;
  const Tokens& tokens = inputs_.source.tokens(id);
  for (const Pattern& except : table_.rules.rules[static_cast<std::size_t>(rule)].except) {
    find_pattern(except, inputs_, id, false, hits_);
    for (const Hit& hit : hits_) {
      std::erase_if(found, [&](const Match& match) {
        if (tokens.empty()) return hit.range.overlaps(match.range);
        return hit.range.contains(tokens[static_cast<std::size_t>(match.head)].range) ||
               hit.range.contains(match.range);
      });
    }
  }
  keep_leftmost_longest(found);
  matches_.phrases.insert(matches_.phrases.end(), found.begin(), found.end());
  found.clear();
}

// Sorts the phrases and drops those that another rule's match in the same sentence supersedes.
void Finder::drop_superseded() {
  std::vector<Match>& phrases = matches_.phrases;
  std::stable_sort(phrases.begin(), phrases.end(), [](const Match& a, const Match& b) {
    return by_position(a.sentence, a.range, b.sentence, b.range);
  });
  std::vector<Match> kept;
  const auto another_sentence = [](const Match& a, const Match& b) {
    return a.sentence != b.sentence;
  };
  for (auto begin = phrases.begin(); begin != phrases.end();) {
    auto end = std::adjacent_find(begin, phrases.end(), another_sentence);
    if (end != phrases.end()) ++end;
    std::copy_if(begin, end, std::back_inserter(kept), [&](const Match& match) {
      return std::none_of(begin, end, [&](const Match& other) { return supersedes(other, match); });
    });
    begin = end;
  }
  phrases.swap(kept);
}

bool Finder::supersedes(const Match& match, const Match& other) const {
  const auto rule_of = [this](const Match& of) -> const Rule& {
    return table_.rules.rules[static_cast<std::size_t>(of.owner)];
  };
  const auto& drops = rule_of(match).supersedes;
  return match.range.overlaps(other.range) &&
         std::find(drops.begin(), drops.end(), rule_of(other).id) != drops.end();
}

// The few grams of a short text say little against a phrase that a rule names in full.
constexpr std::size_t kFewBytes = 36;

bool Finder::is_innocent(SentenceId id) const {
  if (weights_.empty() || sentence_text(page_, id).size() <= kFewBytes) return false;
  const float weight =
      weights_[static_cast<std::size_t>(id.block)][static_cast<std::size_t>(id.sentence)];
  return weight < table_.rules.wording.doubt_at;
}

// A statement that was made often enough in plain sight, or a sign seen as often, needs no further
// look, and where it was made fully no incomplete one: on long pages this saves most of the work on
// evidence.
bool Finder::is_needed(const Slot& slot) const {
  constexpr std::size_t kEnoughForPartial = 3;
  const auto taken = [&](int quota) { return taken_[static_cast<std::size_t>(quota)]; };
  if (slot.better > 0 && taken(slot.better) >= kEnoughForPartial) return false;
  return slot.quota == 0 || taken(slot.quota) < kEnough * static_cast<std::size_t>(slot.times);
}

// Where no cue can stand in the sentence, the statement is affirmed: it needs no tokens.
void Finder::take_evidence(const Slot& slot, SentenceId id) {
  const bool plain = !may_hold_cue(id);
  find_pattern(*slot.source, inputs_, id, !plain, hits_);
  for (const Hit& hit : hits_) {
    matches_.evidence.push_back(plain ? plain_match(slot, id, hit) : to_match(slot, id, hit));
  }
  count(slot, id, plain ? kEnough / 2 : 1);
}

void Finder::take_signal(const Slot& slot, SentenceId id) {
  find_pattern(*slot.source, inputs_, id, false, hits_);
  for (const Hit& hit : hits_) matches_.signals.push_back({slot.index, id, hit.range});
  count(slot, id, 1);
}

void Finder::count(const Slot& slot, SentenceId id, std::size_t each) {
  const Block& block = page_.blocks[static_cast<std::size_t>(id.block)];
  if (block.visibility == Visibility::kShown && block.region == Region::kMain) {
    taken_[static_cast<std::size_t>(slot.quota)] += hits_.size() * each;
  }
}

bool Finder::may_hold_cue(SentenceId id) {
  if (cue_asked_ != id) {
    cue_asked_ = id;
    table_.cue_candidates.find(sentence_text(page_, id), cue_scratch_, cue_found_);
  }
  return !cue_found_.empty();
}

void Finder::find_cues() {
  std::set<SentenceId> sentences;
  std::set<BlockIndex> headers;
  const auto want = [&](const Match& match) {
    sentences.insert(match.sentence);
    const Block& block = page_.blocks[static_cast<std::size_t>(match.sentence.block)];
    for (BlockIndex header : {block.heading, block.term, block.row_header, block.column_header}) {
      if (header != kNoBlock) headers.insert(header);
    }
  };
  std::for_each(matches_.phrases.begin(), matches_.phrases.end(), want);
  std::for_each(matches_.evidence.begin(), matches_.evidence.end(), want);
  for (SentenceId id : sentences) find_cues_in(id, false);
  for (BlockIndex header : headers) {
    const auto count = page_.sentences[static_cast<std::size_t>(header)].size();
    for (int s = 0; s < static_cast<int>(count); ++s) find_cues_in({header, s}, true);
  }
}

std::vector<CueMatch> Finder::cues_of(SentenceId id, bool block_scope) {
  find_cues_in(id, block_scope);
  return std::move(matches_.cues);
}

// Block-scope cues are looked for in headers, all others in the sentences of matches.
void Finder::find_cues_in(SentenceId id, bool block_scope) {
  table_.cue_candidates.find(sentence_text(page_, id), cue_scratch_, candidates_);
  for (int number : candidates_) {
    const Slot& slot = table_.cue_slots[static_cast<std::size_t>(number)];
    const Cue& cue = table_.rules.cues[static_cast<std::size_t>(slot.index)];
    if ((cue.scope == CueScope::kBlock) != block_scope) continue;
    find_pattern(*slot.source, inputs_, id, true, hits_);
    const std::vector<Hit> hits = hits_;
    for (const Hit& hit : hits) {
      take_cue(cue, slot.index, id, hit);
    }
  }
}

bool Finder::is_pseudo(const Cue& cue, SentenceId id, const Hit& hit) {
  for (const Pattern& pattern : cue.pseudo) {
    find_pattern(pattern, inputs_, id, true, context_hits_);
    for (const Hit& other : context_hits_) {
      if (other.range.overlaps(hit.range)) return true;
    }
  }
  return false;
}

void Finder::take_cue(const Cue& cue, int index, SentenceId id, const Hit& hit) {
  if (is_pseudo(cue, id, hit)) return;
  CueMatch match{index, id, hit.range, hit.tokens, -1, {}};
  for (const Pattern& pattern : cue.pair) {
    find_pattern(pattern, inputs_, id, true, context_hits_);
    for (const Hit& opener : context_hits_) {
      if (opener.range.end <= hit.range.begin) match.pair_begin = opener.tokens.begin;
    }
  }
  if (!cue.pair.empty() && match.pair_begin < 0) return;
  for (const Pattern& pattern : cue.terminators) {
    find_pattern(pattern, inputs_, id, true, context_hits_);
    for (const Hit& stop : context_hits_) match.stops.push_back(stop.tokens.begin);
  }
  matches_.cues.push_back(std::move(match));
}

}  // namespace shinsa::match
