// The names that IPADIC 2.7.0 gives to parts of speech and conjugation forms, to catch misspelt
// ones.
#pragma once

#include <span>
#include <string_view>

namespace shinsa::rules {

/// Full paths, parts joined with "-": 名詞-固有名詞-人名-姓.
std::span<const std::string_view> ipadic_pos_paths();
std::span<const std::string_view> ipadic_forms();

/// True for a whole path and for its first parts (名詞, 名詞-固有名詞).
bool is_pos_prefix(std::string_view path);
/// True for the beginning of a form (連用 of 連用タ接続).
bool is_form_prefix(std::string_view form);

}  // namespace shinsa::rules
