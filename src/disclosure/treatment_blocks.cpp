// Cutting a page into treatments; see treatment_blocks.h. Cannot fail.
#include "disclosure/treatment_blocks.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "core/quote.h"
#include "disclosure/block_ranges.h"
#include "disclosure/treatment_parts.h"

namespace shinsa::disclosure {
namespace {

constexpr std::uint8_t kDeepest = 6;
// A sentence that names more treatments speaks of all.
constexpr std::size_t kMostNamed = 16;

/// The highest level on which several treatments are named; 0 if there is none.
std::uint8_t level_of_treatments(const Page& page, const Labels& labels) {
  for (std::uint8_t level = 2; level <= kDeepest; ++level) {
    std::set<std::string_view> names;
    for (const auto& [block, label] : labels) {
      const Block& heading = block_of(page, block);
      const bool is_here = heading.kind == BlockKind::kHeading && heading.level == level;
      if (is_here && !label.offers_nothing) names.insert(label.name);
    }
    if (names.size() > 1) return level;
  }
  return 0;
}

/// The sections below the headings of that level. A heading of a card ends with its card.
std::vector<TreatmentPart> parts_below_headings(const Page& page, const Labels& labels,
                                                std::uint8_t level,
                                                const std::vector<TreatmentPart>& others) {
  std::map<BlockIndex, BlockIndex> ends;
  for (const TreatmentPart& part : others) {
    const BlockIndex label = part.label.place.sentence.block;
    if (part.is_card && part.ranges.front().holds(label)) {
      ends.insert_or_assign(label, part.ranges.back().end);
    }
  }
  std::vector<TreatmentPart> parts;
  for (const auto& [block, label] : labels) {
    const Block& heading = block_of(page, block);
    if (heading.kind != BlockKind::kHeading || heading.level != level || level == 0) continue;
    BlockRange range = section_from(page, block, level);
    const auto end = ends.find(block);
    if (end != ends.end()) range.end = std::min(range.end, end->second);
    if (!tells_something(page, range, block)) continue;
    parts.push_back({label, {range}, !label.offers_nothing, false});
  }
  return parts;
}

/// Where headings set out the treatments, what other parts name is one of them, a kind of one, or
/// goes with it: no offer of its own.
void let_headings_rule(const std::vector<TreatmentPart>& below,
                       std::vector<TreatmentPart>& others) {
  std::set<std::string_view> names;
  for (const TreatmentPart& part : below) {
    if (part.is_offer) names.insert(part.label.name);
  }
  if (names.size() < 2) return;
  for (TreatmentPart& part : others) part.is_offer = false;
}

/// Puts the parts together; a treatment may have several.
class LayoutMaker {
 public:
  LayoutMaker(const Page& page, const RuleSet& rules, const Matches& matches)
      : page_(page), rules_(rules), matches_(matches) {
    layout_ = undivided(page);
  }

  TreatmentLayout make() {
    const Labels labels = find_labels(page_, rules_, matches_);
    std::vector<TreatmentPart> parts = find_parts(page_, labels);
    std::vector<TreatmentPart> below =
        parts_below_headings(page_, labels, level_of_treatments(page_, labels), parts);
    let_headings_rule(below, parts);
    parts.insert(parts.begin(), std::make_move_iterator(below.begin()),
                 std::make_move_iterator(below.end()));
    name_treatments(parts);
    if (layout_.treatments.size() < 2) return undivided(page_);
    for (const TreatmentPart& part : parts) own(part);
    add_products();
    find_topics();
    return std::move(layout_);
  }

 private:
  void name_treatments(const std::vector<TreatmentPart>& parts);
  std::map<std::string, std::string> longer_names(const std::vector<TreatmentPart>& parts) const;
  void own(const TreatmentPart& part);
  void add_products();
  void find_topics();
  std::vector<int> topic_above(BlockIndex block) const;
  std::string_view text_of_label(const Label& label) const {
    const Range<Norm> range = label.place.range;
    return text_of(page_, label.place.sentence.block).substr(range.begin, range.size());
  }
  int owner_of(BlockIndex block) const { return layout_.owner[static_cast<std::size_t>(block)]; }

