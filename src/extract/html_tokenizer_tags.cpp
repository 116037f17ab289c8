// Tags and attributes; see html_tokenizer.h. A tag that the source cuts off is reported by false
// and leaves the position at the end. The values' memory goes from token to token through spare_.
#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "extract/html_characters.h"
#include "extract/html_tokenizer.h"

namespace shinsa::extract {
namespace {

using html::NameSet;
using html::StopSet;
using namespace std::string_view_literals;

constexpr NameSet kTagName(" \n\t\f\r/>"sv);
constexpr NameSet kAttributeName(" \n\t\f\r/>="sv);
constexpr StopSet kDoubleQuotedStops("\"&\r\0"sv);
constexpr StopSet kSingleQuotedStops("'&\r\0"sv);
constexpr NameSet kUnquotedValue(" \n\t\f\r>&"sv);

constexpr std::size_t kMaxSpareValues = 64;

// Up to so many attributes names are compared one by one.
constexpr std::size_t kFewAttributes = 16;

// Sorted, not hashed: a page can be written so that its names collide in a known hash function.
using SeenNames = std::set<std::string>;

// Whether the last attribute's name stands before it. `seen` is filled once there are many.
bool last_is_repeated(std::span<const HtmlAttribute> attributes, std::optional<SeenNames>& seen) {
  const std::string& name = attributes.back().name;
  const auto earlier = attributes.first(attributes.size() - 1);
  if (earlier.size() < kFewAttributes) {
    return std::any_of(earlier.begin(), earlier.end(),
                       [&](const HtmlAttribute& attribute) { return attribute.name == name; });
  }
  if (!seen) {
    seen.emplace();
    for (const HtmlAttribute& attribute : earlier) seen->insert(attribute.name);
  }
  return !seen->insert(name).second;
}

}  // namespace

// The states "tag name" and all behind it.
bool HtmlTokenizer::read_tag(HtmlToken& token, HtmlToken::Kind kind, std::size_t name_begin) {
  position_ = name_begin;
  token.kind = kind;
  read_name(kTagName, token.name);
  if (!at_end() && source_[position_] == '>') {  // most tags end here
    ++position_;
    return true;
  }
  const bool complete = read_attributes(token);
  if (kind == HtmlToken::Kind::kEndTag) {
    clear_attributes(token);
    token.self_closing = false;
  }
  return complete;
}

// A name, in lower case and with NUL replaced.
void HtmlTokenizer::read_name(const html::NameSet& set, std::string& out) {
  while (true) {
    const std::size_t end = set.find(source_, position_);
    const std::size_t written = out.size();
    out.append(source_.data() + position_, end - position_);
    html::lower(std::span(out).subspan(written));
    position_ = end;
    if (at_end() || source_[position_] != '\0') return;
    out.append(html::kReplacement);
    ++position_;
  }
}

// The states "before attribute name", "self-closing start tag" and "after attribute value (…)".
bool HtmlTokenizer::read_attributes(HtmlToken& token) {
  std::optional<SeenNames> seen;
  while (true) {
    skip_space();
    if (at_end()) return false;
    if (source_[position_] == '>') {
      ++position_;
      return true;
    }
    if (source_[position_] == '/') {
      ++position_;
      token.self_closing = !at_end() && source_[position_] == '>';
      continue;
    }
    if (!read_attribute(add_attribute(token))) return false;
    if (last_is_repeated(token.attributes, seen)) token.attributes.pop_back();
  }
}

// The states "attribute name", "after attribute name" and "before attribute value".
bool HtmlTokenizer::read_attribute(HtmlAttribute& attribute) {
  attribute.source.begin = position_;
  if (source_[position_] == '=') {  // a name may begin with '=', not contain it
    attribute.name.push_back('=');
    ++position_;
  }
  read_name(kAttributeName, attribute.name);
  attribute.source.end = position_;
  skip_space();
  if (at_end()) return false;
  if (source_[position_] != '=') return true;
  ++position_;
  skip_space();
  if (at_end()) return false;
  const bool complete = source_[position_] == '>' || read_attribute_value(attribute.value);
  attribute.source.end = position_;
  return complete;
}

// The attribute value states; leaves the position behind the value and its quotes.
bool HtmlTokenizer::read_attribute_value(MappedText& value) {
  const char quote = source_[position_];
  const bool quoted = quote == '"' || quote == '\'';
  if (quoted) ++position_;
  const StopSet& stops = quote == '\'' ? kSingleQuotedStops : kDoubleQuotedStops;
  while (true) {
    const std::size_t end =
        quoted ? stops.find(source_, position_) : kUnquotedValue.find(source_, position_);
    take_until(end, value);
    if (at_end()) return false;
    const char c = source_[position_];
    if (c == '&') {
      take_reference(/*in_attribute=*/true, value);
    } else if (c == '\0' || (c == '\r' && quoted)) {
      take_normalized(value);
    } else {
      if (quoted) ++position_;
      return true;
    }
  }
}

HtmlAttribute& HtmlTokenizer::add_attribute(HtmlToken& token) {
  HtmlAttribute& attribute = token.attributes.emplace_back();
  if (!spare_.empty()) {
    attribute.value = std::move(spare_.back());
    spare_.pop_back();
    clear(attribute.value);
  }
  return attribute;
}

void HtmlTokenizer::clear_attributes(HtmlToken& token) {
  for (HtmlAttribute& attribute : token.attributes) {
    if (spare_.size() < kMaxSpareValues) spare_.push_back(std::move(attribute.value));
  }
  token.attributes.clear();
}

}  // namespace shinsa::extract
