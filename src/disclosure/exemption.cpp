// Finds what needs the exemption; see exemption.h. Cannot fail.
#include "disclosure/exemption.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "core/quote.h"

namespace shinsa::disclosure {
namespace {

constexpr std::string_view kMatchMark = "{match}";

bool is_seen(const Page& page, SentenceId sentence) {
  return block_of(page, sentence.block).visibility != Visibility::kHidden;
}

/// Sentences which say that something is not offered.
std::set<SentenceId> denied_in(const RuleSet& rules, const Matches& matches) {
  std::set<SentenceId> denied;
  for (const SignalMatch& match : matches.signals) {
    const SignalRule& signal = rules.signals[static_cast<std::size_t>(match.signal)];
    if (signal.weight < 0) denied.insert(match.sentence);
  }
  return denied;
}

bool is_before(const Place& a, const Place& b) {
  return std::tie(a.sentence, a.range.begin) < std::tie(b.sentence, b.range.begin);
}

std::string with_match(std::string message, const std::string& text) {
  const std::size_t at = message.find(kMatchMark);
  return at == std::string::npos ? message : message.replace(at, kMatchMark.size(), text);
}

Finding finding_of(const ExemptionRule& rule, const Place& place, const Page& page,
                   const LineIndex& lines) {
  const BlockIndex block = place.sentence.block;
  Finding finding;
  finding.rule = rule.id;
  finding.category = rule.category;
  finding.severity = rule.severity;
  finding.points = rule.points;
  finding.text = quote(page, block, place.range);
  finding.sentence = quote(page, block, sentence_of(page, place.sentence).range);
  finding.block = name_of(block_of(page, block).kind);
  finding.span = source_span(page, block, place.range, lines);
  finding.message = with_match(rule.message, finding.text);
  finding.advice = rule.advice;
  finding.basis = rule.basis;
  return finding;
}

Disclosure row_of(const DisclosureRule& rule, const std::set<std::string>& shown) {
  Disclosure row;
  row.id = rule.id;
  row.reason = "このページには求められません。";
  if (!shown.contains(rule.group)) return row;
  row.state = DisclosureState::kMissing;
  row.reason = "限定解除の適用されない媒体のため、記載があっても要件を満たしません。";
  return row;
}

}  // namespace

std::optional<Place> shown_at(std::string_view group, const Page& page, const RuleSet& rules,
                              const Matches& matches) {
  const std::set<SentenceId> denied = denied_in(rules, matches);
  std::optional<Place> first;
  const auto take = [&](SentenceId sentence, Range<Norm> range) {
    const Place place{sentence, range};
    if (denied.contains(sentence) || !is_seen(page, sentence)) return;
    if (!first || is_before(place, *first)) first = place;
  };
  for (const SignalMatch& match : matches.signals) {
    const SignalRule& signal = rules.signals[static_cast<std::size_t>(match.signal)];
    if (signal.group == group && signal.weight > 0) take(match.sentence, match.range);
  }
  // A product that is not approved for its use is told as such, not as self-pay treatment too.
  for (const ProductMatch& match : matches.products) {
    const bool unapproved = is_unapproved(rules.products[static_cast<std::size_t>(match.product)]);
    if (group == (unapproved ? "unapproved" : "self-pay")) take(match.sentence, match.range);
  }
  return first;
}

DisclosureResult check_without_exemption(const Page& page, const RuleSet& rules,
                                         const Matches& matches, const Advertisement& advertisement,
                                         const LineIndex& lines) {
  DisclosureResult result;
  std::set<std::string> shown;
  const bool is_free = advertisement.advertisement_class == AdvertisementClass::kNotAdvertisement;
  for (const ExemptionRule& rule : rules.exemptions) {
    const std::optional<Place> place = shown_at(rule.group, page, rules, matches);
    if (is_free || !place) continue;
    shown.insert(rule.group);
    result.findings.push_back(finding_of(rule, *place, page, lines));
  }
  for (const DisclosureRule& rule : rules.disclosures) {
    result.disclosures.push_back(row_of(rule, shown));
  }
  return result;
}

}  // namespace shinsa::disclosure
