// HTML character references (&amp; &#x7D76; …) → the characters they stand for.
//
// Holds the complete named table of the standard. Never fails: what is no reference has length 0.
// Source: https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace shinsa::extract {

struct CharacterReference {
  std::size_t length = 0;  // source bytes from the '&' on; 0: there is no reference
  std::string text;        // UTF-8, one or two code points
};

/// The reference at the start of `source`, which begins with '&': the longest known name, or a
/// number (replaced as the standard says where it is no character). In an attribute value an old
/// name without its semicolon is no reference before '=' or a letter or digit (href="?a=b&copy=1").
CharacterReference match_character_reference(std::string_view source, bool in_attribute);

}  // namespace shinsa::extract
