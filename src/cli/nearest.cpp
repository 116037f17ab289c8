// Edit distance (Levenshtein, with swapped neighbours as one edit) over bytes; ids and flags are
// ASCII.
#include "cli/nearest.h"

#include <algorithm>

namespace shinsa::cli {
namespace {

std::size_t distance(std::string_view a, std::string_view b) {
  const std::size_t width = b.size() + 1;
  std::vector<std::size_t> cells((a.size() + 1) * width);
  const auto at = [&](std::size_t i, std::size_t j) -> std::size_t& {
    return cells[i * width + j];
  };
  for (std::size_t i = 0; i <= a.size(); ++i) at(i, 0) = i;
  for (std::size_t j = 0; j <= b.size(); ++j) at(0, j) = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = at(i - 1, j - 1) + (a[i - 1] == b[j - 1] ? 0 : 1);
      at(i, j) = std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, change});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + 1);
    }
  }
  return at(a.size(), b.size());
}

}  // namespace

std::vector<std::string> nearest(std::string_view word, const std::vector<std::string>& known,
                                 std::size_t most) {
  constexpr std::size_t kLongest = 64;  // a longer word was not meant as one of ours
  if (word.empty() || word.size() > kLongest) return {};
  std::vector<std::pair<std::size_t, std::string>> found;
  for (const std::string& candidate : known) {
    const std::size_t edits = distance(word, candidate);
    const std::size_t allowed = std::max<std::size_t>(1, word.size() / 3);
    const bool holds = word.size() >= 3 && candidate.find(word) != std::string::npos;
    if (edits <= allowed || holds) found.emplace_back(edits, candidate);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> out;
  for (std::size_t i = 0; i < std::min(most, found.size()); ++i) out.push_back(found[i].second);
  return out;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known,
                         std::size_t most) {
  const std::vector<std::string> words = nearest(word, known, most);
  if (words.empty()) return "";
  std::string out = "did you mean " + words.front();
  for (std::size_t i = 1; i < words.size(); ++i) {
    out += (i + 1 == words.size() ? " or " : ", ") + words[i];
  }
  return out + "?";
}

}  // namespace shinsa::cli
