// A glob and a path → do they match; see glob_matches in input.h for the language.
//
// The pattern is walked once while a set of positions in the path is carried along, so the time is
// at most pattern × path for any input: no backtracking, and {a,b}{a,b}… is not multiplied out.
// What is malformed (an unclosed bracket or brace) stands for itself. Never fails.
#include <string_view>
#include <vector>

#include "core/utf8.h"
#include "input/input.h"

namespace shinsa::input {
namespace {

using Positions = std::vector<bool>;  // [i]: the pattern so far can end before byte i of the path

/// The character at `position`, which moves behind it. Names need not be UTF-8: a byte that is not
/// is a character of its own, beyond Unicode.
char32_t next(std::string_view text, std::size_t& position) {
  const std::size_t size = utf8::length(text[position]);
  bool sound = position + size <= text.size();
  for (std::size_t i = 1; i < size && sound; ++i) sound = utf8::is_continuation(text[position + i]);
  if (sound) return utf8::next(text, position);
  return 0x110000U + static_cast<unsigned char>(text[position++]);
}

class Glob {
 public:
  explicit Glob(std::string_view path) : path_(path) {}

  bool matches(std::string_view glob) const {
    Positions start(path_.size() + 1, false);
    start[0] = true;
    return after(glob, std::move(start)).back();
  }

 private:
  /// Where `glob` can end if it begins at one of `from`.
  Positions after(std::string_view glob, Positions from) const {
    while (!glob.empty()) {
      if (const std::size_t size = closed_size(glob, '[', ']'); size > 0) {
        from = after_class(glob.substr(1, size - 2), from);
        glob.remove_prefix(size);
      } else if (const std::size_t braces = closed_size(glob, '{', '}'); braces > 0) {
        from = after_choice(glob.substr(1, braces - 2), from);
        glob.remove_prefix(braces);
      } else if (glob[0] == '*') {
        from = after_stars(glob, std::move(from));
      } else {
        const bool any = glob[0] == '?';
        if (glob[0] == '\\' && glob.size() > 1) glob.remove_prefix(1);
        std::size_t length = 0;
        const char32_t wanted = next(glob, length);
        glob.remove_prefix(length);
        from = after_character(from, [&](char32_t c) { return any ? c != U'/' : c == wanted; });
      }
    }
    return from;
  }

  /// Size of the bracketed group that `glob` begins with; 0 if there is none or it does not close.
  static std::size_t closed_size(std::string_view glob, char open, char close) {
    if (glob[0] != open) return 0;
    std::size_t i = 1;
    if (open == '[') {  // "[]a]" and "[!]a]" hold a bracket
      if (i < glob.size() && (glob[i] == '!' || glob[i] == '^')) ++i;
      if (i < glob.size() && glob[i] == ']') ++i;
    }
    for (std::size_t depth = 1; i < glob.size(); ++i) {
      if (glob[i] == '\\') {
        ++i;
      } else if (glob[i] == close) {
        if (--depth == 0) return i + 1;
      } else if (glob[i] == open && open == '{') {
        ++depth;
      }
    }
    return 0;
  }

  template <class Accepts>
  Positions after_character(const Positions& from, Accepts accepts) const {
    Positions to(from.size(), false);
    for (std::size_t i = 0; i < path_.size(); ++i) {
      if (!from[i]) continue;
      std::size_t end = i;
      const char32_t c = next(path_, end);
      if (accepts(c)) to[end] = true;
    }
    return to;
  }

  Positions after_class(std::string_view inside, const Positions& from) const {
    const bool negated = !inside.empty() && (inside[0] == '!' || inside[0] == '^');
    if (negated) inside.remove_prefix(1);
    return after_character(from,
                           [&](char32_t c) { return c != U'/' && in_class(inside, c) != negated; });
  }

  static bool in_class(std::string_view inside, char32_t c) {
    for (std::size_t i = 0; i < inside.size();) {
      if (inside[i] == '\\' && i + 1 < inside.size()) ++i;
      const char32_t low = next(inside, i);
      char32_t high = low;
      if (i + 1 < inside.size() && inside[i] == '-') high = next(inside, ++i);
      if (low <= c && c <= high) return true;
    }
    return false;
  }

  Positions after_choice(std::string_view inside, const Positions& from) const {
    Positions to(from.size(), false);
    std::size_t depth = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= inside.size(); ++i) {
      const char c = i < inside.size() ? inside[i] : ',';
      if (c == '\\') ++i;
      if (c == '{') ++depth;
      if (c == '}') --depth;
      if (c != ',' || (depth > 0 && i < inside.size())) continue;
      const Positions one = after(inside.substr(start, i - start), from);
      for (std::size_t k = 0; k < to.size(); ++k) to[k] = to[k] || one[k];
      start = i + 1;
    }
    return to;
  }

  /// Consumes `*`, `**` or, at the start of a part, `**` with the slash behind it, which also
  /// stands for no folder at all.
  Positions after_stars(std::string_view& glob, Positions from) const {
    std::size_t stars = 0;
    while (stars < glob.size() && glob[stars] == '*') ++stars;
    const bool folders = stars > 1 && stars < glob.size() && glob[stars] == '/';
    glob.remove_prefix(folders ? stars + 1 : stars);
    bool reached = false;
    for (std::size_t i = 0; i < from.size(); ++i) {
      const bool part_start = i == 0 || path_[i - 1] == '/';
      const bool begun = from[i];
      if (folders) {
        reached = reached || begun;
        from[i] = part_start && reached;
        continue;
      }
      if (stars == 1 && i > 0 && path_[i - 1] == '/') reached = false;
      from[i] = reached = reached || begun;
    }
    return from;
  }

  std::string_view path_;
};

}  // namespace

bool glob_matches(const std::string& glob, const std::string& path) {
  std::string_view pattern = glob;
  std::string_view subject = path;
  if (pattern.empty()) return false;
  if (pattern.find('/') == std::string_view::npos) {
    subject.remove_prefix(subject.rfind('/') + 1);  // npos + 1 is 0
  } else if (pattern[0] == '/') {
    pattern.remove_prefix(1);  // anchored, like every glob with a slash
  }
  return Glob(subject).matches(pattern);
}

}  // namespace shinsa::input
