// What must hold for the tokens of any source, whatever they are: order, coverage, and that every
// byte of text maps to the source bytes it was made from. Used by the tokenizer's tests.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/html_tokenizer.h"

namespace shinsa::extract {

inline std::vector<HtmlToken> all_tokens(HtmlTokenizer& tokenizer) {
  std::vector<HtmlToken> tokens;
  HtmlToken token;
  while (tokenizer.next(token)) tokens.push_back(token);
  tokens.push_back(token);  // kEnd
  return tokens;
}

inline std::vector<HtmlToken> all_tokens(std::string_view source) {
  HtmlTokenizer tokenizer(source);
  return all_tokens(tokenizer);
}

/// Reads a page as a browser does: some elements switch the content model. Visits kEnd too; returns
/// the number of tokens before it.
inline std::size_t read_page(std::string_view source,
                             const std::function<void(const HtmlToken&)>& visit) {
  HtmlTokenizer tokenizer(source);
  HtmlToken token;
  std::size_t count = 0;
  for (; tokenizer.next(token); ++count) {
    visit(token);
    if (token.kind != HtmlToken::Kind::kStartTag) continue;
    if (token.name == "script") {
      tokenizer.set_content_model(ContentModel::kScriptData, token.name);
    } else if (token.name == "title" || token.name == "textarea") {
      tokenizer.set_content_model(ContentModel::kRcdata, token.name);
    } else if (token.name == "style" || token.name == "xmp") {
      tokenizer.set_content_model(ContentModel::kRawtext, token.name);
    } else if (token.name == "plaintext") {
      tokenizer.set_content_model(ContentModel::kPlaintext, token.name);
    } else if (token.name == "svg") {
      tokenizer.set_cdata_allowed(true);
    }
  }
  visit(token);
  return count;
}

/// True for markup that gives no token: </>, and the borders of CDATA sections.
inline bool means_nothing(std::string_view markup) {
  while (!markup.empty()) {
    const std::size_t before = markup.size();
    for (const std::string_view piece : {"</>", "<![CDATA[", "]]>"}) {
      if (markup.starts_with(piece)) markup.remove_prefix(piece.size());
    }
    if (markup.size() == before) return false;
  }
  return true;
}

/// Whether `text` may stand for the source bytes: unchanged, a lone CR as LF, or a byte of a whole.
inline bool is_made_from(char text, std::string_view source) {
  if (source.size() == 1) {
    const bool replaced =
        source[0] == '\0' && std::string_view("\xEF\xBF\xBD").find(text) != std::string_view::npos;
    return text == source[0] || (source[0] == '\r' && text == '\n') || replaced;
  }
  return source.starts_with('&') || (source == "\r\n" && text == '\n');
}

inline void check_text(const MappedText& text, Range<Source> within, std::string_view source) {
  ASSERT_EQ(text.to_source.child_size(), text.text.size());
  Range<Source> last{within.begin, within.begin};
  for (std::size_t i = 0; i < text.text.size(); ++i) {
    const Range<Source> from = text.to_source.to_parent({i, i + 1});
    ASSERT_TRUE(within.contains(from)) << "byte " << i;
    ASSERT_TRUE(from == last || from.begin >= last.end) << "byte " << i;
    ASSERT_TRUE(is_made_from(text.text[i], source.substr(from.begin, from.size()))) << "byte " << i;
    last = from;
  }
}

/// Bytes of a character token that stand for nothing in its text are markup that means nothing.
inline void check_nothing_lost(const HtmlToken& token, std::string_view source) {
  std::size_t at = token.source.begin;
  for (std::size_t i = 0; i <= token.text.text.size(); ++i) {
    const bool behind = i == token.text.text.size();
    const Range<Source> from = behind ? Range<Source>{token.source.end, token.source.end}
                                      : token.text.to_source.to_parent({i, i + 1});
    if (from.begin > at) {
      ASSERT_TRUE(means_nothing(source.substr(at, from.begin - at))) << "at " << at;
    }
    at = from.end;
  }
}

inline void check_token(const HtmlToken& token, std::string_view source) {
  using Kind = HtmlToken::Kind;
  check_text(token.text, token.source, source);
  if (token.kind == Kind::kCharacters) check_nothing_lost(token, source);
  if (token.kind != Kind::kCharacters && token.kind != Kind::kEnd) {
    EXPECT_EQ(source[token.source.begin], '<');
  }
  Range<Source> last{token.source.begin, token.source.begin};
  for (const HtmlAttribute& attribute : token.attributes) {
    EXPECT_TRUE(token.source.contains(attribute.source));
    EXPECT_GE(attribute.source.begin, last.end);
    check_text(attribute.value, attribute.source, source);
    last = attribute.source;
  }
}

/// Tokens follow each other and cover the source from `begin` on; each one's text maps.
inline void check_tokens(const std::vector<HtmlToken>& tokens, std::string_view source,
                         std::size_t begin = 0) {
  std::size_t at = begin;
  bool characters = false;
  for (const HtmlToken& token : tokens) {
    SCOPED_TRACE("token at byte " + std::to_string(token.source.begin));
    ASSERT_LE(at, token.source.begin);
    ASSERT_LE(token.source.begin, token.source.end);
    ASSERT_LE(token.source.end, source.size());
    EXPECT_TRUE(means_nothing(source.substr(at, token.source.begin - at)));
    ASSERT_NO_FATAL_FAILURE(check_token(token, source));
    EXPECT_FALSE(characters && token.kind == HtmlToken::Kind::kCharacters) << "not merged";
    characters = token.kind == HtmlToken::Kind::kCharacters;
    at = token.source.end;
  }
  ASSERT_FALSE(tokens.empty());
  EXPECT_EQ(tokens.back().kind, HtmlToken::Kind::kEnd);
  EXPECT_EQ(at, source.size());
}

}  // namespace shinsa::extract
