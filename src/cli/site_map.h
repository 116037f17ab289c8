// Pages → the sites that they belong to. Filled in a first look at all pages, asked in the second.
//
// A page belongs to the host of its address, where it gives one; else to the directory under which
// it was found on the command line. Pages without a host join the one host that the others of
// their directory have, if there is only one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "input/input.h"
#include "shinsa/site.h"

namespace shinsa::cli {

class SiteMap {
 public:
  /// Adds the next page, in the order of the inputs. `directory` is that of directory_of().
  void add(PageStatements page, const std::string& directory);

  /// Groups what was added; no page may be added later.
  void finish();

  /// The page's site: an index into statements() and into the reports. A page that was not there at
  /// the first look belongs to a site of its own, without name and statements.
  std::size_t site_of(std::string_view page_id) const;

  /// The statements of one site.
  const SiteStatements& statements(std::size_t site) const { return statements_[site]; }

  /// Empty summaries with their names (the last for pages that came late), in the order of the
  /// first page of each.
  std::vector<SiteReport> empty_reports() const;

 private:
  struct Note {
    PageStatements page;
    std::string directory;
  };
  std::vector<Note> notes_;  // until finish()
  std::vector<std::string> names_;
  std::vector<SiteStatements> statements_;
  std::unordered_map<std::string, std::size_t> sites_;  // by page
};

/// The directory on the command line that holds the page, the longest if several do; for a page
/// named itself the directory it lies in, "." for the current one.
std::string directory_of(std::string_view page_id, const input::WalkOptions& walk);

}  // namespace shinsa::cli
