// Links of a page → the signals that where they lead is: a telephone (tel:), a map, an account.
#pragma once

#include <vector>

#include "core/match.h"
#include "core/page.h"
#include "core/rule_set.h"

namespace shinsa::match {

/// By position; a match covers its whole block. An address begins with one of SignalRule::links
/// once "http://", "https://", "//" and "www." are taken off its front and capitals made small.
/// The rule's `where` says in which kinds of block.
std::vector<SignalMatch> link_signals(const Page& page, const RuleSet& rules);

}  // namespace shinsa::match
