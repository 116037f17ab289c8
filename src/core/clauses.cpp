// Clause structure; see clauses.h. Part-of-speech names are IPADIC's.
#include "core/clauses.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace shinsa {
namespace {

using Words = std::string_view;

template <std::size_t N>
bool one_of(std::string_view word, const std::array<Words, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Conjunctive particles behind which the speaker starts afresh. て, で, ば, と and ても are not
// among them: what closes the whole sentence still decides on what stands before them.
constexpr std::array<Words, 14> kClauseEnders = {
    "が", "けれど", "けれども", "けど",     "けども", "ので",     "から",
    "し", "のに",   "ものの",   "とはいえ", "一方",   "どころか", "にもかかわらず"};
// Conjunctions that join words or go on in the same line of thought.
constexpr std::array<Words, 9> kJoiners = {"または", "及び", "および",   "あるいは", "もしくは",
                                           "かつ",   "又は", "ならびに", "そして"};
// Marks that set off a new piece of a headline or a note.
constexpr std::array<Words, 14> kDividers = {"※", "→", "|", "/", "★", "☆", "◆",
                                             "■", "●", "○", "▼", "◎", "⇒", "◇"};

const Token& at(const Tokens& tokens, int i) { return tokens[static_cast<std::size_t>(i)]; }
int size(const Tokens& tokens) { return static_cast<int>(tokens.size()); }

bool is_comma(const Token& token) {
  return token.pos1 == "読点" || token.surface == "," || token.surface == "，";
}
bool is_sentence_mark(const Token& token) {
  return token.pos1 == "句点" || token.surface == "?" || token.surface == "!";
}
bool is_inflected(const Token& token) {
  return token.pos == "動詞" || token.pos == "形容詞" || token.pos == "助動詞";
}
// 治る、と言われる: the comma stands inside a quotation, which goes on.
bool opens_quotation(const Tokens& tokens, int i) {
  return i < size(tokens) &&
         (at(tokens, i).pos2 == "引用" || at(tokens, i).surface == "という" ||
          at(tokens, i).surface == "といった" || at(tokens, i).surface == "との");
}
// Nouns that close a clause before a comma: 確立されていないため、…; 痛みがない場合、….
constexpr std::array<Words, 9> kClauseNouns = {"ため", "為",   "場合", "際", "一方",
                                               "うえ", "結果", "とき", "時"};

// The verbs that carry no meaning of their own behind は and も: 治り|は|しない,
// 安全で|は|ありません.
constexpr std::array<Words, 10> kSupportVerbs = {"ある",     "する",      "いる",   "なる",
                                                 "ござる",   "できる",    "なさる", "いたす",
                                                 "いただく", "いただける"};

bool is_topic_particle(const Token& token) {
  return token.pos == "助詞" && (token.surface == "は" || token.surface == "も" ||
                                 token.surface == "こそ" || token.surface == "さえ");
}
bool is_noun(const Token& token) { return token.pos == "名詞" && token.surface != "?"; }

// The particle of 若返りにする, 安心となる, 安心とはならない.
bool joins_to_support_verb(const Token& token) {
  return token.pos == "助詞" && (token.surface == "に" || token.surface == "と");
}

// One step of predicate_end: the token behind the bound word at `i`, or `i` if none is bound there.
int skip_bound(const Tokens& tokens, int i) {
  const Token& token = at(tokens, i);
  const bool more = i + 1 < size(tokens);
  if (token.pos == "助動詞" || (token.pos == "動詞" && token.pos1 != "自立")) return i + 1;
  if (token.pos == "形容詞" && token.pos1 != "自立") return i + 1;
  if (token.pos == "動詞" && one_of(token.lemma, kSupportVerbs)) {
    const Token& before = at(tokens, i - 1);
    const bool light = is_noun(before) || before.pos == "形容詞" || is_topic_particle(before) ||
                       before.form.starts_with("連用") || before.pos1 == "接続助詞" ||
                       joins_to_support_verb(before);
    return light ? i + 1 : i;
  }
  if (!more) return i;
  const Token& next = at(tokens, i + 1);
  const bool te = token.pos1 == "接続助詞" && (token.surface == "て" || token.surface == "で");
  if (joins_to_support_verb(token)) {
    const bool topic = is_topic_particle(next) && i + 2 < size(tokens);
    const Token& verb = topic ? at(tokens, i + 2) : next;
    return verb.lemma == "なる" || verb.lemma == "する" ? i + 1 : i;
  }
  const bool bound = next.pos1 == "非自立" || one_of(next.lemma, kSupportVerbs);
  if (te && (bound || is_topic_particle(next))) return i + 1;
  if (is_topic_particle(token) && (one_of(next.lemma, kSupportVerbs) || next.pos1 == "非自立" ||
                                   (next.pos == "形容詞" && next.lemma == "ない"))) {
    return i + 1;
  }
  return i;
}

}  // namespace

bool ends_clause(const Tokens& tokens, int i) {
  const Token& token = at(tokens, i);
  if (is_sentence_mark(token) || one_of(token.surface, kDividers)) return true;
  if (token.pos1 == "接続助詞" && one_of(token.surface, kClauseEnders)) return true;
  if (i + 1 == size(tokens)) return false;
  const Token& next = at(tokens, i + 1);
  if (one_of(next.surface, kDividers)) return true;
  if (next.pos == "接続詞" && !one_of(next.surface, kJoiners)) return true;
  if (!is_comma(token) || i == 0) return false;
  const Token& before = at(tokens, i - 1);
  if (i > 1 && is_inflected(at(tokens, i - 2)) && one_of(before.surface, kClauseNouns)) return true;
  return is_inflected(before) && !opens_quotation(tokens, i + 1);
}

bool is_predicate(const Tokens& tokens, int i) {
  if (is_inflected(at(tokens, i))) return true;
  if (!is_noun(at(tokens, i)) || i + 1 >= size(tokens)) return false;
  const Token& next = at(tokens, i + 1);
  return next.pos == "助動詞" || next.lemma == "する" || next.lemma == "できる";
}

int predicate_end(const Tokens& tokens, int head) {
  int i = head + 1;
  while (i < size(tokens)) {
    const int next = skip_bound(tokens, i);
    if (next == i) break;
    i = next;
  }
  return i;
}

int noun_phrase_begin(const Tokens& tokens, int end) {
  int begin = end;
  bool in_relative_clause = false;
  while (begin > 0) {
    const Token& token = at(tokens, begin - 1);
    if (ends_clause(tokens, begin - 1)) break;
    const bool joins = token.pos1 == "連体化" || token.pos1 == "並立助詞" ||
                       token.pos == "連体詞" || token.pos == "接頭詞" || token.pos == "記号";
    if (is_inflected(token) || opens_quotation(tokens, begin - 1)) {
      in_relative_clause = true;
    } else if (is_topic_particle(token) && token.surface != "も") {
      break;
    } else if (!is_noun(token) && !joins && !in_relative_clause) {
      break;
    }
    --begin;
  }
  return begin;
}

}  // namespace shinsa
