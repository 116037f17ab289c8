// Builds the tree from the library's events; see yaml_tree.h.
#include "rules/yaml_tree.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>
#include <string_view>
#include <utility>

namespace shinsa::rules {
namespace {

constexpr std::string_view kQuoteMend =
    "check the indentation, and put quotes around a text that begins with or holds one of "
    ": # [ ] { } , & * ? | > % @";

Mark mark_of(const YAML::Mark& mark) {
  if (mark.line < 0 || mark.column < 0) return {};
  return {static_cast<std::size_t>(mark.line), static_cast<std::size_t>(mark.column)};
}

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(const SourceFile& file, Errors& errors) : file_(file), errors_(errors) {}

  std::optional<YamlNode> take() && { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_extras(mark, "", anchor);
    attach({YamlNode::Kind::kNothing, mark_of(mark), {}, {}, {}});
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_extras(mark, "", anchor);
    attach({YamlNode::Kind::kNothing, mark_of(mark), {}, {}, {}});
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_extras(mark, tag, anchor);
    attach({YamlNode::Kind::kScalar, mark_of(mark), value, {}, {}});
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    refuse_extras(mark, tag, anchor);
    open_.push_back({YamlNode::Kind::kList, mark_of(mark), {}, {}, {}});
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    refuse_extras(mark, tag, anchor);
    open_.push_back({YamlNode::Kind::kMap, mark_of(mark), {}, {}, {}});
  }
  void OnMapEnd() override { close(); }

 private:
  // The library marks plain scalars with "?" and quoted ones with "!", as it does a "!" alone.
  void refuse_extras(const YAML::Mark& mark, std::string_view tag, YAML::anchor_t anchor) {
    if (anchor != YAML::NullAnchor) {
      errors_.push_back(file_.error(
          mark_of(mark), "anchors and aliases (& and *) are not used here", "write the value out"));
    }
    const bool is_bare = tag == "!" && stands_at(mark, '!');
    if (is_bare || (!tag.empty() && tag != "?" && tag != "!")) {
      errors_.push_back(file_.error(mark_of(mark), "tags (!) are not used here",
                                    "put quotes around a text that begins with !"));
    }
  }

  bool stands_at(const YAML::Mark& mark, char character) const {
    const Mark at = mark_of(mark);
    const std::string_view line = file_.line(at.line);
    return at.column < line.size() && line[at.column] == character;
  }

  void close() {
    YamlNode node = std::move(open_.back());
    open_.pop_back();
    attach(std::move(node));
  }

  void attach(YamlNode node) {
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    YamlNode& parent = open_.back();
    const bool is_key =
        parent.kind == YamlNode::Kind::kMap && parent.keys.size() == parent.items.size();
    (is_key ? parent.keys : parent.items).push_back(std::move(node));
  }

  const SourceFile& file_;
  Errors& errors_;
  std::vector<YamlNode> open_;
  std::optional<YamlNode> root_;
};

bool refuse_tabs(const SourceFile& file, Errors& errors) {
  for (std::size_t i = 0; i < file.line_count(); ++i) {
    const std::string_view line = file.line(i);
    const std::size_t text = line.find_first_not_of(" \t");
    const std::size_t tab = line.substr(0, text).find('\t');
    if (text == std::string_view::npos || tab == std::string_view::npos) continue;
    errors.push_back(
        file.error({i, tab}, "a tab stands in the indentation", "indent with spaces only"));
    return true;
  }
  return false;
}

}  // namespace

std::optional<YamlNode> parse_yaml(const SourceFile& file, Errors& errors) {
  if (refuse_tabs(file, errors)) return std::nullopt;
  TreeBuilder builder(file, errors);
  try {
    std::istringstream in(file.text());
    YAML::Parser parser(in);
    if (!parser.HandleNextDocument(builder)) {
      errors.push_back({file.path(), "the file is empty", "see rules/README.md", ""});
      return std::nullopt;
    }
    std::optional<YamlNode> root = std::move(builder).take();
    TreeBuilder rest(file, errors);
    if (parser.HandleNextDocument(rest)) {
      errors.push_back({file.path(), "more than one YAML document stands in the file",
                        "give each its own file", ""});
    }
    return root;
  } catch (const YAML::Exception& exception) {
    errors.push_back(file.error(mark_of(exception.mark), "not valid YAML: " + exception.msg,
                                std::string(kQuoteMend)));
    return std::nullopt;
  }
}

}  // namespace shinsa::rules
