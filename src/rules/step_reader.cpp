// Reading steps; see step_reader.h.
#include "rules/step_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "rules/ipadic_names.h"

namespace shinsa::rules {
namespace {

constexpr int kMaxGap = 30;
constexpr int kMaxNotDepth = 4;
constexpr double kMaxNumber = 1e15;

constexpr std::array<std::string_view, 7> kTestKeys = {"surface", "lemma",  "pos", "form",
                                                       "list",    "number", "not"};
constexpr std::array<std::string_view, 12> kStepKeys = {"surface",  "lemma",  "pos", "form",
                                                        "list",     "number", "any", "not",
                                                        "optional", "head",   "gap", "wide"};
constexpr std::array<std::string_view, 3> kNumberKeys = {"min", "max", "unit"};
constexpr std::array<std::string_view, 9> kNotOfGap = {
    "surface", "lemma", "pos", "form", "list", "number", "any", "optional", "head"};

// Names of the dictionary are not folded: its own forms hold full-width letters (命令ｅ).
std::vector<std::string> read_names(Document& document, const YamlNode& node, std::string_view name,
                                    bool (*is_known)(std::string_view),
                                    std::span<const std::string_view> known) {
  std::vector<std::string> names;
  for (const YamlNode* item : read_items(document, node, name)) {
    std::string text = read_text(document, *item, name);
    if (text.empty()) continue;
    if (!is_known(text)) {
      document.error(*item, "IPADIC has no " + std::string(name) + " " + in_quotes(text),
                     suggestion(text, known));
    }
    names.push_back(std::move(text));
  }
  return names;
}

NumberTest read_number_test(Document& document, const YamlNode& node) {
  const Fields fields(document, node, "a number", kNumberKeys);
  NumberTest test;
  if (node.kind == YamlNode::Kind::kMap && node.keys.empty()) {
    document.error(node, "the number says nothing", "give min, max or unit");
  }
  if (const YamlNode* min = fields.find("min")) {
    test.min = read_number(document, *min, "min", -kMaxNumber, kMaxNumber);
  }
  if (const YamlNode* max = fields.find("max")) {
    test.max = read_number(document, *max, "max", -kMaxNumber, kMaxNumber);
  }
  if (test.min > test.max) document.error(node, "min is greater than max", "swap them");
  if (const YamlNode* unit = fields.find("unit")) {
    test.units = read_folded(document, *unit, "unit");
  }
  return test;
}

TokenTest read_test(const Fields& fields, int depth);

std::vector<TokenTest> read_none_of(Document& document, const YamlNode& node, int depth) {
  std::vector<TokenTest> tests;
  if (depth == 0) {
    document.error(node, "too many \"not\" in one another", "write the condition itself");
    return tests;
  }
  for (const YamlNode* item : read_items(document, node, "not")) {
    const Fields fields(document, *item, "a condition of \"not\"", kTestKeys);
    if (item->kind == YamlNode::Kind::kMap && item->keys.empty()) {
      document.error(*item, "the condition is empty", "one of: " + joined(kTestKeys));
    }
    tests.push_back(read_test(fields, depth - 1));
  }
  return tests;
}

TokenTest read_test(const Fields& fields, int depth) {
  Document& document = fields.document();
  TokenTest test;
  if (const YamlNode* node = fields.find("surface")) {
    test.surface = read_folded(document, *node, "surface");
  }
  if (const YamlNode* node = fields.find("lemma")) {
    test.lemma = read_folded(document, *node, "lemma");
  }
  if (const YamlNode* node = fields.find("pos")) {
    test.pos = read_names(document, *node, "pos", is_pos_prefix, ipadic_pos_paths());
  }
  if (const YamlNode* node = fields.find("form")) {
    test.form = read_names(document, *node, "form", is_form_prefix, ipadic_forms());
  }
  if (const YamlNode* node = fields.find("list")) test.lists = read_lists(document, *node);
  if (const YamlNode* node = fields.find("number")) test.number = read_number_test(document, *node);
  if (const YamlNode* node = fields.find("not")) {
    test.none_of = read_none_of(document, *node, depth);
  }
  return test;
}

void check_conditions(const Fields& fields) {
  if (fields.node().kind != YamlNode::Kind::kMap) return;
  const auto given = [&fields](std::string_view key) { return fields.find(key) != nullptr; };
  const bool any = given("any");
  const bool positive = std::any_of(kTestKeys.begin(), kTestKeys.end() - 1, given);
  if (any && !fields.flag("any")) {
    fields.document().error(fields.node(), "\"any: false\" says nothing", "leave it out");
  } else if (any && positive) {
    fields.document().error(fields.node(), "\"any\" stands beside other conditions",
                            "leave \"any\" out");
  } else if (!any && !positive && !given("not")) {
    fields.document().error(fields.node(), "the step has no condition",
                            "one of: " + joined(kTestKeys) + ", or any: true");
  }
}

Step read_gap(const Fields& fields) {
  Document& document = fields.document();
  Step step;
  step.gap = read_integer(document, *fields.find("gap"), "gap", 1, kMaxGap);
  step.wide = fields.flag("wide");
  for (std::string_view key : kNotOfGap) {
    if (fields.find(key) == nullptr) continue;
    document.error(*fields.find(key), in_quotes(key) + " stands in a gap",
                   "a gap takes only wide and not; write a step of its own");
  }
  if (const YamlNode* node = fields.find("not")) {
    step.test.none_of = read_none_of(document, *node, kMaxNotDepth);
  }
  return step;
}

Step read_step(Document& document, const YamlNode& node, Heads heads) {
  const Fields fields(document, node, "a step", kStepKeys);
  if (fields.find("gap") != nullptr) return read_gap(fields);
  check_conditions(fields);
  Step step;
  step.test = read_test(fields, kMaxNotDepth);
  step.optional = fields.flag("optional");
  step.head = fields.flag("head");
  if (const YamlNode* wide = fields.find("wide")) {
    document.error(*wide, "\"wide\" stands in a step that is no gap", "leave it out");
  }
  if (step.head && heads == Heads::kNone) {
    document.error(*fields.find("head"), "a context has no head", "leave it out");
  }
  if (step.head && step.optional) {
    document.error(*fields.find("head"), "the head is optional",
                   "choose a step that must be there");
  }
  return step;
}

void check_gaps(Document& document, const std::vector<Step>& steps,
                const std::vector<const YamlNode*>& nodes) {
  const auto is_firm = [](const Step& step) { return step.gap == 0 && !step.optional; };
  const auto first = std::find_if(steps.begin(), steps.end(), is_firm) - steps.begin();
  const auto last = steps.rend() - std::find_if(steps.rbegin(), steps.rend(), is_firm) - 1;
  for (std::ptrdiff_t i = 0; i < std::ssize(steps); ++i) {
    const auto at = static_cast<std::size_t>(i);
    if (steps[at].gap == 0) continue;
    if (i < first || i > last) {
      document.error(*nodes[at],
                     std::string("a gap ") + (i < first ? "begins" : "ends") + " the sequence",
                     "a gap stands between two steps that are not optional");
    } else if (steps[at - 1].gap > 0) {
      document.error(*nodes[at], "two gaps stand side by side", "add them up in one");
    }
  }
}

}  // namespace

std::vector<int> read_lists(Document& document, const YamlNode& node) {
  Load& load = document.load();
  std::vector<std::string_view> names;
  names.reserve(load.lists.size());
  for (const WordList& list : load.lists) names.push_back(list.name);
  std::vector<int> indices;
  for (const YamlNode* item : read_items(document, node, "list")) {
    const std::string name = read_text(document, *item, "list");
    if (name.empty()) continue;
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) {
      document.error(*item, "there is no list " + in_quotes(name), suggestion(name, names));
      continue;
    }
    const auto index = static_cast<std::size_t>(found - names.begin());
    if (load.lists[index].entries.empty()) {
      document.error(*item, "the list " + in_quotes(name) + " is empty", "add entries to it");
    }
    load.used[index] = true;
    indices.push_back(static_cast<int>(index));
  }
  return indices;
}

std::vector<Step> read_steps(Document& document, const YamlNode& node, std::string_view name,
                             Heads heads) {
  const std::vector<const YamlNode*> items = read_items(document, node, name);
  std::vector<Step> steps;
  bool has_head = false;
  for (const YamlNode* item : items) {
    steps.push_back(read_step(document, *item, heads));
    if (steps.back().head && has_head) {
      document.error(*item, "a second head stands in the sequence", "mark one step only");
    }
    has_head = has_head || steps.back().head;
  }
  const auto is_optional = [](const Step& step) { return step.optional || step.gap > 0; };
  if (!steps.empty() && std::all_of(steps.begin(), steps.end(), is_optional)) {
    document.error(node, "every step may be left out", "make one of them firm");
    return steps;
  }
  check_gaps(document, steps, items);
  return steps;
}

}  // namespace shinsa::rules
