// Patterns → Japanese words that a reviewer can read, one line a pattern. Texts are those of the
// compiled rules: folded.
#pragma once

#include <string>
#include <vector>

#include "core/pattern.h"
#include "core/rule_set.h"

namespace shinsa::cli {

/// "原形「必ず／絶対」 → (品詞 助詞) → 〔4語まで〕 → ★語彙 cure-verbs; 文中に「…」がない"
std::string pattern_text(const Pattern& pattern, const std::vector<WordList>& lists);

std::string step_text(const Step& step, const std::vector<WordList>& lists);

/// Which words a cue acts on: "前の語、範囲 節".
std::string cue_reach(const Cue& cue);

/// What the signs in pattern_text mean.
std::string pattern_legend();

}  // namespace shinsa::cli
