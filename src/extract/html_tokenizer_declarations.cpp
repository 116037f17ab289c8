// Comments, bogus comments and doctypes; see html_tokenizer.h. Each ends at the source's end at the
// latest and always gives a token.
#include "extract/html_characters.h"
#include "extract/html_tokenizer.h"

namespace shinsa::extract {
namespace {

using html::has_word_at;
using namespace std::string_view_literals;

constexpr html::NameSet kDoctypeName(" \n\t\f\r>"sv);

constexpr std::string_view kDoctype = "doctype";
constexpr std::string_view kPublic = "public";
constexpr std::string_view kSystem = "system";

struct CommentEnd {
  std::size_t data;   // where the data ends
  std::size_t token;  // behind the closing '>'
};

// A comment ends at the first --> or --!> behind its opening; at the end of the source a beginning
// of those is not data either. The standard's states for nested <!-- only report errors.
CommentEnd find_comment_end(std::string_view source, std::size_t begin) {
  for (std::size_t at = source.find('>', begin); at != source.npos; at = source.find('>', at + 1)) {
    const std::string_view data = source.substr(begin, at - begin);
    if (data.ends_with("--")) return {at - 2, at + 1};
    if (data.ends_with("--!")) return {at - 3, at + 1};
  }
  const std::string_view data = source.substr(begin);
  const std::size_t dropped = data.ends_with("--!")  ? 3
                              : data.ends_with("--") ? 2
                              : data.ends_with('-')  ? 1
                                                     : 0;
  return {source.size() - dropped, source.size()};
}

}  // namespace

// The state "markup declaration open".
void HtmlTokenizer::read_declaration(HtmlToken& token) {
  const std::size_t begin = position_ + 2;
  if (source_.substr(begin).starts_with("--")) {
    read_comment(token);
  } else if (has_word_at(source_, begin, kDoctype)) {
    read_doctype(token);
  } else {
    read_bogus_comment(token, begin);
  }
}

void HtmlTokenizer::read_comment(HtmlToken& token) {
  token.kind = HtmlToken::Kind::kComment;
  const std::size_t begin = position_ + 4;
  const std::string_view rest = source_.substr(begin);
  if (rest.starts_with('>') || rest.starts_with("->")) {
    position_ = begin + rest.find('>') + 1;
    return;
  }
  const CommentEnd end = find_comment_end(source_, begin);
  position_ = begin;
  take_all_normalized(end.data, token.text);
  position_ = end.token;
}

void HtmlTokenizer::read_bogus_comment(HtmlToken& token, std::size_t data_begin) {
  token.kind = HtmlToken::Kind::kComment;
  position_ = data_begin;
  const std::size_t close = source_.find('>', data_begin);
  take_all_normalized(close == source_.npos ? source_.size() : close, token.text);
  if (!at_end()) ++position_;
}

// The states from "DOCTYPE" to "DOCTYPE name"; what follows up to '>' is "bogus DOCTYPE".
void HtmlTokenizer::read_doctype(HtmlToken& token) {
  token.kind = HtmlToken::Kind::kDoctype;
  position_ += 2 + kDoctype.size();
  skip_space();
  read_name(kDoctypeName, token.name);
  token.force_quirks = token.name.empty() || !read_doctype_identifiers(token);
  const std::size_t close = source_.find('>', position_);
  position_ = close == source_.npos ? source_.size() : close + 1;
}

// The states behind the name; false if the doctype is not well formed ("force quirks").
bool HtmlTokenizer::read_doctype_identifiers(HtmlToken& token) {
  skip_space();
  if (at_end()) return false;
  if (source_[position_] == '>') return true;
  const bool is_public = has_word_at(source_, position_, kPublic);
  if (!is_public && !has_word_at(source_, position_, kSystem)) return false;
  position_ += kPublic.size();  // both words have six letters
  if (is_public) {
    if (!read_identifier(token.public_id, token.has_public_id)) return false;
    skip_space();
    if (at_end()) return false;
    if (source_[position_] == '>') return true;
  }
  if (!read_identifier(token.system_id, token.has_system_id)) return false;
  skip_space();
  return !at_end();
}

// A quoted identifier; false if there is none or '>' or the end cuts it off.
bool HtmlTokenizer::read_identifier(std::string& id, bool& has_id) {
  skip_space();
  if (at_end()) return false;
  const char quote = source_[position_];
  if (quote != '"' && quote != '\'') return false;
  has_id = true;
  const std::size_t begin = ++position_;
  while (!at_end() && source_[position_] != quote && source_[position_] != '>') ++position_;
  id = normalized(begin, position_);
  if (at_end() || source_[position_] == '>') return false;
  ++position_;
  return true;
}

}  // namespace shinsa::extract
