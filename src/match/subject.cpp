// Looks for the subject ring by ring, outwards; see subject.h. Cannot fail.
#include "match/subject.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

#include "match/above.h"

namespace shinsa::match {
namespace {

using InRing = std::function<bool(const ProductMatch&)>;

const Block& block_at(const Page& page, BlockIndex block) {
  return page.blocks[static_cast<std::size_t>(block)];
}

/// Text that speaks of what the page offers: neither hidden nor a menu.
bool is_read(const Block& block) {
  return block.visibility != Visibility::kHidden && block.region != Region::kNavigation &&
         block.kind != BlockKind::kLink;
}

/// The places that may name the subject, nearest first.
std::vector<InRing> rings_of(const Match& statement, const Page& page) {
  const SentenceId here = statement.sentence;
  std::vector<InRing> rings;
  rings.emplace_back([here](const ProductMatch& match) { return match.sentence == here; });
  const auto add_block = [&rings](BlockIndex block) {
    rings.emplace_back(
        [block](const ProductMatch& match) { return match.sentence.block == block; });
  };
  add_block(here.block);
  const BlockIndex heading = block_at(page, here.block).heading;
  const auto add_section = [&] {
    rings.emplace_back([&page, heading](const ProductMatch& match) {
      const Block& block = block_at(page, match.sentence.block);
      return block.heading == heading && block.kind != BlockKind::kHeading && is_read(block);
    });
  };
  for (const BlockIndex above : blocks_above(page, here.block)) {
    add_block(above);
    if (above == heading) add_section();
  }
  rings.emplace_back(
      [&page](const ProductMatch& match) { return is_read(block_at(page, match.sentence.block)); });
  return rings;
}

/// What one place says: a product of which the statement is wrong, or -1; nothing where it names
/// none.
std::optional<int> subject_in(const InRing& ring, Subject about, const std::vector<Product>& known,
                              const std::vector<ProductMatch>& products) {
  std::vector<const Product*> named;
  int found = -1;
  for (const ProductMatch& match : products) {
    if (!ring(match)) continue;
    const Product& product = known[static_cast<std::size_t>(match.product)];
    named.push_back(&product);
    const bool fits = about == Subject::kEquivalent
                          ? !product.equivalents.empty()
                          : product.status == kUnapproved || product.status == kOffLabel;
    if (fits && found < 0) found = match.product;
  }
  if (named.empty()) return std::nullopt;
  if (found < 0) return -1;
  const auto& equivalents = known[static_cast<std::size_t>(found)].equivalents;
  const bool is_open = std::any_of(named.begin(), named.end(), [&](const Product* product) {
    if (about == Subject::kUnapproved) return product->status == kApproved;
    return std::find(equivalents.begin(), equivalents.end(), product->name) != equivalents.end();
  });
  return is_open ? -1 : found;
}

}  // namespace

int subject_of(Subject about, const Match& statement, const Page& page,
               const std::vector<Product>& known, const std::vector<ProductMatch>& products) {
  for (const InRing& ring : rings_of(statement, page)) {
    if (const auto subject = subject_in(ring, about, known, products)) return *subject;
  }
  return -1;
}

}  // namespace shinsa::match
