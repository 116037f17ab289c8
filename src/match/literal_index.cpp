// Building the trie of literals; see literal_index.h.
#include "match/literal_index.h"

#include <cassert>

namespace shinsa::match {

int LiteralIndex::edge(int node, char32_t code_point) const {
  const std::uint64_t key = key_of(node, code_point);
  for (std::size_t slot = slot_of(key);; slot = (slot + 1) & (edges_.size() - 1)) {
    if (edges_[slot].key == key) return edges_[slot].to;
    if (edges_[slot].key == 0) return 0;
  }
}

int LiteralIndex::add_edge(int node, char32_t code_point) {
  if (const int to = edge(node, code_point); to > 0) return to;
  if (2 * (edge_count_ + 1) > edges_.size()) grow();
  const std::uint64_t key = key_of(node, code_point);
  std::size_t slot = slot_of(key);
  while (edges_[slot].key != 0) slot = (slot + 1) & (edges_.size() - 1);
  const int to = static_cast<int>(nodes_.size());
  edges_[slot] = {key, to};
  nodes_.push_back(-1);
  ++edge_count_;
  return to;
}

void LiteralIndex::grow() {
  std::vector<Edge> old(edges_.size() * 2);
  old.swap(edges_);
  for (const Edge& entry : old) {
    if (entry.key == 0) continue;
    std::size_t slot = slot_of(entry.key);
    while (edges_[slot].key != 0) slot = (slot + 1) & (edges_.size() - 1);
    edges_[slot] = entry;
  }
}

int LiteralIndex::add(std::string_view literal) {
  assert(!literal.empty());
  std::size_t at = 0;
  int node = 0;
  while (at < literal.size()) {
    const bool first = at == 0;
    const char32_t code_point = utf8::next(literal, at);
    if (first && code_point < kBitmap) first_.set(code_point);
    if (first && code_point >= kBitmap) astral_ = true;
    node = add_edge(node, code_point);
  }
  int& id = nodes_[static_cast<std::size_t>(node)];
  if (id < 0) id = static_cast<int>(literal_count_++);
  return id;
}

}  // namespace shinsa::match
