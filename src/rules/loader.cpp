// Directories → RuleSet: finds the files, reads lists before patterns that name them, and checks
// what only the whole can tell (unused lists, names of other rules); see rules.h.
#include <algorithm>
#include <array>
#include <utility>

#include "rules/digest.h"
#include "rules/directory.h"
#include "rules/documents.h"
#include "rules/product_table.h"
#include "rules/rules.h"
#include "rules/tables.h"
#include "rules/wording_tables.h"

namespace shinsa::rules {
namespace {

constexpr std::array<std::string_view, 6> kFolders = {"cues",    "disclosures", "exemptions",
                                                      "phrases", "signals",     "templates"};
constexpr std::array<std::string_view, 7> kAddedFolders = {
    "cues", "disclosures", "exemptions", "phrases", "signals", "templates", "terms"};

std::string without_slash(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

template <class Noun>
void take_ids(const std::vector<Noun>& nouns, Ids& ids) {
  for (const Noun& noun : nouns) ids.emplace(noun.id, "the rule pack");
}

class Loader {
 public:
  Loader(RuleSet base, const Fold& fold) : rules_(std::move(base)), load_(fold) {
    load_.lists = std::move(rules_.lists);
    load_.used.assign(load_.lists.size(), true);
    list_paths_.resize(load_.lists.size());
    load_.sources = rules_.pack.sources;
    load_.actions = rules_.pack.version.empty() ? built_in_actions() : rules_.default_actions;
    take_ids(rules_.rules, load_.rule_ids);
    take_ids(rules_.cues, load_.cue_ids);
    take_ids(rules_.disclosures, load_.disclosure_ids);
    take_ids(rules_.signals, load_.signal_ids);
    take_ids(rules_.exemptions, load_.exemption_ids);
    take_ids(rules_.templates, load_.template_ids);
    for (const Rule& rule : rules_.rules) {
      for (const std::string& old : rule.renamed_from) load_.rule_ids.emplace(old, "the rule pack");
    }
    digest_.add(rules_.pack.digest);
  }

  void load_whole(const PackPaths& paths) {
    const std::string rules = without_slash(paths.rules);
    const std::string dictionaries = without_slash(paths.dictionaries);
    check_layout(rules, kFolders, load_.errors);
    if (!directory_exists(rules)) return;
    if (auto file = read(dictionaries, "products.tsv")) {
      rules_.products = read_products(*file, load_);
    }
    for (WordList& list : product_lists(rules_.products)) add_list(std::move(list), "");
    load_terms(dictionaries);
    load_pack_file(rules, true);
    load_documents(rules);
    load_wording(dictionaries);
    if (phrase_ids_.empty()) {
      load_.errors.push_back({rules + "/phrases", "there is no rule", "add one", ""});
    }
  }

  void add_directory(const std::string& path) {
    const std::string directory = without_slash(path);
    const std::size_t files_before = files_;
    check_layout(directory, kAddedFolders, load_.errors);
    load_terms(directory);
    if (file_exists(directory + "/pack.yaml")) load_pack_file(directory, false);
    const std::size_t own_rules = rules_.rules.size();
    load_documents(directory);
    // The weights were fitted for the pack's own rules; those of others stand on their own.
    for (std::size_t i = own_rules; i < rules_.rules.size(); ++i)
      rules_.rules[i].any_wording = true;
    if (files_ == files_before && directory_exists(directory)) {
      load_.errors.push_back({directory, "there is no rule in this directory",
                              "rules stand in its folder phrases/; see rules/README.md", ""});
    }
  }

  Result<RuleSet, Errors> finish() && {
    check_references();
    if (load_.errors.empty()) check_unused();
    if (!load_.errors.empty()) return std::move(load_.errors);
    const auto by_id = [](const auto& a, const auto& b) { return a.id < b.id; };
    std::sort(rules_.rules.begin(), rules_.rules.end(), by_id);
    std::sort(rules_.cues.begin(), rules_.cues.end(), by_id);
    std::sort(rules_.signals.begin(), rules_.signals.end(), by_id);
    std::sort(rules_.exemptions.begin(), rules_.exemptions.end(), by_id);
    std::sort(rules_.templates.begin(), rules_.templates.end(), by_id);
    // Stems come in byte order, so equal places in reports are by id.
    std::stable_sort(disclosures_.begin(), disclosures_.end(),
                     [](const auto& a, const auto& b) { return a.order < b.order; });
    for (OrderedDisclosure& disclosure : disclosures_) {
      rules_.disclosures.push_back(std::move(disclosure.rule));
    }
    rules_.lists = std::move(load_.lists);
    rules_.anchors = {};  // of the rules as they were
    rules_.default_actions = load_.actions;
    rules_.pack.digest = digest_.text();
    return std::move(rules_);
  }

 private:
  // Every file that was read counts in the digest, with its name below the directory.
  std::optional<SourceFile> read(const std::string& directory, const std::string& name) {
    ++files_;
    auto file = SourceFile::read(directory + "/" + name);
    if (!file) {
      load_.errors.push_back(file.error());
      return std::nullopt;
    }
    digest_.add(name);
    digest_.add(std::string_view("\0", 1));
    digest_.add(file->text());
    digest_.add(std::string_view("\0", 1));
    return std::move(*file);
  }

  void add_list(WordList list, std::string path) {
    const auto same = [&list](const WordList& other) { return other.name == list.name; };
    if (std::any_of(load_.lists.begin(), load_.lists.end(), same)) {
      load_.errors.push_back(
          {path, "the list " + in_quotes(list.name) + " exists already", "rename the file", ""});
      return;
    }
    load_.used.push_back(path.empty());  // those made from products.tsv need no user
    load_.lists.push_back(std::move(list));
    list_paths_.push_back(std::move(path));
  }

  void load_terms(const std::string& directory) {
    for (const std::string& stem : stems_in(directory + "/terms", ".tsv", load_.errors)) {
      if (auto file = read(directory, "terms/" + stem + ".tsv")) {
        add_list(read_word_list(*file, stem, load_), file->path());
      }
    }
  }

  // A pack without weights judges by its patterns alone.
  void load_wording(const std::string& dictionaries) {
    if (!directory_exists(dictionaries + "/wording")) return;
    if (auto file = read(dictionaries, "wording/grams.tsv")) {
      read_grams(*file, load_, rules_.wording);
    }
    if (auto file = read(dictionaries, "wording/rules.tsv")) {
      read_rule_pulls(*file, load_, rules_.wording);
    }
  }

  void load_pack_file(const std::string& directory, bool whole) {
    const auto file = read(directory, "pack.yaml");
    load_.knows_sources =
        file && with_document(*file, [&](Document& document, const YamlNode& root) {
          read_pack(document, root, whole, rules_);
        });
  }

  // False if the file is no YAML.
  template <class Use>
  bool with_document(const SourceFile& file, Use use) {
    const auto root = parse_yaml(file, load_.errors);
    if (!root) return false;
    Document document(file, load_);
    use(document, *root);
    document.finish();
    return true;
  }

  template <class Use>
  void each_document(const std::string& directory, const std::string& folder, Use use) {
    for (const std::string& stem : stems_in(directory + "/" + folder, ".yaml", load_.errors)) {
      if (folder == "phrases") phrase_ids_.push_back(stem);
      const auto file = read(directory, folder + "/" + stem + ".yaml");
      if (!file) continue;
      with_document(*file,
                    [&](Document& document, const YamlNode& root) { use(document, root, stem); });
    }
  }

  void load_documents(const std::string& directory) {
    each_document(directory, "cues", [this](auto& document, const auto& root, const auto& stem) {
      rules_.cues.push_back(read_cue(document, root, stem));
    });
    each_document(directory, "disclosures",
                  [this](auto& document, const auto& root, const auto& stem) {
                    disclosures_.push_back(read_disclosure(document, root, stem));
                  });
    each_document(directory, "exemptions",
                  [this](auto& document, const auto& root, const auto& stem) {
                    rules_.exemptions.push_back(read_exemption(document, root, stem));
                  });
    each_document(directory, "phrases", [this](auto& document, const auto& root, const auto& stem) {
      rules_.rules.push_back(read_rule(document, root, stem));
    });
    each_document(directory, "signals", [this](auto& document, const auto& root, const auto& stem) {
      rules_.signals.push_back(read_signal(document, root, stem));
    });
    each_document(directory, "templates",
                  [this](auto& document, const auto& root, const auto& stem) {
                    rules_.templates.push_back(read_statement_template(document, root, stem));
                  });
  }

  void check_references() {
    std::vector<std::string_view> ids(phrase_ids_.begin(), phrase_ids_.end());
    for (const Rule& rule : rules_.rules) ids.push_back(rule.id);
    check_known(load_.references, ids);
    std::vector<std::string_view> items;
    for (const auto& [id, file] : load_.disclosure_ids) items.push_back(id);
    check_known(load_.item_references, items);
  }

  void check_known(std::vector<Reference>& references, const std::vector<std::string_view>& known) {
    for (Reference& reference : references) {
      if (std::find(known.begin(), known.end(), reference.id) != known.end()) continue;
      const auto near = nearest(reference.id, known);
      reference.error.mend = near ? "did you mean " + in_quotes(*near) + "?" : "remove it";
      load_.errors.push_back(std::move(reference.error));
    }
  }

  void check_unused() {
    for (std::size_t i = 0; i < load_.lists.size(); ++i) {
      if (load_.used[i]) continue;
      load_.errors.push_back({list_paths_[i],
                              "no pattern uses the list " + in_quotes(load_.lists[i].name),
                              "use it (list: " + load_.lists[i].name + ") or remove the file", ""});
    }
  }

  RuleSet rules_;
  Load load_;
  Digest digest_;
  std::vector<std::string>
      list_paths_;  // parallel to the load's lists; empty for those that are given
  std::vector<std::string> phrase_ids_;
  std::vector<OrderedDisclosure> disclosures_;
  std::size_t files_ = 0;
};

}  // namespace

Result<RuleSet, Errors> load_pack(const PackPaths& paths, const Fold& fold) {
  Loader loader(RuleSet{}, fold);
  loader.load_whole(paths);
  return std::move(loader).finish();
}

Result<RuleSet, Errors> add_rules(RuleSet base, const std::vector<std::string>& directories,
                                  const Fold& fold) {
  if (directories.empty()) return base;
  Loader loader(std::move(base), fold);
  for (const std::string& directory : directories) loader.add_directory(directory);
  return std::move(loader).finish();
}

}  // namespace shinsa::rules
