// Building the trie of literals; see literal_index.h.
#include "match/literal_index.h"

#include <cassert>
#include <vector>

namespace shinsa::match {

LiteralTrieBuilder::LiteralTrieBuilder() {
  trie_.first.resize(LiteralIndex::kPlane / 64);
  trie_.edges.resize(1024);
  trie_.node_literal = {-1};
}

void LiteralTrieBuilder::insert(LiteralTrie::Edge edge) {
  const std::size_t mask = trie_.edges.size() - 1;
  std::size_t slot = LiteralIndex::slot_of(edge.key, mask);
  while (trie_.edges[slot].key != 0) slot = (slot + 1) & mask;
  trie_.edges[slot] = edge;
}

int LiteralTrieBuilder::add_edge(int node, char32_t code_point) {
  if (const int to = LiteralIndex(trie_).edge(node, code_point); to > 0) return to;
  if (4 * (trie_.edge_count + 1) > 3 * trie_.edges.size()) grow();
  const auto to = static_cast<int>(trie_.node_literal.size());
  insert({LiteralIndex::key_of(node, code_point), to, 0});
  trie_.node_literal.push_back(-1);
  ++trie_.edge_count;
  return to;
}

void LiteralTrieBuilder::grow() {
  std::vector<LiteralTrie::Edge> old(trie_.edges.size() * 2);
  old.swap(trie_.edges);
  for (const LiteralTrie::Edge& edge : old) {
    if (edge.key != 0) insert(edge);
  }
}

int LiteralTrieBuilder::add(std::string_view literal) {
  assert(!literal.empty());
  std::size_t at = 0;
  int node = 0;
  while (at < literal.size()) {
    const bool first = at == 0;
    const char32_t code_point = utf8::next(literal, at);
    if (first && code_point < LiteralIndex::kPlane) {
      trie_.first[code_point / 64] |= 1ULL << (code_point % 64);
    }
    node = add_edge(node, code_point);
  }
  std::int32_t& id = trie_.node_literal[static_cast<std::size_t>(node)];
  if (id < 0) id = static_cast<std::int32_t>(trie_.literal_count++);
  return id;
}

}  // namespace shinsa::match
