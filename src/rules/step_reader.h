// YAML → Steps: the sequences of conditions on tokens, in patterns and in contexts.
#pragma once

#include <string_view>
#include <vector>

#include "rules/document.h"

namespace shinsa::rules {

/// A context is no match, so it has no head.
enum class Heads { kAllowed, kNone };

/// A step or a list of them.
std::vector<Step> read_steps(Document& document, const YamlNode& node, std::string_view name,
                             Heads heads);

/// `list: name`: indices into the load's lists, which are marked as used.
std::vector<int> read_lists(Document& document, const YamlNode& node);

}  // namespace shinsa::rules
