// Source text → the shown text of one block and its map, with white space as a browser shows it:
// runs collapse to one space, none at the ends or around a line break, invisible characters
// dropped. A line break of the source between two Japanese characters is dropped too, so that a
// wrapped word stays whole. The source must outlive the writer. Positions must not go back. Never
// fails.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/offset_map.h"
#include "extract/html_tokenizer.h"

namespace shinsa::extract {

class ShownWriter {
 public:
  /// What a line end of the source means: white space, or (in <pre>) a line break that is shown.
  enum class LineEnd : std::uint8_t { kSpace, kBreak };

  explicit ShownWriter(std::string_view source) : source_(source) {}

  /// Text that is shown as it stands in the source.
  void append_source(Range<Source> range, LineEnd line_end = LineEnd::kSpace);
  /// Text that the tokenizer decoded from the source.
  void append_mapped(const MappedText& mapped, LineEnd line_end = LineEnd::kSpace);
  /// One character that stands for a stretch of the source (an entity, a JSON escape).
  void append_character(std::string_view character, Range<Source> from,
                        LineEnd line_end = LineEnd::kSpace);
  /// Everything another writer holds; it must lie behind what this one holds.
  void append_writer(const ShownWriter& other);
  /// A line break that is shown (<br>).
  void break_line(Range<Source> at) { widen_gap(Gap::kBreak, at); }
  /// White space that is kept even between Japanese characters (an image, a field).
  void separate(Range<Source> at) { widen_gap(Gap::kKept, at); }
  /// White space that is pending is kept, also where the source ends a line.
  void keep_gap() { gap_ = gap_ == Gap::kWrap ? Gap::kKept : gap_; }

  bool empty() const { return text_.empty(); }
  /// Bytes written so far, white space at the end not counted.
  std::size_t size() const { return text_.size(); }
  std::string_view text() const { return text_; }
  /// Where the first byte written came from.
  std::size_t source_begin() const { return pieces_.empty() ? 0 : pieces_.front().source.begin; }
  /// The shown bytes [begin, end), white space at their ends taken off; the text is empty if
  /// nothing is left.
  MappedText slice(std::size_t begin, std::size_t end) const;
  MappedText all() const { return slice(0, text_.size()); }
  void clear();

 private:
  // White space not written yet, the stronger the later: blanks, an end of line in the source
  // (nothing between Japanese characters), a space that is always shown, a line break that is
  // shown.
  enum class Gap : std::uint8_t { kNone, kBlank, kWrap, kKept, kBreak };
  struct Piece {
    std::size_t begin;  // in text_
    std::size_t end;
    Range<Source> source;
    bool linear() const { return end - begin == source.size(); }
  };

  void widen_gap(Gap gap, Range<Source> at);
  void close_gap(std::string_view next);
  void write(std::string_view text, Range<Source> from);
  void append_run(std::string_view run, Range<Source> from);
  void append_special(char32_t c, Range<Source> from, LineEnd line_end);

  std::string_view source_;
  std::string text_;
  std::vector<Piece> pieces_;
  Gap gap_ = Gap::kNone;
  Range<Source> gap_source_;
};

}  // namespace shinsa::extract
