// A small page of an invented clinic, through the whole program with the pack as built.
#pragma once

#include <string>
#include <string_view>

#include "unit/pipeline/test_engine.h"

namespace shinsa::pipeline {

/// `title` names what the page is about, `body` stands below its main heading, `head` in <head>.
inline PageReport scan_page(std::string_view title, std::string_view body,
                            std::string_view head = "") {
  std::string html = "<!DOCTYPE html><html><head><meta charset=utf-8><title>";
  html.append(title).append("｜みなと空クリニック</title>").append(head);
  html.append("</head><body><main><h1>").append(title).append("</h1><p>自由診療です。</p>");
  html.append(body).append("</main><footer>みなと空クリニック 東京都架空区空町1-1 ");
  html.append("TEL 03-0000-0000</footer></body></html>");
  return test_analyzer().analyze({.id = "page.html",
                                  .url = "",
                                  .bytes = html,
                                  .encoding = "",
                                  .charset = "",
                                  .markup = Markup::kHtml});
}

inline Disclosure item_of(const std::vector<Disclosure>& items, std::string_view id) {
  for (const Disclosure& item : items) {
    if (item.id == id) return item;
  }
  ADD_FAILURE() << "no item " << id;
  return {};
}

}  // namespace shinsa::pipeline
