// Where blocks begin and end, and what they belong to; see block_collector.h.
#include "extract/block_collector.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "extract/heading_links.h"
#include "extract/html_characters.h"
#include "extract/json_ld_text.h"

namespace shinsa::extract {
namespace {

// Longer addresses are data or code; keeping them for many blocks would cost more than the page.
constexpr std::size_t kMaxAddress = 2048;

// Many tables of two columns have no <th>: a short first cell names its row.
constexpr std::size_t kMaxRowName = 45;

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

void name_row(Blocks& blocks, std::size_t index) {
  Block& block = blocks[index];
  const bool is_headed = block.row_header != kNoBlock || block.column_header != kNoBlock;
  if (is_headed || block.is_header || block.row_begin == kNoBlock) return;
  const auto begin = static_cast<std::size_t>(block.row_begin);
  const Block& name = blocks[begin];
  const bool is_other_cell = begin != index && block.kind == BlockKind::kTableCell;
  const bool is_name = name.kind == BlockKind::kTableCell && !name.is_header &&
                       name.shown.size() <= kMaxRowName && !is_ascii_digit(name.shown.front());
  if (is_other_cell && is_name) block.row_header = block.row_begin;
}

std::uint32_t span_of(const MappedText* value) {
  const std::string_view text = text_of(value);
  std::uint32_t span = 1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), span);
  return error == std::errc() ? span : 1;
}

// Elements of one name and first class are alike: "card card--first" and "card".
std::uint32_t likeness(Tag tag, std::string_view classes) {
  constexpr std::uint32_t kPrime = 0x01000193U;
  while (!classes.empty() && html::is_space(classes.front())) classes.remove_prefix(1);
  std::uint32_t hash = 0x811c9dc5U ^ static_cast<std::uint32_t>(tag);
  for (const char c : classes) {
    if (html::is_space(c)) break;
    hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
  }
  return hash * kPrime;
}

bool is_description(std::string_view name) {
  return equals_word(name, "description") || equals_word(name, "og:description") ||
         equals_word(name, "og:title") || equals_word(name, "og:site_name");
}

}  // namespace

MappedText BlockCollector::shown(const MappedText& value) const {
  ShownWriter writer(source_);
  writer.append_mapped(value);
  return writer.all();
}

void BlockCollector::add_text(const MappedText& text) {
  const Context& context = open_.context();
  if (context.not_text) return;
  if (text_.append(text, context, open_.container().context)) ++content_;
}

void BlockCollector::add_json_ld(Range<Source> script) {
  if (open_.context().not_text) return;
  for (MappedText& text : json_ld_texts(source_, script)) {
    TextPart part;
    part.kind = BlockKind::kJsonLd;
    part.text = std::move(text);
    text_.add(std::move(part));
  }
}

Role BlockCollector::opening(const HtmlToken* token, Tag tag, Space space) {
  const Attributes attributes = token == nullptr ? Attributes{} : attributes_of(*token);
  const std::string_view name = token == nullptr ? std::string_view() : token->name;
  Role role = role_of(tag, space, name, attributes, sheet_);
  if (role.begins_block) {
    flush();
  } else {
    text_.note_start_tag();
  }
  const bool image_begins = space == Space::kHtml || tag == Tag::kSvg;
  if (token != nullptr && image_begins && (flags_of(tag) & kReplaced) != 0) {
    separate(token->source);
  }
  if (space == Space::kHtml && !open_.full()) number(tag, attributes, role);
  return role;
}

void BlockCollector::open_box(Tag tag, const Attributes& attributes, Role& role) {
  role.box = static_cast<std::int32_t>(boxes_.size());
  const std::string_view id = text_of(attributes.id);
  boxes_.push_back({open_.context().box, likeness(tag, text_of(attributes.classes)),
                    tag == Tag::kFigure, tag == Tag::kDetails,
                    std::string(id.substr(0, kMaxAddress))});
}

