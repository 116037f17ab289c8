// A page written by hand, for tests of the stages that come after matching: blocks of plain text
// whose folded and shown forms are equal, cut into sentences at 。, and matches put where a phrase
// stands.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/document.h"
#include "core/match.h"
#include "core/page.h"

namespace shinsa::test {

struct Spot {
  SentenceId sentence;
  Range<Norm> range;
};

class HandMadePage {
 public:
  /// Adds a block below the last heading and returns its index.
  BlockIndex add(BlockKind kind, std::string_view text,
                 Visibility visibility = Visibility::kShown) {
    Block block;
    block.kind = kind;
    block.visibility = visibility;
    block.shown = std::string(text);
    block.heading = heading_;
    block.level = kind == BlockKind::kHeading ? 2 : 0;
    const std::size_t begin = page.document.text.size();
    block.to_source.append(text.size(), {begin, begin + text.size()});
    page.document.text += text;
    page.document.text += '\n';
    page.blocks.push_back(std::move(block));
    add_norm(text);
    const auto index = static_cast<BlockIndex>(page.blocks.size() - 1);
    if (kind == BlockKind::kHeading) heading_ = index;
    return index;
  }
  BlockIndex heading(std::string_view text) { return add(BlockKind::kHeading, text); }
  BlockIndex paragraph(std::string_view text) { return add(BlockKind::kParagraph, text); }

  /// Where `phrase` stands for the first time; the page must hold it.
  Spot find(std::string_view phrase) const {
    for (std::size_t b = 0; b < page.blocks.size(); ++b) {
      const std::size_t at = page.norms[b].text.find(phrase);
      if (at != std::string::npos)
        return spot(static_cast<BlockIndex>(b), {at, at + phrase.size()});
    }
    return {};
  }

  void signal(int index, std::string_view phrase) {
    const Spot at = find(phrase);
    matches.signals.push_back({index, at.sentence, at.range});
  }
  void product(int index, std::string_view phrase) {
    const Spot at = find(phrase);
    matches.products.push_back({index, at.sentence, at.range});
  }
  void cue(int index, std::string_view phrase) {
    const Spot at = find(phrase);
    matches.cues.push_back({index, at.sentence, at.range, {}, -1, {}});
  }
  void evidence(int owner, int number, std::string_view phrase,
                AssertionStatus status = AssertionStatus::kAffirmed) {
    matches.evidence.push_back(match_at(owner, number, phrase));
    assessments.evidence.push_back({status, {}});
  }
  void phrase(int rule, std::string_view phrase,
              AssertionStatus status = AssertionStatus::kAffirmed) {
    matches.phrases.push_back(match_at(rule, 0, phrase));
    assessments.phrases.push_back({status, {}});
  }

  LineIndex lines() const { return LineIndex(page.document.text); }

  Page page;
  Matches matches;
  Assessments assessments;

 private:
  void add_norm(std::string_view text) {
    NormText norm;
    norm.text = std::string(text);
    norm.to_shown.append(text.size(), {0, text.size()});
    page.norms.push_back(std::move(norm));
    std::vector<Sentence> sentences;
    constexpr std::string_view kEnd = "。";
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t stop = text.find(kEnd, begin);
      const std::size_t end = stop == std::string_view::npos ? text.size() : stop + kEnd.size();
      sentences.push_back({{begin, end}, false});
      begin = end;
    }
    page.sentences.push_back(std::move(sentences));
  }
  Spot spot(BlockIndex block, Range<Norm> range) const {
    const auto& sentences = page.sentences[static_cast<std::size_t>(block)];
    int number = 0;
    while (sentences[static_cast<std::size_t>(number)].range.end < range.end) ++number;
    return {{block, number}, range};
  }
  Match match_at(int owner, int number, std::string_view phrase) const {
    const Spot at = find(phrase);
    Match match;
    match.owner = owner;
    match.evidence = number;
    match.sentence = at.sentence;
    match.range = at.range;
    match.reported = at.range;
    return match;
  }

  BlockIndex heading_ = kNoBlock;
};

}  // namespace shinsa::test
