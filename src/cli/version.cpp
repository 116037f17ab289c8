// The program's versions come from the build (cmake/install.cmake), those of the rules from
// rules.pack.
#include "cli/version.h"

#include "cli/data_dir.h"
#include "rules/rules.h"

namespace shinsa::cli {

std::string_view program_version() { return SHINSA_VERSION; }

std::string version_line() {
  const std::string line = "shinsa " + std::string(program_version());
  const Result<std::string> data_dir = find_data_dir("");
  if (!data_dir) return line + " (no rules found)";
  const Result<RuleSet> rules = rules::read_pack(pack_path(*data_dir), rules::PackPart::kJudging);
  if (!rules) return line + " (rules cannot be read)";
  return line + " (rules " + rules->pack.version + ", law as of " + rules->pack.law_as_of + ")";
}

std::string built_with() { return SHINSA_BUILT_WITH; }

}  // namespace shinsa::cli
