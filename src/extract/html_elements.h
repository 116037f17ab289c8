// The elements that matter to text and to the structure of a page, with what the HTML standard says
// of each: how it is displayed, what it closes, what ends its scope. Names not listed are inline
// elements without meaning. Constant data; a look-up costs one hash. Source:
// https://html.spec.whatwg.org/multipage/parsing.html,
// https://html.spec.whatwg.org/multipage/rendering.html
#pragma once

#include <cstdint>
#include <string_view>

namespace shinsa::extract {

/// A set of properties of an element; combine with |.
using ElementFlags = std::uint32_t;
inline constexpr ElementFlags kBlockLevel = 1U << 0U;  // its text is a block of its own
inline constexpr ElementFlags kClosesP = 1U << 1U;     // its start tag closes an open <p>
inline constexpr ElementFlags kVoid = 1U << 2U;        // never has content
inline constexpr ElementFlags kSpecial = 1U << 3U;     // the standard's "special" category
inline constexpr ElementFlags kScope = 1U << 4U;       // end tags do not reach through it
inline constexpr ElementFlags kFormatting =
    1U << 5U;  // opens again in the next block if it is left open
inline constexpr ElementFlags kImpliedEnd = 1U << 6U;  // its end tag may be left out
inline constexpr ElementFlags kMarker = 1U << 7U;      // formatting does not reach into it
inline constexpr ElementFlags kNotText = 1U << 8U;     // its content is not shown as text
inline constexpr ElementFlags kRawText = 1U << 9U;     // its content is not markup
inline constexpr ElementFlags kBreaksOut = 1U << 10U;  // its start tag ends SVG and MathML
inline constexpr ElementFlags kTablePart = 1U << 11U;  // belongs to a table; ignored elsewhere
inline constexpr ElementFlags kSetsMode = 1U << 12U;   // tags inside follow rules of their own
inline constexpr ElementFlags kReplaced = 1U
                                          << 13U;  // something that is not text stands in the line
inline constexpr ElementFlags kHeadingTag = 1U << 14U;  // <h1> … <h6>
inline constexpr ElementFlags kIgnored = 1U << 15U;     // its tags mean nothing in the body

// X(enumerator, name, flags)
// clang-format off
#define SHINSA_HTML_ELEMENTS(X)                                                    \
  X(kA, "a", kFormatting)                                                          \
  X(kAddress, "address", kBlockLevel | kClosesP | kSpecial)                        \
  X(kAnnotation, "annotation", 0)                                                  \
  X(kAnnotationXml, "annotation-xml", 0)                                           \
  X(kApplet, "applet", kSpecial | kScope | kMarker | kNotText | kReplaced)         \
  X(kArea, "area", kVoid | kSpecial)                                               \
  X(kArticle, "article", kBlockLevel | kClosesP | kSpecial)                        \
  X(kAside, "aside", kBlockLevel | kClosesP | kSpecial)                            \
  X(kAudio, "audio", kNotText | kReplaced)                                         \
  X(kB, "b", kFormatting | kBreaksOut)                                             \
  X(kBase, "base", kVoid | kSpecial)                                               \
  X(kBasefont, "basefont", kVoid | kSpecial)                                       \
  X(kBgsound, "bgsound", kVoid | kSpecial)                                         \
  X(kBig, "big", kFormatting | kBreaksOut)                                         \
  X(kBlockquote, "blockquote", kBlockLevel | kClosesP | kSpecial | kBreaksOut)     \
  X(kBody, "body", kIgnored | kSpecial | kBreaksOut)                               \
  X(kBr, "br", kVoid | kSpecial | kBreaksOut)                                      \
  X(kButton, "button", kBlockLevel | kSpecial)                                     \
  X(kCanvas, "canvas", kNotText | kReplaced)                                       \
  X(kCaption, "caption", kBlockLevel | kSpecial | kScope | kMarker | kTablePart | kSetsMode) \
  X(kCenter, "center", kBlockLevel | kClosesP | kSpecial | kBreaksOut)             \
  X(kCode, "code", kFormatting | kBreaksOut)                                       \
  X(kCol, "col", kVoid | kSpecial | kTablePart)                                    \
  X(kColgroup, "colgroup", kSpecial | kTablePart | kSetsMode)                      \
  X(kDatalist, "datalist", kNotText)                                               \
  X(kDd, "dd", kBlockLevel | kSpecial | kImpliedEnd | kBreaksOut)                  \
  X(kDesc, "desc", 0)                                                              \
  X(kDetails, "details", kBlockLevel | kClosesP | kSpecial)                        \
  X(kDialog, "dialog", kBlockLevel | kClosesP)                                     \
  X(kDir, "dir", kBlockLevel | kClosesP | kSpecial)                                \
  X(kDiv, "div", kBlockLevel | kClosesP | kSpecial | kBreaksOut)                   \
  X(kDl, "dl", kBlockLevel | kClosesP | kSpecial | kBreaksOut)                     \
  X(kDt, "dt", kBlockLevel | kSpecial | kImpliedEnd | kBreaksOut)                  \
  X(kEm, "em", kFormatting | kBreaksOut)                                           \
  X(kEmbed, "embed", kVoid | kSpecial | kReplaced | kBreaksOut)                    \
  X(kFieldset, "fieldset", kBlockLevel | kClosesP | kSpecial)                      \
  X(kFigcaption, "figcaption", kBlockLevel | kClosesP | kSpecial)                  \
  X(kFigure, "figure", kBlockLevel | kClosesP | kSpecial)                          \
  X(kFont, "font", kFormatting)                                                    \
  X(kFooter, "footer", kBlockLevel | kClosesP | kSpecial)                          \
  X(kForeignObject, "foreignobject", 0)                                            \
  X(kForm, "form", kBlockLevel | kSpecial)                                         \
  X(kFrame, "frame", kVoid | kSpecial | kIgnored)                                  \
  X(kFrameset, "frameset", kSpecial | kIgnored)                                    \
  X(kH1, "h1", kBlockLevel | kSpecial | kHeadingTag | kBreaksOut)                  \
  X(kH2, "h2", kBlockLevel | kSpecial | kHeadingTag | kBreaksOut)                  \
  X(kH3, "h3", kBlockLevel | kSpecial | kHeadingTag | kBreaksOut)                  \
  X(kH4, "h4", kBlockLevel | kSpecial | kHeadingTag | kBreaksOut)                  \
  X(kH5, "h5", kBlockLevel | kSpecial | kHeadingTag | kBreaksOut)                  \
  X(kH6, "h6", kBlockLevel | kSpecial | kHeadingTag | kBreaksOut)                  \
  X(kHead, "head", kSpecial | kIgnored | kBreaksOut)                               \
  X(kHeader, "header", kBlockLevel | kClosesP | kSpecial)                          \
  X(kHgroup, "hgroup", kBlockLevel | kClosesP | kSpecial)                          \
  X(kHr, "hr", kBlockLevel | kVoid | kClosesP | kSpecial | kBreaksOut)             \
  X(kHtml, "html", kSpecial | kScope | kIgnored)                                   \
  X(kI, "i", kFormatting | kBreaksOut)                                             \
  X(kIframe, "iframe", kSpecial | kRawText | kNotText | kReplaced)                 \
  X(kImg, "img", kVoid | kSpecial | kReplaced | kBreaksOut)                        \
  X(kInput, "input", kVoid | kSpecial | kReplaced)                                 \
  X(kKeygen, "keygen", kVoid | kSpecial | kReplaced)                               \
  X(kLegend, "legend", kBlockLevel)                                                \
  X(kLi, "li", kBlockLevel | kSpecial | kImpliedEnd | kBreaksOut)                  \
  X(kLink, "link", kVoid | kSpecial)                                               \
  X(kListing, "listing", kBlockLevel | kClosesP | kSpecial | kBreaksOut)           \
  X(kMain, "main", kBlockLevel | kClosesP | kSpecial)                              \
  X(kMarquee, "marquee", kBlockLevel | kSpecial | kScope | kMarker)                \
  X(kMath, "math", 0)                                                              \
  X(kMenu, "menu", kBlockLevel | kClosesP | kSpecial | kBreaksOut)                 \
  X(kMeta, "meta", kVoid | kSpecial | kBreaksOut)                                  \
  X(kMetadata, "metadata", 0)                                                      \
  X(kMeter, "meter", kNotText | kReplaced)                                         \
  X(kMi, "mi", 0)                                                                  \
  X(kMn, "mn", 0)                                                                  \
  X(kMo, "mo", 0)                                                                  \
  X(kMs, "ms", 0)                                                                  \
  X(kMtext, "mtext", 0)                                                            \
  X(kNav, "nav", kBlockLevel | kClosesP | kSpecial)                                \
  X(kNobr, "nobr", kFormatting | kBreaksOut)                                       \
  X(kNoembed, "noembed", kSpecial | kRawText | kNotText)                           \
  X(kNoframes, "noframes", kSpecial | kRawText | kNotText)                         \
  X(kNoscript, "noscript", kSpecial | kRawText | kNotText)                         \
  X(kObject, "object", kSpecial | kScope | kMarker | kNotText | kReplaced)         \
  X(kOl, "ol", kBlockLevel | kClosesP | kSpecial | kBreaksOut)                     \
  X(kOptgroup, "optgroup", kBlockLevel | kImpliedEnd)                              \
  X(kOption, "option", kBlockLevel | kImpliedEnd)                                  \
  X(kP, "p", kBlockLevel | kClosesP | kSpecial | kImpliedEnd | kBreaksOut)         \
  X(kParam, "param", kVoid | kSpecial)                                             \
  X(kPlaintext, "plaintext", kBlockLevel | kClosesP | kSpecial | kRawText)         \
  X(kPre, "pre", kBlockLevel | kClosesP | kSpecial | kBreaksOut)                   \
  X(kProgress, "progress", kNotText | kReplaced)                                   \
  X(kRb, "rb", kImpliedEnd)                                                        \
  X(kRp, "rp", kImpliedEnd | kNotText)                                             \
  X(kRt, "rt", kImpliedEnd | kNotText)                                             \
  X(kRtc, "rtc", kImpliedEnd | kNotText)                                           \
  X(kRuby, "ruby", kBreaksOut)                                                     \
  X(kS, "s", kFormatting | kBreaksOut)                                             \
  X(kScript, "script", kSpecial | kRawText | kNotText)                             \
  X(kSearch, "search", kBlockLevel | kClosesP | kSpecial)                          \
  X(kSection, "section", kBlockLevel | kClosesP | kSpecial)                        \
  X(kSelect, "select", kSpecial | kSetsMode | kReplaced)                           \
  X(kSmall, "small", kFormatting | kBreaksOut)                                     \
  X(kSource, "source", kVoid | kSpecial)                                           \
  X(kSpan, "span", kBreaksOut)                                                     \
  X(kStrike, "strike", kFormatting | kBreaksOut)                                   \
  X(kStrong, "strong", kFormatting | kBreaksOut)                                   \
  X(kStyle, "style", kSpecial | kRawText | kNotText)                               \
  X(kSub, "sub", kBreaksOut)                                                       \
  X(kSummary, "summary", kBlockLevel | kClosesP | kSpecial)                        \
  X(kSup, "sup", kBreaksOut)                                                       \
  X(kSvg, "svg", kReplaced)                                                        \
  X(kTable, "table", kBlockLevel | kSpecial | kScope | kSetsMode | kBreaksOut)     \
  X(kTbody, "tbody", kBlockLevel | kSpecial | kTablePart | kSetsMode)              \
  X(kTd, "td", kBlockLevel | kSpecial | kScope | kMarker | kTablePart | kSetsMode) \
  X(kTemplate, "template", kSpecial | kScope | kMarker | kNotText | kSetsMode)     \
  X(kTextarea, "textarea", kSpecial | kRawText | kNotText | kReplaced)             \
  X(kTfoot, "tfoot", kBlockLevel | kSpecial | kTablePart | kSetsMode)              \
  X(kTh, "th", kBlockLevel | kSpecial | kScope | kMarker | kTablePart | kSetsMode) \
  X(kThead, "thead", kBlockLevel | kSpecial | kTablePart | kSetsMode)              \
  X(kTitle, "title", kSpecial | kRawText | kNotText)                               \
  X(kTr, "tr", kBlockLevel | kSpecial | kTablePart | kSetsMode)                    \
  X(kTrack, "track", kVoid | kSpecial)                                             \
  X(kTt, "tt", kFormatting | kBreaksOut)                                           \
  X(kU, "u", kFormatting | kBreaksOut)                                             \
  X(kUl, "ul", kBlockLevel | kClosesP | kSpecial | kBreaksOut)                     \
  X(kVar, "var", kBreaksOut)                                                       \
  X(kVideo, "video", kNotText | kReplaced)                                         \
  X(kWbr, "wbr", kVoid | kSpecial)                                                 \
  X(kXmp, "xmp", kBlockLevel | kClosesP | kSpecial | kRawText)
// clang-format on

enum class Tag : std::uint8_t {
  kUnknown,
#define SHINSA_ENUMERATOR(enumerator, name, flags) enumerator,
  SHINSA_HTML_ELEMENTS(SHINSA_ENUMERATOR)
#undef SHINSA_ENUMERATOR
      kCount
};
inline constexpr std::size_t kTagCount = static_cast<std::size_t>(Tag::kCount);

/// The element of that name (in lower case), or kUnknown.
Tag tag_named(std::string_view name);

ElementFlags flags_of(Tag tag);

/// A number that tells names apart, the unlisted ones too.
constexpr std::uint32_t name_hash(std::string_view name) {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

}  // namespace shinsa::extract