// Numbers are given to elements that stay on the stack, so that what opens is closed too.
void BlockCollector::number(Tag tag, const Attributes& attributes, Role& role) {
  if (role.begins_block) open_box(tag, attributes, role);
  switch (tag) {
    case Tag::kA:
    case Tag::kButton:
      return number_link(tag, attributes, role);
    case Tag::kTable:
      return tables_.open_table();
    case Tag::kThead:
    case Tag::kTbody:
    case Tag::kTfoot:
      return tables_.open_section(tag == Tag::kThead);
    case Tag::kTr:
      return tables_.open_row();
    case Tag::kTd:
    case Tag::kTh:
      role.cell = open_cell(tag, attributes);
      return;
    case Tag::kDl:
      last_terms_.push_back(kNoNumber);
      return;
    case Tag::kDt:
      role.defines = static_cast<std::int32_t>(terms_.size());
      terms_.push_back(kNoBlock);
      if (!last_terms_.empty()) last_terms_.back() = role.defines;
      return;
    case Tag::kDd:
      if (!last_terms_.empty()) role.term = last_terms_.back();
      return;
    case Tag::kSummary:
      role.is_summary = open_.top().tag == Tag::kDetails;
      return;
    default:
      return;
  }
}

void BlockCollector::number_link(Tag tag, const Attributes& attributes, Role& role) {
  if (tag == Tag::kA && attributes.href != nullptr) {
    const std::string& address = attributes.href->text;
    role.link = static_cast<std::int32_t>(links_.size());
    links_.push_back(address.size() <= kMaxAddress ? address : std::string());
  }
  // A tab leads to its panel.
  if (tag == Tag::kButton && attributes.aria_controls != nullptr) {
    role.link = static_cast<std::int32_t>(links_.size());
    links_.push_back("#" + attributes.aria_controls->text.substr(0, kMaxAddress));
  }
  if (attributes.aria_label != nullptr) {
    role.label = static_cast<std::int32_t>(labels_.size());
    labels_.push_back({shown(*attributes.aria_label), content_});
  }
}

std::int32_t BlockCollector::open_cell(Tag tag, const Attributes& attributes) {
  TableHeaders::Shape shape;
  shape.columns = span_of(attributes.colspan);
  shape.rows = span_of(attributes.rowspan);
  shape.is_header = tag == Tag::kTh;
  const std::string_view scope = text_of(attributes.scope);
  if (shape.is_header && equals_word(scope, "row")) shape.names = TableHeaders::Names::kRow;
  if (shape.is_header && equals_word(scope, "col")) shape.names = TableHeaders::Names::kColumn;
  return tables_.open_cell(shape);
}

void BlockCollector::reopening(const Role& role) {
  if (role.begins_block) flush();
}

void BlockCollector::closing(const OpenElement& element) {
  if (element.role.label != kNoNumber) {
    Label& label = labels_[static_cast<std::size_t>(element.role.label)];
    const bool is_button = element.context.kind == BlockKind::kButton;
    if (label.content == content_ && !element.context.not_text && !label.text.text.empty()) {
      TextPart part;
      part.kind = is_button ? BlockKind::kButton : BlockKind::kLink;
      part.text = std::move(label.text);
      part.context = element.context;
      part.link = element.role.link;
      text_.add(std::move(part));
      ++content_;
    }
  }
  if (element.role.begins_block) {
    flush();
  } else {
    text_.note_end_tag();
  }
  if (element.space != Space::kHtml) return;
  if (element.tag == Tag::kTable) tables_.close_table();
  if (element.tag == Tag::kDl) last_terms_.pop_back();
}

void BlockCollector::leaf(const HtmlToken& token, Tag tag) {
  text_.note_start_tag();
  if (open_.context().not_text) return;
  const Attributes attributes = attributes_of(token);
  switch (tag) {
    case Tag::kBr:
      return text_.break_line(token.source, open_.context(), open_.container().context);
    case Tag::kHr:
      return flush();
    case Tag::kMeta:
      return add_meta(attributes);
    case Tag::kLink:
      if (attributes.href != nullptr && equals_word(text_of(attributes.rel), "canonical")) {
        head_.add_address(attributes.href->text, true);
      }
      return;
    case Tag::kInput:
      return add_input(token, attributes);
    case Tag::kImg:
    case Tag::kArea:
      add_part(BlockKind::kImageAlt, attributes.alt);
      break;
    default:
      break;
  }
  if ((flags_of(tag) & kReplaced) != 0) separate(token.source);
}

