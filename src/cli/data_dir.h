// Where the compiled rules (rules.pack) and the user dictionary (user.dic) are.
#pragma once

#include <string>
#include <vector>

#include "shinsa/result.h"

namespace shinsa::cli {

/// Places looked at, in order: beside the running program (../share/shinsa), then where `make
/// install` put it when the program was built.
std::vector<std::string> default_data_dirs();

/// `given` if it is a directory, else the first default place that holds rules.pack. An error names
/// the places.
Result<std::string> find_data_dir(const std::string& given);

/// The name of the compiled rules in a data directory.
std::string pack_path(const std::string& data_dir);

}  // namespace shinsa::cli
