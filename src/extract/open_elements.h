// The stack of open elements, with what each means for the text inside it. Holds at most kMaxDepth
// elements; deeper ones are counted by name, so that their end tags close nothing else, and
// otherwise leave no trace. Owns its elements; a look-up costs at most kMaxDepth steps. Source:
// https://html.spec.whatwg.org/multipage/parsing.html#the-stack-of-open-elements
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "extract/element_role.h"
#include "extract/html_elements.h"

namespace shinsa::extract {

struct OpenElement {
  Tag tag = Tag::kUnknown;
  Space space = Space::kHtml;
  std::uint32_t hash = 0;  // of the name
  ElementFlags flags = 0;
  std::uint32_t serial = 0;  // tells formatting elements apart
  bool takes_html = true;    // tags inside follow the rules of HTML
  Role role;
  Context context;             // inside it
  std::int32_t container = 0;  // the innermost element, itself included, that begins a block
  std::int32_t mode = 0;       // the innermost element, itself included, that sets the rules
};

class OpenElements {
 public:
  /// How far the search for an open element goes.
  enum class Scope : std::uint8_t { kDefault, kListItem, kButton, kTable, kDocument };
  static constexpr std::size_t kMaxDepth = 512;

  OpenElements();

  std::size_t size() const { return elements_.size(); }
  const OpenElement& operator[](std::size_t i) const { return elements_[i]; }
  const OpenElement& top() const { return elements_.back(); }
  const Context& context() const { return elements_.back().context; }
  const OpenElement& container() const { return at(elements_.back().container); }
  const OpenElement& mode() const { return at(elements_.back().mode); }
  std::int32_t mode_index() const { return elements_.back().mode; }
  bool full() const { return elements_.size() >= kMaxDepth; }
  bool has_open(Tag tag) const { return open_[static_cast<std::size_t>(tag)] > 0; }

  /// The position of the innermost open element of that name within the scope; kNoNumber without
  /// one.
  std::int32_t find(Tag tag, Scope scope) const;
  std::int32_t find_heading() const;

  /// Pushes an element; not when full.
  void push(const OpenElement& element);
  void pop();
  /// Takes an element out from among the others; those above it lose its effect.
  void erase(std::size_t index) { erase_from(index, index + 1, 0); }
  /// Takes out the element and all above it that have none of the flags.
  void erase_with_content(std::size_t index, ElementFlags kept) {
    erase_from(index, elements_.size(), kept);
  }

  /// Notes an element that is too deep to be kept.
  void push_deep(Tag tag);
  /// True if the end tag belongs to an element that is too deep; it is then closed.
  bool pop_deep(Tag tag);
  bool has_deep(Tag tag) const { return deep_[static_cast<std::size_t>(tag)] > 0; }

 private:
  const OpenElement& at(std::int32_t i) const { return elements_[static_cast<std::size_t>(i)]; }
  void settle(std::size_t index);
  void erase_from(std::size_t index, std::size_t end, ElementFlags kept);
  void forget_deep();

  std::vector<OpenElement> elements_;            // never empty: the first is <html>
  std::array<std::uint32_t, kTagCount> open_{};  // HTML elements on the stack, by name
  std::array<std::uint32_t, kTagCount> deep_{};  // elements too deep for it, by name
  std::uint32_t deep_total_ = 0;
};

}  // namespace shinsa::extract
