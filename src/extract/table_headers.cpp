// Placing cells in a bounded grid and finding their headers; see table_headers.h.
#include "extract/table_headers.h"

#include <algorithm>

namespace shinsa::extract {
namespace {

constexpr std::uint32_t kMaxRowSpan = 65534;  // the standard's bound

}  // namespace

void TableHeaders::close_table() {
  if (tables_.empty()) return;
  settle_row(tables_.back());
  tables_.pop_back();
}

void TableHeaders::open_section(bool is_head) {
  if (tables_.empty()) return;
  Table& table = tables_.back();
  settle_row(table);
  table.in_head = is_head;
  // No cell reaches from one section into the next.
  for (Column& column : table.columns) {
    column.taken_until = std::min(column.taken_until, table.row_number);
  }
}

void TableHeaders::open_row() {
  if (tables_.empty()) return;
  settle_row(tables_.back());
  tables_.back().row_is_open = true;
  tables_.back().next_column = 0;
}

std::int32_t TableHeaders::open_cell(const Shape& shape) {
  const auto cell = static_cast<std::int32_t>(cells_.size());
  cells_.emplace_back();
  if (tables_.empty()) return cell;
  Table& table = tables_.back();
  std::uint32_t column = table.next_column;
  while (column < kMaxColumns && table.columns[column].taken_until > table.row_number) ++column;
  Shape bounded = shape;
  bounded.columns = std::clamp(shape.columns, 1U, kMaxColumns);
  // A span of 0 rows reaches to the end of the section; so does one that is too long.
  bounded.rows = shape.rows == 0 ? kMaxRowSpan : std::min(shape.rows, kMaxRowSpan);
  table.row.push_back({cell, column, bounded});
  table.next_column = std::min(column + bounded.columns, kMaxColumns);
  return cell;
}

// Whether the open row names the columns.
bool TableHeaders::row_names_columns(const Table& table) {
  const std::vector<Placed>& row = table.row;
  const auto is_td = [](const Placed& placed) { return !placed.shape.is_header; };
  // The corner of a table whose first row names the columns is often an empty <td>.
  const bool corner = table.row_number == 0 && row.size() > 1 && is_td(row.front());
  if (row.empty() || std::any_of(row.begin() + (corner ? 1 : 0), row.end(), is_td)) {
    return table.in_head;
  }
  // One <th> alone in a later row is a heading inside the table, not the name of its columns.
  return table.in_head || table.row_number == 0 || row.size() > 1;
}

void TableHeaders::settle_row(Table& table) {
  if (!table.row_is_open) return;
  const bool names_columns = row_names_columns(table);
  std::int32_t beside = -1;  // the nearest cell to the left that names the row
  bool behind_value = false;
  std::uint32_t column = 0;
  const bool reaches_down = table.columns[0].taken_until > table.row_number;
  const std::int32_t first = reaches_down        ? table.columns[0].first
                             : table.row.empty() ? -1
                                                 : table.row.front().cell;
  if (!reaches_down) table.columns[0].first = first;
  for (Placed& placed : table.row) {
    cells_[static_cast<std::size_t>(placed.cell)].row_begin = first;
    const std::int32_t above = row_header_above(table, column, placed.column);
    if (above >= 0) beside = above;
    behind_value = behind_value && above < 0;
    Names& names = placed.shape.names;
    if (names == Names::kAuto && names_columns && (placed.shape.is_header || table.in_head)) {
      names = Names::kColumn;
    } else if (names == Names::kAuto && placed.shape.is_header) {
      names = Names::kRow;
    }
    // The name in a second pair of name and value has nothing to do with the first one.
    settle_cell(table, placed, names == Names::kRow && behind_value ? -1 : beside);
    if (names == Names::kRow) beside = placed.cell;
    behind_value = names != Names::kRow;
    column = std::min(placed.column + placed.shape.columns, kMaxColumns);
  }
  table.row.clear();
  table.row_is_open = false;
  ++table.row_number;
}

// Cells of earlier rows that span down to here may stand between two cells of this row.
std::int32_t TableHeaders::row_header_above(const Table& table, std::uint32_t from,
                                            std::uint32_t to) {
  for (std::uint32_t i = to; i > from; --i) {
    const Column& column = table.columns[i - 1];
    if (column.taken_until > table.row_number && column.row_header >= 0) return column.row_header;
  }
  return -1;
}

void TableHeaders::settle_cell(Table& table, const Placed& placed, std::int32_t beside) {
  if (placed.column >= kMaxColumns) return;
  Cell& cell = cells_[static_cast<std::size_t>(placed.cell)];
  cell.row_header = beside;
  cell.column_header = table.columns[placed.column].header;
  const std::uint32_t end = std::min(placed.column + placed.shape.columns, kMaxColumns);
  for (std::uint32_t i = placed.column; i < end; ++i) {
    Column& column = table.columns[i];
    if (placed.shape.names == Names::kColumn) column.header = placed.cell;
    column.row_header = placed.shape.names == Names::kRow ? placed.cell : -1;
    column.taken_until = table.row_number + placed.shape.rows;
  }
}

void TableHeaders::add_block(std::int32_t cell, BlockIndex block) {
  Cell& noted = cells_[static_cast<std::size_t>(cell)];
  if (noted.first_block == kNoBlock) noted.first_block = block;
}

BlockIndex TableHeaders::first_block(std::int32_t cell) const {
  return cell < 0 ? kNoBlock : cells_[static_cast<std::size_t>(cell)].first_block;
}

BlockIndex TableHeaders::row_header_of(std::int32_t cell) const {
  return first_block(cells_[static_cast<std::size_t>(cell)].row_header);
}

BlockIndex TableHeaders::row_begin_of(std::int32_t cell) const {
  return first_block(cells_[static_cast<std::size_t>(cell)].row_begin);
}

BlockIndex TableHeaders::column_header_of(std::int32_t cell) const {
  return first_block(cells_[static_cast<std::size_t>(cell)].column_header);
}

}  // namespace shinsa::extract
