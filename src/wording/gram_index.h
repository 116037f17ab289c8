// The grams of a text: one walk over its characters, one look-up a step, in an open hash table.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/utf8.h"
#include "core/wording.h"

namespace shinsa::wording {

/// Views the table, which must outlive it.
class GramIndex {
 public:
  explicit GramIndex(const WordingTable& table) : keys_(table.keys), slots_(table.slots) {}

  /// Index of a key, or -1.
  int find(std::uint64_t key) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t slot = gram_slot(key, slots_.size());; slot = (slot + 1) & mask) {
      const std::int32_t index = slots_[slot];
      if (index < 0 || keys_[static_cast<std::size_t>(index)] == key) return index;
    }
  }

  /// Calls visit(gram, begin, end) for every gram of `text`, as bytes of it; a gram at the start or
  /// the end of the text may hold its mark, which takes no byte.
  template <class Visit>
  void each(std::string_view text, Visit visit) const {
    std::vector<Place>& places = scratch();
    places.clear();
    places.push_back({kGramStart, 0, 0});
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      const char32_t character = utf8::next(text, at);
      places.push_back(
          {character, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
    }
    const auto size = static_cast<std::uint32_t>(text.size());
    places.push_back({kGramEnd, size, size});
    for (std::size_t i = 0; i < places.size(); ++i) {
      std::uint64_t key = 0;
      for (int n = 0; n < kMaxGram && i + static_cast<std::size_t>(n) < places.size(); ++n) {
        const Place& last = places[i + static_cast<std::size_t>(n)];
        if (last.character > 0xFFFF) break;
        key = gram_key(key, last.character, n);
        const int gram = find(key);
        if (gram < 0) break;  // no longer gram begins like this either
        visit(gram, places[i].begin, last.end);
      }
    }
  }

 private:
  struct Place {
    char32_t character;
    std::uint32_t begin;
    std::uint32_t end;
  };
  static std::vector<Place>& scratch() {
    thread_local std::vector<Place> places;  // one allocation a thread, not one a sentence
    return places;
  }
  const Table<std::uint64_t>& keys_;
  const Table<std::int32_t>& slots_;
};

}  // namespace shinsa::wording
