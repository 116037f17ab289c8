// Is one required statement made? Weighs the evidence found for it by what is claimed and by where
// it stands.
#pragma once

#include <string>
#include <vector>

#include "core/match.h"
#include "core/page.h"
#include "core/rule_set.h"
#include "disclosure/offer.h"
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

/// The part of a page that speaks for one treatment: its own blocks and those that belong to none.
/// Without `owner`, the whole page.
struct Part {
  const std::vector<int>* owner = nullptr;  // of each block: a treatment, or -1
  int treatment = -1;

  bool is_own(BlockIndex block) const {
    return owner != nullptr && (*owner)[static_cast<std::size_t>(block)] == treatment;
  }
  bool holds(BlockIndex block) const {
    return owner == nullptr || is_own(block) || (*owner)[static_cast<std::size_t>(block)] < 0;
  }
};

/// Judges `rules.disclosures[index]` over all its evidence in a part of the page.
Verdict judge(std::size_t index, const Page& page, const RuleSet& rules, const Matches& matches,
              const Assessments& assessments, const Part& part = {});

/// Where that part says the opposite of `rules.disclosures[index]`, in text that visitors see.
std::vector<Place> refutations(std::size_t index, const Page& page, const RuleSet& rules,
                               const Matches& matches, const Assessments& assessments,
                               const Part& part = {});

/// Blocks of one section share this: the heading above them, or themselves for a heading.
BlockIndex section_of(const Page& page, BlockIndex block);

}  // namespace shinsa::disclosure
