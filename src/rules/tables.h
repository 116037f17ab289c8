// dictionaries/terms/*.tsv → word lists.
//
// Lists are strict so that they stay reviewable: sorted by bytes, unique, in folded form. Mistakes
// go to the load, each with its line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/document.h"

namespace shinsa::rules {

/// terms/<name>.tsv: an entry a line, then perhaps a tab and a note; lines that begin with '#' are
/// comments.
WordList read_word_list(const SourceFile& file, std::string name, Load& load);

}  // namespace shinsa::rules
