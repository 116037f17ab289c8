// The names of the public enumerations, as rules and reports write them.
#include <algorithm>
#include <array>

#include "shinsa/disclosure.h"
#include "shinsa/finding.h"
#include "shinsa/page_report.h"

namespace shinsa {
namespace {

constexpr std::array<std::string_view, 3> kSeverities = {"note", "warning", "error"};
constexpr std::array<std::string_view, kCategoryCount> kCategories = {
    "false",         "comparative", "exaggerated",  "public-order",
    "not-permitted", "testimonial", "before-after", "other"};
constexpr std::array<std::string_view, 3> kFindingKinds = {"phrase", "absence", "wrong-statement"};
constexpr std::array<std::string_view, 12> kStatuses = {
    "affirmed",    "negated", "hedged", "question",    "quoted", "reported",
    "instruction", "warning", "policy", "conditional", "wish",   "legal-title"};
constexpr std::array<std::string_view, 4> kDisclosureStates = {"not-required", "present", "partial",
                                                               "missing"};
constexpr std::array<std::string_view, 5> kDisclosureScopes = {"none", "block", "page", "site",
                                                               "link"};
constexpr std::array<std::string_view, 3> kPageStatuses = {"checked", "no-text", "unreadable"};
constexpr std::array<std::string_view, 4> kAdvertisementClasses = {
    "advertisement", "probable", "not-advertisement", "undetermined"};

constexpr std::array<std::string_view, 4> kMedia = {"website", "banner", "sns", "mail"};

template <std::size_t N, class Enum>
std::string_view at(const std::array<std::string_view, N>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

template <class Enum, std::size_t N>
std::optional<Enum> find(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view name_of(Severity value) { return at(kSeverities, value); }
std::string_view name_of(Category value) { return at(kCategories, value); }
std::string_view name_of(FindingKind value) { return at(kFindingKinds, value); }
std::string_view name_of(AssertionStatus value) { return at(kStatuses, value); }
std::string_view name_of(DisclosureState value) { return at(kDisclosureStates, value); }
std::string_view name_of(DisclosureScope value) { return at(kDisclosureScopes, value); }
std::string_view name_of(PageStatus value) { return at(kPageStatuses, value); }
std::string_view name_of(AdvertisementClass value) { return at(kAdvertisementClasses, value); }
std::string_view name_of(Medium value) { return at(kMedia, value); }

std::optional<Severity> severity_named(std::string_view name) {
  return find<Severity>(kSeverities, name);
}
std::optional<Category> category_named(std::string_view name) {
  return find<Category>(kCategories, name);
}
std::optional<AssertionStatus> assertion_status_named(std::string_view name) {
  return find<AssertionStatus>(kStatuses, name);
}
std::optional<Medium> medium_named(std::string_view name) { return find<Medium>(kMedia, name); }

}  // namespace shinsa
