// Statements between the pages of a site; see site_scope.h. Cannot fail.
#include "disclosure/site_scope.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "core/quote.h"
#include "core/utf8.h"

namespace shinsa::disclosure {
namespace {

constexpr std::size_t kMostSubjects = 128;
constexpr std::size_t kMaxTitleBytes = 120;

bool is_for_all(const Page& page, const RuleSet& rules, const Matches& matches,
                const Advertisement& advertisement, const TopicMap& topics) {
  if (!topics.of_page().empty() || advertisement.kind == "clinic-column") return false;
  if (advertisement.kind == "price-list") return true;
  return std::any_of(matches.signals.begin(), matches.signals.end(), [&](const SignalMatch& match) {
    const Block& block = block_of(page, match.sentence.block);
    return rules.signals[static_cast<std::size_t>(match.signal)].group == "common" &&
           (block.kind == BlockKind::kTitle || block.level == 1);
  });
}

bool may_be_common(const DisclosureRule& rule, bool page_is_for_all) {
  if (rule.group == "page") return true;
  return page_is_for_all && (rule.group == "unapproved" || rule.id == "risk");
}

/// Each block's subject by number; the subject 0 is nothing.
struct Subjects {
  std::vector<Topics> topics{Topics{}};
  std::vector<int> owner;
};

Subjects find_subjects(const Page& page, const TopicMap& map) {
  Subjects subjects;
  std::map<Topics, int> known = {{{}, 0}};
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const Topics& topics = map.subject_of(static_cast<BlockIndex>(i));
    const auto found = known.find(topics);
    if (found != known.end()) {
      subjects.owner.push_back(found->second);
    } else if (subjects.topics.size() > kMostSubjects) {
      subjects.owner.push_back(static_cast<int>(kMostSubjects) + 1);
    } else {
      const auto number = static_cast<int>(subjects.topics.size());
      known.emplace(topics, number);
      subjects.topics.push_back(topics);
      subjects.owner.push_back(number);
    }
  }
  return subjects;
}

/// Each subject with its own blocks and nothing in common; those beyond the bound are left out.
TreatmentLayout layout_of(const Subjects& subjects) {
  TreatmentLayout layout;
  layout.treatments.resize(subjects.topics.size());
  for (const int owner : subjects.owner) {
    const bool is_known = static_cast<std::size_t>(owner) < subjects.topics.size();
    layout.owner.push_back(is_known ? owner : kNobody);
  }
  return layout;
}

}  // namespace

std::vector<SiteStatement> site_statements(const Page& page, const RuleSet& rules,
                                           const Matches& matches, const Assessments& assessments,
                                           const Advertisement& advertisement) {
  const bool is_other = advertisement.advertisement_class == AdvertisementClass::kNotAdvertisement;
  const TopicMap map(page, rules, matches);
  const bool for_all = is_for_all(page, rules, matches, advertisement, map);
  const Subjects subjects = find_subjects(page, map);
  const TreatmentLayout layout = layout_of(subjects);
  const Statements said(page, rules, matches, assessments, layout);
  std::vector<SiteStatement> statements;
  for (std::size_t i = 0; i < rules.disclosures.size(); ++i) {
    const DisclosureRule& rule = rules.disclosures[i];
    const auto says = [&](int subject) {
      return said.judge(i, subject).state == DisclosureState::kPresent;
    };
    if (is_other && rule.group != "page") continue;
    if (rule.group == "page") {
      if (says(kWholePage)) statements.push_back({rule.id, {}});
      continue;
    }
    if (!says(kWholePage)) continue;
    for (std::size_t s = 0; s < subjects.topics.size(); ++s) {
      if (subjects.topics[s].empty() && !may_be_common(rule, for_all)) continue;
      if (!says(static_cast<int>(s))) continue;
      statements.push_back({rule.id, subjects.topics[s]});
    }
  }
  return statements;
}

Topics topics_of(const DisclosureRule& rule, const RuleSet& rules, const Offer& offer,
                 const Topics& named) {
  Topics topics;
  for (const ProductOffer& offered : offer.products) {
    topics.push_back(rules.products[static_cast<std::size_t>(offered.product)].name);
  }
  if (rule.group == "unapproved" && !topics.empty()) return topics;
  topics.insert(topics.end(), named.begin(), named.end());
  return topics;
}

void lean_on_site(const SiteView& site, const DisclosureRule& rule, const Topics& topics,
                  Verdict& verdict) {
  if (site.statements == nullptr || verdict.refuted) return;
  if (verdict.state != DisclosureState::kMissing) return;
  const SiteStatements::Source* source = site.statements->find(rule.id, topics, site.own_id);
  if (source == nullptr) return;
  const std::string title = source->title.substr(0, utf8::floor(source->title, kMaxTitleBytes));
  const std::string name = title.empty() ? source->id : "「" + title + "」（" + source->id + "）";
  verdict.state = DisclosureState::kPartial;
  verdict.scope = DisclosureScope::kSite;
  verdict.reason = "別のページ" + name + "にあるだけで、このページの本文に記載がありません。";
  verdict.evidence.clear();
}

}  // namespace shinsa::disclosure
