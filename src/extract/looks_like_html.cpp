// Tells HTML from plain text by a doctype or a tag near its beginning; see extract.h. Reads at most
// kMaxPrefix bytes behind leading white space.
#include <algorithm>

#include "extract/extract.h"
#include "extract/html_characters.h"
#include "extract/html_elements.h"

namespace shinsa::extract {
namespace {

constexpr std::size_t kMaxPrefix = 1024;

// A tag of a known element: <p>, </p>, <br/>, <div class="…. Of what looks like attributes one must
// have a value, so that "a <b and c" is none.
bool is_known_tag(std::string_view text) {
  const std::size_t begin = text.starts_with("</") ? 2 : 1;
  std::size_t end = begin;
  std::string name;
  while (end < text.size() && html::is_ascii_alphanumeric(text[end])) {
    name.push_back(html::to_ascii_lower(text[end++]));
  }
  if (tag_named(name) == Tag::kUnknown || end == text.size()) return false;
  if (text[end] == '>' || text[end] == '/') return true;
  const std::size_t close = std::min(text.find('>', end), text.size());
  return html::is_space(text[end]) && text.substr(end, close - end).find('=') != text.npos;
}

}  // namespace

bool looks_like_html(std::string_view source) {
  const std::size_t begin = std::min(source.find_first_not_of(" \t\r\n\f"), source.size());
  const std::string_view text = source.substr(begin, kMaxPrefix);
  for (std::size_t at = text.find('<'); at < text.size(); at = text.find('<', at + 1)) {
    if (html::has_word_at(text, at, "<!doctype html") || is_known_tag(text.substr(at))) return true;
  }
  return text.starts_with("<!--");
}

}  // namespace shinsa::extract
