// Plain text → blocks, a line each. What a line is shows in its mark ("・", "■", "1.1", "| a | b
// |") and in the lines around it: a short one after a blank line and before a longer one is a
// heading, the first one the title. Total; linear.
#include <algorithm>
#include <array>
#include <utility>

#include "core/utf8.h"
#include "extract/extract.h"
#include "extract/heading_links.h"
#include "extract/html_characters.h"
#include "extract/shown_writer.h"
#include "extract/text_lines.h"

namespace shinsa::extract {
namespace {

constexpr std::size_t kMaxHeading = 40;  // characters
constexpr std::size_t kMaxTitle = 80;
constexpr std::string_view kFullStop = "。";

// What a line is, and how many bytes of mark stand in front of its text.
struct LineRole {
  BlockKind kind = BlockKind::kParagraph;
  std::uint8_t level = 0;
  std::size_t mark = 0;
  bool by_place = false;  // a heading only because of the lines around it
};

LineRole heading(std::uint8_t level, std::size_t mark = 0) {
  return {BlockKind::kHeading, level, mark, false};
}

bool could_be_heading(std::string_view line) {
  const std::size_t size = utf8::count(line);
  return size > 1 && size <= kMaxHeading && line.find(kFullStop) == std::string_view::npos;
}

// "1.1 …" gives 2, "1.1.1 …" 3; 0 for anything else.
std::size_t number_depth(std::string_view line) {
  std::size_t depth = 0;
  std::size_t at = 0;
  while (at < line.size() && html::is_ascii_digit(line[at])) {
    while (at < line.size() && html::is_ascii_digit(line[at])) ++at;
    ++depth;
    if (at < line.size() && line[at] == '.') ++at;
  }
  const std::string_view rest = line.substr(at);
  const bool spaced = rest.starts_with(' ') || rest.starts_with("\u3000");
  return spaced && depth > 1 ? depth : 0;
}

// "第1章 …", "第二節".
bool is_chapter(std::string_view line) {
  constexpr std::string_view kFirst = "第";
  if (!line.starts_with(kFirst)) return false;
  std::size_t at = kFirst.size();
  for (int digits = 0; digits < 4 && at < line.size(); ++digits) {
    for (const std::string_view unit : {"章", "節", "部"}) {
      if (digits > 0 && line.substr(at).starts_with(unit)) return true;
    }
    const char32_t c = utf8::next(line, at);
    const bool digit = (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
    constexpr std::u32string_view kNumerals = U"一二三四五六七八九十";
    if (!digit && kNumerals.find(c) == std::u32string_view::npos) return false;
  }
  return false;
}

// The size of a mark like "■ " that people put before a heading.
std::size_t section_mark_size(std::string_view line) {
  constexpr std::array<std::string_view, 8> kMarks = {"■", "◆", "□", "◇", "▼", "▽", "▶", "▌"};
  for (const std::string_view mark : kMarks) {
    if (!line.starts_with(mark) || line.size() == mark.size()) continue;
    std::size_t size = mark.size();
    while (line.substr(size).starts_with(mark)) size += mark.size();
    return size < line.size() ? size : 0;
  }
  return 0;
}

bool is_bracketed(std::string_view line) {
  constexpr std::string_view kOpen = "【";
  constexpr std::string_view kClose = "】";
  return line.starts_with(kOpen) && line.find(kClose) == line.size() - kClose.size();
}

class TextReader {
 public:
  explicit TextReader(std::string_view source)
      : source_(source), lines_(lines_of(source, {0, source.size()})), writer_(source) {}

  Blocks read();

 private:
  std::string_view text_of(std::size_t line) const {
    return source_.substr(lines_[line].range.begin, lines_[line].range.size());
  }
  std::size_t next_text(std::size_t line) const;
  LineRole role_of(std::size_t line) const;
  LineRole marked_role(std::size_t line) const;
  bool is_heading_by_place(std::size_t line) const;
  bool ends_passage(std::size_t line) const;
  bool is_title(std::size_t line, const LineRole& role) const;
  void note_numbers();
  void note_rows();
  std::vector<Range<Source>> cells_in(Range<Source> line) const;
  void read_row(std::size_t line);
  Block* emit(BlockKind kind, Range<Source> range);

  std::string_view source_;
  std::vector<TextLine> lines_;
  std::vector<bool> is_row_;
  std::vector<bool> in_list_;        // numbered lines beside another one
  std::vector<BlockIndex> columns_;  // the header of each column of the open table
  std::size_t next_column_ = 0;
  ShownWriter writer_;
  Blocks blocks_;
};

Blocks TextReader::read() {
  note_numbers();
  note_rows();
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (!is_row_[i]) columns_.clear();
    if (lines_[i].blank()) continue;
    if (is_row_[i]) {
      read_row(i);
      continue;
    }
    const LineRole role = role_of(i);
    const Range<Source> range{lines_[i].range.begin + role.mark, lines_[i].range.end};
    const bool title = is_title(i, role);
    Block* const block = emit(title ? BlockKind::kTitle : role.kind, range);
    if (block != nullptr && !title) block->level = role.level;
  }
  link_headings(blocks_);
  return std::move(blocks_);
}

// The next line that is not blank; the number of lines if there is none.
std::size_t TextReader::next_text(std::size_t line) const {
  constexpr std::size_t kMaxBlank = 8;  // farther away it does not belong together
  for (std::size_t i = line + 1; i < lines_.size() && i <= line + 1 + kMaxBlank; ++i) {
    if (!lines_[i].blank()) return i;
  }
  return lines_.size();
}

// "1. …" is a list item beside "2. …" and a heading alone.
void TextReader::note_numbers() {
  in_list_.assign(lines_.size(), false);
  std::size_t last = lines_.size();  // the last line with text, if it has a number
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (lines_[i].blank()) continue;
    const bool numbered = number_size(text_of(i)) > 0;
    if (numbered && last < lines_.size()) in_list_[i] = in_list_[last] = true;
    last = numbered ? i : lines_.size();
  }
}

// Rows of tables: cells divided by bars, a row sometimes broken into several lines; or by tabs.
void TextReader::note_rows() {
  is_row_.assign(lines_.size(), false);
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const std::string_view text = text_of(i);
    const bool barred = text.starts_with('|') && text.find('|', 1) != text.npos;
    const bool continued = i > 0 && is_row_[i - 1] && text.ends_with('|');
    const bool tabs = text.find('\t') != text.npos;
    is_row_[i] = barred || continued || (tabs && bullet_size(text) == 0 && number_size(text) == 0);
  }
}

