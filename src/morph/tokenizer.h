// Sentence → tokens. The only user of MeCab.
//
// One Tokenizer (a MeCab model with IPADIC and our user dictionary) is shared by all threads; each
// thread has a Lattice of its own. No resource file and no environment variable is read.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/token.h"
#include "shinsa/result.h"

namespace shinsa::morph {

struct TokenizerOptions {
  std::string dictionary = "/var/lib/mecab/dic/ipadic-utf8";  // a directory
  std::string user_dictionary;                                // a compiled file; empty: none
};

class Lattice;

class Tokenizer {
 public:
  /// Fails, naming the path and the package to install, where a dictionary is missing, is not UTF-8
  /// or is not IPADIC (nine features a word).
  static Result<Tokenizer> open(const TokenizerOptions& options);
  ~Tokenizer();
  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;

  Lattice make_lattice() const;

  /// Fills `tokens` with those of `norm[range]`, in order; their surfaces view `norm`, their ranges
  /// are positions in `norm`. White space between tokens belongs to none. Signs that no dictionary
  /// has are tokens of one character each. Never fails: what MeCab cannot analyse, and runs of more
  /// than 64 letters, digits, signs or equal characters, become one unknown token (記号,一般).
  void tokenize(std::string_view norm, Range<Norm> range, Lattice& lattice, Tokens& tokens) const;

 private:
  struct State;
  explicit Tokenizer(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// Scratch memory of one thread.
class Lattice {
 public:
  ~Lattice();
  Lattice(Lattice&&) noexcept;
  Lattice& operator=(Lattice&&) noexcept;

 private:
  friend class Tokenizer;
  struct State;
  explicit Lattice(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace shinsa::morph
