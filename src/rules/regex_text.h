// Regular expression → what is wrong with it, and its anchors.
//
// RE2 judges the syntax. A small reader of our own finds literals that can never stand in folded
// text, and runs of characters that every match must hold; it gives up (no anchors) on anything it
// is not sure of.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/anchors.h"

namespace shinsa::rules {

struct RegexProblem {
  std::string what;
  std::string mend;
  std::string part;  // the piece of the expression that it is about; may be empty
};

/// What is wrong with the expression, if anything. `fold` is the text folding of the pack.
std::optional<RegexProblem> check_regex(const std::string& regex,
                                        const std::function<std::string(std::string_view)>& fold);

/// The ways in which the expression can match, one for each of its alternatives: groups of literals
/// (two or more characters, or a kanji) of which the match holds one each, in this order. None
/// where the expression, or one of its alternatives, tells nothing.
std::vector<AnchorWay> anchors_of_regex(std::string_view regex);

}  // namespace shinsa::rules
