// Writing JSON; see json_text.h.
#include "report/json_text.h"

#include <array>
#include <charconv>

#include "core/utf8.h"
#include "report/safe_text.h"

namespace shinsa::report {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

std::string hexadecimal(char32_t value, std::string_view digits) {
  std::string out = "\\u0000";
  for (std::size_t i = out.size(); value != 0; value >>= 4U) out[--i] = digits[value & 0xFU];
  return out;
}

/// What stands for a character that JSON cannot hold as it is; empty for one that it can.
std::string escape_of(char32_t c) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\b':
      return "\\b";
    case '\f':
      return "\\f";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      break;
  }
  if (c < 0x20) return hexadecimal(c, "0123456789abcdef");
  if (is_control(c) || is_reordering(c)) return hexadecimal(c, "0123456789ABCDEF");
  return {};
}

/// The first byte of each character that may need an escape: a run without any is copied whole.
constexpr std::array<bool, 256> kMayNeedEscape = [] {
  std::array<bool, 256> bytes{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) bytes[byte] = true;
  // Quotes, backslash, DEL; and what begins C1, U+061C, U+200E to U+206F, U+FFF9 to U+FFFB.
  for (const std::size_t byte : {0x22U, 0x5CU, 0x7FU, 0xC2U, 0xD8U, 0xE2U, 0xEFU})
    bytes[byte] = true;
  return bytes;
}();

/// The text with U+FFFD for each byte that belongs to no well-formed character.
std::string repaired(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t size = utf8::length(text[0]);
    const bool is_good = utf8::is_valid(text.substr(0, size));
    out += is_good ? text.substr(0, size) : kReplacement;
    text.remove_prefix(is_good ? size : 1);
  }
  return out;
}

}  // namespace

void JsonText::begin_value() {
  if (needs_comma_) out_ += ',';
  needs_comma_ = true;
}

void JsonText::open(char bracket) {
  begin_value();
  out_ += bracket;
  needs_comma_ = false;
}

void JsonText::close(char bracket) {
  out_ += bracket;
  needs_comma_ = true;
}

void JsonText::key(std::string_view name) {
  begin_value();
  out_ += '"';
  out_ += name;
  out_ += "\":";
  needs_comma_ = false;
}

void JsonText::text(std::string_view value) {
  begin_value();
  if (utf8::is_valid(value)) {
    quote(value);
  } else {
    quote(repaired(value));
  }
}

void JsonText::plain(std::string_view value) {
  begin_value();
  out_ += value;
}

void JsonText::number(std::uint64_t value) {
  std::array<char, 20> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  plain({digits.data(), end.ptr});
}

void JsonText::quote(std::string_view value) {
  out_ += '"';
  std::size_t copied = 0;
  for (std::size_t at = 0; at < value.size();) {
    if (!kMayNeedEscape[static_cast<unsigned char>(value[at])]) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    const std::string escape = escape_of(utf8::next(value, at));
    if (escape.empty()) continue;
    out_ += value.substr(copied, begin - copied);
    out_ += escape;
    copied = at;
  }
  out_ += value.substr(copied);
  out_ += '"';
}

}  // namespace shinsa::report
