// Clause structure on real tokens: where clauses end, what belongs to a predicate, what modifies a
// noun.
#include "core/clauses.h"

#include "pipeline/inspection.h"
#include "unit/pipeline/test_engine.h"

namespace shinsa::pipeline {
namespace {

// The sentence with ‖ behind each token that ends a clause.
std::string clauses_of(const std::string& text) {
  const Inspection seen(test_engine(), text);
  std::string shown;
  for (SentenceId id : seen.sentences()) {
    const Tokens& tokens = seen.tokens().tokens(id);
    for (int i = 0; i < static_cast<int>(tokens.size()); ++i) {
      shown += tokens[static_cast<std::size_t>(i)].surface;
      if (ends_clause(tokens, i)) shown += "‖";
    }
  }
  return shown;
}

// The index of the first token with this surface.
int index_of(const Tokens& tokens, std::string_view surface) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].surface == surface) return static_cast<int>(i);
  }
  ADD_FAILURE() << "no token " << surface;
  return 0;
}

std::string spelled(const Tokens& tokens, int begin, int end) {
  std::string text;
  for (int i = begin; i < end; ++i) text += tokens[static_cast<std::size_t>(i)].surface;
  return text;
}

TEST(EndsClause, AtConjunctionsAndSentenceMarks) {
  EXPECT_EQ(clauses_of("必ず治りますが、痛みます。"), "必ず治りますが‖、痛みます。‖");
  EXPECT_EQ(clauses_of("効くので安心です。"), "効くので‖安心です。‖");
  EXPECT_EQ(clauses_of("痛むものの、続けられる"), "痛むものの‖、続けられる");
  EXPECT_EQ(clauses_of("治ります。ただし痛みます。"), "治ります。‖ただし痛みます。‖");
}

TEST(EndsClause, AtACommaBehindAPredicateOnly) {
  EXPECT_EQ(clauses_of("腫れが引き、痛みも消える"), "腫れが引き、‖痛みも消える");
  EXPECT_EQ(clauses_of("絶対に、安全な手術"), "絶対に、安全な手術");
}

TEST(EndsClause, NotInsideAQuotationNorAtTeOrBa) {
  EXPECT_EQ(clauses_of("必ず治る、という保証"), "必ず治る、という保証");
  EXPECT_EQ(clauses_of("腫れて痛む"), "腫れて痛む");
  EXPECT_EQ(clauses_of("続ければ治る"), "続ければ治る");
  EXPECT_EQ(clauses_of("患者が来る"), "患者が来る");
}

TEST(EndsClause, AtTheMarksOfHeadlines) {
  EXPECT_EQ(clauses_of("高品質→だから安心"), "高品質‖→‖だから安心");
}

TEST(PredicateEnd, TakesInAuxiliariesAndBoundVerbs) {
  const struct {
    const char* text;
    const char* head;
    const char* predicate;
  } cases[] = {{"必ず治りました。", "治り", "治りました"},
               {"満足していただけます。", "満足", "満足していただけます"},
               {"安全ではありません。", "安全", "安全ではありません"},
               {"安静にしてください。", "安静", "安静にしてください"},
               {"治りはしません。", "治り", "治りはしません"},
               {"治ると思いません。", "治る", "治る"},
               {"治るので安心です。", "治る", "治る"}};
  for (const auto& c : cases) {
    const Inspection seen(test_engine(), c.text);
    const Tokens& tokens = seen.tokens().tokens({0, 0});
    const int head = index_of(tokens, c.head);
    EXPECT_EQ(spelled(tokens, head, predicate_end(tokens, head)), c.predicate) << c.text;
  }
}

TEST(NounPhraseBegin, TakesInModifiersUpToTheTopicOrTheClause) {
  const struct {
    const char* text;
    const char* particle;  // behind the noun
    const char* phrase;
  } cases[] = {{"絶対に安全な手術はありません。", "は", "絶対に安全な手術"},
               {"安全を保証する根拠がない。", "が", "安全を保証する根拠"},
               {"当院は効果の保証をしません。", "を", "効果の保証"},
               {"治りますが、痛みがない。", "が", "治ります"},
               {"必ず治るという保証がない。", "が", "必ず治るという保証"}};
  for (const auto& c : cases) {
    const Inspection seen(test_engine(), c.text);
    const Tokens& tokens = seen.tokens().tokens({0, 0});
    const int end = index_of(tokens, c.particle);
    if (std::string_view(c.text).starts_with("当院")) {
      EXPECT_EQ(spelled(tokens, noun_phrase_begin(tokens, index_of(tokens, "を")),
                        index_of(tokens, "を")),
                c.phrase);
      continue;
    }
    EXPECT_EQ(spelled(tokens, noun_phrase_begin(tokens, end), end), c.phrase) << c.text;
  }
}

}  // namespace
}  // namespace shinsa::pipeline
