// rules.pack alone, for what is said about versions: no dictionary is opened.
#pragma once

#include <string>

#include "core/rule_set.h"
#include "shinsa/result.h"

namespace shinsa::cli {

/// The compiled rules; an error names the file.
Result<RuleSet> load_pack_file(const std::string& path);

}  // namespace shinsa::cli
