// Compares the beginnings of addresses; see link_signals.h. Cannot fail.
#include "match/link_signals.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace shinsa::match {
namespace {

constexpr std::size_t kLookedAt = 128;  // bytes of an address; a host and the path's beginning

std::string plain(std::string_view address) {
  std::string text(address.substr(0, kLookedAt));
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  std::string_view rest = text;
  for (const std::string_view front : {"https:", "http:", "//", "www."}) {
    if (rest.starts_with(front)) rest.remove_prefix(front.size());
  }
  return std::string(rest);
}

}  // namespace

std::vector<SignalMatch> link_signals(const Page& page, const RuleSet& rules) {
  std::vector<int> with_links;
  for (std::size_t i = 0; i < rules.signals.size(); ++i) {
    if (!rules.signals[i].links.empty()) with_links.push_back(static_cast<int>(i));
  }
  std::vector<SignalMatch> found;
  for (std::size_t b = 0; b < page.blocks.size(); ++b) {
    const Block& block = page.blocks[b];
    if (block.href.empty() || page.sentences[b].empty()) continue;
    const std::string address = plain(block.href);
    for (const int index : with_links) {
      const SignalRule& signal = rules.signals[static_cast<std::size_t>(index)];
      const bool leads = std::any_of(signal.links.begin(), signal.links.end(),
                                     [&](const auto& link) { return address.starts_with(link); });
      if (!leads || !signal.where[static_cast<std::size_t>(block.kind)]) continue;
      found.push_back({index, {static_cast<BlockIndex>(b), 0}, {0, page.norms[b].text.size()}});
    }
  }
  return found;
}

}  // namespace shinsa::match
