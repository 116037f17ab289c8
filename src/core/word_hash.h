// A hash of a word, kept with each token so that the many lists of the pack need not hash it again.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace shinsa {

/// FNV-1a over words of eight bytes, mixed at the end. Equal words have equal hashes on one
/// machine.
inline std::uint64_t word_hash(std::string_view word) {
  std::uint64_t hash = 0xCBF29CE484222325U ^ word.size();
  while (!word.empty()) {
    std::uint64_t part = 0;
    const std::size_t size = word.size() < 8 ? word.size() : 8;
    std::memcpy(&part, word.data(), size);
    hash = (hash ^ part) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 29U;
    word.remove_prefix(size);
  }
  return hash;
}

}  // namespace shinsa
