// A text file of the rule pack, and the errors that point into it.
//
// A SourceFile owns its text; views of it live as long as it does. Reading fails with one Error
// (missing, not UTF-8, control characters). A Mark is a place as the YAML library counts: 0-based
// line and byte.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "shinsa/result.h"

namespace shinsa::rules {

struct Mark {
  std::size_t line = 0;
  std::size_t column = 0;  // bytes
  friend bool operator<(Mark a, Mark b) {
    return a.line != b.line ? a.line < b.line : a.column < b.column;
  }
};

class SourceFile {
 public:
  /// `path` is what errors call the file.
  SourceFile(std::string path, std::string text);

  /// Reads a whole file; a byte order mark is dropped.
  static Result<SourceFile> read(const std::string& path);

  const std::string& path() const { return path_; }
  const std::string& text() const { return text_; }
  std::size_t line_count() const { return starts_.size(); }

  /// The line without its end; empty behind the last one.
  std::string_view line(std::size_t index) const;

  /// "path:line:column", 1-based; a column counts code points.
  std::string place(Mark mark) const;

  /// An error at a place, with the line and a caret below it.
  Error error(Mark mark, std::string what, std::string mend) const;

 private:
  std::string path_;
  std::string text_;
  std::vector<std::size_t> starts_;
};

/// Columns that a text takes on a terminal, where Japanese characters take two.
std::size_t display_width(std::string_view text);

}  // namespace shinsa::rules
