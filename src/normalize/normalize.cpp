// Shown text → folded text with a map; see normalize.h.
//
// prepared() (same length) → NFKC_Casefold with ICU's edits → Writer, which applies the table,
// collapses white space and writes text and map together, one character at a time where something
// changed.
#include "normalize/normalize.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "core/utf8.h"
#include "normalize/old_forms.h"
#include "normalize/table.h"

namespace shinsa::normalize {
namespace {

const icu::Normalizer2* nfkc_casefold() {
  static const icu::Normalizer2* const kInstance = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFKCCasefoldInstance(status);
  }();
  return kInstance;
}

/// By first byte, the length of characters that no step after NFKC changes: ASCII but for white
/// space, ~ and the hyphen; kana and kanji, but for old forms. 0: look closer.
constexpr std::array<std::uint8_t, 256> kPlain = [] {
  std::array<std::uint8_t, 256> plain{};
  for (std::size_t c = 0; c < 0x80; ++c) {
    plain[c] = c == ' ' || (c >= '\t' && c <= '\r') || c == '~' || c == '-' ? 0 : 1;
  }
  for (std::size_t lead = 0xE3; lead <= 0xED; ++lead) plain[lead] = 3;
  return plain;
}();

/// The first character in text[at, end) that may have to change, or `end`.
std::size_t skip_plain(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = kPlain[lead];
    // U+3000–U+303F holds signs of the table.
    if (length == 0 || (lead == 0xE3 && text[at + 1] == '\x80')) return at;
    if (length == 3 && is_old_form(text, at)) return at;
    at += length;
  }
  return end;
}

bool is_kanji(char32_t c) { return c == U'々' || (c >= U'一' && c <= U'鿿'); }

/// A particle that cannot end a line of its own behind a noun.
bool is_line_end_particle(char32_t c) {
  constexpr std::u32string_view kParticles = U"はがをにでとのへ";
  return kParticles.find(c) != kParticles.npos;
}

/// Hiragana that no word begins with, or hardly one: behind a kanji the line break cut a word.
bool only_ends_word(char32_t c) {
  constexpr std::u32string_view kOkurigana = U"くりるれっんゃゅょをぁぃぅぇぉ";
  return kOkurigana.find(c) != kOkurigana.npos;
}

/// くすみ, くま, りんご: the few words that do begin so.
bool begins_with_exception(std::string_view line) {
  constexpr std::array<std::string_view, 12> kWords = {"くす", "くま", "くち", "くび",
                                                       "くだ", "くる", "くり", "くわ",
                                                       "りん", "りょ", "るい", "れん"};
  return std::any_of(kWords.begin(), kWords.end(),
                     [line](std::string_view word) { return line.starts_with(word); });
}

