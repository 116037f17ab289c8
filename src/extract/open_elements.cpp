// The stack of open elements; see open_elements.h.
#include "extract/open_elements.h"

namespace shinsa::extract {
namespace {

bool ends_scope(const OpenElement& element, OpenElements::Scope scope) {
  if (scope == OpenElements::Scope::kDocument) return false;
  if (scope == OpenElements::Scope::kTable) {
    return element.tag == Tag::kTable || element.tag == Tag::kTemplate || element.tag == Tag::kHtml;
  }
  if ((element.flags & kScope) != 0) return true;
  if (element.space != Space::kHtml) return false;
  if (scope == OpenElements::Scope::kButton) return element.tag == Tag::kButton;
  return scope == OpenElements::Scope::kListItem &&
         (element.tag == Tag::kOl || element.tag == Tag::kUl);
}

}  // namespace

OpenElements::OpenElements() {
  OpenElement html;
  html.tag = Tag::kHtml;
  html.flags = flags_of(Tag::kHtml);
  html.role.begins_block = true;
  elements_.push_back(html);
}

std::int32_t OpenElements::find(Tag tag, Scope scope) const {
  if (!has_open(tag)) return kNoNumber;
  for (std::size_t i = elements_.size(); i > 0; --i) {
    const OpenElement& element = elements_[i - 1];
    if (element.tag == tag && element.space == Space::kHtml) {
      return static_cast<std::int32_t>(i - 1);
    }
    if (ends_scope(element, scope)) return kNoNumber;
  }
  return kNoNumber;
}

std::int32_t OpenElements::find_heading() const {
  for (std::size_t i = elements_.size(); i > 0; --i) {
    const OpenElement& element = elements_[i - 1];
    if ((element.flags & kHeadingTag) != 0) return static_cast<std::int32_t>(i - 1);
    if (ends_scope(element, Scope::kDefault)) return kNoNumber;
  }
  return kNoNumber;
}

void OpenElements::push(const OpenElement& element) {
  elements_.push_back(element);
  if (element.space == Space::kHtml) ++open_[static_cast<std::size_t>(element.tag)];
  settle(elements_.size() - 1);
}

void OpenElements::pop() {
  const OpenElement& element = elements_.back();
  if (element.space == Space::kHtml) --open_[static_cast<std::size_t>(element.tag)];
  elements_.pop_back();
  forget_deep();
}

// Of the elements [index, end) the first goes in any case, the others unless they have one of the
// flags.
void OpenElements::erase_from(std::size_t index, std::size_t end, ElementFlags kept) {
  std::size_t to = index;
  for (std::size_t from = index; from < elements_.size(); ++from) {
    const OpenElement& element = elements_[from];
    if (from < end && (from == index || (element.flags & kept) == 0)) {
      if (element.space == Space::kHtml) --open_[static_cast<std::size_t>(element.tag)];
      continue;
    }
    elements_[to] = elements_[from];
    settle(to++);
  }
  elements_.resize(to);
}

// Computes what the element has from the one below it.
void OpenElements::settle(std::size_t index) {
  OpenElement& element = elements_[index];
  const OpenElement& below = elements_[index - 1];
  const auto self = static_cast<std::int32_t>(index);
  element.context = inside(below.context, element.role);
  element.container = element.role.begins_block ? self : below.container;
  element.mode = (element.flags & kSetsMode) != 0 ? self : below.mode;
}

void OpenElements::push_deep(Tag tag) {
  ++deep_[static_cast<std::size_t>(tag)];
  ++deep_total_;
}

bool OpenElements::pop_deep(Tag tag) {
  if (!has_deep(tag)) return false;
  --deep_[static_cast<std::size_t>(tag)];
  --deep_total_;
  return true;
}

// What lies above the deepest kept element closes with it.
void OpenElements::forget_deep() {
  if (deep_total_ == 0) return;
  deep_.fill(0);
  deep_total_ = 0;
}

}  // namespace shinsa::extract
