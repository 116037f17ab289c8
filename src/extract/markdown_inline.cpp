// Scanning and writing the inline part of Markdown; see markdown_inline.h.
#include "extract/markdown_inline.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"
#include "extract/html_characters.h"
#include "extract/shown_characters.h"

namespace shinsa::extract {
namespace {

// How far the end of a construct is searched for, in bytes.
constexpr std::size_t kMaxSearch = 1000;
constexpr std::size_t kMaxEntity = 40;
constexpr std::size_t kMaxOpenBrackets = 64;

bool is_punctuation(char c) {
  return static_cast<unsigned char>(c) > 0x20 && static_cast<unsigned char>(c) < 0x7F &&
         !html::is_ascii_alphanumeric(c);
}

std::size_t index_of_mark(char c) { return c == '*' ? 0 : c == '_' ? 1 : 2; }

}  // namespace

std::string reference_label(std::string_view text) {
  std::string label;
  for (const char c : trimmed(text)) label.push_back(html::to_ascii_lower(c));
  return label;
}

MarkdownText MarkdownInline::read(const std::vector<Range<Source>>& lines) {
  items_.clear();
  links_.clear();
  brackets_.clear();
  for (auto& marks : marks_by_kind_) marks.clear();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Range<Source> line = lines[i];
    const bool more = i + 1 < lines.size();
    const bool breaks = more && ends_with_break(line);
    if (breaks && source_[line.end - 1] == '\\') --line.end;
    scan_line(line);
    if (more) add(breaks ? Kind::kBreak : Kind::kLineEnd, line.end, lines[i + 1].begin);
  }
  return write();
}

// Two blanks or a backslash at the end of a line break it.
bool MarkdownInline::ends_with_break(Range<Source> line) const {
  if (line.empty()) return false;
  return source_[line.end - 1] == '\\' || source_.compare(line.end, 2, "  ") == 0;
}

void MarkdownInline::scan_line(Range<Source> line) {
  line_end_ = line.end;
  const std::string_view text = source_.substr(0, line.end);
  std::size_t at = line.begin;
  while (at < line.end) {
    const std::size_t special = std::min(text.find_first_of("\\`*_~[]!<&", at), line.end);
    if (special > at) add(Kind::kText, at, special);
    at = special < line.end ? scan_special(special) : line.end;
  }
}

// Reads what begins with a special character; gives the position behind it.
std::size_t MarkdownInline::scan_special(std::size_t at) {
  const char next = at + 1 < line_end_ ? source_[at + 1] : '\0';
  switch (source_[at]) {
    case '\\':
      if (!is_punctuation(next)) break;
      add(Kind::kText, at + 1, at + 2);
      return at + 2;
    case '`':
      return scan_code(at);
    case '*':
    case '_':
    case '~':
      return scan_marks(at);
    case '!':
      if (next == '[') return scan_open(at, /*image=*/true);
      break;
    case '[':
      return scan_open(at, /*image=*/false);
    case ']':
      return scan_close(at);
    case '<':
      return scan_tag(at);
    case '&':
      return scan_entity(at);
    default:
      break;
  }
  add(Kind::kText, at, at + 1);
  return at + 1;
}

// Code is not read; it leaves a space.
std::size_t MarkdownInline::scan_code(std::size_t at) {
  std::size_t size = 0;
  while (at + size < line_end_ && source_[at + size] == '`') ++size;
  const std::size_t limit = std::min(line_end_, at + size + kMaxSearch);
  for (std::size_t i = at + size; i < limit;) {
    std::size_t run = 0;
    while (i + run < limit && source_[i + run] == '`') ++run;
    if (run == size) {
      add(Kind::kTag, at, i + run);
      return i + run;
    }
    i += std::max<std::size_t>(run, 1);
  }
  add(Kind::kText, at, at + size);
  return at + size;
}

std::size_t MarkdownInline::scan_marks(std::size_t at) {
  const char mark = source_[at];
  std::size_t end = at;
  while (end < line_end_ && source_[end] == mark) ++end;
  const char before = at > 0 ? source_[at - 1] : ' ';
  const char behind = end < line_end_ ? source_[end] : ' ';
  // Not inside a_name_like_this; a single ~ is a range (3~5日).
  const bool in_word =
      mark == '_' && html::is_ascii_alphanumeric(before) && html::is_ascii_alphanumeric(behind);
  if (in_word || (mark == '~' && end - at != 2)) {
    add(Kind::kText, at, end);
    return end;
  }
  Item item{Kind::kMarks, {at, end}, end - at};
  if (!html::is_space(before)) close_marks(item);
  item.opens = item.shown > 0 && !html::is_space(behind);
  items_.push_back(item);
  if (item.opens) marks_by_kind_[index_of_mark(mark)].push_back(items_.size() - 1);
  return end;
}

