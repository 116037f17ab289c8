// Parts that several kinds of document share: id, basis, where, templates and assertion tables; see
// documents.h.
#include <algorithm>
#include <array>
#include <utility>

#include "rules/documents.h"

namespace shinsa::rules {
namespace {

constexpr std::string_view kGuideline = "医療広告ガイドライン";
constexpr std::array<std::string_view, 3> kBasisKeys = {"law", "article", "guideline"};

bool is_id(std::string_view id) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
  constexpr std::string_view kSigns = "-.";
  const bool letters_only =
      id.find_first_not_of(std::string(kLetters) + std::string(kSigns)) == std::string_view::npos;
  return letters_only && !id.empty() && kSigns.find(id.front()) == std::string_view::npos &&
         kSigns.find(id.back()) == std::string_view::npos;
}

// Gives the basis the edition and URL of its source; an unknown source is a mistake.
void apply_source(Document& document, const YamlNode& at, std::string_view name, Basis& basis) {
  const std::vector<LegalSource>& sources = document.load().sources;
  const auto found =
      std::find_if(sources.begin(), sources.end(),
                   [name](const LegalSource& source) { return source.name == name; });
  if (found != sources.end()) {
    basis.edition = found->edition;
    basis.url = found->url;
    return;
  }
  if (!document.load().knows_sources) return;
  std::vector<std::string_view> names;
  names.reserve(sources.size());
  for (const LegalSource& source : sources) names.push_back(source.name);
  const auto near = nearest(name, names);
  document.error(at, in_quotes(name) + " is not among the sources",
                 (near ? "did you mean " + in_quotes(*near) + "? Else " : std::string()) +
                     "add it to sources in pack.yaml");
}

Basis read_one_basis(Document& document, const YamlNode& node) {
  const Fields fields(document, node, "a basis", kBasisKeys);
  Basis basis;
  basis.law = fields.optional_text("law");
  basis.article = fields.optional_text("article");
  basis.guideline = fields.optional_text("guideline");
  const YamlNode* law = fields.find("law");
  const YamlNode* guideline = fields.find("guideline");
  if (node.kind == YamlNode::Kind::kMap && law == nullptr && guideline == nullptr) {
    document.error(node, "the basis names neither law nor guideline", "give at least one of them");
  }
  if (fields.find("article") != nullptr && law == nullptr) {
    document.error(*fields.find("article"), "an article without its law", "add \"law:\"");
  }
  if (!basis.law.empty()) apply_source(document, *law, basis.law, basis);
  // Where both are given the guideline's edition counts: it is the one that changes every year.
  if (!basis.guideline.empty()) apply_source(document, *guideline, kGuideline, basis);
  return basis;
}

void place_status(Document& document, const YamlNode& node, std::size_t status, StatusAction action,
                  StatusActions& actions, std::bitset<kStatusCount>& placed) {
  if (placed[status]) {
    document.error(node,
                   in_quotes(name_of(static_cast<AssertionStatus>(status))) +
                       " stands in two places of the table",
                   "choose one of report, soften and dismiss");
  }
  placed.set(status);
  actions[status] = action;
}

void place_list(const Fields& fields, std::string_view key, StatusAction action,
                StatusActions& actions, std::bitset<kStatusCount>& placed) {
  const YamlNode* node = fields.find(key);
  if (node == nullptr) return;
  Document& document = fields.document();
  for (const YamlNode* item : read_items(document, *node, key)) {
    const auto status =
        read_choice(document, *item, "status", names_of<AssertionStatus>(kStatusCount));
    if (status) place_status(document, *item, *status, action, actions, placed);
  }
}

void place_softened(const Fields& fields, StatusActions& actions,
                    std::bitset<kStatusCount>& placed) {
  constexpr std::array<std::string_view, 2> kSoftened = {"note", "warning"};
  const YamlNode* node = fields.find("soften");
  if (node == nullptr) return;
  Document& document = fields.document();
  const auto statuses = names_of<AssertionStatus>(kStatusCount);
  const Fields softened(document, *node, "\"soften\"", statuses);
  for (std::size_t status = 0; status < statuses.size(); ++status) {
    const YamlNode* value = softened.find(statuses[status]);
    if (value == nullptr) continue;
    const auto severity = read_choice(document, *value, "severity", kSoftened);
    if (!severity) continue;
    place_status(document, *value, status,
                 {StatusAction::Kind::kSoften, static_cast<Severity>(*severity)}, actions, placed);
  }
}

}  // namespace

