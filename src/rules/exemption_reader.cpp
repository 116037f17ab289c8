// rules/exemptions/*.yaml and rules/templates/*.yaml → ExemptionRule, StatementTemplate; see
// documents.h.
#include <array>

#include "rules/documents.h"
#include "rules/examples.h"
#include "rules/pattern_reader.h"

namespace shinsa::rules {
namespace {

constexpr double kMaxPoints = 100;

constexpr std::array<std::string_view, 10> kExemptionKeys = {
    "id",     "title", "group",   "category", "severity",
    "points", "basis", "message", "advice",   "examples"};
constexpr std::array<std::string_view, 3> kExemptionGroups = {"self-pay", "unapproved",
                                                              "before-after"};
constexpr std::array<std::string_view, 2> kExemptionExamples = {"found", "free"};
constexpr std::array<std::string_view, 4> kTemplateKeys = {"id", "title", "group", "lines"};
constexpr std::array<std::string_view, 3> kTemplateGroups = {"self-pay", "unapproved",
                                                             "before-after"};
constexpr std::array<std::string_view, 2> kLineKeys = {"item", "text"};

std::string read_choice_of(const Fields& fields, const YamlNode* node,
                           std::span<const std::string_view> groups) {
  if (node == nullptr) return {};
  const auto group = read_choice(fields.document(), *node, "group", groups);
  return std::string(group ? groups[*group] : std::string_view());
}

// The disclosures may not be loaded yet, so their ids are checked at the end.
StatementTemplate::Line read_line(Document& document, const YamlNode& node) {
  const Fields fields(document, node, "a line of a template", kLineKeys);
  StatementTemplate::Line line{fields.text("item"), fields.text("text")};
  if (const YamlNode* item = fields.find("item"); item != nullptr && !line.item.empty()) {
    document.load().item_references.push_back(
        {line.item,
         document.file().error(item->mark, "there is no disclosure " + in_quotes(line.item), "")});
  }
  return line;
}

}  // namespace

ExemptionRule read_exemption(Document& document, const YamlNode& root, std::string_view stem) {
  const Fields fields(document, root, "an exemption", kExemptionKeys);
  ExemptionRule rule;
  rule.id = read_id(fields, stem, document.load().exemption_ids);
  rule.title = read_template(fields, "title", "");
  rule.group = read_choice_of(fields, fields.need("group"), kExemptionGroups);
  rule.category = fields.choice<Category>("category", kCategoryCount, Category::kNotPermitted);
  rule.severity = fields.choice<Severity>("severity", 3, Severity::kError);
  rule.points = fields.number("points", 0, kMaxPoints);
  rule.basis = read_basis(fields);
  rule.message = read_template(fields, "message", "{match}");
  rule.advice = fields.text("advice");
  if (const YamlNode* node = fields.need("examples")) {
    const Fields examples(document, *node, "\"examples\"", kExemptionExamples);
    rule.found = read_examples(examples, "found", 1);
    rule.free = read_examples(examples, "free", 1);
  }
  return rule;
}

StatementTemplate read_statement_template(Document& document, const YamlNode& root,
                                          std::string_view stem) {
  const Fields fields(document, root, "a template", kTemplateKeys);
  StatementTemplate statement;
  statement.id = read_id(fields, stem, document.load().template_ids);
  statement.title = read_template(fields, "title", "");
  statement.group = read_choice_of(fields, fields.find("group"), kTemplateGroups);
  const YamlNode* lines = fields.need("lines");
  if (lines == nullptr) return statement;
  for (const YamlNode* line : read_items(document, *lines, "lines")) {
    statement.lines.push_back(read_line(document, *line));
  }
  return statement;
}

}  // namespace shinsa::rules
