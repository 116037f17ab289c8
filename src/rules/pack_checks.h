// Whether what was read from a compiled pack can be used without looking where it points.
#pragma once

#include "core/rule_set.h"

namespace shinsa::rules {

/// True if every index of the rules, of the wording weights and of the compiled anchors points into
/// the table that it belongs to, and every search in their hash tables ends.
bool holds_together(const RuleSet& rules);

}  // namespace shinsa::rules
