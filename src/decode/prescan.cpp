// The first 1,024 bytes of a page → the encoding that its <meta> or its XML declaration names.
//
// The WHATWG prescan, step by step ("prescan a byte stream to determine its encoding" in the HTML
// standard): it does not tokenise, it only looks for what resembles a tag. It copies attribute
// names and values and keeps nothing. Running out of bytes means that there is no declaration.
#include <algorithm>
#include <vector>

#include "decode/decode.h"
#include "decode/encoding.h"

namespace shinsa::decode {
namespace {

constexpr std::size_t kPrescanBytes = 1024;
constexpr std::string_view kSpace = "\t\n\f\r ";

bool is_space(char c) { return kSpace.find(c) != std::string_view::npos; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), text.begin(),
                                                    [](char a, char b) { return a == lower(b); });
}

/// A page cannot be in UTF-16 if an ASCII declaration in it could be read.
std::string_view adjusted(std::string_view name) {
  if (name == "UTF-16LE" || name == "UTF-16BE") return "UTF-8";
  return name == "x-user-defined" ? "windows-1252" : name;
}

/// "text/html; charset=x" → the name of x ("extracting a character encoding from a meta element").
std::optional<std::string_view> encoding_in_content(std::string_view content) {
  std::size_t at = 0;
  while (at < content.size()) {
    if (!starts_with_ignoring_case(content.substr(at), "charset")) {
      ++at;
      continue;
    }
    at = content.find_first_not_of(kSpace, at + 7);
    if (at == std::string_view::npos) return std::nullopt;
    if (content[at] != '=') continue;
    at = content.find_first_not_of(kSpace, at + 1);
    if (at == std::string_view::npos) return std::nullopt;
    const char first = content[at];
    if (first != '"' && first != '\'') {
      const std::size_t end = content.find_first_of("\t\n\f\r ;", at);
      return whatwg_name(content.substr(at, end == std::string_view::npos ? end : end - at));
    }
    const std::size_t close = content.find(first, at + 1);
    if (close == std::string_view::npos) return std::nullopt;
    return whatwg_name(content.substr(at + 1, close - at - 1));
  }
  return std::nullopt;
}

struct Attribute {
  std::string name;
  std::string value;
};

/// Walks the bytes. `ended()` means that a step ran out of bytes, which ends the whole prescan.
class Prescan {
 public:
  explicit Prescan(std::string_view bytes) : bytes_(bytes) {}