// Takes marks away in pairs with the nearest open runs of the same kind.
void MarkdownInline::close_marks(Item& closer) {
  std::vector<std::size_t>& open = marks_by_kind_[index_of_mark(source_[closer.source.begin])];
  while (closer.shown > 0 && !open.empty()) {
    Item& opener = items_[open.back()];
    const std::size_t pairs = std::min(closer.shown, opener.shown);
    closer.shown -= pairs;
    opener.shown -= pairs;
    if (opener.shown == 0) open.pop_back();
  }
}

std::size_t MarkdownInline::scan_entity(std::size_t at) {
  const std::size_t end = source_.substr(0, std::min(line_end_, at + kMaxEntity)).find(';', at);
  const bool found = end != std::string_view::npos;
  add(found ? Kind::kEntity : Kind::kText, at, found ? end + 1 : at + 1);
  return found ? end + 1 : at + 1;
}

// A tag, a comment, or an address in angle brackets.
std::size_t MarkdownInline::scan_tag(std::size_t at) {
  const std::string_view text = source_.substr(0, std::min(line_end_, at + kMaxSearch));
  const bool comment = text.compare(at, 4, "<!--") == 0;
  const std::size_t close = comment ? text.find("-->", at) : text.find('>', at);
  const char next = at + 1 < text.size() ? text[at + 1] : '\0';
  const bool begins = html::is_ascii_letter(next) || next == '/' || next == '!' || next == '?';
  if (close == std::string_view::npos || !begins) {
    add(Kind::kText, at, at + 1);
    return at + 1;
  }
  const std::size_t end = close + (comment ? 3 : 1);
  const std::string_view inner = text.substr(at + 1, close - at - 1);
  const bool address = inner.find_first_of(" \t\"'") == inner.npos &&
                       (inner.find(':') != inner.npos || inner.find('@') != inner.npos);
  if (!address || comment) {
    add(Kind::kTag, at, end);
    return end;
  }
  const auto link = static_cast<std::int32_t>(links_.size());
  links_.push_back({std::string(inner), false});
  items_.push_back({Kind::kOpen, {at, at + 1}, 0, link});
  add(Kind::kText, at + 1, close);
  items_.push_back({Kind::kClose, {close, end}, 0, link});
  return end;
}

std::size_t MarkdownInline::scan_open(std::size_t at, bool image) {
  const std::size_t end = at + (image ? 2 : 1);
  add(Kind::kOpen, at, end);
  if (brackets_.size() < kMaxOpenBrackets) brackets_.push_back(items_.size() - 1);
  return end;
}

// Decides whether a pair of brackets is a link or an image, with what follows it.
std::size_t MarkdownInline::scan_close(std::size_t at) {
  add(Kind::kClose, at, at + 1);
  if (brackets_.empty()) return at + 1;
  Item& open = items_[brackets_.back()];
  brackets_.pop_back();
  const std::string_view own_text =
      source_.substr(open.source.end, std::min(at - open.source.end, kMaxSearch));
  std::string address;
  std::size_t end = scan_address(at + 1, address);
  if (end == at + 1 && !resolve_reference(own_text, end, address)) return at + 1;
  const auto link = static_cast<std::int32_t>(links_.size());
  links_.push_back({std::move(address), source_[open.source.begin] == '!'});
  open.link = link;
  items_.back().link = link;
  items_.back().source.end = end;
  return end;
}

// "(address "title")"; gives the position behind it, or `at` if there is none.
std::size_t MarkdownInline::scan_address(std::size_t at, std::string& address) const {
  if (at >= line_end_ || source_[at] != '(') return at;
  const std::size_t limit = std::min(line_end_, at + kMaxSearch);
  std::size_t depth = 0;
  char quote = '\0';
  for (std::size_t i = at; i < limit; ++i) {
    const char c = source_[i];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"') {
      quote = c;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')' && --depth == 0) {
      std::string_view inner = trimmed(source_.substr(at + 1, i - at - 1));
      inner = inner.substr(0, inner.find_first_of(" \t"));
      if (inner.starts_with('<') && inner.ends_with('>')) inner = inner.substr(1, inner.size() - 2);
      address = inner;
      return i + 1;
    }
  }
  return at;
}

