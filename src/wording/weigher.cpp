// Weighing sentences; see weigher.h.
#include "wording/weigher.h"

#include <algorithm>
#include <cmath>

#include "wording/whole_words.h"

namespace shinsa::wording {
namespace {

constexpr std::size_t kMinBytes = 12;  // four kana or kanji: less is no statement
constexpr std::size_t kFewBytes = 24;  // eight of them
constexpr std::size_t kFragment = 45;  // what is shorter and ends in no stop is a menu item, a cell
constexpr std::size_t kShort = 18;
constexpr std::size_t kMaxCues = 3;

// Weighed again by each sentence, so kept short.
constexpr std::size_t kMaxBefore = 120;

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \n") - begin + 1);
}

// The header of a table cell or definition, as 「項目:」; of a text that says little by itself
// (「ありません。」) its heading too.
std::string_view header_of(const Page& page, const Block& block, std::size_t own_size) {
  const bool is_short = own_size <= kShort && block.kind != BlockKind::kHeading;
  const BlockIndex heading = is_short ? block.heading : kNoBlock;
  for (const BlockIndex header : {block.row_header, block.column_header, block.term, heading}) {
    if (header == kNoBlock) continue;
    const std::string_view text = trimmed(text_of(page, header));
    if (!text.empty() && text.size() <= kMaxBefore) return text;
  }
  return {};
}

// The question that the sentence answers: just before it, or the heading of its block.
std::string_view question_of(const Page& page, SentenceId id) {
  const auto is_question = [](std::string_view text) {
    return text.ends_with('?') && text.size() <= kMaxBefore;
  };
  if (id.sentence > 0) {
    const std::string_view text = trimmed(sentence_text(page, {id.block, id.sentence - 1}));
    return is_question(text) ? text : std::string_view{};
  }
  const Block& block = page.blocks[static_cast<std::size_t>(id.block)];
  if (block.kind == BlockKind::kHeading || block.heading == kNoBlock) return {};
  const std::string_view text = trimmed(text_of(page, block.heading));
  return is_question(text) ? text : std::string_view{};
}

// The run of bytes with the greatest sum; each gram's value is spread over its bytes.
Range<Norm> heaviest_run(const Weight& weight, std::size_t size, std::size_t own_begin) {
  std::vector<double> steps(size + 1);
  for (const Share& share : weight.shares) {
    const std::size_t begin = std::max(share.begin, own_begin);
    if (share.end <= begin) continue;
    const double value = share.value / static_cast<double>(share.end - begin);
    steps[begin] += value;
    steps[share.end] -= value;
  }
  Range<Norm> best{own_begin, own_begin};
  double best_sum = 0;
  double sum = 0;
  double height = 0;
  std::size_t begin = own_begin;
  for (std::size_t i = own_begin; i < size; ++i) {
    height += steps[i];
    if (sum <= 0) {
      sum = 0;
      begin = i;
    }
    sum += height;
    if (sum > best_sum) {
      best_sum = sum;
      best = {begin, i + 1};
    }
  }
  return best;
}

std::vector<Share> heaviest(const Weight& weight, std::size_t own_begin) {
  std::vector<Share> shares;
  for (const Share& share : weight.shares) {
    if (share.value > 0 && share.begin >= own_begin && share.end > share.begin)
      shares.push_back(share);
  }
  std::stable_sort(shares.begin(), shares.end(),
                   [](const Share& a, const Share& b) { return a.value > b.value; });
  std::vector<Share> kept;
  for (const Share& share : shares) {
    const bool overlaps = std::any_of(kept.begin(), kept.end(), [&](const Share& other) {
      return share.begin < other.end && other.begin < share.end;
    });
    if (!overlaps) kept.push_back(share);
    if (kept.size() == kMaxCues) break;
  }
  return kept;
}

}  // namespace

Weigher::Weigher(const RuleSet& rules) : table_(rules.wording), grams_(rules.wording) {
  for (const std::string& id : table_.rules) {
    const auto found = std::find_if(rules.rules.begin(), rules.rules.end(),
                                    [&id](const Rule& rule) { return rule.id == id; });
    rule_index_.push_back(
        found == rules.rules.end() ? -1 : static_cast<int>(found - rules.rules.begin()));
  }
}

namespace {

/// Adds the different grams of a text up; visit(gram, begin, end) sees each of them once.
template <class Visit>
double sum_up(const WordingTable& table, const GramIndex& grams, std::string_view text,
              double& length, Visit visit) {
  thread_local std::vector<std::uint32_t> seen;  // stamp of the text that last held the gram
  thread_local std::uint32_t stamp = 0;
  if (seen.size() != table.keys.size() || ++stamp == 0) {
    seen.assign(table.keys.size(), 0);
    stamp = 1;
  }
  double pulls = 0;
  double squares = 0;
  grams.each(text, [&](int gram, std::size_t begin, std::size_t end) {
    const auto i = static_cast<std::size_t>(gram);
    if (seen[i] == stamp) return;
    seen[i] = stamp;
    pulls += static_cast<double>(table.pulls[i]);
    squares += static_cast<double>(table.squares[i]);
    visit(gram, begin, end);
  });
  length = squares > 0 ? std::sqrt(squares) : 1;
  return static_cast<double>(table.bias) + pulls / length;
}

}  // namespace

