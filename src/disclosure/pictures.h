// Which of the four statements stand beside each picture from before and after a treatment.
#pragma once

#include <vector>

#include "core/disclosure_result.h"
#include "core/document.h"
#include "core/match.h"
#include "core/page.h"
#include "core/rule_set.h"
#include "disclosure/evidence.h"
#include "disclosure/picture_cases.h"

namespace shinsa::disclosure {

/// Judges each case by the items of the group `self-pay`: treatment, cost, period and risks. Stated
/// beside the picture counts, also in part, and so does what the section says for all its pictures
/// before the first or behind the last. Source: 医療広告ガイドライン 第3の1(7).
std::vector<PictureStatements> judge_pictures(const Page& page, const RuleSet& rules,
                                              const Matches& matches, const Statements& statements,
                                              const std::vector<PictureCase>& cases,
                                              const LineIndex& lines);

}  // namespace shinsa::disclosure