// "[text][label]", "[text][]" or "[text]" with a label that the document defines.
bool MarkdownInline::resolve_reference(std::string_view own_text, std::size_t& at,
                                       std::string& address) const {
  if (references_.empty()) return false;
  std::size_t end = at;
  std::string_view label = own_text;
  if (at < line_end_ && source_[at] == '[') {
    const std::size_t close = source_.substr(0, std::min(line_end_, at + kMaxSearch)).find(']', at);
    if (close == std::string_view::npos) return false;
    if (close > at + 1) label = source_.substr(at + 1, close - at - 1);
    end = close + 1;
  }
  const auto found = references_.find(reference_label(label));
  if (found == references_.end()) return false;
  address = found->second;
  at = end;
  return true;
}

MarkdownText MarkdownInline::write() {
  MarkdownText result;
  host_.clear();
  alt_.clear();
  images_open_ = 0;
  links_open_.clear();
  text_outside_links_ = false;
  for (const Item& item : items_) {
    const std::size_t before = host_.size();
    write_item(item, result);
    note_text(before, result);
  }
  result.text = host_.all();
  result.is_link = !text_outside_links_ && !result.address.empty();
  return result;
}

void MarkdownInline::write_item(const Item& item, MarkdownText& result) {
  switch (item.kind) {
    case Kind::kText:
      return writer().append_source(item.source);
    case Kind::kLineEnd:
      return writer().append_character("\n", item.source);
    case Kind::kBreak:
      return writer().break_line(item.source);
    case Kind::kMarks:
      return writer().append_source({item.source.begin, item.source.begin + item.shown});
    case Kind::kEntity: {
      HtmlTokenizer tokenizer(source_.substr(0, item.source.end), item.source.begin);
      if (tokenizer.next(token_)) writer().append_mapped(token_.text);
      return;
    }
    case Kind::kTag:
      return write_tag(item, result);
    case Kind::kOpen:
    case Kind::kClose:
      return write_bracket(item, result);
  }
}

// Tags are dropped but for <br> and <img>; code leaves a space.
void MarkdownInline::write_tag(const Item& item, MarkdownText& result) {
  if (source_[item.source.begin] == '`') return writer().separate(item.source);
  HtmlTokenizer tokenizer(source_.substr(0, item.source.end), item.source.begin);
  if (!tokenizer.next(token_) || token_.kind != HtmlToken::Kind::kStartTag) return;
  if (token_.name == "br") return writer().break_line(item.source);
  if (token_.name != "img") return;
  for (const HtmlAttribute& attribute : token_.attributes) {
    if (attribute.name != "alt") continue;
    ShownWriter alt(source_);
    alt.append_mapped(attribute.value);
    if (!alt.empty()) result.images.push_back({alt.all(), alt.source_begin()});
  }
  host_.separate(item.source);
}

void MarkdownInline::write_bracket(const Item& item, MarkdownText& result) {
  if (item.link < 0) return writer().append_source(item.source);
  const bool opens = item.kind == Kind::kOpen;
  if (!links_[static_cast<std::size_t>(item.link)].is_image) {
    if (opens) {
      links_open_.push_back(item.link);
    } else if (!links_open_.empty()) {
      links_open_.pop_back();
    }
    return;
  }
  if (opens) {
    ++images_open_;
    return;
  }
  if (images_open_ == 0 || --images_open_ > 0) return;
  if (!alt_.empty()) result.images.push_back({alt_.all(), alt_.source_begin()});
  alt_.clear();
  host_.separate(item.source);
}

// Notes which link the host's newest text belongs to.
void MarkdownInline::note_text(std::size_t before, MarkdownText& result) {
  if (is_blank(host_.text().substr(before))) return;
  if (links_open_.empty()) {
    text_outside_links_ = true;
  } else if (result.address.empty()) {
    result.address = links_[static_cast<std::size_t>(links_open_.back())].address;
  }
}

}  // namespace shinsa::extract