  std::optional<std::string_view> run() {
    for (; at_ < bytes_.size(); ++at_) {
      const std::string_view rest = bytes_.substr(at_);
      if (rest[0] != '<') continue;
      if (rest.starts_with("<!--")) {
        skip_past("-->", 2);
      } else if (starts_with_ignoring_case(rest, "<meta") && rest.size() > 5 &&
                 (is_space(rest[5]) || rest[5] == '/')) {
        at_ += 5;
        if (const auto found = meta()) return found;
      } else if (is_tag(rest)) {
        at_ = std::min(bytes_.find_first_of("\t\n\f\r >", at_), bytes_.size());
        while (attribute()) {
        }
      } else if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '/' || rest[1] == '?')) {
        skip_past(">", 1);
      }
    }
    return std::nullopt;
  }

 private:
  static bool is_tag(std::string_view rest) {
    const std::size_t name = rest.size() > 1 && rest[1] == '/' ? 2 : 1;
    return rest.size() > name && is_letter(rest[name]);
  }

  bool ended() const { return at_ >= bytes_.size(); }
  char here() const { return bytes_[at_]; }

  /// Moves to the last byte of the next `mark` that begins at least `skip` bytes ahead.
  void skip_past(std::string_view mark, std::size_t skip) {
    const std::size_t found = bytes_.find(mark, at_ + skip);
    at_ = found == std::string_view::npos ? bytes_.size() : found + mark.size() - 1;
  }

  void skip(std::string_view set) {
    at_ = std::min(bytes_.find_first_not_of(set, at_), bytes_.size());
  }

  /// The encoding that the <meta> at hand declares; afterwards the position is at its end.
  std::optional<std::string_view> meta() {
    std::vector<std::string> seen;
    bool got_pragma = false;
    std::optional<bool> need_pragma;
    std::optional<std::string_view> charset;  // holds "" for a label that names nothing
    while (const auto found = attribute()) {
      if (std::find(seen.begin(), seen.end(), found->name) != seen.end()) continue;
      seen.push_back(found->name);
      if (found->name == "http-equiv") {
        got_pragma = got_pragma || found->value == "content-type";
      } else if (found->name == "charset") {
        charset = whatwg_name(found->value).value_or("");
        need_pragma = false;
      } else if (found->name == "content" && !charset) {
        charset = encoding_in_content(found->value);
        if (charset) need_pragma = true;
      }
    }
    const bool usable = !ended() && need_pragma && (!*need_pragma || got_pragma);
    if (!usable || charset->empty()) return std::nullopt;
    return adjusted(*charset);
  }

  /// The standard's "get an attribute"; nothing at the end of the tag or of the bytes.
  std::optional<Attribute> attribute() {
    skip("\t\n\f\r /");
    if (ended() || here() == '>') return std::nullopt;
    Attribute out;
    for (;; ++at_) {
      if (ended()) return std::nullopt;
      const bool equals = here() == '=' && !out.name.empty();
      if (equals || is_space(here())) break;
      if (here() == '/' || here() == '>') return out;
      out.name += lower(here());
    }
    skip(kSpace);
    if (ended()) return std::nullopt;
    if (here() != '=') return out;
    ++at_;
    skip(kSpace);
    if (ended() || !value(out.value)) return std::nullopt;
    return out;
  }

  /// Reads a value, quoted or not; false if the bytes end within it.
  bool value(std::string& out) {
    const char quote = here();
    const bool quoted = quote == '"' || quote == '\'';
    if (quoted) ++at_;
    for (; !ended(); ++at_) {
      if (quoted && here() == quote) {
        ++at_;
        return true;
      }
      if (!quoted && (is_space(here()) || here() == '>')) return true;
      out += lower(here());
    }
    return false;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

/// <?xml … encoding="x"?>, which browsers heed in text/html too.
std::optional<std::string_view> xml_declaration(std::string_view bytes) {
  if (!bytes.starts_with("<?xml")) return std::nullopt;
  const std::size_t end = bytes.find('>');
  if (end == std::string_view::npos) return std::nullopt;
  std::size_t at = bytes.substr(0, end).find("encoding");
  if (at == std::string_view::npos) return std::nullopt;
  const auto skip_blanks = [&] {
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) <= 0x20) ++at;
  };
  at += 8;
  skip_blanks();
  if (at >= bytes.size() || bytes[at] != '=') return std::nullopt;
  ++at;
  skip_blanks();
  if (at >= bytes.size() || (bytes[at] != '"' && bytes[at] != '\'')) return std::nullopt;
  const std::size_t close = bytes.find(bytes[at], at + 1);
  if (close == std::string_view::npos) return std::nullopt;
  const std::string_view label = bytes.substr(at + 1, close - at - 1);
  const bool blank = std::any_of(label.begin(), label.end(),
                                 [](char c) { return static_cast<unsigned char>(c) <= 0x20; });
  const auto name = blank ? std::nullopt : whatwg_name(label);
  if (!name) return std::nullopt;
  return name->starts_with("UTF-16") ? "UTF-8" : *name;
}

}  // namespace

std::optional<std::string> prescan_meta(std::string_view bytes) {
  using namespace std::string_view_literals;
  bytes = bytes.substr(0, kPrescanBytes);
  if (bytes.starts_with("<\0?\0x\0"sv)) return "UTF-16LE";
  if (bytes.starts_with("\0<\0?\0x"sv)) return "UTF-16BE";
  auto found = Prescan(bytes).run();
  if (!found) found = xml_declaration(bytes);
  if (!found) return std::nullopt;
  return std::string(*found);
}

}  // namespace shinsa::decode
