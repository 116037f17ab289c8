// Shown text → folded text with a map: Unicode's NFKC with case folding (NFKC_Casefold), runs of
// white space to one space or line break, and one small table of our own (table.h). Invisible
// characters (soft hyphens, zero-width, variation selectors, bidi controls) are dropped.
// Idempotent; depends on no locale; never fails. The only user of ICU's normalizer.
#pragma once

#include <string>
#include <string_view>

#include "core/sentence.h"

namespace shinsa::normalize {

/// `shown` must be valid UTF-8. Every character of the result maps to the whole character (or run
/// of characters: ｶ + ﾞ, a run of white space) that it was made from.
NormText normalize(std::string_view shown);

/// The folded form alone, for rules, lists and products.
///   fold("Ｎｏ．１") = fold("№1") = "no.1"   fold("NO1") = "no1"      fold("10～20％") = "10〜20%"
///   fold("ﾀﾞｳﾝﾀｲﾑ") = "ダウンタイム"         fold("レ－ザー") = "レーザー"  fold("“安心”…") =
///   "\"安心\"…"
std::string fold(std::string_view text);

}  // namespace shinsa::normalize
