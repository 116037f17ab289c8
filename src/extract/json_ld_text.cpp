// A JSON scanner that keeps positions; see json_ld_text.h.
#include "extract/json_ld_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/utf8.h"
#include "extract/html_characters.h"
#include "extract/shown_writer.h"

namespace shinsa::extract {
namespace {

constexpr std::size_t kMaxDepth = 256;

bool is_wanted_key(std::string_view key) {
  constexpr std::array<std::string_view, 13> kKeys = {"@type",
                                                      "name",
                                                      "alternateName",
                                                      "description",
                                                      "disambiguatingDescription",
                                                      "headline",
                                                      "alternativeHeadline",
                                                      "text",
                                                      "reviewBody",
                                                      "slogan",
                                                      "articleBody",
                                                      "abstract",
                                                      "caption"};
  for (const std::string_view one : kKeys) {
    if (key == one) return true;
  }
  return false;
}

int hex_digit(char c) {
  if (html::is_ascii_digit(c)) return c - '0';
  const char lower = html::to_ascii_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

class JsonScanner {
 public:
  JsonScanner(std::string_view source, Range<Source> part)
      : source_(source.substr(0, part.end)), at_(part.begin), writer_(source) {}

  // Every value, one after the other, without recursion; false where the JSON is broken.
  bool scan() {
    if (!scan_value()) return false;
    while (!open_.empty()) {
      if (!scan_next()) return false;
    }
    skip_space();
    return at_ == source_.size();
  }

  std::vector<MappedText> take_texts() { return std::move(texts_); }

 private:
  struct Open {
    bool is_object;
    bool is_wanted;  // strings directly inside are texts
    bool is_fresh;   // nothing read yet
  };

  void skip_space() {
    while (at_ < source_.size() && html::is_space(source_[at_])) ++at_;
  }
  char peek() const { return at_ < source_.size() ? source_[at_] : '\0'; }
  bool accept(char c) {
    skip_space();
    if (peek() != c) return false;
    ++at_;
    return true;
  }

  bool scan_next();
  bool scan_value();
  bool scan_literal();
  bool scan_string(bool is_wanted);
  bool scan_escape(bool is_wanted);
  bool scan_code_unit(char32_t& unit);
  void write(std::string_view character, Range<Source> from, bool is_wanted);

  std::string_view source_;
  std::size_t at_;
  std::vector<Open> open_;
  bool wanted_ = false;  // the value that comes next stands under such a key
  std::string key_;
  std::vector<MappedText> texts_;
  ShownWriter writer_;
  bool in_tag_ = false;
};

// The next member, element or end of the innermost object or array.
bool JsonScanner::scan_next() {
  Open& open = open_.back();
  if (accept(open.is_object ? '}' : ']')) {
    open_.pop_back();
    return true;
  }
  if (!open.is_fresh && !accept(',')) return false;
  open.is_fresh = false;
  wanted_ = open.is_wanted;
  if (open.is_object) {
    skip_space();
    if (peek() != '"') return false;
    if (!scan_string(/*is_wanted=*/false) || !accept(':')) return false;
    wanted_ = is_wanted_key(key_);
  }
  return scan_value();
}

bool JsonScanner::scan_value() {
  skip_space();
  switch (peek()) {
    case '"':
      return scan_string(wanted_);
    case '{':
    case '[': {
      if (open_.size() >= kMaxDepth) return false;
      const bool is_object = source_[at_++] == '{';
      open_.push_back({is_object, !is_object && wanted_, true});
      return true;
    }
    default:
      return scan_literal();
  }
}

// A number, true, false or null; which one does not matter, so numbers are not looked at closely.
bool JsonScanner::scan_literal() {
  const std::size_t begin = at_;
  while (html::is_ascii_alphanumeric(peek()) || peek() == '-' || peek() == '+' || peek() == '.') {
    ++at_;
  }
  const std::string_view word = source_.substr(begin, at_ - begin);
  if (word == "true" || word == "false" || word == "null") return true;
  return !word.empty() && (html::is_ascii_digit(word[0]) || word[0] == '-');
}

// A string: as a text if it is wanted, else into key_.
bool JsonScanner::scan_string(bool is_wanted) {
  key_.clear();
  writer_.clear();
  in_tag_ = false;
  for (++at_; at_ < source_.size();) {
    const char c = source_[at_];
    if (c == '"') {
      ++at_;
      if (is_wanted && !writer_.empty()) texts_.push_back(writer_.all());
      return true;
    }
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r') return false;
    if (c == '\\') {
      if (!scan_escape(is_wanted)) return false;
      continue;
    }
    const std::size_t size = std::min(utf8::length(c), source_.size() - at_);
    write(source_.substr(at_, size), {at_, at_ + size}, is_wanted);
    at_ += size;
  }
  return false;
}

bool JsonScanner::scan_escape(bool is_wanted) {
  const std::size_t begin = at_++;
  const char c = peek();
  ++at_;
  char32_t unit = 0;
  constexpr std::string_view kEscapes = "\"\\/bfnrt";
  constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
  const std::size_t known = kEscapes.find(c);
  if (c == 'u') {
    if (!scan_code_unit(unit)) return false;
    if (unit >= 0xD800 && unit < 0xDC00 && source_.compare(at_, 2, "\\u") == 0) {
      char32_t low = 0;
      at_ += 2;
      if (!scan_code_unit(low) || low < 0xDC00 || low >= 0xE000) return false;
      unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
    }
    if (unit >= 0xD800 && unit < 0xE000) return false;
  } else if (known != std::string_view::npos) {
    unit = static_cast<unsigned char>(kMeanings[known]);
  } else {
    return false;
  }
  std::string character;
  utf8::append(character, unit);
  write(character, {begin, at_}, is_wanted);
  return true;
}

bool JsonScanner::scan_code_unit(char32_t& unit) {
  unit = 0;
  for (int i = 0; i < 4; ++i, ++at_) {
    const int digit = hex_digit(peek());
    if (digit < 0) return false;
    unit = unit * 16 + static_cast<char32_t>(digit);
  }
  return true;
}

void JsonScanner::write(std::string_view character, Range<Source> from, bool is_wanted) {
  if (!is_wanted) {
    key_ += character;
    return;
  }
  // Answers of a FAQ are often written in HTML.
  const char next = from.end < source_.size() ? source_[from.end] : '\0';
  const bool opens_tag =
      character == "<" && (html::is_ascii_letter(next) || next == '/' || next == '\\');
  if (opens_tag) {
    in_tag_ = true;
  } else if (in_tag_) {
    in_tag_ = character != ">";
  } else {
    writer_.append_character(character, from);
  }
}

}  // namespace

std::vector<MappedText> json_ld_texts(std::string_view source, Range<Source> script) {
  JsonScanner scanner(source, script);
  if (!scanner.scan()) return {};
  return scanner.take_texts();
}

}  // namespace shinsa::extract
