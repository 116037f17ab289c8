// Start tags, end tags and text → elements opened and closed, by the rules of the HTML standard:
// end tags that are left out, end tags that fit nothing, tables, <select>, SVG and MathML. No tree
// is built; a sink hears of each element while the stack of open elements says where it stands.
// Tags that a browser would move in front of a table stay where they are written. Linear for a
// bounded depth; never fails. Source:
// https://html.spec.whatwg.org/multipage/parsing.html#tree-construction
#pragma once

#include <cstdint>
#include <vector>

#include "extract/html_tokenizer.h"
#include "extract/open_elements.h"

namespace shinsa::extract {

/// What the tree tells about the document, in order.
class TreeSink {
 public:
  virtual ~TreeSink() = default;
  /// An element is about to open; gives its role. `token` is null where the tag was left out.
  virtual Role opening(const HtmlToken* token, Tag tag, Space space) = 0;
  /// A formatting element that was left open is about to open again.
  virtual void reopening(const Role& role) = 0;
  /// The innermost element is about to close.
  virtual void closing(const OpenElement& element) = 0;
  /// Elements are about to move; text collected so far belongs to the old order.
  virtual void moving() = 0;
  /// An element without content.
  virtual void leaf(const HtmlToken& token, Tag tag) = 0;
};

class HtmlTree {
 public:
  HtmlTree(OpenElements& open, TreeSink& sink) : open_(open), sink_(sink) {}

  /// A page without a proper doctype is laid out by older rules.
  void set_quirks(bool quirks) { quirks_ = quirks; }
  /// Applies a start tag. True if the element holds raw text, for which the tokenizer must be
  /// switched; it is not on the stack then.
  bool start(const HtmlToken& token);
  void end(const HtmlToken& token);
  /// To be called before text is read in the current context.
  void before_text();
  /// Closes everything.
  void finish();
  /// Whether <![CDATA[ has a meaning here.
  bool in_foreign() const { return open_.top().space != Space::kHtml; }

 private:
  using Scope = OpenElements::Scope;
  struct Formatting {
    OpenElement element;
    bool is_marker = false;
    bool is_open = false;
  };

  // html_tree.cpp: the stack and its rules.
  void push(const HtmlToken* token, Tag tag, Space space = Space::kHtml);
  void push_implied(Tag tag) { push(nullptr, tag); }
  void pop();
  void pop_to(std::int32_t index);
  bool pop_in_scope(Tag tag, Scope scope);
  void imply_end_tags(Tag except = Tag::kUnknown);
  void close_p();
  void reopen_formatting();
  void remember_formatting(const OpenElement& element);
  void forget_formatting(std::uint32_t serial);
  void end_formatting(Tag tag);
  void end_in_select(const HtmlToken& token, Tag tag);
  bool end_exactly(const HtmlToken& token, Tag tag);
  void end_form();
  void end_any(const HtmlToken& token, Tag tag);
  bool holds_block(std::size_t index) const;
  void take_out(std::size_t index);

  // html_tree_start.cpp: start tags.
  bool start_in_select(const HtmlToken& token, Tag tag);
  bool select_is_in_table() const;
  bool start_in_body(const HtmlToken& token, Tag tag);
  bool start_raw(const HtmlToken& token, Tag tag);
  void start_void(const HtmlToken& token, Tag tag);
  bool start_exactly(const HtmlToken& token, Tag tag);
  void start_item(const HtmlToken& token, Tag tag);
  void start_form(const HtmlToken& token);
  void start_ruby_part(const HtmlToken& token, Tag tag);
  bool top_is(Tag tag) const;

  // html_tree_tables.cpp: the parts of tables.
  void start_table(const HtmlToken& token);
  void start_table_part(const HtmlToken& token, Tag tag);
  bool step_to_table_part(const HtmlToken& token, Tag tag);
  bool step_from_table(const HtmlToken& token, Tag tag);
  void end_table_part(Tag tag);
  bool in_table_structure() const;

  // html_tree_foreign.cpp: SVG and MathML.
  bool is_foreign_start() const;
  bool start_foreign(const HtmlToken& token, Tag tag);
  void push_foreign(const HtmlToken& token, Tag tag, Space space);
  bool end_foreign(const HtmlToken& token);

  OpenElements& open_;
  TreeSink& sink_;
  std::vector<Formatting> formatting_;
  std::uint32_t next_serial_ = 1;
  bool has_form_ = false;
  bool quirks_ = true;
};

}  // namespace shinsa::extract
