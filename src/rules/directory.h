// A directory of the rule pack → the names of its files, in byte order, with strangers refused: a
// file that is silently not read would be a rule that silently does not hold.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shinsa/result.h"

namespace shinsa::rules {

bool directory_exists(const std::string& path);
bool file_exists(const std::string& path);

/// Names without `extension` (".yaml") of the files in a folder; none if there is no such folder.
/// Names that begin with a dot, and README files, are passed over; any other stranger is an error.
std::vector<std::string> stems_in(const std::string& folder, std::string_view extension,
                                  Errors& errors);

/// Refuses unknown folders in, and loose YAML files (but pack.yaml) directly in, a directory of
/// rules.
void check_layout(const std::string& directory, std::span<const std::string_view> folders,
                  Errors& errors);

}  // namespace shinsa::rules
