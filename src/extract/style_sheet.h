// The text of <style> elements → which elements it hides or shrinks. Understands rules whose
// selector is one class, one id or one element name; others are skipped, for what they hit cannot
// be told from the tag alone. A rule that a @media block takes back (a text for telephones) hides
// nothing. Linear.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "extract/inline_style.h"

namespace shinsa::extract {

class StyleSheet {
 public:
  /// Adds the rules of one <style> element.
  void read(std::string_view css);

  bool empty() const { return rules_.empty(); }

  /// What the rules say of an element; `classes` is its class attribute.
  StyleEffect effect_of(std::string_view element, std::string_view id,
                        std::string_view classes) const;

 private:
  struct Rule {
    StyleEffect effect;
    std::uint32_t order = 0;  // of two classes the later rule wins
    bool shown_sometimes = false;
  };

  void add(std::string_view selectors, std::string_view declarations, bool conditional);
  const Rule* find(char kind, std::string_view name) const;

  std::unordered_map<std::string, Rule> rules_;  // by ".class", "#id" or "name"
};

}  // namespace shinsa::extract
