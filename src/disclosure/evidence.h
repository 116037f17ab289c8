// Is one required statement made? Weighs the evidence found for it by what is claimed and by where
// it stands.
#pragma once

#include <string>
#include <vector>

#include "core/match.h"
#include "core/page.h"
#include "core/rule_set.h"
#include "disclosure/block_ranges.h"
#include "disclosure/offer.h"
#include "disclosure/treatment_blocks.h"
#include "shinsa/disclosure.h"

namespace shinsa::disclosure {

/// The state of one item, before it is put into the report.
struct Verdict {
  DisclosureState state = DisclosureState::kMissing;
  DisclosureScope scope = DisclosureScope::kNone;
  std::string reason;
  bool refuted = false;         // the page says the opposite
  std::vector<Place> evidence;  // by position, at most kMaxEvidence
};

inline constexpr std::size_t kMaxEvidence = 5;
inline constexpr int kWholePage = -1;

/// How much a place is worth to a visitor, best first.
enum class Worth { kFull, kCollapsed, kTiny, kAlt, kLink, kHidden };

/// A piece of evidence that stands as said.
struct Piece {
  Place place;
  int evidence = 0;  // as in Match
  Worth worth = Worth::kHidden;
};
using Pieces = std::vector<Piece>;

/// All evidence of a page, divided once by what it speaks for, so that judging each of many
/// treatments costs no more than its own statements. Holds references to what it was made of.
class Statements {
 public:
  Statements(const Page& page, const RuleSet& rules, const Matches& matches,
             const Assessments& assessments, const TreatmentLayout& layout);

  /// Judges `rules.disclosures[item]` for a treatment: by its own statements, or the common ones
  /// where they say more. For kWholePage, by all.
  Verdict judge(std::size_t item, int treatment) const;

  /// Where the same statements say the opposite, in text that visitors see.
  std::vector<Place> refutations(std::size_t item, int treatment) const;

  /// Judges by what stands in that part of the page alone.
  Verdict judge_in(std::size_t item, BlockRange range) const;

 private:
  struct Item {
    Pieces all;  // as judged: by the kind of evidence, then by position
    Pieces by_place;
    Pieces common;            // what speaks for every treatment
    std::vector<Pieces> own;  // of each treatment
    Verdict common_verdict;
    std::vector<Place> links;  // that name the item, by position
  };

  void divide(std::size_t item);
  void find_links(std::size_t item);
  Verdict judge_pieces(std::size_t item, const Pieces& pieces) const;
  Verdict with_link(std::size_t item, Verdict verdict, int treatment) const;
  bool speaks_for(BlockIndex block, int treatment) const;

  const Page& page_;
  const RuleSet& rules_;
  const Matches& matches_;
  const Assessments& assessments_;
  const TreatmentLayout& layout_;
  std::vector<Item> items_;
};

/// Judges `rules.disclosures[item]` on a page that is not divided into treatments.
Verdict judge(std::size_t item, const Page& page, const RuleSet& rules, const Matches& matches,
              const Assessments& assessments);

/// Blocks of one section share this: the heading above them, or themselves for a heading.
BlockIndex section_of(const Page& page, BlockIndex block);

}  // namespace shinsa::disclosure
