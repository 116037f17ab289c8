// Tags inside SVG and MathML; see html_tree.h.
// Source: https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign
#include <algorithm>

#include "extract/element_role.h"
#include "extract/html_tree.h"

namespace shinsa::extract {
namespace {

// The elements of SVG and MathML that hold HTML.
bool takes_html(const HtmlToken& token, Tag tag, Space space) {
  if (space == Space::kSvg) {
    return tag == Tag::kForeignObject || tag == Tag::kDesc || tag == Tag::kTitle;
  }
  if (tag == Tag::kAnnotationXml) {
    return std::any_of(token.attributes.begin(), token.attributes.end(), [](const auto& a) {
      return a.name == "encoding" && (equals_word(a.value.text, "text/html") ||
                                      equals_word(a.value.text, "application/xhtml+xml"));
    });
  }
  return tag == Tag::kMi || tag == Tag::kMo || tag == Tag::kMn || tag == Tag::kMs ||
         tag == Tag::kMtext;
}

bool breaks_out(const HtmlToken& token, Tag tag) {
  if (tag != Tag::kFont) return (flags_of(tag) & kBreaksOut) != 0;
  return std::any_of(token.attributes.begin(), token.attributes.end(), [](const auto& a) {
    return a.name == "color" || a.name == "face" || a.name == "size";
  });
}

}  // namespace

bool HtmlTree::is_foreign_start() const { return in_foreign() && !open_.top().takes_html; }

bool HtmlTree::start_foreign(const HtmlToken& token, Tag tag) {
  if (!breaks_out(token, tag)) {
    push_foreign(token, tag, open_.top().space);
    return false;
  }
  while (is_foreign_start()) pop();
  return start(token);
}

void HtmlTree::push_foreign(const HtmlToken& token, Tag tag, Space space) {
  OpenElement element;
  element.role = sink_.opening(&token, tag, space);
  if (token.self_closing) return;
  if (open_.full()) return open_.push_deep(tag);
  element.tag = tag;
  element.space = space;
  element.hash = name_hash(token.name);
  element.takes_html = takes_html(token, tag, space);
  const bool ends_scope = element.takes_html || tag == Tag::kAnnotationXml;
  element.flags = ends_scope ? kScope | kSpecial : 0;
  open_.push(element);
}

// False if the tag names no open element of SVG or MathML; it is an end tag of HTML then.
bool HtmlTree::end_foreign(const HtmlToken& token) {
  const std::uint32_t hash = name_hash(token.name);
  for (std::size_t i = open_.size() - 1; i > 0 && open_[i].space != Space::kHtml; --i) {
    if (open_[i].hash != hash) continue;
    pop_to(static_cast<std::int32_t>(i));
    return true;
  }
  return false;
}

}  // namespace shinsa::extract
