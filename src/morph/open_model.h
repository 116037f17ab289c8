// Paths of dictionaries → a MeCab model that is certain to be IPADIC in UTF-8. Only tokenizer.cpp
// uses it.
#pragma once

#include <mecab.h>

#include <memory>
#include <string>

#include "shinsa/result.h"

namespace shinsa::morph {

/// Reads no resource file but the dictionary's own, and no environment variable. An empty
/// `user_dictionary` means none. Fails as Tokenizer::open does.
Result<std::unique_ptr<MeCab::Model>> open_model(const std::string& dictionary,
                                                 const std::string& user_dictionary);

}  // namespace shinsa::morph
