// Patterns: how rules, cues, disclosures and signals say what they look for in folded text.
//
// A pattern is one of three kinds: literal texts, a regular expression (RE2), or a sequence of
// steps over tokens. All text in it is folded. The meaning of every field is told in
// rules/README.md.
#pragma once

#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace shinsa {

/// A number as written (12, 1,000, 99.8, 九割, 10万) directly followed by one of `units`, if any is
/// given.
struct NumberTest {
  double min = -std::numeric_limits<double>::infinity();
  double max = std::numeric_limits<double>::infinity();
  std::vector<std::string> units;
};

/// Conditions on one place in a sentence. Those given must all hold; each is a list of
/// alternatives.
struct TokenTest {
  std::vector<std::string> surface;  // text from this token on, ending at a token's end
  std::vector<std::string> lemma;    // of this token
  std::vector<std::string>
      pos;  // "名詞", "名詞-サ変接続", "助詞-格助詞-引用": a prefix of the path
  std::vector<std::string> form;  // prefix of the conjugation form: 連用, 未然, 基本 …
  std::vector<int> lists;         // indices into RuleSet::lists: an entry starts here
  std::optional<NumberTest> number;
  std::vector<TokenTest> none_of;  // `not`: none of these may hold
};

/// One step of a token pattern: a test on the next token (or, for surface, list and number,
/// tokens), or a gap of up to `gap` tokens.
struct Step {
  TokenTest test;     // of a gap: only none_of is used, and holds for each token skipped
  int gap = 0;        // > 0: this step is a gap
  bool wide = false;  // the gap may cross a clause boundary
  bool optional = false;
  bool head = false;  // the match's head: what an assertion is about; default: the last token
};

/// A zero-width condition on a match's surroundings.
struct Context {
  enum class Place {
    kBefore,    // directly before the match
    kAfter,     // directly behind it
    kSentence,  // anywhere in the sentence, outside the match
    kUnder,     // in the block's heading, term or table headers
    kWithin     // there, or in a heading above that heading
  };
  Place place = Place::kSentence;
  bool negated = false;
  std::vector<std::string> texts;        // any of these
  std::vector<std::vector<Step>> steps;  // or any of these sequences

  /// True if it is asked of the text above, whatever stands in the sentence.
  bool is_above() const { return place == Place::kUnder || place == Place::kWithin; }
};

/// What a sentence must hold before a pattern can match: of one of the `ways`, a literal of each
/// group, each beginning behind the one before; and, wherever it stands, one of each group of
/// `anywhere`. Nothing at all: the pattern must be tried on every sentence.
struct Anchors {
  using Group = std::vector<std::string>;  // any of these
  using Way = std::vector<Group>;          // all of these, in this order
  std::vector<Way> ways;
  std::vector<Group> anywhere;

  bool empty() const { return ways.empty() && anywhere.empty(); }
  friend bool operator==(const Anchors&, const Anchors&) = default;
};

struct Pattern {
  enum class Kind { kTokens, kText, kRegex };
  Kind kind = Kind::kText;
  std::vector<std::string> texts;  // kText: any of these
  bool words = false;              // kText: must start and end where tokens do
  std::string regex;               // kRegex; a group named `span` narrows the match
  std::vector<Step> steps;         // kTokens
  std::vector<Context> contexts;   // all must hold
  Anchors anchors;                 // computed by the rules stage
};

}  // namespace shinsa
