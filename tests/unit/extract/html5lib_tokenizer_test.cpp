// The tokenizer against the html5lib suite that browsers' parsers are held to, and on each of its
// inputs the checks of positions.
//
// Out of scope: parse errors (shinsa reports none), and xmlViolation.test, which tests an optional
// coercion to XML that is no part of the HTML standard. Inputs with lone surrogates cannot be
// written in UTF-8; they are counted below. Skips where the suite is absent.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "extract/html_tokenizer.h"
#include "unit/extract/html_token_checks.h"

namespace shinsa::extract {
namespace {

using nlohmann::json;

const std::filesystem::path kSuite = SHINSA_SHARED_DIR "/html5lib-tests/tokenizer";

struct SuiteFile {
  const char* name;
  int runs;        // tests times their initial states
  int surrogates;  // of these, with an input that UTF-8 cannot hold
};

void PrintTo(const SuiteFile& file, std::ostream* out) { *out << file.name; }

constexpr SuiteFile kFiles[] = {
    {"contentModelFlags", 24, 0},
    {"domjs", 59, 0},
    {"entities", 80, 0},
    {"escapeFlag", 9, 0},
    {"namedEntities", 4210, 0},
    {"numericEntities", 336, 0},
    {"pendingSpecChanges", 1, 0},
    {"test1", 69, 0},
    {"test2", 45, 0},
    {"test3", 1786, 0},
    {"test4", 85, 0},
    {"unicodeChars", 323, 0},
    {"unicodeCharsProblematic", 5, 4},
};

std::optional<char16_t> escaped_unit(const std::string& text, std::size_t at) {
  if (text.compare(at, 2, "\\u") != 0 || at + 6 > text.size()) return std::nullopt;
  return static_cast<char16_t>(std::stoul(text.substr(at + 2, 4), nullptr, 16));
}

bool is_high(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// Replaces \uHHHH; nothing if a surrogate stands alone.
std::optional<std::string> unescaped(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto unit = escaped_unit(text, at);
    if (!unit) {
      out.push_back(text[at++]);
      continue;
    }
    at += 6;
    char32_t value = *unit;
    const auto second = at < text.size() ? escaped_unit(text, at) : std::nullopt;
    if (is_high(value) && second && is_low(*second)) {
      value = 0x10000 + ((value - 0xD800) << 10U) + (*second - 0xDC00U);
      at += 6;
    }
    if (is_high(value) || is_low(value)) return std::nullopt;
    utf8::append(out, value);
  }
  return out;
}

// The same for every string in a JSON value.
json unescaped_json(const json& value) {
  if (value.is_string()) return unescaped(value.get<std::string>()).value();
  if (value.is_array()) {
    json out = json::array();
    for (const json& item : value) out.push_back(unescaped_json(item));
    return out;
  }
  if (!value.is_object()) return value;
  json out = json::object();
  for (const auto& [key, item] : value.items()) out[unescaped(key).value()] = unescaped_json(item);
  return out;
}

ContentModel content_model(const std::string& state) {
  if (state == "PLAINTEXT state") return ContentModel::kPlaintext;
  if (state == "RCDATA state") return ContentModel::kRcdata;
  if (state == "RAWTEXT state") return ContentModel::kRawtext;
  if (state == "Script data state") return ContentModel::kScriptData;
  if (state == "CDATA section state") return ContentModel::kCdata;
  EXPECT_EQ(state, "Data state");
  return ContentModel::kData;
}

json start_tag(const HtmlToken& token) {
  json attributes = json::object();
  for (const HtmlAttribute& attribute : token.attributes) {
    EXPECT_FALSE(attributes.contains(attribute.name));
    attributes[attribute.name] = attribute.value.text;
  }
  json out = {"StartTag", token.name, attributes};
  if (token.self_closing) out.push_back(true);
  return out;
}

json doctype(const HtmlToken& token) {
  json out = {"DOCTYPE", nullptr, nullptr, nullptr, !token.force_quirks};
  if (!token.name.empty()) out[1] = token.name;
  if (token.has_public_id) out[2] = token.public_id;
  if (token.has_system_id) out[3] = token.system_id;
  return out;
}

// Tokens in the suite's form.
json suite_form(const std::vector<HtmlToken>& tokens) {
  json out = json::array();
  for (const HtmlToken& token : tokens) {
    switch (token.kind) {
      case HtmlToken::Kind::kStartTag:
        out.push_back(start_tag(token));
        break;
      case HtmlToken::Kind::kEndTag:
        out.push_back({"EndTag", token.name});
        break;
      case HtmlToken::Kind::kCharacters:
        out.push_back({"Character", token.text.text});
        break;
      case HtmlToken::Kind::kComment:
        out.push_back({"Comment", token.text.text});
        break;
      case HtmlToken::Kind::kDoctype:
        out.push_back(doctype(token));
        break;
      case HtmlToken::Kind::kEnd:
        break;
    }
  }
  return out;
}

struct Tally {
  int runs = 0;
  int surrogates = 0;
};

void run_test(const json& test, Tally& tally) {
  const bool escaped = test.value("doubleEscaped", false);
  const auto states = test.value("initialStates", std::vector<std::string>{"Data state"});
  const auto raw = test.at("input").get<std::string>();
  const std::optional<std::string> input = escaped ? unescaped(raw) : raw;
  tally.runs += static_cast<int>(states.size());
  if (!input) {
    tally.surrogates += static_cast<int>(states.size());
    return;
  }
  const json expected = escaped ? unescaped_json(test.at("output")) : test.at("output");
  for (const std::string& state : states) {
    SCOPED_TRACE(test.at("description").get<std::string>() + " in " + state);
    HtmlTokenizer tokenizer(*input);
    tokenizer.set_content_model(content_model(state), test.value("lastStartTag", ""));
    const std::vector<HtmlToken> tokens = all_tokens(tokenizer);
    EXPECT_EQ(suite_form(tokens), expected) << *input;
    check_tokens(tokens, *input);
  }
}

class Html5lib : public testing::TestWithParam<SuiteFile> {};

TEST_P(Html5lib, Passes) {
  const auto path = kSuite / (std::string(GetParam().name) + ".test");
  if (!std::filesystem::exists(kSuite)) GTEST_SKIP() << "no html5lib tests at " << kSuite;
  std::ifstream file(path);
  ASSERT_TRUE(file) << path;
  const json suite = json::parse(file);
  Tally tally;
  for (const json& test : suite.at("tests")) run_test(test, tally);
  EXPECT_EQ(tally.runs, GetParam().runs);
  EXPECT_EQ(tally.surrogates, GetParam().surrogates);
}

INSTANTIATE_TEST_SUITE_P(Suite, Html5lib, testing::ValuesIn(kFiles),
                         [](const auto& file) { return std::string(file.param.name); });

TEST(Html5libSuite, HasNoFileThatIsNotListed) {
  if (!std::filesystem::exists(kSuite)) GTEST_SKIP() << "no html5lib tests at " << kSuite;
  std::set<std::string> listed = {"xmlViolation"};
  for (const SuiteFile& file : kFiles) listed.insert(file.name);
  for (const auto& entry : std::filesystem::directory_iterator(kSuite)) {
    if (entry.path().extension() != ".test") continue;
    EXPECT_TRUE(listed.contains(entry.path().stem().string())) << entry.path();
  }
}

}  // namespace
}  // namespace shinsa::extract
