// Lines and cells of a table in TSV, each with its place, and the checks that all tables share.
// A cell is a view into its file.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "rules/document.h"

namespace shinsa::rules {

struct Cell {
  std::string_view text;
  Mark mark;
};

/// The pieces of `text` between separators; at least one. `mark` is where the text stands.
std::vector<Cell> split(std::string_view text, char separator, Mark mark);

/// The lines that say something: neither blank nor a comment.
std::vector<Cell> content_lines(const SourceFile& file);

/// The cells of a line, which tabs divide.
std::vector<std::string_view> cells_of(std::string_view line);

/// True for a day of the calendar written 2026-11-22.
bool is_date(std::string_view text);

/// Checks that names rise, byte by byte: says once a file that they do not, and each doublet.
class Order {
 public:
  Order(const SourceFile& file, Load& load) : file_(file), load_(load) {}
  void check(const Cell& cell);

 private:
  const SourceFile& file_;
  Load& load_;
  std::string_view last_;
  bool reported_ = false;
};

}  // namespace shinsa::rules
