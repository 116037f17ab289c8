// YAML → Examples, with their frames (<heading>…</heading>) and marks (【…】) checked but kept as
// written.
#pragma once

#include <string_view>
#include <vector>

#include "rules/document.h"

namespace shinsa::rules {

/// Whether each example must mark a span.
enum class Marks { kOptional, kNeeded };

/// The examples under `key` of an `examples:` map; fewer than `least` are a mistake. The key may be
/// missing if `least` is 0.
std::vector<Example> read_examples(const Fields& examples, std::string_view key, std::size_t least,
                                   Marks marks = Marks::kOptional);

}  // namespace shinsa::rules
