// The compiled form of anchors: plain arrays that are built once, when the pack is compiled, and
// only copied when the program starts. src/match/ builds and reads them; what they mean is told
// there (literal_index.h, candidates.h).
#pragma once

#include <cstdint>

#include "core/table.h"

namespace shinsa {

/// A trie over code points, its edges in one open hash table.
struct LiteralTrie {
  /// From a node (20 bits) by a character (21 bits) to a node (20 bits), from the highest bits on;
  /// nothing leads to node 0, so 0 is free.
  using Edge = std::uint64_t;
  Table<std::uint64_t> first;        // a bit for each character of the basic plane
  Table<std::uint64_t> alone;        // the same for those that are literals themselves
  Table<std::uint64_t> pairs;        // a bit for each hash of two characters that begin a literal
  Table<Edge> edges;                 // a power of two
  Table<std::int32_t> node_literal;  // literal that ends at the node, or -1
  std::uint32_t edge_count = 0;
  std::uint32_t literal_count = 0;
};

/// Lists of numbers: the k-th is values[begins[k]] … values[begins[k + 1] - 1].
struct NumberLists {
  Table<std::uint32_t> begins;
  Table<std::uint32_t> values;
};

/// Which patterns can match, by the literals of a sentence. Patterns share many groups, so a group
/// that several ask for stands here once.
struct Prefilter {
  /// A way of a pattern: how many groups it needs of each kind.
  struct Way {
    std::int32_t pattern = 0;
    std::uint32_t in_order = 0;
    std::uint32_t anywhere = 0;
  };
  LiteralTrie literals;
  NumberLists groups_of_literal;
  Table<Way> ways;
  NumberLists groups_of_way;   // those in order, then the others
  NumberLists ways_of_group;   // those that are tried where the group is seen: its rarest
  Table<std::int32_t> always;  // patterns without anchors
  std::int32_t patterns = 0;
};

/// The first words of all entries of all word lists, and whose they are.
struct CompiledWords {
  struct Use {
    std::int32_t list = 0;     // index into RuleSet::lists
    std::int32_t phrase = -1;  // of an entry of several words: its index in the list, …
    char32_t second = 0;       // … and the first character of its second word
  };
  LiteralTrie literals;
  Table<std::uint32_t> uses_begin;  // of each literal: its first place in `uses`; and the end
  Table<Use> uses;                  // of each literal by `second`: whole entries first
};

/// All that the matcher looks literals up in.
struct CompiledAnchors {
  Prefilter patterns;  // of rules, evidence and signals
  Prefilter cues;
  LiteralTrie products;                    // their variants …
  Table<std::int32_t> product_of_literal;  // … and whose they are
  CompiledWords words;

  bool empty() const { return patterns.patterns == 0 && cues.patterns == 0; }
};

}  // namespace shinsa
