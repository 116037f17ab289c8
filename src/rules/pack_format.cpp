// RuleSet ↔ the compiled pack; see rules.h.
//
// The pack is "SHINSA-PACK\n", the version of the format (4 bytes), the length of the part that a
// scan needs, its check sum and that of the annex (8 bytes each), the part, and the annex. A change
// to any noun below is a change of format: raise kFormat. Each struct is described once, by one
// pass() for both directions; plain arrays are copied as they are, so a pack is made on the kind of
// machine that reads it.
#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <utility>

#include "rules/archive.h"
#include "rules/digest.h"
#include "rules/each_pattern.h"
#include "rules/pack_checks.h"
#include "rules/rules.h"

namespace shinsa::rules {
namespace {

constexpr std::string_view kMagic = "SHINSA-PACK\n";
constexpr std::uint32_t kFormat = 5;
constexpr std::size_t kHeader = 12 + 4 + 3 * 8;
constexpr int kMaxDepth = 8;  // of `not` in `not`

template <class Archive, class T>
void pass(Archive& archive, std::vector<T>& values);
template <class Archive, class T>
void pass(Archive& archive, const std::vector<T>& values);

template <class Archive>
void pass(Archive& archive, Passed<Archive, NumberTest>& test) {
  pass(archive, test.min);
  pass(archive, test.max);
  pass(archive, test.units);
}

// The only noun that holds itself: the depth is bounded, so that no bytes can exhaust the stack.
template <class Archive>
void pass_test(Archive& archive, Passed<Archive, TokenTest>& test, int depth) {
  if (depth == 0) archive.fail();
  pass(archive, test.surface);
  pass(archive, test.lemma);
  pass(archive, test.pos);
  pass(archive, test.form);
  pass(archive, test.lists);
  bool has_number = test.number.has_value();
  pass_number(archive, has_number, 1);
  if constexpr (!Archive::kWrites) {
    if (has_number) test.number.emplace();
  }
  if (has_number) pass(archive, *test.number);
  const std::size_t size = archive.length(test.none_of.size());
  for (std::size_t i = 0; i < size && archive.ok(); ++i) {
    if constexpr (!Archive::kWrites) test.none_of.emplace_back();
    pass_test(archive, test.none_of[i], depth - 1);
  }
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, Step>& step) {
  pass_test(archive, step.test, kMaxDepth);
  pass(archive, step.gap);
  pass(archive, step.wide);
  pass(archive, step.optional);
  pass(archive, step.head);
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, Context>& context) {
  pass_enum(archive, context.place, 5);
  pass(archive, context.negated);
  pass(archive, context.texts);
  pass(archive, context.steps);
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, Anchors>& anchors) {
  pass(archive, anchors.ways);
  pass(archive, anchors.anywhere);
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, Pattern>& pattern) {
  pass_enum(archive, pattern.kind, 3);
  pass(archive, pattern.texts);
  pass(archive, pattern.words);
  pass(archive, pattern.regex);
  pass(archive, pattern.steps);
  pass(archive, pattern.contexts);
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, Example>& example) {
  pass(archive, example.text);
  pass(archive, example.place);
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, Basis>& basis) {
  pass(archive, basis.law);
  pass(archive, basis.article);
  pass(archive, basis.guideline);
  pass(archive, basis.edition);
  pass(archive, basis.url);
}

template <class Archive>
void pass_actions(Archive& archive, Passed<Archive, StatusActions>& actions) {
  for (auto& action : actions) {
    pass_enum(archive, action.kind, 3);
    pass_enum(archive, action.soften_to, 3);
  }
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, Rule>& rule) {
  pass(archive, rule.id);
  pass(archive, rule.title);
  pass_enum(archive, rule.category, kCategoryCount);
  pass_enum(archive, rule.severity, 3);
  pass(archive, rule.points);
  pass(archive, rule.cap);
  pass(archive, rule.basis);
  pass(archive, rule.message);
  pass(archive, rule.advice);
  pass_bits<Archive, kBlockKindCount>(archive, rule.where);
  pass(archive, rule.match);
  pass(archive, rule.any_wording);
  pass(archive, rule.except);
  pass_actions(archive, rule.actions);
  pass(archive, rule.supersedes);
  pass(archive, rule.renamed_from);
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, Cue>& cue) {
  pass(archive, cue.id);
  pass_enum(archive, cue.status, kStatusCount);
  pass_enum(archive, cue.direction, 3);
  pass_enum(archive, cue.scope, 5);
  pass(archive, cue.match);
  pass(archive, cue.terminators);
  pass(archive, cue.pseudo);
  pass(archive, cue.pair);
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, Evidence>& evidence) {
  pass(archive, evidence.match);
  pass(archive, evidence.at_least);
  pass(archive, evidence.reason);
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, DisclosureRule>& rule) {
  pass(archive, rule.id);
  pass(archive, rule.title);
  pass(archive, rule.group);
  pass_enum(archive, rule.category, kCategoryCount);
  pass_enum(archive, rule.severity, 3);
  pass(archive, rule.points);
  pass(archive, rule.basis);
  pass(archive, rule.message);
  pass(archive, rule.advice);
  pass(archive, rule.present);
  pass(archive, rule.partial);
  pass(archive, rule.refuted);
  pass(archive, rule.refuted_reason);
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, SignalRule>& signal) {
  pass(archive, signal.id);
  pass(archive, signal.group);
  pass(archive, signal.weight);
  pass_bits<Archive, kBlockKindCount>(archive, signal.where);
  pass(archive, signal.match);
  pass(archive, signal.links);
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, Product>& product) {
  pass(archive, product.name);
  pass(archive, product.variants);
  pass(archive, product.product_class);
  pass(archive, product.treatment);
  pass(archive, product.status);
  pass(archive, product.generic_name);
  pass(archive, product.source);
  pass(archive, product.as_of);
  pass(archive, product.note);
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, WordList>& list) {
  pass(archive, list.name);
  pass(archive, list.entries);
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, LegalSource>& source) {
  pass(archive, source.name);
  pass(archive, source.edition);
  pass(archive, source.url);
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, PackInfo>& pack) {
  pass(archive, pack.version);
  pass(archive, pack.law_as_of);
  pass(archive, pack.sources);
  pass(archive, pack.digest);
}

template <class Archive>
void pass_factors(Archive& archive, Passed<Archive, std::map<std::string, double>>& factors) {
  if constexpr (Archive::kWrites) {
    archive.length(factors.size());
    for (const auto& [name, factor] : factors) {
      pass(archive, name);
      pass(archive, factor);
    }
  } else {
    const std::size_t size = archive.length(0);
    for (std::size_t i = 0; i < size && archive.ok(); ++i) {
      std::string name;
      pass(archive, name);
      pass(archive, factors[name]);
    }
  }
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, ScoreTable>& score) {
  pass(archive, score.scale);
  for (auto& cap : score.category_caps) pass(archive, cap);
  pass_factors(archive, score.advertisement_factors);
  for (auto& limit : score.grade_limits) pass(archive, limit);
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, WordingTable>& table) {
  pass(archive, table.bias);
  pass(archive, table.doubt_at);
  pass(archive, table.report_at);
  pass(archive, table.certain_at);
  pass_table(archive, table.keys);
  pass_table(archive, table.slots);
  pass_table(archive, table.pulls);
  pass_table(archive, table.squares);
  pass(archive, table.rules);
  pass_table(archive, table.rule_bias);
  pass_table(archive, table.rule_pulls);
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, LiteralTrie>& trie) {
  pass_table(archive, trie.first);
  pass_table(archive, trie.edges);
  pass_table(archive, trie.node_literal);
  pass_number(archive, trie.edge_count, 4);
  pass_number(archive, trie.literal_count, 4);
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, Prefilter>& prefilter) {
  pass(archive, prefilter.literals);
  pass_table(archive, prefilter.uses_begin);
  pass_table(archive, prefilter.uses);
  pass_table(archive, prefilter.ways);
  pass_table(archive, prefilter.always);
  pass(archive, prefilter.patterns);
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, CompiledAnchors>& anchors) {
  pass(archive, anchors.patterns);
  pass(archive, anchors.cues);
  pass(archive, anchors.products);
  pass_table(archive, anchors.product_of_literal);
}

/// What only explanations, examples and further rules need; a scan leaves it unread.
template <class Archive>
void pass_annex(Archive& archive, Passed<Archive, RuleSet>& rules) {
  each_pattern(rules, [&archive](auto& pattern) { pass(archive, pattern.anchors); });
  for (auto& rule : rules.rules) {
    pass(archive, rule.violations);
    pass(archive, rule.ok);
    pass(archive, rule.todo);
  }
  for (auto& cue : rules.cues) {
    pass(archive, cue.applies);
    pass(archive, cue.ok);
  }
  for (auto& rule : rules.disclosures) {
    pass(archive, rule.present_examples);
    pass(archive, rule.partial_examples);
    pass(archive, rule.missing_examples);
  }
  for (auto& signal : rules.signals) {
    pass(archive, signal.yes);
    pass(archive, signal.no);
  }
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, RuleSet>& rules) {
  pass(archive, rules.pack);
  pass(archive, rules.score);
  pass(archive, rules.lists);
  pass(archive, rules.rules);
  pass(archive, rules.cues);
  pass(archive, rules.disclosures);
  pass(archive, rules.signals);
  pass(archive, rules.products);
  pass(archive, rules.wording);
  pass(archive, rules.anchors);
  pass_actions(archive, rules.default_actions);
}

template <class Archive, class T>
void pass(Archive& archive, std::vector<T>& values) {
  const std::size_t size = archive.length(0);
  values.reserve(std::min<std::size_t>(size, 4096 / sizeof(T) + 64));  // a bound for hostile bytes
  for (std::size_t i = 0; i < size && archive.ok(); ++i) pass(archive, values.emplace_back());
}

template <class Archive, class T>
void pass(Archive& archive, const std::vector<T>& values) {
  archive.length(values.size());
  for (const T& value : values) pass(archive, value);
}

// Indices are the one thing in a pack that could lead outside it.
Error damaged(std::string what) {
  return {"rule pack", std::move(what), "compile it again with this version of shinsa", ""};
}

}  // namespace

std::string serialize(const RuleSet& rules) {
  Writer body;
  pass(body, rules);
  Writer annex;
  pass_annex(annex, rules);
  const std::string judging = std::move(body).take();
  const std::string rest = std::move(annex).take();
  static_assert(kHeader % kAlignment == 0);
  Writer header;
  header.number(kFormat, 4);
  header.number(judging.size(), 8);
  header.number(check_sum(judging), 8);
  header.number(check_sum(rest), 8);
  return std::string(kMagic) + std::move(header).take() + judging + rest;
}

Result<RuleSet> parse(std::string_view pack, PackPart part, std::shared_ptr<const void> owner) {
  if (!pack.starts_with(kMagic) || pack.size() < kHeader) {
    return damaged("this is not a compiled rule pack");
  }
  if (owner == nullptr) {  // the tables need a place of their own
    const auto copy = std::make_shared<std::vector<std::uint64_t>>(pack.size() / kAlignment + 1);
    std::memcpy(copy->data(), pack.data(), pack.size());
    return parse({reinterpret_cast<const char*>(copy->data()), pack.size()}, part, copy);
  }
  Reader header(pack.substr(kMagic.size(), kHeader - kMagic.size()), owner);
  const std::uint64_t format = header.number(4);
  if (format != kFormat) {
    return damaged("the pack has format " + std::to_string(format) + ", not " +
                   std::to_string(kFormat));
  }
  const std::uint64_t size = header.number(8);
  const std::uint64_t judging_sum = header.number(8);
  const std::uint64_t annex_sum = header.number(8);
  const std::string_view bytes = pack.substr(kHeader);
  const std::string_view judging = bytes.substr(0, std::min<std::uint64_t>(size, bytes.size()));
  const std::string_view annex = bytes.substr(judging.size());
  const bool whole = part == PackPart::kWhole;
  if (size > bytes.size() || check_sum(judging) != judging_sum ||
      (whole && check_sum(annex) != annex_sum)) {
    return damaged("the pack is damaged: its check sum does not fit");
  }
  Reader reader(judging, owner);
  Reader annex_reader(annex, owner);
  RuleSet rules;
  pass(reader, rules);
  if (whole) pass_annex(annex_reader, rules);
  const bool is_read =
      reader.ok() && reader.at_end() && (!whole || (annex_reader.ok() && annex_reader.at_end()));
  if (!is_read || !holds_together(rules)) {
    return damaged("the pack is damaged: its contents do not hold together");
  }
  return rules;
}

}  // namespace shinsa::rules
