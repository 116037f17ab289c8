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

/// Judges `rules.disclosures[index]` over all its evidence on the page.
Verdict judge(std::size_t index, const Page& page, const RuleSet& rules, const Matches& matches,
              const Assessments& assessments);

/// Where the page says the opposite of `rules.disclosures[index]`, in text that visitors see.
std::vector<Place> refutations(std::size_t index, const Page& page, const RuleSet& rules,
                               const Matches& matches, const Assessments& assessments);

/// Blocks of one section share this: the heading above them, or themselves for a heading.
BlockIndex section_of(const Page& page, BlockIndex block);

}  // namespace shinsa::disclosure
