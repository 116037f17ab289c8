// Word lists against tokens; see word_index.h.
#include "match/word_index.h"

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "core/utf8.h"
#include "core/word_hash.h"

namespace shinsa::match {
namespace {

const Token& at(const Tokens& tokens, int i) { return tokens[static_cast<std::size_t>(i)]; }

std::vector<std::string_view> words_of(std::string_view entry) {
  std::vector<std::string_view> words;
  while (!entry.empty()) {
    const std::size_t blank = std::min(entry.find(' '), entry.size());
    if (blank > 0) words.push_back(entry.substr(0, blank));
    entry.remove_prefix(std::min(blank + 1, entry.size()));
  }
  return words;
}

char32_t first_of(std::string_view text) {
  std::size_t position = 0;
  return utf8::next(text, position);
}

}  // namespace

int match_spelling(std::string_view norm, const Tokens& tokens, int i, std::string_view spelling) {
  const std::size_t begin = at(tokens, i).range.begin;
  if (norm.compare(begin, spelling.size(), spelling) != 0) return i;
  const std::size_t end = begin + spelling.size();
  for (int k = i; k < static_cast<int>(tokens.size()); ++k) {
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

namespace {

// Words by their word_hash(), which needs no further hashing.
struct AsItIs {
  std::size_t operator()(std::uint64_t hash) const { return static_cast<std::size_t>(hash); }
};
template <class Value>
using ByHash = std::unordered_map<std::uint64_t, Value, AsItIs>;

struct Entry {
  std::string_view text;                // of one word
  std::vector<std::string_view> words;  // of several, else empty
};

constexpr std::size_t kBits = 4096;

// The entry's words from token `i` on; `i` if they do not stand there.
int match_entry(const Entry& entry, std::string_view norm, const Tokens& tokens, int i) {
  int k = i;
  for (std::string_view word : entry.words) {
    const int next = k < static_cast<int>(tokens.size()) ? match_word(norm, tokens, k, word) : k;
    if (next == k) return i;
    k = next;
  }
  return k;
}

}  // namespace

struct WordIndex::Prepared {
  std::once_flag once;
  std::bitset<kBits> hashes;              // of the single words: most tokens are none
  std::bitset<kBits> firsts;              // of the first characters of single words
  ByHash<std::string_view> single_words;  // lemmas or surfaces of one token
  std::unordered_map<char32_t, std::vector<Entry>> by_first;  // single words that tokens may spell
  ByHash<std::vector<Entry>> phrases;                         // by first word

  void prepare(const WordList& list) {
    for (const std::string& text : list.entries) {
      Entry entry{text, words_of(text)};
      if (entry.words.size() > 1) {
        phrases[word_hash(entry.words.front())].push_back(std::move(entry));
        continue;
      }
      const std::uint64_t hash = word_hash(text);
      const char32_t first = first_of(text);
      single_words.emplace(hash, text);
      hashes.set(hash % kBits);
      firsts.set(first % kBits);
      by_first[first].push_back({text, {}});
    }
  }

  bool holds(std::uint64_t hash, std::string_view word) const {
    if (!hashes[hash % kBits]) return false;
    const auto found = single_words.find(hash);
    return found != single_words.end() && found->second == word;
  }
};

WordIndex::WordIndex(const WordList& list)
    : list_(&list), prepared_(std::make_unique<Prepared>()) {}
WordIndex::~WordIndex() = default;
WordIndex::WordIndex(WordIndex&&) noexcept = default;
WordIndex& WordIndex::operator=(WordIndex&&) noexcept = default;

const WordIndex::Prepared& WordIndex::prepared() const {
  std::call_once(prepared_->once, [this] { prepared_->prepare(*list_); });
  return *prepared_;
}

int WordIndex::match(std::string_view norm, const Tokens& tokens, int i) const {
  const Prepared& list = prepared();
  const Token& token = at(tokens, i);
  int end = i;
  if (list.holds(token.lemma_hash, token.lemma) || list.holds(token.surface_hash, token.surface)) {
    end = i + 1;
  }
  const char32_t first = first_of(token.surface);
  if (list.firsts[first % kBits]) {
    if (const auto bucket = list.by_first.find(first); bucket != list.by_first.end()) {
      for (const Entry& entry : bucket->second) {
        end = std::max(end, match_spelling(norm, tokens, i, entry.text));
      }
    }
  }
  if (list.phrases.empty()) return end;
  const bool one_key = token.lemma_hash == token.surface_hash;
  for (const std::uint64_t key : {token.lemma_hash, token.surface_hash}) {
    if (const auto bucket = list.phrases.find(key); bucket != list.phrases.end()) {
      for (const Entry& entry : bucket->second) {
        end = std::max(end, match_entry(entry, norm, tokens, i));
      }
    }
    if (one_key) break;
  }
  return end;
}

}  // namespace shinsa::match
