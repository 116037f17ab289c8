// Listing directories; see directory.h.
#include "rules/directory.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "rules/nearest.h"

namespace shinsa::rules {
namespace {

namespace fs = std::filesystem;

bool is_passed_over(const std::string& name) {
  return name.starts_with('.') || name.starts_with("README");
}

std::vector<fs::directory_entry> entries_of(const std::string& path, Errors& errors) {
  std::vector<fs::directory_entry> entries;
  std::error_code failure;
  for (fs::directory_iterator it(path, failure), end; !failure && it != end;
       it.increment(failure)) {
    if (!is_passed_over(it->path().filename().string())) entries.push_back(*it);
  }
  if (failure) {
    errors.push_back(
        {path, "the directory cannot be read", "check that it exists and may be read", ""});
  }
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
    return a.path().filename().string() < b.path().filename().string();
  });
  return entries;
}

}  // namespace

bool directory_exists(const std::string& path) {
  std::error_code failure;
  return fs::is_directory(path, failure);
}

bool file_exists(const std::string& path) {
  std::error_code failure;
  return fs::exists(path, failure);
}

std::vector<std::string> stems_in(const std::string& folder, std::string_view extension,
                                  Errors& errors) {
  std::vector<std::string> stems;
  if (!directory_exists(folder)) return stems;
  for (const fs::directory_entry& entry : entries_of(folder, errors)) {
    std::error_code failure;
    const std::string name = entry.path().filename().string();
    const bool fits = name.ends_with(extension) && name.size() > extension.size();
    if (!fits || !entry.is_regular_file(failure)) {
      errors.push_back({folder + "/" + name,
                        "only *" + std::string(extension) + " files stand here",
                        "rename it, or move it elsewhere", ""});
      continue;
    }
    stems.push_back(name.substr(0, name.size() - extension.size()));
  }
  // Byte order of the names with and without extension may differ (a.b.yaml, a.yaml).
  std::sort(stems.begin(), stems.end());
  return stems;
}

void check_layout(const std::string& directory, std::span<const std::string_view> folders,
                  Errors& errors) {
  for (const fs::directory_entry& entry : entries_of(directory, errors)) {
    std::error_code failure;
    const std::string name = entry.path().filename().string();
    const std::string path = directory + "/" + name;
    if (entry.is_directory(failure)) {
      if (std::find(folders.begin(), folders.end(), name) != folders.end()) continue;
      errors.push_back({path, "unknown folder " + in_quotes(name), suggestion(name, folders), ""});
    } else if (name != "pack.yaml" && (name.ends_with(".yaml") || name.ends_with(".yml"))) {
      errors.push_back({path, "a YAML file stands outside the folders",
                        "move it to one of: " + joined(folders), ""});
    }
  }
}

}  // namespace shinsa::rules
