// Positions in the three text spaces (design: source, shown, norm) and the maps between them.
//
// A Range<Space> is a half-open range of UTF-8 bytes in one text; ranges of different spaces do not
// convert. An OffsetMap<Child, Parent> says, for each byte of a child text, which bytes of the
// parent text it was made from. It is built once, left to right, while the child text is written.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace shinsa {

struct Source {};  // the decoded document
struct Shown {};   // what a visitor reads in one block: tags gone, entities decoded
struct Norm {};    // folded text of one block: what rules see

template <class Space>
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(const Range& other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(const Range& other) const { return begin < other.end && other.begin < end; }
  friend bool operator==(const Range&, const Range&) = default;
};

/// The smallest range that covers both.
template <class Space>
Range<Space> cover(Range<Space> a, Range<Space> b) {
  return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

template <class Child, class Parent>
class OffsetMap {
 public:
  /// Says that the next `child_size` bytes of the child came from `parent`. Parent ranges must not
  /// go back. Equal sizes mean byte by byte; other sizes mean "these bytes as a whole" (an entity,
  /// a folded character). Parent bytes left out were dropped (a tag, a zero-width space).
  void append(std::size_t child_size, Range<Parent> parent) {
    if (child_size == 0) return;
    assert(pieces_.empty() || parent.begin >= pieces_.back().parent_begin);
    if (!pieces_.empty() && continues(pieces_.back(), child_size, parent)) {
      pieces_.back().parent_end += static_cast<std::uint32_t>(child_size);
      child_size_ += child_size;
      return;
    }
    pieces_.push_back({static_cast<std::uint32_t>(child_size_),
                       static_cast<std::uint32_t>(parent.begin),
                       static_cast<std::uint32_t>(parent.end), child_size == parent.size()});
    child_size_ += child_size;
  }

  /// Length of the child text in bytes.
  std::size_t child_size() const { return child_size_; }

  /// The parent bytes that the child range was made from: from the first byte of the first piece
  /// touched to the last byte of the last one. An empty child range maps to an empty parent range.
  Range<Parent> to_parent(Range<Child> child) const {
    if (pieces_.empty()) return {};
    if (child.empty()) {
      const std::size_t at =
          child.begin < child_size_ ? begin_of(child.begin) : pieces_.back().parent_end;
      return {at, at};
    }
    return {begin_of(child.begin), end_of(child.end - 1)};
  }

 private:
  struct Piece {
    std::uint32_t child_begin;
    std::uint32_t parent_begin;
    std::uint32_t parent_end;
    bool linear;
  };

  bool continues(const Piece& last, std::size_t child_size, Range<Parent> parent) const {
    return last.linear && child_size == parent.size() && parent.begin == last.parent_end;
  }
  const Piece& piece_at(std::size_t child) const {
    std::size_t low = 0;
    std::size_t high = pieces_.size();
    while (high - low > 1) {
      const std::size_t middle = (low + high) / 2;
      (pieces_[middle].child_begin <= child ? low : high) = middle;
    }
    return pieces_[low];
  }
  std::size_t begin_of(std::size_t child) const {
    const Piece& piece = piece_at(child);
    return piece.linear ? piece.parent_begin + (child - piece.child_begin) : piece.parent_begin;
  }
  std::size_t end_of(std::size_t child) const {
    const Piece& piece = piece_at(child);
    return piece.linear ? piece.parent_begin + (child - piece.child_begin) + 1 : piece.parent_end;
  }

  std::vector<Piece> pieces_;
  std::size_t child_size_ = 0;
};

}  // namespace shinsa
