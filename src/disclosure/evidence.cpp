// Weighs evidence; see evidence.h. Visible text that stands as said is full evidence; a closed
// fold, tiny print or a picture's alt text make it partial; a link or hidden text make it none,
// with the reason told.
#include "disclosure/evidence.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/quote.h"

namespace shinsa::disclosure {
namespace {

/// A statement counts unless the sentence takes it back, asks for it or wishes for it.
bool stands(AssertionStatus status) {
  switch (status) {
    case AssertionStatus::kAffirmed:
    case AssertionStatus::kHedged:
    case AssertionStatus::kReported:
    case AssertionStatus::kConditional:
    case AssertionStatus::kInstruction:
    case AssertionStatus::kPolicy:
    case AssertionStatus::kWarning:
      return true;
    default:
      return false;
  }
}

/// "… が得られないことがあります": a denial behind which a possibility stands takes nothing back.
bool is_possible_denial(const AssessedMatch& assessed, const RuleSet& rules,
                        const Matches& matches) {
  std::size_t denied_until = 0;
  std::size_t possible_from = 0;
  for (const int index : assessed.cues) {
    const CueMatch& cue = matches.cues[static_cast<std::size_t>(index)];
    const AssertionStatus status = rules.cues[static_cast<std::size_t>(cue.cue)].status;
    if (status == AssertionStatus::kNegated) denied_until = std::max(denied_until, cue.range.end);
    if (status == AssertionStatus::kHedged)
      possible_from = std::max(possible_from, cue.range.begin);
  }
  return assessed.status == AssertionStatus::kNegated && denied_until > 0 &&
         possible_from >= denied_until;
}

/// "手術は20分、抜糸はありません": a figure is not denied by what is said behind the next comma.
bool is_figure_apart(const Match& match, const AssessedMatch& assessed, const Page& page,
                     const Matches& matches) {
  const std::string_view text = text_of(page, match.sentence.block);
  const std::string_view own = text.substr(match.range.begin, match.range.size());
  if (assessed.status != AssertionStatus::kNegated || assessed.cues.empty()) return false;
  if (own.find_first_of("0123456789") == std::string_view::npos) return false;
  return std::all_of(assessed.cues.begin(), assessed.cues.end(), [&](int index) {
    const CueMatch& cue = matches.cues[static_cast<std::size_t>(index)];
    if (cue.sentence != match.sentence || cue.range.begin < match.range.end) return false;
    return text.substr(match.range.end, cue.range.begin - match.range.end).find("、") !=
           std::string_view::npos;
  });
}

Worth worth_of(const Block& block, std::string_view group) {
  if (block.visibility == Visibility::kHidden || block.kind == BlockKind::kJsonLd ||
      block.kind == BlockKind::kMetaDescription || block.kind == BlockKind::kTitle) {
    return Worth::kHidden;
  }
  const bool is_link = block.kind == BlockKind::kLink || block.kind == BlockKind::kButton ||
                       block.region == Region::kNavigation;
  if (is_link && group != "page") return Worth::kLink;
  if (block.kind == BlockKind::kImageAlt) return Worth::kAlt;
  if (block.visibility == Visibility::kCollapsed) return Worth::kCollapsed;
  // An address may stand in small print, a statement may not.
  const bool is_small = block.visibility == Visibility::kTiny ||
                        (block.kind == BlockKind::kSmallPrint && group != "page");
  return is_small ? Worth::kTiny : Worth::kFull;
}

/// By position; of overlapping pieces of the same evidence only the leftmost, then longest, stays.
Pieces without_overlaps(Pieces pieces) {
  std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
    return std::tie(a.evidence, a.place.sentence, a.place.range.begin, b.place.range.end) <
           std::tie(b.evidence, b.place.sentence, b.place.range.begin, a.place.range.end);
  });
  Pieces kept;
  for (const Piece& piece : pieces) {
    const bool overlaps = !kept.empty() && kept.back().evidence == piece.evidence &&
                          kept.back().place.sentence == piece.place.sentence &&
                          kept.back().place.range.overlaps(piece.place.range);
    if (!overlaps) kept.push_back(piece);
  }
  return kept;
}

using Places = std::vector<Place>;

/// The places of evidence `number` that are worth at least `least`, if enough different phrases of
/// it stand in one section; else nothing.
Places enough(const Pieces& pieces, int number, int at_least, Worth least, const Page& page) {
  std::map<BlockIndex, std::set<std::string_view>> phrases;
  std::map<BlockIndex, Places> places;
  for (const Piece& piece : pieces) {
    if (piece.evidence != number || piece.worth > least) continue;
    const Range<Norm> range = piece.place.range;
    const BlockIndex block = piece.place.sentence.block;
    const BlockIndex section = section_of(page, block);
    phrases[section].insert(text_of(page, block).substr(range.begin, range.size()));
    places[section].push_back(piece.place);
  }
  Places found;
  for (const auto& [section, texts] : phrases) {
    if (texts.size() < static_cast<std::size_t>(at_least)) continue;
    const Places& here = places.at(section);
    found.insert(found.end(), here.begin(), here.end());
  }
  if (found.size() > kMaxEvidence) found.resize(kMaxEvidence);
  return found;
}

