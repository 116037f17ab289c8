// Builds the object of site_json.h; keys in the order of the contract. Nothing can fail.
#include "report/site_json.h"

#include <nlohmann/json.hpp>

#include "report/safe_text.h"
#include "report/site_gaps.h"

namespace shinsa::report {
namespace {

using Json = nlohmann::ordered_json;

Json gap_json(const SiteGap& gap) {
  return {{"id", gap.item}, {"state", name_of(gap.state)}, {"scope", name_of(gap.scope)}};
}

Json page_json_of(const SitePage& page) {
  Json gaps = Json::array();
  for (const SiteGap& gap : page.gaps) gaps.push_back(gap_json(gap));
  return {{"id", page.id},
          {"title", page.title},
          {"status", name_of(page.status)},
          {"class", name_of(page.advertisement_class)},
          {"kind", page.kind.empty() ? "unknown" : page.kind},
          {"score", page.score},
          {"grade", std::string(1, page.grade)},
          {"gaps", gaps}};
}

Json item_json(const ItemGaps& item) {
  return {
      {"id", item.item}, {"missing", item.missing}, {"partial", item.partial}, {"site", item.site}};
}

}  // namespace

std::string site_json(const SiteReport& report) {
  Json pages = Json::array();
  for (const SitePage& page : report.pages) pages.push_back(page_json_of(page));
  Json items = Json::array();
  for (const ItemGaps& item : gaps_by_item(report)) items.push_back(item_json(item));
  const Json site = {
      {"schema", "shinsa/site/1"}, {"site", report.name}, {"pages", pages}, {"items", items}};
  constexpr int kOneLine = -1;
  constexpr bool kEnsureAscii = false;
  return escape_in_json(site.dump(kOneLine, ' ', kEnsureAscii, Json::error_handler_t::replace));
}

}  // namespace shinsa::report
