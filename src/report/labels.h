// The names of the public enumerations and items in Japanese, as people read them, and a legal
// basis as one citation. Nothing can fail: a name that is not known here is given back as it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shinsa/page_report.h"

namespace shinsa::report {

std::string_view label_of(Severity severity);
std::string_view label_of(Category category);
std::string_view label_of(AssertionStatus status);
std::string_view label_of(PageStatus status);
std::string_view label_of(AdvertisementClass advertisement_class);
std::string_view label_of(Medium medium);
std::string_view label_of(DisclosureState state);
std::string_view label_of(DisclosureScope scope);

/// "cost" → "費用".
std::string_view disclosure_label(std::string_view id);

/// "clinic" → "医療機関".
std::string_view advertisement_kind_label(std::string_view kind);

/// "医療法 第6条の5第1項; 医療広告ガイドライン(令和6年9月13日版)第3の1(1)". A guideline that does
/// not begin with 第 brings its own name. Several grounds are joined by "; ".
std::string citation(const Basis& basis);
std::string citation(const std::vector<Basis>& basis);

/// "by: reason"; empty where nothing is suppressed.
std::string suppression_text(const std::optional<Suppression>& suppressed);

}  // namespace shinsa::report