/// The first alternative of `list` that is satisfied at this worth. `first` is the number of
/// list[0].
std::optional<std::pair<std::size_t, Places>> satisfied(const std::vector<Evidence>& list,
                                                        int first, const Pieces& pieces,
                                                        Worth least, const Page& page) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    Places places = enough(pieces, first + static_cast<int>(i), list[i].at_least, least, page);
    if (!places.empty()) return std::pair(i, std::move(places));
  }
  return std::nullopt;
}

std::string weakness(Worth worth) {
  if (worth == Worth::kCollapsed) return "折りたたまれた欄にしか記載がありません。";
  if (worth == Worth::kTiny) return "小さい文字でしか記載がありません。";
  return "画像の代替テキストにしか記載がありません。";
}

/// Says 「費用」 for a title 費用・料金 and looks for each of its words in links.
std::vector<std::string_view> words_of(std::string_view title) {
  constexpr std::string_view kDot = "・";
  std::vector<std::string_view> words;
  while (true) {
    const std::size_t at = title.find(kDot);
    words.push_back(title.substr(0, at));
    if (at == std::string_view::npos) return words;
    title.remove_prefix(at + kDot.size());
  }
}

/// The number that matches give to evidence against the rule.
int refuted_number(const DisclosureRule& rule) {
  return static_cast<int>(rule.present.size() + rule.partial.size());
}

Verdict missing(const DisclosureRule& rule, const Pieces& pieces, const Page& page) {
  Verdict verdict;
  const int refuted = refuted_number(rule);
  Places against = enough(pieces, refuted, 1, Worth::kAlt, page);
  if (!against.empty()) {
    verdict.refuted = true;
    verdict.reason = rule.refuted_reason;
    verdict.scope = DisclosureScope::kPage;
    verdict.evidence = std::move(against);
    return verdict;
  }
  const auto hidden = std::find_if(pieces.begin(), pieces.end(), [refuted](const Piece& piece) {
    return piece.worth == Worth::kHidden && piece.evidence != refuted;
  });
  verdict.reason = "「" + rule.title + "」の記載が見当たりません。";
  if (hidden != pieces.end()) {
    verdict.reason = "表示されない部分にあるだけで、本文に記載がありません。";
    verdict.evidence.push_back(hidden->place);
  }
  return verdict;
}

Verdict found(DisclosureState state, std::string reason, Places evidence) {
  return {state, DisclosureScope::kPage, std::move(reason), false, std::move(evidence)};
}

bool stands_before(const Piece& a, const Piece& b) { return a.place.sentence < b.place.sentence; }

/// Of two verdicts on one item the better one counts; of two that lack it, the one that knows why.
int value_of(const Verdict& verdict) {
  if (verdict.state == DisclosureState::kPresent) return 4;
  if (verdict.state == DisclosureState::kPartial) return 3;
  return verdict.refuted ? 2 : static_cast<int>(!verdict.evidence.empty());
}

}  // namespace

BlockIndex section_of(const Page& page, BlockIndex block) {
  const Block& here = block_of(page, block);
  return here.kind == BlockKind::kHeading ? block : here.heading;
}

Statements::Statements(const Page& page, const RuleSet& rules, const Matches& matches,
                       const Assessments& assessments, const TreatmentLayout& layout)
    : page_(page),
      rules_(rules),
      matches_(matches),
      assessments_(assessments),
      layout_(layout),
      items_(rules.disclosures.size()) {
  for (std::size_t i = 0; i < matches.evidence.size(); ++i) {
    const Match& match = matches.evidence[i];
    const AssessedMatch& assessed = assessments.evidence[i];
    if (!stands(assessed.status) && !is_possible_denial(assessed, rules, matches) &&
        !is_figure_apart(match, assessed, page, matches)) {
      continue;
    }
    const auto item = static_cast<std::size_t>(match.owner);
    const Worth worth =
        worth_of(block_of(page, match.sentence.block), rules.disclosures[item].group);
    items_[item].all.push_back({{match.sentence, match.range}, match.evidence, worth});
  }
  for (std::size_t item = 0; item < items_.size(); ++item) {
    divide(item);
    find_links(item);
  }
}

