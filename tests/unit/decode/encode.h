// UTF-8 text → its bytes in another encoding, for tests of the way back. ICU does the work.
//
// The caller picks characters that the encoding has; what it lacks fails the test that asked.
#pragma once

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <string>
#include <string_view>

namespace shinsa::decode {

inline const char* icu_name(std::string_view whatwg) {
  if (whatwg == "Shift_JIS") return "ibm-943_P15A-2003";
  if (whatwg == "EUC-JP") return "euc-jp-2007";
  if (whatwg == "UTF-16LE") return "UTF-16LE";
  if (whatwg == "UTF-16BE") return "UTF-16BE";
  return "UTF-8";
}

/// EUC-JP → ISO-2022-JP: the same tables behind escape sequences (ICU has no converter that writes
/// half-width kana the way browsers read them).
inline std::string with_escapes(std::string_view euc) {
  std::string out;
  std::string_view set = "\x1B(B";
  for (std::size_t i = 0; i < euc.size(); ++i) {
    const bool ascii = static_cast<unsigned char>(euc[i]) < 0x80;
    const bool kana = euc[i] == '\x8E';
    const std::string_view wanted = ascii ? "\x1B(B" : kana ? "\x1B(I" : "\x1B$B";
    if (wanted != set) out += wanted;
    set = wanted;
    if (kana) ++i;
    out += static_cast<char>(euc[i] & 0x7F);
    if (!ascii && !kana) out += static_cast<char>(euc[++i] & 0x7F);
  }
  return set == "\x1B(B" ? out : out + "\x1B(B";
}

inline std::string encode(std::string_view text, std::string_view whatwg) {
  if (whatwg == "ISO-2022-JP") return with_escapes(encode(text, "EUC-JP"));
  std::string out(text.size() * 4 + 16, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size =
      ucnv_convert(icu_name(whatwg), "UTF-8", out.data(), static_cast<int32_t>(out.size()),
                   text.data(), static_cast<int32_t>(text.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status)) << whatwg << ": " << u_errorName(status);
  out.resize(static_cast<std::size_t>(size));
  return out;
}

}  // namespace shinsa::decode
