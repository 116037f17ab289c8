// ICU's converter tables → JapaneseIndex; see japanese_index.h.
//
// ibm-943_P15A-2003 has every two-byte character as the WHATWG index has it (0x8160 is U+FF5E,
// 0x817C is U+FF0D, the rows of NEC and IBM are there); euc-jp-2007 has every three-byte one, and a
// few more in rows 83 and 84. Only their single bytes differ from the standard, and those are not
// asked for.
#include "decode/japanese_index.h"

#include <unicode/ucnv.h>

#include <memory>
#include <string>
#include <vector>

namespace shinsa::decode {
namespace {

/// Converts `sequences`, each followed by a line feed, at one go and stores one character a line.
template <std::size_t kSize>
void fill(std::array<char16_t, kSize>& table, const char* converter, const std::string& sequences) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> icu(ucnv_open(converter, &status),
                                                               &ucnv_close);
  std::vector<UChar> units(sequences.size() + 1);
  if (U_FAILURE(status)) return;
  const auto length =
      ucnv_toUChars(icu.get(), units.data(), static_cast<int32_t>(units.size()), sequences.data(),
                    static_cast<int32_t>(sequences.size()), &status);
  if (U_FAILURE(status)) return;
  units.resize(static_cast<std::size_t>(length));
  std::size_t entry = 0;
  std::size_t start = 0;
  for (std::size_t i = 0; i < units.size() && entry < kSize; ++i) {
    if (units[i] != u'\n') continue;
    const bool one = i - start == 1 && units[start] != 0xFFFD && units[start] != 0x1A;
    table[entry++] = one ? units[start] : u'\0';
    start = i + 1;
  }
}

std::string shift_jis_sequences() {
  std::string out;
  for (unsigned pointer = 0; pointer < 60 * 188; ++pointer) {
    const unsigned lead = pointer / 188;
    const unsigned trail = pointer % 188;
    out += static_cast<char>(lead + (lead < 0x1F ? 0x81 : 0xC1));
    out += static_cast<char>(trail + (trail < 0x3F ? 0x40 : 0x41));
    out += '\n';
  }
  return out;
}

std::string euc_jp_sequences() {
  std::string out;
  for (unsigned pointer = 0; pointer < 94 * 94; ++pointer) {
    out += '\x8F';
    out += static_cast<char>(pointer / 94 + 0xA1);
    out += static_cast<char>(pointer % 94 + 0xA1);
    out += '\n';
  }
  return out;
}

JapaneseIndex build() {
  JapaneseIndex index;
  fill(index.jis0208, "ibm-943_P15A-2003", shift_jis_sequences());
  fill(index.jis0212, "euc-jp-2007", euc_jp_sequences());
  return index;
}

}  // namespace

const JapaneseIndex& japanese_index() {
  static const JapaneseIndex index = build();
  return index;
}

}  // namespace shinsa::decode
