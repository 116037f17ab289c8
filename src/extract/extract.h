// Document text → blocks, for the three markups that shinsa reads.
//
// Each function is total: any bytes of valid UTF-8 give blocks, in linear time and bounded depth.
#pragma once

#include <string>
#include <string_view>

#include "core/block.h"

namespace shinsa::extract {

/// HTML: title, meta description, headings, paragraphs, lists, tables, definition lists, buttons,
/// links, image alternatives, captions, small print and JSON-LD text and types, each with kind,
/// visibility and neighbours.
///
/// Title and descriptions come first, then everything in source order. Small print, hidden and tiny
/// text and images inside a text are blocks of their own; the text around them is one block without
/// them. All blocks inside a cell have its headers, all inside a <dd> its term. An address stands
/// at the first block that leads there: also at a paragraph with a link in it, where telephone
/// numbers and mail addresses go before pages. An image that is all of a heading keeps the
/// heading's level.
Blocks html_blocks(std::string_view source);

/// The same with the address that the page gives itself and the boxes that the blocks stand in.
struct HtmlPage {
  Blocks blocks;
  Boxes boxes;
  std::string address;  // <link rel=canonical>, else og:url, as written; empty where there is none
};
HtmlPage html_page(std::string_view source);

/// Plain text: paragraphs divided by line ends; bullets, numbered headings, "■ …" and "| a | b |"
/// tables as people write them in text files.
Blocks text_blocks(std::string_view source);

/// Markdown (CommonMark's everyday part): headings, lists, tables, links, emphasis, code, inline
/// HTML.
Blocks markdown_blocks(std::string_view source);

/// True if the text looks like HTML (a doctype, or a known tag among the first bytes).
bool looks_like_html(std::string_view source);

}  // namespace shinsa::extract
