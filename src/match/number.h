// Numbers as Japanese pages write them: 12, 1,000, 99.8, 九割, 二十, 10万, 3億5000万.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace shinsa::match {

struct ParsedNumber {
  double value = 0;
  std::size_t size = 0;  // bytes read
};

/// The longest number at the start of `text`; nothing if none begins there.
std::optional<ParsedNumber> parse_number(std::string_view text);

}  // namespace shinsa::match
