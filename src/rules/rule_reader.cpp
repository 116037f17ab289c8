// rules/phrases/*.yaml and rules/cues/*.yaml → Rule, Cue; see documents.h.
#include <array>

#include "rules/documents.h"
#include "rules/examples.h"
#include "rules/pattern_reader.h"
#include "rules/tsv.h"

namespace shinsa::rules {
namespace {

constexpr double kMaxPoints = 100;
constexpr std::size_t kLeastRuleExamples = 3;

constexpr std::array<std::string_view, 19> kRuleKeys = {
    "id",      "title",           "category",   "severity",     "points",  "cap",         "basis",
    "message", "advice",          "fact",       "where",        "match",   "any_wording", "except",
    "assert",  "needs_exemption", "supersedes", "renamed_from", "examples"};
constexpr std::array<std::string_view, 4> kFactKeys = {"text", "source", "as_of", "about"};
constexpr std::array<std::string_view, 2> kSubjects = {"unapproved", "equivalent"};
constexpr std::array<std::string_view, 3> kRuleExamples = {"violation", "ok", "todo"};
constexpr std::array<std::string_view, 9> kCueKeys = {
    "id", "status", "direction", "scope", "match", "terminators", "pseudo", "pair", "examples"};
constexpr std::array<std::string_view, 2> kCueExamples = {"applies", "ok"};
constexpr std::array<std::string_view, 3> kDirections = {"backward", "forward", "both"};
constexpr std::array<std::string_view, 5> kScopes = {"predicate", "modifier", "clause", "sentence",
                                                     "block"};

void read_points(const Fields& fields, Rule& rule) {
  rule.points = fields.number("points", 0, kMaxPoints);
  const YamlNode* cap = fields.find("cap");
  if (cap == nullptr) return;
  rule.cap = read_number(fields.document(), *cap, "cap", 0, 10 * kMaxPoints);
  if (rule.cap < rule.points) {
    fields.document().error(*cap, "\"cap\" is less than the points of one finding",
                            "raise it, or leave it out (three times the points)");
  }
}

void read_renamed(const Fields& fields, Rule& rule) {
  const YamlNode* node = fields.find("renamed_from");
  if (node == nullptr) return;
  Document& document = fields.document();
  rule.renamed_from = read_texts(document, *node, "renamed_from");
  for (const std::string& id : rule.renamed_from) {
    const auto [taken, is_new] = document.load().rule_ids.emplace(id, document.file().path());
    if (is_new) continue;
    document.error(*node, "the id " + in_quotes(id) + " is taken by " + taken->second,
                   "an old id names one rule only");
  }
}

// The rules it names may not be loaded yet, so the names are checked at the end.
void read_supersedes(const Fields& fields, Rule& rule) {
  const YamlNode* node = fields.find("supersedes");
  if (node == nullptr) return;
  Document& document = fields.document();
  for (const YamlNode* item : read_items(document, *node, "supersedes")) {
    const std::string id = read_text(document, *item, "supersedes");
    if (id.empty()) continue;
    if (id == rule.id) document.error(*item, "the rule supersedes itself", "leave it out");
    rule.supersedes.push_back(id);
    document.load().references.push_back(
        {id, document.file().error(item->mark, "there is no rule " + in_quotes(id), "")});
  }
}

void read_fact_source(const Fields& fields, Fact& fact) {
  fact.source = fields.text("source");
  fact.as_of = fields.text("as_of");
  if (fact.as_of.empty() || is_date(fact.as_of)) return;
  fields.document().error(*fields.find("as_of"), in_quotes(fact.as_of) + " is not a date",
                          "write a day such as 2026-11-22");
}

// What is told of a product by name has the source and date that products.tsv gives.
void read_fact(const Fields& rule_fields, Rule& rule) {
  constexpr std::array<std::string_view, 3> kMarks = {"", "{product}", "{equivalents}"};
  const YamlNode* node = rule_fields.find("fact");
  if (node == nullptr) return;
  Document& document = rule_fields.document();
  const Fields fields(document, *node, "\"fact\"", kFactKeys);
  if (const YamlNode* about = fields.find("about")) {
    const auto subject = read_choice(document, *about, "about", kSubjects);
    if (subject) rule.about = static_cast<Subject>(*subject + 1);
  }
  const std::string_view mark = kMarks[static_cast<std::size_t>(rule.about)];
  Fact& fact = rule.fact.emplace();
  fact.text = read_template(fields, "text", mark);
  if (mark.empty() || fact.text.find(mark) == std::string::npos) {
    return read_fact_source(fields, fact);
  }
  for (const std::string_view key : {"source", "as_of"}) {
    const YamlNode* given = fields.find(key);
    if (given == nullptr) continue;
    document.error(*given, in_quotes(key) + " of " + std::string(mark) + " stands in products.tsv",
                   "remove it here");
  }
}

template <class Read>
void if_there(const Fields& fields, std::string_view key, Read read) {
  if (const YamlNode* node = fields.find(key)) read(*node);
}

std::size_t index_or(const std::optional<std::size_t>& index, std::size_t fallback) {
  return index ? *index : fallback;
}

void read_cue_place(const Fields& fields, Cue& cue) {
  Document& document = fields.document();
  if_there(fields, "direction", [&](const YamlNode& node) {
    cue.direction = static_cast<CueDirection>(
        index_or(read_choice(document, node, "direction", kDirections), 0));
  });
  if_there(fields, "scope", [&](const YamlNode& node) {
    cue.scope = static_cast<CueScope>(index_or(read_choice(document, node, "scope", kScopes), 0));
  });
}

}  // namespace

Rule read_rule(Document& document, const YamlNode& root, std::string_view stem) {
  const Fields fields(document, root, "a rule", kRuleKeys);
  Rule rule;
  rule.id = read_id(fields, stem, document.load().rule_ids);
  rule.title = read_template(fields, "title", "");
  rule.category = fields.choice<Category>("category", kCategoryCount);
  rule.severity = fields.choice<Severity>("severity", 3);
  read_points(fields, rule);
  rule.basis = read_basis(fields);
  rule.message = read_template(fields, "message", "{match}");
  rule.advice = fields.text("advice");  // may hold blanks to fill in: {n}回
  read_fact(fields, rule);
  rule.needs_exemption = fields.flag("needs_exemption");
  rule.where = read_where(fields);
  if (const YamlNode* match = fields.need("match")) {
    rule.match = read_patterns(document, *match, "match", AnchorNeed::kNeeded);
  }
  rule.any_wording = fields.flag("any_wording");
  if_there(fields, "except", [&](const YamlNode& node) {
    rule.except = read_patterns(document, node, "except", AnchorNeed::kNotNeeded);
  });
  rule.actions = document.load().actions;
  if_there(fields, "assert", [&](const YamlNode& node) {
    rule.actions = read_actions(document, node, document.load().actions, false);
  });
  read_supersedes(fields, rule);
  read_renamed(fields, rule);
  if (const YamlNode* node = fields.need("examples")) {
    const Fields examples(document, *node, "\"examples\"", kRuleExamples);
    rule.violations = read_examples(examples, "violation", kLeastRuleExamples);
    rule.ok = read_examples(examples, "ok", kLeastRuleExamples);
    rule.todo = read_examples(examples, "todo", 0);
  }
  return rule;
}

Cue read_cue(Document& document, const YamlNode& root, std::string_view stem) {
  const Fields fields(document, root, "a cue", kCueKeys);
  Cue cue;
  cue.id = read_id(fields, stem, document.load().cue_ids);
  cue.status = fields.choice<AssertionStatus>("status", kStatusCount);
  read_cue_place(fields, cue);
  // Cues are looked for where a phrase was found; only those for whole blocks stand in headings of
  // their own, and must not make every heading be tokenised.
  const AnchorNeed need =
      cue.scope == CueScope::kBlock ? AnchorNeed::kNeeded : AnchorNeed::kNotNeeded;
  if (const YamlNode* match = fields.need("match")) {
    cue.match = read_patterns(document, *match, "match", need);
  }
  const auto read_optional = [&](std::string_view key, std::vector<Pattern>& patterns) {
    const YamlNode* node = fields.find(key);
    const bool empty_list =
        node != nullptr && node->kind == YamlNode::Kind::kList && node->items.empty();
    if (node == nullptr || empty_list) return;
    patterns = read_patterns(document, *node, key, AnchorNeed::kNotNeeded);
  };
  read_optional("terminators", cue.terminators);
  read_optional("pseudo", cue.pseudo);
  read_optional("pair", cue.pair);
  if (const YamlNode* node = fields.need("examples")) {
    const Fields examples(document, *node, "\"examples\"", kCueExamples);
    cue.applies = read_examples(examples, "applies", 1, Marks::kNeeded);
    cue.ok = read_examples(examples, "ok", 1, Marks::kNeeded);
  }
  return cue;
}

}  // namespace shinsa::rules
