// The rule pack in memory: everything that shinsa knows about the law and the language, as plain
// data. Made by the rules stage from YAML or from the compiled pack; read by match, assertion,
// disclosure, advert and score. Immutable once made.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/block.h"
#include "core/pattern.h"
#include "core/prefilter.h"
#include "core/wording.h"
#include "shinsa/finding.h"

namespace shinsa {

inline constexpr std::size_t kStatusCount = 12;  // of AssertionStatus

/// A named list of words (dictionaries/terms/<name>.tsv). An entry is folded; blanks divide it into
/// words, each of which is the lemma or the surface of one token. An entry of one word also matches
/// several tokens whose surfaces spell it.
struct WordList {
  std::string name;
  std::vector<std::string> entries;
};

/// What an assertion status does to a rule's matches.
struct StatusAction {
  enum class Kind : std::uint8_t { kReport, kSoften, kDismiss };
  Kind kind = Kind::kReport;
  Severity soften_to = Severity::kNote;
};
using StatusActions = std::array<StatusAction, kStatusCount>;  // indexed by AssertionStatus

/// An example of a rule, and where it stands ("rules/phrases/x.yaml:31:7").
struct Example {
  std::string text;  // with 【】 around the expected span, where one is expected
  std::string place;
};

/// Which product a statement must be about to be wrong: any or none at all, one without approval
/// for its use, one that has approved equivalents.
enum class Subject : std::uint8_t { kAny, kUnapproved, kEquivalent };

/// rules/phrases/<id>.yaml
struct Rule {
  std::string id;
  std::string title;
  Category category = Category::kOther;
  Severity severity = Severity::kNote;
  double points = 0;
  double cap = 0;  // most points that this rule gives a page; 0: three times `points`
  std::vector<Basis> basis;
  std::string message;  // {match} stands for the phrase
  std::string advice;
  std::bitset<kBlockKindCount> where;  // kinds of block it looks at
  std::vector<Pattern> match;
  bool any_wording = false;       // its phrases count whatever the sentence weighs by its wording
  std::vector<Pattern> except;    // mask the span they cover where it overlaps a match's head
  std::optional<Fact> fact;       // contradicted by the phrase, which is then a wrong statement
  Subject about = Subject::kAny;  // of a wrong statement
  bool needs_exemption = false;   // allowed by the limited exemption only, so on websites only
  StatusActions actions;
  std::vector<std::string> supersedes;  // rules whose matches inside this rule's are dropped
  std::vector<std::string> renamed_from;
  std::vector<Example> violations;
  std::vector<Example> ok;
  std::vector<Example> todo;
};

enum class CueDirection : std::uint8_t { kBackward, kForward, kBoth };

/// How far a cue reaches from where it stands (see rules/README.md, "Cues").
enum class CueScope : std::uint8_t {
  kPredicate,  // the predicate that it is attached to, through auxiliaries only
  kModifier,   // the noun phrase before it with the clauses that modify that noun
  kClause,     // to the nearest clause boundary
  kSentence,
  kBlock  // every block under the heading, term or table header that holds it
};

/// rules/cues/<id>.yaml
struct Cue {
  std::string id;
  AssertionStatus status = AssertionStatus::kAffirmed;
  CueDirection direction = CueDirection::kBackward;
  CueScope scope = CueScope::kClause;
  std::vector<Pattern> match;
  std::vector<Pattern> terminators;  // end the scope
  std::vector<Pattern> pseudo;       // where one of these overlaps the cue, it is none
  std::vector<Pattern> pair;  // an opener that must stand before the target (必ずしも … ない)
  std::vector<Example> applies;  // 【】 around the target
  std::vector<Example> ok;       // 【】 around a target that the cue must not reach
};

/// One way in which a required statement can be made.
struct Evidence {
  std::vector<Pattern> match;
  int at_least = 1;    // different phrases needed in one section
  std::string reason;  // why this is only partial; empty for full evidence
};

/// rules/disclosures/<id>.yaml
struct DisclosureRule {
  std::string id;     // treatment, cost, …, unapproved.status
  std::string title;  // 費用
  std::string group;  // self-pay, unapproved, page
  Category category = Category::kNotPermitted;
  Severity severity = Severity::kWarning;  // of a missing item
  double points = 0;                       // of a missing item; a partial one gives half
  std::vector<Basis> basis;
  std::string message;
  std::string advice;  // with a template to fill in
  std::vector<Evidence> present;
  std::vector<Evidence> partial;
  std::vector<Pattern> refuted;  // a statement that is the opposite: 「リスク：なし」
  std::string refuted_reason;
  std::vector<Example> present_examples;
  std::vector<Example> partial_examples;
  std::vector<Example> missing_examples;
};

/// rules/exemptions/<id>.yaml: what only the limited exemption allows, so that it must not stand in
/// a medium to which the exemption does not apply.
struct ExemptionRule {
  std::string id;
  std::string title;
  std::string group;  // self-pay, unapproved, before-after: the signals and products that show it
  Category category = Category::kNotPermitted;
  Severity severity = Severity::kError;
  double points = 0;
  std::vector<Basis> basis;
  std::string message;  // {match} stands for what shows it
  std::string advice;
  std::vector<Example> found;
  std::vector<Example> free;
};

/// rules/templates/<id>.yaml: required statements with blanks to fill in.
struct StatementTemplate {
  struct Line {
    std::string item;  // id of a disclosure
    std::string text;  // blanks in braces: {金額}円
  };
  std::string id;
  std::string title;
  std::string group;  // of the disclosures whose absence it mends; empty: of none
  std::vector<Line> lines;
};

/// rules/signals/<id>.yaml: a sign that the page is an advertisement, is of a kind, or offers
/// something that requires statements.
struct SignalRule {
  std::string id;
  std::string group;  // specificity, own-voice, invitation, kind.news …, self-pay, unapproved …
  double weight = 1;
  std::bitset<kBlockKindCount> where;
  std::vector<Pattern> match;
  std::vector<std::string> links;  // where links lead: a scheme, or a host and the path's beginning
  std::vector<Example> yes;
  std::vector<Example> no;
};

// The statuses of products.tsv.
inline constexpr std::string_view kApproved = "承認";
inline constexpr std::string_view kUnapproved = "未承認";
inline constexpr std::string_view kOffLabel = "適応外";
inline constexpr std::string_view kVaries = "施術により異なる";
inline constexpr std::string_view kUnknownStatus = "不明";

/// A line of dictionaries/products.tsv.
struct Product {
  std::string name;                   // as printed
  std::vector<std::string> variants;  // folded; the folded name is the first
  std::string product_class;
  std::string treatment;
  std::string status;  // in Japan, one of the five above
  std::string generic_name;
  std::string source;
  std::string as_of;  // ISO date; empty where unknown
  std::string note;
  std::vector<std::string> ambiguous{};    // folded names that count only near a word of `context`
  std::vector<std::string> context{};      // folded
  std::vector<std::string> equivalents{};  // approved products of the same ingredient or use
};

/// Where a law or guideline was read.
struct LegalSource {
  std::string name;  // 医療広告ガイドライン
  std::string edition;
  std::string url;
};

struct PackInfo {
  std::string version;
  std::string law_as_of;  // ISO date
  std::vector<LegalSource> sources;
  std::string digest;  // 16 hexadecimal digits over all files of the pack
};

/// Constants of the score; see README "The score".
struct ScoreTable {
  double scale = 30;
  std::array<double, kCategoryCount> category_caps{};
  std::map<std::string, double> advertisement_factors;  // by name_of(AdvertisementClass)
  std::array<int, 4> grade_limits{};                    // highest score of A, B, C and D
};

struct RuleSet {
  PackInfo pack;
  ScoreTable score;
  std::vector<WordList> lists;
  int hidden_words = -1;                     // index of the list of words that pages hide; -1: none
  std::vector<Rule> rules;                   // by id
  std::vector<Cue> cues;                     // by id
  std::vector<DisclosureRule> disclosures;   // in the order of reports
  std::vector<SignalRule> signals;           // by id
  std::vector<ExemptionRule> exemptions;     // by id
  std::vector<StatementTemplate> templates;  // by id
  std::vector<Product> products;             // by name
  WordingTable wording;
  CompiledAnchors anchors;  // made when the pack is compiled; empty: made at start
  StatusActions
      default_actions{};  // pack.yaml's assertion table, over which each rule lays its own
};

}  // namespace shinsa
