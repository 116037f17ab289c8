// Words written out; see hidden_words.h.
//
// Most texts are done after one pass over their bytes: only where a sign that may hide something
// stands between two letters of the list's words is the text taken apart.
#include "normalize/hidden_words.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "core/utf8.h"
#include "normalize/table.h"

namespace shinsa::normalize {

struct HiddenWords::Letter {
  char32_t character = 0;
  Range<Norm> range;
};

struct HiddenWords::Hit {
  std::size_t begin = 0;  // letters of the text
  std::size_t end = 0;
  std::size_t covered = 0;  // the letter of the text that is covered; 0: the letters are set apart
  const std::u32string* word = nullptr;
};

namespace {

constexpr std::size_t kMaxSigns = 2;  // between two letters that are set apart

constexpr std::u32string_view kCovers = U"○◯〇●◎■□×✕✖*";
constexpr std::u32string_view kSpacers = U" ・/|_-☆★♪♡♥";

bool is_cover(char32_t c) { return kCovers.find(c) != std::u32string_view::npos; }
bool is_spacer(char32_t c) { return kSpacers.find(c) != std::u32string_view::npos || is_cover(c); }

/// First bytes of covers and spacers; of kana (E3) only two characters are.
constexpr std::array<bool, 256> kMayBeSign = [] {
  std::array<bool, 256> may{};
  for (std::size_t lead : {0x20U, 0x2AU, 0x2DU, 0x2FU, 0x5FU, 0x7CU, 0xC3U, 0xE2U})
    may[lead] = true;
  return may;
}();

bool begins_sign(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead != 0xE3) return kMayBeSign[lead];
  const std::string_view character = text.substr(at, 3);
  return character == "〇" || character == "・";
}

std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();) characters.push_back(utf8::next(text, at));
  return characters;
}

/// Where the word ends that begins at text[begin] with a spacer or two between all letters.
template <class Letters>
std::optional<std::size_t> end_if_set_apart(const Letters& text, std::size_t begin,
                                            std::u32string_view word) {
  std::size_t at = begin + 1;
  for (char32_t letter : word.substr(1)) {
    std::size_t signs = 0;
    while (at < text.size() && is_spacer(text[at].character)) {
      ++at;
      ++signs;
    }
    if (signs == 0 || signs > kMaxSigns || at == text.size() || text[at].character != letter) {
      return std::nullopt;
    }
    ++at;
  }
  return at;
}

/// Which letter is covered of the word that begins at text[begin], if it is one inner letter.
template <class Letters>
std::optional<std::size_t> covered_letter(const Letters& text, std::size_t begin,
                                          std::u32string_view word) {
  const std::size_t end = begin + word.size();
  if (word.size() < 3 || end > text.size()) return std::nullopt;
  std::optional<std::size_t> covered;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t shown = text[begin + i].character;
    if (shown == word[i]) continue;
    const bool is_inner = i > 0 && i + 1 < word.size();
    if (!is_inner || covered || !is_cover(shown)) return std::nullopt;
    covered = begin + i;
  }
  const bool has_neighbour = (begin > 0 && is_cover(text[begin - 1].character)) ||
                             (end < text.size() && is_cover(text[end].character));
  return has_neighbour ? std::nullopt : covered;
}

enum class Script { kOther, kKanji, kKatakana, kLatin };

Script script_of(char32_t c) {
  if (c == U'々' || (c >= U'一' && c <= U'鿿')) return Script::kKanji;
  if (is_katakana_letter(c) || c == U'ー') return Script::kKatakana;
  return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') ? Script::kLatin : Script::kOther;
}

/// False inside a run of kanji, katakana or Latin letters: 不安 全身 does not hold 安全.
bool may_begin_word(char32_t before, char32_t first) {
  const Script script = script_of(first);
  return script == Script::kOther || script_of(before) != script;
}

/// Copies text[begin, end) with its map.
void copy(const NormText& from, std::size_t begin, std::size_t end, NormText& to) {
  for (std::size_t at = begin; at < end;) {
    std::size_t next = at + utf8::length(from.text[at]);
    to.text.append(from.text, at, next - at);
    to.to_shown.append(next - at, from.to_shown.to_parent({at, next}));
    at = next;
  }
}

}  // namespace