std::string read_id(const Fields& fields, std::string_view stem, Ids& ids) {
  const YamlNode* node = fields.need("id");
  if (node == nullptr) return std::string(stem);
  Document& document = fields.document();
  std::string id = read_text(document, *node, "id");
  if (id.empty()) return id;
  if (!is_id(id)) {
    document.error(*node, "the id " + in_quotes(id) + " is not well formed",
                   "use small letters, digits, \"-\" and \".\"");
  } else if (id != stem) {
    document.error(*node, "the id " + in_quotes(id) + " is not the file's name",
                   "write \"id: " + std::string(stem) + "\" or rename the file");
  }
  const auto [taken, is_new] = ids.emplace(id, document.file().path());
  if (!is_new) {
    document.error(*node, "the id " + in_quotes(id) + " is taken by " + taken->second,
                   "choose another one");
  }
  return id;
}

std::vector<Basis> read_basis(const Fields& fields) {
  std::vector<Basis> out;
  const YamlNode* node = fields.need("basis");
  if (node == nullptr) return out;
  for (const YamlNode* item : read_items(fields.document(), *node, "basis")) {
    out.push_back(read_one_basis(fields.document(), *item));
  }
  return out;
}

std::bitset<kBlockKindCount> read_where(const Fields& fields) {
  std::bitset<kBlockKindCount> where;
  const YamlNode* node = fields.find("where");
  if (node == nullptr) return where.set();
  Document& document = fields.document();
  for (const YamlNode* item : read_items(document, *node, "where")) {
    const auto kind =
        read_choice(document, *item, "kind of block", names_of<BlockKind>(kBlockKindCount));
    if (kind) where.set(*kind);
  }
  return where;
}

std::string read_template(const Fields& fields, std::string_view key,
                          std::string_view placeholder) {
  std::string text = fields.text(key);
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
    const std::size_t end = std::min(text.find('}', at), text.size() - 1);
    const std::string found = text.substr(at, end + 1 - at);
    if (!placeholder.empty() && found == placeholder) continue;
    fields.document().error_in(*fields.find(key), found, "unknown placeholder " + in_quotes(found),
                               placeholder.empty() ? "there is none in this text"
                                                   : "the only one is " + std::string(placeholder));
  }
  return text;
}

StatusActions read_actions(Document& document, const YamlNode& node, const StatusActions& under,
                           bool whole) {
  constexpr std::array<std::string_view, 3> kKeys = {"report", "soften", "dismiss"};
  using Kind = StatusAction::Kind;
  const Fields fields(document, node, "\"assert\"", kKeys);
  StatusActions actions = under;
  // What a rule does not list under `report` is not reported, whatever the table below says.
  if (fields.find("report") != nullptr) {
    for (StatusAction& action : actions) {
      if (action.kind == Kind::kReport) action = {Kind::kDismiss, Severity::kNote};
    }
  }
  std::bitset<kStatusCount> placed;
  place_list(fields, "report", {Kind::kReport, Severity::kNote}, actions, placed);
  place_softened(fields, actions, placed);
  place_list(fields, "dismiss", {Kind::kDismiss, Severity::kNote}, actions, placed);
  for (std::size_t status = 0; whole && status < kStatusCount; ++status) {
    if (placed[status]) continue;
    document.error(
        node,
        "the table says nothing of " + in_quotes(name_of(static_cast<AssertionStatus>(status))),
        "put it under report, soften or dismiss");
  }
  return actions;
}

StatusActions built_in_actions() {
  using Kind = StatusAction::Kind;
  StatusActions actions;
  actions.fill({Kind::kDismiss, Severity::kNote});
  const auto set = [&actions](AssertionStatus status, Kind kind) {
    actions[static_cast<std::size_t>(status)].kind = kind;
  };
  set(AssertionStatus::kAffirmed, Kind::kReport);
  set(AssertionStatus::kConditional, Kind::kReport);
  set(AssertionStatus::kHedged, Kind::kSoften);
  set(AssertionStatus::kReported, Kind::kSoften);
  set(AssertionStatus::kQuoted, Kind::kSoften);
  return actions;
}

}  // namespace shinsa::rules
