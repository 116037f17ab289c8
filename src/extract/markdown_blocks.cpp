// Markdown → blocks: the block structure of CommonMark's everyday part and GFM's tables, line by
// line. Containers are not nested: what stands in a quotation or a list item is told by the marks
// in front of its lines. Code blocks are left out, HTML blocks read as HTML, front matter gives
// title and description. Indented text is text, not code. Total; linear.
#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "extract/extract.h"
#include "extract/heading_links.h"
#include "extract/html_characters.h"
#include "extract/html_elements.h"
#include "extract/html_part.h"
#include "extract/markdown_inline.h"
#include "extract/shown_characters.h"
#include "extract/text_lines.h"

namespace shinsa::extract {
namespace {

// Raw HTML elements whose block goes on to their end tag, over blank lines.
constexpr std::array<std::string_view, 4> kRawElements = {"script", "style", "pre", "textarea"};

// A fence's length if the line opens or closes a block of code.
std::size_t fence_size(std::string_view line) {
  if (line.empty() || (line[0] != '`' && line[0] != '~')) return 0;
  const std::size_t size = std::min(line.find_first_not_of(line[0]), line.size());
  const bool inline_code = line[0] == '`' && line.find('`', size) != line.npos;
  return size >= 3 && !inline_code ? size : 0;
}

// "#" to "######" with a space behind it; 0 for anything else.
std::size_t heading_level(std::string_view line) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  const bool spaced = level == line.size() || html::is_space(line[level]);
  return level <= 6 && spaced ? level : 0;
}

// A line of nothing but three or more of one of "-*_", blanks between.
bool is_thematic_break(std::string_view line) {
  std::size_t marks = 0;
  for (const char c : line) {
    if (c == line[0]) ++marks;
    if (c != line[0] && c != ' ' && c != '\t') return false;
  }
  return marks >= 3 && (line[0] == '-' || line[0] == '*' || line[0] == '_');
}

// The level of a heading that is underlined with "===" or "---"; 0 for any other line.
std::uint8_t underline_level(std::string_view line) {
  if (line.size() < 2 || line.find_first_not_of(line[0]) != line.npos) return 0;
  return line[0] == '=' ? 1 : line[0] == '-' ? 2 : 0;
}

// A line that begins with the tag of a block-level element, or with a comment.
bool opens_html(std::string_view line) {
  if (line.size() < 3 || line[0] != '<') return false;
  if (line.starts_with("<!") || line.starts_with("<?")) return true;
  std::string name;
  for (std::size_t i = line[1] == '/' ? 2 : 1; i < line.size(); ++i) {
    if (!html::is_ascii_alphanumeric(line[i])) break;
    name.push_back(html::to_ascii_lower(line[i]));
  }
  return (flags_of(tag_named(name)) & (kBlockLevel | kRawText | kTablePart | kSetsMode)) != 0;
}

// A paragraph that may go on in the next line.
struct OpenParagraph {
  BlockKind kind = BlockKind::kParagraph;
  bool quoted = false;
  std::vector<Range<Source>> lines;
};

class MarkdownReader {
 public:
  explicit MarkdownReader(std::string_view source)
      : source_(source),
        lines_(lines_of(source, {0, source.size()})),
        inline_(source, references_) {}

  Blocks read();

 private:
  std::string_view text_of(Range<Source> range) const {
    return source_.substr(range.begin, range.size());
  }
  void read_references();
  bool read_reference(Range<Source> line);
  std::size_t read_front_matter();
  void read_property(Range<Source> line);
  std::size_t read_line(std::size_t i);
  bool is_table_head(std::size_t i, std::string_view text) const;
  void read_text(std::size_t i, Range<Source> line, bool quoted);
  std::size_t read_fence(std::size_t i, std::string_view line);
  std::size_t read_html(std::size_t i);
  std::size_t html_end(std::size_t i) const;
  std::size_t read_table(std::size_t i);
  void read_row(Range<Source> line, bool head, std::vector<BlockIndex>& columns);
  Range<Source> without_quotes(Range<Source> line, bool& quoted) const;
  bool read_marks(Range<Source>& line);
  void read_heading(Range<Source> line, std::size_t level);
  void continue_paragraph(const TextLine& line, Range<Source> range);
  void finish_paragraph(BlockKind kind, std::uint8_t level = 0);
  void finish_paragraph() { finish_paragraph(paragraph_.kind); }
  void emit(BlockKind kind, std::uint8_t level, const std::vector<Range<Source>>& lines);

