// CSS declarations → what they do to the visibility of text. Reads the handful of properties that
// hide or shrink text; everything else is skipped. Linear; broken CSS has no effect.
#pragma once

#include <cstdint>
#include <string_view>

namespace shinsa::extract {

/// What one element's own style says; kUnset where it is silent.
struct StyleEffect {
  enum class Display : std::uint8_t { kUnset, kNone, kInline, kBlock };
  enum class Seen : std::uint8_t { kUnset, kHidden, kVisible };
  enum class FontSize : std::uint8_t { kUnset, kTiny, kNormal };

  Display display = Display::kUnset;
  Seen visibility = Seen::kUnset;
  FontSize font_size = FontSize::kUnset;  // kNormal: an absolute size that can be read
  bool same_colors = false;               // text and background in one colour
  bool out_of_sight = false;              // moved far off the page

  bool empty() const {
    return display == Display::kUnset && visibility == Seen::kUnset &&
           font_size == FontSize::kUnset && !same_colors && !out_of_sight;
  }
  /// Lays a stronger style over this one.
  void override_with(const StyleEffect& stronger);
};

/// Reads the declarations of a style attribute or of one rule: "display:none; font-size: 8px".
StyleEffect read_declarations(std::string_view css);

}  // namespace shinsa::extract
