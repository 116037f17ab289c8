// Finds what a page offers; see offer.h. A product is offered where it is set out (title, heading,
// table, button), where a sign of an offer stands in its block, or where the page keeps coming back
// to it; not where its sentence says that the clinic does not use it. Cannot fail.
#include "disclosure/offer.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "core/quote.h"
#include "disclosure/block_ranges.h"
#include "disclosure/treatment_names.h"

namespace shinsa::disclosure {
namespace {

// Weights of signals add up, each signal counted once; a strong sign (2) suffices.
constexpr double kOwed = 2;
// A page that names no clinic owes the statements only where much speaks for an offer, and it
// invites.
constexpr double kOwedByUnknown = 4;
constexpr double kInviting = 2;
// A product of products.tsv is a sign of self-pay treatment: a strong one in a title or heading.
constexpr double kProductInTitle = 2;
constexpr double kProductInText = 0.5;
constexpr int kManyMentions = 3;
constexpr std::string_view kStatus = "unapproved.status";

bool is_read(const Block& block) {
  return block.visibility != Visibility::kHidden && block.kind != BlockKind::kJsonLd &&
         block.kind != BlockKind::kMetaDescription && block.region != Region::kNavigation;
}

/// True where a name stands as that of something offered. A heading over links alone only leads on.
bool sets_out(const Page& page, BlockIndex index, const std::map<BlockIndex, double>& telling) {
  const Block& block = block_of(page, index);
  switch (block.kind) {
    case BlockKind::kTitle:
    case BlockKind::kButton:
      return true;
    case BlockKind::kHeading: {
      const BlockRange section = section_from(page, index, block.level);
      return block.level <= 1 || section.size() == 1 || tells_something(page, section, index);
    }
    case BlockKind::kTableCell: {
      const auto above = telling.find(block.heading);
      return above == telling.end() || above->second < kComparing;
    }
    default:
      return false;
  }
}

struct GroupSum {
  double weight = 0;
  std::optional<Place> first;
};

GroupSum sum_of(std::string_view group, const Page& page, const RuleSet& rules,
                const Matches& matches) {
  GroupSum sum;
  std::set<int> counted;
  for (const SignalMatch& match : matches.signals) {
    const SignalRule& signal = rules.signals[static_cast<std::size_t>(match.signal)];
    if (signal.group != group || !is_read(block_of(page, match.sentence.block))) continue;
    if (!sum.first && signal.weight > 0) sum.first = Place{match.sentence, match.range};
    if (counted.insert(match.signal).second) sum.weight += signal.weight;
  }
  return sum;
}

/// Blocks with a sign of an offer, and sentences that deny one: a sign whose weight is below zero.
struct OfferSigns {
  std::set<BlockIndex> blocks;
  std::set<SentenceId> denied;
};

/// "ハイドロキノンは併用しますか。使っていません": what a question names its answer may deny.
bool asks_before(const Page& page, SentenceId sentence) {
  if (sentence.sentence == 0) return false;
  std::string_view text = sentence_text(page, {sentence.block, sentence.sentence - 1});
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  return text.ends_with("か。") || text.ends_with('?');
}

OfferSigns signs_of(const Page& page, const RuleSet& rules, const Matches& matches) {
  OfferSigns signs;
  for (const SignalMatch& match : matches.signals) {
    const SignalRule& signal = rules.signals[static_cast<std::size_t>(match.signal)];
    const std::string& group = signal.group;
    if (signal.weight < 0) {
      signs.denied.insert(match.sentence);
      if (asks_before(page, match.sentence)) {
        signs.denied.insert({match.sentence.block, match.sentence.sentence - 1});
      }
    } else if ((group == "self-pay" && signal.weight >= kOwed) || group == "invitation" ||
               group == "specificity" || group == "own-voice") {
      signs.blocks.insert(match.sentence.block);
    }
  }
  return signs;
}

std::vector<ProductOffer> products_of(const Page& page, const RuleSet& rules,
                                      const Matches& matches) {
  const OfferSigns signs = signs_of(page, rules, matches);
  const std::map<BlockIndex, double> telling = telling_headings(rules, matches);
  std::map<int, int> mentions;
  std::map<int, Place> first;
  std::set<int> offered;
  for (const ProductMatch& match : matches.products) {
    const Block& block = block_of(page, match.sentence.block);
    if (!is_read(block) || signs.denied.contains(match.sentence)) continue;
    if (block.kind == BlockKind::kLink) continue;
    first.try_emplace(match.product, Place{match.sentence, match.range});
    const bool is_offer = sets_out(page, match.sentence.block, telling) ||
                          signs.blocks.contains(match.sentence.block) ||
                          ++mentions[match.product] >= kManyMentions;
    if (is_offer) offered.insert(match.product);
  }
  std::vector<ProductOffer> products;
  for (const int product : offered) products.push_back({product, first.at(product)});
  std::sort(products.begin(), products.end(), [](const ProductOffer& a, const ProductOffer& b) {
    return std::tie(a.place.sentence, a.place.range.begin, a.product) <
           std::tie(b.place.sentence, b.place.range.begin, b.product);
  });
  return products;
}

double weight_of(const std::vector<ProductOffer>& products, const Page& page) {
  if (products.empty()) return 0;
  const bool in_title =
      std::any_of(products.begin(), products.end(), [&page](const ProductOffer& offer) {
        const BlockKind kind = block_of(page, offer.place.sentence.block).kind;
        return kind == BlockKind::kTitle || kind == BlockKind::kHeading;
      });
  return in_title ? kProductInTitle : kProductInText;
}

/// Where the page says that what it offers is not approved: who says so owes the rest too.
std::optional<Place> status_said(const Page& page, const RuleSet& rules, const Matches& matches,
                                 const Assessments& assessments) {
  const OfferSigns signs = signs_of(page, rules, matches);
  for (std::size_t i = 0; i < matches.evidence.size(); ++i) {
    const Match& match = matches.evidence[i];
    const DisclosureRule& rule = rules.disclosures[static_cast<std::size_t>(match.owner)];
    const bool is_full = match.evidence < static_cast<int>(rule.present.size());
    if (rule.id != kStatus || !is_full || !is_read(block_of(page, match.sentence.block))) continue;
    if (assessments.evidence[i].status != AssertionStatus::kAffirmed) continue;
    if (signs.denied.contains(match.sentence)) continue;
    return Place{match.sentence, match.range};
  }
  return std::nullopt;
}

}  // namespace

// Treatments of these classes whose status differs from case to case are as a rule done without an
// approved product: cells and blood of one's own, ultrasound, drips for well-being.
constexpr std::array<std::string_view, 3> kMostlyUnapproved = {"再生", "HIFU", "点滴"};

bool is_unapproved(const Product& product) {
  const bool mostly =
      product.status == kVaries && std::find(kMostlyUnapproved.begin(), kMostlyUnapproved.end(),
                                             product.product_class) != kMostlyUnapproved.end();
  return product.status == kUnapproved || product.status == kOffLabel || mostly;
}

bool Offer::requires_group(std::string_view group) const {
  if (group == "self-pay") return self_pay;
  if (group == "unapproved") return unapproved;
  return group == "page" && page;
}

std::optional<Place> Offer::place_of(std::string_view group) const {
  if (group == "unapproved" && unapproved_place) return unapproved_place;
  return group == "page" ? std::nullopt : self_pay_place;
}

Offer find_offer(const Page& page, const RuleSet& rules, const Matches& matches,
                 const Assessments& assessments, const Advertisement& advertisement) {
  Offer offer;
  if (advertisement.advertisement_class == AdvertisementClass::kNotAdvertisement) return offer;
  offer.page = advertisement.advertisement_class != AdvertisementClass::kUndetermined;
  offer.products = products_of(page, rules, matches);
  GroupSum self_pay = sum_of("self-pay", page, rules, matches);
  self_pay.weight += weight_of(offer.products, page);
  offer.self_pay = self_pay.weight >= (offer.page ? kOwed : kOwedByUnknown);
  if (!offer.page && sum_of("invitation", page, rules, matches).weight < kInviting) {
    offer.self_pay = false;
  }
  if (offer.self_pay) offer.self_pay_place = self_pay.first;
  if (!offer.page || !offer.self_pay) return offer;

  const GroupSum said = sum_of("unapproved", page, rules, matches);
  offer.unapproved = said.weight >= kOwed;
  if (offer.unapproved) offer.unapproved_place = said.first;
  if (const auto status = status_said(page, rules, matches, assessments)) {
    offer.unapproved = true;
    if (!offer.unapproved_place) offer.unapproved_place = status;
  }
  for (const ProductOffer& product : offer.products) {
    if (!is_unapproved(rules.products[static_cast<std::size_t>(product.product)])) continue;
    offer.unapproved = true;
    offer.unapproved_place = product.place;
    break;
  }
  return offer;
}

}  // namespace shinsa::disclosure
