// Reading regular expressions; see regex_text.h.
#include "rules/regex_text.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "core/utf8.h"
#include "rules/nearest.h"

namespace shinsa::rules {
namespace {

using Fold = std::function<std::string(std::string_view)>;

constexpr std::size_t kMaxStrings = 64;  // texts that an exact part may stand for
constexpr std::size_t kMaxClass = 8;     // characters of a class that is read as alternatives
constexpr std::size_t kMinCharacters = 2;

// Behind the escape that begins at `at`: \d, \pN, \p{Greek}, \x{3042}, \(.
std::size_t end_of_escape(std::string_view regex, std::size_t at) {
  std::size_t end = at + 1;
  if (end >= regex.size()) return end;
  const char kind = regex[end];
  utf8::next(regex, end);
  const bool has_argument = kind == 'p' || kind == 'P' || kind == 'x';
  if (!has_argument || end >= regex.size()) return end;
  if (regex[end] == '{') return std::min(regex.find('}', end), regex.size() - 1) + 1;
  return std::min(end + (kind == 'x' ? 2 : 1), regex.size());
}

// Behind "(?P<name>", "(?:" or "(?i" at `at`.
std::size_t end_of_group_head(std::string_view regex, std::size_t at) {
  const std::size_t end =
      regex.find_first_of(regex.substr(at).starts_with("(?P<") ? ">" : ":)", at);
  return std::min(end, regex.size() - 1) + 1;
}

std::optional<RegexProblem> check_literals(std::string_view regex, const Fold& fold) {
  std::size_t at = 0;
  while (at < regex.size()) {
    if (regex[at] == '\\') {
      at = end_of_escape(regex, at);
      continue;
    }
    if (regex.substr(at).starts_with("(?")) {
      at = end_of_group_head(regex, at);
      continue;
    }
    const std::size_t begin = at;
    utf8::next(regex, at);
    const std::string character(regex.substr(begin, at - begin));
    const bool ascii = character.size() == 1;
    if (ascii && std::isupper(static_cast<unsigned char>(character[0])) == 0) continue;
    const std::string folded = fold(character);
    if (folded == character) continue;
    return RegexProblem{in_quotes(character) + " never stands in folded text",
                        folded.empty() ? "remove it" : "write " + in_quotes(folded), character};
  }
  return std::nullopt;
}

// What is known of a part of an expression.
struct Facts {
  bool exact = false;                // it matches `strings` and nothing else
  std::vector<std::string> strings;  // if exact
  AnchorWay groups;                  // of each, any match holds one, in this order
};

// Two characters, or a kanji: kana, digits and marks stand in nearly every sentence.
bool is_telling(const std::string& text) {
  if (text.empty()) return false;
  std::size_t at = 0;
  const char32_t first = utf8::next(text, at);
  return utf8::count(text) >= kMinCharacters || (first >= 0x4E00 && first <= 0x9FFF);
}

bool is_useful(const AnchorGroup& group) {
  return !group.empty() && std::all_of(group.begin(), group.end(), is_telling);
}

std::size_t shortest(const AnchorGroup& group) {
  std::size_t size = std::string::npos;
  for (const std::string& text : group) size = std::min(size, text.size());
  return size;
}

// The groups of a part that must be there, exact or not.
AnchorWay required(const Facts& facts) {
  if (!facts.exact) return facts.groups;
  if (is_useful(facts.strings)) return {facts.strings};
  return {};
}

// Joins parts from left to right; a run of exact parts becomes one group.
class Sequence {
 public:
  void append(Facts part) {
    if (!part.exact) {
      flush();
      for (AnchorGroup& group : part.groups) facts_.groups.push_back(std::move(group));
      return;
    }
    if (run_.size() * part.strings.size() > kMaxStrings) flush();
    std::vector<std::string> joined;
    for (const std::string& left : run_) {
      for (const std::string& right : part.strings) joined.push_back(left + right);
    }
    run_ = std::move(joined);
  }

