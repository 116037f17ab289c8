// Building the hash table; see gram_index.h.
#include "wording/gram_index.h"

#include <bit>

namespace shinsa::wording {

GramIndex::GramIndex(const Table<std::uint64_t>& keys) : keys_(keys) {
  const std::size_t size = std::bit_ceil(keys.size() * 2 + 2);
  mask_ = size - 1;
  slots_.assign(size, -1);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    std::size_t slot = slot_of(keys[i]);
    while (slots_[slot] >= 0) slot = (slot + 1) & mask_;
    slots_[slot] = static_cast<std::int32_t>(i);
  }
}

}  // namespace shinsa::wording
