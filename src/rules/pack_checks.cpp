// The checks of a pack; see pack_checks.h.
#include "rules/pack_checks.h"

#include <algorithm>
#include <bit>

#include "rules/each_pattern.h"

namespace shinsa::rules {
namespace {

bool lists_exist(const TokenTest& test, std::size_t count) {
  const auto exists = [count](int index) {
    return index >= 0 && static_cast<std::size_t>(index) < count;
  };
  return std::all_of(test.lists.begin(), test.lists.end(), exists) &&
         std::all_of(test.none_of.begin(), test.none_of.end(),
                     [count](const TokenTest& inner) { return lists_exist(inner, count); });
}

bool lists_exist(const std::vector<Step>& steps, std::size_t count) {
  return std::all_of(steps.begin(), steps.end(),
                     [count](const Step& step) { return lists_exist(step.test, count); });
}

bool lists_exist(const Pattern& pattern, std::size_t count) {
  const auto exist = [count](const std::vector<Step>& steps) { return lists_exist(steps, count); };
  return exist(pattern.steps) &&
         std::all_of(pattern.contexts.begin(), pattern.contexts.end(), [&](const Context& context) {
           return std::all_of(context.steps.begin(), context.steps.end(), exist);
         });
}

bool all_lists_exist(const RuleSet& rules) {
  bool exist = rules.hidden_words < static_cast<int>(rules.lists.size());
  each_pattern(rules, [&](const Pattern& pattern) {
    exist = exist && lists_exist(pattern, rules.lists.size());
  });
  return exist;
}

bool finds_keys(const WordingTable& table) {
  const auto keys = static_cast<std::int32_t>(table.keys.size());
  return std::has_single_bit(table.slots.size()) && table.slots.size() > table.keys.size() &&
         std::all_of(table.slots.begin(), table.slots.end(),
                     [keys](std::int32_t index) { return index >= -1 && index < keys; }) &&
         std::find(table.slots.begin(), table.slots.end(), -1) != table.slots.end();
}

bool holds_together(const WordingTable& table) {
  return (table.empty() || finds_keys(table)) && table.pulls.size() == table.keys.size() &&
         table.squares.size() == table.keys.size() &&
         table.rule_bias.size() == table.rules.size() &&
         std::is_sorted(table.keys.begin(), table.keys.end()) &&
         std::all_of(table.rule_pulls.begin(), table.rule_pulls.end(),
                     [&](const RulePull& pull) {
                       return pull.gram < table.keys.size() && pull.rule < table.rules.size();
                     }) &&
         std::is_sorted(table.rule_pulls.begin(), table.rule_pulls.end(),
                        [](const RulePull& a, const RulePull& b) { return a.gram < b.gram; });
}

bool holds_together(const LiteralTrie& trie, std::size_t literals) {
  const std::size_t nodes = trie.node_literal.size();
  const bool is_sized = trie.first.size() == 1024 && trie.alone.size() == 1024 &&
                        trie.pairs.size() == 1024 && std::has_single_bit(trie.edges.size()) &&
                        trie.edge_count < trie.edges.size() && nodes > 0;
  constexpr LiteralTrie::Edge kTo = (1U << 20U) - 1;
  const auto free = [](LiteralTrie::Edge edge) { return edge == 0; };
  return is_sized && std::any_of(trie.edges.begin(), trie.edges.end(), free) &&
         std::all_of(trie.edges.begin(), trie.edges.end(),
                     [nodes](LiteralTrie::Edge edge) { return (edge & kTo) < nodes; }) &&
         std::all_of(trie.node_literal.begin(), trie.node_literal.end(),
                     [literals](std::int32_t literal) {
                       return literal < static_cast<std::int64_t>(literals);
                     });
}

/// That there are so many lists, and that all their numbers are less than `limit`.
bool holds_together(const NumberLists& lists, std::size_t count, std::size_t limit) {
  const Table<std::uint32_t>& begins = lists.begins;
  return begins.size() == count + 1 && std::is_sorted(begins.begin(), begins.end()) &&
         begins.back() == lists.values.size() &&
         std::all_of(lists.values.begin(), lists.values.end(),
                     [limit](std::uint32_t value) { return value < limit; });
}

bool holds_together(const Prefilter& prefilter, std::size_t patterns) {
  const auto exists = [patterns](std::int32_t pattern) {
    return pattern >= 0 && static_cast<std::size_t>(pattern) < patterns;
  };
  if (prefilter.ways_of_group.begins.empty() || prefilter.groups_of_literal.begins.empty()) {
    return false;
  }
  const std::size_t groups = prefilter.ways_of_group.begins.size() - 1;
  const std::size_t literals = prefilter.groups_of_literal.begins.size() - 1;
  return prefilter.patterns >= 0 && static_cast<std::size_t>(prefilter.patterns) == patterns &&
         holds_together(prefilter.literals, literals) &&
         holds_together(prefilter.groups_of_literal, literals, groups) &&
         holds_together(prefilter.groups_of_way, prefilter.ways.size(), groups) &&
         holds_together(prefilter.ways_of_group, groups, prefilter.ways.size()) &&
         std::all_of(prefilter.ways.begin(), prefilter.ways.end(),
                     [&](const Prefilter::Way& way) { return exists(way.pattern); }) &&
         std::all_of(prefilter.always.begin(), prefilter.always.end(), exists);
}

bool holds_together(const CompiledWords& words, const std::vector<WordList>& lists) {
  const Table<std::uint32_t>& begins = words.uses_begin;
  return !begins.empty() && std::is_sorted(begins.begin(), begins.end()) &&
         begins.back() == words.uses.size() && holds_together(words.literals, begins.size() - 1) &&
         std::all_of(words.uses.begin(), words.uses.end(), [&](const CompiledWords::Use& use) {
           const auto list = static_cast<std::size_t>(use.list);
           return use.list >= 0 && list < lists.size() &&
                  use.phrase < static_cast<std::int64_t>(lists[list].entries.size());
         });
}

/// Compiled anchors index the patterns that the matcher numbers: all but those that it only tries
/// around a match.
bool anchors_hold_together(const RuleSet& rules) {
  const CompiledAnchors& anchors = rules.anchors;
  if (anchors.empty()) return true;
  std::size_t patterns = 0;
  for (const Rule& rule : rules.rules) patterns += rule.match.size();
  for (const DisclosureRule& rule : rules.disclosures) {
    for (const Evidence& evidence : rule.present) patterns += evidence.match.size();
    for (const Evidence& evidence : rule.partial) patterns += evidence.match.size();
    patterns += rule.refuted.size();
  }
  for (const SignalRule& signal : rules.signals) patterns += signal.match.size();
  std::size_t cues = 0;
  for (const Cue& cue : rules.cues) cues += cue.match.size();
  const auto& owners = anchors.product_of_literal;
  return holds_together(anchors.patterns, patterns) && holds_together(anchors.cues, cues) &&
         holds_together(anchors.products, owners.size()) &&
         holds_together(anchors.words, rules.lists) &&
         std::all_of(owners.begin(), owners.end(), [&](std::int32_t product) {
           return product >= 0 && static_cast<std::size_t>(product) < rules.products.size();
         });
}

}  // namespace

bool holds_together(const RuleSet& rules) {
  return all_lists_exist(rules) && holds_together(rules.wording) && anchors_hold_together(rules);
}

}  // namespace shinsa::rules
