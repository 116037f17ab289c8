// The WHATWG HTML tokenizer with exact source positions.
//
// Turns source text into a flat run of tokens; the caller (html_blocks) gives them meaning. Every
// byte of character data and of attribute values can be mapped back to the source, also behind an
// entity. Linear in time, constant in stack; total: any bytes give tokens. Parse errors are not
// reported. Owns its scratch memory only: the source stays the caller's, the token too.
// Source: https://html.spec.whatwg.org/multipage/parsing.html#tokenization
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/offset_map.h"
#include "extract/html_characters.h"

namespace shinsa::extract {

/// Text decoded from the source together with where each byte came from. Bytes that stand unchanged
/// in the source map one by one; a character reference, a CRLF (shown as LF) and a NUL (shown as
/// U+FFFD) map as a whole.
struct MappedText {
  std::string text;
  OffsetMap<Shown, Source> to_source;
};

struct HtmlAttribute {
  std::string name;  // lower case
  MappedText value;
  Range<Source> source;  // from the name's first byte to the value's last, quotes included
};

struct HtmlToken {
  enum class Kind : std::uint8_t { kStartTag, kEndTag, kCharacters, kComment, kDoctype, kEnd };
  Kind kind = Kind::kEnd;
  std::string name;            // lower case, of a tag; the name of a doctype, empty if it has none
  bool self_closing = false;   // start tag
  bool force_quirks = false;   // doctype
  bool has_public_id = false;  // doctype
  bool has_system_id = false;  // doctype
  std::string public_id;       // doctype
  std::string system_id;       // doctype
  std::vector<HtmlAttribute> attributes;  // of a start tag; a repeated name keeps its first value
  MappedText text;       // characters (entities decoded; NUL stays in data), or a comment's data
  Range<Source> source;  // the whole token; of kEnd: an unfinished tag that was dropped, if any
};

/// The tokenizer's content model; html_blocks switches it after <title>, <style>, <script> …
enum class ContentModel : std::uint8_t {
  kData,
  kRcdata,
  kRawtext,
  kScriptData,
  kPlaintext,
  kCdata
};

/// Pulls tokens one by one. The source must outlive the tokenizer.
///
/// The tokens' ranges follow each other and cover the source but for markup that means nothing
/// (`</>`, an empty CDATA section) in front of another tag. Character tokens are as long as they
/// can be: two of them never follow each other unless the content model was changed in between.
class HtmlTokenizer {
 public:
  /// Starts at byte `offset`; all positions count from the start of `source`, so a part of a
  /// document is read as HtmlTokenizer(document.substr(0, end), begin).
  explicit HtmlTokenizer(std::string_view source, std::size_t offset = 0);

  /// Fills `token` (reusing its memory) and returns false at the end of the source.
  bool next(HtmlToken& token);

  /// The model for what follows; RCDATA, RAWTEXT and script data end at </last_start_tag> (a name
  /// in lower case) and go back to data there by themselves, as CDATA does at its end.
  void set_content_model(ContentModel model, std::string_view last_start_tag);

  /// Whether <![CDATA[ opens a CDATA section (in foreign content) or a bogus comment.
  void set_cdata_allowed(bool allowed);

 private:
  enum class ScriptEscape : std::uint8_t { kNone, kEscaped, kDoubleEscaped };

  // html_tokenizer.cpp: character data, and where markup begins.
  void read_characters(MappedText& out);
  bool take_special(MappedText& out);
  bool take_data_less_than(MappedText& out);
  bool take_cdata_bracket(MappedText& out);
  bool at_appropriate_end_tag() const;
  bool read_markup(HtmlToken& token);
  void reset(HtmlToken& token);

  // html_tokenizer_script.cpp: the escapes of script data.
  bool take_script_special(MappedText& out);
  bool at_script_word(std::size_t name_begin) const;

  // html_tokenizer_tags.cpp: names, tags and attributes; false where the source ends first.
  bool read_tag(HtmlToken& token, HtmlToken::Kind kind, std::size_t name_begin);
  void read_name(const html::NameSet& set, std::string& out);
  bool read_attributes(HtmlToken& token);
  bool read_attribute(HtmlAttribute& attribute);
  bool read_attribute_value(MappedText& value);
  HtmlAttribute& add_attribute(HtmlToken& token);
  void clear_attributes(HtmlToken& token);

  // html_tokenizer_declarations.cpp: what begins with <! or <?, and bogus comments.
  void read_declaration(HtmlToken& token);
  void read_comment(HtmlToken& token);
  void read_bogus_comment(HtmlToken& token, std::size_t data_begin);
  void read_doctype(HtmlToken& token);
  bool read_doctype_identifiers(HtmlToken& token);
  bool read_identifier(std::string& id, bool& has_id);

  // html_tokenizer_text.cpp: the source's bytes into text and map; the small ones are inline.
  bool at_end() const { return position_ == source_.size(); }
  void skip_space() {
    while (!at_end() && html::is_space(source_[position_])) ++position_;
  }
  void clear(MappedText& text) const {
    text.text.clear();
    if (text.to_source.child_size() != 0) text.to_source = empty_map_;
  }
  void take_until(std::size_t end, MappedText& out) {
    if (end == position_) return;
    out.text.append(source_.data() + position_, end - position_);
    out.to_source.append(end - position_, {position_, end});
    position_ = end;
  }
  void take(std::size_t count, MappedText& out) { take_until(position_ + count, out); }
  void take_normalized(MappedText& out);
  void take_all_normalized(std::size_t end, MappedText& out);
  void take_reference(bool in_attribute, MappedText& out);
  std::string normalized(std::size_t begin, std::size_t end) const;

  std::string_view source_;
  std::size_t position_ = 0;
  ContentModel model_ = ContentModel::kData;
  ScriptEscape script_escape_ = ScriptEscape::kNone;
  bool cdata_allowed_ = false;
  std::string last_start_tag_;
  std::vector<MappedText> spare_;       // values of earlier attributes, for their memory
  OffsetMap<Shown, Source> empty_map_;  // assigned to clear a map and keep its memory
};

}  // namespace shinsa::extract
