// Runs the examples that every rule, cue, disclosure and signal carries: they are its tests.
#pragma once

#include <string>
#include <vector>

#include "pipeline/engine.h"

namespace shinsa::pipeline {

struct ExampleResult {
  std::string id;     // of the rule, cue, disclosure or signal
  std::string list;   // violation, ok, todo, applies, present, partial, missing, yes, no
  std::string place;  // file:line:column
  std::string text;
  bool passed = false;  // of a todo: true as long as it is still missed
  std::string
      detail;  // why it failed: what was found, the tokens, the cues, the nearest partial match
};

/// Results in the order of the pack; of all files, or of those whose id is in `ids`.
std::vector<ExampleResult> test_examples(const Engine& engine,
                                         const std::vector<std::string>& ids = {});

}  // namespace shinsa::pipeline