void BlockCollector::separate(Range<Source> at) {
  text_.separate(at, open_.context(), open_.container().context);
}

// A block from an attribute.
void BlockCollector::add_part(BlockKind kind, const MappedText* value) {
  if (value == nullptr) return;
  TextPart part;
  part.kind = kind;
  part.text = shown(*value);
  part.context = open_.context();
  part.link = part.context.link;
  if (part.text.text.empty()) return;
  text_.add(std::move(part));
  ++content_;
}

void BlockCollector::add_input(const HtmlToken& token, const Attributes& attributes) {
  const std::string_view type = text_of(attributes.type);
  if (equals_word(type, "hidden")) return;
  if (equals_word(type, "image")) {
    add_part(BlockKind::kImageAlt, attributes.alt);
  } else if (equals_word(type, "submit") || equals_word(type, "button") ||
             equals_word(type, "reset")) {
    add_part(BlockKind::kButton, attributes.value);
  }
  separate(token.source);
}

void BlockCollector::add_meta(const Attributes& attributes) {
  const bool named =
      is_description(text_of(attributes.name)) || is_description(text_of(attributes.property));
  if (attributes.content == nullptr) return;
  if (named) head_.add_description(shown(*attributes.content));
  if (equals_word(text_of(attributes.property), "og:url")) {
    head_.add_address(attributes.content->text, false);
  }
}

void BlockCollector::flush() {
  if (text_.empty()) return text_.drop_gap();
  text_.take(open_.container().context, parts_);
  const std::size_t first = blocks_.size();
  for (TextPart& part : parts_) emit(part);
  // An address goes to the text that leads there before the image beside it.
  for (const bool host : {true, false}) {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      if (parts_[i].is_host != host || parts_[i].link == kNoNumber) continue;
      std::string& address = links_[static_cast<std::size_t>(parts_[i].link)];
      blocks_[first + i].href = std::exchange(address, {});
    }
  }
}

void BlockCollector::emit(TextPart& part) {
  const auto index = static_cast<BlockIndex>(blocks_.size());
  const Context& context = part.context;
  Block& block = blocks_.emplace_back();
  block.kind = part.kind;
  block.visibility = context.visibility();
  block.region = context.region;
  block.level = part.level;
  block.is_header = context.is_header;
  block.box = context.box;
  block.shown = std::move(part.text.text);
  block.to_source = std::move(part.text.to_source);
  ties_.push_back({context.cell, context.term});
  // A hidden aside does not speak for its cell or term.
  if (!part.is_host && block.visibility == Visibility::kHidden) return;
  if (context.cell != kNoNumber) tables_.add_block(context.cell, index);
  if (context.defines == kNoNumber) return;
  BlockIndex& first = terms_[static_cast<std::size_t>(context.defines)];
  if (first == kNoBlock) first = index;
}

Blocks BlockCollector::finish(Boxes& boxes) {
  boxes = std::move(boxes_);
  Blocks blocks = head_.blocks();
  const auto first = static_cast<BlockIndex>(blocks.size());
  blocks.insert(blocks.end(), std::make_move_iterator(blocks_.begin()),
                std::make_move_iterator(blocks_.end()));
  join(blocks, first);
  link_headings(blocks);
  return blocks;
}

// Turns the numbers of cells and terms into indices of blocks, of which `first` stand before.
void BlockCollector::join(Blocks& blocks, BlockIndex first) const {
  const auto moved = [first](BlockIndex i) { return i == kNoBlock ? kNoBlock : i + first; };
  for (std::size_t i = 0; i < ties_.size(); ++i) {
    Block& block = blocks[i + static_cast<std::size_t>(first)];
    if (ties_[i].cell != kNoNumber) {
      block.row_header = moved(tables_.row_header_of(ties_[i].cell));
      block.column_header = moved(tables_.column_header_of(ties_[i].cell));
      block.row_begin = moved(tables_.row_begin_of(ties_[i].cell));
      name_row(blocks, i + static_cast<std::size_t>(first));
    }
    if (ties_[i].term != kNoNumber) {
      block.term = moved(terms_[static_cast<std::size_t>(ties_[i].term)]);
    }
  }
}

}  // namespace shinsa::extract