void Statements::divide(std::size_t item) {
  Item& made = items_[item];
  made.all = without_overlaps(std::move(made.all));
  made.by_place = made.all;
  std::stable_sort(made.by_place.begin(), made.by_place.end(), stands_before);
  made.own.resize(layout_.treatments.size());
  for (const Piece& piece : made.all) {
    const int owner = layout_.owner[static_cast<std::size_t>(piece.place.sentence.block)];
    const auto about = layout_.about.find(piece.place.sentence);
    if (owner >= 0) {
      made.own[static_cast<std::size_t>(owner)].push_back(piece);
    } else if (owner == kCommon && about == layout_.about.end()) {
      made.common.push_back(piece);
    } else if (owner == kCommon) {
      for (const int treatment : about->second) {
        made.own[static_cast<std::size_t>(treatment)].push_back(piece);
      }
    }
  }
  made.common_verdict = judge_pieces(item, made.common);
}

/// Visible links and buttons that name the item, such as 料金はこちら.
void Statements::find_links(std::size_t item) {
  const std::vector<std::string_view> words = words_of(rules_.disclosures[item].title);
  for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
    const Block& block = page_.blocks[i];
    const bool is_link = block.kind == BlockKind::kLink || block.kind == BlockKind::kButton;
    if (!is_link || block.visibility == Visibility::kHidden) continue;
    const std::string_view text = page_.norms[i].text;
    const bool names = std::any_of(words.begin(), words.end(), [text](std::string_view word) {
      return !word.empty() && text.find(word) != std::string_view::npos;
    });
    if (names) {
      items_[item].links.push_back({{static_cast<BlockIndex>(i), 0}, {0, text.size()}});
    }
  }
}

bool Statements::speaks_for(BlockIndex block, int treatment) const {
  const int owner = layout_.owner[static_cast<std::size_t>(block)];
  return treatment == kWholePage || owner == kCommon || owner == treatment;
}

Verdict Statements::judge_pieces(std::size_t item, const Pieces& pieces) const {
  const DisclosureRule& rule = rules_.disclosures[item];
  if (auto full = satisfied(rule.present, 0, pieces, Worth::kFull, page_)) {
    return found(DisclosureState::kPresent, "本文に記載があります。", std::move(full->second));
  }
  for (const Worth worth : {Worth::kCollapsed, Worth::kTiny, Worth::kAlt}) {
    if (auto weak = satisfied(rule.present, 0, pieces, worth, page_)) {
      return found(DisclosureState::kPartial, weakness(worth), std::move(weak->second));
    }
  }
  const int first_partial = static_cast<int>(rule.present.size());
  if (auto some = satisfied(rule.partial, first_partial, pieces, Worth::kAlt, page_)) {
    return found(DisclosureState::kPartial, rule.partial[some->first].reason,
                 std::move(some->second));
  }
  return missing(rule, pieces, page_);
}

Verdict Statements::with_link(std::size_t item, Verdict verdict, int treatment) const {
  if (verdict.state != DisclosureState::kMissing || verdict.refuted) return verdict;
  const std::vector<Place>& links = items_[item].links;
  const auto link = std::find_if(links.begin(), links.end(), [&](const Place& place) {
    return speaks_for(place.sentence.block, treatment);
  });
  if (link == links.end()) return verdict;
  verdict.scope = DisclosureScope::kLink;
  verdict.reason = "リンク先にあるだけで、このページの本文に記載がありません。";
  verdict.evidence = {*link};
  return verdict;
}

Verdict Statements::judge(std::size_t item, int treatment) const {
  const Item& made = items_[item];
  if (treatment == kWholePage) {
    return with_link(item, judge_pieces(item, made.all), treatment);
  }
  Verdict own = judge_pieces(item, made.own[static_cast<std::size_t>(treatment)]);
  const Verdict& common = made.common_verdict;
  if (value_of(own) < value_of(common)) own = common;
  return with_link(item, std::move(own), treatment);
}

std::vector<Place> Statements::refutations(std::size_t item, int treatment) const {
  const Item& made = items_[item];
  const int number = refuted_number(rules_.disclosures[item]);
  if (treatment == kWholePage) return enough(made.all, number, 1, Worth::kAlt, page_);
  const Pieces& own = made.own[static_cast<std::size_t>(treatment)];
  Places places = enough(own, number, 1, Worth::kAlt, page_);
  return places.empty() ? enough(made.common, number, 1, Worth::kAlt, page_) : places;
}

Verdict Statements::judge_in(std::size_t item, BlockRange range) const {
  const Pieces& all = items_[item].by_place;
  const Piece first{{{range.begin, 0}, {}}, 0, Worth::kFull};
  Pieces pieces;
  for (auto piece = std::lower_bound(all.begin(), all.end(), first, stands_before);
       piece != all.end() && piece->place.sentence.block < range.end; ++piece) {
    pieces.push_back(*piece);
  }
  return judge_pieces(item, pieces);
}

Verdict judge(std::size_t item, const Page& page, const RuleSet& rules, const Matches& matches,
              const Assessments& assessments) {
  const TreatmentLayout layout = undivided(page);
  return Statements(page, rules, matches, assessments, layout).judge(item, kWholePage);
}

}  // namespace shinsa::disclosure
