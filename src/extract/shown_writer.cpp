// White space, invisible characters and the map of a block's text; see shown_writer.h.
#include "extract/shown_writer.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "extract/shown_characters.h"

namespace shinsa::extract {
namespace {

// Lead bytes that may begin white space or an invisible character. U+3000 is not among them: it
// matters at the ends only, and its lead byte begins all kana.
constexpr std::array<bool, 256> special_leads() {
  std::array<bool, 256> special{};
  for (std::size_t c = 0; c <= 0x20; ++c) special[c] = true;
  for (std::size_t c : {0x7FU, 0xC2U, 0xE1U, 0xE2U, 0xEFU}) special[c] = true;
  return special;
}
constexpr std::array<bool, 256> kSpecialLeads = special_leads();

constexpr std::string_view kIdeographicSpaceBytes = "\u3000";

bool is_special(char32_t c) { return is_collapsing_space(c) || is_invisible(c); }

// The end of the stretch of ordinary characters that begins at `begin`.
std::size_t ordinary_end(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t at = begin;
  while (at < end) {
    if (!kSpecialLeads[static_cast<unsigned char>(text[at])]) {
      ++at;
      continue;
    }
    std::size_t after = at;
    if (is_special(utf8::next(text, after))) break;
    at = after;
  }
  return std::min(at, end);
}

// How far `text` from `at` on equals the source, byte by byte, according to the map. Long runs are
// looked at in portions, so that a text in which content and map disagree stays linear.
std::size_t linear_end(const MappedText& mapped, std::size_t at, std::string_view source) {
  constexpr std::size_t kPortion = 512;
  const std::size_t from = mapped.to_source.to_parent({at, at + 1}).begin;
  const std::size_t limit = std::min({mapped.text.size() - at, source.size() - from, kPortion});
  std::size_t size = 0;
  while (size < limit && mapped.text[at + size] == source[from + size]) ++size;
  size = utf8::floor(std::string_view(mapped.text).substr(at), size);
  if (size == 0) return at;
  const Range<Source> whole = mapped.to_source.to_parent({at, at + size});
  const bool linear = whole.size() == size && mapped.to_source.to_parent({at, at + 1}).size() == 1;
  return linear ? at + size : at;
}

}  // namespace

void ShownWriter::widen_gap(Gap gap, Range<Source> at) {
  const bool hangs_together = gap_ != Gap::kNone && gap_source_.end == at.begin;
  if (gap == Gap::kBreak && gap_ != Gap::kBreak) {
    gap_source_ = at;  // the break itself, not the white space before it
  } else if (hangs_together && gap_ != Gap::kBreak) {
    gap_source_.end = at.end;
  } else if (gap_ == Gap::kNone) {
    gap_source_ = at;
  }
  gap_ = std::max(gap_, gap);
}

void ShownWriter::close_gap(std::string_view next) {
  const Gap gap = gap_;
  gap_ = Gap::kNone;
  if (gap == Gap::kNone || text_.empty()) return;
  if (gap == Gap::kWrap) {
    std::size_t at = 0;
    if (is_japanese(last_character(text_)) && is_japanese(utf8::next(next, at))) return;
  }
  write(gap == Gap::kBreak ? "\n" : " ", gap_source_);
}

void ShownWriter::write(std::string_view text, Range<Source> from) {
  const bool continues = text.size() == from.size() && !pieces_.empty() &&
                         pieces_.back().linear() && pieces_.back().source.end == from.begin;
  if (continues) {
    pieces_.back().end += text.size();
    pieces_.back().source.end = from.end;
  } else {
    pieces_.push_back({text_.size(), text_.size() + text.size(), from});
  }
  text_.append(text);
}

void ShownWriter::append_run(std::string_view run, Range<Source> from) {
  if (text_.empty()) {  // an ideographic space that indents
    const bool linear = run.size() == from.size();
    while (run.starts_with(kIdeographicSpaceBytes)) {
      run.remove_prefix(kIdeographicSpaceBytes.size());
      from.begin = linear ? from.begin + kIdeographicSpaceBytes.size() : from.end;
    }
  }
  if (run.empty()) return;
  close_gap(run);
  write(run, from);
}

void ShownWriter::append_special(char32_t c, Range<Source> from, LineEnd line_end) {
  if (c == '\n' || c == '\r') {
    widen_gap(line_end == LineEnd::kBreak ? Gap::kBreak : Gap::kWrap, from);
  } else if (is_collapsing_space(c)) {
    widen_gap(c < 0x80 ? Gap::kBlank : Gap::kKept, from);
  }
}

void ShownWriter::append_source(Range<Source> range, LineEnd line_end) {
  for (std::size_t at = range.begin; at < range.end;) {
    const std::size_t run = ordinary_end(source_, at, range.end);
    if (run > at) append_run(source_.substr(at, run - at), {at, run});
    at = run;
    if (at >= range.end) break;
    const char32_t c = utf8::next(source_, at);
    append_special(c, {run, at}, line_end);
  }
}

void ShownWriter::append_character(std::string_view character, Range<Source> from,
                                   LineEnd line_end) {
  std::size_t at = 0;
  const char32_t c = utf8::next(character, at);
  if (is_special(c)) {
    append_special(c, from, line_end);
  } else {
    append_run(character, from);
  }
}

void ShownWriter::append_mapped(const MappedText& mapped, LineEnd line_end) {
  const std::string_view text = mapped.text;
  const Range<Source> whole = mapped.to_source.to_parent({0, text.size()});
  if (whole.size() == text.size() && source_.compare(whole.begin, text.size(), text) == 0) {
    return append_source(whole, line_end);
  }
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t linear = linear_end(mapped, at, source_);
    if (linear > at) {
      const std::size_t from = mapped.to_source.to_parent({at, at + 1}).begin;
      append_source({from, from + (linear - at)}, line_end);
      at = linear;
      continue;
    }
    const std::size_t size = std::min(utf8::length(text[at]), text.size() - at);
    append_character(text.substr(at, size), mapped.to_source.to_parent({at, at + size}), line_end);
    at += size;
  }
}

void ShownWriter::append_writer(const ShownWriter& other) {
  for (const Piece& piece : other.pieces_) {
    append_run(std::string_view(other.text_).substr(piece.begin, piece.end - piece.begin),
               piece.source);
  }
  if (other.gap_ != Gap::kNone) widen_gap(other.gap_, other.gap_source_);
}

MappedText ShownWriter::slice(std::size_t begin, std::size_t end) const {
  MappedText result;
  const std::string_view whole = trimmed(std::string_view(text_).substr(begin, end - begin));
  if (whole.empty()) return result;
  begin = static_cast<std::size_t>(whole.data() - text_.data());
  end = begin + whole.size();
  result.text = whole;
  auto piece = std::upper_bound(pieces_.begin(), pieces_.end(), begin,
                                [](std::size_t at, const Piece& p) { return at < p.end; });
  for (; piece != pieces_.end() && piece->begin < end; ++piece) {
    const std::size_t from = std::max(begin, piece->begin);
    const std::size_t to = std::min(end, piece->end);
    Range<Source> source = piece->source;
    if (piece->linear()) {
      source = {source.begin + (from - piece->begin), source.begin + (to - piece->begin)};
    }
    result.to_source.append(to - from, source);
  }
  return result;
}

void ShownWriter::clear() {
  text_.clear();
  pieces_.clear();
  gap_ = Gap::kNone;
}

}  // namespace shinsa::extract
