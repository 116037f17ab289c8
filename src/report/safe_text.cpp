// Makes untrusted text safe to print; see safe_text.h. Nothing can fail: any bytes are accepted,
// and a byte that belongs to no well-formed character becomes U+FFFD.
#include "report/safe_text.h"

#include "core/utf8.h"

namespace shinsa::report {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// Calls visit(code_point) for each character; a byte that belongs to none counts as U+FFFD.
template <class Visit>
void each_code_point(std::string_view text, Visit visit) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (utf8::is_valid(text.substr(at, utf8::length(text[at])))) {
      visit(utf8::next(text, at));
    } else {
      visit(kReplacement);
      ++at;
    }
  }
}

/// At least four upper-case hexadecimal digits.
std::string hexadecimal(char32_t value) {
  std::string digits;
  while (value != 0 || digits.size() < 4) {
    digits.insert(digits.begin(), "0123456789ABCDEF"[value & 0xFU]);
    value >>= 4U;
  }
  return digits;
}

bool between(char32_t value, char32_t first, char32_t last) {
  return first <= value && value <= last;
}

}  // namespace

bool is_control(char32_t code_point) {
  return code_point < 0x20 || between(code_point, 0x7F, 0x9F);
}

bool is_reordering(char32_t code_point) {
  return code_point == 0x061C || between(code_point, 0x200E, 0x200F) ||
         between(code_point, 0x2028, 0x202E) || between(code_point, 0x2066, 0x206F) ||
         between(code_point, 0xFFF9, 0xFFFB);
}

std::string visible(std::string_view text) {
  std::string out;
  each_code_point(text, [&out](char32_t code_point) {
    if (between(code_point, '\t', '\r')) {
      out.push_back(' ');
    } else if (code_point < 0x20) {
      utf8::append(out, 0x2400 + code_point);
    } else if (code_point == 0x7F) {
      utf8::append(out, 0x2421);
    } else if (is_control(code_point) || is_reordering(code_point)) {
      out += "⟨U+" + hexadecimal(code_point) + "⟩";
    } else {
      utf8::append(out, code_point);
    }
  });
  return out;
}

std::string without_controls(std::string_view text) {
  std::string out;
  each_code_point(text, [&out](char32_t code_point) {
    const bool kept = code_point == '\t' || code_point == '\n' || code_point == '\r';
    utf8::append(out, is_control(code_point) && !kept ? kReplacement : code_point);
  });
  return out;
}

}  // namespace shinsa::report
