// Long runs of combining marks; see marks.h.
#include "normalize/marks.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "core/utf8.h"
#include "normalize/table.h"

namespace shinsa::normalize {
namespace {

struct Marks {
  int trailing = 0;    // marks at the end of the decomposed character
  bool alone = false;  // it consists of marks only
};

Marks marks_of(char32_t c, const icu::Normalizer2& nfkd) {
  icu::UnicodeString decomposed;
  const auto code = static_cast<UChar32>(c);
  if (!nfkd.getDecomposition(code, decomposed)) decomposed = icu::UnicodeString(code);
  Marks marks;
  std::int32_t at = decomposed.length();
  while (at > 0) {
    const std::int32_t before = decomposed.moveIndex32(at, -1);
    if (u_getCombiningClass(decomposed.char32At(before)) == 0) break;
    ++marks.trailing;
    at = before;
  }
  marks.alone = at == 0;
  return marks;
}

/// A character that NFKC_Casefold drops, `size` bytes long.
std::string_view invisible(std::size_t size) {
  return size == 2 ? "\u00AD" : size == 3 ? "\u200B" : "\U000E0001";
}

}  // namespace

bool may_be_mark(char32_t c) {
  const bool ordinary =
      (c < 0x300 && c != 0xAD) || (c >= 0x2010 && c < 0x2028) || (c >= 0x2030 && c < 0x2060) ||
      (c >= 0x2100 && c < 0x2C00) || (c >= 0x3001 && c < 0x302A) || (c >= 0x3030 && c < 0x3099) ||
      (c >= 0x30A0 && c < 0xA000) || (c >= 0xFF01 && c < 0xFF9E) || (c >= 0x1F300 && c < 0x1FB00);
  return !ordinary;
}

void cut_long_mark_runs(std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  if (nfkd == nullptr) return;
  int run = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = utf8::next(text, at);
    // Invisible characters are going to be dropped, which joins the runs beside them.
    if (u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) continue;
    const Marks marks = marks_of(c, *nfkd);
    if (!marks.alone) {
      run = marks.trailing;
    } else if (run + marks.trailing <= kMaxMarks) {
      run += marks.trailing;
    } else {
      const std::string_view cover = invisible(at - start);
      std::copy(cover.begin(), cover.end(), text.begin() + static_cast<std::ptrdiff_t>(start));
    }
  }
}

}  // namespace shinsa::normalize
