// Host, asides and links of one block-level element; see inline_text.h.
#include "extract/inline_text.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"
#include "extract/html_characters.h"
#include "extract/shown_characters.h"

namespace shinsa::extract {
namespace {

// A title by class is a heading only if it is this short, in characters.
constexpr std::size_t kMaxTitleByClass = 40;
constexpr std::uint8_t kLevelOfTitleByClass = 6;
// Typography sets particles smaller (あなた<small>の</small>肌); longer or bracketed text is a
// note.
constexpr std::size_t kMaxTypographicPart = 4;

bool is_word_character(char32_t c) {
  return (c >= 0x3041 && c <= 0x30FF) || c == 0x3005 || (c >= 0x3400 && c <= 0x9FFF);
}

bool is_only_space(std::string_view text) {
  return std::all_of(text.begin(), text.end(), html::is_space);
}

std::size_t source_begin(const TextPart& part) {
  return part.text.to_source.to_parent({0, 1}).begin;
}

}  // namespace

InlineText::Style InlineText::style_of(const Context& context) {
  return {context.visibility(), context.small, context.image_text};
}

bool InlineText::append(const MappedText& text, const Context& context, const Context& block) {
  const bool blank = is_only_space(text.text);
  if (blank && empty()) return false;
  gap_between_tags_ = blank && behind_end_tag_;
  behind_end_tag_ = false;
  ShownWriter& writer = writer_for(context, block);
  const std::size_t before = writer.size();
  const auto line_end =
      context.keeps_line_ends ? ShownWriter::LineEnd::kBreak : ShownWriter::LineEnd::kSpace;
  writer.append_mapped(text, line_end);
  if (&writer == &host_) note_host(before, context);
  return writer.size() > before;
}

void InlineText::break_line(Range<Source> at, const Context& context, const Context& block) {
  writer_for(context, block).break_line(at);
}

void InlineText::note_start_tag() {
  if (gap_between_tags_) {
    host_.keep_gap();
    aside_.keep_gap();
  }
  gap_between_tags_ = false;
  behind_end_tag_ = false;
}

ShownWriter& InlineText::writer_for(const Context& context, const Context& block) {
  const Style style = style_of(context);
  const bool in_host = style == style_of(block);
  if (!aside_.empty() && (in_host || style != style_of(aside_context_))) finish_aside(block);
  if (in_host) return host_;
  if (aside_.empty()) aside_context_ = context;
  return aside_;
}

// Remembers whose text the host's bytes from `begin` on are. White space belongs to nobody.
void InlineText::note_host(std::size_t begin, const Context& context) {
  if (is_blank(host_.text().substr(begin))) return;
  all_titled_ = all_titled_ && context.titled;
  if (runs_.empty() || runs_.back().link != context.link) runs_.push_back({context.link, begin});
}

bool InlineText::aside_belongs_to_host() const {
  if (host_.empty() || aside_context_.image_text) return false;
  if (aside_context_.visibility() == Visibility::kHidden) return false;
  const std::string_view text = aside_.text();
  if (utf8::count(text) > kMaxTypographicPart) return false;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word_character(utf8::next(text, at))) return false;
  }
  return true;
}

void InlineText::finish_aside(const Context& block) {
  if (!aside_.empty() && aside_belongs_to_host()) {
    const std::size_t before = host_.size();
    host_.append_writer(aside_);
    note_host(before, aside_context_);
  } else if (!aside_.empty()) {
    TextPart part;
    // What is hidden or tiny inside a heading is no heading of its own.
    part.kind =
        aside_context_.kind == BlockKind::kHeading ? BlockKind::kParagraph : aside_context_.kind;
    if (aside_context_.small && !block.small) part.kind = BlockKind::kSmallPrint;
    if (aside_context_.image_text) part.kind = BlockKind::kImageAlt;
    part.text = aside_.all();
    part.context = aside_context_;
    part.link = aside_context_.link;
    parts_.push_back(std::move(part));
  }
  aside_.clear();
}

void InlineText::drop_gap() {
  host_.clear();
  aside_.clear();
  behind_end_tag_ = gap_between_tags_ = false;
}

void InlineText::take(const Context& block, std::vector<TextPart>& parts) {
  finish_aside(block);
  const bool host_is_empty = host_.empty();
  if (!host_is_empty) take_host(block);
  if (parts_.size() > 1) {
    std::stable_sort(parts_.begin(), parts_.end(), [](const TextPart& a, const TextPart& b) {
      return source_begin(a) < source_begin(b);
    });
  } else if (host_is_empty && parts_.size() == 1) {
    stand_for_heading(parts_[0], block);
  }
  parts.clear();
  parts.swap(parts_);
  runs_.clear();
  all_titled_ = true;
  drop_gap();
}

// Small text or an image may be all that a heading holds.
void InlineText::stand_for_heading(TextPart& part, const Context& block) {
  if (block.kind != BlockKind::kHeading) return;
  const bool small = part.kind == BlockKind::kSmallPrint;
  if (small) part.kind = BlockKind::kHeading;
  if (small || part.kind == BlockKind::kImageAlt) part.level = block.level;
}

void InlineText::take_host(const Context& block) {
  const bool heading = all_titled_ && could_be_heading(block);
  if (is_all_links(block) && !(heading && block.titled)) return take_links(block);
  TextPart part;
  part.kind = block.kind;
  part.level = block.kind == BlockKind::kHeading ? block.level : std::uint8_t{0};
  if (block.image_text) {
    part.kind = BlockKind::kImageAlt;
  } else if (block.small && block.kind != BlockKind::kHeading && block.kind != BlockKind::kButton) {
    part.kind = BlockKind::kSmallPrint;
  } else if (heading) {
    part.kind = BlockKind::kHeading;
    part.level = kLevelOfTitleByClass;
  }
  part.text = host_.all();
  part.context = block;
  part.link = best_link();
  part.is_host = true;
  if (!part.text.text.empty()) parts_.push_back(std::move(part));
}

// The host is nothing but links: each is a block.
void InlineText::take_links(const Context& block) {
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    TextPart part;
    part.kind = BlockKind::kLink;
    const std::size_t end = i + 1 < runs_.size() ? runs_[i + 1].begin : host_.size();
    part.text = host_.slice(runs_[i].begin, end);
    part.context = block;
    part.link = runs_[i].link;
    part.is_host = true;
    if (!part.text.text.empty()) parts_.push_back(std::move(part));
  }
}

bool InlineText::could_be_heading(const Context& block) const {
  const bool plain = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kListItem;
  return plain && !block.small && block.region != Region::kNavigation &&
         utf8::count(host_.text()) <= kMaxTitleByClass;
}

// A link around the whole block leaves the block what it is.
bool InlineText::is_all_links(const Context& block) const {
  const bool plain = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kListItem;
  if (!plain || block.small) return false;
  return std::all_of(runs_.begin(), runs_.end(), [&block](const LinkRun& run) {
    return run.link != kNoNumber && run.link != block.link;
  });
}

// The first link in the host; a telephone number or mail address goes before a page.
std::int32_t InlineText::best_link() const {
  std::int32_t best = kNoNumber;
  for (const LinkRun& run : runs_) {
    if (run.link == kNoNumber) continue;
    const std::string_view address = links_[static_cast<std::size_t>(run.link)];
    if (html::has_word_at(address, 0, "tel:") || html::has_word_at(address, 0, "mailto:")) {
      return run.link;
    }
    if (best == kNoNumber) best = run.link;
  }
  return best;
}

}  // namespace shinsa::extract
