// Makes findings of assessed matches; see findings.h. What an assertion status does is the rule's
// own table; this file only applies it. Cannot fail.
#include "score/findings.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "core/quote.h"

namespace shinsa::score {
namespace {

constexpr double kByWording = 0.5;  // of the points where no phrase of the rule was found
// The most that such findings give a page: on a long page some of them are chance.
constexpr double kMostByWording = 12;
constexpr double kSoftened = 0.25;  // of the points where the context weakens the claim
constexpr double kOnRecord = 0.1;   // where nobody is invited by it, or nobody sees it
constexpr std::string_view kWordingCue = "wording";
constexpr std::string_view kMatchMark = "{match}";
constexpr std::string_view kProductMark = "{product}";
constexpr std::string_view kEquivalentsMark = "{equivalents}";

/// FNV-1a, 64 bits, over the texts with a zero byte behind each; 16 hexadecimal digits.
std::string hash_of(std::initializer_list<std::string_view> texts) {
  constexpr std::uint64_t kPrime = 0x100000001b3U;
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const std::string_view text : texts) {
    for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * kPrime;
    hash *= kPrime;
  }
  std::string out;
  for (int shift = 60; shift >= 0; shift -= 4) out += kDigits[(hash >> shift) & 0xFU];
  return out;
}

std::string replaced(std::string message, std::string_view mark, std::string_view text) {
  for (std::size_t at = message.find(mark); at != std::string::npos;
       at = message.find(mark, at + text.size())) {
    message.replace(at, mark.size(), text);
  }
  return message;
}

void apply(const StatusAction& action, Finding& finding) {
  if (action.kind == StatusAction::Kind::kDismiss) {
    finding.dismissed = true;
    finding.points = 0;
  }
  if (action.kind == StatusAction::Kind::kSoften) {
    finding.severity = std::min(finding.severity, action.soften_to);
    finding.points *= kSoftened;
  }
}

Assertion assertion_of(const AssessedMatch& assessed, const Page& page, const RuleSet& rules,
                       const Matches& matches, const LineIndex& lines) {
  Assertion assertion;
  assertion.status = assessed.status;
  for (const int index : assessed.cues) {
    const CueMatch& cue = matches.cues[static_cast<std::size_t>(index)];
    const BlockIndex block = cue.sentence.block;
    assertion.cues.push_back({rules.cues[static_cast<std::size_t>(cue.cue)].id,
                              quote(page, block, cue.range),
                              source_span(page, block, cue.range, lines)});
  }
  return assertion;
}

std::string_view folded(const Page& page, SentenceId sentence, Range<Norm> range) {
  return text_of(page, sentence.block).substr(range.begin, range.size());
}

/// What a phrase of a rule says by itself, whoever claims it.
Finding finding_of(const Rule& rule, SentenceId sentence, Range<Norm> range, const Page& page,
                   const LineIndex& lines) {
  const BlockIndex block = sentence.block;
  Finding finding;
  finding.rule = rule.id;
  finding.category = rule.category;
  finding.severity = rule.severity;
  finding.points = rule.points;
  finding.text = quote(page, block, range);
  finding.sentence = quote(page, block, sentence_of(page, sentence).range);
  finding.message = replaced(rule.message, kMatchMark, finding.text);
  finding.advice = rule.advice;
  finding.block = name_of(block_of(page, block).kind);
  finding.span = source_span(page, block, range, lines);
  finding.basis = rule.basis;
  finding.fingerprint =
      hash_of({rule.id, folded(page, sentence, range), sentence_text(page, sentence)});
  return finding;
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : "、") + name;
  return out;
}

const Product* product_named(const RuleSet& rules, std::string_view name) {
  const auto found = std::find_if(rules.products.begin(), rules.products.end(),
                                  [name](const Product& product) { return product.name == name; });
  return found == rules.products.end() ? nullptr : &*found;
}

/// What the phrase contradicts. Where the fact names no source, it is that of the product which it
/// names: the one that the statement is about, or its first approved equivalent.
void set_fact(const Rule& rule, const Match& match, const RuleSet& rules, Finding& finding) {
  if (!rule.fact) return;
  finding.kind = FindingKind::kWrongStatement;
  Fact& fact = finding.fact.emplace(*rule.fact);
  if (match.product < 0) return;
  const Product& product = rules.products[static_cast<std::size_t>(match.product)];
  const Product* witness = &product;
  fact.text = replaced(fact.text, kProductMark, product.name);
  if (rule.about == Subject::kEquivalent) {
    fact.text = replaced(fact.text, kEquivalentsMark, joined(product.equivalents));
    witness = product_named(rules, product.equivalents.front());
  }
  if (!fact.source.empty() || witness == nullptr) return;
  fact.source = witness->source;
  fact.as_of = witness->as_of;
}

