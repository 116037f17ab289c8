// The tokenizer's core: character data in each content model, and where markup begins. See
// html_tokenizer.h. The states of the standard are functions here; each names the states it stands
// for. Never fails.
#include "extract/html_tokenizer.h"

#include <cassert>

#include "extract/html_characters.h"

namespace shinsa::extract {
namespace {

using html::ends_tag_name;
using html::has_word_at;
using html::is_ascii_letter;
using html::StopSet;
using namespace std::string_view_literals;

constexpr std::string_view kCdataOpen = "<![CDATA[";
constexpr std::string_view kCdataClose = "]]>";

// What ends a run of plain characters in each content model. Data and CDATA pass NUL on: whether it
// is dropped or shown depends on the element around, which the caller knows.
constexpr StopSet kDataStops("<&\r"sv);
constexpr StopSet kRcdataStops("<&\r\0"sv);
constexpr StopSet kRawtextStops("<\r\0"sv);
constexpr StopSet kEscapedScriptStops("<>\r\0"sv);
constexpr StopSet kPlaintextStops("\r\0"sv);
constexpr StopSet kCdataStops("]\r"sv);

const StopSet& stops_of(ContentModel model, bool script_escaped) {
  switch (model) {
    case ContentModel::kData:
      return kDataStops;
    case ContentModel::kRcdata:
      return kRcdataStops;
    case ContentModel::kRawtext:
      return kRawtextStops;
    case ContentModel::kScriptData:
      return script_escaped ? kEscapedScriptStops : kRawtextStops;
    case ContentModel::kPlaintext:
      return kPlaintextStops;
    case ContentModel::kCdata:
      return kCdataStops;
  }
  return kDataStops;
}

}  // namespace

HtmlTokenizer::HtmlTokenizer(std::string_view source, std::size_t offset)
    : source_(source), position_(offset < source.size() ? offset : source.size()) {}

void HtmlTokenizer::set_content_model(ContentModel model, std::string_view last_start_tag) {
  model_ = model;
  script_escape_ = ScriptEscape::kNone;
  last_start_tag_ = last_start_tag;
}

void HtmlTokenizer::set_cdata_allowed(bool allowed) { cdata_allowed_ = allowed; }

bool HtmlTokenizer::next(HtmlToken& token) {
  reset(token);
  const std::size_t begin = position_;
  read_characters(token.text);
  if (!token.text.text.empty()) {
    token.kind = HtmlToken::Kind::kCharacters;
    token.source = {begin, position_};
    return true;
  }
  token.source.begin = position_;
  const bool complete = !at_end() && read_markup(token);
  if (!complete) {
    reset(token);  // a tag that the source cuts off is no token
    token.source.begin = begin;
  }
  token.source.end = position_;
  return complete;
}

void HtmlTokenizer::reset(HtmlToken& token) {
  token.kind = HtmlToken::Kind::kEnd;
  token.name.clear();
  token.self_closing = false;
  token.force_quirks = false;
  token.has_public_id = false;
  token.has_system_id = false;
  token.public_id.clear();
  token.system_id.clear();
  clear_attributes(token);
  clear(token.text);
}

// Reads up to the next markup or the end. Markup that means nothing is passed over, so that the
// text around it stays one token.
void HtmlTokenizer::read_characters(MappedText& out) {
  while (!at_end()) {
    const StopSet& stops = stops_of(model_, script_escape_ != ScriptEscape::kNone);
    take_until(stops.find(source_, position_), out);
    if (at_end() || !take_special(out)) return;
  }
}

// Takes the byte that ended a run, with what belongs to it; false if markup begins there.
bool HtmlTokenizer::take_special(MappedText& out) {
  switch (source_[position_]) {
    case '\r':
    case '\0':
      take_normalized(out);
      return true;
    case '&':
      take_reference(/*in_attribute=*/false, out);
      return true;
    case ']':
      return take_cdata_bracket(out);
    default:
      break;
  }
  if (model_ == ContentModel::kData) return take_data_less_than(out);
  if (model_ == ContentModel::kScriptData) return take_script_special(out);
  if (at_appropriate_end_tag()) return false;
  take(1, out);
  return true;
}

// The states "tag open", "end tag open" and "markup declaration open" as far as they give text.
bool HtmlTokenizer::take_data_less_than(MappedText& out) {
  const std::string_view rest = source_.substr(position_);
  const char second = rest.size() > 1 ? rest[1] : '\0';
  if (is_ascii_letter(second) || second == '?') return false;
  if (second == '/') {
    if (rest.size() > 2 && rest[2] != '>') return false;
    if (rest.size() == 2) {
      take(2, out);
    } else {
      position_ += 3;
    }
  } else if (second == '!') {
    if (!cdata_allowed_ || !rest.starts_with(kCdataOpen)) return false;
    position_ += kCdataOpen.size();
    model_ = ContentModel::kCdata;
  } else {
    take(1, out);
  }
  return true;
}

// The states "CDATA section bracket" and "CDATA section end".
bool HtmlTokenizer::take_cdata_bracket(MappedText& out) {
  if (source_.substr(position_).starts_with(kCdataClose)) {
    position_ += kCdataClose.size();
    model_ = ContentModel::kData;
  } else {
    take(1, out);
  }
  return true;
}

// The end tag states of RCDATA, RAWTEXT and script data, which only let out of the element.
bool HtmlTokenizer::at_appropriate_end_tag() const {
  const std::size_t name = position_ + 2;
  const std::size_t behind = name + last_start_tag_.size();
  return !last_start_tag_.empty() && behind < source_.size() && source_[position_ + 1] == '/' &&
         has_word_at(source_, name, last_start_tag_) && ends_tag_name(source_[behind]);
}

// Reads the token at a '<' that read_characters stopped at; false if the source ends within a tag.
bool HtmlTokenizer::read_markup(HtmlToken& token) {
  assert(source_[position_] == '<' && position_ + 1 < source_.size());
  model_ = ContentModel::kData;
  const char second = source_[position_ + 1];
  if (is_ascii_letter(second)) return read_tag(token, HtmlToken::Kind::kStartTag, position_ + 1);
  if (second == '/' && is_ascii_letter(source_[position_ + 2])) {
    return read_tag(token, HtmlToken::Kind::kEndTag, position_ + 2);
  }
  if (second == '!') {
    read_declaration(token);
  } else {
    read_bogus_comment(token, position_ + (second == '/' ? 2 : 1));
  }
  return true;
}

}  // namespace shinsa::extract
