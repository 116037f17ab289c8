// Script data: which of its bytes end the element. Inside <!-- … --> a nested <script> … </script>
// hides the end tag ("escaped" and "double escaped" in the standard). See html_tokenizer.h.
#include "extract/html_characters.h"
#include "extract/html_tokenizer.h"

namespace shinsa::extract {
namespace {

constexpr std::string_view kCommentOpen = "<!--";
constexpr std::string_view kScript = "script";

}  // namespace

// Takes '<' or, in an escape, '>'; false in front of the end tag.
//
// The standard counts dashes in states of their own. Looking back at the source gives the same: an
// escape begins with two dashes, and nothing that it reads without counting contains one.
bool HtmlTokenizer::take_script_special(MappedText& out) {
  if (source_[position_] == '>') {
    const bool closes = source_.substr(0, position_).ends_with("--");
    if (closes) script_escape_ = ScriptEscape::kNone;
    take(1, out);
    return true;
  }
  if (script_escape_ == ScriptEscape::kDoubleEscaped) {
    const bool leaves =
        source_.substr(position_).starts_with("</") && at_script_word(position_ + 2);
    if (leaves) script_escape_ = ScriptEscape::kEscaped;
    take(1, out);
    return true;
  }
  if (at_appropriate_end_tag()) return false;
  if (script_escape_ == ScriptEscape::kEscaped) {
    if (at_script_word(position_ + 1)) script_escape_ = ScriptEscape::kDoubleEscaped;
    take(1, out);
  } else if (source_.substr(position_).starts_with(kCommentOpen)) {
    script_escape_ = ScriptEscape::kEscaped;
    take(kCommentOpen.size(), out);
  } else {
    take(1, out);
  }
  return true;
}

// Whether a tag's whole name here is "script".
bool HtmlTokenizer::at_script_word(std::size_t name_begin) const {
  const std::size_t behind = name_begin + kScript.size();
  return behind < source_.size() && html::has_word_at(source_, name_begin, kScript) &&
         html::ends_tag_name(source_[behind]);
}

}  // namespace shinsa::extract
