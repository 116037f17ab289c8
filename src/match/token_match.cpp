// The token-pattern engine: backtracking over steps; see token_match.h. Gaps are bounded by the
// loader, so the work on a sentence is bounded by its length times the product of a rule's few
// gaps.
#include "match/token_match.h"

#include <algorithm>

#include "core/clauses.h"
#include "match/number.h"

namespace shinsa::match {
namespace {

const Token& at(const Tokens& tokens, int i) { return tokens[static_cast<std::size_t>(i)]; }
int size(const Tokens& tokens) { return static_cast<int>(tokens.size()); }

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::any_of(words.begin(), words.end(),
                     [word](const std::string& w) { return w == word; });
}

// "助詞-格助詞-引用" against the token's part of speech and its subdivisions.
bool has_pos(const Token& token, std::string_view path) {
  for (std::string_view part : {token.pos, token.pos1, token.pos2, token.pos3}) {
    const std::size_t dash = std::min(path.find('-'), path.size());
    if (part != path.substr(0, dash)) return false;
    if (dash == path.size()) return true;
    path.remove_prefix(dash + 1);
  }
  return false;
}

bool has_form(const Token& token, const std::vector<std::string>& forms) {
  return std::any_of(forms.begin(), forms.end(),
                     [&](const std::string& form) { return token.form.starts_with(form); });
}

int longest_spelling(const std::vector<std::string>& texts, const SentenceView& sentence, int i) {
  int end = i;
  for (const std::string& text : texts) {
    end = std::max(end, match_spelling(sentence.norm, sentence.tokens, i, text));
  }
  return end;
}

// The token that ends where the number, or its unit, ends.
int match_number(const NumberTest& test, const SentenceView& sentence, int i) {
  const std::size_t begin = at(sentence.tokens, i).range.begin;
  const auto number = parse_number(sentence.norm.substr(begin));
  if (!number || number->value < test.min || number->value > test.max) return i;
  const std::string_view digits = sentence.norm.substr(begin, number->size);
  if (test.units.empty()) return match_spelling(sentence.norm, sentence.tokens, i, digits);
  int end = i;
  for (const std::string& unit : test.units) {
    std::size_t unit_begin = begin + number->size;
    if (unit_begin < sentence.norm.size() && sentence.norm[unit_begin] == ' ') ++unit_begin;
    if (sentence.norm.compare(unit_begin, unit.size(), unit) != 0) continue;
    const std::string_view whole = sentence.norm.substr(begin, unit_begin + unit.size() - begin);
    end = std::max(end, match_spelling(sentence.norm, sentence.tokens, i, whole));
  }
  return end;
}

class SequenceMatcher {
 public:
  SequenceMatcher(const std::vector<Step>& steps, const SentenceView& sentence, Furthest* furthest)
      : steps_(steps), sentence_(sentence), furthest_(furthest) {}

  std::optional<SequenceMatch> match(int begin) {
    begin_ = begin;
    try_step(0, begin, -1);
    return best_;
  }

 private:
  // `head` is the head's token so far, or -1; the default head is the last token.
  void try_step(std::size_t k, int i, int head) {
    if (furthest_ != nullptr && static_cast<int>(k) > furthest_->steps) {
      *furthest_ = {static_cast<int>(k), i};
    }
    if (k == steps_.size()) {
      if (i > begin_ && (!best_ || i > best_->tokens.end)) {
        best_ = SequenceMatch{{begin_, i}, head >= 0 ? head : i - 1};
      }
      return;
    }
    const Step& step = steps_[k];
    if (step.gap > 0) return try_gap(step, k, i, head);
    if (i < size(sentence_.tokens)) {
      const int end = match_test(step.test, sentence_, i);
      if (end > i) try_step(k + 1, end, step.head ? end - 1 : head);
    }
    if (step.optional) try_step(k + 1, i, head);
  }

  void try_gap(const Step& step, std::size_t k, int i, int head) {
    for (int skipped = 0;; ++skipped) {
      try_step(k + 1, i + skipped, head);
      const int token = i + skipped;
      if (skipped == step.gap || token >= size(sentence_.tokens)) return;
      const bool starts_anew = token > 0 && ends_clause(sentence_.tokens, token - 1);
      if (starts_anew && !step.wide) return;
      for (const TokenTest& excluded : step.test.none_of) {
        if (match_test(excluded, sentence_, token) > token) return;
      }
    }
  }

  const std::vector<Step>& steps_;
  const SentenceView& sentence_;
  Furthest* furthest_;
  int begin_ = 0;
  std::optional<SequenceMatch> best_;
};

}  // namespace

int match_test(const TokenTest& test, const SentenceView& sentence, int i) {
  int end = i + 1;
  // Lists first: whether an entry begins here is known, and mostly none does.
  if (!test.lists.empty()) {
    int listed = i;
    for (int list : test.lists) {
      listed = std::max(listed, sentence.listed.end(list, i));
    }
    if (listed == i) return i;
    end = listed;
  }
  const Token& token = at(sentence.tokens, i);
  const auto any_pos = [&](const std::string& path) { return has_pos(token, path); };
  if (!test.pos.empty() && !std::any_of(test.pos.begin(), test.pos.end(), any_pos)) return i;
  if (!test.lemma.empty() && !contains(test.lemma, token.lemma)) return i;
  if (!test.form.empty() && !has_form(token, test.form)) return i;
  if (!test.surface.empty()) {
    const int spelled = longest_spelling(test.surface, sentence, i);
    if (spelled == i) return i;
    end = std::max(end, spelled);
  }
  if (test.number) {
    const int number = match_number(*test.number, sentence, i);
    if (number == i) return i;
    end = std::max(end, number);
  }
  for (const TokenTest& excluded : test.none_of) {
    if (match_test(excluded, sentence, i) > i) return i;
  }
  return end;
}

bool may_match(const std::vector<Step>& steps, const SentenceView& sentence) {
  return std::all_of(steps.begin(), steps.end(), [&](const Step& step) {
    const std::vector<int>& lists = step.test.lists;
    return step.gap > 0 || step.optional || lists.empty() ||
           std::any_of(lists.begin(), lists.end(),
                       [&](int list) { return sentence.listed.may_hold(list); });
  });
}

std::optional<SequenceMatch> match_sequence(const std::vector<Step>& steps,
                                            const SentenceView& sentence, int begin,
                                            Furthest* furthest) {
  return SequenceMatcher(steps, sentence, furthest).match(begin);
}

}  // namespace shinsa::match