  Facts finish() && {
    if (!broken_) return {true, std::move(run_), {}};
    flush();
    return std::move(facts_);
  }

 private:
  void flush() {
    broken_ = true;
    if (is_useful(run_)) facts_.groups.push_back(run_);
    run_ = {""};
  }

  Facts facts_;
  std::vector<std::string> run_ = {""};
  bool broken_ = false;
};

// A reader of the part of RE2's syntax that rules use. Precondition: RE2 accepts the expression.
class RegexReader {
 public:
  explicit RegexReader(std::string_view regex) : regex_(regex) {}

  // One way for each alternative of the whole expression.
  std::vector<AnchorWay> read() {
    std::vector<AnchorWay> ways;
    do {
      ways.push_back(required(sequence()));
    } while (!at_end() && regex_[at_++] == '|');
    const bool understood = !failed_ && at_ == regex_.size();
    const auto is_empty = [](const AnchorWay& way) { return way.empty(); };
    if (!understood || std::any_of(ways.begin(), ways.end(), is_empty)) return {};
    return ways;
  }

 private:
  bool at_end() const { return failed_ || at_ >= regex_.size(); }

  Facts alternatives() {
    std::vector<Facts> branches = {sequence()};
    while (!at_end() && regex_[at_] == '|') {
      ++at_;
      branches.push_back(sequence());
    }
    if (branches.size() == 1) return branches.front();
    return merged(branches);
  }

  static Facts merged(const std::vector<Facts>& branches) {
    Facts all{true, {}, {}};
    AnchorGroup group;
    bool every_branch = true;
    for (const Facts& branch : branches) {
      all.exact = all.exact && branch.exact;
      all.strings.insert(all.strings.end(), branch.strings.begin(), branch.strings.end());
      const AnchorWay groups = required(branch);
      const auto best = std::max_element(
          groups.begin(), groups.end(), [](auto& a, auto& b) { return shortest(a) < shortest(b); });
      every_branch = every_branch && best != groups.end();
      if (best != groups.end()) group.insert(group.end(), best->begin(), best->end());
    }
    if (all.exact && all.strings.size() <= kMaxStrings) return all;
    if (!every_branch) return {};
    return {false, {}, {group}};
  }

  Facts sequence() {
    Sequence out;
    while (!at_end() && regex_[at_] != '|' && regex_[at_] != ')') {
      Facts part = atom();
      out.append(repeated(std::move(part)));
    }
    return std::move(out).finish();
  }

  Facts atom() {
    switch (regex_[at_]) {
      case '(':
        return group();
      case '[':
        return character_class();
      case '\\':
        return escape();
      case '.':
      case '^':
      case '$':
        ++at_;
        return {};
      case '{':
        failed_ = true;
        return {};
      default:
        return literal();
    }
  }

  Facts literal() {
    const std::size_t begin = at_;
    utf8::next(regex_, at_);
    return {true, {std::string(regex_.substr(begin, at_ - begin))}, {}};
  }

  Facts escape() {
    const std::size_t begin = at_;
    at_ = end_of_escape(regex_, at_);
    const std::string_view escaped = regex_.substr(begin + 1, at_ - begin - 1);
    const auto kind = static_cast<unsigned char>(escaped[0]);
    if (kind == 'Q' || std::isdigit(kind) != 0) failed_ = true;  // quoting, octal numbers
    if (escaped.size() == 1 && std::ispunct(kind) != 0) {
      return {true, {std::string(escaped)}, {}};
    }
    return {};
  }

  Facts group() {
    const std::string_view rest = regex_.substr(at_);
    const bool named = rest.starts_with("(?P<");
    if (rest.starts_with("(?") && !named && !rest.starts_with("(?:")) {
      failed_ = true;  // flags change what literals mean
      return {};
    }
    at_ = rest.starts_with("(?") ? end_of_group_head(regex_, at_) : at_ + 1;
    Facts inner = alternatives();
    if (at_end() || regex_[at_] != ')') failed_ = true;
    ++at_;
    return inner;
  }

