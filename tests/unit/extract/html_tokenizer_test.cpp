// The tokenizer's positions and its interface; random and hostile sources are in
// html_tokenizer_property_test.
// That it tokenizes as the standard says is held by html5lib_tokenizer_test.
#include "extract/html_tokenizer.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "extract/html_entities.h"
#include "unit/extract/html_token_checks.h"

namespace shinsa::extract {
namespace {

using namespace std::string_literals;
using Kind = HtmlToken::Kind;

// The source bytes behind the first place where `part` stands in the text.
std::string_view source_of(std::string_view part, const MappedText& text, std::string_view source) {
  const std::size_t begin = text.text.find(part);
  if (begin == std::string::npos) return "(not in the text)";
  const auto range = text.to_source.to_parent({begin, begin + part.size()});
  return source.substr(range.begin, range.size());
}

TEST(HtmlTokenizerPositions, ReferenceInText) {
  const std::string source = "費用&#x3042;&amp;リスク&copy";
  const auto tokens = all_tokens(source);
  ASSERT_EQ(tokens.size(), 2U);
  const MappedText& text = tokens[0].text;
  EXPECT_EQ(text.text, "費用あ&リスク©");
  EXPECT_EQ(source_of("費用", text, source), "費用");
  EXPECT_EQ(source_of("あ", text, source), "&#x3042;");
  EXPECT_EQ(source_of("&", text, source), "&amp;");
  EXPECT_EQ(source_of("用あ&リ", text, source), "用&#x3042;&amp;リ");
  EXPECT_EQ(source_of("リスク", text, source), "リスク");
  EXPECT_EQ(source_of("©", text, source), "&copy");
  EXPECT_EQ(text.to_source.to_parent({7, 8}), (Range<Source>{6, 14})) << "a byte within あ";
  check_tokens(tokens, source);
}

TEST(HtmlTokenizerPositions, ReferenceInAttribute) {
  const std::string source = "<p>\n<img ALT='安全&quot;な&nbsp;治療' src=a&amp;b?c&copy=1&lt>";
  const auto tokens = all_tokens(source);
  ASSERT_EQ(tokens.size(), 4U);
  ASSERT_EQ(tokens[2].attributes.size(), 2U);
  const HtmlAttribute& alt = tokens[2].attributes[0];
  EXPECT_EQ(alt.name, "alt");
  EXPECT_EQ(alt.value.text, "安全\"な\u00A0治療");
  EXPECT_EQ(source_of("\"な", alt.value, source), "&quot;な");
  EXPECT_EQ(source_of("\u00A0", alt.value, source), "&nbsp;");
  EXPECT_EQ(source_of("治療", alt.value, source), "治療");
  EXPECT_EQ(source.substr(alt.source.begin, alt.source.size()), "ALT='安全&quot;な&nbsp;治療'");
  const HtmlAttribute& src = tokens[2].attributes[1];
  EXPECT_EQ(src.value.text, "a&b?c&copy=1<");
  EXPECT_EQ(source.substr(src.source.begin, src.source.size()), "src=a&amp;b?c&copy=1&lt");
  check_tokens(tokens, source);
}

TEST(HtmlTokenizerPositions, LineEndsAndNul) {
  const std::string source = "a\r\nb\rc\n\r\r\nd<i x='\r\n\r'><!--\r\n\0-->e\0f"s;
  const auto tokens = all_tokens(source);
  ASSERT_EQ(tokens.size(), 5U);
  const MappedText& text = tokens[0].text;
  EXPECT_EQ(text.text, "a\nb\nc\n\n\nd");
  EXPECT_EQ(source_of("\nb", text, source), "\r\nb");
  EXPECT_EQ(source_of("\nc", text, source), "\rc");
  EXPECT_EQ(source_of("\n\n\nd", text, source), "\n\r\r\nd");
  EXPECT_EQ(tokens[1].attributes.at(0).value.text, "\n\n");
  EXPECT_EQ(tokens[2].text.text, "\n\uFFFD");
  EXPECT_EQ(source_of("\uFFFD", tokens[2].text, source), "\0"s);
  EXPECT_EQ(tokens[3].text.text, "e\0f"s) << "data keeps NUL for the caller to judge";
  check_tokens(tokens, source);
}

TEST(HtmlTokenizerPositions, WordsSplitByTags) {
  const std::string source = "絶対<b>安全</b>";
  const auto tokens = all_tokens(source);
  ASSERT_EQ(tokens.size(), 5U);
  EXPECT_EQ(tokens[0].text.text, "絶対");
  EXPECT_EQ(tokens[0].source, (Range<Source>{0, 6}));
  EXPECT_EQ(tokens[1].kind, Kind::kStartTag);
  EXPECT_EQ(tokens[1].source, (Range<Source>{6, 9}));
  EXPECT_EQ(tokens[2].text.text, "安全");
  EXPECT_EQ(tokens[2].text.to_source.to_parent({3, 6}), (Range<Source>{12, 15}));
  EXPECT_EQ(tokens[3].kind, Kind::kEndTag);
  EXPECT_EQ(tokens[3].source, (Range<Source>{15, 19}));
  check_tokens(tokens, source);
}

// These names are as long as the UTF-8 that they stand for.
TEST(HtmlTokenizerPositions, ReferenceAsLongAsItsText) {
  const std::string source = "x&nGg;y&acE;";
  const auto tokens = all_tokens(source);
  const MappedText& text = tokens[0].text;
  EXPECT_EQ(text.text, "x\u22D9\u0338y\u223E\u0333");
  for (std::size_t byte = 1; byte < 6; ++byte) {
    EXPECT_EQ(text.to_source.to_parent({byte, byte + 1}), (Range<Source>{1, 6})) << byte;
  }
  EXPECT_EQ(source_of("y", text, source), "y");
  check_tokens(tokens, source);
}

TEST(HtmlTokenizer, StartsAtTheOffset) {
  const std::string source = "x < y と **<b title='&lt;'>強調</b>**";
  const std::size_t begin = source.find("<b");
  HtmlTokenizer tokenizer(std::string_view(source).substr(0, source.find("**", begin)), begin);
  const auto tokens = all_tokens(tokenizer);
  ASSERT_EQ(tokens.size(), 4U);
  EXPECT_EQ(tokens[0].source.begin, begin);
  EXPECT_EQ(source_of("<", tokens[0].attributes.at(0).value, source), "&lt;");
  EXPECT_EQ(source_of("強調", tokens[1].text, source), "強調");
  EXPECT_EQ(all_tokens("").size(), 1U);
  HtmlTokenizer behind("abc", 7);
  EXPECT_EQ(all_tokens(behind).size(), 1U);
}

TEST(HtmlTokenizer, ReusesItsToken) {
  HtmlTokenizer tokenizer("<!DOCTYPE a PUBLIC 'p' 's'><img alt=A src=b/>t</img x=y/><br><!--c-->");
  HtmlToken token;
  ASSERT_TRUE(tokenizer.next(token));
  EXPECT_EQ(token.public_id + token.system_id, "ps");
  ASSERT_TRUE(tokenizer.next(token));
  EXPECT_TRUE(token.public_id.empty() && !token.has_public_id && !token.has_system_id);
  ASSERT_EQ(token.attributes.size(), 2U);
  EXPECT_EQ(token.attributes[1].value.text, "b/");
  ASSERT_TRUE(tokenizer.next(token));
  EXPECT_TRUE(token.name.empty() && token.attributes.empty());
  ASSERT_TRUE(tokenizer.next(token));
  EXPECT_TRUE(token.text.text.empty() && token.attributes.empty() && !token.self_closing);
  ASSERT_TRUE(tokenizer.next(token));
  EXPECT_EQ(token.name, "br");
  EXPECT_TRUE(token.attributes.empty());
  ASSERT_TRUE(tokenizer.next(token));
  EXPECT_EQ(token.text.text, "c");
  EXPECT_FALSE(tokenizer.next(token));
  EXPECT_FALSE(tokenizer.next(token));
  EXPECT_EQ(token.kind, Kind::kEnd);
}

TEST(HtmlTokenizer, KeepsTheFirstOfRepeatedAttributes) {
  for (const int others : {0, 14, 15, 16, 17, 40}) {
    std::string source = "<p A=1 a=2 ";
    for (int i = 0; i < others; ++i) source.append("n").append(std::to_string(i)).append("=v ");
    source += "a=3 N0=w b=4 B=5>";
    const auto tokens = all_tokens(source);
    const auto& attributes = tokens.at(0).attributes;
    ASSERT_EQ(attributes.size(), static_cast<std::size_t>(others) + (others == 0 ? 3 : 2));
    EXPECT_EQ(attributes.front().value.text, "1");
    EXPECT_EQ(attributes.back().name, "b");
    EXPECT_EQ(attributes.back().value.text, "4");
    check_tokens(tokens, source);
  }
}

TEST(HtmlTokenizer, DropsATagThatTheSourceCutsOff) {
  for (const std::string tag : {"<p", "<p ", "<p a", "<p a=", "<p a='x>", "<p a=b", "</p", "<p/"}) {
    const auto tokens = all_tokens("x" + tag);
    ASSERT_EQ(tokens.size(), 2U) << tag;
    EXPECT_EQ(tokens[0].text.text, "x");
    EXPECT_EQ(tokens[1].kind, Kind::kEnd);
    EXPECT_EQ(tokens[1].source, (Range<Source>{1, 1 + tag.size()})) << tag;
    EXPECT_TRUE(tokens[1].attributes.empty() && tokens[1].name.empty());
  }
}

TEST(HtmlTokenizer, CdataIsTextOnlyWhereItIsAllowed) {
  const std::string source = "a<![CDATA[<b>&amp;\r\n]]]>c</>d<![CDATA[]]><i>";
  const auto bogus = all_tokens(source);
  EXPECT_EQ(bogus.at(1).kind, Kind::kComment);
  EXPECT_EQ(bogus.at(1).text.text, "[CDATA[<b");
  HtmlTokenizer tokenizer(source);
  tokenizer.set_cdata_allowed(true);
  const auto tokens = all_tokens(tokenizer);
  ASSERT_EQ(tokens.size(), 3U);
  EXPECT_EQ(tokens[0].text.text, "a<b>&amp;\n]cd");
  EXPECT_EQ(source_of("cd", tokens[0].text, source), "c</>d");
  EXPECT_EQ(source_of("\n]", tokens[0].text, source), "\r\n]");
  check_tokens(tokens, source);
}

TEST(HtmlTokenizer, ContentModelsEndAtTheirOwnTag) {
  std::string seen;
  const std::string source =
      "<title>a&amp;<b></titles></TITLE ><script>if (a<b) '</p>'<!--<script></script>--></script>"
      "<style></b>&amp;</style/><plaintext></plaintext>&amp;";
  read_page(source, [&](const HtmlToken& token) {
    if (token.kind == Kind::kCharacters) seen += "[" + token.text.text + "]";
    if (token.kind == Kind::kStartTag) seen += token.name;
    if (token.kind == Kind::kEndTag) seen += "/" + token.name;
  });
  EXPECT_EQ(seen,
            "title[a&<b></titles>]/titlescript[if (a<b) '</p>'<!--<script></script>-->]/script"
            "style[</b>&amp;]/styleplaintext[</plaintext>&amp;]");
}

TEST(CharacterReference, MatchesTheLongestName) {
  const auto match = [](std::string_view source, bool in_attribute = false) {
    const CharacterReference found = match_character_reference(source, in_attribute);
    return found.text + "/" + std::to_string(found.length);
  };
  EXPECT_EQ(match("&notin;"), "∉/7");
  EXPECT_EQ(match("&notit;"), "¬/4");
  EXPECT_EQ(match("&notit;", true), "/0");
  EXPECT_EQ(match("&not;it", true), "¬/5");
  EXPECT_EQ(match("&not", true), "¬/4");
  EXPECT_EQ(match("&zwnj;"), "\u200C/6");
  EXPECT_EQ(match("&AElig"), "Æ/6");
  EXPECT_EQ(match("&"), "/0");
  EXPECT_EQ(match("&\xE3\x81\x82"), "/0");
  EXPECT_EQ(match("&zzz;"), "/0");
  EXPECT_EQ(match("&#128;"), "€/6");
  EXPECT_EQ(match("&#x1F600x"), "😀/8");
  EXPECT_EQ(match("&#xD800;&#x"), "\uFFFD/8");
  EXPECT_EQ(match("&#99999999999999999999;"), "\uFFFD/23");
  EXPECT_EQ(match("&#x;"), "/0");
}

}  // namespace
}  // namespace shinsa::extract
