// The inline part of Markdown: the lines of one paragraph → its shown text, its images and where it
// links. Emphasis marks, code and tags are dropped, escapes and entities decoded. Linear: what
// would have to be searched for across long distances (the end of a link's address, of a code span)
// is searched for nearby. Source: https://spec.commonmark.org/0.31.2/#inlines
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/offset_map.h"
#include "extract/html_tokenizer.h"
#include "extract/shown_writer.h"

namespace shinsa::extract {

/// Addresses by label in lower case: "[label]: address".
using MarkdownReferences = std::unordered_map<std::string, std::string>;

/// A label as it is looked up.
std::string reference_label(std::string_view text);

struct MarkdownText {
  MappedText text;
  bool is_link = false;  // all of it
  std::string address;   // of the first link
  struct Image {
    MappedText alt;
    std::size_t source_begin = 0;
  };
  std::vector<Image> images;
};

class MarkdownInline {
 public:
  /// Both must outlive this.
  MarkdownInline(std::string_view source, const MarkdownReferences& references)
      : source_(source), references_(references), host_(source), alt_(source) {}

  /// Reads the lines of one block, each without white space at its ends.
  MarkdownText read(const std::vector<Range<Source>>& lines);

 private:
  enum class Kind : std::uint8_t { kText, kEntity, kBreak, kLineEnd, kMarks, kOpen, kClose, kTag };
  struct Item {
    Kind kind;
    Range<Source> source;
    std::size_t shown = 0;   // bytes of marks that no partner was found for
    std::int32_t link = -1;  // of the brackets of a link or image
    bool opens = false;      // marks that can begin emphasis
  };
  struct Link {
    std::string address;
    bool is_image = false;
  };

  void scan_line(Range<Source> line);
  std::size_t scan_special(std::size_t at);
  std::size_t scan_code(std::size_t at);
  std::size_t scan_marks(std::size_t at);
  std::size_t scan_entity(std::size_t at);
  std::size_t scan_tag(std::size_t at);
  std::size_t scan_open(std::size_t at, bool image);
  std::size_t scan_close(std::size_t at);
  std::size_t scan_address(std::size_t at, std::string& address) const;
  bool resolve_reference(std::string_view own_text, std::size_t& at, std::string& address) const;
  void add(Kind kind, std::size_t begin, std::size_t end) {
    items_.push_back({kind, {begin, end}});
  }
  void close_marks(Item& closer);
  bool ends_with_break(Range<Source> line) const;

  MarkdownText write();
  void write_item(const Item& item, MarkdownText& result);
  void write_tag(const Item& item, MarkdownText& result);
  void write_bracket(const Item& item, MarkdownText& result);
  ShownWriter& writer() { return images_open_ > 0 ? alt_ : host_; }
  void note_text(std::size_t before, MarkdownText& result);

  std::string_view source_;
  const MarkdownReferences& references_;
  std::size_t line_end_ = 0;  // of the line being scanned
  std::vector<Item> items_;
  std::vector<Link> links_;
  std::vector<std::size_t> brackets_;          // open ones, as items
  std::vector<std::size_t> marks_by_kind_[3];  // open runs of *, _ and ~, as items
  ShownWriter host_;
  ShownWriter alt_;
  std::size_t images_open_ = 0;
  std::vector<std::int32_t> links_open_;
  bool text_outside_links_ = false;
  HtmlToken token_;
};

}  // namespace shinsa::extract
