// The nouns of a rule pack, each described once: pass(archive, noun) writes it to a Writer or reads
// it from a Reader. Included by pack_format.cpp alone. A change here is a change of format.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/rule_set.h"
#include "rules/archive.h"
#include "rules/each_pattern.h"

namespace shinsa::rules {

inline constexpr int kMaxDepth = 8;  // of `not` in `not`

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
void pass(Archive& archive, Passed<Archive, std::optional<Fact>>& fact) {
  bool has_fact = fact.has_value();
  pass_number(archive, has_fact, 1);
  if constexpr (!Archive::kWrites) {
    if (has_fact) fact.emplace();
  }
  if (!has_fact) return;
  pass(archive, fact->text);
  pass(archive, fact->source);
  pass(archive, fact->as_of);
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
  pass(archive, rule.fact);
  pass_enum(archive, rule.about, 3);
  pass(archive, rule.needs_exemption);
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
void pass(Archive& archive, Passed<Archive, ExemptionRule>& rule) {
  pass(archive, rule.id);
  pass(archive, rule.title);
  pass(archive, rule.group);
  pass_enum(archive, rule.category, kCategoryCount);
  pass_enum(archive, rule.severity, 3);
  pass(archive, rule.points);
  pass(archive, rule.basis);
  pass(archive, rule.message);
  pass(archive, rule.advice);
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, StatementTemplate::Line>& line) {
  pass(archive, line.item);
  pass(archive, line.text);
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, StatementTemplate>& statement) {
  pass(archive, statement.id);
  pass(archive, statement.title);
  pass(archive, statement.group);
  pass(archive, statement.lines);
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
  pass(archive, product.ambiguous);
  pass(archive, product.context);
  pass(archive, product.equivalents);
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
  pass_table(archive, trie.alone);
  pass_table(archive, trie.pairs);
  pass_table(archive, trie.edges);
  pass_table(archive, trie.node_literal);
  pass_number(archive, trie.edge_count, 4);
  pass_number(archive, trie.literal_count, 4);
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, NumberLists>& lists) {
  pass_table(archive, lists.begins);
  pass_table(archive, lists.values);
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, Prefilter>& prefilter) {
  pass(archive, prefilter.literals);
  pass(archive, prefilter.groups_of_literal);
  pass_table(archive, prefilter.ways);
  pass(archive, prefilter.groups_of_way);
  pass(archive, prefilter.ways_of_group);
  pass_table(archive, prefilter.always);
  pass(archive, prefilter.patterns);
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, CompiledWords>& words) {
  pass(archive, words.literals);
  pass_table(archive, words.uses_begin);
  pass_table(archive, words.uses);
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, CompiledAnchors>& anchors) {
  pass(archive, anchors.patterns);
  pass(archive, anchors.cues);
  pass(archive, anchors.products);
  pass_table(archive, anchors.product_of_literal);
  pass(archive, anchors.words);
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
  for (auto& rule : rules.exemptions) {
    pass(archive, rule.found);
    pass(archive, rule.free);
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
  pass(archive, rules.hidden_words);
  pass(archive, rules.rules);
  pass(archive, rules.cues);
  pass(archive, rules.disclosures);
  pass(archive, rules.signals);
  pass(archive, rules.exemptions);
  pass(archive, rules.templates);
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

}  // namespace shinsa::rules
