// The program on one page: each stage in order, each taking what the ones before it made.
#include "pipeline/analyze_page.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "advert/advert.h"
#include "assertion/assertion.h"
#include "decode/decode.h"
#include "disclosure/disclosure.h"
#include "extract/extract.h"
#include "normalize/normalize.h"
#include "pipeline/sentence_tokens.h"
#include "score/score.h"
#include "segment/segment.h"

namespace shinsa::pipeline {
namespace {

bool ends_with_any(std::string_view id, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [id](std::string_view ending) { return id.ends_with(ending); });
}

// By what the caller says, else by the name, else by a look at the text.
Markup markup_of(const PageInput& input, std::string_view text) {
  if (input.markup != Markup::kAuto) return input.markup;
  std::string name = input.id;
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (ends_with_any(name, {".html", ".htm", ".xhtml"})) return Markup::kHtml;
  if (ends_with_any(name, {".md", ".markdown"})) return Markup::kMarkdown;
  if (ends_with_any(name, {".txt", ".text"})) return Markup::kText;
  return extract::looks_like_html(text) ? Markup::kHtml : Markup::kText;
}

extract::HtmlPage extract_page(const PageInput& input, std::string_view text) {
  switch (markup_of(input, text)) {
    case Markup::kText:
      return {extract::text_blocks(text), ""};
    case Markup::kMarkdown:
      return {extract::markdown_blocks(text), ""};
    case Markup::kHtml:
    case Markup::kAuto:
      break;
  }
  return extract::html_page(text);
}

PageInfo page_info(const PageInput& input, const Page& page) {
  PageInfo info;
  info.id = input.id;
  info.url = input.url;
  info.encoding = page.document.encoding;
  info.bytes = input.bytes.size();
  if (page.document.unreadable) info.status = PageStatus::kUnreadable;
  const auto title = std::find_if(page.blocks.begin(), page.blocks.end(), [](const Block& block) {
    return block.kind == BlockKind::kTitle;
  });
  if (title != page.blocks.end()) info.title = title->shown;
  return info;
}

}  // namespace

Page read_page(const PageInput& input) {
  Page page;
  page.document =
      decode::decode(input.bytes, {input.encoding, input.charset, input.markup != Markup::kText});
  if (page.document.unreadable) return page;
  extract::HtmlPage extracted = extract_page(input, page.document.text);
  page.blocks = std::move(extracted.blocks);
  page.address = std::move(extracted.address);
  for (const Block& block : page.blocks) {
    page.norms.push_back(normalize::normalize(block.shown));
    page.sentences.push_back(segment::segment(page.norms.back().text));
  }
  return page;
}

PageReport analyze_page(const PageInput& input, const Engine& engine, morph::Lattice& lattice) {
  const Page page = read_page(input);
  const LineIndex lines(page.document.text);
  SentenceTokens tokens(page, engine.tokenizer, lattice);

  const SentenceWeights weights = engine.weigher.weigh(page);
  const Matches matches = engine.matcher.find(page, weights, tokens, engine.eager);
  const Assessments assessments = assertion::assess(page, engine.rules, matches, tokens);
  const std::vector<WordingMatch> wordings = engine.weigher.find(page, weights);
  const Advertisement advertisement = advert::classify(page, engine.rules, matches, lines);
  DisclosureResult disclosure =
      disclosure::check(page, engine.rules, matches, assessments, advertisement, lines);

  return score::assemble({page, engine.rules, matches, assessments, wordings, lines,
                          page_info(input, page), advertisement, std::move(disclosure)});
}

}  // namespace shinsa::pipeline
