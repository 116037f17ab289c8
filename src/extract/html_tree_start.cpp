// Start tags: what they close first and where they open; see html_tree.h.
#include "extract/html_tree.h"

namespace shinsa::extract {

bool HtmlTree::top_is(Tag tag) const {
  return open_.top().tag == tag && open_.top().space == Space::kHtml;
}

bool HtmlTree::start(const HtmlToken& token) {
  const Tag tag = tag_named(token.name);
  if (is_foreign_start()) return start_foreign(token, tag);
  const Tag mode = open_.mode().tag;
  if (mode == Tag::kSelect) return start_in_select(token, tag);
  if ((flags_of(tag) & kTablePart) != 0) {
    start_table_part(token, tag);
    return false;
  }
  if (mode == Tag::kColgroup && tag != Tag::kTemplate) pop_to(open_.mode_index());
  return start_in_body(token, tag);
}

bool HtmlTree::select_is_in_table() const {
  const auto below = static_cast<std::size_t>(open_.mode_index() - 1);
  const OpenElement& mode = open_[static_cast<std::size_t>(open_[below].mode)];
  return mode.tag == Tag::kTable || (mode.flags & kTablePart) != 0;
}

bool HtmlTree::start_in_select(const HtmlToken& token, Tag tag) {
  switch (tag) {
    case Tag::kOption:
    case Tag::kOptgroup:
      if (top_is(Tag::kOption)) pop();
      if (tag == Tag::kOptgroup && top_is(Tag::kOptgroup)) pop();
      push(&token, tag);
      return false;
    case Tag::kSelect:
      pop_to(open_.mode_index());
      return false;
    case Tag::kInput:
    case Tag::kKeygen:
    case Tag::kTextarea:
      pop_to(open_.mode_index());
      return start(token);
    case Tag::kScript:
      return start_raw(token, tag);
    case Tag::kTemplate:
      push(&token, tag);
      return false;
    default:
      break;
  }
  const bool of_table = tag == Tag::kTable || (flags_of(tag) & kTablePart) != 0;
  if (!of_table || tag == Tag::kCol || tag == Tag::kColgroup || !select_is_in_table()) return false;
  pop_to(open_.mode_index());
  return start(token);
}

bool HtmlTree::start_in_body(const HtmlToken& token, Tag tag) {
  if (tag == Tag::kUnknown && token.name == "image") tag = Tag::kImg;
  const ElementFlags flags = flags_of(tag);
  if ((flags & kIgnored) != 0) return false;
  if ((flags & kRawText) != 0) return start_raw(token, tag);
  if ((flags & kVoid) != 0) {
    start_void(token, tag);
  } else if (tag == Tag::kSvg || tag == Tag::kMath) {
    reopen_formatting();
    push_foreign(token, tag, tag == Tag::kSvg ? Space::kSvg : Space::kMath);
  } else if (!start_exactly(token, tag)) {
    if ((flags & (kClosesP | kHeadingTag)) != 0) {
      close_p();
      if ((flags & open_.top().flags & kHeadingTag) != 0) pop();
    } else {
      reopen_formatting();
    }
    push(&token, tag);
  }
  return false;
}

bool HtmlTree::start_raw(const HtmlToken& token, Tag tag) {
  if ((flags_of(tag) & kNotText) != 0) {
    sink_.leaf(token, tag);
    return true;
  }
  close_p();
  reopen_formatting();
  push(&token, tag);
  return true;
}

void HtmlTree::start_void(const HtmlToken& token, Tag tag) {
  if (tag == Tag::kHr) {
    close_p();
  } else if ((flags_of(tag) & kReplaced) != 0 || tag == Tag::kBr) {
    reopen_formatting();
  }
  sink_.leaf(token, tag);
}

// The start tags with rules of their own; false for the others.
bool HtmlTree::start_exactly(const HtmlToken& token, Tag tag) {
  switch (tag) {
    case Tag::kLi:
    case Tag::kDd:
    case Tag::kDt:
      start_item(token, tag);
      return true;
    case Tag::kForm:
      start_form(token);
      return true;
    case Tag::kButton:
      pop_in_scope(Tag::kButton, Scope::kDefault);
      return false;
    case Tag::kA:
    case Tag::kNobr:
      if (open_.has_open(tag)) end_formatting(tag);  // they do not nest
      return false;
    case Tag::kTable:
      start_table(token);
      return true;
    case Tag::kOptgroup:
    case Tag::kOption:
      if (top_is(Tag::kOption)) pop();
      return false;
    case Tag::kRb:
    case Tag::kRp:
    case Tag::kRt:
    case Tag::kRtc:
      start_ruby_part(token, tag);
      return true;
    case Tag::kTemplate:
      push(&token, tag);
      return true;
    default:
      return false;
  }
}

// <li>, <dd> and <dt> end the item before them, unless a list or another block stands between.
void HtmlTree::start_item(const HtmlToken& token, Tag tag) {
  for (std::size_t i = open_.size() - 1; i > 0; --i) {
    const OpenElement& element = open_[i];
    const bool list_item = tag == Tag::kLi && element.tag == Tag::kLi;
    const bool entry = tag != Tag::kLi && (element.tag == Tag::kDd || element.tag == Tag::kDt);
    if ((list_item || entry) && element.space == Space::kHtml) {
      pop_to(static_cast<std::int32_t>(i));
      break;
    }
    const bool see_through =
        element.tag == Tag::kAddress || element.tag == Tag::kDiv || element.tag == Tag::kP;
    if ((element.flags & kSpecial) != 0 && !see_through) break;
  }
  close_p();
  push(&token, tag);
}

void HtmlTree::start_form(const HtmlToken& token) {
  if (has_form_ && !open_.has_open(Tag::kTemplate)) return;
  has_form_ = true;
  if (in_table_structure()) return;  // stands for itself only
  close_p();
  push(&token, Tag::kForm);
}

void HtmlTree::start_ruby_part(const HtmlToken& token, Tag tag) {
  if (open_.find(Tag::kRuby, Scope::kDefault) != kNoNumber) {
    const bool in_container = tag == Tag::kRp || tag == Tag::kRt;
    imply_end_tags(in_container ? Tag::kRtc : Tag::kUnknown);
  }
  push(&token, tag);
}

}  // namespace shinsa::extract
