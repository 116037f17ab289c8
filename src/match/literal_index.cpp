// Building the trie of literals; see literal_index.h.
#include "match/literal_index.h"

#include <cassert>
#include <utility>

namespace shinsa::match {

LiteralTrieBuilder::LiteralTrieBuilder() {
  for (auto* bits : {&first_, &alone_, &pairs_}) bits->resize(LiteralIndex::kPlane / 64);
  edges_.resize(1024);
  node_literal_ = {-1};
}

void LiteralTrieBuilder::insert(LiteralTrie::Edge edge) {
  const std::size_t mask = edges_.size() - 1;
  std::size_t slot = LiteralIndex::slot_of(edge >> LiteralIndex::kNodeBits, mask);
  while (edges_[slot] != 0) slot = (slot + 1) & mask;
  edges_[slot] = edge;
}

int LiteralTrieBuilder::add_edge(int node, char32_t code_point) {
  const std::uint64_t key = LiteralIndex::key_of(node, code_point);
  if (const int to = LiteralIndex::find_edge(edges_, key); to > 0) return to;
  if (5 * (edge_count_ + 1) > 3 * edges_.size()) grow();
  const auto to = static_cast<int>(node_literal_.size());
  assert(static_cast<std::uint64_t>(to) <= LiteralIndex::kNodeMask);
  insert(key << LiteralIndex::kNodeBits | static_cast<std::uint64_t>(to));
  node_literal_.push_back(-1);
  ++edge_count_;
  return to;
}

void LiteralTrieBuilder::grow() {
  std::vector<LiteralTrie::Edge> old(edges_.size() * 2);
  old.swap(edges_);
  for (const LiteralTrie::Edge edge : old) {
    if (edge != 0) insert(edge);
  }
}

int LiteralTrieBuilder::add(std::string_view literal) {
  assert(!literal.empty());
  const auto set = [](std::vector<std::uint64_t>& bits, std::size_t bit) {
    bits[bit / 64] |= 1ULL << (bit % 64);
  };
  std::size_t at = 0;
  const char32_t first = utf8::next(literal, at);
  const bool is_alone = at == literal.size();
  if (first < LiteralIndex::kPlane) set(first_, first);
  if (first < LiteralIndex::kPlane && is_alone) set(alone_, first);
  int node = add_edge(0, first);
  for (bool is_second = true; at < literal.size(); is_second = false) {
    const char32_t next = utf8::next(literal, at);
    if (is_second) set(pairs_, LiteralIndex::pair_bit(first, next));
    node = add_edge(node, next);
  }
  std::int32_t& id = node_literal_[static_cast<std::size_t>(node)];
  if (id < 0) id = static_cast<std::int32_t>(literal_count_++);
  return id;
}

LiteralTrie LiteralTrieBuilder::build() && {
  return {std::move(first_),        std::move(alone_), std::move(pairs_), std::move(edges_),
          std::move(node_literal_), edge_count_,       literal_count_};
}

}  // namespace shinsa::match
