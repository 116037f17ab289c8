// Builds the object of site_json.h; keys in the order of the contract. Nothing can fail.
#include "report/site_json.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/json_text.h"
#include "report/site_gaps.h"

namespace shinsa::report {
namespace {

void field(JsonText& json, std::string_view key, std::string_view value) {
  json.key(key);
  json.text(value);
}

void field(JsonText& json, std::string_view key, int value) {
  json.key(key);
  json.number(static_cast<std::uint64_t>(value));
}

void put(JsonText& json, const std::string& text) { json.text(text); }

void put(JsonText& json, const SiteGap& gap) {
  json.open('{');
  field(json, "id", gap.item);
  field(json, "state", name_of(gap.state));
  field(json, "scope", name_of(gap.scope));
  json.close('}');
}

template <class Item>
void put_list(JsonText& json, std::string_view key, const std::vector<Item>& items);

void put(JsonText& json, const SitePage& page) {
  json.open('{');
  field(json, "id", page.id);
  field(json, "title", page.title);
  field(json, "status", name_of(page.status));
  field(json, "class", name_of(page.advertisement_class));
  field(json, "kind", page.kind.empty() ? std::string_view("unknown") : page.kind);
  field(json, "score", page.score);
  field(json, "grade", std::string_view(&page.grade, 1));
  put_list(json, "gaps", page.gaps);
  json.close('}');
}

void put(JsonText& json, const ItemGaps& item) {
  json.open('{');
  field(json, "id", item.item);
  put_list(json, "missing", item.missing);
  put_list(json, "partial", item.partial);
  put_list(json, "site", item.site);
  json.close('}');
}

template <class Item>
void put_list(JsonText& json, std::string_view key, const std::vector<Item>& items) {
  json.key(key);
  json.open('[');
  for (const Item& item : items) put(json, item);
  json.close(']');
}

}  // namespace

std::string site_json(const SiteReport& report) {
  JsonText json;
  json.open('{');
  field(json, "schema", "shinsa/site/1");
  field(json, "site", report.name);
  put_list(json, "pages", report.pages);
  put_list(json, "items", gaps_by_item(report));
  json.close('}');
  return std::move(json).take();
}

}  // namespace shinsa::report
