// Looks for the subject place by place, outwards; see subject.h. Cannot fail.
#include "match/subject.h"

#include <algorithm>

#include "match/above.h"

namespace shinsa::match {
namespace {

/// Text that speaks of what the page offers: neither hidden nor a menu.
bool is_read(const Block& block) {
  return block.visibility != Visibility::kHidden && block.region != Region::kNavigation &&
         block.kind != BlockKind::kLink;
}

template <class Place>
const std::set<int>* find(const std::map<Place, std::set<int>>& named, Place place) {
  const auto found = named.find(place);
  return found == named.end() ? nullptr : &found->second;
}

}  // namespace

Subjects::Subjects(const Page& page, const std::vector<Product>& known,
                   const std::vector<ProductMatch>& products)
    : page_(page), known_(known) {
  for (const ProductMatch& match : products) {
    const Block& block = page.blocks[static_cast<std::size_t>(match.sentence.block)];
    sentences_[match.sentence].insert(match.product);
    blocks_[match.sentence.block].insert(match.product);
    if (!is_read(block)) continue;
    if (block.kind != BlockKind::kHeading) sections_[block.heading].insert(match.product);
    everywhere_.insert(match.product);
  }
}

/// The places that name products, nearest first.
std::vector<const Subjects::Named*> Subjects::places_of(const Match& statement) const {
  const BlockIndex here = statement.sentence.block;
  const BlockIndex heading = page_.blocks[static_cast<std::size_t>(here)].heading;
  std::vector<const Named*> places = {find(sentences_, statement.sentence), find(blocks_, here)};
  for (const BlockIndex above : blocks_above(page_, here)) {
    places.push_back(find(blocks_, above));
    if (above == heading) places.push_back(find(sections_, heading));
  }
  if (!everywhere_.empty()) places.push_back(&everywhere_);
  std::erase(places, nullptr);
  return places;
}

int Subjects::chosen(Subject about, const Named& named) const {
  const auto product = [this](int index) -> const Product& {
    return known_[static_cast<std::size_t>(index)];
  };
  const auto found = std::find_if(named.begin(), named.end(), [&](int index) {
    return about == Subject::kEquivalent
               ? !product(index).equivalents.empty()
               : product(index).status == kUnapproved || product(index).status == kOffLabel;
  });
  if (found == named.end()) return -1;
  const auto& equivalents = product(*found).equivalents;
  const bool is_open = std::any_of(named.begin(), named.end(), [&](int index) {
    if (about == Subject::kUnapproved) return product(index).status == kApproved;
    return std::find(equivalents.begin(), equivalents.end(), product(index).name) !=
           equivalents.end();
  });
  return is_open ? -1 : *found;
}

int Subjects::of(Subject about, const Match& statement) const {
  const std::vector<const Named*> places = places_of(statement);
  return places.empty() ? -1 : chosen(about, *places.front());
}

}  // namespace shinsa::match
