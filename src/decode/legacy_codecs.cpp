// Shift_JIS, EUC-JP, ISO-2022-JP and windows-1252 bytes → UTF-8 text.
//
// The decoders of https://encoding.spec.whatwg.org/ over the tables of japanese_index.h: linear,
// and with the standard's rule that a bad sequence never takes an ASCII byte with it: no '<' is
// lost.
#include "core/utf8.h"
#include "decode/codecs.h"
#include "decode/japanese_index.h"

namespace shinsa::decode {
namespace {

/// One character that is not ASCII: its code point, or kBad, and how many bytes it took.
struct Character {
  char32_t code = kBad;
  std::size_t length = 1;
};

unsigned byte_at(std::string_view bytes, std::size_t i) {
  return static_cast<unsigned char>(bytes[i]);
}

bool between(unsigned byte, unsigned low, unsigned high) { return byte >= low && byte <= high; }

void put(Converted& out, char32_t code) {
  if (code == kBad) {
    ++out.replaced;
    code = kReplacement;
  }
  if (code < 0x800 || code > 0xFFFF) return utf8::append(out.text, code);
  const char three[] = {static_cast<char>(0xE0U | code >> 12U),
                        static_cast<char>(0x80U | (code >> 6U & 0x3FU)),
                        static_cast<char>(0x80U | (code & 0x3FU))};
  out.text.append(three, 3);  // nearly every character; three push_backs are twice as slow
}

/// Drives a converter whose bytes below 0x80 are ASCII wherever a character may begin.
template <class Step>
Converted convert(std::string_view bytes, Step step) {
  Converted out;
  out.text.reserve(bytes.size() + bytes.size() / 2);
  for (;;) {
    const std::size_t ascii = ascii_prefix(bytes);
    out.text.append(bytes.substr(0, ascii));
    bytes.remove_prefix(ascii);
    while (!bytes.empty() && byte_at(bytes, 0) >= 0x80) {
      const Character character = step(bytes);
      put(out, character.code);
      bytes.remove_prefix(character.length);
    }
    if (bytes.empty()) return out;
  }
}

/// A bad sequence at the start of `rest` of at most `length` bytes; it ends before an ASCII byte.
Character bad(std::string_view rest, std::size_t length) {
  std::size_t taken = 1;
  while (taken < length && taken < rest.size() && byte_at(rest, taken) >= 0x80) ++taken;
  return {kBad, taken};
}

char32_t or_bad(char16_t code) { return code == 0 ? kBad : static_cast<char32_t>(code); }

Character shift_jis(std::string_view rest) {
  const unsigned lead = byte_at(rest, 0);
  if (lead == 0x80) return {0x80, 1};
  if (between(lead, 0xA1, 0xDF)) return {0xFF61 - 0xA1 + static_cast<char32_t>(lead), 1};
  if (lead == 0xA0 || lead > 0xFC) return {kBad, 1};
  if (rest.size() < 2) return {kBad, 1};
  const unsigned trail = byte_at(rest, 1);
  if (!between(trail, 0x40, 0x7E) && !between(trail, 0x80, 0xFC)) return bad(rest, 2);
  const unsigned row = lead - (lead < 0xA0 ? 0x81 : 0xC1);
  const unsigned column = trail - (trail < 0x7F ? 0x40 : 0x41);
  const char32_t code = or_bad(japanese_index().jis0208[row * 188 + column]);
  return code == kBad ? bad(rest, 2) : Character{code, 2};
}

Character euc_jp(std::string_view rest) {
  const auto kanji = [&](std::size_t i) {
    return i < rest.size() && between(byte_at(rest, i), 0xA1, 0xFE);
  };
  const auto pointer = [&](std::size_t i) {
    return (byte_at(rest, i) - 0xA1) * 94 + byte_at(rest, i + 1) - 0xA1;
  };
  const unsigned lead = byte_at(rest, 0);
  if (lead == 0x8E && kanji(1) && byte_at(rest, 1) <= 0xDF) {
    return {0xFF61 - 0xA1 + static_cast<char32_t>(byte_at(rest, 1)), 2};
  }
  if (lead == 0x8F && kanji(1)) {
    const char32_t code = kanji(2) ? or_bad(japanese_index().jis0212[pointer(1)]) : kBad;
    return code == kBad ? bad(rest, 3) : Character{code, 3};
  }
  if (lead != 0x8E && lead != 0x8F && !kanji(0)) return {kBad, 1};
  if (!kanji(0) || !kanji(1)) return bad(rest, 2);
  const char32_t code = or_bad(japanese_index().jis0208[pointer(0)]);
  return code == kBad ? bad(rest, 2) : Character{code, 2};
}

Character windows_1252(std::string_view rest) {
  constexpr char16_t kC1[] = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                              0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                              0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                              0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};
  const unsigned byte = byte_at(rest, 0);
  return {byte < 0xA0 ? static_cast<char32_t>(kC1[byte - 0x80]) : static_cast<char32_t>(byte), 1};
}

/// The state that escape sequences switch.
enum class Set { kAscii, kRoman, kKatakana, kKanji };

/// The set that the escape sequence at the start of `rest` selects.
std::optional<Set> escape(std::string_view rest) {
  if (rest.starts_with("\x1B(B")) return Set::kAscii;
  if (rest.starts_with("\x1B(J")) return Set::kRoman;
  if (rest.starts_with("\x1B(I")) return Set::kKatakana;
  if (rest.starts_with("\x1B$@") || rest.starts_with("\x1B$B")) return Set::kKanji;
  return std::nullopt;
}

Character iso_2022_jp_kanji(std::string_view rest) {
  const auto kanji = [&](std::size_t i) { return between(byte_at(rest, i), 0x21, 0x7E); };
  if (!kanji(0) || rest.size() < 2 || byte_at(rest, 1) == 0x1B) return {kBad, 1};
  if (!kanji(1)) return {kBad, 2};
  return {
      or_bad(japanese_index().jis0208[(byte_at(rest, 0) - 0x21) * 94 + byte_at(rest, 1) - 0x21]),
      2};
}

Character iso_2022_jp(std::string_view rest, Set set) {
  if (set == Set::kKanji) return iso_2022_jp_kanji(rest);
  const unsigned byte = byte_at(rest, 0);
  if (set == Set::kKatakana) {
    if (!between(byte, 0x21, 0x5F)) return {kBad, 1};
    return {0xFF61 - 0x21 + static_cast<char32_t>(byte), 1};
  }
  if (byte >= 0x80 || byte == 0x0E || byte == 0x0F || byte == 0x1B) return {kBad, 1};
  if (set == Set::kRoman && byte == 0x5C) return {0xA5, 1};
  if (set == Set::kRoman && byte == 0x7E) return {0x203E, 1};
  return {byte, 1};
}

}  // namespace

