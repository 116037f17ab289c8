// Reading examples; see examples.h.
#include "rules/examples.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

namespace shinsa::rules {
namespace {

constexpr std::array<std::string_view, 11> kFrames = {
    "heading", "title", "button", "alt", "li", "td", "small", "under", "meta", "link", "data"};
constexpr std::string_view kOpen = "【";
constexpr std::string_view kClose = "】";

// The tag at the beginning of `text`, without its angle brackets: "heading" or "/heading".
std::optional<std::string_view> tag_at(std::string_view text) {
  const std::size_t end = text.find('>');
  if (!text.starts_with('<') || end == std::string_view::npos) return std::nullopt;
  const std::string_view tag = text.substr(1, end - 1);
  const std::string_view name = tag.substr(tag.starts_with('/') ? 1 : 0);
  const bool is_name = !name.empty() && std::all_of(name.begin(), name.end(), [](char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) != 0;
  });
  if (!is_name || std::isdigit(static_cast<unsigned char>(name.front())) != 0) return std::nullopt;
  return tag;
}

std::string in_angles(std::string_view tag) { return std::string("<").append(tag).append(">"); }

void check_frames(Document& document, const YamlNode& node) {
  std::string_view open;
  for (std::size_t at = node.text.find('<'); at != std::string::npos;
       at = node.text.find('<', at + 1)) {
    const auto tag = tag_at(std::string_view(node.text).substr(at));
    if (!tag) continue;
    const bool closes = tag->starts_with('/');
    const std::string_view name = tag->substr(closes ? 1 : 0);
    if (std::find(kFrames.begin(), kFrames.end(), name) == kFrames.end()) {
      document.error_in(node, in_angles(*tag),
                        "unknown frame " + in_angles(*tag) + " in an example",
                        "one of: " + joined(kFrames));
      return;
    }
    if (closes ? open != name : !open.empty()) {
      document.error_in(node, in_angles(*tag), in_angles(*tag) + " stands in the wrong place",
                        "frames stand side by side, each with its end: <heading>…</heading>");
      return;
    }
    open = closes ? std::string_view() : name;
  }
  if (!open.empty()) {
    document.error_in(node, in_angles(open), "the frame " + in_angles(open) + " has no end",
                      "close it with " + in_angles(std::string("/").append(open)));
  }
}

// The number of marked spans; nothing (and an error) if they are not well formed.
std::optional<std::size_t> count_marks(Document& document, const YamlNode& node) {
  const std::string_view text = node.text;
  std::size_t spans = 0;
  std::size_t at = 0;
  while (true) {
    const std::size_t open = text.find(kOpen, at);
    const std::size_t close = text.find(kClose, at);
    if (open == std::string_view::npos && close == std::string_view::npos) return spans;
    const std::size_t next = text.find(kOpen, std::min(open, text.size() - 1) + 1);
    const bool paired = open < close && close != std::string_view::npos && close < next;
    if (!paired || close == open + kOpen.size()) {
      document.error(node, "the marks 【 and 】 do not fit together",
                     "put one 【 before and one 】 behind the expected span");
      return std::nullopt;
    }
    ++spans;
    at = close + kClose.size();
  }
}

Example read_example(Document& document, const YamlNode& node, std::string_view key, Marks marks) {
  Example example{read_text(document, node, key), document.file().place(node.mark)};
  if (example.text.empty()) return example;
  check_frames(document, node);
  const auto spans = count_marks(document, node);
  if (marks == Marks::kNeeded && spans && *spans != 1) {
    document.error(
        node, std::string(*spans == 0 ? "no" : "more than one") + " span is marked in this example",
        "put 【】 around the one target");
  }
  return example;
}

}  // namespace

std::vector<Example> read_examples(const Fields& examples, std::string_view key, std::size_t least,
                                   Marks marks) {
  Document& document = examples.document();
  std::vector<Example> out;
  const YamlNode* node = least > 0 ? examples.need(key) : examples.find(key);
  if (node == nullptr ||
      (least == 0 && node->kind == YamlNode::Kind::kList && node->items.empty())) {
    return out;
  }
  for (const YamlNode* item : read_items(document, *node, key)) {
    out.push_back(read_example(document, *item, key, marks));
  }
  if (!out.empty() && out.size() < least) {
    document.error(*node, "only " + std::to_string(out.size()) + " under " + in_quotes(key),
                   "give at least " + std::to_string(least) + " examples");
  }
  return out;
}

}  // namespace shinsa::rules
