// The stack's own rules, formatting elements that open again, and end tags; see html_tree.h.
#include "extract/html_tree.h"

namespace shinsa::extract {
namespace {

// Formatting that is open at once; more of it is not opened again. The standard bounds it by three
// that are equal, which here are three of a name without effect.
constexpr std::size_t kMaxFormatting = 12;
constexpr std::size_t kMaxEqual = 3;

// Whether text in the element is told apart from the text around it; a link is not.
bool changes_text(const Role& role) {
  return role.begins_block || role.is_small || role.is_titled || role.is_not_text || role.kind ||
         !role.style.empty();
}

bool has_effect(const Role& role) { return role.link != kNoNumber || changes_text(role); }

}  // namespace

void HtmlTree::push(const HtmlToken* token, Tag tag, Space space) {
  OpenElement element;
  element.role = sink_.opening(token, tag, space);
  if (open_.full()) return open_.push_deep(tag);
  element.tag = tag;
  element.space = space;
  element.hash = token == nullptr ? 0 : name_hash(token->name);
  element.flags = flags_of(tag);
  if ((element.flags & kFormatting) != 0) {
    element.serial = next_serial_++;
    remember_formatting(element);
  }
  open_.push(element);
  if ((element.flags & kMarker) != 0) formatting_.push_back({{}, true, false});
}

void HtmlTree::pop() {
  const OpenElement& element = open_.top();
  sink_.closing(element);
  if ((element.flags & kMarker) != 0) {
    while (!formatting_.empty() && !formatting_.back().is_marker) formatting_.pop_back();
    if (!formatting_.empty()) formatting_.pop_back();
  }
  if (element.serial != 0) {
    for (Formatting& entry : formatting_) {
      if (entry.element.serial == element.serial) entry.is_open = false;
    }
  }
  open_.pop();
}

void HtmlTree::pop_to(std::int32_t index) {
  while (open_.size() > static_cast<std::size_t>(index)) pop();
}

bool HtmlTree::pop_in_scope(Tag tag, Scope scope) {
  const std::int32_t index = open_.find(tag, scope);
  if (index != kNoNumber) pop_to(index);
  return index != kNoNumber;
}

void HtmlTree::imply_end_tags(Tag except) {
  while ((open_.top().flags & kImpliedEnd) != 0 && open_.top().tag != except) pop();
}

void HtmlTree::close_p() { pop_in_scope(Tag::kP, Scope::kButton); }

void HtmlTree::remember_formatting(const OpenElement& element) {
  const bool plain = !has_effect(element.role);
  std::size_t first = formatting_.size();
  std::size_t equal = 0;
  std::size_t first_equal = first;
  for (; first > 0 && !formatting_[first - 1].is_marker; --first) {
    const OpenElement& other = formatting_[first - 1].element;
    if (!plain || other.tag != element.tag || has_effect(other.role)) continue;
    ++equal;
    first_equal = first - 1;
  }
  const bool too_many = formatting_.size() - first >= kMaxFormatting;
  if (equal >= kMaxEqual || too_many) {
    const std::size_t oldest = equal >= kMaxEqual ? first_equal : first;
    formatting_.erase(formatting_.begin() + static_cast<std::ptrdiff_t>(oldest));
  }
  formatting_.push_back({element, false, true});
}

void HtmlTree::forget_formatting(std::uint32_t serial) {
  std::erase_if(formatting_, [serial](const Formatting& entry) {
    return !entry.is_marker && entry.element.serial == serial;
  });
}

void HtmlTree::reopen_formatting() {
  std::size_t first = formatting_.size();
  while (first > 0 && !formatting_[first - 1].is_marker && !formatting_[first - 1].is_open) {
    --first;
  }
  for (std::size_t i = first; i < formatting_.size() && !open_.full(); ++i) {
    sink_.reopening(formatting_[i].element.role);
    open_.push(formatting_[i].element);
    formatting_[i].is_open = true;
  }
}

void HtmlTree::before_text() {
  const bool foreign = in_foreign() && !open_.top().takes_html;
  if (!foreign && open_.mode().tag != Tag::kSelect) reopen_formatting();
}

void HtmlTree::finish() {
  pop_to(1);
  sink_.moving();
}

void HtmlTree::end(const HtmlToken& token) {
  const Tag tag = tag_named(token.name);
  const ElementFlags flags = flags_of(tag);
  const bool of_deep_table = (flags & kTablePart) != 0 && open_.has_deep(Tag::kTable);
  if (open_.pop_deep(tag) || of_deep_table) {
    if ((flags & kBlockLevel) != 0) sink_.moving();
    return;
  }
  if (in_foreign() && end_foreign(token)) return;
  if (open_.mode().tag == Tag::kSelect) return end_in_select(token, tag);
  if ((flags & kTablePart) != 0 || tag == Tag::kTable) return end_table_part(tag);
  if ((flags & kFormatting) != 0) return end_formatting(tag);
  if (end_exactly(token, tag)) return;
  const bool any = tag == Tag::kLegend || tag == Tag::kOption || tag == Tag::kOptgroup;
  if (((flags & kBlockLevel) != 0 && !any) || (flags & kMarker) != 0) {
    pop_in_scope(tag, Scope::kDefault);
  } else if ((flags & kIgnored) == 0) {
    end_any(token, tag);
  }
}

// The end tags with rules of their own; false for the others.
bool HtmlTree::end_exactly(const HtmlToken& token, Tag tag) {
  switch (tag) {
    case Tag::kP:
      // Without a <p> it stands for an empty one.
      if (!pop_in_scope(Tag::kP, Scope::kButton)) sink_.moving();
      return true;
    case Tag::kLi:
      pop_in_scope(Tag::kLi, Scope::kListItem);
      return true;
    case Tag::kH1:
    case Tag::kH2:
    case Tag::kH3:
    case Tag::kH4:
    case Tag::kH5:
    case Tag::kH6: {
      const std::int32_t index = open_.find_heading();
      if (index != kNoNumber) pop_to(index);
      return true;
    }
    case Tag::kBr:
      reopen_formatting();
      sink_.leaf(token, tag);
      return true;
    case Tag::kForm:
      end_form();
      return true;
    case Tag::kTemplate:
      pop_in_scope(Tag::kTemplate, Scope::kDocument);
      return true;
    default:
      return false;
  }
}

// The form alone is taken out: elements that are still open in it stay open.
void HtmlTree::end_form() {
  has_form_ = false;
  const std::int32_t index = open_.find(Tag::kForm, Scope::kDefault);
  if (index == kNoNumber) return;
  imply_end_tags();
  if (static_cast<std::size_t>(index) + 1 == open_.size()) return pop();
  sink_.moving();
  open_.erase(static_cast<std::size_t>(index));
}

void HtmlTree::end_in_select(const HtmlToken& token, Tag tag) {
  switch (tag) {
    case Tag::kOptgroup:
      if (top_is(Tag::kOption) && open_[open_.size() - 2].tag == Tag::kOptgroup) pop();
      if (top_is(Tag::kOptgroup)) pop();
      return;
    case Tag::kOption:
      if (top_is(Tag::kOption)) pop();
      return;
    case Tag::kSelect:
      return pop_to(open_.mode_index());
    case Tag::kTemplate:
      pop_in_scope(tag, Scope::kDocument);
      return;
    default:
      break;
  }
  const bool of_table = tag == Tag::kTable || (flags_of(tag) & kTablePart) != 0;
  if (!of_table || !select_is_in_table() || open_.find(tag, Scope::kTable) == kNoNumber) return;
  pop_to(open_.mode_index());
  end(token);
}

// The standard's adoption agency, as far as it can be noticed in the text: the innermost element of
// that name ends; blocks inside that are still open stay open without it.
void HtmlTree::end_formatting(Tag tag) {
  for (std::size_t i = formatting_.size(); i > 0 && !formatting_[i - 1].is_marker; --i) {
    const Formatting& entry = formatting_[i - 1];
    if (entry.element.tag != tag) continue;
    if (entry.is_open) break;
    return forget_formatting(entry.element.serial);
  }
  const std::int32_t found = open_.find(tag, Scope::kDefault);
  if (found == kNoNumber) return;
  const auto index = static_cast<std::size_t>(found);
  const std::uint32_t serial = open_[index].serial;
  if (holds_block(index)) {
    take_out(index);
  } else {
    pop_to(found);
  }
  if (serial != 0) forget_formatting(serial);
}

// Takes a formatting element out from under the blocks in it, with the other elements that are no
// blocks.
void HtmlTree::take_out(std::size_t index) {
  constexpr ElementFlags kStaying = kSpecial | kFormatting;
  for (std::size_t i = index; i < open_.size(); ++i) {
    const bool goes = i == index || (open_[i].flags & kStaying) == 0;
    if (goes && changes_text(open_[i].role)) {
      sink_.moving();
      break;
    }
  }
  open_.erase_with_content(index, kStaying);
}

// Whether an element that the standard calls special is open inside the one at `index`.
bool HtmlTree::holds_block(std::size_t index) const {
  for (std::size_t i = index + 1; i < open_.size(); ++i) {
    if ((open_[i].flags & kSpecial) != 0) return true;
  }
  return false;
}

void HtmlTree::end_any(const HtmlToken& token, Tag tag) {
  if (!open_.has_open(tag)) return;
  const std::uint32_t hash = name_hash(token.name);
  for (std::size_t i = open_.size() - 1; i > 0; --i) {
    const OpenElement& element = open_[i];
    const bool same = element.tag == tag && (tag != Tag::kUnknown || element.hash == hash);
    if (same && element.space == Space::kHtml) return pop_to(static_cast<std::int32_t>(i));
    if ((element.flags & kSpecial) != 0) return;
  }
}

}  // namespace shinsa::extract
