// Paths → what of the rule pack never fired on their pages: the second half of `rules test`.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "shinsa/analyzer.h"

namespace shinsa::cli {

/// How often each rule, cue, disclosure and signal fired; pipeline/coverage.h tells what counts.
struct Coverage {
  struct Row {
    std::string id;
    int count = 0;
  };
  struct Part {
    std::string name;       // "rules", "cues", …
    std::vector<Row> rows;  // in the order of the pack
  };

  int pages = 0;   // judged
  int failed = 0;  // could not be read or judged; each was told on standard error
  std::vector<Part> parts;
};

/// Counts over all pages of files and directories; `ids` limits the rows, none: all. Nothing if
/// there is no page.
std::optional<Coverage> cover(const Analyzer& analyzer, const std::vector<std::string>& paths,
                              const std::vector<std::string>& ids);

/// What never fired, a line a part.
void print_coverage(const Coverage& coverage);

nlohmann::ordered_json json_of(const Coverage& coverage);

}  // namespace shinsa::cli
