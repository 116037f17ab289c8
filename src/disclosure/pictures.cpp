// Judging pictures by what stands beside them; see pictures.h. Cannot fail.
#include "disclosure/pictures.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/quote.h"

namespace shinsa::disclosure {
namespace {

constexpr std::string_view kTreatment = "treatment";
constexpr std::string_view kGroup = "self-pay";

class PictureJudge {
 public:
  PictureJudge(const Page& page, const RuleSet& rules, const Matches& matches,
               const Statements& statements)
      : rules_(rules), statements_(statements) {
    for (const ProductMatch& match : matches.products) note_name(page, match.sentence.block);
    for (const SignalMatch& match : matches.signals) {
      const SignalRule& signal = rules.signals[static_cast<std::size_t>(match.signal)];
      if (signal.group == "treatment") note_name(page, match.sentence.block);
    }
  }

  /// What a treatment comes to is told in more words than any rule knows: where its name or all the
  /// other items stand beside the picture, so does its content.
  std::vector<std::string> missing(const PictureCase& found) {
    std::vector<std::string> titles;
    bool is_only_treatment = true;
    for (std::size_t item = 0; item < rules_.disclosures.size(); ++item) {
      const DisclosureRule& rule = rules_.disclosures[item];
      if (rule.group != kGroup) continue;
      const bool is_named = rule.id == kTreatment && names_treatment(found.beside);
      if (is_named || is_told(item, found)) continue;
      titles.push_back(rule.title);
      is_only_treatment = is_only_treatment && rule.id == kTreatment;
    }
    if (is_only_treatment) titles.clear();
    return titles;
  }

 private:
  void note_name(const Page& page, BlockIndex block) {
    const Block& here = block_of(page, block);
    const bool is_read = here.visibility == Visibility::kShown && !here.shown.empty() &&
                         here.kind != BlockKind::kImageAlt && here.kind != BlockKind::kLink;
    if (is_read) named_.insert(block);
  }

  bool names_treatment(BlockRange range) const {
    const auto name = named_.lower_bound(range.begin);
    return name != named_.end() && *name < range.end;
  }

  /// What stands beside one picture is looked at once; what stands beside many is remembered.
  bool is_told(std::size_t item, const PictureCase& found) {
    if (is_told_in(item, found.beside)) return true;
    return is_told_for_all(item, found.before_all) || is_told_for_all(item, found.behind_all);
  }

  bool is_told_for_all(std::size_t item, BlockRange range) {
    if (range.empty()) return false;
    const auto [entry, is_new] = shared_.try_emplace({item, range.begin, range.end}, false);
    if (is_new) entry->second = is_told_in(item, range);
    return entry->second;
  }

  bool is_told_in(std::size_t item, BlockRange range) const {
    return statements_.judge_in(item, range).state != DisclosureState::kMissing;
  }

  const RuleSet& rules_;
  const Statements& statements_;
  std::set<BlockIndex> named_;  // blocks that name a treatment where visitors read it
  std::map<std::tuple<std::size_t, BlockIndex, BlockIndex>, bool> shared_;
};

Range<Source> source_of(const Page& page, BlockRange range) {
  const auto whole = [&page](BlockIndex block) {
    const Block& found = block_of(page, block);
    return found.to_source.to_parent({0, found.shown.size()});
  };
  return {whole(range.begin).begin, whole(range.end - 1).end};
}

/// Where the pictures are, for a finding.
Finding finding_at(const Page& page, const PictureCase& found, const LineIndex& lines) {
  const SentenceId sentence = found.place.sentence;
  const Range<Norm> whole{0, text_of(page, sentence.block).size()};
  Finding finding;
  finding.kind = FindingKind::kAbsence;
  finding.text = quote(page, sentence.block, whole);
  finding.sentence = quote(page, sentence.block, sentence_of(page, sentence).range);
  finding.block = name_of(block_of(page, sentence.block).kind);
  finding.span = source_span(page, sentence.block, whole, lines);
  return finding;
}

}  // namespace

std::vector<PictureStatements> judge_pictures(const Page& page, const RuleSet& rules,
                                              const Matches& matches, const Statements& statements,
                                              const std::vector<PictureCase>& cases,
                                              const LineIndex& lines) {
  PictureJudge judge(page, rules, matches, statements);
  std::vector<PictureStatements> judged;
  for (const PictureCase& found : cases) {
    judged.push_back({source_of(page, found.pictures), source_of(page, found.beside),
                      judge.missing(found), finding_at(page, found, lines)});
  }
  return judged;
}

}  // namespace shinsa::disclosure
