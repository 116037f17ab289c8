// Many literals at once: finds every occurrence of every literal in one pass over a text.
//
// A trie over code points whose edges stand in one hash table. Nearly every position of ordinary
// text is turned away by the bitmap of first characters, so the pass runs at the speed of decoding
// UTF-8; from the others it walks down at most the longest literal. Built once, then read-only.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/prefilter.h"
#include "core/utf8.h"

namespace shinsa::match {

class LiteralIndex {
 public:
  /// The trie must outlive it.
  explicit LiteralIndex(const LiteralTrie& trie) : trie_(trie) {}

  /// Calls visit(id, begin, end) for every occurrence, by its begin.
  template <class Visit>
  void find(std::string_view text, Visit visit) const {
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t begin = at;
      const char32_t first = utf8::next(text, at);
      if (!may_begin(first)) continue;
      std::size_t position = at;
      int node = edge(0, first);
      while (node > 0) {
        const int literal = trie_.node_literal[static_cast<std::size_t>(node)];
        if (literal >= 0) visit(literal, begin, position);
        if (position >= text.size()) break;
        const char32_t next = utf8::next(text, position);
        node = edge(node, next);
      }
    }
  }

 private:
  friend class LiteralTrieBuilder;
  static constexpr std::size_t kPlane = 0x10000;
  static constexpr unsigned kNodeBits = 20;
  static constexpr std::uint64_t kNodeMask = (1U << kNodeBits) - 1;

  // Characters beyond the basic plane are few: they are always looked up.
  bool may_begin(char32_t c) const {
    return c >= kPlane || ((trie_.first[c / 64] >> (c % 64)) & 1U) != 0;
  }
  int edge(int node, char32_t code_point) const {
    return find_edge({trie_.edges.data(), trie_.edges.size()}, key_of(node, code_point));
  }
  static int find_edge(std::span<const LiteralTrie::Edge> edges, std::uint64_t key) {
    const std::size_t mask = edges.size() - 1;
    for (std::size_t slot = slot_of(key, mask);; slot = (slot + 1) & mask) {
      const LiteralTrie::Edge edge = edges[slot];
      if (edge >> kNodeBits == key) return static_cast<int>(edge & kNodeMask);
      if (edge == 0) return 0;
    }
  }
  static std::uint64_t key_of(int node, char32_t code_point) {
    return (static_cast<std::uint64_t>(node) << 21U) | code_point;
  }
  static std::size_t slot_of(std::uint64_t key, std::size_t mask) {
    return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 32U) & mask;
  }

  const LiteralTrie& trie_;
};

/// Makes the trie of a LiteralIndex.
class LiteralTrieBuilder {
 public:
  LiteralTrieBuilder();

  /// Adds a literal and returns its id; the same literal gets the same id. Empty literals are not
  /// allowed.
  int add(std::string_view literal);

  LiteralTrie build() &&;

 private:
  int add_edge(int node, char32_t code_point);
  void insert(LiteralTrie::Edge edge);
  void grow();

  std::vector<std::uint64_t> first_;
  std::vector<LiteralTrie::Edge> edges_;
  std::vector<std::int32_t> node_literal_;
  std::uint32_t edge_count_ = 0;
  std::uint32_t literal_count_ = 0;
};

}  // namespace shinsa::match
