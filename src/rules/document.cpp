// Typed access to YAML values; see document.h.
#include "rules/document.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <system_error>
#include <utility>

namespace shinsa::rules {
namespace {

using Kind = YamlNode::Kind;

std::string kind_of(const YamlNode& node) {
  switch (node.kind) {
    case Kind::kNothing:
      return "nothing";
    case Kind::kScalar:
      return in_quotes(node.text);
    case Kind::kList:
      return "a list";
    case Kind::kMap:
      return "a map";
  }
  return {};
}

std::string trimmed(std::string_view text) {
  const std::size_t end = text.find_last_not_of(" \n");
  return std::string(end == std::string_view::npos ? std::string_view{} : text.substr(0, end + 1));
}

std::optional<double> parse_number(const YamlNode& node) {
  double value = 0;
  const char* end = node.text.data() + node.text.size();
  const auto [stop, failure] = std::from_chars(node.text.data(), end, value);
  if (node.kind != Kind::kScalar || failure != std::errc{} || stop != end) return std::nullopt;
  if (!std::isfinite(value)) return std::nullopt;
  return value;
}

std::string number_text(double value) {
  std::array<char, 32> buffer{};
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return {buffer.data(), result.ptr};
}

}  // namespace

void Document::error(const YamlNode& at, std::string what, std::string mend) {
  problems_.push_back({at.mark, file_.error(at.mark, std::move(what), std::move(mend))});
}

void Document::error_in(const YamlNode& at, std::string_view part, std::string what,
                        std::string mend) {
  YamlNode place;
  place.mark = at.mark;
  const std::size_t found = file_.line(at.mark.line).find(part, at.mark.column);
  if (!part.empty() && found != std::string_view::npos) place.mark.column = found;
  error(place, std::move(what), std::move(mend));
}

void Document::finish() {
  std::stable_sort(problems_.begin(), problems_.end(),
                   [](const Problem& a, const Problem& b) { return a.mark < b.mark; });
  for (Problem& problem : problems_) load_.errors.push_back(std::move(problem.error));
  problems_.clear();
}

void wrong_type(Document& document, const YamlNode& node, std::string_view name,
                std::string_view expected) {
  document.error(node,
                 in_quotes(name) + " must be " + std::string(expected) + ", not " + kind_of(node),
                 "see rules/README.md");
}

std::string read_text(Document& document, const YamlNode& node, std::string_view name) {
  if (node.kind != Kind::kScalar) {
    wrong_type(document, node, name, "a text");
    return {};
  }
  std::string text = trimmed(node.text);
  if (text.empty()) document.error(node, in_quotes(name) + " is empty", "write a text");
  return text;
}

std::vector<const YamlNode*> read_items(Document& document, const YamlNode& node,
                                        std::string_view name) {
  std::vector<const YamlNode*> items;
  if (node.kind == Kind::kList) {
    for (const YamlNode& item : node.items) items.push_back(&item);
  } else if (node.kind != Kind::kNothing) {
    items.push_back(&node);
  }
  if (items.empty()) {
    document.error(node, in_quotes(name) + " is empty", "add an entry, or leave the key out");
  }
  return items;
}

std::vector<std::string> read_texts(Document& document, const YamlNode& node,
                                    std::string_view name) {
  std::vector<std::string> texts;
  for (const YamlNode* item : read_items(document, node, name)) {
    std::string text = read_text(document, *item, name);
    if (!text.empty()) texts.push_back(std::move(text));
  }
  return texts;
}

std::vector<std::string> read_folded(Document& document, const YamlNode& node,
                                     std::string_view name) {
  std::vector<std::string> texts;
  for (const YamlNode* item : read_items(document, node, name)) {
    const std::string written = read_text(document, *item, name);
    if (written.empty()) continue;
    std::string text = document.fold(written);
    if (text.empty()) {
      document.error(*item, "nothing is left of " + in_quotes(written) + " when it is folded",
                     "write a visible text");
    } else if (std::find(texts.begin(), texts.end(), text) == texts.end()) {
      texts.push_back(std::move(text));
    }
  }
  return texts;
}

double read_number(Document& document, const YamlNode& node, std::string_view name, double min,
                   double max) {
  const auto value = parse_number(node);
  if (!value) {
    wrong_type(document, node, name, "a number");
    return min;
  }
  if (*value < min || *value > max) {
    document.error(node, in_quotes(name) + " is " + number_text(*value),
                   "write a number from " + number_text(min) + " to " + number_text(max));
  }
  return *value;
}

int read_integer(Document& document, const YamlNode& node, std::string_view name, int min,
                 int max) {
  const auto value = parse_number(node);
  if (!value || *value != std::floor(*value)) {
    wrong_type(document, node, name, "a whole number");
    return min;
  }
  if (*value < min || *value > max) {
    document.error(node, in_quotes(name) + " is " + number_text(*value),
                   "write a number from " + std::to_string(min) + " to " + std::to_string(max));
    return min;
  }
  return static_cast<int>(*value);
}

bool read_flag(Document& document, const YamlNode& node, std::string_view name) {
  if (node.kind == Kind::kScalar && node.text == "true") return true;
  if (node.kind != Kind::kScalar || node.text != "false") {
    wrong_type(document, node, name, "true or false");
  }
  return false;
}

std::optional<std::size_t> read_choice(Document& document, const YamlNode& node,
                                       std::string_view name,
                                       std::span<const std::string_view> choices) {
  if (node.kind != Kind::kScalar) {
    wrong_type(document, node, name, "one of " + joined(choices));
    return std::nullopt;
  }
  const auto found = std::find(choices.begin(), choices.end(), node.text);
  if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
  const auto near = nearest(node.text, choices);
  document.error(node, "unknown " + std::string(name) + " " + in_quotes(node.text),
                 (near ? "did you mean " + in_quotes(*near) + "? " : std::string()) +
                     "one of: " + joined(choices));
  return std::nullopt;
}

Fields::Fields(Document& document, const YamlNode& node, std::string_view noun,
               std::span<const std::string_view> known)
    : document_(&document), node_(&node) {
  if (node.kind != Kind::kMap) {
    document.error(node, std::string(noun) + " must be a map of keys, not " + kind_of(node),
                   "known keys: " + joined(known));
    return;
  }
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const YamlNode& key = node.keys[i];
    if (key.kind != Kind::kScalar ||
        std::find(known.begin(), known.end(), key.text) == known.end()) {
      const auto near = nearest(key.text, known);
      document.error(
          key, "unknown key " + kind_of(key) + " in " + std::string(noun),
          near ? "did you mean " + in_quotes(*near) + "?" : "known keys: " + joined(known));
      continue;
    }
    const auto same = [&key](const YamlNode& other) { return other.text == key.text; };
    const auto end = node.keys.begin() + static_cast<std::ptrdiff_t>(i);
    const auto first = std::find_if(node.keys.begin(), end, same);
    if (first != end) {
      document.error(
          key, "the key " + in_quotes(key.text) + " stands twice in " + std::string(noun),
          "remove one; the first stands in line " + std::to_string(first->mark.line + 1));
    }
  }
}

const YamlNode* Fields::find(std::string_view key) const {
  for (std::size_t i = 0; i < node_->keys.size(); ++i) {
    if (node_->keys[i].text == key) return &node_->items[i];
  }
  return nullptr;
}

const YamlNode* Fields::need(std::string_view key) const {
  const YamlNode* found = find(key);
  if (found == nullptr && node_->kind == Kind::kMap) {
    document_->error(*node_, "the key " + in_quotes(key) + " is missing",
                     "add it; see rules/README.md");
  }
  return found;
}

std::string Fields::text(std::string_view key) const {
  const YamlNode* found = need(key);
  return found == nullptr ? std::string() : read_text(*document_, *found, key);
}

std::string Fields::optional_text(std::string_view key) const {
  const YamlNode* found = find(key);
  return found == nullptr ? std::string() : read_text(*document_, *found, key);
}

double Fields::number(std::string_view key, double min, double max) const {
  const YamlNode* found = need(key);
  return found == nullptr ? min : read_number(*document_, *found, key, min, max);
}

bool Fields::flag(std::string_view key) const {
  const YamlNode* found = find(key);
  return found != nullptr && read_flag(*document_, *found, key);
}

}  // namespace shinsa::rules
