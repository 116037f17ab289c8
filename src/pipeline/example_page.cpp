// Examples to HTML; see example_page.h.
#include "pipeline/example_page.h"

#include <array>

namespace shinsa::pipeline {
namespace {

struct Frame {
  std::string_view tag;
  std::string_view before;
  std::string_view after;
};

constexpr std::array<Frame, 10> kFrames = {
    {{"heading", "<h2>", "</h2>"},
     {"title", "<title>", "</title>"},
     {"button", "<button>", "</button>"},
     {"alt", "<img alt=\"", "\">"},
     {"li", "<ul><li>", "</li></ul>"},
     {"td", "<table><tr><td>", "</td></tr></table>"},
     {"small", "<small>", "</small>"},
     {"meta", "<meta name=description content=\"", "\">"},
     {"link", "<a href=\"", "\">…</a>"},
     {"data", "<script type=\"application/ld+json\">", "</script>"}}};

constexpr std::string_view kOpen = "【";
constexpr std::string_view kClose = "】";

// Takes "<tag>content</tag>" off the front of `text`; false if it does not begin with that tag.
bool take_frame(std::string_view& text, std::string_view tag, std::string_view& content) {
  const std::string open = "<" + std::string(tag) + ">";
  const std::string close = "</" + std::string(tag) + ">";
  if (!text.starts_with(open)) return false;
  const std::size_t end = text.find(close);
  if (end == text.npos) return false;
  content = text.substr(open.size(), end - open.size());
  text.remove_prefix(end + close.size());
  return true;
}

// Appends `text` without its first pair of marks and notes where they stood.
void append_marked(std::string_view text, ExamplePage& page) {
  const std::size_t open = text.find(kOpen);
  const std::size_t close = open == text.npos ? text.npos : text.find(kClose, open);
  if (close == text.npos || page.expected) {
    page.html += text;
    return;
  }
  page.html += text.substr(0, open);
  const std::size_t begin = page.html.size();
  page.expected_text = text.substr(open + kOpen.size(), close - open - kOpen.size());
  page.html += page.expected_text;
  page.expected = Range<Source>{begin, page.html.size()};
  page.html += text.substr(close + kClose.size());
}

}  // namespace

ExamplePage example_page(std::string_view example) {
  ExamplePage page;
  std::string_view content;
  while (take_frame(example, "under", content))
    page.html += "<h3>" + std::string(content) + "</h3>";
  for (bool more = true; more && !example.empty();) {
    more = false;
    for (const Frame& frame : kFrames) {
      if (!take_frame(example, frame.tag, content)) continue;
      page.html += frame.before;
      append_marked(content, page);
      page.html += frame.after;
      more = true;
    }
  }
  if (!example.empty()) {
    page.html += "<p>";
    append_marked(example, page);
    page.html += "</p>";
  }
  return page;
}

}  // namespace shinsa::pipeline
