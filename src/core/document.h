// A page after decoding: UTF-8 text and what was learned on the way.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/offset_map.h"
#include "shinsa/source_span.h"

namespace shinsa {

struct Document {
  std::string text;          // valid UTF-8, without byte order mark; the *source* space
  std::string encoding;      // WHATWG name of the encoding it came in
  std::size_t bytes = 0;     // length before decoding
  std::size_t replaced = 0;  // bad sequences that became U+FFFD
  bool unreadable = false;   // binary, or too many bad sequences to judge
  std::vector<std::string> diagnostics;
};

/// Turns source bytes into lines and columns. LF, CRLF and a lone CR each end a line.
/// The text must outlive the index.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  SourcePosition position(std::size_t byte) const;
  SourceSpan span(Range<Source> range) const {
    return {position(range.begin), position(range.end)};
  }

 private:
  std::size_t code_points_before(std::size_t byte) const;

  std::string_view text_;
  std::vector<std::size_t> line_starts_;
  std::vector<std::size_t>
      checkpoints_;  // code points before each kStride bytes: lines can be long
};

}  // namespace shinsa
