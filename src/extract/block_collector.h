// Elements and text, as the tree reports them → the page's blocks. Gives links, cells and terms
// their numbers, ends a block wherever a block-level element begins or ends, and joins the blocks
// with their headers at last. Owns the blocks until finish().
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/block.h"
#include "extract/head_texts.h"
#include "extract/html_tree.h"
#include "extract/inline_text.h"
#include "extract/open_elements.h"
#include "extract/style_sheet.h"
#include "extract/table_headers.h"

namespace shinsa::extract {

class BlockCollector : public TreeSink {
 public:
  /// All three must outlive the collector.
  BlockCollector(std::string_view source, const OpenElements& open, const StyleSheet& sheet)
      : source_(source), open_(open), sheet_(sheet), text_(source, links_) {}

  void add_text(const MappedText& text);
  void add_title(const MappedText& title) { head_.add_title(shown(title)); }
  void add_json_ld(Range<Source> script);
  /// All blocks, and the boxes that they stand in. The tree must have been finished.
  Blocks finish(Boxes& boxes);
  /// The page's own address as it gives it; empty where it gives none.
  std::string address() const { return head_.address(); }

  Role opening(const HtmlToken* token, Tag tag, Space space) override;
  void reopening(const Role& role) override;
  void closing(const OpenElement& element) override;
  void moving() override { flush(); }
  void leaf(const HtmlToken& token, Tag tag) override;

 private:
  // The numbers of a block's cell and terms, until the blocks they stand for are known.
  struct Ties {
    std::int32_t cell = kNoNumber;
    std::int32_t term = kNoNumber;
  };

  MappedText shown(const MappedText& value) const;
  void number(Tag tag, const Attributes& attributes, Role& role);
  void open_box(Tag tag, const Attributes& attributes, Role& role);
  void number_link(Tag tag, const Attributes& attributes, Role& role);
  std::int32_t open_cell(Tag tag, const Attributes& attributes);
  void separate(Range<Source> at);
  void add_part(BlockKind kind, const MappedText* value);
  void add_input(const HtmlToken& token, const Attributes& attributes);
  void add_meta(const Attributes& attributes);
  void flush();
  void emit(TextPart& part);
  void join(Blocks& blocks, BlockIndex first) const;

  std::string_view source_;
  const OpenElements& open_;
  const StyleSheet& sheet_;
  HeadTexts head_;
  std::vector<std::string> links_;  // addresses by number; each is given to one block
  InlineText text_;
  std::vector<TextPart> parts_;  // of the block that ends, kept for its memory
  TableHeaders tables_;
  std::vector<BlockIndex> terms_;         // the first block of each <dt>
  std::vector<std::int32_t> last_terms_;  // the last <dt> of each open <dl>
  struct Label {
    MappedText text;
    std::size_t content;  // content_ when the element opened
  };
  std::vector<Label> labels_;
  std::size_t content_ = 0;  // pieces of content so far
  Boxes boxes_;
  Blocks blocks_;
  std::vector<Ties> ties_;  // one a block
};

}  // namespace shinsa::extract
