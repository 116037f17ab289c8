// The few CSS properties that hide or shrink text; see inline_style.h.
#include "extract/inline_style.h"

#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "extract/html_characters.h"

namespace shinsa::extract {
namespace {

using Display = StyleEffect::Display;
using FontSize = StyleEffect::FontSize;
using Seen = StyleEffect::Seen;

// Values longer than this cannot be any that matter here; they are cut.
constexpr std::size_t kMaxValue = 64;

enum class Property : std::uint8_t {
  kOther,
  kDisplay,
  kVisibility,
  kFontSize,
  kColor,
  kBackground,
  kOffset
};

Property property_named(std::string_view text) {
  while (!text.empty() && html::is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && html::is_space(text.back())) text.remove_suffix(1);
  constexpr std::array<std::pair<std::string_view, Property>, 11> kProperties = {
      {{"display", Property::kDisplay},
       {"visibility", Property::kVisibility},
       {"font-size", Property::kFontSize},
       {"color", Property::kColor},
       {"background", Property::kBackground},
       {"background-color", Property::kBackground},
       {"left", Property::kOffset},
       {"right", Property::kOffset},
       {"top", Property::kOffset},
       {"margin-left", Property::kOffset},
       {"text-indent", Property::kOffset}}};
  for (const auto& [name, property] : kProperties) {
    if (name.size() == text.size() && html::has_word_at(text, 0, name)) return property;
  }
  return Property::kOther;
}

// Lower case without white space and without "!important".
std::string folded(std::string_view text) {
  std::string result;
  for (const char c : text.substr(0, kMaxValue)) {
    if (c == '!') break;
    if (!html::is_space(c)) result.push_back(html::to_ascii_lower(c));
  }
  return result;
}

Display read_display(std::string_view value) {
  if (value == "none") return Display::kNone;
  if (value.starts_with("inline") || value == "contents") return Display::kInline;
  constexpr std::array<std::string_view, 6> kBlocks = {"block", "flex",      "grid",
                                                       "table", "list-item", "flow-root"};
  for (const std::string_view block : kBlocks) {
    if (value == block) return Display::kBlock;
  }
  return value == "initial" || value == "inherit" ? Display::kUnset : Display::kInline;
}

Seen read_visibility(std::string_view value) {
  if (value == "hidden" || value == "collapse") return Seen::kHidden;
  return value == "visible" ? Seen::kVisible : Seen::kUnset;
}

// At most 10 px, or 70 % of the text around, is tiny. Only absolute sizes can make text normal
// again.
FontSize read_font_size(std::string_view value) {
  if (value == "xx-small" || value == "x-small") return FontSize::kTiny;
  if (value == "small" || value == "medium" || value.ends_with("large")) return FontSize::kNormal;
  double size = 0;
  const auto [rest, error] = std::from_chars(value.data(), value.data() + value.size(), size);
  if (error != std::errc()) return FontSize::kUnset;
  const std::string_view unit = value.substr(static_cast<std::size_t>(rest - value.data()));
  constexpr std::array<std::pair<std::string_view, double>, 6> kAbsolute = {
      {{"px", 10}, {"pt", 7.5}, {"", 0}, {"mm", 2.64}, {"cm", 0.264}, {"in", 0.104}}};
  for (const auto& [name, limit] : kAbsolute) {
    if (unit == name) return size <= limit ? FontSize::kTiny : FontSize::kNormal;
  }
  constexpr std::array<std::pair<std::string_view, double>, 3> kRelative = {
      {{"%", 70}, {"em", 0.7}, {"rem", 0.7}}};
  for (const auto& [name, limit] : kRelative) {
    if (unit == name && size <= limit) return FontSize::kTiny;
  }
  return FontSize::kUnset;
}

// How many pixels text is moved to put it beyond every screen.
constexpr double kFarAway = -900;

bool is_far_away(std::string_view value) {
  double distance = 0;
  std::from_chars(value.data(), value.data() + value.size(), distance);
  return distance <= kFarAway;
}

// One spelling a colour, for the spellings in which white and black are usually written.
std::string read_color(std::string_view value) {
  if (value == "white" || value == "rgb(255,255,255)") return "#ffffff";
  if (value == "black" || value == "rgb(0,0,0)") return "#000000";
  if (value.size() == 4 && value[0] == '#') {
    return {'#', value[1], value[1], value[2], value[2], value[3], value[3]};
  }
  return std::string(value);
}

struct Colors {
  std::string text;
  std::string background;
};

void read_declaration(Property property, std::string_view value, StyleEffect& effect,
                      Colors& colors) {
  switch (property) {
    case Property::kDisplay:
      effect.display = read_display(value);
      break;
    case Property::kVisibility:
      effect.visibility = read_visibility(value);
      break;
    case Property::kFontSize:
      effect.font_size = read_font_size(value);
      break;
    case Property::kColor:
      colors.text = read_color(value);
      break;
    case Property::kBackground:
      colors.background = read_color(value);
      break;
    case Property::kOffset:
      effect.out_of_sight |= is_far_away(value);
      break;
    case Property::kOther:
      break;
  }
}

}  // namespace

void StyleEffect::override_with(const StyleEffect& stronger) {
  if (stronger.display != Display::kUnset) display = stronger.display;
  if (stronger.visibility != Seen::kUnset) visibility = stronger.visibility;
  if (stronger.font_size != FontSize::kUnset) font_size = stronger.font_size;
  same_colors = same_colors || stronger.same_colors;
  out_of_sight = out_of_sight || stronger.out_of_sight;
}

StyleEffect read_declarations(std::string_view css) {
  StyleEffect effect;
  Colors colors;
  while (!css.empty()) {
    const std::size_t end = css.find(';');
    const std::string_view declaration = css.substr(0, end);
    css.remove_prefix(end == std::string_view::npos ? css.size() : end + 1);
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) continue;
    const Property property = property_named(declaration.substr(0, colon));
    if (property == Property::kOther) continue;
    read_declaration(property, folded(declaration.substr(colon + 1)), effect, colors);
  }
  const bool transparent = colors.text == "transparent" || colors.text == "inherit" ||
                           colors.text == "currentcolor" || colors.text == "initial";
  effect.same_colors = !colors.text.empty() && colors.text == colors.background && !transparent;
  return effect;
}

}  // namespace shinsa::extract