/// What only the limited exemption allows must not stand where it does not apply.
void set_unexempted(const Rule& rule, Medium medium, Finding& finding) {
  if (medium == Medium::kWebsite || !rule.needs_exemption) return;
  finding.severity = Severity::kError;
  finding.message += "限定解除が適用されないこの媒体には載せられません。";
}

/// Where nobody is invited by a phrase, or nobody sees it, it is only kept for the record.
void set_on_record(const Page& page, BlockIndex block, AdvertisementClass advertisement_class,
                   Finding& finding) {
  const bool no_advertisement = advertisement_class == AdvertisementClass::kNotAdvertisement;
  if (!no_advertisement && block_of(page, block).visibility != Visibility::kHidden) return;
  finding.severity = Severity::kNote;
  finding.points *= kOnRecord;
}

/// What the phrases of a sentence came to.
struct Judged {
  std::set<SentenceId> reported;    // one is reported as more than a note
  std::set<SentenceId> taken_back;  // the context takes one back
};

Judged judged_sentences(const RuleSet& rules, const Matches& matches,
                        const Assessments& assessments) {
  Judged judged;
  for (std::size_t i = 0; i < matches.phrases.size(); ++i) {
    const Match& match = matches.phrases[i];
    const Rule& rule = rules.rules[static_cast<std::size_t>(match.owner)];
    const auto status = static_cast<std::size_t>(assessments.phrases[i].status);
    const StatusAction& action = rule.actions[status];
    const bool is_reported =
        action.kind == StatusAction::Kind::kReport ||
        (action.kind == StatusAction::Kind::kSoften && action.soften_to != Severity::kNote);
    if (is_reported && rule.severity != Severity::kNote) judged.reported.insert(match.sentence);
    if (!is_reported) judged.taken_back.insert(match.sentence);
  }
  return judged;
}

Assertion assertion_of(const WordingMatch& wording, const Page& page, const LineIndex& lines) {
  Assertion assertion;
  for (const Range<Norm> cue : wording.cues) {
    const BlockIndex block = wording.sentence.block;
    assertion.cues.push_back(
        {std::string(kWordingCue), quote(page, block, cue), source_span(page, block, cue, lines)});
  }
  return assertion;
}

}  // namespace

std::vector<Finding> phrase_findings(const Page& page, const RuleSet& rules, const Matches& matches,
                                     const Assessments& assessments,
                                     AdvertisementClass advertisement_class, Medium medium,
                                     const LineIndex& lines) {
  std::vector<Finding> findings;
  findings.reserve(matches.phrases.size());
  for (std::size_t i = 0; i < matches.phrases.size(); ++i) {
    const Match& match = matches.phrases[i];
    const AssessedMatch& assessed = assessments.phrases[i];
    const Rule& rule = rules.rules[static_cast<std::size_t>(match.owner)];
    Finding finding = finding_of(rule, match.sentence, match.reported, page, lines);
    finding.assertion = assertion_of(assessed, page, rules, matches, lines);
    set_fact(rule, match, rules, finding);
    set_unexempted(rule, medium, finding);
    apply(rule.actions[static_cast<std::size_t>(assessed.status)], finding);
    set_on_record(page, match.sentence.block, advertisement_class, finding);
    findings.push_back(std::move(finding));
  }
  return findings;
}

std::vector<Finding> wording_findings(const Page& page, const RuleSet& rules,
                                      const std::vector<WordingMatch>& wordings,
                                      const Matches& matches, const Assessments& assessments,
                                      AdvertisementClass advertisement_class, Medium medium,
                                      const LineIndex& lines) {
  const Judged judged = judged_sentences(rules, matches, assessments);
  std::vector<Finding> findings;
  double points_left = kMostByWording;
  for (const WordingMatch& wording : wordings) {
    const bool is_doubtful = judged.taken_back.contains(wording.sentence);
    if (judged.reported.contains(wording.sentence) || is_doubtful) continue;
    const Rule& rule = rules.rules[static_cast<std::size_t>(wording.rule)];
    Finding finding = finding_of(rule, wording.sentence, wording.range, page, lines);
    finding.severity = Severity::kWarning;  // no rule names it, so a person must look
    set_unexempted(rule, medium, finding);
    finding.points *= kByWording;
    finding.assertion = assertion_of(wording, page, lines);
    set_on_record(page, wording.sentence.block, advertisement_class, finding);
    finding.points = std::min(finding.points, points_left);
    points_left -= finding.points;
    findings.push_back(std::move(finding));
  }
  return findings;
}

void finish(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.span.start.byte, a.span.end.byte, a.rule) <
           std::tie(b.span.start.byte, b.span.end.byte, b.rule);
  });
  std::map<std::string, int> seen;
  for (Finding& finding : findings) {
    const std::string key =
        finding.fingerprint.empty() ? hash_of({finding.rule}) : finding.fingerprint;
    finding.fingerprint = hash_of({key, std::to_string(seen[key]++)});
  }
}

}  // namespace shinsa::score
