// One converter an encoding, behind to_utf8(); private to this folder.
//
// Each turns bytes into UTF-8 text that the caller owns; bad sequences are replaced and counted.
#pragma once

#include <string_view>

#include "decode/encoding.h"

namespace shinsa::decode {

inline constexpr char32_t kReplacement = 0xFFFD;
inline constexpr char32_t kBad = 0xFFFFFFFF;  // no character: a bad sequence

Converted from_utf8(std::string_view bytes);
Converted from_utf16(std::string_view bytes, bool big_endian);
Converted from_shift_jis(std::string_view bytes);
Converted from_euc_jp(std::string_view bytes);
Converted from_iso_2022_jp(std::string_view bytes);
Converted from_windows_1252(std::string_view bytes);

}  // namespace shinsa::decode
