// Quoting what a visitor reads; see quote.h. The source break of a <br> is no part of a quotation,
// since Japanese runs on without one. Nothing can fail: ranges come from the page itself.
#include "core/quote.h"

namespace shinsa {
namespace {

bool is_ascii_text(char byte) { return byte > ' ' && static_cast<unsigned char>(byte) < 0x80U; }

}  // namespace

std::string one_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\n' && text[i] != '\r' && text[i] != '\t') {
      out += text[i];
      continue;
    }
    const bool between_words = !out.empty() && is_ascii_text(out.back()) && i + 1 < text.size() &&
                               is_ascii_text(text[i + 1]);
    if (between_words) out += ' ';
  }
  const std::size_t begin = out.find_first_not_of(' ');
  if (begin == std::string::npos) return {};
  return out.substr(begin, out.find_last_not_of(' ') - begin + 1);
}

std::string quote(const Page& page, BlockIndex block, Range<Norm> range) {
  const Range<Shown> shown = shown_range(page, block, range);
  return one_line(std::string_view(block_of(page, block).shown).substr(shown.begin, shown.size()));
}

}  // namespace shinsa
