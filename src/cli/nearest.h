// A word that nobody knows → the known words that it may have meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace shinsa::cli {

/// The nearest of `known`, best first: at most `most`, each within a third of the word's length in
/// edits or holding the word. Ties keep the order of `known`.
std::vector<std::string> nearest(std::string_view word, const std::vector<std::string>& known,
                                 std::size_t most = 3);

/// "did you mean a, b or c?", or nothing where no known word is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& known,
                         std::size_t most = 3);

}  // namespace shinsa::cli
