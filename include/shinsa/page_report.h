// The report on one page: the value that every output format prints.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shinsa/disclosure.h"
#include "shinsa/finding.h"
#include "shinsa/source_span.h"

namespace shinsa {

/// `no-text` and `unreadable` pages were not judged and are never clean.
enum class PageStatus { kChecked, kNoText, kUnreadable };

enum class AdvertisementClass { kAdvertisement, kProbable, kNotAdvertisement, kUndetermined };

/// Where the text is shown. The limited exemption (限定解除) is for websites: in the other media
/// what needs it may not stand at all. Source: 医療法施行規則 第1条の9の2.
enum class Medium { kWebsite, kBanner, kSns, kMail };

std::string_view name_of(PageStatus status);
std::string_view name_of(AdvertisementClass advertisement_class);
std::string_view name_of(Medium medium);  // website, banner, sns, mail

/// The inverse of name_of; nothing for an unknown name.
std::optional<Medium> medium_named(std::string_view name);

struct PageInfo {
  std::string id;        // the path as given, or the record's id
  std::string url;       // empty where unknown
  std::string title;     // as shown; empty where there is none
  std::string encoding;  // WHATWG name, e.g. "UTF-8", "Shift_JIS"
  PageStatus status = PageStatus::kChecked;
  std::size_t bytes = 0;  // length of the input before decoding
  Medium medium = Medium::kWebsite;
};

/// A sign for or against the page being an advertisement.
struct Signal {
  std::string id;
  std::string text;
  SourceSpan span;
};

struct Advertisement {
  AdvertisementClass advertisement_class = AdvertisementClass::kUndetermined;
  // clinic-site, clinic-column, price-list, case-photos, landing-page; news, academic, recruiting,
  // government, portal, shop, patient-blog; or unknown
  std::string kind;
  std::vector<Signal> signals;
};

struct CategoryCount {
  int errors = 0;
  int warnings = 0;
  int notes = 0;
  double points = 0;
};

/// The parts of the score: score = round(100 * (1 - exp(-factor * (findings + disclosures) /
/// scale))).
struct Points {
  double findings = 0;     // sum over findings after the caps per rule and per category
  double disclosures = 0;  // sum over missing and partial items
  double factor = 1;       // how surely the page is an advertisement
  double scale = 1;        // constant of the curve
};

struct PageReport {
  PageInfo page;
  Advertisement advertisement;
  int score = 0;     // 0–100, higher is riskier
  char grade = '-';  // A–E; '-' where the page was not judged
  Points points;
  std::array<CategoryCount, kCategoryCount> categories;  // indexed by Category
  std::vector<Finding> findings;                         // by position; dismissed ones too
  std::vector<Disclosure> disclosures;  // one an item: the worst over the page's treatments
  std::vector<Treatment> treatments;
  std::vector<std::string> diagnostics;  // what could not be read or judged, in plain words
};

}  // namespace shinsa
