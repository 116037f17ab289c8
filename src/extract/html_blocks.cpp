// HTML → blocks: the loop over the tokens, and the elements whose content is no markup (<title>,
// <style>, <script> …). The tree keeps the structure (html_tree.h), the collector makes the blocks
// (block_collector.h). Owns nothing beyond the call; never fails.
#include <string>

#include "extract/block_collector.h"
#include "extract/extract.h"
#include "extract/html_part.h"
#include "extract/html_tokenizer.h"
#include "extract/html_tree.h"

namespace shinsa::extract {
namespace {

ContentModel model_of(Tag tag) {
  switch (tag) {
    case Tag::kTitle:
    case Tag::kTextarea:
      return ContentModel::kRcdata;
    case Tag::kScript:
      return ContentModel::kScriptData;
    case Tag::kPlaintext:
      return ContentModel::kPlaintext;
    default:
      return ContentModel::kRawtext;
  }
}

class HtmlReader {
 public:
  HtmlReader(std::string_view source, Range<Source> part)
      : tokenizer_(source.substr(0, part.end), part.begin),
        collector_(source, open_, sheet_),
        tree_(open_, collector_) {}

  HtmlPage read() {
    while (tokenizer_.next(token_)) read_token();
    tree_.finish();
    HtmlPage page;
    page.blocks = collector_.finish(page.boxes);
    page.address = collector_.address();
    return page;
  }

 private:
  void read_token();
  void read_raw(Tag tag);

  HtmlTokenizer tokenizer_;
  HtmlToken token_;
  OpenElements open_;
  StyleSheet sheet_;
  BlockCollector collector_;
  HtmlTree tree_;
};

void HtmlReader::read_token() {
  switch (token_.kind) {
    case HtmlToken::Kind::kCharacters:
      tree_.before_text();
      collector_.add_text(token_.text);
      return;
    case HtmlToken::Kind::kDoctype:
      tree_.set_quirks(token_.force_quirks || token_.name != "html");
      return;
    case HtmlToken::Kind::kStartTag:
      if (tree_.start(token_)) read_raw(tag_named(token_.name));
      break;
    case HtmlToken::Kind::kEndTag:
      tree_.end(token_);
      break;
    default:
      return;
  }
  tokenizer_.set_cdata_allowed(tree_.in_foreign());
}

// Reads the content of a raw element up to its end tag and gives it to whom it concerns.
void HtmlReader::read_raw(Tag tag) {
  tokenizer_.set_content_model(model_of(tag), token_.name);
  if ((flags_of(tag) & kNotText) == 0) return;  // shown as it stands
  const Attributes attributes = attributes_of(token_);
  const bool is_data =
      tag == Tag::kScript && equals_word(text_of(attributes.type), "application/ld+json");
  const bool is_style = tag == Tag::kStyle && !equals_word(text_of(attributes.media), "print");
  if (!tokenizer_.next(token_) || token_.kind != HtmlToken::Kind::kCharacters) return;
  if (is_data) collector_.add_json_ld(token_.source);
  if (!open_.context().not_text && is_style) sheet_.read(token_.text.text);
  if (!open_.context().not_text && tag == Tag::kTitle) collector_.add_title(token_.text);
  tokenizer_.next(token_);  // the end tag
}

}  // namespace

Blocks html_blocks_of(std::string_view source, Range<Source> part) {
  Blocks blocks = HtmlReader(source, part).read().blocks;
  for (Block& block : blocks) block.box = kNoBox;
  return blocks;
}

HtmlPage html_page(std::string_view source) {
  return HtmlReader(source, {0, source.size()}).read();
}

Blocks html_blocks(std::string_view source) { return html_page(source).blocks; }

}  // namespace shinsa::extract
