// Text, regular expression and token patterns in one sentence; see pattern_match.h.
#include "match/pattern_match.h"

#include <re2/re2.h>

#include <algorithm>
#include <mutex>

#include "core/utf8.h"

namespace shinsa::match {
namespace {

bool on_token_borders(const Tokens& tokens, Range<Norm> range) {
  const auto begins = [&](const Token& t) { return t.range.begin == range.begin; };
  const auto ends = [&](const Token& t) { return t.range.end == range.end; };
  return std::any_of(tokens.begin(), tokens.end(), begins) &&
         std::any_of(tokens.begin(), tokens.end(), ends);
}

TokenRange tokens_under(const Tokens& tokens, Range<Norm> range) {
  TokenRange under{static_cast<int>(tokens.size()), 0};
  for (int i = 0; i < static_cast<int>(tokens.size()); ++i) {
    if (!tokens[static_cast<std::size_t>(i)].range.overlaps(range)) continue;
    under.begin = std::min(under.begin, i);
    under.end = i + 1;
  }
  if (under.end == 0) under.begin = 0;
  return under;
}

// The four places in which a context can stand, asked of one hit.
class ContextCheck {
 public:
  ContextCheck(const MatchInputs& inputs, SentenceId id, const Hit& hit)
      : inputs_(inputs), id_(id), hit_(hit), norm_(text_of(inputs.page, id.block)) {}

  bool holds(const Context& context) {
    const bool found =
        std::any_of(context.texts.begin(), context.texts.end(),
                    [&](const std::string& text) { return has(context, text); }) ||
        std::any_of(context.steps.begin(), context.steps.end(),
                    [&](const std::vector<Step>& steps) { return has(context, steps); });
    return found != context.negated;
  }

 private:
  bool has(const Context& context, std::string_view text) {
    if (context.is_above()) return has_above(context, text);
    const Range<Norm> sentence = sentence_of(inputs_.page, id_).range;
    const std::string_view before = norm_.substr(sentence.begin, hit_.range.begin - sentence.begin);
    const std::string_view after = norm_.substr(hit_.range.end, sentence.end - hit_.range.end);
    switch (context.place) {
      case Context::Place::kBefore:
        return before.ends_with(text);
      case Context::Place::kAfter:
        return after.starts_with(text);
      case Context::Place::kSentence:
        return before.find(text) != before.npos || after.find(text) != after.npos;
      case Context::Place::kUnder:
      case Context::Place::kWithin:
        break;
    }
    return false;
  }

  bool has_above(const Context& context, std::string_view text) const {
    const auto holds_text = [&](SentenceId header) {
      const Range<Norm> range = sentence_of(inputs_.page, header).range;
      const std::string_view norm = text_of(inputs_.page, header.block);
      return norm.substr(range.begin, range.size()).find(text) != std::string_view::npos;
    };
    const std::vector<SentenceId> headers = sentences_above(context);
    return std::any_of(headers.begin(), headers.end(), holds_text);
  }

  bool has(const Context& context, const std::vector<Step>& steps) {
    if (context.is_above()) return has_above(context, steps);
    const SentenceView& view = inputs_.view(id_);
    if (!may_match(steps, view)) return false;
    const int size = static_cast<int>(view.tokens.size());
    if (context.place == Context::Place::kAfter) {
      return hit_.tokens.end < size && match_sequence(steps, view, hit_.tokens.end).has_value();
    }
    for (int begin = 0; begin < size; ++begin) {
      const auto found = match_sequence(steps, view, begin);
      if (!found) continue;
      if (context.place == Context::Place::kBefore && found->tokens.end == hit_.tokens.begin)
        return true;
      if (context.place == Context::Place::kSentence && !found->tokens.overlaps(hit_.tokens))
        return true;
    }
    return false;
  }

  bool has_above(const Context& context, const std::vector<Step>& steps) {
    for (SentenceId header : sentences_above(context)) {
      const SentenceView& view = inputs_.view(header);
      if (!may_match(steps, view)) continue;
      for (int begin = 0; begin < static_cast<int>(view.tokens.size()); ++begin) {
        if (match_sequence(steps, view, begin)) return true;
      }
    }
    return false;
  }

