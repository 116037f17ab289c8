// LineIndex; see document.h.
#include "core/document.h"

#include <algorithm>

#include "core/utf8.h"

namespace shinsa {
namespace {

constexpr std::size_t kStride = 256;

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), line_starts_{0} {
  for (std::size_t at = 0, count = 0; at <= text.size(); at += kStride) {
    checkpoints_.push_back(count);
    count += utf8::count(text.substr(at, kStride));
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool lone_cr = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
    if (text[i] == '\n' || lone_cr) line_starts_.push_back(i + 1);
  }
}

SourcePosition LineIndex::position(std::size_t byte) const {
  byte = std::min(byte, text_.size());
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), byte);
  const std::size_t start = *(after - 1);
  return {byte, static_cast<std::size_t>(after - line_starts_.begin()),
          code_points_before(byte) - code_points_before(start) + 1};
}

std::size_t LineIndex::code_points_before(std::size_t byte) const {
  const std::size_t checkpoint = byte / kStride;
  const std::size_t from = checkpoint * kStride;
  return checkpoints_[checkpoint] + utf8::count(text_.substr(from, byte - from));
}

}  // namespace shinsa