  std::string_view source_;
  std::vector<TextLine> lines_;
  MarkdownReferences references_;
  std::vector<bool> is_reference_;  // lines that define one
  MarkdownInline inline_;
  OpenParagraph paragraph_;
  bool in_list_ = false;
  bool after_blank_ = true;
  Blocks blocks_;
};

Blocks MarkdownReader::read() {
  std::size_t i = read_front_matter();
  read_references();
  while (i < lines_.size()) i = read_line(i);
  finish_paragraph();
  link_headings(blocks_);
  return std::move(blocks_);
}

// "[label]: address" anywhere in the document.
void MarkdownReader::read_references() {
  is_reference_.reserve(lines_.size());
  for (const TextLine& line : lines_) is_reference_.push_back(read_reference(line.range));
}

bool MarkdownReader::read_reference(Range<Source> range) {
  const std::string_view line = text_of(range);
  const std::size_t close = line.starts_with('[') && !line.starts_with("[^") ? line.find("]:") : 0;
  if (close == 0 || close == line.npos) return false;
  std::string_view address = trimmed(line.substr(close + 2));
  address = address.substr(0, address.find_first_of(" \t"));
  if (address.empty()) return false;
  references_.try_emplace(reference_label(line.substr(1, close - 1)), address);
  return true;
}

// YAML between two lines "---" at the very beginning. Gives the first line behind it.
std::size_t MarkdownReader::read_front_matter() {
  if (lines_.empty() || text_of(lines_[0].range) != "---") return 0;
  std::size_t end = 1;
  while (end < lines_.size()) {
    const std::string_view line = text_of(lines_[end].range);
    if (line == "---" || line == "...") break;
    ++end;
  }
  if (end == lines_.size()) return 0;
  for (std::size_t i = 1; i < end; ++i) {
    if (lines_[i].indent == 0) read_property(lines_[i].range);
  }
  return end + 1;
}

void MarkdownReader::read_property(Range<Source> line) {
  const std::string_view text = text_of(line);
  const std::size_t colon = text.find(':');
  if (colon == text.npos) return;
  const std::string_view key = trimmed(text.substr(0, colon));
  if (key != "title" && key != "description") return;
  std::string_view value = trimmed(text.substr(colon + 1));
  if (value == ">" || value == "|") return;  // goes on in lines that are not read
  const bool quoted = value.size() > 1 && (value[0] == '"' || value[0] == '\'');
  if (quoted && value.back() == value[0]) value = value.substr(1, value.size() - 2);
  ShownWriter writer(source_);
  const auto begin = static_cast<std::size_t>(value.data() - source_.data());
  writer.append_source({begin, begin + value.size()});
  if (writer.empty()) return;
  MappedText shown = writer.all();
  Block& block = blocks_.emplace_back();
  block.kind = key == "title" ? BlockKind::kTitle : BlockKind::kMetaDescription;
  block.shown = std::move(shown.text);
  block.to_source = std::move(shown.to_source);
}

// Reads what begins in line `i`; gives the first line behind it.
std::size_t MarkdownReader::read_line(std::size_t i) {
  if (lines_[i].blank() || (is_reference_[i] && paragraph_.lines.empty())) {
    finish_paragraph();
    after_blank_ = true;
    return i + 1;
  }
  bool quoted = false;
  const Range<Source> line = without_quotes(lines_[i].range, quoted);
  const std::string_view text = text_of(line);
  if (!quoted && opens_html(text)) return read_html(i);
  if (fence_size(text) > 0) return read_fence(i, text);
  const bool underlines = !paragraph_.lines.empty() && paragraph_.kind == BlockKind::kParagraph;
  if (underlines && underline_level(text) > 0) {
    finish_paragraph(BlockKind::kHeading, underline_level(text));
    return i + 1;
  }
  if (quoted && !paragraph_.quoted) finish_paragraph();
  if (text.empty() || is_thematic_break(text)) {
    finish_paragraph();
    return i + 1;
  }
  if (is_table_head(i, text)) return read_table(i);
  read_text(i, line, quoted);
  return i + 1;
}

bool MarkdownReader::is_table_head(std::size_t i, std::string_view text) const {
  if (i + 1 == lines_.size() || text.find('|') == text.npos) return false;
  bool quoted = false;
  return is_table_rule(text_of(without_quotes(lines_[i + 1].range, quoted)));
}

// A heading, a list item, or a line of a paragraph.
void MarkdownReader::read_text(std::size_t i, Range<Source> line, bool quoted) {
  const bool item = read_marks(line);
  if (const std::size_t level = heading_level(text_of(line)); level > 0) {
    read_heading(line, level);
  } else if (item) {
    finish_paragraph();
    paragraph_ = {BlockKind::kListItem, quoted, {line}};
    in_list_ = true;
  } else {
    if (paragraph_.lines.empty()) paragraph_.quoted = quoted;
    continue_paragraph(lines_[i], line);
  }
  after_blank_ = false;
}

// Takes the marks of block quotations away.
Range<Source> MarkdownReader::without_quotes(Range<Source> line, bool& quoted) const {
  while (!line.empty() && source_[line.begin] == '>') {
    quoted = true;
    ++line.begin;
    while (!line.empty() && html::is_space(source_[line.begin])) ++line.begin;
  }
  return line;
}

// Takes the marks of list items away; true if there were any. A number begins a list in the middle
// of a paragraph only if it is 1.
bool MarkdownReader::read_marks(Range<Source>& line) {
  bool found = false;
  while (true) {
    const std::string_view text = text_of(line);
    const bool in_paragraph = !paragraph_.lines.empty() && paragraph_.kind == BlockKind::kParagraph;
    const bool may_count = !in_paragraph || found || text.starts_with("1");
    std::size_t size = bullet_size(text);
    if (size == 0 && may_count) size = number_size(text);
    if (size == 0) return found;
    line.begin += size;
    found = true;
    for (const std::string_view box : {"[ ] ", "[x] ", "[X] "}) {
      if (text_of(line).starts_with(box)) line.begin += box.size();
    }
  }
}

void MarkdownReader::read_heading(Range<Source> line, std::size_t level) {
  finish_paragraph();
  in_list_ = false;
  std::string_view text = trimmed(text_of(line).substr(level));
  const std::size_t last = text.find_last_not_of('#');
  const bool closed = last != text.npos && last + 1 < text.size() && html::is_space(text[last]);
  if (last == text.npos) return;
  if (closed) text = trimmed(text.substr(0, last));
  const auto begin = static_cast<std::size_t>(text.data() - source_.data());
  emit(BlockKind::kHeading, static_cast<std::uint8_t>(level), {{begin, begin + text.size()}});
}

// A line without a mark goes on with the paragraph above; after a blank line it begins one, in the
// list if it is indented.
void MarkdownReader::continue_paragraph(const TextLine& line, Range<Source> range) {
  if (paragraph_.lines.empty()) {
    in_list_ = in_list_ && (line.indent > 1 || !after_blank_);
    paragraph_.kind = in_list_ ? BlockKind::kListItem : BlockKind::kParagraph;
  }
  paragraph_.lines.push_back(range);
}

std::size_t MarkdownReader::read_fence(std::size_t i, std::string_view line) {
  finish_paragraph();
  const char mark = line[0];
  const std::size_t size = fence_size(line);
  for (++i; i < lines_.size(); ++i) {
    bool quoted = false;
    const std::string_view text = text_of(without_quotes(lines_[i].range, quoted));
    const std::size_t end = fence_size(text);
    if (end >= size && text[0] == mark && end == text.size()) return i + 1;
  }
  return i;
}

std::size_t MarkdownReader::read_html(std::size_t i) {
  finish_paragraph();
  in_list_ = false;
  const std::size_t end = html_end(i);
  const auto first = static_cast<BlockIndex>(blocks_.size());
  const auto moved = [first](BlockIndex index) {
    return index == kNoBlock ? index : index + first;
  };
  Blocks inner = html_blocks_of(source_, {lines_[i].range.begin, lines_[end - 1].range.end});
  for (Block& block : inner) {
    block.row_header = moved(block.row_header);
    block.column_header = moved(block.column_header);
    block.term = moved(block.term);
  }
  blocks_.insert(blocks_.end(), std::make_move_iterator(inner.begin()),
                 std::make_move_iterator(inner.end()));
  return end;
}

// The first line behind the HTML block that begins in line `i`: after a blank line, or after the
// end of a comment or raw element.
std::size_t MarkdownReader::html_end(std::size_t i) const {
  const std::string_view first = text_of(lines_[i].range);
  std::string close;
  if (first.starts_with("<!--")) close = "-->";
  for (const std::string_view name : kRawElements) {
    if (html::has_word_at(first, 1, name)) close = "</" + std::string(name);
  }
  for (; i < lines_.size(); ++i) {
    const std::string_view line = text_of(lines_[i].range);
    if (close.empty() ? line.empty() : line.find(close) != line.npos) break;
  }
  const bool closed_in_line = !close.empty() && i < lines_.size();
  return closed_in_line ? i + 1 : i;
}

std::size_t MarkdownReader::read_table(std::size_t i) {
  finish_paragraph();
  in_list_ = false;
  std::vector<BlockIndex> columns;
  bool quoted = false;
  read_row(without_quotes(lines_[i].range, quoted), /*head=*/true, columns);
  for (i += 2; i < lines_.size(); ++i) {
    const Range<Source> line = without_quotes(lines_[i].range, quoted);
    if (text_of(line).find('|') == source_.npos) break;
    read_row(line, /*head=*/false, columns);
  }
  return i;
}

void MarkdownReader::read_row(Range<Source> line, bool head, std::vector<BlockIndex>& columns) {
  const std::vector<Range<Source>> cells = cells_of(source_, line);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::size_t first = blocks_.size();
    emit(BlockKind::kTableCell, 0, {cells[i]});
    const bool shown = blocks_.size() > first;
    if (head) columns.push_back(shown ? static_cast<BlockIndex>(first) : kNoBlock);
    for (std::size_t block = first; block < blocks_.size(); ++block) {
      blocks_[block].is_header = head;
      if (!head && i < columns.size()) blocks_[block].column_header = columns[i];
    }
  }
}

