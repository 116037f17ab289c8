// Sentence → tokens; see tokenizer.h. Owns the MeCab model, its tagger and, per thread, a lattice.
//
// A model reads its files once; features of known and unknown words alike point into the
// dictionary's memory map, so that tokens may view them as long as the Tokenizer lives.
#include "morph/tokenizer.h"

#include <mecab.h>

#include <utility>

#include "core/utf8.h"
#include "core/word_hash.h"
#include "morph/characters.h"
#include "morph/features.h"
#include "morph/open_model.h"

namespace shinsa::morph {

struct Tokenizer::State {
  std::unique_ptr<MeCab::Model> model;
  std::unique_ptr<MeCab::Tagger> tagger;  // stateless; shared by all threads
};

struct Lattice::State {
  std::unique_ptr<MeCab::Lattice> lattice;
};

namespace {

Token make_token(const MeCab::Node& node, std::string_view norm) {
  const std::string_view surface(node.surface, node.length);
  const auto begin = static_cast<std::size_t>(node.surface - norm.data());
  Token token;
  token.range = {begin, begin + node.length};
  token.surface = surface;
  token.unknown = node.stat == MECAB_UNK_NODE;
  read_features(node.feature, token);
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
             MeCab::Lattice& lattice, Tokens& tokens) {
  if (range.empty()) return;
  lattice.set_sentence(norm.data() + range.begin, range.size());
  if (!tagger.parse(&lattice)) {
    tokens.push_back(unknown_symbol(norm, range));
    return;
  }
  for (const MeCab::Node* node = lattice.bos_node()->next; node->next != nullptr;
       node = node->next) {
    const Token token = make_token(*node, norm);
    if (token.unknown) {
      append_unknown(token, norm, tokens);
    } else {
      tokens.push_back(token);
    }
  }
}

void hash_words(Tokens& tokens) {
  for (Token& token : tokens) {
    token.surface_hash = word_hash(token.surface);
    const bool same = token.lemma == token.surface;
    token.lemma_hash = same ? token.surface_hash : word_hash(token.lemma);
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
  while (!range.empty()) {
    const Range<Norm> run = next_stop(norm, range);
    analyse(*state_->tagger, norm, {range.begin, run.begin}, *lattice.state_->lattice, tokens);
    if (!run.empty()) tokens.push_back(unknown_symbol(norm, run));
    range.begin = run.end;
  }
  hash_words(tokens);
}

Lattice::Lattice(std::unique_ptr<State> state) : state_(std::move(state)) {}
Lattice::~Lattice() = default;
Lattice::Lattice(Lattice&&) noexcept = default;
Lattice& Lattice::operator=(Lattice&&) noexcept = default;

}  // namespace shinsa::morph
