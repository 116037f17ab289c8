// Bytes → Document; see decode.h for the order of trust.
//
// Reading decode() and choose() is reading the stage. Nothing is kept; the Document owns its text.
// What goes wrong is said in Document::diagnostics, in Japanese, as the rest of a report.
#include "decode/decode.h"

#include <utility>
#include <vector>

#include "core/utf8.h"
#include "decode/encoding.h"
#include "decode/evidence.h"

namespace shinsa::decode {
namespace {

struct Choice {
  Encoding encoding = Encoding::kUtf8;
  bool valid = false;  // known to be without bad sequences, and UTF-8
  std::vector<std::string> diagnostics;
};

std::string_view mark_of(Encoding encoding) {
  if (encoding == Encoding::kUtf8) return "\xEF\xBB\xBF";
  if (encoding == Encoding::kUtf16Le) return "\xFF\xFE";
  return encoding == Encoding::kUtf16Be ? "\xFE\xFF" : "";
}

std::optional<Encoding> by_mark(std::string_view bytes) {
  for (const Encoding encoding : {Encoding::kUtf8, Encoding::kUtf16Le, Encoding::kUtf16Be}) {
    if (bytes.starts_with(mark_of(encoding))) return encoding;
  }
  return std::nullopt;
}

/// The user's choice. Of the two byte orders of UTF-16 the mark knows better.
std::optional<Encoding> by_force(std::string_view bytes, const std::string& label) {
  const auto name = whatwg_name(label);
  const auto forced = name ? encoding_named(*name) : std::nullopt;
  const auto mark = by_mark(bytes);
  return forced && is_utf16(*forced) && mark && is_utf16(*mark) ? mark : forced;
}

/// WHATWG names of the declared encodings, the most trusted first.
std::vector<std::string> declarations(std::string_view bytes, const Hints& hints) {
  std::vector<std::string> out;
  if (const auto container = whatwg_name(hints.container)) out.emplace_back(*container);
  if (!hints.html) return out;
  if (auto meta = prescan_meta(bytes)) out.push_back(std::move(*meta));
  return out;
}

/// The encoding where no declaration could be followed. ICU is not asked where one names an
/// encoding that shinsa does not read: its guess could only be less true.
Encoding by_bytes(std::string_view bytes, const Facts& facts, bool declared, Choice& choice) {
  if (facts.found()) return *facts.found();
  if (facts.ascii() || declared) return Encoding::kUtf8;
  if (const auto guess = icu_guess(bytes)) return *guess;
  choice.diagnostics.push_back("文字コードを判別できないため、UTF-8 として読みました。");
  return Encoding::kUtf8;
}

Choice by_declaration_or_bytes(std::string_view bytes, const Hints& hints) {
  Choice choice;
  Facts facts(bytes);
  std::vector<std::string> refused;
  std::optional<Encoding> accepted;
  for (std::string& declared : declarations(bytes, hints)) {
    const auto encoding = encoding_named(declared);
    if (encoding && !facts.contradict(*encoding)) {
      accepted = encoding;
      break;
    }
    refused.push_back(std::move(declared));
  }
  choice.encoding = accepted ? *accepted : by_bytes(bytes, facts, !refused.empty(), choice);
  choice.valid = choice.encoding == Encoding::kUtf8 && facts.utf8();
  const std::string read_as(name_of(choice.encoding));
  for (const std::string& declared : refused) {
    // Pure ASCII reads the same in nearly all of them, which is not worth a word.
    if (declared == read_as || (facts.ascii() && !facts.found())) continue;
    choice.diagnostics.push_back("文字コードの宣言は " + declared + " ですが、内容は " + read_as +
                                 " として読みました。");
  }
  return choice;
}

Choice choose(std::string_view bytes, const Hints& hints) {
  Choice choice;
  if (!hints.forced.empty()) {
    if (const auto forced = by_force(bytes, hints.forced)) return {*forced, false, {}};
    choice.diagnostics.push_back("指定された文字コード「" + hints.forced +
                                 "」は読めないため、指定がないものとして扱いました。");
  }
  if (const auto mark = by_mark(bytes)) {
    choice.encoding = *mark;
    return choice;
  }
  Choice rest = by_declaration_or_bytes(bytes, hints);
  rest.diagnostics.insert(rest.diagnostics.begin(), choice.diagnostics.begin(),
                          choice.diagnostics.end());
  return rest;
}

/// More than 1 % of the characters and more than a handful, or more than half of a short text.
bool too_many(std::size_t replaced, std::string_view text) {
  if (replaced < 2) return false;
  const std::size_t characters = utf8::count(text);
  return (replaced > 8 && replaced * 100 > characters) || replaced * 2 > characters;
}

Document binary(std::size_t bytes) {
  Document out;
  out.bytes = bytes;
  out.unreadable = true;
  out.diagnostics.push_back("文書ではなくバイナリデータのようです。");
  return out;
}

}  // namespace

Document decode(std::string_view bytes, const Hints& hints) {
  if (has_binary_signature(bytes)) return binary(bytes.size());
  Choice choice = choose(bytes, hints);
  const bool wide = is_utf16(choice.encoding);
  if (!wide && has_bulk_controls(bytes)) return binary(bytes.size());

  const std::string_view mark = mark_of(choice.encoding);
  const std::string_view body = bytes.substr(bytes.starts_with(mark) ? mark.size() : 0);
  Converted converted =
      choice.valid ? Converted{std::string(body)} : to_utf8(body, choice.encoding);
  if (wide && has_bulk_controls(converted.text)) return binary(bytes.size());

  Document out;
  out.bytes = bytes.size();
  out.encoding = name_of(choice.encoding);
  out.replaced = converted.replaced;
  out.unreadable = too_many(converted.replaced, converted.text);
  out.diagnostics = std::move(choice.diagnostics);
  if (out.replaced > 0) {
    out.diagnostics.push_back("文字の並びが " + out.encoding + " として正しくない箇所が " +
                              std::to_string(out.replaced) + " か所あります。");
  }
  out.text = std::move(converted.text);
  return out;
}

}  // namespace shinsa::decode