  const Page& page_;
  const RuleSet& rules_;
  const Matches& matches_;
  TreatmentLayout layout_;
  std::map<std::string, int, std::less<>> known_;
};

/// A name that stands inside one other name only is short for it: 埋没法 for 二重埋没法; but not
/// where headings set out both.
std::map<std::string, std::string> LayoutMaker::longer_names(
    const std::vector<TreatmentPart>& parts) const {
  std::vector<std::string> names;
  std::set<std::string_view> set_out;
  NameIndex index;
  for (const TreatmentPart& part : parts) {
    if (part.label.name != text_of_label(part.label)) continue;  // a product
    index.add(part.label.name, static_cast<int>(names.size()));
    names.push_back(part.label.name);
    const Block& block = block_of(page_, part.label.place.sentence.block);
    if (block.kind == BlockKind::kHeading) set_out.insert(part.label.name);
  }
  std::map<std::string, std::set<std::string>> holders;
  for (const std::string& name : names) {
    // Without its first or last character the name itself is not found.
    for (const std::string_view inner :
         {std::string_view(name).substr(1), std::string_view(name).substr(0, name.size() - 1)}) {
      for (const int found : index.named_in(inner)) {
        holders[names[static_cast<std::size_t>(found)]].insert(name);
      }
    }
  }
  std::map<std::string, std::string> longer;
  for (const auto& [name, around] : holders) {
    const std::string& other = *around.begin();
    const bool are_set_out = set_out.contains(name) && set_out.contains(other);
    if (around.size() == 1 && !are_set_out) longer[name] = other;
  }
  return longer;
}

/// Offers make treatments, by position; what only names one is counted to it.
void LayoutMaker::name_treatments(const std::vector<TreatmentPart>& parts) {
  const std::map<std::string, std::string> longer = longer_names(parts);
  std::map<BlockIndex, const Label*> offers;
  for (const TreatmentPart& part : parts) {
    if (part.is_offer) offers.try_emplace(part.label.place.sentence.block, &part.label);
  }
  for (const auto& [block, label] : offers) {
    const auto other = longer.find(label->name);
    const std::string& name = other == longer.end() ? label->name : other->second;
    const auto [entry, is_new] =
        known_.try_emplace(name, static_cast<int>(layout_.treatments.size()));
    if (is_new) layout_.treatments.push_back({label->place, {}, false});
    known_.try_emplace(label->name, entry->second);
    layout_.names.add(text_of_label(*label), entry->second);
  }
}

void LayoutMaker::own(const TreatmentPart& part) {
  const auto known = known_.find(part.label.name);
  if (known == known_.end()) return;
  // "フィナステリド・デュタステリド" speaks of both; see find_topics.
  if (layout_.names.named_in(text_of(page_, part.label.place.sentence.block)).size() > 1) return;
  for (const BlockRange& range : part.ranges) {
    std::fill(layout_.owner.begin() + range.begin, layout_.owner.begin() + range.end,
              known->second);
  }
}

/// What is named in the part of a treatment is offered there, unless its sentence denies it.
void LayoutMaker::add_products() {
  std::set<SentenceId> denied;
  for (const SignalMatch& match : matches_.signals) {
    const SignalRule& signal = rules_.signals[static_cast<std::size_t>(match.signal)];
    if (signal.weight < 0) denied.insert(match.sentence);
    const int owner = owner_of(match.sentence.block);
    if (owner < 0 || signal.group != "unapproved" || signal.weight <= 0) continue;
    layout_.treatments[static_cast<std::size_t>(owner)].says_unapproved = true;
  }
  for (const ProductMatch& match : matches_.products) {
    const int owner = owner_of(match.sentence.block);
    const Block& block = block_of(page_, match.sentence.block);
    if (owner < 0 || block.kind == BlockKind::kLink || denied.contains(match.sentence)) continue;
    std::vector<ProductOffer>& products =
        layout_.treatments[static_cast<std::size_t>(owner)].products;
    const auto is_known = [&](const ProductOffer& known) { return known.product == match.product; };
    if (std::any_of(products.begin(), products.end(), is_known)) continue;
    products.push_back({match.product, {match.sentence, match.range}});
  }
  for (std::size_t t = 0; t < layout_.treatments.size(); ++t) {
    for (const ProductOffer& offer : layout_.treatments[t].products) {
      const Product& product = rules_.products[static_cast<std::size_t>(offer.product)];
      for (const std::string& name : product.variants) layout_.names.add(name, static_cast<int>(t));
    }
  }
}

/// What the heading, the first cell of the row or the term above a common block names.
std::vector<int> LayoutMaker::topic_above(BlockIndex index) const {
  const Block& block = block_of(page_, index);
  for (const BlockIndex header :
       {block.row_begin, block.term, block.column_header, block.heading}) {
    if (header == kNoBlock || header == index) continue;
    const Block& above = block_of(page_, header);
    if (above.kind == BlockKind::kHeading && above.level == 1) continue;
    std::vector<int> named = layout_.names.named_in(text_of(page_, header));
    if (!named.empty()) return named;
  }
  return {};
}

/// A common sentence that names treatments speaks of them, and so do those that follow it in its
/// block until others are named.
void LayoutMaker::find_topics() {
  for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
    const auto block = static_cast<BlockIndex>(i);
    const Block& here = page_.blocks[i];
    if (owner_of(block) >= 0 || here.kind == BlockKind::kTitle) continue;
    if (here.kind == BlockKind::kHeading && here.level == 1) continue;
    std::vector<int> topic = topic_above(block);
    for (std::size_t s = 0; s < page_.sentences[i].size(); ++s) {
      const SentenceId id{block, static_cast<int>(s)};
      std::vector<int> named = layout_.names.topics_of(sentence_text(page_, id));
      if (!named.empty()) topic = std::move(named);
      const std::size_t most = std::min(kMostNamed, layout_.treatments.size() - 1);
      if (!topic.empty() && topic.size() <= most) layout_.about[id] = topic;
    }
  }
}

}  // namespace

TreatmentLayout undivided(const Page& page) {
  TreatmentLayout layout;
  layout.owner.assign(page.blocks.size(), kCommon);
  return layout;
}

void set_cases_apart(const Page& page, const std::vector<PictureCase>& cases,
                     TreatmentLayout& layout) {
  if (layout.treatments.empty()) return;
  for (const PictureCase& found : cases) {
    std::set<int> named;
    for (BlockIndex i = found.beside.begin; i < found.beside.end; ++i) {
      for (const int treatment : layout.names.named_in(text_of(page, i))) named.insert(treatment);
    }
    if (named.size() > kMostNamed) continue;
    for (BlockIndex i = found.beside.begin; i < found.beside.end; ++i) {
      int& owner = layout.owner[static_cast<std::size_t>(i)];
      if (owner != kCommon) continue;
      if (named.empty()) owner = kNobody;
      for (int s = 0; s < static_cast<int>(page.sentences[static_cast<std::size_t>(i)].size());
           ++s) {
        layout.about[{i, s}].assign(named.begin(), named.end());
      }
    }
  }
}

TreatmentLayout find_treatment_blocks(const Page& page, const RuleSet& rules,
                                      const Matches& matches) {
  return LayoutMaker(page, rules, matches).make();
}

}  // namespace shinsa::disclosure
