// The element table and its hash index; see html_elements.h.
#include "extract/html_elements.h"

#include <array>

namespace shinsa::extract {
namespace {

struct Element {
  std::string_view name;
  ElementFlags flags;
};

constexpr std::array<Element, kTagCount> kElements = {{{"", 0},
#define SHINSA_ROW(enumerator, name, flags) {name, flags},
                                                       SHINSA_HTML_ELEMENTS(SHINSA_ROW)
#undef SHINSA_ROW
}};

// Open addressing with a quarter of the slots in use; kUnknown marks a free one.
constexpr std::size_t kSlots = 512;
constexpr std::array<Tag, kSlots> index_by_name() {
  std::array<Tag, kSlots> slots{};
  for (std::size_t i = 1; i < kTagCount; ++i) {
    std::size_t slot = name_hash(kElements[i].name) % kSlots;
    while (slots[slot] != Tag::kUnknown) slot = (slot + 1) % kSlots;
    slots[slot] = static_cast<Tag>(i);
  }
  return slots;
}
constexpr std::array<Tag, kSlots> kIndex = index_by_name();

}  // namespace

Tag tag_named(std::string_view name) {
  std::size_t slot = name_hash(name) % kSlots;
  while (kIndex[slot] != Tag::kUnknown) {
    if (kElements[static_cast<std::size_t>(kIndex[slot])].name == name) return kIndex[slot];
    slot = (slot + 1) % kSlots;
  }
  return Tag::kUnknown;
}

ElementFlags flags_of(Tag tag) { return kElements[static_cast<std::size_t>(tag)].flags; }

}  // namespace shinsa::extract
