// Pairs of brackets; see brackets.h.
#include "segment/brackets.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/utf8.h"

namespace shinsa::segment {
namespace {

struct Pair {
  std::string_view open;
  std::string_view close;
};

constexpr std::array<Pair, 9> kPairs = {{{"「", "」"},
                                         {"『", "』"},
                                         {"(", ")"},
                                         {"【", "】"},
                                         {"[", "]"},
                                         {"〈", "〉"},
                                         {"《", "》"},
                                         {"〔", "〕"},
                                         {"{", "}"}}};
// A quote mark opens and closes; folded text has no other double quotes.
constexpr std::size_t kQuote = kPairs.size();
constexpr std::size_t kNone = kQuote + 1;

// How many open brackets a closing one looks back over: keeps "((((((…" linear.
constexpr std::size_t kDepth = 8;

struct Bracket {
  std::size_t kind = kNone;
  bool opens = false;
};

Bracket bracket_at(std::string_view rest) {
  for (std::size_t kind = 0; kind < kPairs.size(); ++kind) {
    if (rest.starts_with(kPairs[kind].open)) return {kind, true};
    if (rest.starts_with(kPairs[kind].close)) return {kind, false};
  }
  return {rest.starts_with('"') ? kQuote : kNone, true};
}

/// First bytes of brackets, of the quote mark and of the line break.
constexpr std::array<bool, 256> kFirst = [] {
  std::array<bool, 256> first{};
  for (const char c : {'\n', '"', '(', ')', '[', ']', '{', '}', '\xE3'})
    first[static_cast<unsigned char>(c)] = true;
  return first;
}();

/// The first place from `at` on where one of them may stand, or the end.
std::size_t next_bracket(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (!kFirst[byte]) continue;
    if (byte != 0xE3) return at;
    // U+3008 〈 to U+3015 〕
    if (text[at + 1] == '\x80' && text[at + 2] >= '\x88' && text[at + 2] <= '\x95') return at;
    at += 2;
  }
  return at;
}

struct Open {
  std::size_t kind;
  std::size_t at;
};

/// Index in `open` of the bracket that one of this kind closes at `at`; open.size() where there is
/// none.
std::size_t partner(const std::vector<Open>& open, std::size_t kind, std::size_t at,
                    std::size_t reach) {
  for (std::size_t i = open.size(); i > 0 && open.size() - i < kDepth; --i) {
    if (at - open[i - 1].at > reach) break;
    if (open[i - 1].kind == kind) return i - 1;
  }
  return open.size();
}

}  // namespace

std::size_t closing_bracket_length(std::string_view rest) {
  const Bracket bracket = bracket_at(rest);
  return bracket.kind < kQuote && !bracket.opens ? kPairs[bracket.kind].close.size() : 0;
}

std::vector<Range<Norm>> bracketed(std::string_view text, std::size_t reach) {
  std::vector<Range<Norm>> found;
  std::vector<Open> open;
  for (std::size_t at = next_bracket(text, 0); at < text.size(); at = next_bracket(text, at + 1)) {
    if (text[at] == '\n') open.clear();
    const Bracket bracket = bracket_at(text.substr(at));
    if (bracket.kind == kNone) continue;
    const bool may_close = !bracket.opens || bracket.kind == kQuote;
    const std::size_t mate = may_close ? partner(open, bracket.kind, at, reach) : open.size();
    if (mate < open.size()) {
      const Range<Norm> pair{open[mate].at, at + utf8::length(text[at])};
      while (!found.empty() && found.back().begin > pair.begin) found.pop_back();
      found.push_back(pair);
      open.resize(mate);
    } else if (bracket.opens) {
      open.push_back({bracket.kind, at});
    }
  }
  return found;
}

}  // namespace shinsa::segment
