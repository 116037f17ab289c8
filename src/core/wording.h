// Wording weights: how much short runs of characters ("grams") speak for or against a claim, and
// for which rule.
//
// Word lists only find what their authors thought of. The weights are fitted on labelled sentences
// (tools/fit_wording.py), so that a claim in unheard words is still seen by the company that its
// words keep. They are data like any rule: a line a gram, each readable, and a finding that rests
// on them shows the grams that decided.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/page.h"
#include "core/table.h"

namespace shinsa {

/// A gram is one to kMaxGram characters of the basic plane, packed from the lowest bits on.
inline constexpr int kMaxGram = 4;
inline constexpr char32_t kGramStart = 0x02;  // stands before the text, "␂" in the table
inline constexpr char32_t kGramEnd = 0x03;    // stands behind it, "␃"

/// The key of `shorter` with `next` as its character number `at` (from 0).
constexpr std::uint64_t gram_key(std::uint64_t shorter, char32_t next, int at) {
  return shorter | (static_cast<std::uint64_t>(next) << (16 * at));
}

/// The slot at which the search for a key begins; the next ones follow until an empty one.
constexpr std::size_t gram_slot(std::uint64_t key, std::size_t slots) {
  return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 32U) & (slots - 1);
}

/// An open hash table of the indexes of `keys`; -1 is an empty slot, of which there is always one.
std::vector<std::int32_t> gram_slots(const std::vector<std::uint64_t>& keys);

/// What a gram says of one rule: how much likelier it is the one, where there is a claim.
struct RulePull {
  std::uint32_t gram = 0;  // index into WordingTable::keys
  std::uint16_t rule = 0;  // index into WordingTable::rules
  float weight = 0;
};

/// The weight of a text = bias + sum of pulls / sqrt(sum of squares), over its different grams.
struct WordingTable {
  float bias = 0;
  float doubt_at = 0;              // below this the pack's own phrases are not looked for
  float report_at = 0;             // from here on a sentence is reported as a warning
  float certain_at = 0;            // … also a question, a fragment, a text that speaks of a claim
  Table<std::uint64_t> keys;       // rising; the shorter beginning of every gram is among them
  Table<std::int32_t> slots;       // where to find a key: gram_slots()
  Table<float> pulls;              // parallel
  Table<float> squares;            // parallel
  std::vector<std::string> rules;  // ids
  Table<float> rule_bias;          // parallel to `rules`
  Table<RulePull> rule_pulls;      // by gram, then rule

  bool empty() const { return keys.empty(); }
};

/// The weight of each sentence of a page, one list a block; empty where the pack has no weights.
using SentenceWeights = std::vector<std::vector<float>>;

/// A part of a sentence whose wording makes it a claim.
struct WordingMatch {
  int rule = 0;  // index into RuleSet::rules
  SentenceId sentence;
  Range<Norm> range;  // where the weight lies
  double weight = 0;
  std::vector<Range<Norm>> cues;  // the grams that decided, heaviest first
};

}  // namespace shinsa
