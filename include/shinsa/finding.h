// A finding: one phrase, absence or wrong statement that breaks, or may break, the rules for
// medical advertising, with everything a reader needs to check it: rule, basis, cue, position,
// advice.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shinsa/source_span.h"

namespace shinsa {

/// error 違反の可能性高, warning 要確認, note 参考.
enum class Severity { kNote, kWarning, kError };

/// The classes of the guideline (第3の1 (1)–(8)), which are those of the ministry's statistics.
enum class Category {
  kFalse,
  kComparative,
  kExaggerated,
  kPublicOrder,
  kNotPermitted,
  kTestimonial,
  kBeforeAfter,
  kOther
};
inline constexpr std::size_t kCategoryCount = 8;

enum class FindingKind { kPhrase, kAbsence, kWrongStatement };

/// Who claims what: how the sentence around a phrase presents it.
enum class AssertionStatus {
  kAffirmed,
  kNegated,
  kHedged,
  kQuestion,
  kQuoted,
  kReported,
  kInstruction,
  kWarning,
  kPolicy,
  kConditional,
  kWish,
  kLegalTitle
};

/// The names used in rules and in every report, e.g. "warning", "not-permitted", "legal-title".
std::string_view name_of(Severity severity);
std::string_view name_of(Category category);
std::string_view name_of(FindingKind kind);
std::string_view name_of(AssertionStatus status);

/// The inverse of name_of; nothing for an unknown name.
std::optional<Severity> severity_named(std::string_view name);
std::optional<Category> category_named(std::string_view name);
std::optional<AssertionStatus> assertion_status_named(std::string_view name);

/// One legal ground. Empty strings mean "not stated"; `edition` and `url` come from the pack's
/// sources.
struct Basis {
  std::string law;        // 医療法, 医療法施行規則, 薬機法, 景品表示法 …
  std::string article;    // 第6条の5第1項
  std::string guideline;  // 第3の1(1)
  std::string edition;    // 令和6年9月13日版
  std::string url;
  friend bool operator==(const Basis&, const Basis&) = default;
};

/// A cue that changed how a phrase is read, and where it stands.
struct CueUse {
  std::string id;
  std::string text;
  SourceSpan span;
};

struct Assertion {
  AssertionStatus status = AssertionStatus::kAffirmed;
  std::vector<CueUse> cues;
};

/// Why a finding does not count: a suppression comment, a configuration entry or the baseline.
struct Suppression {
  std::string by;
  std::string reason;
};

/// What a wrong statement contradicts, and where and when that was read.
struct Fact {
  std::string text;
  std::string source;  // addresses
  std::string as_of;   // ISO date
  friend bool operator==(const Fact&, const Fact&) = default;
};

struct Finding {
  std::string rule;
  FindingKind kind = FindingKind::kPhrase;
  Category category = Category::kOther;
  Severity severity = Severity::kNote;
  double points = 0;
  std::string message;
  std::string advice;
  std::string text;      // the phrase as a visitor reads it
  std::string sentence;  // its sentence as a visitor reads it
  std::string block;     // kind of block, e.g. "heading", "image-alt"
  SourceSpan span;
  Assertion assertion;
  bool dismissed = false;  // the context takes the claim back; kept for the record
  std::optional<Suppression> suppressed;
  std::vector<Basis> basis;
  std::optional<Fact> fact;  // of a wrong statement, where the rules tell it
  std::string fingerprint;   // 16 hexadecimal digits, stable when text moves

  /// True where a reader should act: neither dismissed nor suppressed.
  bool counts() const { return !dismissed && !suppressed; }
};

}  // namespace shinsa
