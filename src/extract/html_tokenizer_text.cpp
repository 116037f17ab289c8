// How the tokenizer writes source bytes into text and its map: runs in bulk, and piece by piece
// what changes on the way (references, line ends, NUL). See html_tokenizer.h. Never fails.
#include "extract/html_characters.h"
#include "extract/html_entities.h"
#include "extract/html_tokenizer.h"

namespace shinsa::extract {
namespace {

using html::kReplacement;
using html::StopSet;
using namespace std::string_view_literals;

constexpr StopSet kNormalizedBytes("\r\0"sv);

// One piece that maps as a whole.
void append_whole(std::string_view text, Range<Source> source, MappedText& out) {
  out.text.append(text);
  // The map reads equal sizes as byte by byte, but fifteen names (&nGg; …) are as long as their
  // text.
  const std::size_t first = text.size() == source.size() && text.size() > 1 ? 1 : 0;
  out.to_source.append(first, source);
  out.to_source.append(text.size() - first, source);
}

}  // namespace

// CR, CRLF → LF; NUL → U+FFFD.
void HtmlTokenizer::take_normalized(MappedText& out) {
  const bool crlf = source_.substr(position_).starts_with("\r\n");
  const std::size_t size = crlf ? 2 : 1;
  append_whole(source_[position_] == '\0' ? kReplacement : "\n"sv, {position_, position_ + size},
               out);
  position_ += size;
}

// Everything up to `end`, with line ends and NUL replaced.
void HtmlTokenizer::take_all_normalized(std::size_t end, MappedText& out) {
  const std::string_view source = source_.substr(0, end);
  while (position_ < end) {
    take_until(kNormalizedBytes.find(source, position_), out);
    if (position_ < end) take_normalized(out);
  }
}

// A '&' and the reference that it may begin.
void HtmlTokenizer::take_reference(bool in_attribute, MappedText& out) {
  const CharacterReference reference =
      match_character_reference(source_.substr(position_), in_attribute);
  if (reference.length == 0) {
    take(1, out);
    return;
  }
  append_whole(reference.text, {position_, position_ + reference.length}, out);
  position_ += reference.length;
}

// A part of the source as plain text, with line ends and NUL replaced.
std::string HtmlTokenizer::normalized(std::size_t begin, std::size_t end) const {
  std::string out;
  for (std::size_t at = begin; at < end; ++at) {
    const char c = source_[at];
    if (c == '\0') {
      out.append(kReplacement);
    } else if (c != '\r') {
      out.push_back(c);
    } else if (!source_.substr(at + 1).starts_with('\n')) {
      out.push_back('\n');
    }
  }
  return out;
}

}  // namespace shinsa::extract
