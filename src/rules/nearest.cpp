// Edit distance over code points; see nearest.h.
#include "rules/nearest.h"

#include <algorithm>
#include <numeric>

#include "core/utf8.h"

namespace shinsa::rules {
namespace {

constexpr std::size_t kMaxQuoted = 40;

std::u32string characters(std::string_view text) {
  std::u32string out;
  std::size_t at = 0;
  while (at < text.size()) out.push_back(utf8::next(text, at));
  return out;
}

std::size_t edits(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t k = 1; k <= b.size(); ++k) {
      const std::size_t change = diagonal + (a[i - 1] == b[k - 1] ? 0 : 1);
      diagonal = row[k];
      row[k] = std::min({change, row[k] + 1, row[k - 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view name,
                                        std::span<const std::string_view> known) {
  const std::u32string wanted = characters(name);
  std::size_t best = std::max<std::size_t>(1, (wanted.size() + 1) / 3) + 1;
  std::optional<std::string_view> found;
  for (std::string_view candidate : known) {
    const std::size_t distance = edits(wanted, characters(candidate));
    if (distance >= best) continue;
    best = distance;
    found = candidate;
  }
  if (found || wanted.size() < 2) return found;
  const auto longer = std::find_if(known.begin(), known.end(), [name](std::string_view candidate) {
    return candidate.starts_with(name);
  });
  if (longer != known.end()) found = *longer;
  return found;
}

std::string suggestion(std::string_view name, std::span<const std::string_view> known) {
  if (const auto near = nearest(name, known)) return "did you mean " + in_quotes(*near) + "?";
  return known.empty() ? "there is none" : "one of: " + joined(known);
}

std::string joined(std::span<const std::string_view> names) {
  std::string out;
  for (std::string_view name : names) {
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

std::string in_quotes(std::string_view text) {
  const std::u32string all = characters(text);
  std::string out = "\"";
  for (std::size_t i = 0; i < std::min(all.size(), kMaxQuoted); ++i) {
    utf8::append(out, all[i] == U'\n' ? U' ' : all[i]);
  }
  return out + (all.size() > kMaxQuoted ? "…\"" : "\"");
}

}  // namespace shinsa::rules
