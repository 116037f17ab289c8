// The cells of HTML tables → which header cell names each one's row and column. Cells come in
// source order; tables nest. A row is settled when it ends: only then is it known whether its <th>
// name columns (all cells are <th>, or it stands in <thead>) or the row. Spans are honoured within
// kMaxColumns columns; cells farther right have no headers. Costs at most kMaxColumns steps a cell.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/block.h"

namespace shinsa::extract {

class TableHeaders {
 public:
  static constexpr std::uint32_t kMaxColumns = 64;
  enum class Names : std::uint8_t { kAuto, kRow, kColumn };  // the scope attribute

  struct Shape {
    std::uint32_t columns = 1;
    std::uint32_t rows = 1;
    bool is_header = false;  // <th>
    Names names = Names::kAuto;
  };

  void open_table() { tables_.emplace_back(); }
  void close_table();
  void open_section(bool is_head);
  void open_row();
  /// Places the next cell of the row and gives its number.
  std::int32_t open_cell(const Shape& shape);

  /// Notes that a block stands in a cell.
  void add_block(std::int32_t cell, BlockIndex block);
  /// The first block of the header cells, after the table was closed; kNoBlock without one.
  BlockIndex row_header_of(std::int32_t cell) const;
  BlockIndex column_header_of(std::int32_t cell) const;
  /// The first block of the first cell of the row, which may reach down from a row above.
  BlockIndex row_begin_of(std::int32_t cell) const;

 private:
  struct Cell {
    std::int32_t row_header = -1;
    std::int32_t column_header = -1;
    std::int32_t row_begin = -1;
    BlockIndex first_block = kNoBlock;
  };
  struct Column {
    std::int32_t header = -1;       // the cell that names the column
    std::int32_t first = -1;        // of column 0: the cell that reaches down to here
    std::int32_t row_header = -1;   // a cell that spans down to here and names the row
    std::uint32_t taken_until = 0;  // the first row that no cell above reaches
  };
  struct Placed {
    std::int32_t cell;
    std::uint32_t column;
    Shape shape;
  };
  struct Table {
    std::array<Column, kMaxColumns> columns;
    std::vector<Placed> row;  // the cells of the open row
    std::uint32_t row_number = 0;
    std::uint32_t next_column = 0;
    bool row_is_open = false;
    bool in_head = false;
  };

  static bool row_names_columns(const Table& table);
  static std::int32_t row_header_above(const Table& table, std::uint32_t from, std::uint32_t to);
  void settle_row(Table& table);
  void settle_cell(Table& table, const Placed& placed, std::int32_t beside);
  BlockIndex first_block(std::int32_t cell) const;

  std::vector<Table> tables_;  // the open ones
  std::vector<Cell> cells_;    // of all tables
};

}  // namespace shinsa::extract
