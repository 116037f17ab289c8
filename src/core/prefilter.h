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
  Table<Edge> edges;                 // a power of two
  Table<std::int32_t> node_literal;  // literal that ends at the node, or -1
  std::uint32_t edge_count = 0;
  std::uint32_t literal_count = 0;
};

/// Which patterns can match, by the literals of a sentence.
struct Prefilter {
  /// A way of a pattern: how many groups it needs of each kind.
  struct Way {
    std::int32_t pattern = 0;
    std::uint32_t in_order = 0;
    std::uint32_t anywhere = 0;  // bits
  };
  /// That a literal belongs to a group of a way: the k-th in order, or a bit of `anywhere`.
  struct Use {
    std::uint32_t way = 0;
    std::uint16_t position = 0;
    std::uint16_t is_in_order = 0;
  };
  LiteralTrie literals;
  Table<std::uint32_t> uses_begin;  // of each literal: its first place in `uses`; and the end
  Table<Use> uses;
  Table<Way> ways;
  Table<std::int32_t> always;  // patterns without anchors
  std::int32_t patterns = 0;
};

/// All that the matcher looks literals up in.
struct CompiledAnchors {
  Prefilter patterns;  // of rules, evidence and signals
  Prefilter cues;
  LiteralTrie products;                    // their variants …
  Table<std::int32_t> product_of_literal;  // … and whose they are

  bool empty() const { return patterns.patterns == 0 && cues.patterns == 0; }
};

}  // namespace shinsa