/// A letter or digit: nothing that would melt with the character before it.
bool begins_word(char32_t c) {
  const bool latin = (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
  return latin || is_katakana_letter(c) || (c >= U'ぁ' && c <= U'ゖ') || is_kanji(c);
}

/// Writes text after NFKC into a NormText. Ranges of `text` come in order, each with the shown
/// bytes that it was made from.
class Writer {
 public:
  Writer(std::string_view shown, std::string_view text, NormText& out)
      : shown_(shown), text_(text), out_(out) {
    out_.text.reserve(text.size());
  }

  /// text[begin, end) is shown[shown, shown + end - begin).
  void copy(std::size_t begin, std::size_t end, std::size_t shown) {
    std::size_t run = begin;
    for (std::size_t at = skip_plain(text_, begin, end); at < end;) {
      std::size_t next = at;
      const Folded fold = folded(utf8::next(text_, next));
      if (fold.how != Fold::kKeep) {
        put_run(run, at, shown + (run - begin));
        put(fold, at, next, {shown + (at - begin), shown + (next - begin)});
        run = next;
      }
      at = skip_plain(text_, next, end);
    }
    put_run(run, end, shown + (run - begin));
  }

  /// text[begin, end) was made from `shown` as a whole.
  void replace(std::size_t begin, std::size_t end, Range<Shown> shown) {
    for (std::size_t at = begin; at < end;) {
      std::size_t next = at;
      const Folded fold = folded(utf8::next(text_, next));
      put(fold, at, next, shown);
      at = next;
    }
  }

  void finish() { put_space(); }

 private:
  struct Space {
    Range<Shown> shown;
    bool line_break = false;
  };

  void put_run(std::size_t begin, std::size_t end, std::size_t shown) {
    if (begin == end) return;
    append(text_.substr(begin, end - begin), {shown, shown + (end - begin)});
  }

  void put(const Folded& fold, std::size_t begin, std::size_t end, Range<Shown> shown) {
    switch (fold.how) {
      case Fold::kSpace:
      case Fold::kLineBreak:
        if (!space_) space_ = Space{shown, false};
        space_->shown.end = shown.end;
        space_->line_break |= fold.how == Fold::kLineBreak;
        return;
      case Fold::kKeep:
        return append(text_.substr(begin, end - begin), shown);
      case Fold::kReplace:
        return append(fold.text, shown);
      case Fold::kHyphen:
        return append(joins_katakana(end) ? "ー" : "-", shown);
      case Fold::kNumero:
        return put_numero(end, shown);
    }
  }

  /// №; or what looks like its stand-in but stood in the input.
  void put_numero(std::size_t next, Range<Shown> shown) {
    if (!shown_.substr(shown.begin).starts_with("№")) return append("\uFFFD", shown);
    append("n", shown);
    append("o", shown);
    if (!text_.substr(next).starts_with('.')) append(".", shown);
  }

  /// True where the hyphen that ends before `next` stands between two katakana letters: a long
  /// mark.
  bool joins_katakana(std::size_t next) const {
    if (space_ || out_.text.size() < 3 || next >= text_.size()) return false;
    std::size_t before = utf8::floor(out_.text, out_.text.size() - 1);
    return is_katakana_letter(utf8::next(out_.text, before)) &&
           is_katakana_letter(utf8::next(text_, next));
  }

  /// True where the line break before `next` cuts a word or a phrase: ダウン|タイム, 痛|くない,
  /// 絶|対, この治療で|必ず, 腫れ、|赤み. Headlines are full of such breaks, and a claim must not
  /// be lost in them.
  bool line_goes_on(std::string_view next) const {
    if (out_.text.empty()) return false;
    std::size_t at = utf8::floor(out_.text, out_.text.size() - 1);
    const std::size_t last_begin = at;
    const char32_t last = utf8::next(out_.text, at);
    at = 0;
    const char32_t first = utf8::next(next, at);
    if (!begins_word(first)) return false;
    if (last == U'、') return true;
    if (last_begin == line_begin_ && (is_kanji(last) || is_katakana_letter(last))) return true;
    if (is_kanji(last) && only_ends_word(first) && !begins_with_exception(next)) return true;
    if (is_katakana_letter(last)) return is_katakana_letter(first);
    if (!is_line_end_particle(last) || last_begin == 0) return false;
    at = utf8::floor(out_.text, last_begin - 1);
    const char32_t before = utf8::next(out_.text, at);
    return is_katakana_letter(before) || is_kanji(before);
  }

  void put_space() {
    if (!space_) return;
    out_.text.push_back(space_->line_break ? '\n' : ' ');
    out_.to_shown.append(1, space_->shown);
    space_.reset();
  }

  /// One character with any shown range, or many that are shown byte by byte. A single character of
  /// the same length as its range may be called linear: its ends map to the ends of the range.
  void append(std::string_view text, Range<Shown> shown) {
    const bool new_line = space_ && space_->line_break;
    if (new_line && line_goes_on(text)) space_.reset();
    put_space();
    if (new_line) line_begin_ = out_.text.size();
    out_.text.append(text);
    out_.to_shown.append(text.size(), shown);
  }

  std::string_view shown_;
  std::string_view text_;
  NormText& out_;
  std::size_t line_begin_ = 0;  // in out_.text, of the shown line that is being written
  std::optional<Space> space_;  // a run of white space that is not written yet
};

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

void write_edited(const icu::Edits& edits, Writer& writer) {
  UErrorCode status = U_ZERO_ERROR;
  auto edit = edits.getFineIterator();
  while (edit.next(status)) {
    const auto begin = static_cast<std::size_t>(edit.destinationIndex());
    const auto end = begin + static_cast<std::size_t>(edit.newLength());
    const auto shown = static_cast<std::size_t>(edit.sourceIndex());
    if (edit.hasChange()) {
      writer.replace(begin, end, {shown, shown + static_cast<std::size_t>(edit.oldLength())});
    } else {
      writer.copy(begin, end, shown);
    }
  }
}

}  // namespace

NormText normalize(std::string_view shown) {
  NormText out;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* icu = nfkc_casefold();
  // Even the check for being normal is quadratic in runs of marks, so prepared() comes first.
  const std::optional<std::string> substituted = prepared(shown);
  const std::string_view text = substituted ? std::string_view(*substituted) : shown;
  if (icu == nullptr || icu->isNormalizedUTF8(piece(text), status)) {
    Writer writer(shown, text, out);
    writer.copy(0, text.size(), 0);
    writer.finish();
    return out;
  }
  std::string normal;
  icu::StringByteSink<std::string> sink(&normal, static_cast<std::int32_t>(text.size()));
  icu::Edits edits;
  icu->normalizeUTF8(0, piece(text), sink, &edits, status);
  Writer writer(shown, normal, out);
  write_edited(edits, writer);
  writer.finish();
  return out;
}

std::string fold(std::string_view text) { return normalize(text).text; }

}  // namespace shinsa::normalize
