// Bytes → what they say about their encoding; see evidence.h.
//
// The hard case is EUC-JP against Shift_JIS: EUC-JP text is mostly also sound Shift_JIS (half-width
// kana), so soundness does not decide, the share of Japanese characters does. The sample is 64 KB
// from the first byte that is not ASCII: a page with a long script in front is judged by its text.
#include "decode/evidence.h"

#include <algorithm>

#include "core/utf8.h"

namespace shinsa::decode {
namespace {

constexpr std::size_t kSampleBytes = 64U << 10U;
constexpr std::size_t kNulSampleBytes = 1024;

bool is_kana(char32_t c) {
  return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FC && c != 0x30FB);
}

/// Letters and signs of ordinary Japanese text, but for half-width kana.
bool is_japanese(char32_t c) {
  return (c >= 0x3000 && c <= 0x30FF) || (c >= 0x4E00 && c <= 0x9FFF) ||  // kana, kanji
         (c >= 0xFF01 && c <= 0xFF5E) || (c >= 0xFFE0 && c <= 0xFFE6) ||  // full-width forms
         (c >= 0x2010 && c <= 0x203B) || (c >= 0x2460 && c <= 0x2473) ||  // dashes, …, ※, ①
         (c >= 0x2190 && c <= 0x21D4) || (c >= 0x25A0 && c <= 0x266F);    // arrows, ■, ★, ♪
}

Evidence weigh(const Converted& reading, bool cut) {
  Evidence out;
  const std::string_view text = reading.text;
  // A sample that ends within a character looks bad at its end only.
  const bool broken_end = cut && reading.replaced > 0 && text.ends_with("\xEF\xBF\xBD");
  out.bad = reading.replaced - (broken_end ? 1 : 0);
  std::size_t run = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = utf8::next(text, i);
    run = is_japanese(c) ? run + 1 : 0;
    out.run = std::max(out.run, run);
    if (c < 0x80 || c == 0xFFFD) continue;
    ++out.characters;
    if (run > 0) ++out.japanese;
    if (is_kana(c)) ++out.kana;
    if (c >= 0xFF61 && c <= 0xFF9F) ++out.half_width;
  }
  return out;
}

/// UTF-16 without a byte order mark, given away by the NUL halves of its ASCII characters.
std::optional<Encoding> utf16_by_nuls(std::string_view bytes) {
  bytes = bytes.substr(0, kNulSampleBytes);
  std::size_t nuls[2] = {0, 0};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\0') ++nuls[i % 2];
  }
  const std::size_t most = std::max(nuls[0], nuls[1]);
  if (most == 0 || most * 50 < bytes.size() || std::min(nuls[0], nuls[1]) * 10 > most) return {};
  return nuls[0] > nuls[1] ? Encoding::kUtf16Be : Encoding::kUtf16Le;
}

/// True if a UTF-16 reading holds what text holds: nearly any pair of bytes is *some* character.
bool reads_as_utf16(std::string_view bytes, const Evidence& evidence, Encoding encoding) {
  const Converted reading = to_utf8(bytes.substr(0, kNulSampleBytes), encoding);
  return evidence.bad <= 3 && !has_bulk_controls(reading.text) &&
         (evidence.japanese + evidence.half_width) * 10 >= evidence.characters * 8;
}

}  // namespace

bool Evidence::fits() const {
  if (bad == 0) return true;
  return characters >= 4 * bad && (bad <= 3 || bad * 1000 < characters);
}

bool Evidence::plausible() const {
  if (!fits() || percent() < 50) return false;
  // A long text without kana is not Japanese (Chinese reads as EUC-JP), and a lone kanji can be an
  // accident (é and a letter).
  if (characters >= 20) return kana * 20 >= characters;
  return kana > 0 || (japanese >= 3 && run >= 2);
}

Facts::Facts(std::string_view bytes) : bytes_(bytes), ascii_(ascii_prefix(bytes)) {
  utf8_ = ascii_ + utf8_prefix(bytes.substr(ascii_)) == bytes.size();
  found_ = find();
}

const Evidence& Facts::as(Encoding encoding) {
  std::optional<Evidence>& evidence = evidence_[static_cast<std::size_t>(encoding)];
  if (!evidence) {
    // Everything before the first of these bytes reads the same in each of the encodings.
    std::size_t start = is_utf16(encoding) ? 0 : ascii_;
    if (encoding == Encoding::kIso2022Jp) start = std::min(bytes_.find('\x1B'), ascii_);
    const std::string_view sample = bytes_.substr(start, kSampleBytes);
    evidence = weigh(to_utf8(sample, encoding), start + sample.size() < bytes_.size());
  }
  return *evidence;
}

std::optional<Encoding> Facts::find() {
  if (const auto wide = utf16_by_nuls(bytes_)) {
    if (reads_as_utf16(bytes_, as(*wide), *wide)) return wide;
  }
  if (ascii()) {
    const bool escapes = bytes_.find("\x1B$") != std::string_view::npos ||
                         bytes_.find("\x1B(I") != std::string_view::npos;
    if (escapes && as(Encoding::kIso2022Jp).plausible()) return Encoding::kIso2022Jp;
    return std::nullopt;
  }
  if (utf8_) return Encoding::kUtf8;
  const Evidence& shift_jis = as(Encoding::kShiftJis);
  const Evidence& euc_jp = as(Encoding::kEucJp);
  if (shift_jis.plausible() && euc_jp.plausible()) {
    return euc_jp.percent() >= shift_jis.percent() ? Encoding::kEucJp : Encoding::kShiftJis;
  }
  if (shift_jis.plausible()) return Encoding::kShiftJis;
  if (euc_jp.plausible()) return Encoding::kEucJp;
  return std::nullopt;
}

bool Facts::contradict(Encoding declared) {
  if (found_ == declared) return false;
  // Two ASCII letters make a kanji of UTF-16, so whatever is sound UTF-8 is not UTF-16.
  if (is_utf16(declared)) return utf8_ || !reads_as_utf16(bytes_, as(declared), declared);
  if (!found_) return false;
  if (is_utf16(*found_) || *found_ == Encoding::kIso2022Jp) return true;
  const Evidence& theirs = as(declared);
  if (!theirs.fits()) return true;
  if (declared == Encoding::kUtf8) return false;
  const Evidence& ours = as(*found_);
  // Short Shift_JIS or EUC-JP can be UTF-8 by accident, but then it reads as Greek or Arabic.
  if (*found_ == Encoding::kUtf8) return ours.percent() >= 50 || !theirs.plausible();
  // Kanji alone are proof against Western text, which has no two such letters in a row, but not
  // against Shift_JIS: its half-width kana are kanji of EUC-JP.
  const bool sure =
      ours.kana * 10 >= ours.characters || (declared == Encoding::kWindows1252 && ours.run >= 4);
  return sure && ours.percent() >= theirs.percent() + 25;
}

}  // namespace shinsa::decode
