// Element and attributes → role; see element_role.h.
#include "extract/element_role.h"

#include <array>
#include <span>

#include "extract/html_characters.h"

namespace shinsa::extract {
namespace {

struct NamedAttribute {
  std::string_view name;
  const MappedText* Attributes::*member;
};
constexpr std::array<NamedAttribute, 1> kNames2 = {{{"id", &Attributes::id}}};
constexpr std::array<NamedAttribute, 2> kNames3 = {
    {{"alt", &Attributes::alt}, {"rel", &Attributes::rel}}};
constexpr std::array<NamedAttribute, 6> kNames4 = {{{"href", &Attributes::href},
                                                    {"name", &Attributes::name},
                                                    {"open", &Attributes::open},
                                                    {"role", &Attributes::role},
                                                    {"size", &Attributes::size},
                                                    {"type", &Attributes::type}}};
constexpr std::array<NamedAttribute, 5> kNames5 = {{{"class", &Attributes::classes},
                                                    {"media", &Attributes::media},
                                                    {"scope", &Attributes::scope},
                                                    {"style", &Attributes::style},
                                                    {"value", &Attributes::value}}};
constexpr std::array<NamedAttribute, 1> kNames6 = {{{"hidden", &Attributes::hidden}}};
constexpr std::array<NamedAttribute, 3> kNames7 = {{{"colspan", &Attributes::colspan},
                                                    {"content", &Attributes::content},
                                                    {"rowspan", &Attributes::rowspan}}};
constexpr std::array<NamedAttribute, 1> kNames8 = {{{"property", &Attributes::property}}};
constexpr std::array<NamedAttribute, 1> kNames10 = {{{"aria-label", &Attributes::aria_label}}};
constexpr std::array<NamedAttribute, 1> kNames13 = {
    {{"aria-controls", &Attributes::aria_controls}}};
// By length, for the search that is made for every attribute of the page.
constexpr std::array<std::span<const NamedAttribute>, 14> kNamesBySize = {{{},
                                                                           {},
                                                                           kNames2,
                                                                           kNames3,
                                                                           kNames4,
                                                                           kNames5,
                                                                           kNames6,
                                                                           kNames7,
                                                                           kNames8,
                                                                           {},
                                                                           kNames10,
                                                                           {},
                                                                           {},
                                                                           kNames13}};

bool contains_word(std::string_view text, std::string_view word) {
  for (std::size_t at = 0; at + word.size() <= text.size(); ++at) {
    if (html::has_word_at(text, at, word)) return true;
  }
  return false;
}

// "ttl" is how Japanese style sheets shorten "title"; "little" and "bottle" are not meant.
bool names_title(std::string_view classes) {
  for (std::size_t at = 0; at + 3 <= classes.size(); ++at) {
    switch (html::to_ascii_lower(classes[at])) {
      case 't':
        if (html::has_word_at(classes, at, "title")) return true;
        if (html::has_word_at(classes, at, "ttl") && !html::has_word_at(classes, at, "ttle")) {
          return true;
        }
        break;
      case 'h':
        if (html::has_word_at(classes, at, "heading")) return true;
        break;
      case 'm':
        if (html::has_word_at(classes, at, "midashi")) return true;
        break;
      default:
        break;
    }
  }
  return false;
}

void become(Role& role, BlockKind kind, std::uint8_t level = 0, bool is_header = false) {
  role.kind = kind;
  role.level = level;
  role.is_header = is_header;
}

void set_kind(Tag tag, Role& role) {
  switch (tag) {
    case Tag::kH1:
    case Tag::kH2:
    case Tag::kH3:
    case Tag::kH4:
    case Tag::kH5:
    case Tag::kH6: {
      const int level = static_cast<int>(tag) - static_cast<int>(Tag::kH1) + 1;
      return become(role, BlockKind::kHeading, static_cast<std::uint8_t>(level));
    }
    case Tag::kLi:
    case Tag::kOption:
      return become(role, BlockKind::kListItem);
    case Tag::kTd:
      return become(role, BlockKind::kTableCell);
    case Tag::kTh:
      return become(role, BlockKind::kTableCell, 0, true);
    case Tag::kDt:
      return become(role, BlockKind::kDefinition, 0, true);
    case Tag::kDd:
      return become(role, BlockKind::kDefinition);
    case Tag::kCaption:
    case Tag::kFigcaption:
      return become(role, BlockKind::kCaption);
    case Tag::kButton:
      return become(role, BlockKind::kButton);
    case Tag::kBlockquote:
      return become(role, BlockKind::kParagraph);
    default:
      return;
  }
}

void set_landmark(Tag tag, std::string_view aria_role, Role& role) {
  if (tag == Tag::kHeader || aria_role == "banner") role.region = Region::kHeader;
  if (tag == Tag::kNav || aria_role == "navigation") role.region = Region::kNavigation;
  if (tag == Tag::kFooter || aria_role == "contentinfo") role.region = Region::kFooter;
  if (tag == Tag::kMain || aria_role == "main") role.region = Region::kMain;
  role.is_section =
      tag == Tag::kArticle || tag == Tag::kAside || tag == Tag::kMain || tag == Tag::kSection;
}

void set_flags(Tag tag, const Attributes& attributes, Role& role) {
  const bool opens = tag == Tag::kDetails || tag == Tag::kDialog;
  role.is_closed = opens && attributes.open == nullptr;
  role.is_summary = tag == Tag::kSummary;
  role.is_small = tag == Tag::kSmall;
  role.keeps_line_ends =
      tag == Tag::kPre || tag == Tag::kListing || tag == Tag::kXmp || tag == Tag::kPlaintext;
  if (tag == Tag::kDiv || tag == Tag::kP || tag == Tag::kSpan) {
    role.is_titled = names_title(text_of(attributes.classes));
  }
  const std::string_view classes = text_of(attributes.classes);
  const bool like_button =
      tag == Tag::kA && (contains_word(classes, "btn") || contains_word(classes, "button"));
  if (like_button || equals_word(text_of(attributes.role), "button")) {
    become(role, BlockKind::kButton);
    role.begins_block = true;
  }
}

void set_style(Tag tag, std::string_view name, const Attributes& attributes,
               const StyleSheet& sheet, Role& role) {
  if (!sheet.empty()) {
    role.style = sheet.effect_of(name, text_of(attributes.id), text_of(attributes.classes));
  }
  if (attributes.hidden != nullptr) role.style.display = StyleEffect::Display::kNone;
  if (tag == Tag::kFont && text_of(attributes.size) == "1") {
    role.style.font_size = StyleEffect::FontSize::kTiny;
  }
  if (attributes.style != nullptr) {
    role.style.override_with(read_declarations(attributes.style->text));
  }
  if (role.style.display == StyleEffect::Display::kBlock) role.begins_block = true;
}

Role svg_role(Tag tag, Role role) {
  role.is_image_text = tag == Tag::kTitle;
  role.is_not_text = tag == Tag::kScript || tag == Tag::kStyle || tag == Tag::kDesc ||
                     tag == Tag::kMetadata || tag == Tag::kAnnotation || tag == Tag::kAnnotationXml;
  return role;
}

}  // namespace

Visibility Context::visibility() const {
  if (not_displayed || invisible) return Visibility::kHidden;
  if (collapsed) return Visibility::kCollapsed;
  return tiny ? Visibility::kTiny : Visibility::kShown;
}

Context inside(const Context& around, const Role& role) {
  Context context = around;
  if (role.kind) {
    context.kind = *role.kind;
    context.level = role.level;
    context.is_header = role.is_header;
  }
  const bool of_section = role.region == Region::kHeader || role.region == Region::kFooter;
  if (role.region && !(of_section && around.in_section)) context.region = *role.region;
  context.in_section |= role.is_section;
  context.not_displayed |= role.style.display == StyleEffect::Display::kNone;
  if (role.style.visibility != StyleEffect::Seen::kUnset) {
    context.invisible = role.style.visibility == StyleEffect::Seen::kHidden;
  }
  context.invisible |= role.style.same_colors || role.style.out_of_sight;
  if (role.style.font_size != StyleEffect::FontSize::kUnset) {
    context.tiny = role.style.font_size == StyleEffect::FontSize::kTiny;
  }
  if (role.is_closed) {
    context.collapsed_outside = around.collapsed;
    context.collapsed = true;
  }
  if (role.is_summary) context.collapsed = around.collapsed_outside;
  context.small |= role.is_small;
  context.image_text |= role.is_image_text;
  context.titled = role.is_titled || (around.titled && !role.begins_block);
  context.keeps_line_ends |= role.keeps_line_ends;
  context.not_text |= role.is_not_text;
  if (role.link != kNoNumber) context.link = role.link;
  if (role.cell != kNoNumber) context.cell = role.cell;
  if (role.defines != kNoNumber) context.defines = role.defines;
  if (role.term != kNoNumber) context.term = role.term;
  if (role.box != kNoNumber) context.box = role.box;
  return context;
}

Attributes attributes_of(const HtmlToken& token) {
  Attributes attributes;
  for (const HtmlAttribute& attribute : token.attributes) {
    const std::string_view name = attribute.name;
    if (name.size() >= kNamesBySize.size()) continue;
    for (const NamedAttribute& known : kNamesBySize[name.size()]) {
      if (known.name == name) attributes.*known.member = &attribute.value;
    }
  }
  return attributes;
}

bool equals_word(std::string_view text, std::string_view word) {
  return text.size() == word.size() && html::has_word_at(text, 0, word);
}

Role role_of(Tag tag, Space space, std::string_view name, const Attributes& attributes,
             const StyleSheet& sheet) {
  Role role;
  set_style(tag, name, attributes, sheet, role);
  if (space != Space::kHtml) return svg_role(tag, role);
  const ElementFlags flags = flags_of(tag);
  role.begins_block |= (flags & kBlockLevel) != 0;
  role.is_not_text = (flags & kNotText) != 0;
  set_kind(tag, role);
  set_landmark(tag, text_of(attributes.role), role);
  set_flags(tag, attributes, role);
  return role;
}

}  // namespace shinsa::extract
