// Pattern → its anchors: literals without which it cannot match, so that most sentences need no
// tokens.
//
// Sound before sharp: what an anchor leaves out is never looked at again, so whatever is not
// certain (an optional step, a part of speech) gives no anchor. Pure functions on values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/pattern.h"
#include "core/rule_set.h"

namespace shinsa::rules {

using AnchorGroup = Anchors::Group;
using AnchorWay = Anchors::Way;

/// Literals of which a list entry, whose words are lemmas or surfaces, holds one in every form.
AnchorGroup literals_of_entry(std::string_view entry);

/// All that is sure of a pattern: of each step a group in order, and of each two steps between
/// which nothing can stand what stands where they meet. Blanks between tokens belong to none, so
/// literals are to be looked for as if there were none in the text. Weak groups (a single kana)
/// only where there is no better. `given` is what is known of a regular expression, which this
/// function does not read.
Anchors anchors_of(const Pattern& pattern, const std::vector<WordList>& lists, Anchors given = {});

}  // namespace shinsa::rules