  // What the sentence stands under: heading, term and table headers of its block, and the question
  // that it answers (副作用は？ ございません。); for "within" also the headings above the heading.
  std::vector<SentenceId> sentences_above(const Context& context) const {
    std::vector<SentenceId> above;
    const auto add = [&](BlockIndex header) {
      if (header == kNoBlock) return;
      const auto count = inputs_.page.sentences[static_cast<std::size_t>(header)].size();
      for (int s = 0; s < static_cast<int>(count); ++s) above.push_back({header, s});
    };
    const auto block_at = [&](BlockIndex i) -> const Block& {
      return inputs_.page.blocks[static_cast<std::size_t>(i)];
    };
    const Block& block = block_at(id_.block);
    for (BlockIndex header : {block.heading, block.term, block.row_header, block.column_header}) {
      add(header);
    }
    if (context.place == Context::Place::kWithin && block.heading != kNoBlock) {
      for (BlockIndex i = block_at(block.heading).heading; i != kNoBlock; i = block_at(i).heading) {
        add(i);
      }
    }
    if (id_.sentence > 0) {
      const SentenceId previous{id_.block, id_.sentence - 1};
      const Range<Norm> range = sentence_of(inputs_.page, previous).range;
      const std::string_view text = norm_.substr(range.begin, range.size());
      const std::size_t last = text.find_last_not_of(" \n");
      if (last != text.npos && text[last] == '?') above.push_back(previous);
    }
    return above;
  }

  const MatchInputs& inputs_;
  SentenceId id_;
  const Hit& hit_;
  std::string_view norm_;
};

bool needs_tokens(const Pattern& pattern) {
  return pattern.words ||
         std::any_of(pattern.contexts.begin(), pattern.contexts.end(),
                     [](const Context& context) { return !context.steps.empty(); });
}

// What a pattern must stand under does not depend on where in the sentence it matches, and is cheap
// to ask.
bool stands_right(const Pattern& pattern, const MatchInputs& inputs, SentenceId id) {
  const Hit nowhere;
  return std::all_of(pattern.contexts.begin(), pattern.contexts.end(), [&](const Context& context) {
    return !context.is_above() || ContextCheck(inputs, id, nowhere).holds(context);
  });
}

void find_texts(const Pattern& pattern, std::string_view sentence, std::size_t offset,
                std::vector<Hit>& hits) {
  for (const std::string& text : pattern.texts) {
    for (std::size_t at = sentence.find(text); at != sentence.npos;
         at = sentence.find(text, at + 1)) {
      hits.push_back({{offset + at, offset + at + text.size()}, {}, 0});
    }
  }
}

void find_tokens(const Pattern& pattern, const MatchInputs& inputs, SentenceId id,
                 std::vector<Hit>& hits) {
  const SentenceView& view = inputs.view(id);
  if (!may_match(pattern.steps, view)) return;
  const Tokens& tokens = view.tokens;
  for (int begin = 0; begin < static_cast<int>(tokens.size()); ++begin) {
    const auto found = match_sequence(pattern.steps, view, begin);
    if (!found) continue;
    const Range<Norm> range{tokens[static_cast<std::size_t>(begin)].range.begin,
                            tokens[static_cast<std::size_t>(found->tokens.end - 1)].range.end};
    hits.push_back({range, found->tokens, found->head});
  }
}

// By begin, then the longest first; of equal begins only the longest stays.
void keep_longest(std::vector<Hit>& hits) {
  std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
    return a.range.begin != b.range.begin ? a.range.begin < b.range.begin
                                          : a.range.end > b.range.end;
  });
  const auto same = [](const Hit& a, const Hit& b) { return a.range.begin == b.range.begin; };
  hits.erase(std::unique(hits.begin(), hits.end(), same), hits.end());
}

}  // namespace

const SentenceView& MatchInputs::view(SentenceId id) const {
  const auto block = static_cast<std::size_t>(id.block);
  if (views_[block].empty()) views_[block].resize(page.sentences[block].size());
  std::unique_ptr<SentenceView>& view = views_[block][static_cast<std::size_t>(id.sentence)];
  if (!view) {
    const std::string_view norm = text_of(page, id.block);
    const Tokens& tokens = source.tokens(id);
    view = std::make_unique<SentenceView>(SentenceView{norm, tokens, words_.find(norm, tokens)});
  }
  return *view;
}