void MarkdownReader::finish_paragraph(BlockKind kind, std::uint8_t level) {
  if (!paragraph_.lines.empty()) emit(kind, level, paragraph_.lines);
  paragraph_.lines.clear();
}

// The text of some lines as a block, and one for each image in it, in source order.
void MarkdownReader::emit(BlockKind kind, std::uint8_t level,
                          const std::vector<Range<Source>>& lines) {
  MarkdownText read = inline_.read(lines);
  Blocks found;
  const bool plain = kind == BlockKind::kParagraph || kind == BlockKind::kListItem;
  if (!read.text.text.empty()) {
    Block& block = found.emplace_back();
    block.kind = plain && read.is_link ? BlockKind::kLink : kind;
    block.level = level;
    block.shown = std::move(read.text.text);
    block.to_source = std::move(read.text.to_source);
    block.href = std::move(read.address);
  }
  for (MarkdownText::Image& image : read.images) {
    Block& block = found.emplace_back();
    block.kind = BlockKind::kImageAlt;
    block.level = found.size() == 1 && read.images.size() == 1 ? level : std::uint8_t{0};
    block.shown = std::move(image.alt.text);
    block.to_source = std::move(image.alt.to_source);
  }
  std::stable_sort(found.begin(), found.end(), [](const Block& a, const Block& b) {
    return a.to_source.to_parent({0, 1}).begin < b.to_source.to_parent({0, 1}).begin;
  });
  blocks_.insert(blocks_.end(), std::make_move_iterator(found.begin()),
                 std::make_move_iterator(found.end()));
}

}  // namespace

Blocks markdown_blocks(std::string_view source) { return MarkdownReader(source).read(); }

}  // namespace shinsa::extract
