// Many literals at once: finds every occurrence of every literal in one pass over a text.
//
// A trie over code points whose edges stand in one hash table. Most positions of ordinary text are
// turned away by bitmaps of first characters and of pairs of them, which stay in the nearest cache
// where the table does not; from the others the pass walks down at most the longest literal. Built
// once, then read-only.
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
    find_all<false>(text, visit);
  }

  /// The same as if there were no blanks in the text; literals have none either.
  template <class Visit>
  void find_spaced(std::string_view text, Visit visit) const {
    find_all<true>(text, visit);
  }

  static bool is_blank(char32_t c) { return c <= ' '; }

  /// Calls visit(id, end) for every literal that stands at `begin`, the shorter before the longer.
  template <class Visit>
  void find_at(std::string_view text, std::size_t begin, Visit visit) const {
    const char32_t first = utf8::next(text, begin);
    if (may_begin(first)) walk<false>(text, first, begin, visit);
  }

 private:
  friend class LiteralTrieBuilder;

  template <bool kSkipBlanks, class Visit>
  void find_all(std::string_view text, Visit visit) const {
    if (text.empty()) return;
    std::size_t begin = 0;
    std::size_t at = 0;
    char32_t first = utf8::next(text, at);
    while (true) {
      const std::size_t behind = at;
      const char32_t second = at < text.size() ? utf8::next(text, at) : U'\0';
      const bool is_unknown = kSkipBlanks && is_blank(second);
      if (may_begin(first) && (is_unknown || is_alone(first) || may_go_on(first, second))) {
        walk<kSkipBlanks>(text, first, behind,
                          [&](int literal, std::size_t end) { visit(literal, begin, end); });
      }
      if (behind == text.size()) return;
      begin = behind;
      first = second;
    }
  }

  // The text from `at` on stands behind `first`.
  template <bool kSkipBlanks, class Visit>
  void walk(std::string_view text, char32_t first, std::size_t at, Visit visit) const {
    int node = edge(0, first);
    while (node > 0) {
      const int literal = trie_.node_literal[static_cast<std::size_t>(node)];
      if (literal >= 0) visit(literal, at);
      char32_t next = ' ';
      do {
        if (at >= text.size()) return;
        next = utf8::next(text, at);
      } while (kSkipBlanks && is_blank(next));
      node = edge(node, next);
    }
  }

  static constexpr std::size_t kPlane = 0x10000;
  static constexpr unsigned kNodeBits = 20;
  static constexpr std::uint64_t kNodeMask = (1U << kNodeBits) - 1;

  // Characters beyond the basic plane are few: they are always looked up.
  bool may_begin(char32_t c) const {
    return c >= kPlane || ((trie_.first[c / 64] >> (c % 64)) & 1U) != 0;
  }
  bool is_alone(char32_t c) const {
    return c >= kPlane || ((trie_.alone[c / 64] >> (c % 64)) & 1U) != 0;
  }
  bool may_go_on(char32_t first, char32_t second) const {
    const std::size_t bit = pair_bit(first, second);
    return ((trie_.pairs[bit / 64] >> (bit % 64)) & 1U) != 0;
  }
  static std::size_t pair_bit(char32_t first, char32_t second) {
    return (first * 0x9E3779B1U + second * 0x85EBCA77U) >> 16U;
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
  std::vector<std::uint64_t> alone_;
  std::vector<std::uint64_t> pairs_;
  std::vector<LiteralTrie::Edge> edges_;
  std::vector<std::int32_t> node_literal_;
  std::uint32_t edge_count_ = 0;
  std::uint32_t literal_count_ = 0;
};

}  // namespace shinsa::match
