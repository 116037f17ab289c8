// YAML → Patterns: texts, regular expressions, token sequences, their contexts and their anchors.
//
// All texts come out folded. Mistakes are noted in the document; a pattern with mistakes is still
// returned, but not fit for use.
#pragma once

#include <string_view>
#include <vector>

#include "rules/document.h"

namespace shinsa::rules {

/// Whether a pattern without anchors is a mistake. It is where every sentence would have to be
/// tokenised; it is not where patterns are only tried beside something that was found (cues,
/// exceptions).
enum class AnchorNeed { kNeeded, kNotNeeded };

/// A pattern or a list of them; `name` is the key they stand under.
std::vector<Pattern> read_patterns(Document& document, const YamlNode& node, std::string_view name,
                                   AnchorNeed need);

}  // namespace shinsa::rules
