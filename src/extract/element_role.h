// What an element means for the text inside it: its kind of block, its visibility, its landmark. A
// Role is what one element says; a Context is the sum of the roles of all elements around a text.
// Pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/block.h"
#include "extract/html_elements.h"
#include "extract/html_tokenizer.h"
#include "extract/inline_style.h"
#include "extract/style_sheet.h"

namespace shinsa::extract {

inline constexpr std::int32_t kNoNumber = -1;

/// Which language an element belongs to.
enum class Space : std::uint8_t { kHtml, kSvg, kMath };

struct Role {
  bool begins_block = false;  // text in it is not one with the text around it
  std::optional<BlockKind> kind;
  std::uint8_t level = 0;  // with kind: of a heading
  bool is_header = false;  // with kind: <th>, <dt>
  std::optional<Region> region;
  bool is_section = false;     // a <header> in it belongs to it, not to the page
  bool is_closed = false;      // <details> or <dialog> without open
  bool is_summary = false;     // the part of a closed <details> that is shown
  bool is_small = false;       // <small>
  bool is_image_text = false;  // <title> of an SVG image
  bool is_titled = false;      // its class calls it a title
  bool keeps_line_ends = false;
  bool is_not_text = false;
  StyleEffect style;
  std::int32_t link = kNoNumber;     // number of the <a>
  std::int32_t cell = kNoNumber;     // number of the table cell
  std::int32_t defines = kNoNumber;  // number of the <dt>
  std::int32_t term = kNoNumber;     // of a <dd>: number of its <dt>
  std::int32_t box = kNoNumber;      // number of the box that it is
  std::int32_t label = kNoNumber;    // number of the text for readers who do not see, not inherited
};

struct Context {
  BlockKind kind = BlockKind::kParagraph;
  std::uint8_t level = 0;
  bool is_header = false;
  Region region = Region::kMain;
  bool in_section = false;
  bool not_displayed = false;
  bool invisible = false;
  bool collapsed = false;
  bool collapsed_outside = false;  // around the innermost <details>
  bool tiny = false;
  bool small = false;
  bool image_text = false;
  bool titled = false;
  bool keeps_line_ends = false;
  bool not_text = false;
  std::int32_t link = kNoNumber;
  std::int32_t cell = kNoNumber;
  std::int32_t defines = kNoNumber;
  std::int32_t term = kNoNumber;
  std::int32_t box = kNoNumber;

  Visibility visibility() const;
};

/// The context inside an element.
Context inside(const Context& around, const Role& role);

/// The attributes that shinsa reads; null where the tag has none of that name.
struct Attributes {
  const MappedText* alt = nullptr;
  const MappedText* aria_controls = nullptr;
  const MappedText* aria_label = nullptr;
  const MappedText* classes = nullptr;
  const MappedText* colspan = nullptr;
  const MappedText* content = nullptr;
  const MappedText* hidden = nullptr;
  const MappedText* href = nullptr;
  const MappedText* id = nullptr;
  const MappedText* media = nullptr;
  const MappedText* name = nullptr;
  const MappedText* open = nullptr;
  const MappedText* property = nullptr;
  const MappedText* rel = nullptr;
  const MappedText* role = nullptr;
  const MappedText* rowspan = nullptr;
  const MappedText* scope = nullptr;
  const MappedText* size = nullptr;
  const MappedText* style = nullptr;
  const MappedText* type = nullptr;
  const MappedText* value = nullptr;
};

Attributes attributes_of(const HtmlToken& token);

/// The text of an attribute, empty where it is missing.
inline std::string_view text_of(const MappedText* value) {
  return value == nullptr ? std::string_view() : std::string_view(value->text);
}

/// True if both are the same but for case; `word` must be in lower case.
bool equals_word(std::string_view text, std::string_view word);

/// The role of an element; the numbers are left to the caller, and that a <summary> is one only
/// directly in <details>. `name` is the tag's name.
Role role_of(Tag tag, Space space, std::string_view name, const Attributes& attributes,
             const StyleSheet& sheet);

}  // namespace shinsa::extract
