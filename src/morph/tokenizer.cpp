// Sentence → tokens; see tokenizer.h. Owns the MeCab model, its tagger and, per thread, a lattice.
//
// A model reads its files once; features of known and unknown words alike point into the
// dictionary's memory map, so that tokens may view them as long as the Tokenizer lives.
#include "morph/tokenizer.h"

#include <mecab.h>

#include <cstdint>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "morph/characters.h"
#include "morph/features.h"
#include "morph/open_model.h"

namespace shinsa::morph {

struct Tokenizer::State {
  std::unique_ptr<MeCab::Model> model;
  std::unique_ptr<MeCab::Tagger> tagger;  // stateless; shared by all threads
};

namespace {

/// Features as read before, by where they stand in the dictionary: reading them again for every
/// word costs a fifth of what MeCab does. A later word takes the place of an earlier one.
class ReadFeatures {
 public:
  void fill(const char* features, Token& token) {
    Entry& entry = entries_[(reinterpret_cast<std::uintptr_t>(features) * 0x9E3779B97F4A7C15ULL) >>
                            (64U - kBits)];
    if (entry.features != features) {
      entry.features = features;
      entry.token.surface = {};
      read_features(features, entry.token);
      entry.has_lemma = !entry.token.lemma.empty();
    }
    const Token& read = entry.token;
    token.lemma = entry.has_lemma ? read.lemma : token.surface;
    token.pos = read.pos;
    token.pos1 = read.pos1;
    token.pos2 = read.pos2;
    token.pos3 = read.pos3;
    token.form = read.form;
  }

 private:
  struct Entry {
    const char* features = nullptr;
    bool has_lemma = false;
    Token token;
  };
  static constexpr unsigned kBits = 12;  // half a megabyte; a page has some hundred words
  std::vector<Entry> entries_ = std::vector<Entry>(1U << kBits);
};

}  // namespace

struct Lattice::State {
  std::unique_ptr<MeCab::Lattice> lattice;
  ReadFeatures features;
};

namespace {

Token make_token(const MeCab::Node& node, std::string_view norm, ReadFeatures& features) {
  const std::string_view surface(node.surface, node.length);
  const auto begin = static_cast<std::size_t>(node.surface - norm.data());
  Token token;
  token.range = {begin, begin + node.length};
  token.surface = surface;
  token.unknown = node.stat == MECAB_UNK_NODE;
  features.fill(node.feature, token);
  return token;
}

/// A word that no dictionary has, of IPADIC's class 記号,一般.
Token unknown_symbol(std::string_view norm, Range<Norm> range) {
  const std::string_view surface = norm.substr(range.begin, range.size());
  return {.range = range,
          .surface = surface,
          .lemma = surface,
          .pos = "記号",
          .pos1 = "一般",
          .pos2 = "*",
          .pos3 = "*",
          .form = "*",
          .unknown = true};
}

/// `token` cut down to a part of it.
Token part_of(Token token, std::string_view norm, Range<Norm> range) {
  token.range = range;
  token.surface = token.lemma = norm.substr(range.begin, range.size());
  return token;
}

/// MeCab makes one unknown word, often 名詞,サ変接続, of neighbouring signs ("✽」"), and of
/// katakana words with ・ between them. Each sign becomes a token of its own.
void append_unknown(const Token& token, std::string_view norm, Tokens& tokens) {
  std::size_t word = token.range.begin;
  for (std::size_t at = word; at < token.range.end;) {
    std::size_t next = at;
    if (is_symbol(utf8::next(norm, next))) {
      if (word < at) tokens.push_back(part_of(token, norm, {word, at}));
      tokens.push_back(unknown_symbol(norm, {at, next}));
      word = next;
    }
    at = next;
  }
  if (word < token.range.end) tokens.push_back(part_of(token, norm, {word, token.range.end}));
}

/// Appends the tokens of norm[range], in which MeCab need not stop.
void analyse(const MeCab::Tagger& tagger, std::string_view norm, Range<Norm> range,
             MeCab::Lattice& lattice, ReadFeatures& features, Tokens& tokens) {
  if (range.empty()) return;
  lattice.set_sentence(norm.data() + range.begin, range.size());
  if (!tagger.parse(&lattice)) {
    tokens.push_back(unknown_symbol(norm, range));
    return;
  }
  for (const MeCab::Node* node = lattice.bos_node()->next; node->next != nullptr;
       node = node->next) {
    const Token token = make_token(*node, norm, features);
    if (token.unknown) {
      append_unknown(token, norm, tokens);
    } else {
      tokens.push_back(token);
    }
  }
}

}  // namespace

Result<Tokenizer> Tokenizer::open(const TokenizerOptions& options) {
  auto model = open_model(options.dictionary, options.user_dictionary);
  if (!model) return model.error();
  auto state = std::make_unique<State>();
  state->model = std::move(*model);
  state->tagger.reset(state->model->createTagger());
  return Tokenizer(std::move(state));
}

Tokenizer::Tokenizer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

Lattice Tokenizer::make_lattice() const {
  auto state = std::make_unique<Lattice::State>();
  state->lattice.reset(state_->model->createLattice());
  return Lattice(std::move(state));
}

void Tokenizer::tokenize(std::string_view norm, Range<Norm> range, Lattice& lattice,
                         Tokens& tokens) const {
  tokens.clear();
  constexpr std::size_t kBytesOfAToken = 5;  // a little less than most have
  tokens.reserve(range.size() / kBytesOfAToken + 1);
  while (!range.empty()) {
    const Range<Norm> run = next_stop(norm, range);
    analyse(*state_->tagger, norm, {range.begin, run.begin}, *lattice.state_->lattice,
            lattice.state_->features, tokens);
    if (!run.empty()) tokens.push_back(unknown_symbol(norm, run));
    range.begin = run.end;
  }
}

Lattice::Lattice(std::unique_ptr<State> state) : state_(std::move(state)) {}
Lattice::~Lattice() = default;
Lattice::Lattice(Lattice&&) noexcept = default;
Lattice& Lattice::operator=(Lattice&&) noexcept = default;

}  // namespace shinsa::morph
