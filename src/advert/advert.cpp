// Weighs the signs of an advertisement; see advert.h. Each sign counts once, however often it
// stands on the page, so that a menu repeated on every page does not decide. Owns nothing; cannot
// fail.
#include "advert/advert.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
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
// The title says of what kind a clinic's page is.
constexpr double kKindOfOwn = 3;

// A notice in the margin (スタッフ募集) makes no page of that kind.
constexpr std::size_t kManyPlaces = 5;
constexpr BlockIndex kLeadingBlocks = 4;

constexpr std::string_view kKindPrefix = "kind.";
constexpr std::size_t kPlacesPerSignal = 2;

// A landing page invites with buttons and in more than one way, and leads to few other pages.
constexpr double kLanding = 4;
constexpr std::size_t kFewPages = 3;

/// What the signs of one kind of page come to.
struct KindSum {
  std::string_view kind;
  double weight = 0;
  std::size_t places = 0;
  bool leads = false;  // a sign of it stands where a page says what it is about
};

struct Weights {
  double specificity = 0;
  double own_voice = 0;  // of it: the page speaks as a clinic, or is marked as one's
  double invitation = 0;
  double own_invitation = 0;  // of the page itself, not of the site's header, menu and footer
  bool paid = false;          // somebody is paid for what it says
  KindSum other;              // the strongest kind that is no clinic's page
  KindSum own;                // the strongest kind of a clinic's page that leads
};

bool is_weighed(std::string_view group) {
  return group == "specificity" || group == "own-voice" || group == "invitation" ||
         group == "paid" || group.starts_with(kKindPrefix);
}

bool is_clinic_kind(std::string_view kind) {
  return kind == "clinic-column" || kind == "price-list" || kind == "case-photos";
}

/// Structured data are no text: only signs that ask for them are looked for there.
bool is_read(const SignalRule& signal, const Block& block) {
  const auto data = static_cast<std::size_t>(BlockKind::kJsonLd);
  if (block.kind == BlockKind::kJsonLd) return signal.where[data] && signal.where.count() == 1;
  return block.visibility != Visibility::kHidden;
}

bool overlap(const SignalMatch& a, const SignalMatch& b) {
  return a.sentence == b.sentence && a.range.overlaps(b.range);
}

/// The block behind a page's first lines.
BlockIndex end_of_lead(const Page& page) {
  BlockIndex end = 0;
  BlockIndex lines = 0;
  for (const Block& block : page.blocks) {
    if (block.kind != BlockKind::kJsonLd && ++lines > kLeadingBlocks) break;
    ++end;
  }
  return end;
}

/// Where a page says what it is about: its title, its main heading, its first lines.
bool is_leading(const Block& block, BlockIndex index, BlockIndex lead_end) {
  return block.kind == BlockKind::kTitle || block.kind == BlockKind::kMetaDescription ||
         block.kind == BlockKind::kJsonLd ||
         (block.kind == BlockKind::kHeading && block.level == 1) || index < lead_end;
}

/// What was seen of one sign.
struct Seen {
  std::size_t places = 0;
  bool leads = false;
  bool in_main = false;
  const SignalMatch* last = nullptr;
};

/// By kind; a kind without a sign is not there.
std::map<std::string_view, KindSum> sums_of_kinds(const RuleSet& rules,
                                                  const std::vector<Seen>& seen) {
  std::map<std::string_view, KindSum> sums;
  for (std::size_t i = 0; i < rules.signals.size(); ++i) {
    std::string_view kind = rules.signals[i].group;
    if (seen[i].places == 0 || !kind.starts_with(kKindPrefix)) continue;
    kind.remove_prefix(kKindPrefix.size());
    KindSum& sum = sums[kind];
    sum.kind = kind;
    sum.weight += rules.signals[i].weight;
    sum.places += seen[i].places;
    sum.leads |= seen[i].leads;
  }
  return sums;
}

Weights weigh(const RuleSet& rules, const std::vector<Seen>& seen) {
  Weights weights;
  for (std::size_t i = 0; i < rules.signals.size(); ++i) {
    if (seen[i].places == 0) continue;
    const auto& [group, weight] = std::tie(rules.signals[i].group, rules.signals[i].weight);
    if (group == "specificity" || group == "own-voice") weights.specificity += weight;
    if (group == "own-voice") weights.own_voice += weight;
    if (group == "paid") weights.paid = true;
    if (group != "invitation" && group != "paid") continue;
    weights.invitation += weight;
    if (seen[i].in_main) weights.own_invitation += weight;
  }
  for (const auto& [kind, sum] : sums_of_kinds(rules, seen)) {
    if (!is_clinic_kind(kind) && sum.weight > weights.other.weight) weights.other = sum;
    if (!is_clinic_kind(kind) || !sum.leads) continue;
    if (sum.weight >= weights.own.weight) weights.own = sum;
  }
  return weights;
}

