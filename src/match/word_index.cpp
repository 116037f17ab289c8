// Word lists against tokens; see word_index.h.
#include "match/word_index.h"

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <mutex>
#include <vector>

#include "core/utf8.h"
#include "core/word_hash.h"

namespace shinsa::match {
namespace {

const Token& at(const Tokens& tokens, int i) { return tokens[static_cast<std::size_t>(i)]; }

constexpr char kBlank = ' ';  // between the words of an entry

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

struct Key {
  std::uint64_t value;    // a word_hash() or a first character
  std::string_view text;  // the entry
};
using Keys = std::vector<Key>;  // rising: few allocations, where a hash table makes one a word

struct Rising {
  bool operator()(const Key& a, const Key& b) const { return a.value < b.value; }
};

auto entries_of(const Keys& keys, std::uint64_t value) {
  return std::equal_range(keys.begin(), keys.end(), Key{value, {}}, Rising{});
}

constexpr std::size_t kBits = 4096;

// The token behind the entry's words from token `i` on; `i` if they do not stand there.
int match_words(std::string_view entry, std::string_view norm, const Tokens& tokens, int i) {
  int k = i;
  while (!entry.empty()) {
    const std::string_view word = entry.substr(0, entry.find(kBlank));
    entry.remove_prefix(std::min(word.size() + 1, entry.size()));
    const int next = k < static_cast<int>(tokens.size()) ? match_word(norm, tokens, k, word) : k;
    if (next == k) return i;
    k = next;
  }
  return k;
}

}  // namespace

struct WordIndex::Prepared {
  std::once_flag once;
  std::bitset<kBits> hashes;  // of the single words: most tokens are none
  std::bitset<kBits> firsts;  // of their first characters
  Keys words;                 // single words by hash: lemmas or surfaces of one token
  Keys spellings;             // the same by first character: several tokens may spell them
  Keys phrases;               // entries of several words, by the hash of the first

  void prepare(const WordList& list) {
    for (const std::string_view text : list.entries) {
      if (const std::size_t blank = text.find(kBlank); blank != std::string_view::npos) {
        phrases.push_back({word_hash(text.substr(0, blank)), text});
        continue;
      }
      const std::uint64_t hash = word_hash(text);
      const char32_t first = first_of(text);
      words.push_back({hash, text});
      spellings.push_back({first, text});
      hashes.set(hash % kBits);
      firsts.set(first % kBits);
    }
    for (Keys* keys : {&words, &spellings, &phrases}) {
      std::sort(keys->begin(), keys->end(), Rising{});
    }
  }

  bool holds(std::uint64_t hash, std::string_view word) const {
    if (!hashes[hash % kBits]) return false;
    const auto [begin, end] = entries_of(words, hash);
    return std::any_of(begin, end, [&](const Key& key) { return key.text == word; });
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
    const auto [begin, last] = entries_of(list.spellings, first);
    for (auto key = begin; key != last; ++key) {
      end = std::max(end, match_spelling(norm, tokens, i, key->text));
    }
  }
  if (list.phrases.empty()) return end;
  const bool one_key = token.lemma_hash == token.surface_hash;
  for (const std::uint64_t hash : {token.lemma_hash, token.surface_hash}) {
    const auto [begin, last] = entries_of(list.phrases, hash);
    for (auto key = begin; key != last; ++key) {
      end = std::max(end, match_words(key->text, norm, tokens, i));
    }
    if (one_key) break;
  }
  return end;
}

}  // namespace shinsa::match
