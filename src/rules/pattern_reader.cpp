// Reading patterns; see pattern_reader.h.
#include "rules/pattern_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "rules/anchors.h"
#include "rules/regex_text.h"
#include "rules/step_reader.h"

namespace shinsa::rules {
namespace {

using Kind = YamlNode::Kind;
using Place = Context::Place;

constexpr std::array<std::string_view, 15> kPatternKeys = {
    "text",      "regex",      "tokens", "words",   "anchor", "eager",     "after", "before",
    "not_after", "not_before", "with",   "without", "under",  "not_under", "within"};
constexpr std::array<std::string_view, 3> kKindKeys = {"text", "regex", "tokens"};
constexpr std::array<std::string_view, 3> kContextKeys = {"text", "tokens", "list"};

struct ContextKey {
  std::string_view key;
  Place place;
  bool negated;
};
// `after: x` reads "the match stands after x", so x is directly before it.
constexpr std::array<ContextKey, 9> kContexts = {{{"after", Place::kBefore, false},
                                                  {"not_after", Place::kBefore, true},
                                                  {"before", Place::kAfter, false},
                                                  {"not_before", Place::kAfter, true},
                                                  {"with", Place::kSentence, false},
                                                  {"without", Place::kSentence, true},
                                                  {"under", Place::kUnder, false},
                                                  {"not_under", Place::kUnder, true},
                                                  {"within", Place::kWithin, false}}};

std::string with_colon(std::string_view key) { return in_quotes(std::string(key) + ":"); }

// A map inside a context: {text: […]}, {tokens: […]} or {list: name}.
void read_context_map(Document& document, const YamlNode& node, Context& context) {
  const Fields fields(document, node, "a context", kContextKeys);
  const YamlNode* text = fields.find("text");
  const YamlNode* tokens = fields.find("tokens");
  const YamlNode* list = fields.find("list");
  const int given =
      (text != nullptr ? 1 : 0) + (tokens != nullptr ? 1 : 0) + (list != nullptr ? 1 : 0);
  if (node.kind == Kind::kMap && given != 1) {
    document.error(node, "a context holds one of text, tokens and list",
                   "write alternatives as a list: [{text: …}, {tokens: …}]");
  }
  if (text != nullptr) {
    for (std::string& value : read_folded(document, *text, "text")) {
      context.texts.push_back(std::move(value));
    }
  }
  if (tokens != nullptr) {
    context.steps.push_back(read_steps(document, *tokens, "tokens", Heads::kNone));
  }
  if (list != nullptr) {
    Step step;
    step.test.lists = read_lists(document, *list);
    context.steps.push_back({std::move(step)});
  }
}

Context read_context(Document& document, const YamlNode& node, const ContextKey& key) {
  Context context;
  context.place = key.place;
  context.negated = key.negated;
  for (const YamlNode* item : read_items(document, node, key.key)) {
    if (item->kind == Kind::kMap) {
      read_context_map(document, *item, context);
      continue;
    }
    for (std::string& value : read_folded(document, *item, key.key)) {
      context.texts.push_back(std::move(value));
    }
  }
  return context;
}

void refuse(const Fields& fields, std::string_view key, std::string_view wanted) {
  const YamlNode* node = fields.find(key);
  if (node == nullptr || fields.find(wanted) != nullptr) return;
  fields.document().error(*node,
                          with_colon(key) + " stands in a pattern without " + with_colon(wanted),
                          "leave it out");
}

Anchors read_regex(const Fields& fields, Pattern& pattern) {
  Document& document = fields.document();
  const YamlNode& node = *fields.find("regex");
  pattern.kind = Pattern::Kind::kRegex;
  pattern.regex = read_text(document, node, "regex");
  Anchors anchors;
  if (pattern.regex.empty()) return anchors;
  if (auto problem = check_regex(pattern.regex, document.load().fold)) {
    document.error_in(node, problem->part, std::move(problem->what), std::move(problem->mend));
  } else {
    anchors.ways = anchors_of_regex(pattern.regex);
  }
  if (const YamlNode* anchor = fields.find("anchor")) {
    anchors.anywhere.push_back(read_folded(document, *anchor, "anchor"));
  }
  return anchors;
}

// Reads text, regex or tokens; returns the anchors of a regular expression.
Anchors read_body(const Fields& fields, Pattern& pattern) {
  Document& document = fields.document();
  if (const YamlNode* text = fields.find("text")) {
    pattern.kind = Pattern::Kind::kText;
    pattern.texts = read_folded(document, *text, "text");
    pattern.words = fields.flag("words");
  } else if (fields.find("regex") != nullptr) {
    return read_regex(fields, pattern);
  } else if (const YamlNode* tokens = fields.find("tokens")) {
    pattern.kind = Pattern::Kind::kTokens;
    pattern.steps = read_steps(document, *tokens, "tokens", Heads::kAllowed);
  }
  return {};
}

Pattern read_pattern(Document& document, const YamlNode& node, AnchorNeed need) {
  const std::size_t errors_before = document.error_count();
  const Fields fields(document, node, "a pattern", kPatternKeys);
  Pattern pattern;
  if (node.kind != Kind::kMap) return pattern;
  const auto given = [&fields](std::string_view key) { return fields.find(key) != nullptr; };
  if (std::count_if(kKindKeys.begin(), kKindKeys.end(), given) != 1) {
    document.error(node, "a pattern holds one of text, regex and tokens",
                   "write alternatives as patterns of their own");
  }
  refuse(fields, "words", "text");
  refuse(fields, "anchor", "regex");
  Anchors of_regex = read_body(fields, pattern);
  for (const ContextKey& key : kContexts) {
    if (!given(key.key)) continue;
    pattern.contexts.push_back(read_context(document, *fields.find(key.key), key));
  }
  const bool eager = fields.flag("eager");
  if (document.error_count() != errors_before) return pattern;
  pattern.anchors = anchors_of(pattern, document.load().lists, std::move(of_regex));
  if (pattern.anchors.empty() && need == AnchorNeed::kNeeded && !eager) {
    document.error(node, "no literal is sure to stand in every match of this pattern",
                   "add a step with surface, lemma or list (for a regex: \"anchor:\"), or say "
                   "\"eager: true\"");
  }
  return pattern;
}

}  // namespace

std::vector<Pattern> read_patterns(Document& document, const YamlNode& node, std::string_view name,
                                   AnchorNeed need) {
  std::vector<Pattern> patterns;
  for (const YamlNode* item : read_items(document, node, name)) {
    patterns.push_back(read_pattern(document, *item, need));
  }
  return patterns;
}

}  // namespace shinsa::rules
