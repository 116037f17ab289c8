// UTF-8 and UTF-16 bytes → UTF-8 text.
//
// Nearly every page is UTF-8, so the check is one pass that skips ASCII eight bytes at a time. Bad
// bytes become one U+FFFD a maximal subpart, as in browsers (The Unicode Standard, table 3-7 and
// "U+FFFD Substitution of Maximal Subparts"). Never fails.
#include <bit>
#include <cstdint>
#include <cstring>

#include "core/utf8.h"
#include "decode/codecs.h"

namespace shinsa::decode {
namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080U;

unsigned byte_at(const char* p) { return static_cast<unsigned char>(*p); }
bool continues(const char* p) { return (byte_at(p) & 0xC0U) == 0x80U; }

/// Of eight bytes with these high bits, the number before the first that is not ASCII.
int ascii_before(std::uint64_t high_bits) {
  const bool little = std::endian::native == std::endian::little;
  return (little ? std::countr_zero(high_bits) : std::countl_zero(high_bits)) / 8;
}

const char* skip_ascii(const char* p, const char* end) {
  for (; end - p >= 8; p += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, p, sizeof word);
    if ((word & kHighBits) != 0) return p + ascii_before(word & kHighBits);
  }
  while (p != end && byte_at(p) < 0x80) ++p;
  return p;
}

/// Skips well-formed characters of three bytes, of which Japanese text is made.
const char* skip_three_byte_characters(const char* p, const char* end) {
  for (; end - p >= 4; p += 3) {
    const std::uint32_t word = byte_at(p) | byte_at(p + 1) << 8U | byte_at(p + 2) << 16U;
    const std::uint32_t overlong_or_surrogate = word & 0x200FU;
    if ((word & 0xC0C0F0U) != 0x8080E0U) break;
    if (overlong_or_surrogate == 0x0000U || overlong_or_surrogate == 0x200DU) break;
  }
  return p;
}

/// True if `second` may follow `lead`, which begins a character of two or more bytes.
bool second_fits(unsigned lead, unsigned second) {
  switch (lead) {
    case 0xE0:
      return second >= 0xA0 && second <= 0xBF;
    case 0xED:
      return second >= 0x80 && second <= 0x9F;
    case 0xF0:
      return second >= 0x90 && second <= 0xBF;
    case 0xF4:
      return second >= 0x80 && second <= 0x8F;
    default:
      return second >= 0x80 && second <= 0xBF;
  }
}

/// Length that a character with this lead byte has; 1 if the byte begins none.
std::size_t full_length(unsigned lead) {
  if (lead < 0xC2 || lead > 0xF4) return 1;
  if (lead < 0xE0) return 2;
  return lead < 0xF0 ? 3 : 4;
}

/// Length of the well-formed character at `p`; 0 if there is none. Precondition: not ASCII.
std::size_t good_length(const char* p, const char* end) {
  const unsigned lead = byte_at(p);
  const std::size_t length = full_length(lead);
  if (length == 1 || static_cast<std::size_t>(end - p) < length) return 0;
  if (!second_fits(lead, byte_at(p + 1))) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if (!continues(p + i)) return 0;
  }
  return length;
}

/// Length of the maximal subpart at `p`, where good_length() is 0: what one U+FFFD stands for.
std::size_t bad_length(const char* p, const char* end) {
  const std::size_t length = full_length(byte_at(p));
  if (length == 1 || p + 1 == end || !second_fits(byte_at(p), byte_at(p + 1))) return 1;
  std::size_t good = 2;
  while (good < length && p + good != end && continues(p + good)) ++good;
  return good;
}

}  // namespace

std::size_t ascii_prefix(std::string_view bytes) {
  const char* begin = bytes.data();
  return static_cast<std::size_t>(skip_ascii(begin, begin + bytes.size()) - begin);
}

std::size_t utf8_prefix(std::string_view bytes) {
  const char* const begin = bytes.data();
  const char* const end = begin + bytes.size();
  const char* p = begin;
  while (p != end) {
    if (byte_at(p) < 0x80) {
      p = skip_ascii(p, end);
      continue;
    }
    p = skip_three_byte_characters(p, end);
    if (p == end || byte_at(p) < 0x80) continue;
    const std::size_t length = good_length(p, end);
    if (length == 0) break;
    p += length;
  }
  return static_cast<std::size_t>(p - begin);
}

Converted from_utf8(std::string_view bytes) {
  Converted out;
  out.text.reserve(bytes.size());
  for (;;) {
    const std::size_t good = utf8_prefix(bytes);
    out.text.append(bytes.substr(0, good));
    bytes.remove_prefix(good);
    if (bytes.empty()) return out;
    utf8::append(out.text, kReplacement);
    ++out.replaced;
    bytes.remove_prefix(bad_length(bytes.data(), bytes.data() + bytes.size()));
  }
}

Converted from_utf16(std::string_view bytes, bool big_endian) {
  const auto unit = [&](std::size_t i) {
    const unsigned first = byte_at(bytes.data() + i);
    const unsigned second = byte_at(bytes.data() + i + 1);
    return static_cast<char32_t>(big_endian ? (first << 8U) | second : (second << 8U) | first);
  };
  Converted out;
  out.text.reserve(bytes.size() + bytes.size() / 2);
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    char32_t code = i + 1 < bytes.size() ? unit(i) : kBad;  // an odd byte at the end is bad
    if (code >= 0xD800 && code < 0xDC00 && i + 3 < bytes.size()) {
      const char32_t low = unit(i + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
        i += 2;
      }
    }
    const bool bad = code == kBad || (code >= 0xD800 && code < 0xE000);
    if (bad) ++out.replaced;
    utf8::append(out.text, bad ? kReplacement : code);
  }
  return out;
}

}  // namespace shinsa::decode
