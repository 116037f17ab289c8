// Folded text → sentences; see segment.h. One pass from left to right.
#include "segment/segment.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "segment/brackets.h"

namespace shinsa::segment {
namespace {

// A cut inside an over-long sentence is made after 、 or a space if there is one this near to the
// limit.
constexpr std::size_t kCutReach = 400;

constexpr std::array<std::string_view, 36> kAbbreviations = {
    "al",   "apr", "aug", "cf", "co",  "dec",  "dept", "dr",  "ed", "etc", "feb", "fig",
    "figs", "inc", "jan", "jr", "jul", "jun",  "ltd",  "mar", "mr", "mrs", "ms",  "no",
    "nos",  "nov", "oct", "ph", "pp",  "prof", "sep",  "sr",  "st", "ver", "vol", "vs"};

static_assert(std::is_sorted(kAbbreviations.begin(), kAbbreviations.end()));

/// First bytes of the marks that may end a sentence: line break . ! ? 。 ！ ？
constexpr std::array<bool, 256> kFirst = [] {
  std::array<bool, 256> first{};
  for (const char c : {'\n', '.', '!', '?', '\xE3', '\xEF'})
    first[static_cast<unsigned char>(c)] = true;
  return first;
}();

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_alnum(char c) { return is_alpha(c) || (c >= '0' && c <= '9'); }
bool is_hiragana(char32_t c) { return c >= 0x3041 && c <= 0x3096; }
bool is_letter(char32_t c) {
  return c < 0x80 ? is_alpha(static_cast<char>(c))
                  : c >= 0x3005 && (c < 0x3008 || c > 0x3020) && c != 0x30FB && c < 0xFF00;
}

class Splitter {
 public:
  explicit Splitter(std::string_view text)
      : text_(text), brackets_(bracketed(text, kBracketReach)) {}

  std::vector<Sentence> run() && {
    std::size_t at = next_mark(behind_spaces(0));
    while (at < text_.size()) {
      if (text_[at] == '\n') {
        at = end_sentence(at + 1);
      } else if (const std::size_t length = ender_length(at); length > 0) {
        at = at_ender(at + length);
      } else {
        ++at;
      }
      at = next_mark(at);
    }
    if (start_ < text_.size()) end_sentence(text_.size());
    return std::move(sentences_);
  }

 private:
  /// The first place from `at` on where a sentence may end, or the end of the text.
  std::size_t next_mark(std::size_t at) const {
    for (; at < text_.size(); ++at) {
      const auto byte = static_cast<unsigned char>(text_[at]);
      if (!kFirst[byte]) continue;
      if (byte != 0xE3) return at;
      if (text_[at + 1] == '\x80' && text_[at + 2] == '\x82') return at;  // 。
      at += 2;
    }
    return at;
  }

  /// Handles what follows a sentence ender; returns where to read on.
  std::size_t at_ender(std::size_t at) {
    bool closed = false;  // a bracket or quote is the last thing read
    while (at < text_.size()) {
      if (const std::size_t more = strong_ender_length(at); more > 0) {
        closed = false;
        at += more;
      } else if (const std::size_t bracket = closer_length(at); bracket > 0) {
        closed = true;
        at += bracket;
      } else if (const std::size_t next = behind_blanks(at);
                 next < text_.size() && next > at && strong_ender_length(next) > 0) {
        at = next;  // "! ! !"
      } else {
        break;
      }
    }
    const bool goes_on = inside_brackets(at) || (closed && quotation_goes_on(at));
    return goes_on ? at : end_sentence(at);
  }

  /// 。 ！ ？ ! ? at `at`: always an end, but for ASCII signs in the middle of a word or URL.
  std::size_t strong_ender_length(std::size_t at) const {
    const std::string_view rest = text_.substr(at);
    if (rest.starts_with("。") || rest.starts_with("！") || rest.starts_with("？")) return 3;
    if (rest[0] != '!' && rest[0] != '?') return 0;
    const bool in_word = at > 0 && (is_alnum(text_[at - 1]) || text_[at - 1] == '/') &&
                         rest.size() > 1 && is_alnum(rest[1]);
    return in_word ? 0 : 1;
  }

  std::size_t ender_length(std::size_t at) const {
    switch (text_[at]) {
      case '.':
        return is_full_stop(at) ? 1 : 0;
      case '!':
      case '?':
      case '\xE3':
      case '\xEF':
        return strong_ender_length(at);
      default:
        return 0;
    }
  }

