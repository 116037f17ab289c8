// The text in one block-level element, as it comes → the texts of its blocks. Most of it is one
// text, the host. What differs in visibility, <small> and the name of an SVG image stand apart,
// each as an aside; a word that an aside cuts is whole in the host. Remembers which part of the
// host is a link.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/block.h"
#include "extract/element_role.h"
#include "extract/shown_writer.h"

namespace shinsa::extract {

/// A text that is to become a block, and the context that it stands in.
struct TextPart {
  BlockKind kind = BlockKind::kParagraph;
  std::uint8_t level = 0;
  MappedText text;
  Context context;
  std::int32_t link = kNoNumber;  // where the text leads to
  bool is_host = false;
};

class InlineText {
 public:
  /// `links` holds the addresses of the page's links by their numbers; it must outlive this.
  InlineText(std::string_view source, const std::vector<std::string>& links)
      : links_(links), host_(source), aside_(source) {}

  /// Text with the context it stands in and that of its block. True if any of it is shown.
  bool append(const MappedText& text, const Context& context, const Context& block);
  void break_line(Range<Source> at, const Context& context, const Context& block);
  /// An image or a field stands here.
  void separate(Range<Source> at, const Context& context, const Context& block) {
    writer_for(context, block).separate(at);
  }
  /// White space behind an end tag and before a start tag lays out elements, not words; it is kept.
  void note_start_tag();
  void note_end_tag() { behind_end_tag_ = true; }
  /// A part that comes from elsewhere (an attribute).
  void add(TextPart part) { parts_.push_back(std::move(part)); }

  /// True if no text has come since the last call of take.
  bool empty() const { return host_.empty() && aside_.empty() && parts_.empty(); }
  /// Forgets white space that no text follows.
  void drop_gap();
  /// Moves the parts that came since the last call to `parts`, in source order.
  void take(const Context& block, std::vector<TextPart>& parts);

 private:
  // What tells an aside from its host.
  struct Style {
    Visibility visibility = Visibility::kShown;
    bool small = false;
    bool image_text = false;
    friend bool operator==(const Style&, const Style&) = default;
  };
  struct LinkRun {
    std::int32_t link;
    std::size_t begin;  // in the host's text
  };

  static Style style_of(const Context& context);
  ShownWriter& writer_for(const Context& context, const Context& block);
  void note_host(std::size_t begin, const Context& context);
  void finish_aside(const Context& block);
  bool aside_belongs_to_host() const;
  static void stand_for_heading(TextPart& part, const Context& block);
  void take_host(const Context& block);
  void take_links(const Context& block);
  bool could_be_heading(const Context& block) const;
  bool is_all_links(const Context& block) const;
  std::int32_t best_link() const;

  const std::vector<std::string>& links_;
  ShownWriter host_;
  std::vector<LinkRun> runs_;
  bool all_titled_ = true;
  bool behind_end_tag_ = false;
  bool gap_between_tags_ = false;
  ShownWriter aside_;
  Context aside_context_;
  std::vector<TextPart> parts_;
};

}  // namespace shinsa::extract
