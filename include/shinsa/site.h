// Several pages of one site: what they say for each other, and the summary of a whole site.
//
// A statement that is missing on one page but stands on another page of the same site is better
// than none and less than one in its place. It counts where both pages speak of the same treatment
// or product, or where the other page speaks for the whole clinic.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shinsa/page_report.h"

namespace shinsa {

/// A required statement that a page makes in full.
struct SiteStatement {
  std::string item;                 // as Disclosure::id
  std::vector<std::string> topics;  // folded names of treatments and products; none: the clinic
};

/// What one page says that others may lean on.
struct PageStatements {
  std::string id;
  std::string title;
  std::string host;  // of the page's address, without "www."; empty where unknown
  std::vector<SiteStatement> statements;
};

/// The statements of one site. Memory grows with the different topics, not with the text.
class SiteStatements {
 public:
  struct Source {
    std::string id;
    std::string title;
  };

  void add(const PageStatements& page);

  /// The first page, in the order in which they were added, that makes the statement `item` on one
  /// of the topics (the first topic that has a page wins) or for the whole clinic; null where only
  /// the page `own_id` does, or none.
  const Source* find(std::string_view item, const std::vector<std::string>& topics,
                     std::string_view own_id) const;

 private:
  using Key = std::pair<std::string, std::string>;  // item, topic
  const Source* first_of(const Key& key, std::string_view own_id) const;

  std::vector<Source> sources_;
  std::map<Key, std::array<int, 2>> first_;  // two pages a key: one may be the page that asks
};

/// An item that a page of a site lacks, in whole or in part.
struct SiteGap {
  std::string item;
  DisclosureState state = DisclosureState::kMissing;
  DisclosureScope scope = DisclosureScope::kNone;
};

struct SitePage {
  std::string id;
  std::string title;
  PageStatus status = PageStatus::kChecked;
  AdvertisementClass advertisement_class = AdvertisementClass::kUndetermined;
  std::string kind;
  int score = 0;
  char grade = '-';
  std::vector<SiteGap> gaps;  // in the order of the items
};

/// A site as a whole.
struct SiteReport {
  std::string name;  // its host, or the directory given
  std::vector<SitePage> pages;
};

/// What a site's summary keeps of a page.
SitePage site_page(const PageReport& report);

}  // namespace shinsa
