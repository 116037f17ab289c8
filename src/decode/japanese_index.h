// The two character tables behind Shift_JIS, EUC-JP and ISO-2022-JP.
//
// They equal the indexes jis0208 and jis0212 of the WHATWG Encoding Standard (with CP932's rows of
// NEC and IBM, and its user-defined area) and are taken once, at first use, from ICU. Where ICU's
// data lacks a table it is empty: every character is bad, and the page becomes unreadable rather
// than wrong.
#pragma once

#include <array>
#include <cstddef>

namespace shinsa::decode {

struct JapaneseIndex {
  // By WHATWG pointer; 0 where there is no character. Shift_JIS reaches 60 lead bytes × 188.
  std::array<char16_t, 60 * 188> jis0208{};
  std::array<char16_t, 94 * 94> jis0212{};
};

/// Built once; safe to call from any thread.
const JapaneseIndex& japanese_index();

}  // namespace shinsa::decode
