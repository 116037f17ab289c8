// A file's bytes → the rules that were compiled into it.
#include "cli/pack_file.h"

#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

#include "rules/rules.h"

namespace shinsa::cli {

Result<RuleSet> load_pack_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    return Error{path, "cannot be read: " + std::generic_category().message(errno), "", ""};
  }
  const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  Result<RuleSet> rules = rules::parse(bytes);
  if (rules) return rules;
  Error error = rules.error();
  error.place = path;
  return error;
}

}  // namespace shinsa::cli
