// Places in the decoded page, as reports print them.
#pragma once

#include <cstddef>

namespace shinsa {

/// `byte` is a 0-based offset into the decoded page (UTF-8); `line` and `column` are 1-based, and a
/// column counts code points.
struct SourcePosition {
  std::size_t byte = 0;
  std::size_t line = 1;
  std::size_t column = 1;
  friend bool operator==(const SourcePosition&, const SourcePosition&) = default;
};

/// Half-open: `end` is the position after the last code point.
struct SourceSpan {
  SourcePosition start;
  SourcePosition end;
  friend bool operator==(const SourceSpan&, const SourceSpan&) = default;
};

}  // namespace shinsa
