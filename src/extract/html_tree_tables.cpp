// Tags of tables: rows, sections and cells open what is left out around them and close what is left
// open before them; see html_tree.h.
#include "extract/html_tree.h"

namespace shinsa::extract {
namespace {

bool is_cell(Tag tag) { return tag == Tag::kTd || tag == Tag::kTh; }

bool is_section(Tag tag) { return tag == Tag::kTbody || tag == Tag::kThead || tag == Tag::kTfoot; }

}  // namespace

// Directly in a table, a section or a row, where there should be no text.
bool HtmlTree::in_table_structure() const {
  const Tag mode = open_.mode().tag;
  return mode == Tag::kTable || mode == Tag::kTr || is_section(mode);
}

void HtmlTree::start_table(const HtmlToken& token) {
  if (in_table_structure()) {
    pop_in_scope(Tag::kTable, Scope::kTable);
  } else if (!quirks_) {
    close_p();
  }
  push(&token, Tag::kTable);
}

void HtmlTree::start_table_part(const HtmlToken& token, Tag tag) {
  if (open_.has_deep(Tag::kTable)) return sink_.moving();
  while (step_to_table_part(token, tag)) {
  }
}

// Closes or opens one element on the way to where `tag` belongs, at last `tag` itself; then false.
bool HtmlTree::step_to_table_part(const HtmlToken& token, Tag tag) {
  const Tag mode = open_.mode().tag;
  if (mode == Tag::kTable) return step_from_table(token, tag);
  if (!in_table_structure() && !is_cell(mode) && mode != Tag::kCaption && mode != Tag::kColgroup) {
    return false;  // no table around: the tag means nothing
  }
  if (mode == Tag::kColgroup && tag == Tag::kCol) return false;
  const bool row_in_section = is_section(mode) && tag == Tag::kTr;
  if (row_in_section || (mode == Tag::kTr && is_cell(tag))) {
    pop_to(open_.mode_index() + 1);
    push(&token, tag);
    return false;
  }
  if (is_section(mode) && is_cell(tag)) {
    pop_to(open_.mode_index() + 1);
    push_implied(Tag::kTr);
    return open_.mode().tag == Tag::kTr;
  }
  pop_to(open_.mode_index());
  return true;
}

bool HtmlTree::step_from_table(const HtmlToken& token, Tag tag) {
  pop_to(open_.mode_index() + 1);
  if (tag == Tag::kCol) {
    push_implied(Tag::kColgroup);
    return false;
  }
  if (tag == Tag::kTr || is_cell(tag)) {
    push_implied(Tag::kTbody);
    return open_.mode().tag == Tag::kTbody;  // false if the stack is full
  }
  push(&token, tag);
  return false;
}

void HtmlTree::end_table_part(Tag tag) { pop_in_scope(tag, Scope::kTable); }

}  // namespace shinsa::extract
