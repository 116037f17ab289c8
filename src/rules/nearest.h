// Mends for unknown names: the nearest known name, or all of them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace shinsa::rules {

/// The known name with the fewest edits (in characters) from `name`, else one that begins with it;
/// nothing if none is near.
std::optional<std::string_view> nearest(std::string_view name,
                                        std::span<const std::string_view> known);

/// `did you mean "severity"?` where a name is near, else `one of: a, b, c`.
std::string suggestion(std::string_view name, std::span<const std::string_view> known);

/// "a, b, c"
std::string joined(std::span<const std::string_view> names);

/// The text in double quotes, cut at forty characters.
std::string in_quotes(std::string_view text);

}  // namespace shinsa::rules