struct Expressions::Entry {
  std::once_flag once;
  std::unique_ptr<re2::RE2> expression;
  int span_group = 0;
};

Expressions::Expressions() = default;
Expressions::~Expressions() = default;
Expressions::Expressions(Expressions&&) noexcept = default;
Expressions& Expressions::operator=(Expressions&&) noexcept = default;

void Expressions::add(const Pattern& pattern) {
  if (pattern.kind == Pattern::Kind::kRegex) entries_.emplace(&pattern, std::make_unique<Entry>());
}

void Expressions::find(const Pattern& pattern, std::string_view sentence,
                       std::vector<std::pair<std::size_t, std::size_t>>& found) const {
  Entry& entry = *entries_.at(&pattern);
  std::call_once(entry.once, [&] {
    re2::RE2::Options options;
    options.set_log_errors(false);  // the loader has compiled it before: it has no errors
    entry.expression = std::make_unique<re2::RE2>(pattern.regex, options);
    const auto& groups = entry.expression->NamedCapturingGroups();
    if (const auto group = groups.find("span"); group != groups.end())
      entry.span_group = group->second;
  });
  const re2::StringPiece text(sentence.data(), sentence.size());
  // Most candidates do not match: the yes-or-no question is many times cheaper than asking where.
  if (!entry.expression->Match(text, 0, text.size(), re2::RE2::UNANCHORED, nullptr, 0)) return;
  std::vector<re2::StringPiece> groups(static_cast<std::size_t>(entry.span_group) + 1);
  std::size_t at = 0;
  while (at <= sentence.size() &&
         entry.expression->Match(text, at, sentence.size(), re2::RE2::UNANCHORED, groups.data(),
                                 static_cast<int>(groups.size()))) {
    const re2::StringPiece& span = groups.back().empty() ? groups.front() : groups.back();
    const auto begin = static_cast<std::size_t>(span.data() - sentence.data());
    if (!span.empty()) found.emplace_back(begin, begin + span.size());
    const auto end =
        static_cast<std::size_t>(groups.front().data() - sentence.data()) + groups.front().size();
    at = std::max(end, at + 1);
    while (at < sentence.size() && utf8::is_continuation(sentence[at])) ++at;
  }
}

void find_pattern(const Pattern& pattern, const MatchInputs& inputs, SentenceId id,
                  bool with_tokens, std::vector<Hit>& hits) {
  const Range<Norm> range = sentence_of(inputs.page, id).range;
  const std::string_view sentence =
      text_of(inputs.page, id.block).substr(range.begin, range.size());
  hits.clear();
  if (!stands_right(pattern, inputs, id)) return;
  if (pattern.kind == Pattern::Kind::kTokens) {
    find_tokens(pattern, inputs, id, hits);
  } else if (pattern.kind == Pattern::Kind::kText) {
    find_texts(pattern, sentence, range.begin, hits);
  } else {
    std::vector<std::pair<std::size_t, std::size_t>> found;
    inputs.expressions.find(pattern, sentence, found);
    for (const auto& [begin, end] : found) {
      hits.push_back({{range.begin + begin, range.begin + end}, {}, 0});
    }
  }
  if (hits.empty()) return;
  if (pattern.kind != Pattern::Kind::kTokens && (with_tokens || needs_tokens(pattern))) {
    const Tokens& tokens = inputs.source.tokens(id);
    if (pattern.words) {
      std::erase_if(hits, [&](const Hit& hit) { return !on_token_borders(tokens, hit.range); });
    }
    for (Hit& hit : hits) {
      hit.tokens = tokens_under(tokens, hit.range);
      hit.head = std::max(hit.tokens.end - 1, 0);
    }
  }
  for (const Context& context : pattern.contexts) {
    if (context.is_above()) continue;  // asked above
    std::erase_if(hits,
                  [&](const Hit& hit) { return !ContextCheck(inputs, id, hit).holds(context); });
  }
  keep_longest(hits);
}

}  // namespace shinsa::match