HiddenWords::HiddenWords(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    words_.push_back(characters_of(word));
    letters_ += words_.back();
  }
  std::sort(words_.begin(), words_.end());
  std::sort(letters_.begin(), letters_.end());
  letters_.erase(std::unique(letters_.begin(), letters_.end()), letters_.end());
}

bool HiddenWords::may_hold(std::string_view text) const {
  const auto is_letter = [this](char32_t c) {
    return std::binary_search(letters_.begin(), letters_.end(), c);
  };
  char32_t before = 0;
  std::size_t last = 0;  // where the character before `at` begins
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    at += utf8::length(text[at]);
    if (begin > 0 && at < text.size() && begins_sign(text, begin)) {
      before = utf8::next(text, last);
      std::size_t next = at;
      const char32_t after = utf8::next(text, next);
      if (is_letter(before) && (is_letter(after) || is_spacer(after))) return true;
    }
    last = begin;
  }
  return false;
}

void HiddenWords::add_hits(const std::vector<Letter>& text, std::size_t begin,
                           std::vector<Hit>& hits) const {
  const std::u32string first(1, text[begin].character);
  for (auto word = std::lower_bound(words_.begin(), words_.end(), first);
       word != words_.end() && word->front() == first.front(); ++word) {
    if (const auto end = end_if_set_apart(text, begin, *word)) {
      hits.push_back({begin, *end, 0, &*word});
    } else if (const auto covered = covered_letter(text, begin, *word)) {
      hits.push_back({begin, begin + word->size(), *covered, &*word});
    }
  }
}

/// By place and without overlap; covered words only where there is one way to read them.
std::vector<HiddenWords::Hit> HiddenWords::hits(const std::vector<Letter>& text) const {
  std::vector<Hit> all;
  for (std::size_t begin = 0; begin + 1 < text.size(); ++begin) add_hits(text, begin, all);
  const auto covered_by = [](const Hit& hit) { return (*hit.word)[hit.covered - hit.begin]; };
  std::map<std::size_t, char32_t> readings;  // of each covered letter; 0: more than one
  for (const Hit& hit : all) {
    if (hit.covered == 0) continue;
    const auto [reading, is_new] = readings.emplace(hit.covered, covered_by(hit));
    if (!is_new && reading->second != covered_by(hit)) reading->second = 0;
  }
  std::vector<Hit> chosen;
  for (const Hit& hit : all) {
    if (hit.covered > 0 && readings[hit.covered] == 0) continue;
    const bool follows = !chosen.empty() && chosen.back().end == hit.begin;
    const bool begins =
        hit.begin == 0 || may_begin_word(text[hit.begin - 1].character, text[hit.begin].character);
    if (!begins && !follows) continue;
    if (chosen.empty() || chosen.back().end <= hit.begin) {
      chosen.push_back(hit);
    } else if (chosen.back().begin == hit.begin && chosen.back().end < hit.end) {
      chosen.back() = hit;
    }
  }
  return chosen;
}

NormText HiddenWords::reveal(NormText text) const {
  if (words_.empty() || !may_hold(text.text)) return text;
  std::vector<Letter> letters;
  for (std::size_t at = 0; at < text.text.size();) {
    const std::size_t begin = at;
    const char32_t character = utf8::next(text.text, at);
    letters.push_back({character, {begin, at}});
  }
  const std::vector<Hit> found = hits(letters);
  if (found.empty()) return text;
  NormText out;
  std::size_t done = 0;
  for (const Hit& hit : found) {
    copy(text, done, letters[hit.begin].range.begin, out);
    std::size_t at = hit.begin;
    for (char32_t letter : *hit.word) {
      while (at != hit.covered && letters[at].character != letter) ++at;  // a spacer
      const std::size_t before = out.text.size();
      utf8::append(out.text, letter);
      out.to_shown.append(out.text.size() - before, text.to_shown.to_parent(letters[at].range));
      ++at;
    }
    done = letters[hit.end - 1].range.end;
  }
  copy(text, done, text.text.size(), out);
  return out;
}

}  // namespace shinsa::normalize
