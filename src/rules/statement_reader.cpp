// rules/disclosures/*.yaml and rules/signals/*.yaml → DisclosureRule, SignalRule; see documents.h.
#include <algorithm>
#include <array>

#include "rules/documents.h"
#include "rules/examples.h"
#include "rules/pattern_reader.h"

namespace shinsa::rules {
namespace {

constexpr double kMaxPoints = 100;
constexpr int kMaxOrder = 1000;
constexpr int kMaxPhrases = 20;

constexpr std::array<std::string_view, 14> kDisclosureKeys = {
    "id",    "title",   "group",  "category", "severity", "points",  "order",
    "basis", "message", "advice", "present",  "partial",  "refuted", "examples"};
constexpr std::array<std::string_view, 3> kDisclosureGroups = {"self-pay", "unapproved", "page"};
constexpr std::array<std::string_view, 3> kDisclosureExamples = {"present", "partial", "missing"};
constexpr std::array<std::string_view, 2> kPresentKeys = {"match", "at_least"};
constexpr std::array<std::string_view, 3> kPartialKeys = {"match", "at_least", "reason"};
constexpr std::array<std::string_view, 2> kRefutedKeys = {"match", "reason"};
constexpr std::array<std::string_view, 7> kSignalKeys = {"id",    "group", "weight",  "where",
                                                         "match", "links", "examples"};
constexpr std::array<std::string_view, 2> kSignalExamples = {"yes", "no"};
// clang-format off
constexpr std::array<std::string_view, 21> kSignalGroups = {
    "specificity", "own-voice", "invitation", "paid",
    "kind.news", "kind.academic", "kind.recruiting", "kind.government", "kind.portal",
    "kind.shop", "kind.patient-blog", "kind.clinic-column", "kind.price-list", "kind.case-photos",
    "self-pay", "unapproved", "before-after", "treatment", "treatment-told", "topic", "common"};
// clang-format on

std::string read_group(const Fields& fields, std::span<const std::string_view> groups) {
  const YamlNode* node = fields.need("group");
  if (node == nullptr) return {};
  const auto group = read_choice(fields.document(), *node, "group", groups);
  return std::string(group ? groups[*group] : std::string_view());
}

std::vector<Pattern> read_match(const Fields& fields) {
  const YamlNode* node = fields.need("match");
  if (node == nullptr) return {};
  return read_patterns(fields.document(), *node, "match", AnchorNeed::kNeeded);
}

std::vector<Evidence> read_evidence(Document& document, const YamlNode& node, std::string_view name,
                                    std::span<const std::string_view> keys, bool needs_reason) {
  std::vector<Evidence> out;
  for (const YamlNode* item : read_items(document, node, name)) {
    const Fields fields(document, *item, "an entry of \"" + std::string(name) + "\"", keys);
    Evidence evidence;
    evidence.match = read_match(fields);
    if (needs_reason) evidence.reason = read_template(fields, "reason", "");
    if (const YamlNode* at_least = fields.find("at_least")) {
      evidence.at_least = read_integer(document, *at_least, "at_least", 1, kMaxPhrases);
    }
    out.push_back(std::move(evidence));
  }
  return out;
}

void read_all_evidence(const Fields& fields, DisclosureRule& rule) {
  Document& document = fields.document();
  if (const YamlNode* node = fields.need("present")) {
    rule.present = read_evidence(document, *node, "present", kPresentKeys, false);
  }
  if (const YamlNode* node = fields.find("partial")) {
    rule.partial = read_evidence(document, *node, "partial", kPartialKeys, true);
  }
  if (const YamlNode* node = fields.find("refuted")) {
    const Fields refuted(document, *node, "\"refuted\"", kRefutedKeys);
    rule.refuted = read_match(refuted);
    rule.refuted_reason = read_template(refuted, "reason", "");
  }
}

/// Addresses as match/link_signals.h compares them: small letters, neither "https://" nor "www.".
std::vector<std::string> read_links(Document& document, const YamlNode& node) {
  std::vector<std::string> links = read_texts(document, node, "links");
  const bool is_plain = std::all_of(links.begin(), links.end(), [](const std::string& link) {
    const bool has_capital =
        std::any_of(link.begin(), link.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return !has_capital && link.find("//") == std::string::npos && !link.starts_with("www.");
  });
  if (!is_plain) {
    document.error(node, "an address with a capital, \"//\" or \"www.\" is never met",
                   "write it as lin.ee/ or tel:");
  }
  return links;
}

}  // namespace

OrderedDisclosure read_disclosure(Document& document, const YamlNode& root, std::string_view stem) {
  const Fields fields(document, root, "a disclosure", kDisclosureKeys);
  OrderedDisclosure out;
  DisclosureRule& rule = out.rule;
  rule.id = read_id(fields, stem, document.load().disclosure_ids);
  rule.title = read_template(fields, "title", "");
  rule.group = read_group(fields, kDisclosureGroups);
  rule.category = fields.choice<Category>("category", kCategoryCount, Category::kNotPermitted);
  rule.severity = fields.choice<Severity>("severity", 3, Severity::kWarning);
  rule.points = fields.number("points", 0, kMaxPoints);
  if (const YamlNode* order = fields.need("order")) {
    out.order = read_integer(document, *order, "order", 0, kMaxOrder);
  }
  rule.basis = read_basis(fields);
  rule.message = read_template(fields, "message", "");
  rule.advice = fields.text("advice");  // may hold blanks to fill in: {n}回
  read_all_evidence(fields, rule);
  if (const YamlNode* node = fields.need("examples")) {
    const Fields examples(document, *node, "\"examples\"", kDisclosureExamples);
    rule.present_examples = read_examples(examples, "present", 1);
    rule.partial_examples = read_examples(examples, "partial", rule.partial.empty() ? 0 : 1);
    rule.missing_examples = read_examples(examples, "missing", 1);
  }
  return out;
}

SignalRule read_signal(Document& document, const YamlNode& root, std::string_view stem) {
  const Fields fields(document, root, "a signal", kSignalKeys);
  SignalRule signal;
  signal.id = read_id(fields, stem, document.load().signal_ids);
  signal.group = read_group(fields, kSignalGroups);
  if (const YamlNode* weight = fields.find("weight")) {
    signal.weight = read_number(document, *weight, "weight", -kMaxPoints, kMaxPoints);
  }
  signal.where = read_where(fields);
  if (const YamlNode* links = fields.find("links")) {
    signal.links = read_links(document, *links);
  }
  if (signal.links.empty() || fields.find("match") != nullptr) signal.match = read_match(fields);
  if (const YamlNode* node = fields.need("examples")) {
    const Fields examples(document, *node, "\"examples\"", kSignalExamples);
    signal.yes = read_examples(examples, "yes", 1);
    signal.no = read_examples(examples, "no", 1);
  }
  return signal;
}

}  // namespace shinsa::rules
