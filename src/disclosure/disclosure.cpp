// Judges every required statement and reports what is missing; see disclosure.h. Which group a page
// owes is told in offer.cpp, what counts as a statement in evidence.cpp. Cannot fail.
#include "disclosure/disclosure.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/quote.h"
#include "core/utf8.h"
#include "disclosure/equivalent.h"
#include "disclosure/evidence.h"
#include "disclosure/offer.h"
#include "disclosure/pictures.h"
#include "disclosure/topics.h"
#include "disclosure/treatment_blocks.h"

namespace shinsa::disclosure {
namespace {

constexpr double kPartialShare = 0.5;
constexpr double kFurtherShare = 0.25;
constexpr std::size_t kMaxNameBytes = 120;
// The one item that can be wrong for a product: that no approved product is its equal.
constexpr std::string_view kDomestic = "unapproved.domestic";

/// The page that is judged, for the helpers below.
struct Context {
  const Page& page;
  const RuleSet& rules;
  const Matches& matches;
  const Assessments& assessments;
  const LineIndex& lines;
  const Offer& offer;
  const TreatmentLayout& layout;
  const Statements& statements;
  const SiteView& site;
  const TopicMap& topics;
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
  row.state = verdict.state;
  row.scope = verdict.scope;
  row.reason = verdict.reason;
  for (const Place& place : verdict.evidence) {
    row.evidence.push_back(
        source_span(context.page, place.sentence.block, place.range, context.lines));
  }
  return row;
}

Disclosure not_required(const DisclosureRule& rule, std::string reason) {
  Disclosure row;
  row.id = rule.id;
  row.reason = std::move(reason);
  return row;
}

Severity one_less(Severity severity) {
  return severity == Severity::kError ? Severity::kWarning : Severity::kNote;
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

/// `offer` is what requires the item; a statement of the opposite is pointed at itself.
Finding finding_of(const Context& context, const DisclosureRule& rule, const Verdict& verdict,
                   const std::optional<Place>& offer) {
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
  std::optional<Place> place = offer ? offer : place_of_page(context.page);
  if (verdict.refuted && !verdict.evidence.empty()) place = verdict.evidence.front();
  if (place) set_place(finding, context, *place);
  return finding;
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

bool is_lacking(DisclosureState state) {
  return state == DisclosureState::kMissing || state == DisclosureState::kPartial;
}

/// The item's verdict for a treatment, or kWholePage, where `offer` is made.
Verdict verdict_of(const Context& context, std::size_t index, const Offer& offer, int treatment) {
  Verdict verdict = context.statements.judge(index, treatment);
  if (context.rules.disclosures[index].id != kDomestic || !offer.unapproved) return verdict;
  std::vector<Place> denials = context.statements.refutations(index, treatment);
  if (denials.empty()) return verdict;
  settle_equivalent(verdict, std::move(denials),
                    unnamed_equivalent(context.page, context.rules, context.matches, offer));
  return verdict;
}

/// The rows that concern one treatment: those on unapproved products only where its product calls
/// for them.
std::vector<Disclosure> rows_of_product(const Context& context, const std::vector<Disclosure>& rows,
                                        bool is_approved) {
  std::vector<Disclosure> out;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const DisclosureRule& rule = context.rules.disclosures[i];
    if (rule.group == "page") continue;
    const bool is_free = rule.group == "unapproved" && is_approved;
    out.push_back(is_free ? not_required(rule, "承認された製品のため求められません。") : rows[i]);
  }
  return out;
}

Treatment named(const Context& context, const Place& place, std::vector<Disclosure> rows) {
  Treatment treatment;
  const BlockIndex block = place.sentence.block;
  const std::string_view text = text_of(context.page, block);
  // The line that names it, of a cell or card that goes on.
  const std::size_t end = std::min(text.find('\n', place.range.end), text.size());
  treatment.name = quote(context.page, block, {0, end});
  if (treatment.name.size() > kMaxNameBytes) {
    treatment.name.resize(utf8::floor(treatment.name, kMaxNameBytes));
  }
  treatment.span = source_span(context.page, block, place.range, context.lines);
  treatment.disclosures = std::move(rows);
  return treatment;
}

void set_product(const Context& context, int product, Treatment& treatment) {
  treatment.product = context.rules.products[static_cast<std::size_t>(product)].name;
  treatment.status = context.rules.products[static_cast<std::size_t>(product)].status;
}

/// An item over the whole page.
void judge_item(const Context& context, std::size_t index, DisclosureResult& result) {
  const DisclosureRule& rule = context.rules.disclosures[index];
  Verdict verdict = verdict_of(context, index, context.offer, kWholePage);
  lean_on_site(context.site, rule,
               topics_of(rule, context.rules, context.offer, context.topics.of_page()), verdict);
  Disclosure row = row_of(context, rule, verdict);
  const std::optional<Place> place = context.offer.place_of(rule.group);
  const bool is_made = row.state != DisclosureState::kMissing;
  if (is_made && beside_offer(context, verdict, place)) row.scope = DisclosureScope::kBlock;
  if (is_lacking(row.state)) {
    result.findings.push_back(finding_of(context, rule, verdict, place));
  }
  result.disclosures.push_back(std::move(row));
}

/// A page with one part: a treatment for each product that it offers, or the page as one.
void judge_page(const Context& context, DisclosureResult& result) {
  const Offer& offer = context.offer;
  for (std::size_t i = 0; i < context.rules.disclosures.size(); ++i) {
    const DisclosureRule& rule = context.rules.disclosures[i];
    if (offer.requires_group(rule.group)) {
      judge_item(context, i, result);
    } else {
      result.disclosures.push_back(not_required(rule, "このページには求められません。"));
    }
  }
  if (!offer.self_pay && !offer.unapproved) return;
  for (const ProductOffer& offered : offer.products) {
    const Product& product = context.rules.products[static_cast<std::size_t>(offered.product)];
    Treatment treatment =
        named(context, offered.place,
              rows_of_product(context, result.disclosures, product.status == "承認"));
    treatment.name = product.treatment;
    set_product(context, offered.product, treatment);
    result.treatments.push_back(std::move(treatment));
  }
  const std::optional<Place> heading = main_heading(context.page);
  if (!result.treatments.empty() || !heading) return;
  result.treatments.push_back(
      named(context, *heading, rows_of_product(context, result.disclosures, false)));
}

/// The offer as the part of one treatment makes it.
Offer offer_of(const Context& context, const TreatmentBlock& block) {
  Offer offer = context.offer;
  offer.products = block.products;
  const auto obliges = [&context](const ProductOffer& offered) {
    return is_unapproved(context.rules.products[static_cast<std::size_t>(offered.product)]);
  };
  offer.unapproved =
      context.offer.page &&
      (block.says_unapproved || std::any_of(offer.products.begin(), offer.products.end(), obliges));
  return offer;
}

int badness(DisclosureState state) {
  if (state == DisclosureState::kMissing) return 3;
  if (state == DisclosureState::kPartial) return 2;
  return state == DisclosureState::kPresent ? 1 : 0;
}

/// One treatment of several: its rows and what it lacks. The worst state of an item is the page's.
void judge_treatment(const Context& context, std::size_t number, DisclosureResult& result) {
  const TreatmentBlock& block = context.layout.treatments[number];
  const Offer offer = offer_of(context, block);
  const int id = static_cast<int>(number);
  const Topics& topics = context.topics.named_in(block.name.sentence.block);
  std::vector<Disclosure> rows;
  for (std::size_t i = 0; i < context.rules.disclosures.size(); ++i) {
    const DisclosureRule& rule = context.rules.disclosures[i];
    if (rule.group == "page") continue;
    if (!offer.requires_group(rule.group)) {
      rows.push_back(not_required(rule, "この施術には求められません。"));
      continue;
    }
    Verdict verdict = verdict_of(context, i, offer, id);
    lean_on_site(context.site, rule, topics_of(rule, context.rules, offer, topics), verdict);
    Disclosure row = row_of(context, rule, verdict);
    const auto is_own = [&](const Place& place) {
      return context.layout.owner[static_cast<std::size_t>(place.sentence.block)] == id;
    };
    const bool is_beside = std::any_of(verdict.evidence.begin(), verdict.evidence.end(), is_own);
    if (is_beside && row.state != DisclosureState::kMissing) row.scope = DisclosureScope::kBlock;
    if (badness(row.state) > badness(result.disclosures[i].state)) result.disclosures[i] = row;
    if (is_lacking(row.state)) {
      result.findings.push_back(finding_of(context, rule, verdict, block.name));
    }
    rows.push_back(std::move(row));
  }
  Treatment treatment = named(context, block.name, std::move(rows));
  if (!offer.products.empty()) set_product(context, offer.products.front().product, treatment);
  result.treatments.push_back(std::move(treatment));
}

/// A page that sets out several treatments: each is judged by its own part and the common ones.
/// Contact is the whole page's, and so are the statements on an unapproved product that stands in
/// no part.
void judge_parts(const Context& context, DisclosureResult& result) {
  const TreatmentLayout& layout = context.layout;
  const auto obliges = [&context](const TreatmentBlock& block) {
    return offer_of(context, block).unapproved;
  };
  const bool is_placed = std::any_of(layout.treatments.begin(), layout.treatments.end(), obliges);
  for (std::size_t i = 0; i < context.rules.disclosures.size(); ++i) {
    const DisclosureRule& rule = context.rules.disclosures[i];
    const bool is_common = rule.group == "page" || (rule.group == "unapproved" && !is_placed);
    if (is_common && context.offer.requires_group(rule.group)) {
      judge_item(context, i, result);
    } else {
      result.disclosures.push_back(not_required(rule, "このページには求められません。"));
    }
  }
  for (std::size_t t = 0; t < layout.treatments.size(); ++t) {
    judge_treatment(context, t, result);
  }
}

/// What one item lacks in several treatments counts fully once.
void share_points(std::vector<Finding>& findings) {
  std::set<std::string> seen;
  for (Finding& finding : findings) {
    if (!seen.insert(finding.rule).second) finding.points *= kFurtherShare;
  }
}

}  // namespace

DisclosureResult check(const Page& page, const RuleSet& rules, const Matches& matches,
                       const Assessments& assessments, const Advertisement& advertisement,
                       const LineIndex& lines, const SiteView& site) {
  const Offer offer = find_offer(page, rules, matches, assessments, advertisement);
  const TopicMap topics(page, rules, matches);
  TreatmentLayout layout = undivided(page);
  const std::vector<PictureCase> cases = find_picture_cases(page, rules, matches);
  if (offer.self_pay) layout = find_treatment_blocks(page, rules, matches);
  set_cases_apart(page, cases, layout);
  const Statements statements(page, rules, matches, assessments, layout);
  const Context context{page,  rules,  matches,    assessments, lines,
                        offer, layout, statements, site,        topics};
  DisclosureResult result;
  if (layout.treatments.empty()) {
    judge_page(context, result);
  } else {
    judge_parts(context, result);
  }
  share_points(result.findings);
  if (!offer.page) return result;
  result.pictures = judge_pictures(page, rules, matches, statements, cases, lines);
  return result;
}

}  // namespace shinsa::disclosure