Converted from_shift_jis(std::string_view bytes) { return convert(bytes, shift_jis); }
Converted from_euc_jp(std::string_view bytes) { return convert(bytes, euc_jp); }
Converted from_windows_1252(std::string_view bytes) { return convert(bytes, windows_1252); }

// Unlike the standard, two escape sequences in a row are not an error: mailers write them.
Converted from_iso_2022_jp(std::string_view bytes) {
  Converted out;
  out.text.reserve(bytes.size() + bytes.size() / 2);
  Set set = Set::kAscii;
  while (!bytes.empty()) {
    if (const auto next = escape(bytes)) {
      set = *next;
      bytes.remove_prefix(3);
      continue;
    }
    const Character character = iso_2022_jp(bytes, set);
    put(out, character.code);
    bytes.remove_prefix(character.length);
  }
  return out;
}

Converted to_utf8(std::string_view bytes, Encoding from) {
  switch (from) {
    case Encoding::kUtf8:
      return from_utf8(bytes);
    case Encoding::kShiftJis:
      return from_shift_jis(bytes);
    case Encoding::kEucJp:
      return from_euc_jp(bytes);
    case Encoding::kIso2022Jp:
      return from_iso_2022_jp(bytes);
    case Encoding::kUtf16Le:
      return from_utf16(bytes, false);
    case Encoding::kUtf16Be:
      return from_utf16(bytes, true);
    case Encoding::kWindows1252:
      return from_windows_1252(bytes);
  }
  return {};
}

}  // namespace shinsa::decode
