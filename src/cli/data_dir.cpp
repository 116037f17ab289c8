// The only place that knows where data may be. SHINSA_DATA_DIR is the install prefix's, set by
// cmake/install.cmake.
#include "cli/data_dir.h"

#include <filesystem>

namespace shinsa::cli {

namespace fs = std::filesystem;

std::vector<std::string> default_data_dirs() {
  std::vector<std::string> places;
  std::error_code failed;
  const fs::path program = fs::read_symlink("/proc/self/exe", failed);
  if (!failed) {
    places.push_back((program.parent_path().parent_path() / "share" / "shinsa").string());
  }
  const std::string installed = SHINSA_DATA_DIR;
  if (places.empty() || places.front() != installed) places.push_back(installed);
  return places;
}

Result<std::string> find_data_dir(const std::string& given) {
  std::error_code ignored;
  if (!given.empty()) {
    if (fs::is_directory(given, ignored)) return given;
    return Error{"--data-dir " + given, "no such directory",
                 "name the directory that holds rules.pack", ""};
  }
  std::string looked;
  for (const std::string& place : default_data_dirs()) {
    if (fs::exists(pack_path(place), ignored)) return place;
    looked += (looked.empty() ? "" : " and ") + place;
  }
  return Error{"", "no rules.pack in " + looked, "name its directory with --data-dir", ""};
}

std::string pack_path(const std::string& data_dir) {
  return (fs::path(data_dir) / "rules.pack").string();
}

}  // namespace shinsa::cli
