// dictionaries/wording/*.tsv → the wording weights (core/wording.h).
//
// grams.tsv: gram, pull, square. rules.tsv: rule, gram, weight. Both begin with a header and are
// sorted by their bytes. ␂ and ␃ stand for the start and the end of a text; the row of ␂␃, the
// empty text, is the bias. Mistakes go to the load, each with its line.
#pragma once

#include "core/wording.h"
#include "rules/document.h"

namespace shinsa::rules {

void read_grams(const SourceFile& file, Load& load, WordingTable& table);

/// Needs the grams. Rules that the pack does not have are errors, told at the end of loading.
void read_rule_pulls(const SourceFile& file, Load& load, WordingTable& table);

}  // namespace shinsa::rules