LineRole TextReader::marked_role(std::size_t line) const {
  const std::string_view text = text_of(line);
  const bool short_enough = could_be_heading(text);
  if (is_chapter(text) && short_enough) return heading(2);
  if (const std::size_t depth = number_depth(text); depth > 1 && short_enough) {
    return heading(depth < 5 ? static_cast<std::uint8_t>(depth + 1) : std::uint8_t{6});
  }
  if (is_bracketed(text) && short_enough) return heading(4);
  if (const std::size_t mark = section_mark_size(text); mark > 0) {
    return short_enough ? heading(3, mark) : LineRole{BlockKind::kListItem, 0, mark, false};
  }
  if (const std::size_t mark = bullet_size(text); mark > 0) {
    return {BlockKind::kListItem, 0, mark, false};
  }
  if (const std::size_t mark = number_size(text); mark > 0) {
    const bool item = in_list_[line] || !short_enough;
    return item ? LineRole{BlockKind::kListItem, 0, mark, false} : heading(2);
  }
  return {};
}

LineRole TextReader::role_of(std::size_t line) const {
  LineRole role = marked_role(line);
  if (role.kind == BlockKind::kParagraph && is_heading_by_place(line)) {
    role = heading(3);
    role.by_place = true;
  }
  return role;
}

// A short line in front of a longer one or a list, where something new can begin.
bool TextReader::is_heading_by_place(std::size_t line) const {
  const std::string_view text = text_of(line);
  if (text.ends_with("、") || !could_be_heading(text)) return false;
  const std::size_t next = next_text(line);
  if (next == lines_.size()) return false;
  const bool after_blank = line == 0 || lines_[line - 1].blank();
  if (is_row_[next] || marked_role(next).kind == BlockKind::kListItem) {
    return after_blank || ends_passage(line - 1);
  }
  const std::string_view below = text_of(next);
  const bool longer = utf8::count(below) > utf8::count(text);
  // Texts without blank lines: what stands between a sentence that ends and one that begins.
  const bool between =
      !after_blank && below.find(kFullStop) != below.npos && ends_passage(line - 1);
  return longer && (after_blank || between);
}

// True if the line ends a sentence, or is no running text.
bool TextReader::ends_passage(std::size_t line) const {
  const std::string_view text = text_of(line);
  for (const std::string_view stop : {"。", "！", "？", "!", "?"}) {
    if (text.ends_with(stop)) return true;
  }
  return is_row_[line] || marked_role(line).kind != BlockKind::kParagraph;
}

// The first line, if it stands for the text below it.
bool TextReader::is_title(std::size_t line, const LineRole& role) const {
  const std::string_view text = text_of(line);
  const bool plain = role.kind == BlockKind::kParagraph || role.by_place;
  return blocks_.empty() && plain && next_text(line) < lines_.size() &&
         text.find(kFullStop) == std::string_view::npos && utf8::count(text) <= kMaxTitle;
}

std::vector<Range<Source>> TextReader::cells_in(Range<Source> line) const {
  const std::string_view text = source_.substr(line.begin, line.size());
  if (text.find('|') != text.npos) return cells_of(source_, line);
  std::vector<Range<Source>> cells;
  for (std::size_t begin = line.begin; begin < line.end;) {
    const std::size_t end = std::min(source_.find('\t', begin), line.end);
    cells.push_back({begin, end});
    begin = end + 1;
  }
  return cells;
}

// A rule below a row makes it the table's head.
void TextReader::read_row(std::size_t line) {
  if (is_table_rule(text_of(line))) return;
  const std::vector<Range<Source>> cells = cells_in(lines_[line].range);
  if (text_of(line).starts_with('|') || columns_.empty()) next_column_ = 0;
  const bool head = line + 1 < lines_.size() && is_table_rule(text_of(line + 1));
  if (head) columns_.assign(cells.size(), kNoBlock);
  for (const Range<Source>& cell : cells) {
    const std::size_t column = next_column_++;
    const auto index = static_cast<BlockIndex>(blocks_.size());
    Block* const block = emit(BlockKind::kTableCell, cell);
    if (block == nullptr || column >= columns_.size()) continue;
    block->is_header = head;
    if (head) {
      columns_[column] = index;
    } else {
      block->column_header = columns_[column];
    }
  }
}

// Appends a block; null if nothing of it would show.
Block* TextReader::emit(BlockKind kind, Range<Source> range) {
  writer_.clear();
  writer_.append_source(range);
  MappedText text = writer_.all();
  if (text.text.empty()) return nullptr;
  Block& block = blocks_.emplace_back();
  block.kind = kind;
  block.shown = std::move(text.text);
  block.to_source = std::move(text.to_source);
  return &block;
}

}  // namespace

Blocks text_blocks(std::string_view source) { return TextReader(source).read(); }

}  // namespace shinsa::extract
