// Weighs the signs of an advertisement; see advert.h. Each sign counts once, however often it
// stands on the page, so that a menu repeated on every page does not decide. Owns nothing; cannot
// fail.
#include "advert/advert.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/quote.h"

namespace shinsa::advert {
namespace {

// A strong sign weighs 3, a medium one 2, a weak one 1: a strong sign alone, or two lesser ones,
// suffice.
constexpr double kSpecific = 3;
constexpr double kInviting = 2;
// Without a name, words such as 当院 (medium) make a page an advertisement only probably.
constexpr double kHalfSpecific = 2;
// A page of news, science, hiring or of an authority shows at least two signs of it, and they must
// outweigh any offer of its own.
constexpr double kKind = 4;

// A notice in the margin (スタッフ募集) makes no page of that kind.
constexpr std::size_t kManyPlaces = 5;
constexpr BlockIndex kLeadingBlocks = 4;

constexpr std::string_view kKindPrefix = "kind.";
constexpr std::size_t kPlacesPerSignal = 2;

struct Weights {
  double specificity = 0;
  double invitation = 0;
  double own_invitation = 0;  // of the page itself, not of the site's header, menu and footer
  std::string kind;           // the strongest group of kind.*, without the prefix
  double kind_weight = 0;
  std::size_t kind_places = 0;
  bool kind_leads = false;  // a sign of it stands where a page says what it is about
};

bool is_weighed(std::string_view group) {
  return group == "specificity" || group == "invitation" || group.starts_with(kKindPrefix);
}

bool is_visible(const Block& block) {
  return block.visibility != Visibility::kHidden && block.kind != BlockKind::kJsonLd;
}

bool overlap(const SignalMatch& a, const SignalMatch& b) {
  return a.sentence == b.sentence && a.range.overlaps(b.range);
}

/// Where a page says what it is about: its title, its main heading, its first lines.
bool is_leading(const Page& page, BlockIndex block) {
  const Block& here = block_of(page, block);
  const bool is_head = here.kind == BlockKind::kTitle || here.kind == BlockKind::kMetaDescription ||
                       (here.kind == BlockKind::kHeading && here.level == 1);
  return is_head || block < kLeadingBlocks;
}

/// What was seen of one sign.
struct Seen {
  std::size_t places = 0;
  bool leads = false;
  bool in_main = false;
  const SignalMatch* last = nullptr;
};

Weights weigh(const RuleSet& rules, const std::vector<Seen>& seen) {
  Weights weights;
  std::map<std::string_view, double> kinds;
  std::map<std::string_view, std::size_t> places;
  std::set<std::string_view> leading;
  for (std::size_t i = 0; i < rules.signals.size(); ++i) {
    if (seen[i].places == 0) continue;
    const SignalRule& signal = rules.signals[i];
    if (signal.group == "specificity") weights.specificity += signal.weight;
    if (signal.group == "invitation") {
      weights.invitation += signal.weight;
      if (seen[i].in_main) weights.own_invitation += signal.weight;
    }
    if (signal.group.starts_with(kKindPrefix)) {
      const std::string_view kind = std::string_view(signal.group).substr(kKindPrefix.size());
      kinds[kind] += signal.weight;
      places[kind] += seen[i].places;
      if (seen[i].leads) leading.insert(kind);
    }
  }
  for (const auto& [kind, weight] : kinds) {
    if (weight <= weights.kind_weight) continue;
    weights.kind = kind;
    weights.kind_weight = weight;
    weights.kind_places = places[kind];
    weights.kind_leads = leading.contains(kind);
  }
  return weights;
}

/// Portals are judged as any other page: they may be paid for, and name the clinics they list.
bool is_another_kind(const Weights& weights) {
  const bool is_subject = weights.kind_leads || weights.kind_places >= kManyPlaces;
  return weights.kind != "portal" && weights.kind_weight >= kKind && is_subject &&
         weights.kind_weight > weights.own_invitation;
}

AdvertisementClass class_of(const Weights& weights) {
  if (is_another_kind(weights)) return AdvertisementClass::kNotAdvertisement;
  const bool invites = weights.invitation >= kInviting;
  if (weights.specificity >= kSpecific) {
    return invites ? AdvertisementClass::kAdvertisement : AdvertisementClass::kProbable;
  }
  if (weights.specificity >= kHalfSpecific && invites) return AdvertisementClass::kProbable;
  return AdvertisementClass::kUndetermined;
}

std::string kind_of(const Weights& weights, AdvertisementClass advertisement_class) {
  if (advertisement_class == AdvertisementClass::kNotAdvertisement) return weights.kind;
  if (weights.kind == "portal" && weights.kind_weight >= kKind) return weights.kind;
  return advertisement_class == AdvertisementClass::kUndetermined ? "unknown" : "clinic";
}

}  // namespace

Advertisement classify(const Page& page, const RuleSet& rules, const Matches& matches,
                       const LineIndex& lines) {
  Advertisement result;
  std::vector<Seen> seen(rules.signals.size());
  for (const SignalMatch& match : matches.signals) {
    const auto index = static_cast<std::size_t>(match.signal);
    const SignalRule& signal = rules.signals[index];
    const BlockIndex block = match.sentence.block;
    if (!is_weighed(signal.group) || !is_visible(block_of(page, block))) continue;
    Seen& sign = seen[index];
    sign.leads |= is_leading(page, block);
    sign.in_main |= block_of(page, block).region == Region::kMain;
    const SignalMatch* before = std::exchange(sign.last, &match);
    if (before != nullptr && overlap(*before, match)) continue;
    if (++sign.places > kPlacesPerSignal) continue;
    result.signals.push_back(
        {signal.id, quote(page, block, match.range), source_span(page, block, match.range, lines)});
  }
  const Weights weights = weigh(rules, seen);
  result.advertisement_class = class_of(weights);
  result.kind = kind_of(weights, result.advertisement_class);
  return result;
}

}  // namespace shinsa::advert
