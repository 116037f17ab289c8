// Judges every required statement and reports what is missing; see disclosure.h. Which group a page
// owes is told in offer.cpp, what counts as a statement in evidence.cpp. Cannot fail.
#include "disclosure/disclosure.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/quote.h"
#include "core/utf8.h"
#include "disclosure/equivalent.h"
#include "disclosure/evidence.h"
#include "disclosure/offer.h"

namespace shinsa::disclosure {
namespace {

constexpr double kPartialShare = 0.5;
constexpr std::size_t kMaxNameBytes = 120;
// The one item that can be wrong for a product: that no approved product is its equal.
constexpr std::string_view kDomestic = "unapproved.domestic";

/// The page that is judged, for the helpers below.
struct Context {
  const Page& page;
  const RuleSet& rules;
  const LineIndex& lines;
  const Offer& offer;
};

/// The block that stands for the page where no offer can be pointed at: its title, else its first
/// block.
std::optional<Place> place_of_page(const Page& page) {
  if (page.blocks.empty()) return std::nullopt;
  std::size_t at = 0;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (page.blocks[i].kind != BlockKind::kTitle) continue;
    at = i;
    break;
  }
  return Place{{static_cast<BlockIndex>(at), 0}, {0, page.norms[at].text.size()}};
}

/// True if a piece of evidence stands in the section in which the offer is made.
bool beside_offer(const Context& context, const Verdict& verdict,
                  const std::optional<Place>& offer) {
  if (!offer) return false;
  const BlockIndex section = section_of(context.page, offer->sentence.block);
  for (const Place& place : verdict.evidence) {
    if (section_of(context.page, place.sentence.block) == section) return true;
  }
  return false;
}

Disclosure row_of(const Context& context, const DisclosureRule& rule, const Verdict& verdict) {
  Disclosure row;
  row.id = rule.id;
  if (!context.offer.requires_group(rule.group)) {
    row.reason = "このページには求められません。";
    return row;
  }
  row.state = verdict.state;
  row.scope = verdict.scope;
  row.reason = verdict.reason;
  const bool is_made = row.state != DisclosureState::kMissing;
  if (is_made && beside_offer(context, verdict, context.offer.place_of(rule.group))) {
    row.scope = DisclosureScope::kBlock;
  }
  for (const Place& place : verdict.evidence) {
    row.evidence.push_back(
        source_span(context.page, place.sentence.block, place.range, context.lines));
  }
  return row;
}

Severity one_less(Severity severity) {
  return severity == Severity::kError ? Severity::kWarning : Severity::kNote;
}

/// Points at the opposite statement if there is one, else at the offer that requires the item.
std::optional<Place> place_of_finding(const Context& context, const DisclosureRule& rule,
                                      const Verdict& verdict) {
  if (verdict.refuted && !verdict.evidence.empty()) return verdict.evidence.front();
  const std::optional<Place> offer = context.offer.place_of(rule.group);
  return offer ? offer : place_of_page(context.page);
}

void set_place(Finding& finding, const Context& context, const Place& place) {
  const Page& page = context.page;
  const BlockIndex block = place.sentence.block;
  const auto index = static_cast<std::size_t>(block);
  finding.text = quote(page, block, place.range);
  finding.block = name_of(block_of(page, block).kind);
  finding.span = source_span(page, block, place.range, context.lines);
  if (static_cast<std::size_t>(place.sentence.sentence) < page.sentences[index].size()) {
    finding.sentence = quote(page, block, sentence_of(page, place.sentence).range);
  }
}

Finding finding_of(const Context& context, const DisclosureRule& rule, const Verdict& verdict) {
  const bool is_partial = verdict.state == DisclosureState::kPartial;
  const bool is_wrong = verdict.refuted && rule.group == "unapproved";
  Finding finding;
  finding.rule = rule.id;
  finding.kind = is_wrong ? FindingKind::kWrongStatement : FindingKind::kAbsence;
  finding.category = rule.category;
  finding.severity = is_partial ? one_less(rule.severity) : rule.severity;
  finding.points = is_partial ? rule.points * kPartialShare : rule.points;
  finding.message = rule.message;
  if (is_partial || verdict.refuted) finding.message = rule.title + "：" + verdict.reason;
  finding.advice = rule.advice;
  finding.basis = rule.basis;
  if (const auto place = place_of_finding(context, rule, verdict)) {
    set_place(finding, context, *place);
  }
  return finding;
}

/// The rows that concern a treatment; those on unapproved products only where its product calls for
/// them.
std::vector<Disclosure> rows_for(const Context& context, const std::vector<Disclosure>& rows,
                                 bool is_approved) {
  std::vector<Disclosure> out;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string& group = context.rules.disclosures[i].group;
    if (group == "page") continue;
    out.push_back(rows[i]);
    if (group != "unapproved" || !is_approved) continue;
    out.back() = Disclosure{};
    out.back().id = rows[i].id;
    out.back().reason = "承認された製品のため求められません。";
  }
  return out;
}

