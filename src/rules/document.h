// One YAML file while it is read: typed access to its values, and the mistakes found on the way.
//
// Readers never stop at a mistake: they note it, put a harmless value in its place and go on, so
// that one run shows all. A Load is what the files of one pack share; it owns the errors and the
// lists.
#pragma once

#include <array>
#include <bitset>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/rule_set.h"
#include "rules/nearest.h"
#include "rules/rules.h"
#include "rules/source_file.h"
#include "rules/yaml_tree.h"

namespace shinsa::rules {

/// Ids that are taken, each with the file that took it.
using Ids = std::map<std::string, std::string>;

/// A name that can only be checked when everything is loaded: `supersedes: [id]`, `item: id`.
struct Reference {
  std::string id;
  Error error;  // if it is unknown; its mend is still to be filled in
};

/// What the files of one pack share while it is loaded.
struct Load {
  explicit Load(const Fold& text_fold) : fold(text_fold) {}

  const Fold& fold;
  Errors errors;
  std::vector<WordList> lists;
  std::vector<bool> used;  // parallel to lists
  std::vector<LegalSource> sources;
  bool knows_sources = true;  // false where pack.yaml could not be read
  StatusActions actions{};    // the default table
  Ids rule_ids;
  Ids cue_ids;
  Ids disclosure_ids;
  Ids signal_ids;
  Ids exemption_ids;
  Ids template_ids;
  std::vector<Reference> references;       // to rules
  std::vector<Reference> item_references;  // to disclosures
};

/// Collects the mistakes of one file and hands them over in the order of their places.
class Document {
 public:
  Document(const SourceFile& file, Load& load) : file_(file), load_(load) {}

  const SourceFile& file() const { return file_; }
  Load& load() { return load_; }
  std::string fold(std::string_view text) const { return load_.fold(text); }

  void error(const YamlNode& at, std::string what, std::string mend);
  /// The same, but the caret stands under the first `part` of the value, if its line holds it.
  void error_in(const YamlNode& at, std::string_view part, std::string what, std::string mend);
  std::size_t error_count() const { return problems_.size(); }

  /// Moves the mistakes to the load.
  void finish();

 private:
  struct Problem {
    Mark mark;
    Error error;
  };
  const SourceFile& file_;
  Load& load_;
  std::vector<Problem> problems_;
};

// Values. `name` is the key under which a value stands, for the error text.

/// A text that is not empty.
std::string read_text(Document& document, const YamlNode& node, std::string_view name);
/// The items of a list; a single value is a list of one. An empty list is an error.
std::vector<const YamlNode*> read_items(Document& document, const YamlNode& node,
                                        std::string_view name);
std::vector<std::string> read_texts(Document& document, const YamlNode& node,
                                    std::string_view name);
/// Folded, without repetition.
std::vector<std::string> read_folded(Document& document, const YamlNode& node,
                                     std::string_view name);
double read_number(Document& document, const YamlNode& node, std::string_view name, double min,
                   double max);
int read_integer(Document& document, const YamlNode& node, std::string_view name, int min, int max);
bool read_flag(Document& document, const YamlNode& node, std::string_view name);
/// Index into `choices`.
std::optional<std::size_t> read_choice(Document& document, const YamlNode& node,
                                       std::string_view name,
                                       std::span<const std::string_view> choices);
/// `"points" must be a number, not "many"`
void wrong_type(Document& document, const YamlNode& node, std::string_view name,
                std::string_view expected);

/// The names of the first `count` enumerators.
template <class Enum>
std::vector<std::string_view> names_of(std::size_t count) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < count; ++i) names.push_back(name_of(static_cast<Enum>(i)));
  return names;
}

/// The keys of one map. Unknown and repeated keys, and a value that is no map, are noted at once.
class Fields {
 public:
  /// `noun` is what errors call the map: "a rule".
  Fields(Document& document, const YamlNode& node, std::string_view noun,
         std::span<const std::string_view> known);

  Document& document() const { return *document_; }
  const YamlNode& node() const { return *node_; }

  /// Null if the key is not there.
  const YamlNode* find(std::string_view key) const;
  /// The same, and that is a mistake.
  const YamlNode* need(std::string_view key) const;

  std::string text(std::string_view key) const;           // needed
  std::string optional_text(std::string_view key) const;  // empty if not there
  double number(std::string_view key, double min, double max) const;
  bool flag(std::string_view key) const;  // false if not there

  /// Needed; the first enumerator where it is missing or unknown.
  template <class Enum>
  Enum choice(std::string_view key, std::size_t count) const {
    const YamlNode* found = need(key);
    return found == nullptr ? Enum{} : parse<Enum>(*found, key, count, Enum{});
  }
  template <class Enum>
  Enum choice(std::string_view key, std::size_t count, Enum fallback) const {
    const YamlNode* found = find(key);
    return found == nullptr ? fallback : parse<Enum>(*found, key, count, fallback);
  }

 private:
  template <class Enum>
  Enum parse(const YamlNode& node, std::string_view key, std::size_t count, Enum fallback) const {
    const auto index = read_choice(*document_, node, key, names_of<Enum>(count));
    return index ? static_cast<Enum>(*index) : fallback;
  }

  Document* document_;
  const YamlNode* node_;
};

}  // namespace shinsa::rules
