// Cutting a page into treatments; see treatment_blocks.h.
#include "disclosure/treatment_blocks.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "core/quote.h"

namespace shinsa::disclosure {
namespace {

constexpr std::uint8_t kDeepest = 6;
constexpr std::size_t kLeastBlocks = 1;  // below a heading, or it only names the treatment

/// A heading that names a treatment.
struct NamedHeading {
  BlockIndex block = 0;
  std::uint8_t level = 0;
  std::string name;  // what makes two headings speak of one treatment
  Range<Norm> range;
};

bool is_treatment_heading(const Block& block) {
  return block.kind == BlockKind::kHeading && block.region == Region::kMain &&
         block.visibility != Visibility::kHidden && block.level > 1;
}

/// The treatment headings with the first name that stands in each; a product's name before others,
/// since two variants of it are one.
std::vector<NamedHeading> named_headings(const Page& page, const RuleSet& rules,
                                         const Matches& matches) {
  std::map<BlockIndex, NamedHeading> found;
  const auto add = [&](SentenceId sentence, Range<Norm> range, std::string name) {
    const Block& block = block_of(page, sentence.block);
    if (!is_treatment_heading(block)) return;
    found.try_emplace(sentence.block,
                      NamedHeading{sentence.block, block.level, std::move(name), range});
  };
  for (const ProductMatch& match : matches.products) {
    add(match.sentence, match.range, rules.products[static_cast<std::size_t>(match.product)].name);
  }
  for (const SignalMatch& match : matches.signals) {
    if (rules.signals[static_cast<std::size_t>(match.signal)].group != "treatment") continue;
    const std::string_view text = text_of(page, match.sentence.block);
    add(match.sentence, match.range,
        std::string(text.substr(match.range.begin, match.range.size())));
  }
  std::vector<NamedHeading> headings;
  for (auto& [block, heading] : found) headings.push_back(std::move(heading));
  return headings;
}

/// The highest level on which several treatments are named; 0 if there is none.
std::uint8_t level_of_treatments(const std::vector<NamedHeading>& headings) {
  for (std::uint8_t level = 2; level <= kDeepest; ++level) {
    std::set<std::string_view> names;
    for (const NamedHeading& heading : headings) {
      if (heading.level == level) names.insert(heading.name);
    }
    if (names.size() > 1) return level;
  }
  return 0;
}

/// The block behind the part that a heading begins.
BlockIndex end_of_part(const Page& page, const NamedHeading& heading) {
  const auto size = static_cast<BlockIndex>(page.blocks.size());
  for (BlockIndex i = heading.block + 1; i < size; ++i) {
    const Block& block = block_of(page, i);
    if (block.region != Region::kMain) return i;
    if (block.kind == BlockKind::kHeading && block.level <= heading.level) return i;
  }
  return size;
}

/// What is named in the part of a treatment is offered there, unless its sentence denies it.
void add_signs(const Page& page, const RuleSet& rules, const Matches& matches,
               TreatmentLayout& layout) {
  std::set<SentenceId> denied;
  for (const SignalMatch& match : matches.signals) {
    if (rules.signals[static_cast<std::size_t>(match.signal)].weight < 0) {
      denied.insert(match.sentence);
    }
  }
  const auto owner_of = [&](BlockIndex block) {
    return layout.owner[static_cast<std::size_t>(block)];
  };
  for (const ProductMatch& match : matches.products) {
    const int owner = owner_of(match.sentence.block);
    const Block& block = block_of(page, match.sentence.block);
    if (owner < 0 || block.kind == BlockKind::kLink || denied.contains(match.sentence)) continue;
    std::vector<ProductOffer>& products =
        layout.treatments[static_cast<std::size_t>(owner)].products;
    const auto is_known = [&](const ProductOffer& known) { return known.product == match.product; };
    if (std::any_of(products.begin(), products.end(), is_known)) continue;
    products.push_back({match.product, {match.sentence, match.range}});
  }
  for (const SignalMatch& match : matches.signals) {
    const int owner = owner_of(match.sentence.block);
    const SignalRule& signal = rules.signals[static_cast<std::size_t>(match.signal)];
    if (owner < 0 || signal.group != "unapproved" || signal.weight <= 0) continue;
    layout.treatments[static_cast<std::size_t>(owner)].says_unapproved = true;
  }
}

}  // namespace

TreatmentLayout find_treatment_blocks(const Page& page, const RuleSet& rules,
                                      const Matches& matches) {
  TreatmentLayout layout;
  layout.owner.assign(page.blocks.size(), -1);
  const std::vector<NamedHeading> headings = named_headings(page, rules, matches);
  const std::uint8_t level = level_of_treatments(headings);
  std::map<std::string_view, int> known;
  for (const NamedHeading& heading : headings) {
    const BlockIndex end = end_of_part(page, heading);
    const auto size = static_cast<std::size_t>(end - heading.block) - 1;
    if (level == 0 || heading.level != level || size < kLeastBlocks) continue;
    const auto [entry, is_new] =
        known.try_emplace(heading.name, static_cast<int>(layout.treatments.size()));
    if (is_new) layout.treatments.push_back({{{heading.block, 0}, heading.range}, {}, false});
    for (BlockIndex i = heading.block; i < end; ++i) {
      layout.owner[static_cast<std::size_t>(i)] = entry->second;
    }
  }
  if (layout.treatments.size() < 2) return {{}, std::vector<int>(page.blocks.size(), -1)};
  add_signs(page, rules, matches, layout);
  return layout;
}

}  // namespace shinsa::disclosure
