// Who claims what: cues and matches → the status of each match (ConText, for a head-final
// language).
//
// A cue is attached to a match if it stands on the right side of it, does not overlap it, and its
// scope reaches the match's head. Negations that stand at different places are counted: an even
// number affirms. Of the other statuses the strongest counts. A cue of scope `block` reaches all
// blocks under its header. Source: H. Harkema et al., ConText, J Biomed Inform 42 (2009) 839–851;
// the scopes are ours.
#pragma once

#include "core/match.h"
#include "core/page.h"
#include "core/rule_set.h"

namespace shinsa::assertion {

/// The status of every phrase and every piece of evidence, in the order of `matches`.
Assessments assess(const Page& page, const RuleSet& rules, const Matches& matches,
                   TokenSource& tokens);

/// True if `cue` reaches the match (both in one sentence, or the cue in a header of the match's
/// block). For explanations; assess() uses the same.
bool reaches(const Cue& cue, const CueMatch& cue_match, const Match& match, const Tokens& tokens);

}  // namespace shinsa::assertion
