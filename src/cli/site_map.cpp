// Grouping by host, else by directory; see site_map.h. Cannot fail.
#include "cli/site_map.h"

#include <map>
#include <set>
#include <utility>

namespace shinsa::cli {

void SiteMap::add(PageStatements page, const std::string& directory) {
  notes_.push_back({std::move(page), directory});
}

void SiteMap::finish() {
  std::map<std::string, std::set<std::string>> hosts;  // by directory
  for (const Note& note : notes_) {
    if (!note.page.host.empty()) hosts[note.directory].insert(note.page.host);
  }
  std::unordered_map<std::string, std::size_t> known;
  for (Note& note : notes_) {
    const auto of_directory = hosts.find(note.directory);
    const bool has_one = of_directory != hosts.end() && of_directory->second.size() == 1;
    std::string name = note.page.host;
    if (name.empty()) name = has_one ? *of_directory->second.begin() : note.directory;
    const auto [site, is_new] = known.try_emplace(name, names_.size());
    if (is_new) {
      names_.push_back(name);
      statements_.emplace_back();
    }
    statements_[site->second].add(note.page);
    sites_[std::move(note.page.id)] = site->second;
  }
  notes_ = {};
  names_.emplace_back();
  statements_.emplace_back();
}

std::size_t SiteMap::site_of(std::string_view page_id) const {
  const auto found = sites_.find(std::string(page_id));
  return found == sites_.end() ? names_.size() - 1 : found->second;
}

std::vector<SiteReport> SiteMap::empty_reports() const {
  std::vector<SiteReport> reports;
  for (const std::string& name : names_) reports.push_back({name, {}});
  return reports;
}

std::string directory_of(std::string_view page_id, const input::WalkOptions& walk) {
  std::string_view best;
  for (std::string_view path : walk.paths) {
    while (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
    const bool holds = page_id.starts_with(path) && page_id.size() > path.size() &&
                       (page_id[path.size()] == '/' || path == "/");
    if (holds && path.size() > best.size()) best = path;
  }
  if (!best.empty()) return std::string(best);
  const std::size_t slash = page_id.rfind('/');
  if (slash == std::string_view::npos) return ".";
  return std::string(page_id.substr(0, slash == 0 ? 1 : slash));
}

}  // namespace shinsa::cli
