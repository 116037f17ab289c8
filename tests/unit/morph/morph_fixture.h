// What the tests of the tokenizer share: a tokenizer with the dictionaries of the build, and tokens
// as text.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "morph/tokenizer.h"

namespace shinsa::morph {

inline const std::string kUserDictionary = SHINSA_BUILD_DIR "/share/shinsa/user.dic";

/// The tokenizer of the build, opened once.
inline const Tokenizer& tokenizer() {
  static const Result<Tokenizer> kTokenizer = Tokenizer::open({.user_dictionary = kUserDictionary});
  if (!kTokenizer) ADD_FAILURE() << kTokenizer.error().text();
  return *kTokenizer;
}

inline Tokens tokens_of(const Tokenizer& with, std::string_view text) {
  Tokens tokens;
  Lattice lattice = with.make_lattice();
  with.tokenize(text, {0, text.size()}, lattice, tokens);
  return tokens;
}

/// Surfaces joined by "|".
inline std::string joined(const Tokens& tokens) {
  std::string out;
  for (const Token& token : tokens) {
    if (!out.empty()) out += '|';
    out += token.surface;
  }
  return out;
}

/// "surface/lemma/pos,pos1/form", joined by a space.
inline std::string described(const Tokens& tokens) {
  std::string out;
  for (const Token& token : tokens) {
    if (!out.empty()) out += ' ';
    for (std::string_view part :
         {token.surface, std::string_view("/"), token.lemma, std::string_view("/"), token.pos,
          std::string_view(","), token.pos1, std::string_view("/"), token.form}) {
      out += part;
    }
    if (token.unknown) out += '?';
  }
  return out;
}

}  // namespace shinsa::morph
