// The program on one page: each stage in order, each taking what the ones before it made.
#include "pipeline/analyze_page.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "advert/advert.h"
#include "assertion/assertion.h"
#include "decode/decode.h"
#include "disclosure/disclosure.h"
#include "disclosure/exemption.h"
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
      return {extract::text_blocks(text), {}, ""};
    case Markup::kMarkdown:
      return {extract::markdown_blocks(text), {}, ""};
    case Markup::kHtml:
    case Markup::kAuto:
      break;
  }
  return extract::html_page(text);
}

/// "https://www.example.jp:8080/a" → "example.jp"; empty for an address without a host.
std::string host_of(std::string_view address) {
  const std::size_t scheme = address.find("//");
  if (scheme == std::string_view::npos) return {};
  std::string host(address.substr(scheme + 2));
  host.resize(std::min(host.size(), host.find_first_of("/?#")));
  host.erase(0, host.find('@') + 1);  // a user before the host
  host.resize(std::min(host.size(), host.find(':')));
  for (char& c : host) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return host.starts_with("www.") ? host.substr(4) : host;
}

PageInfo page_info(const PageInput& input, const Page& page) {
  PageInfo info;
  info.id = input.id;
  info.url = input.url;
  info.encoding = page.document.encoding;
  info.bytes = input.bytes.size();
  info.medium = input.medium;
  if (page.document.unreadable) info.status = PageStatus::kUnreadable;
  const auto title = std::find_if(page.blocks.begin(), page.blocks.end(), [](const Block& block) {
    return block.kind == BlockKind::kTitle;
  });
  if (title != page.blocks.end()) info.title = title->shown;
  return info;
}

}  // namespace

Page read_page(const PageInput& input, const normalize::HiddenWords& hidden_words) {
  Page page;
  page.document =
      decode::decode(input.bytes, {input.encoding, input.charset, input.markup != Markup::kText});
  if (page.document.unreadable) return page;
  extract::HtmlPage extracted = extract_page(input, page.document.text);
  page.blocks = std::move(extracted.blocks);
  page.address = std::move(extracted.address);
  page.boxes = std::move(extracted.boxes);
  for (const Block& block : page.blocks) {
    page.norms.push_back(hidden_words.reveal(normalize::normalize(block.shown)));
    page.sentences.push_back(segment::segment(page.norms.back().text));
  }
  return page;
}

PageReport analyze_page(const PageInput& input, const Engine& engine, morph::Lattice& lattice,
                        const SiteStatements* site) {
  const Page page = read_page(input, engine.hidden_words);
  const LineIndex lines(page.document.text);
  SentenceTokens tokens(page, engine.tokenizer, lattice);

  const SentenceWeights weights = engine.weigher.weigh(page);
  const Matches matches = engine.matcher.find(page, weights, tokens, engine.eager);
  const Assessments assessments = assertion::assess(page, engine.rules, matches, tokens);
  const std::vector<WordingMatch> wordings = engine.weigher.find(page, weights);
  const Advertisement advertisement = advert::classify(page, engine.rules, matches, lines);
  DisclosureResult disclosure =
      input.medium == Medium::kWebsite
          ? disclosure::check(page, engine.rules, matches, assessments, advertisement, lines,
                              {site, input.id})
          : disclosure::check_without_exemption(page, engine.rules, matches, advertisement, lines);

  return score::assemble({page, engine.rules, matches, assessments, wordings, lines,
                          page_info(input, page), advertisement, std::move(disclosure)});
}

PageStatements survey_page(const PageInput& input, const Engine& engine, morph::Lattice& lattice) {
  const Page page = read_page(input, engine.hidden_words);
  const LineIndex lines(page.document.text);
  SentenceTokens tokens(page, engine.tokenizer, lattice);

  const SentenceWeights weights = engine.weigher.weigh(page);
  const Matches matches = engine.matcher.find(page, weights, tokens, engine.eager);
  const Assessments assessments = assertion::assess(page, engine.rules, matches, tokens);
  const Advertisement advertisement = advert::classify(page, engine.rules, matches, lines);
  return {input.id, page_info(input, page).title,
          host_of(input.url.empty() ? page.address : input.url),
          disclosure::site_statements(page, engine.rules, matches, assessments, advertisement)};
}

}  // namespace shinsa::pipeline
