// Turns the pages of a site round; see site_gaps.h. Cannot fail.
#include "report/site_gaps.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace shinsa::report {
namespace {

constexpr auto kOrder = std::to_array<std::string_view>(
    {"treatment", "cost", "period", "risk", "contact", "unapproved.status", "unapproved.route",
     "unapproved.domestic", "unapproved.overseas", "unapproved.relief"});

std::ptrdiff_t place_of(std::string_view item) {
  return std::find(kOrder.begin(), kOrder.end(), item) - kOrder.begin();
}

std::vector<std::string>& list_of(ItemGaps& gaps, const SiteGap& gap) {
  if (gap.scope == DisclosureScope::kSite) return gaps.site;
  return gap.state == DisclosureState::kMissing ? gaps.missing : gaps.partial;
}

}  // namespace

std::vector<ItemGaps> gaps_by_item(const SiteReport& report) {
  std::vector<ItemGaps> items;
  for (const SitePage& page : report.pages) {
    for (const SiteGap& gap : page.gaps) {
      auto found = std::find_if(items.begin(), items.end(),
                                [&gap](const ItemGaps& item) { return item.item == gap.item; });
      if (found == items.end()) found = items.insert(found, {gap.item, {}, {}, {}});
      list_of(*found, gap).push_back(page.id);
    }
  }
  std::stable_sort(items.begin(), items.end(), [](const ItemGaps& a, const ItemGaps& b) {
    return place_of(a.item) < place_of(b.item);
  });
  return items;
}

}  // namespace shinsa::report
