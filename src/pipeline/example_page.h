// An example of the rule pack as a page: its frame becomes markup, its 【】 become the expected
// span.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/offset_map.h"

namespace shinsa::pipeline {

struct ExamplePage {
  std::string html;
  std::optional<Range<Source>> expected;  // of the first 【】
  std::string expected_text;
};

/// Frames: see rules/README.md. Text without a frame is a paragraph. A 【 without 】 stays text.
ExamplePage example_page(std::string_view example);

}  // namespace shinsa::pipeline
