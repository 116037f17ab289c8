// A file's bytes → the rules that were compiled into it; see rules.h.
#include <cerrno>
#include <fstream>
#include <system_error>

#include "rules/rules.h"

namespace shinsa::rules {

Result<RuleSet> read_pack(const std::string& path, PackPart part) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  const std::streamoff size = file ? static_cast<std::streamoff>(file.tellg()) : -1;
  std::string bytes(static_cast<std::size_t>(size < 0 ? 0 : size), '\0');
  file.seekg(0);
  if (size < 0 || !file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) {
    const bool missing = errno == ENOENT;
    return Error{
        path,
        missing ? "no rule pack here" : "cannot be read: " + std::generic_category().message(errno),
        "give the directory that holds rules.pack and user.dic", ""};
  }
  Result<RuleSet> rules = parse(bytes, part);
  if (rules) return rules;
  Error error = rules.error();
  error.place = path;
  return error;
}

}  // namespace shinsa::rules