Weight Weigher::weigh(std::string_view text) const {
  Weight weight;
  weight.value = sum_up(table_, grams_, text, weight.length,
                        [&](int gram, std::size_t begin, std::size_t end) {
                          const float pull = table_.pulls[static_cast<std::size_t>(gram)];
                          weight.shares.push_back({gram, static_cast<double>(pull), begin, end});
                        });
  for (Share& share : weight.shares) share.value /= weight.length;
  return weight;
}

SentenceWeights Weigher::weigh(const Page& page) const {
  SentenceWeights weights;
  if (table_.empty()) return weights;
  weights.resize(page.blocks.size());
  for (std::size_t b = 0; b < page.blocks.size(); ++b) {
    for (std::size_t s = 0; s < page.sentences[b].size(); ++s) {
      const SentenceId id{static_cast<BlockIndex>(b), static_cast<int>(s)};
      std::size_t own_begin = 0;
      double length = 0;
      const std::string text = unit_text(page, id, own_begin);
      weights[b].push_back(static_cast<float>(
          sum_up(table_, grams_, text, length, [](int, std::size_t, std::size_t) {})));
    }
  }
  return weights;
}

std::string Weigher::unit_text(const Page& page, SentenceId id, std::size_t& own_begin) {
  const Block& block = page.blocks[static_cast<std::size_t>(id.block)];
  const std::string_view own = trimmed(sentence_text(page, id));
  std::string text;
  if (const std::string_view question = question_of(page, id); !question.empty()) {
    text = question;
    text += ' ';
  } else if (const std::string_view header = header_of(page, block, own.size()); !header.empty()) {
    text = header;
    text += ':';
  }
  own_begin = text.size();
  text += own;
  return text;
}

// Of the rules that the pack has, the one to which the grams pull most.
int Weigher::rule_of(const Weight& weight) const {
  std::vector<double> sums(table_.rule_bias.begin(), table_.rule_bias.end());
  for (const Share& share : weight.shares) {
    const RulePull of_gram{static_cast<std::uint32_t>(share.gram)};
    const auto [begin, end] =
        std::equal_range(table_.rule_pulls.begin(), table_.rule_pulls.end(), of_gram,
                         [](const RulePull& a, const RulePull& b) { return a.gram < b.gram; });
    for (auto pull = begin; pull != end; ++pull) {
      sums[pull->rule] += static_cast<double>(pull->weight) / weight.length;
    }
  }
  int best = -1;
  for (std::size_t i = 0; i < sums.size(); ++i) {
    const bool better = best < 0 || sums[i] > sums[static_cast<std::size_t>(best)];
    if (rule_index_[i] >= 0 && better) best = static_cast<int>(i);
  }
  return best < 0 ? -1 : rule_index_[static_cast<std::size_t>(best)];
}

WordingMatch Weigher::match_of(SentenceId id, const Page& page, const Weight& weight,
                               std::size_t own_begin) const {
  const std::string_view sentence = sentence_text(page, id);
  const std::size_t leading =
      sentence.size() -
      sentence.substr(std::min(sentence.find_first_not_of(" \n"), sentence.size())).size();
  const std::size_t begin_in_block = sentence_of(page, id).range.begin + leading;
  const auto to_block = [&](std::size_t byte) { return begin_in_block + byte - own_begin; };
  const std::size_t size = own_begin + trimmed(sentence).size();
  const Range<Norm> run = heaviest_run(weight, size, own_begin);
  WordingMatch match;
  match.rule = rule_of(weight);
  match.sentence = id;
  match.range =
      run.empty() ? Range<Norm>{to_block(own_begin), to_block(size)}
                  : whole_words(text_of(page, id.block), {to_block(run.begin), to_block(run.end)});
  match.weight = weight.value;
  for (const Share& share : heaviest(weight, own_begin)) {
    match.cues.push_back({to_block(share.begin), to_block(share.end)});
  }
  return match;
}

namespace {

// A question claims nothing unless it is asked for its answer's sake, and of a few characters
// (menu items, names of treatments) little can be said for sure.
bool says_little(std::string_view text) {
  const bool is_sentence = text.ends_with("。") || text.ends_with('!');
  return text.ends_with('?') || text.size() <= (is_sentence ? kFewBytes : kFragment);
}

// Addresses, program text and references in Latin letters are none of the labelled sentences.
bool is_mostly_latin(std::string_view text) {
  const auto latin = std::count_if(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && static_cast<unsigned char>(c) > ' ';
  });
  return static_cast<std::size_t>(latin) * 2 > text.size();
}

}  // namespace

std::vector<WordingMatch> Weigher::find(const Page& page, const SentenceWeights& weights) const {
  std::vector<WordingMatch> found;
  for (std::size_t b = 0; b < weights.size(); ++b) {
    for (std::size_t s = 0; s < weights[b].size(); ++s) {
      const SentenceId id{static_cast<BlockIndex>(b), static_cast<int>(s)};
      const std::string_view text = trimmed(sentence_text(page, id));
      const float needed = says_little(text) ? table_.certain_at : table_.report_at;
      if (weights[b][s] < needed || text.size() < kMinBytes || is_mostly_latin(text)) continue;
      std::size_t own_begin = 0;
      const std::string unit = unit_text(page, id, own_begin);
      WordingMatch match = match_of(id, page, weigh(unit), own_begin);
      if (match.rule >= 0) found.push_back(std::move(match));
    }
  }
  return found;
}

}  // namespace shinsa::wording