/// The page's main heading as the name of its one treatment; the title where there is none.
std::optional<Place> main_heading(const Page& page) {
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const Block& block = page.blocks[i];
    if (block.kind != BlockKind::kHeading || block.level != 1) continue;
    if (block.visibility == Visibility::kHidden) continue;
    return Place{{static_cast<BlockIndex>(i), 0}, {0, page.norms[i].text.size()}};
  }
  return place_of_page(page);
}

std::vector<Treatment> treatments_of(const Context& context, const std::vector<Disclosure>& rows) {
  std::vector<Treatment> treatments;
  const Offer& offer = context.offer;
  if (!offer.self_pay && !offer.unapproved) return treatments;
  for (const ProductOffer& offered : offer.products) {
    const Product& product = context.rules.products[static_cast<std::size_t>(offered.product)];
    const Place& place = offered.place;
    treatments.push_back(
        {product.treatment, product.name, product.status,
         source_span(context.page, place.sentence.block, place.range, context.lines),
         rows_for(context, rows, product.status == "承認")});
  }
  const std::optional<Place> heading = main_heading(context.page);
  if (!treatments.empty() || !heading) return treatments;
  Treatment whole;
  whole.name = quote(context.page, heading->sentence.block, heading->range);
  if (whole.name.size() > kMaxNameBytes) whole.name.resize(utf8::floor(whole.name, kMaxNameBytes));
  whole.span = source_span(context.page, heading->sentence.block, heading->range, context.lines);
  whole.disclosures = rows_for(context, rows, false);
  treatments.push_back(std::move(whole));
  return treatments;
}

/// "No equal product is approved" is a statement like any other, unless one is: then it is wrong.
void settle_equivalent(Verdict& verdict, std::vector<Place> denials, const std::string& equal) {
  if (denials.empty() || (equal.empty() && !verdict.refuted)) return;
  const bool is_wrong = !equal.empty();
  verdict.state = is_wrong ? DisclosureState::kMissing : DisclosureState::kPresent;
  verdict.refuted = is_wrong;
  verdict.reason = is_wrong ? "同じ成分の承認品（" + equal + "）があるのに、ないと書かれています。"
                            : "本文に記載があります。";
  verdict.scope = DisclosureScope::kPage;
  verdict.evidence = std::move(denials);
}

}  // namespace

DisclosureResult check(const Page& page, const RuleSet& rules, const Matches& matches,
                       const Assessments& assessments, const Advertisement& advertisement,
                       const LineIndex& lines) {
  const Offer offer = find_offer(page, rules, matches, advertisement);
  const Context context{page, rules, lines, offer};
  DisclosureResult result;
  for (std::size_t i = 0; i < rules.disclosures.size(); ++i) {
    const DisclosureRule& rule = rules.disclosures[i];
    Verdict verdict = judge(i, page, rules, matches, assessments);
    if (rule.id == kDomestic && offer.unapproved) {
      settle_equivalent(verdict, refutations(i, page, rules, matches, assessments),
                        unnamed_equivalent(page, rules, matches, offer));
    }
    result.disclosures.push_back(row_of(context, rule, verdict));
    const DisclosureState state = result.disclosures.back().state;
    if (state != DisclosureState::kMissing && state != DisclosureState::kPartial) continue;
    result.findings.push_back(finding_of(context, rule, verdict));
  }
  result.treatments = treatments_of(context, result.disclosures);
  return result;
}

}  // namespace shinsa::disclosure
