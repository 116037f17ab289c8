// Many literals at once: finds every occurrence of every literal in one pass over a text.
//
// A trie over code points whose edges stand in one hash table. Nearly every position of ordinary
// text is turned away by the bitmap of first characters, so the pass runs at the speed of decoding
// UTF-8; from the others it walks down at most the longest literal. Built once, then read-only.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/utf8.h"

namespace shinsa::match {

class LiteralIndex {
 public:
  /// Adds a literal and returns its id; the same literal gets the same id. Empty literals are not
  /// allowed.
  int add(std::string_view literal);

  int size() const { return static_cast<int>(literal_count_); }

  /// Calls visit(id, begin, end) for every occurrence, by its begin.
  template <class Visit>
  void find(std::string_view text, Visit visit) const {
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t begin = at;
      const char32_t first = utf8::next(text, at);
      if (first < kBitmap ? !first_[first] : !astral_) continue;
      std::size_t position = at;
      int node = edge(0, first);
      while (node > 0) {
        const int literal = nodes_[static_cast<std::size_t>(node)];
        if (literal >= 0) visit(literal, begin, position);
        if (position >= text.size()) break;
        const char32_t next = utf8::next(text, position);
        node = edge(node, next);
      }
    }
  }

 private:
  static constexpr std::size_t kBitmap = 0x10000;
  struct Edge {
    std::uint64_t key = 0;  // node << 21 | code point, plus one; 0: free
    int to = 0;
  };

  int edge(int node, char32_t code_point) const;
  int add_edge(int node, char32_t code_point);
  void grow();
  static std::uint64_t key_of(int node, char32_t code_point) {
    return ((static_cast<std::uint64_t>(node) << 21U) | code_point) + 1;
  }
  std::size_t slot_of(std::uint64_t key) const {
    return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 32U) & (edges_.size() - 1);
  }

  std::bitset<kBitmap> first_;
  bool astral_ = false;
  std::vector<Edge> edges_ = std::vector<Edge>(1024);
  std::size_t edge_count_ = 0;
  std::vector<int> nodes_ = {-1};  // literal that ends here, or -1
  std::size_t literal_count_ = 0;
};

}  // namespace shinsa::match
