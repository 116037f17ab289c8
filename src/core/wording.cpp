// The hash table of the grams; see wording.h.
#include "core/wording.h"

#include <bit>

namespace shinsa {

std::vector<std::int32_t> gram_slots(const std::vector<std::uint64_t>& keys) {
  std::vector<std::int32_t> slots(std::bit_ceil(keys.size() * 2 + 2), -1);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    std::size_t slot = gram_slot(keys[i], slots.size());
    while (slots[slot] >= 0) slot = (slot + 1) & (slots.size() - 1);
    slots[slot] = static_cast<std::int32_t>(i);
  }
  return slots;
}

}  // namespace shinsa