  // A few plain characters are alternatives ([がの]); any other class is only passed over: [^]a],
  // [[:alpha:]-], [\]].
  Facts character_class() {
    const std::size_t begin = ++at_;
    if (!at_end() && regex_[at_] == '^') ++at_;
    bool first = true;
    while (!at_end() && (first || regex_[at_] != ']')) {
      first = false;
      const bool named = regex_.substr(at_).starts_with("[:");
      const std::size_t end = named ? regex_.find(":]", at_ + 2) : std::string_view::npos;
      if (end != std::string_view::npos) {
        at_ = end + 2;
      } else {
        at_ = regex_[at_] == '\\' ? end_of_escape(regex_, at_) : at_ + 1;
      }
    }
    const std::string_view content = regex_.substr(std::min(begin, regex_.size()), at_ - begin);
    ++at_;
    if (content.find_first_of("^-[]\\") != std::string_view::npos) return {};
    Facts facts{true, {}, {}};
    for (std::size_t i = 0; i < content.size();) {
      const std::size_t start = i;
      utf8::next(content, i);
      facts.strings.emplace_back(content.substr(start, i - start));
    }
    if (facts.strings.empty() || facts.strings.size() > kMaxClass) return {};
    return facts;
  }

  Facts repeated(Facts part) {
    if (at_end()) return part;
    const char sign = regex_[at_];
    if (sign != '*' && sign != '+' && sign != '?' && sign != '{') return part;
    const bool may_be_absent = sign == '*' || sign == '?' || (sign == '{' && least_count() == 0);
    at_ = sign == '{' ? regex_.find('}', at_) + 1 : at_ + 1;
    if (at_ == 0) failed_ = true;  // no closing brace
    if (!at_end() && regex_[at_] == '?') ++at_;
    if (sign == '?' && part.exact) {
      part.strings.emplace_back();
      return part;
    }
    if (may_be_absent) return {};
    return {false, {}, required(part)};
  }

  // n of {n}, {n,} and {n,m}; RE2 takes a brace that says something else as a literal.
  int least_count() {
    const std::size_t end = regex_.find_first_not_of("0123456789,", at_ + 1);
    const bool number =
        at_ + 1 < regex_.size() && std::isdigit(static_cast<unsigned char>(regex_[at_ + 1])) != 0;
    if (!number || end == std::string_view::npos || regex_[end] != '}') {
      failed_ = true;
      return 0;
    }
    const std::string_view digits = regex_.substr(at_ + 1, end - at_ - 1);
    return digits.substr(0, digits.find(',')).find_first_not_of('0') == std::string_view::npos ? 0
                                                                                               : 1;
  }

  std::string_view regex_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

}  // namespace

std::optional<RegexProblem> check_regex(const std::string& regex, const Fold& fold) {
  RE2::Options options;
  options.set_log_errors(false);
  const RE2 compiled(regex, options);
  if (!compiled.ok()) {
    return RegexProblem{"bad regular expression: " + compiled.error(),
                        "it is read by RE2, which has no back-references and no look-around; for "
                        "the latter write after, before, not_after or not_before",
                        compiled.error_arg()};
  }
  if (RE2::FullMatch("", compiled)) {
    return RegexProblem{"the expression also matches the empty text",
                        "require at least one character", ""};
  }
  for (const auto& [name, index] : compiled.NamedCapturingGroups()) {
    if (name == "span") continue;
    return RegexProblem{"unknown group " + in_quotes(name),
                        "only (?P<span>…) has a meaning; write (…) for any other group", name};
  }
  return check_literals(regex, fold);
}

std::vector<AnchorWay> anchors_of_regex(std::string_view regex) {
  return RegexReader(regex).read();
}

}  // namespace shinsa::rules
