// Rule files → RuleSet, and the compiled pack. The only user of the YAML library.
//
// The loader is strict: unknown or repeated keys, unknown names, unused or unknown lists, missing
// basis or examples, a regular expression without an anchor, an id that is not its file's name, are
// errors. All are collected, each "file:line:column: what; mend" with the line and a caret.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/rule_set.h"
#include "shinsa/result.h"

namespace shinsa::rules {

/// What makes up a pack on disk.
struct PackPaths {
  std::string rules;         // directory: pack.yaml, phrases/, cues/, disclosures/, signals/
  std::string dictionaries;  // directory: terms/*.tsv, products.tsv
};

/// Folds text as the normalize stage does; given by the caller, since stages do not know each
/// other.
using Fold = std::function<std::string(std::string_view)>;

/// Loads the whole default pack.
Result<RuleSet, Errors> load_pack(const PackPaths& paths, const Fold& fold);

/// Adds rules of further directories (same layout; pack.yaml and dictionaries not needed;
/// terms/*.tsv below the directory become lists). A rule id that exists already is an error.
Result<RuleSet, Errors> add_rules(RuleSet base, const std::vector<std::string>& directories,
                                  const Fold& fold);

/// How much of a compiled pack is read: what a scan needs, or examples and anchors too, which
/// explanations and further rules ask for.
enum class PackPart { kJudging, kWhole };

/// The compiled form: bytes that parse() turns back into the same RuleSet, fast.
std::string serialize(const RuleSet& rules);
/// With an `owner`, the tables of the rules stay where they are in `pack`, which must begin at a
/// multiple of eight bytes and live as long as the owner; without one, the bytes are copied.
Result<RuleSet> parse(std::string_view pack, PackPart part = PackPart::kWhole,
                      std::shared_ptr<const void> owner = nullptr);

/// The compiled pack in a file. An error names the file.
Result<RuleSet> read_pack(const std::string& path, PackPart part);

}  // namespace shinsa::rules