/// Goods and diaries are no clinic's business unless the page speaks as a clinic.
bool is_private(std::string_view kind) { return kind == "shop" || kind == "patient-blog"; }

/// The page is of another kind than a clinic's own.
bool is_another_kind(const Weights& weights) {
  const KindSum& other = weights.other;
  const bool is_subject = other.leads || other.places >= kManyPlaces;
  if (other.weight < kKind || !is_subject) return false;
  if (is_private(other.kind)) return weights.own_voice <= 0;
  return other.kind == "portal" || other.weight > weights.own_invitation;
}

/// Who is paid advertises, whatever the kind. A portal names clinics and invites to them: whether
/// they pay for it cannot be seen.
AdvertisementClass class_of(const Weights& weights) {
  const bool is_other = is_another_kind(weights) && !weights.paid;
  if (is_other && weights.other.kind != "portal") return AdvertisementClass::kNotAdvertisement;
  const bool invites = weights.invitation >= kInviting;
  if (weights.specificity >= kSpecific) {
    return invites && !is_other ? AdvertisementClass::kAdvertisement
                                : AdvertisementClass::kProbable;
  }
  if (weights.specificity >= kHalfSpecific && invites) return AdvertisementClass::kProbable;
  return AdvertisementClass::kUndetermined;
}

/// What a reader can do on the page besides reading.
struct Layout {
  bool has_button = false;           // of its own, not of a menu
  std::set<std::string_view> pages;  // addresses of other pages to which it leads
};

bool is_landing_page(const Weights& weights, const Layout& layout) {
  return layout.has_button && weights.own_invitation >= kLanding &&
         layout.pages.size() <= kFewPages;
}

std::string kind_of(const Weights& weights, const Layout& layout,
                    AdvertisementClass advertisement_class) {
  if (is_another_kind(weights)) return std::string(weights.other.kind);
  if (advertisement_class == AdvertisementClass::kUndetermined) return "unknown";
  if (weights.own.weight >= kKindOfOwn) return std::string(weights.own.kind);
  return is_landing_page(weights, layout) ? "landing-page" : "clinic-site";
}

/// Of all links but those within the page, and to a telephone or a mail box.
std::set<std::string_view> linked_pages(const Page& page) {
  std::set<std::string_view> pages;
  for (const Block& block : page.blocks) {
    const std::string_view address = block.href;
    if (address.empty() || address.starts_with('#')) continue;
    if (address.starts_with("tel:") || address.starts_with("mailto:")) continue;
    if (block.visibility != Visibility::kHidden) pages.insert(address);
  }
  return pages;
}

bool is_own_button(const Block& block) {
  return block.region == Region::kMain && block.kind == BlockKind::kButton;
}

}  // namespace

Advertisement classify(const Page& page, const RuleSet& rules, const Matches& matches,
                       const LineIndex& lines) {
  Advertisement result;
  std::vector<Seen> seen(rules.signals.size());
  const BlockIndex lead_end = end_of_lead(page);
  Layout layout;
  layout.pages = linked_pages(page);
  layout.has_button = std::any_of(page.blocks.begin(), page.blocks.end(), is_own_button);
  for (const SignalMatch& match : matches.signals) {
    const auto index = static_cast<std::size_t>(match.signal);
    const SignalRule& signal = rules.signals[index];
    const BlockIndex block = match.sentence.block;
    const Block& here = block_of(page, block);
    if (!is_weighed(signal.group) || !is_read(signal, here)) continue;
    Seen& sign = seen[index];
    sign.leads |= is_leading(here, block, lead_end);
    sign.in_main |= here.region == Region::kMain;
    const SignalMatch* before = std::exchange(sign.last, &match);
    if (before != nullptr && overlap(*before, match)) continue;
    if (++sign.places > kPlacesPerSignal) continue;
    result.signals.push_back(
        {signal.id, quote(page, block, match.range), source_span(page, block, match.range, lines)});
  }
  const Weights weights = weigh(rules, seen);
  result.advertisement_class = class_of(weights);
  result.kind = kind_of(weights, layout, result.advertisement_class);
  return result;
}

}  // namespace shinsa::advert
