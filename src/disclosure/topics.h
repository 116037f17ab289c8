// What the parts of a page speak of: the treatments and products that are named where a block, its
// row, its term or a heading above it says what it is about.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/match.h"
#include "core/page.h"
#include "core/rule_set.h"

namespace shinsa::disclosure {

/// Names of products as in products.tsv and of treatments as folded; sorted, each once.
using Topics = std::vector<std::string>;

class TopicMap {
 public:
  /// Reads the products and the signals of the groups `topic` and `treatment`. The page must
  /// outlive the map.
  TopicMap(const Page& page, const RuleSet& rules, const Matches& matches);

  /// Named in the block itself.
  const Topics& named_in(BlockIndex block) const;

  /// What the block speaks of: what it names itself, else its row or term, else the nearest heading
  /// above that names something, else the page. Nothing outside the page's main part.
  const Topics& subject_of(BlockIndex block) const;

  /// What the page's title and main headings name.
  const Topics& of_page() const { return of_page_; }

 private:
  const Topics* of_cells_before(BlockIndex block) const;

  const Page& page_;
  std::map<BlockIndex, Topics> named_;
  Topics of_page_;
};

}  // namespace shinsa::disclosure