  /// "." ends a sentence behind a word that is no abbreviation and before white space; and, as in
  /// papers that write ．for 。, between hiragana and the next sentence.
  bool is_full_stop(std::size_t at) const {
    if (at == start_) return false;
    std::size_t before = utf8::floor(text_, at - 1);
    const bool lone = before == start_;  // "a." or "い." at the head: a list mark
    const char32_t last = utf8::next(text_, before);
    if (!is_letter(last) || lone) return false;
    std::size_t next = at + 1;
    if (is_hiragana(last) && next < text_.size() && is_letter(utf8::next(text_, next))) {
      return !is_alpha(text_[at + 1]);
    }
    next = at + 1;
    while (next < text_.size() && closer_length(next) > 0) next += closer_length(next);
    if (next < text_.size() && !is_space(text_[next])) return false;
    return !is_alpha(text_[at - 1]) || !is_abbreviation(at);
  }

  /// True if the ASCII word that ends at `end` is one letter (q., e.g.) or in the list.
  bool is_abbreviation(std::size_t end) const {
    std::size_t begin = end;
    while (begin > start_ && end - begin <= 5 && is_alpha(text_[begin - 1])) --begin;
    const std::string_view word = text_.substr(begin, end - begin);
    return word.size() == 1 ||
           std::binary_search(kAbbreviations.begin(), kAbbreviations.end(), word);
  }

  /// A closing bracket, or the quote mark that ends a quotation.
  std::size_t closer_length(std::size_t at) const {
    if (text_[at] != '"') return closing_bracket_length(text_.substr(at));
    const auto quotation = std::lower_bound(
        brackets_.begin(), brackets_.end(), at + 1,
        [](const Range<Norm>& pair, std::size_t position) { return pair.end < position; });
    return quotation != brackets_.end() && quotation->end == at + 1 ? 1 : 0;
  }

  bool inside_brackets(std::size_t at) {
    while (bracket_ < brackets_.size() && brackets_[bracket_].end <= at) ++bracket_;
    return bracket_ < brackets_.size() && brackets_[bracket_].begin < at;
  }

  /// Behind 。」: true if text follows at once, or a particle behind a space (where a line of the
  /// source was wrapped): 「必ず治る。」 という. A note (※) stands on its own.
  bool quotation_goes_on(std::size_t at) const {
    if (at == text_.size() || text_[at] == '\n') return false;
    const bool blank = is_space(text_[at]);
    const std::string_view rest = text_.substr(behind_blanks(at));
    if (!blank) return !rest.starts_with("※");
    constexpr std::array<std::string_view, 6> kParticles = {"と", "を", "が", "は", "の", "に"};
    return std::any_of(kParticles.begin(), kParticles.end(),
                       [rest](std::string_view particle) { return rest.starts_with(particle); });
  }

  std::size_t behind_blanks(std::size_t at) const {
    while (at < text_.size() && text_[at] != '\n' && is_space(text_[at])) ++at;
    return at;
  }
  std::size_t behind_spaces(std::size_t at) const {
    while (at < text_.size() && is_space(text_[at])) ++at;
    return at;
  }

  /// Ends the sentence at `end` and the white space behind it; cuts it where it is too long.
  /// Returns where the next one starts.
  std::size_t end_sentence(std::size_t end) {
    end = behind_spaces(end);
    while (end - start_ > kMaxSentenceBytes) {
      const std::size_t cut = safe_cut();
      sentences_.push_back({{start_, cut}, true});
      start_ = cut;
    }
    sentences_.push_back({{start_, end}, false});
    start_ = end;
    return end;
  }

  std::size_t safe_cut() const {
    const std::string_view window = text_.substr(start_, kMaxSentenceBytes);
    const std::size_t comma = window.rfind("、");
    const std::size_t space = window.rfind(' ');
    std::size_t cut = comma == std::string_view::npos ? 0 : comma + std::string_view("、").size();
    if (space != std::string_view::npos) cut = std::max(cut, space + 1);
    if (cut + kCutReach >= kMaxSentenceBytes) return start_ + cut;
    return utf8::floor(text_, start_ + kMaxSentenceBytes);
  }

  std::string_view text_;
  std::vector<Range<Norm>> brackets_;
  std::size_t bracket_ = 0;  // the first pair that does not end before the place being read
  std::size_t start_ = 0;    // of the sentence being read
  std::vector<Sentence> sentences_;
};

}  // namespace

std::vector<Sentence> segment(std::string_view norm) { return Splitter(norm).run(); }

}  // namespace shinsa::segment
