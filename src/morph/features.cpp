// Features of a word; see features.h.
#include "morph/features.h"

namespace shinsa::morph {
namespace {

/// Takes the next field off the front of `rest`; "*" when there is none left. A field in quotes (a
/// comma as a word) keeps them.
std::string_view take(std::string_view& rest) {
  if (rest.empty()) return "*";
  std::size_t end = 0;
  if (rest[0] == '"') {
    ++end;
    while (end < rest.size() && rest[end] != '"') ++end;
  }
  end = rest.find(',', end);
  const std::string_view field = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  return field;
}

}  // namespace

std::size_t count_features(std::string_view features) {
  std::size_t count = 0;
  for (; !features.empty(); ++count) take(features);
  return count;
}

void read_features(std::string_view features, Token& token) {
  token.pos = take(features);
  token.pos1 = take(features);
  token.pos2 = take(features);
  token.pos3 = take(features);
  take(features);  // 活用型
  token.form = take(features);
  const std::string_view lemma = take(features);
  token.lemma = lemma == "*" || lemma.starts_with('"') ? token.surface : lemma;
}

}  // namespace shinsa::morph
