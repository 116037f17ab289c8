// YAML text → a tree in which nothing is lost: repeated keys, the order of keys, and every place.
//
// The only user of the YAML library, whose own nodes drop repeated keys silently. Syntax errors,
// tabs, anchors, tags and a second document become errors. A tree is a value and refers to no
// other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/source_file.h"

namespace shinsa::rules {

struct YamlNode {
  enum class Kind { kNothing, kScalar, kList, kMap };
  Kind kind = Kind::kNothing;
  Mark mark;
  std::string text;             // of a scalar
  std::vector<YamlNode> keys;   // of a map, parallel to items
  std::vector<YamlNode> items;  // of a list or a map
};

/// Adds what is wrong to `errors`; no tree if the text cannot be read at all.
std::optional<YamlNode> parse_yaml(const SourceFile& file, Errors& errors);

}  // namespace shinsa::rules
