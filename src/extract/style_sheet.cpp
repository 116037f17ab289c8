// A reader for the simplest style rules; see style_sheet.h.
#include "extract/style_sheet.h"

#include <algorithm>
#include <vector>

#include "extract/html_characters.h"

namespace shinsa::extract {
namespace {

std::string_view strip(std::string_view text) {
  while (!text.empty() && html::is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && html::is_space(text.back())) text.remove_suffix(1);
  return text;
}

constexpr html::StopSet kMarks("{};");

// Without comments, and without "<!--" and "-->" around the sheet.
std::string without_comments(std::string_view css) {
  std::string result;
  result.reserve(css.size());
  while (!css.empty()) {
    const std::size_t comment = std::min(css.find("/*"), css.size());
    result.append(css, 0, comment);
    const std::size_t end = css.find("*/", comment + 2);
    css.remove_prefix(end == std::string_view::npos ? css.size() : end + 2);
    result.push_back(' ');
  }
  for (const std::string_view mark : {"<!--", "-->"}) {
    const std::size_t at = result.find(mark);
    if (at != std::string::npos) result.replace(at, mark.size(), mark.size(), ' ');
  }
  return result;
}

// The key of a selector in the rules: ".class", "#id", or an element name in lower case. Empty
// where the selector is none of these, or hits the whole page.
std::string key_of(std::string_view selector) {
  selector = strip(selector);
  if (selector.empty()) return {};
  const bool marked = selector.front() == '.' || selector.front() == '#';
  std::string key(selector);
  for (std::size_t i = marked ? 1 : 0; i < key.size(); ++i) {
    const char c = key[i];
    const bool plain = html::is_ascii_alphanumeric(c) || c == '-' || c == '_' ||
                       static_cast<unsigned char>(c) >= 0x80;
    if (!plain) return {};
    if (!marked) key[i] = html::to_ascii_lower(c);
  }
  // <html style="font-size: 62.5%"> is a unit of measure, a hidden <body> waits for a script.
  if (key == "html" || key == "body" || key.size() == (marked ? 1U : 0U)) return {};
  return key;
}

}  // namespace

void StyleSheet::read(std::string_view source) {
  const std::string text = without_comments(source);
  const std::string_view css = text;
  std::vector<bool> for_print;  // one an open @ block
  for (std::size_t at = 0; at < css.size();) {
    const std::size_t mark = kMarks.find(css, at);
    if (mark == css.size()) break;
    const std::string_view head = strip(css.substr(at, mark - at));
    at = mark + 1;
    if (css[mark] == '}') {
      if (!for_print.empty()) for_print.pop_back();
    } else if (css[mark] == '{' && head.starts_with('@')) {
      const bool outer = !for_print.empty() && for_print.back();
      for_print.push_back(outer || head.find("print") != std::string_view::npos);
    } else if (css[mark] == '{') {
      const std::size_t end = std::min(css.find('}', at), css.size());
      const bool printed = !for_print.empty() && for_print.back();
      if (!printed) add(head, css.substr(at, end - at), !for_print.empty());
      at = end + 1;
    }
  }
}

void StyleSheet::add(std::string_view selectors, std::string_view declarations, bool conditional) {
  const StyleEffect effect = read_declarations(declarations);
  if (effect.empty()) return;
  const bool shows = effect.display == StyleEffect::Display::kBlock ||
                     effect.display == StyleEffect::Display::kInline ||
                     effect.visibility == StyleEffect::Seen::kVisible;
  while (!selectors.empty()) {
    const std::size_t end = selectors.find(',');
    const std::string key = key_of(selectors.substr(0, end));
    selectors.remove_prefix(end == std::string_view::npos ? selectors.size() : end + 1);
    if (key.empty() || (conditional && !shows)) continue;
    const auto order = static_cast<std::uint32_t>(rules_.size());
    Rule& rule = rules_.try_emplace(key, Rule{{}, order, false}).first->second;
    if (conditional) {
      rule.shown_sometimes = true;
    } else {
      rule.effect.override_with(effect);
    }
  }
}

const StyleSheet::Rule* StyleSheet::find(char kind, std::string_view name) const {
  if (name.empty()) return nullptr;
  std::string key;
  if (kind != ' ') key.push_back(kind);
  key += name;
  const auto found = rules_.find(key);
  return found == rules_.end() ? nullptr : &found->second;
}

StyleEffect StyleSheet::effect_of(std::string_view element, std::string_view id,
                                  std::string_view classes) const {
  std::vector<const Rule*> hits;  // the weakest first
  while (!(classes = strip(classes)).empty()) {
    const std::size_t end = std::min(classes.find_first_of(" \t\n\f\r"), classes.size());
    if (const Rule* rule = find('.', classes.substr(0, end))) hits.push_back(rule);
    classes.remove_prefix(end);
  }
  std::sort(hits.begin(), hits.end(),
            [](const Rule* a, const Rule* b) { return a->order < b->order; });
  if (const Rule* rule = find(' ', element)) hits.insert(hits.begin(), rule);
  if (const Rule* rule = find('#', id)) hits.push_back(rule);
  StyleEffect effect;
  bool shown_sometimes = false;
  for (const Rule* rule : hits) {
    effect.override_with(rule->effect);
    shown_sometimes = shown_sometimes || rule->shown_sometimes;
  }
  if (shown_sometimes && effect.display == StyleEffect::Display::kNone) {
    effect.display = StyleEffect::Display::kUnset;
  }
  if (shown_sometimes) effect.visibility = StyleEffect::Seen::kUnset;
  return effect;
}

}  // namespace shinsa::extract
