// Word lists against tokens; see word_index.h.
#include "match/word_index.h"

#include <algorithm>

#include "core/utf8.h"

namespace shinsa::match {
namespace {

const Token& at(const Tokens& tokens, int i) { return tokens[static_cast<std::size_t>(i)]; }
int size(const Tokens& tokens) { return static_cast<int>(tokens.size()); }

constexpr char kBlank = ' ';  // between the words of an entry

char32_t first_of(std::string_view text) {
  std::size_t position = 0;
  return text.empty() ? U'\0' : utf8::next(text, position);
}

struct BySecond {
  bool operator()(const CompiledWords::Use& a, const CompiledWords::Use& b) const {
    return a.second < b.second;
  }
};

// The token behind the entry's words from token `i` on; `i` if they do not stand there.
int match_words(std::string_view entry, std::string_view norm, const Tokens& tokens, int i) {
  int k = i;
  while (!entry.empty()) {
    const std::string_view word = entry.substr(0, entry.find(kBlank));
    entry.remove_prefix(std::min(word.size() + 1, entry.size()));
    const int next = k < size(tokens) ? match_word(norm, tokens, k, word) : k;
    if (next == k) return i;
    k = next;
  }
  return k;
}

}  // namespace

int match_spelling(std::string_view norm, const Tokens& tokens, int i, std::string_view spelling) {
  const std::size_t begin = at(tokens, i).range.begin;
  if (norm.compare(begin, spelling.size(), spelling) != 0) return i;
  const std::size_t end = begin + spelling.size();
  for (int k = i; k < size(tokens); ++k) {
    if (at(tokens, k).range.end == end) return k + 1;
    if (at(tokens, k).range.end > end) break;
  }
  return i;
}

int match_word(std::string_view norm, const Tokens& tokens, int i, std::string_view word) {
  const Token& token = at(tokens, i);
  if (token.lemma == word || token.surface == word) return i + 1;
  return match_spelling(norm, tokens, i, word);
}

CompiledWords WordIndex::compile(const std::vector<WordList>& lists) {
  LiteralTrieBuilder literals;
  std::vector<std::vector<CompiledWords::Use>> uses_of;  // of each literal
  for (std::size_t list = 0; list < lists.size(); ++list) {
    const std::vector<std::string>& entries = lists[list].entries;
    for (std::size_t entry = 0; entry < entries.size(); ++entry) {
      const std::string_view text = entries[entry];
      const std::size_t blank = text.find(kBlank);
      const auto literal = static_cast<std::size_t>(literals.add(text.substr(0, blank)));
      if (literal >= uses_of.size()) uses_of.resize(literal + 1);
      CompiledWords::Use use{static_cast<std::int32_t>(list)};
      if (blank != std::string_view::npos) {
        use.phrase = static_cast<std::int32_t>(entry);
        use.second = first_of(text.substr(blank + 1));
      }
      uses_of[literal].push_back(use);
    }
  }
  std::vector<std::uint32_t> begins;
  std::vector<CompiledWords::Use> all;
  for (auto& uses : uses_of) {
    std::stable_sort(uses.begin(), uses.end(), BySecond{});
    begins.push_back(static_cast<std::uint32_t>(all.size()));
    all.insert(all.end(), uses.begin(), uses.end());
  }
  begins.push_back(static_cast<std::uint32_t>(all.size()));
  return {std::move(literals).build(), std::move(begins), std::move(all)};
}

ListedWords WordIndex::find(std::string_view norm, const Tokens& tokens) const {
  ListedWords found;
  found.begins_.reserve(tokens.size() + 1);
  for (int i = 0; i < size(tokens); ++i) {
    found.begins_.push_back(static_cast<std::uint32_t>(found.words_.size()));
    find_at(norm, tokens, i, found);
  }
  found.begins_.push_back(static_cast<std::uint32_t>(found.words_.size()));
  return found;
}

void WordIndex::find_at(std::string_view norm, const Tokens& tokens, int i,
                        ListedWords& found) const {
  const Token& token = at(tokens, i);
  const std::string_view text = norm.substr(0, tokens.back().range.end);
  int last = i;  // the token in which the literal ends
  literals_.find_at(text, token.range.begin, [&](int literal, std::size_t end) {
    while (at(tokens, last).range.end < end) ++last;
    if (at(tokens, last).range.end == end) take(literal, norm, tokens, i, last + 1, found);
  });
  if (token.lemma == token.surface) return;
  literals_.find_at(token.lemma, 0, [&](int literal, std::size_t end) {
    if (end == token.lemma.size()) take(literal, norm, tokens, i, i + 1, found);
  });
}

// A literal that ends with the token before `end`, or the lemma of token `i`. Only a single token
// begins an entry of several words.
void WordIndex::take(int literal, std::string_view norm, const Tokens& tokens, int i, int end,
                     ListedWords& found) const {
  const auto index = static_cast<std::size_t>(literal);
  const CompiledWords::Use* const begin = words_.uses.data() + words_.uses_begin[index];
  const CompiledWords::Use* const last = words_.uses.data() + words_.uses_begin[index + 1];
  const CompiledWords::Use* use = begin;
  for (; use != last && use->phrase < 0; ++use) found.add(use->list, end);
  if (use == last || end != i + 1 || end == size(tokens)) return;
  const Token& next = at(tokens, end);
  const char32_t of_surface = first_of(next.surface);
  const char32_t of_lemma = first_of(next.lemma);
  take_phrases({use, last}, of_surface, norm, tokens, i, found);
  if (of_lemma != of_surface) take_phrases({use, last}, of_lemma, norm, tokens, i, found);
}

void WordIndex::take_phrases(std::span<const CompiledWords::Use> uses, char32_t second,
                             std::string_view norm, const Tokens& tokens, int i,
                             ListedWords& found) const {
  const auto [begin, end] =
      std::equal_range(uses.begin(), uses.end(), CompiledWords::Use{0, 0, second}, BySecond{});
  for (auto use = begin; use != end; ++use) {
    const auto list = static_cast<std::size_t>(use->list);
    const std::string_view entry = lists_[list].entries[static_cast<std::size_t>(use->phrase)];
    const int behind = match_words(entry, norm, tokens, i);
    if (behind > i) found.add(use->list, behind);
  }
}

}  // namespace shinsa::match
