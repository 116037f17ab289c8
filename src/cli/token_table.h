// Tokens of a sentence → an aligned table: number, surface, base form, part of speech, form, and ‖
// where a clause ends. Wide characters count as two columns.
#pragma once

#include <string>
#include <vector>

#include "core/token.h"

namespace shinsa::cli {

/// "名詞-サ変接続"; "動詞-自立"
std::string pos_path(const Token& token);

/// A header and a line a token.
std::vector<std::string> token_table(const Tokens& tokens);

}  // namespace shinsa::cli
