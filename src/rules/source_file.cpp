// Files, lines and carets; see source_file.h.
#include "rules/source_file.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <utility>

#include "core/utf8.h"

namespace shinsa::rules {
namespace {

struct CodePoints {
  char32_t first;
  char32_t last;
};

// Wide and full-width characters of UAX #11, merged where only unassigned ones lie between them.
constexpr std::array<CodePoints, 13> kWide = {{{0x1100, 0x115F},
                                               {0x2E80, 0x303E},
                                               {0x3041, 0x33FF},
                                               {0x3400, 0x4DBF},
                                               {0x4E00, 0x9FFF},
                                               {0xA000, 0xA4CF},
                                               {0xAC00, 0xD7A3},
                                               {0xF900, 0xFAFF},
                                               {0xFE30, 0xFE6F},
                                               {0xFF01, 0xFF60},
                                               {0xFFE0, 0xFFE6},
                                               {0x1F300, 0x1FAFF},
                                               {0x20000, 0x3FFFD}}};

std::size_t width_of(char32_t value) {
  const auto holds = [value](CodePoints range) {
    return range.first <= value && value <= range.last;
  };
  if (value >= 0x300 && value <= 0x36F) return 0;    // combining accents
  if (value == 0x3099 || value == 0x309A) return 0;  // combining voiced marks
  if (value >= 0x200B && value <= 0x200F) return 0;  // zero-width characters
  return std::any_of(kWide.begin(), kWide.end(), holds) ? 2 : 1;
}

// Tabs are kept, so that the caret stands right whatever their width.
std::string padding(std::string_view before) {
  std::string out;
  std::size_t at = 0;
  while (at < before.size()) {
    const char32_t value = utf8::next(before, at);
    if (value == U'\t') {
      out.push_back('\t');
    } else {
      out.append(width_of(value), ' ');
    }
  }
  return out;
}

bool is_control(char byte) {
  return static_cast<unsigned char>(byte) < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
}

Mark mark_at(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte);
  const std::size_t newline = before.rfind('\n');
  const std::size_t start = newline == std::string_view::npos ? 0 : newline + 1;
  return {static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')), byte - start};
}

std::size_t first_bad_byte(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t size = std::min(utf8::length(text[at]), text.size() - at);
    if (!utf8::is_valid(text.substr(at, size))) return at;
    at += size;
  }
  return at;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  std::size_t at = 0;
  while (at < text.size()) width += width_of(utf8::next(text, at));
  return width;
}

SourceFile::SourceFile(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)), starts_{0} {
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n' && i + 1 < text_.size()) starts_.push_back(i + 1);
  }
}

Result<SourceFile> SourceFile::read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in || in.bad()) {
    return Error{path, "the file cannot be read", "check that it exists and may be read", ""};
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  if (!utf8::is_valid(text)) {
    const Mark mark = mark_at(text, first_bad_byte(text));
    return Error{path + ":" + std::to_string(mark.line + 1), "the file is not valid UTF-8",
                 "save it as UTF-8", ""};
  }
  SourceFile file(path, std::move(text));
  const auto control = std::find_if(file.text_.begin(), file.text_.end(), is_control);
  if (control != file.text_.end()) {
    const auto byte = static_cast<std::size_t>(control - file.text_.begin());
    return Error{file.place(mark_at(file.text_, byte)), "a control character stands in the file",
                 "remove it", ""};
  }
  return file;
}

std::string_view SourceFile::line(std::size_t index) const {
  if (index >= starts_.size()) return {};
  const std::size_t end = index + 1 < starts_.size() ? starts_[index + 1] : text_.size();
  std::string_view line = std::string_view(text_).substr(starts_[index], end - starts_[index]);
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

std::string SourceFile::place(Mark mark) const {
  const std::string_view before = line(mark.line).substr(0, mark.column);
  return path_ + ":" + std::to_string(mark.line + 1) + ":" +
         std::to_string(utf8::count(before) + 1);
}

Error SourceFile::error(Mark mark, std::string what, std::string mend) const {
  const std::string_view text = line(mark.line);
  const std::string_view before = text.substr(0, mark.column);
  Error error{place(mark), std::move(what), std::move(mend), {}};
  if (!text.empty()) error.excerpt = std::string(text) + "\n" + padding(before) + "^";
  return error;
}

}  // namespace shinsa::rules
