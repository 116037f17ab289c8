// YAML documents → the nouns of the rule pack, one function a kind of file (rules/README.md tells
// what each may hold). Mistakes are noted in the document; the value returned is then of no use.
#pragma once

#include <string_view>

#include "rules/document.h"

namespace shinsa::rules {

/// rules/phrases/<stem>.yaml
Rule read_rule(Document& document, const YamlNode& root, std::string_view stem);

/// rules/cues/<stem>.yaml
Cue read_cue(Document& document, const YamlNode& root, std::string_view stem);

/// rules/disclosures/<stem>.yaml; `order` is its place in reports.
struct OrderedDisclosure {
  DisclosureRule rule;
  int order = 0;
};
OrderedDisclosure read_disclosure(Document& document, const YamlNode& root, std::string_view stem);

/// rules/signals/<stem>.yaml
SignalRule read_signal(Document& document, const YamlNode& root, std::string_view stem);

/// rules/exemptions/<stem>.yaml
ExemptionRule read_exemption(Document& document, const YamlNode& root, std::string_view stem);

/// rules/templates/<stem>.yaml
StatementTemplate read_statement_template(Document& document, const YamlNode& root,
                                          std::string_view stem);

/// pack.yaml. Of the default pack every key is needed (`whole`); of further rules none is, and what
/// is given replaces what `rules` and the load have, but sources are added.
void read_pack(Document& document, const YamlNode& root, bool whole, RuleSet& rules);

// Parts that several kinds share.

/// The key `id`: equal to the file's stem, and not taken.
std::string read_id(const Fields& fields, std::string_view stem, Ids& ids);

/// The key `basis`, with edition and URL from the pack's sources.
std::vector<Basis> read_basis(const Fields& fields);

/// The key `where`: kinds of block; all if it is not there.
std::bitset<kBlockKindCount> read_where(const Fields& fields);

/// A text in which only the named placeholder may stand ("" for none).
std::string read_template(const Fields& fields, std::string_view key, std::string_view placeholder);

/// An `assert:` table laid over another one. `whole`: it must name every status.
StatusActions read_actions(Document& document, const YamlNode& node, const StatusActions& under,
                           bool whole);

/// The table that holds where no pack.yaml gives one.
StatusActions built_in_actions();

}  // namespace shinsa::rules
