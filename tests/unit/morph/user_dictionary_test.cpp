// dictionaries/mecab: the form of the two files, that every term is one token where it should be,
// and that it is needed.
#include <algorithm>
#include <fstream>
#include <map>
#include <set>

#include "morph_fixture.h"
#include "normalize/normalize.h"

namespace shinsa::morph {
namespace {

const std::string kFolder = SHINSA_SOURCE_DIR "/dictionaries/mecab/";

std::vector<std::string> lines_of(const std::string& name) {
  std::vector<std::string> lines;
  std::ifstream file(kFolder + name);
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  EXPECT_FALSE(lines.empty()) << name;
  return lines;
}

/// One row of CSV; a field that holds a comma or a quote is quoted.
std::vector<std::string> csv(const std::string& line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
      fields.back() += line[i++];
    } else if (line[i] == '"') {
      quoted = !quoted;
    } else if (line[i] == ',' && !quoted) {
      fields.emplace_back();
    } else {
      fields.back() += line[i];
    }
  }
  return fields;
}

struct Entry {
  std::string surface;
  std::vector<std::string> fields;  // all thirteen
  std::string pos() const { return fields[4] + "," + fields[5] + "," + fields[6]; }
};

const std::vector<Entry>& entries() {
  static const std::vector<Entry> kEntries = [] {
    std::vector<Entry> entries;
    for (const std::string& line : lines_of("user.csv")) {
      const std::vector<std::string> fields = csv(line);
      entries.push_back({fields[0], fields});
    }
    return entries;
  }();
  return kEntries;
}

bool is_sign(const Entry& entry) { return entry.fields[4] == "記号" || entry.surface == "%"; }

TEST(UserDictionary, IsSortedAndUnique) {
  for (const char* name : {"user.csv", "user_tokens.tsv"}) {
    const std::vector<std::string> lines = lines_of(name);
    EXPECT_TRUE(std::is_sorted(lines.begin(), lines.end())) << name << ": sort with LC_ALL=C";
    EXPECT_EQ(std::adjacent_find(lines.begin(), lines.end()), lines.end()) << name;
  }
  std::set<std::pair<std::string, std::string>> seen;
  for (const Entry& entry : entries()) {
    EXPECT_TRUE(seen.emplace(entry.surface, entry.pos()).second) << entry.surface;
  }
  EXPECT_GE(entries().size(), 600U);
}

TEST(UserDictionary, IsInIpadicsFormat) {
  const std::map<std::string, std::string> ids = {
      {"名詞,一般,*", "1285"},        {"名詞,サ変接続,*", "1283"},  {"名詞,固有名詞,一般", "1288"},
      {"名詞,固有名詞,組織", "1292"}, {"名詞,接尾,助数詞", "1300"}, {"名詞,数,*", "1295"},
      {"記号,一般,*", "5"},           {"記号,括弧開,*", "6"},       {"記号,括弧閉,*", "7"},
      {"記号,句点,*", "8"},           {"記号,読点,*", "10"}};
  for (const Entry& entry : entries()) {
    ASSERT_EQ(entry.fields.size(), 13U) << entry.surface;
    const auto id = ids.find(entry.pos());
    ASSERT_NE(id, ids.end()) << entry.surface << " " << entry.pos();
    EXPECT_EQ(entry.fields[1], id->second) << entry.surface;
    EXPECT_EQ(entry.fields[2], id->second) << entry.surface;
    EXPECT_EQ(entry.fields[10], entry.surface) << "the lemma is the surface";
    EXPECT_FALSE(entry.fields[11].empty() || entry.fields[12].empty()) << entry.surface;
  }
}

TEST(UserDictionary, IsInFoldedForm) {
  for (const Entry& entry : entries()) {
    EXPECT_EQ(normalize::fold(entry.surface), entry.surface);
  }
}

/// The token of `text` that is `surface`, or nothing.
const Token* find(const Tokens& tokens, const std::string& surface) {
  const auto found = std::find_if(tokens.begin(), tokens.end(), [&surface](const Token& token) {
    return token.surface == surface;
  });
  return found == tokens.end() ? nullptr : &*found;
}

bool has_pos_of_an_entry(const Token& token) {
  const std::string pos =
      std::string(token.pos) + "," + std::string(token.pos1) + "," + std::string(token.pos2);
  return std::any_of(entries().begin(), entries().end(), [&](const Entry& entry) {
    return entry.surface == token.surface && entry.pos() == pos;
  });
}

TEST(UserDictionary, EveryTermIsOneToken) {
  for (const Entry& entry : entries()) {
    for (const auto& [before, after] :
         std::vector<std::pair<std::string, std::string>>{{"", ""},
                                                          {"この", "です。"},
                                                          {"この【", "】です。"},
                                                          {"最新", "クリニック"},
                                                          {"(", ")"}}) {
      if (is_sign(entry) && !before.empty()) continue;
      const std::string text = before + entry.surface + after;
      const Tokens tokens = tokens_of(tokenizer(), text);
      const Token* token = find(tokens, entry.surface);
      ASSERT_NE(token, nullptr) << text << ": " << joined(tokens);
      EXPECT_FALSE(token->unknown) << text;
      EXPECT_EQ(token->lemma, entry.surface) << text;
      EXPECT_TRUE(has_pos_of_an_entry(*token)) << described(tokens);
    }
  }
}

TEST(UserDictionary, LatinTermsDoNotBreakWords) {
  for (const Entry& entry : entries()) {
    if (is_sign(entry) ||
        entry.surface.find_first_not_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos) {
      continue;
    }
    for (const std::string& text : {"x" + entry.surface, entry.surface + "y"}) {
      EXPECT_EQ(joined(tokens_of(tokenizer(), text)), text);
    }
  }
}

TEST(UserDictionary, EveryTermIsNeeded) {
  const auto plain = Tokenizer::open({});
  ASSERT_TRUE(plain.has_value()) << plain.error().text();
  for (const Entry& entry : entries()) {
    const Tokens tokens = tokens_of(*plain, entry.surface);
    EXPECT_FALSE(tokens.size() == 1 && !tokens[0].unknown)
        << entry.surface << " is one token of IPADIC already";
  }
}

struct Case {
  std::string term;
  std::string sentence;
  std::string tokens;
};

std::vector<Case> cases() {
  std::vector<Case> cases;
  for (const std::string& line : lines_of("user_tokens.tsv")) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    if (second == std::string::npos) {
      ADD_FAILURE() << line;
      continue;
    }
    cases.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1),
                     line.substr(second + 1)});
  }
  return cases;
}

TEST(UserDictionary, SentencesHaveTheTokensExpected) {
  for (const Case& test : cases()) {
    EXPECT_EQ(normalize::fold(test.sentence), test.sentence);
    EXPECT_EQ(joined(tokens_of(tokenizer(), test.sentence)), test.tokens);
  }
}

TEST(UserDictionary, EveryTermHasASentence) {
  std::set<std::string> terms;
  std::set<std::string> shown;
  for (const Entry& entry : entries()) terms.insert(entry.surface);
  for (const Case& test : cases()) {
    EXPECT_TRUE(terms.contains(test.term)) << test.term << " is not in user.csv";
    if (("|" + test.tokens + "|").find("|" + test.term + "|") != std::string::npos) {
      shown.insert(test.term);
    }
  }
  for (const std::string& term : terms) EXPECT_TRUE(shown.contains(term)) << term;
}

}  // namespace
}  // namespace shinsa::morph
