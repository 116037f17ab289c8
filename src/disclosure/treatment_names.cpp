// Finding names of treatments; see treatment_names.h. Cannot fail.
#include "disclosure/treatment_names.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/quote.h"

namespace shinsa::disclosure {
namespace {

// A label is short, or tells its name at once and goes on: "炭酸ガスレーザー 局所麻酔のうえ…".
constexpr std::size_t kMaxLabel = 120;
constexpr std::size_t kMaxBefore = 75;

/// True where a name may be the name of what follows.
bool may_be_label(const Page& page, SentenceId sentence, Range<Norm> range) {
  const BlockIndex index = sentence.block;
  const Block& block = block_of(page, index);
  const bool is_seen = block.visibility != Visibility::kHidden && block.region == Region::kMain;
  if (!is_seen || sentence.sentence > 0) return false;
  if (block.kind == BlockKind::kHeading) return block.level > 1;
  if (block.row_begin == index || block.is_header) return range.begin <= kMaxBefore;
  const bool is_line = text_of(page, index).size() <= kMaxLabel &&
                       text_of(page, index).find("。") == std::string_view::npos;
  switch (block.kind) {
    case BlockKind::kParagraph:
    case BlockKind::kListItem:
    case BlockKind::kCaption:
    case BlockKind::kButton:
    case BlockKind::kLink:
      return is_line && range.begin <= kMaxBefore;
    default:
      return false;
  }
}

// So many bytes of a name are looked up first: one Japanese letter, three Latin ones.
constexpr std::size_t kHead = 3;

bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// A mark or a bracket may stand before the name at the beginning.
constexpr std::size_t kFirstBytes = 3;

/// True if what follows a name makes it the topic of its sentence.
bool is_topic(std::string_view behind) {
  constexpr std::string_view kClosing = "」";
  if (behind.starts_with(kClosing)) behind.remove_prefix(kClosing.size());
  constexpr std::array<std::string_view, 14> kTopics = {
      "は",     "では",   "には",   "の場合", "については", "の方",     ":",
      "の費用", "の料金", "の回数", "の期間", "のリスク",   "の副作用", "の通院"};
  return std::any_of(kTopics.begin(), kTopics.end(),
                     [behind](std::string_view topic) { return behind.starts_with(topic); });
}

/// True if the range begins or ends inside a Latin word or a number.
bool cuts_word(std::string_view text, std::size_t begin, std::size_t end) {
  const bool before = begin > 0 && is_latin(text[begin - 1]) && is_latin(text[begin]);
  return before || (end < text.size() && is_latin(text[end - 1]) && is_latin(text[end]));
}

}  // namespace

std::map<BlockIndex, double> telling_headings(const RuleSet& rules, const Matches& matches) {
  std::map<BlockIndex, double> headings;
  for (const SignalMatch& match : matches.signals) {
    const SignalRule& signal = rules.signals[static_cast<std::size_t>(match.signal)];
    if (signal.group != "treatment-told") continue;
    double& weight = headings[match.sentence.block];
    weight = std::max(weight, signal.weight);
  }
  return headings;
}

Labels find_labels(const Page& page, const RuleSet& rules, const Matches& matches) {
  const std::map<BlockIndex, double> telling = telling_headings(rules, matches);
  Labels labels;
  const auto add = [&](SentenceId sentence, Range<Norm> range, std::string name) {
    if (!may_be_label(page, sentence, range)) return;
    const auto above = telling.find(block_of(page, sentence.block).heading);
    const bool offers_nothing =
        telling.contains(sentence.block) || (above != telling.end() && above->second >= kComparing);
    labels.try_emplace(sentence.block, Label{{sentence, range}, std::move(name), offers_nothing});
  };
  for (const ProductMatch& match : matches.products) {
    add(match.sentence, match.range, rules.products[static_cast<std::size_t>(match.product)].name);
  }
  for (const SignalMatch& match : matches.signals) {
    const SignalRule& signal = rules.signals[static_cast<std::size_t>(match.signal)];
    if (signal.group != "treatment") continue;
    const std::string_view text = text_of(page, match.sentence.block);
    add(match.sentence, match.range,
        std::string(text.substr(match.range.begin, match.range.size())));
  }
  return labels;
}

void NameIndex::add(std::string_view name, int treatment) {
  if (name.size() < kHead || !treatments_.try_emplace(std::string(name), treatment).second) return;
  std::vector<std::size_t>& lengths = lengths_[std::string(name.substr(0, kHead))];
  if (std::find(lengths.begin(), lengths.end(), name.size()) != lengths.end()) return;
  lengths.push_back(name.size());
  std::sort(lengths.rbegin(), lengths.rend());
}

std::vector<NameIndex::Hit> NameIndex::hits_in(std::string_view text) const {
  std::vector<Hit> hits;
  std::string head;
  std::string name;
  for (std::size_t at = 0; at + kHead <= text.size();) {
    std::size_t step = 1;
    const auto lengths = lengths_.find(head.assign(text, at, kHead));
    if (lengths != lengths_.end()) {
      for (const std::size_t length : lengths->second) {
        if (length > text.size() - at || cuts_word(text, at, at + length)) continue;
        const auto entry = treatments_.find(name.assign(text, at, length));
        if (entry == treatments_.end()) continue;
        hits.push_back({entry->second, at, at + length});
        step = length;
        break;
      }
    }
    at += step;
  }
  return hits;
}

std::vector<int> NameIndex::named_in(std::string_view text) const {
  std::set<int> found;
  for (const Hit& hit : hits_in(text)) found.insert(hit.treatment);
  return {found.begin(), found.end()};
}

std::vector<int> NameIndex::topics_of(std::string_view sentence) const {
  const std::vector<Hit> hits = hits_in(sentence);
  std::size_t topics = 0;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    if (hits[i].begin <= kFirstBytes || is_topic(sentence.substr(hits[i].end))) topics = i + 1;
  }
  std::set<int> found;
  for (std::size_t i = 0; i < topics; ++i) found.insert(hits[i].treatment);
  return {found.begin(), found.end()};
}

}  // namespace shinsa::disclosure
