// Two things that the benchmark needs from inside: the folded text of all pages (what MeCab alone
// is timed on), and the share of each stage in a scan. Usage: bench_extract text|stages DIRECTORY
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "advert/advert.h"
#include "assertion/assertion.h"
#include "decode/decode.h"
#include "disclosure/disclosure.h"
#include "extract/extract.h"
#include "match/pattern_table.h"
#include "normalize/normalize.h"
#include "pipeline/analyze_page.h"
#include "pipeline/sentence_tokens.h"
#include "score/score.h"
#include "segment/segment.h"

namespace shinsa::pipeline {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

std::vector<std::string> read_pages(const std::string& directory) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(directory))
    paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> pages;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    pages.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return pages;
}

PageInput input_of(const std::string& bytes) {
  return {.id = "page.html",
          .url = "",
          .bytes = bytes,
          .encoding = "",
          .charset = "",
          .markup = Markup::kHtml};
}

Result<Analyzer, Errors> open_analyzer() {
  return Analyzer::open(
      {.data_dir = SHINSA_BUILD_DIR "/share/shinsa", .mecab_dictionary = "", .rule_dirs = {}});
}

int print_text(const std::vector<std::string>& pages) {
  for (const std::string& bytes : pages) {
    for (const NormText& norm : read_page(input_of(bytes), {}).norms)
      std::cout << norm.text << '\n';
  }
  return 0;
}

// Counts the time spent in the tokenizer.
class TimedTokens : public SentenceTokens {
 public:
  using SentenceTokens::SentenceTokens;
  const Tokens& tokens(SentenceId id) override {
    const auto begin = Clock::now();
    const Tokens& made = SentenceTokens::tokens(id);
    seconds += seconds_since(begin);
    return made;
  }
  double seconds = 0;
};

int print_stages(const std::vector<std::string>& pages) {
  Result<Analyzer, Errors> analyzer = Analyzer::open(
      {.data_dir = SHINSA_BUILD_DIR "/share/shinsa", .mecab_dictionary = "", .rule_dirs = {}});
  if (!analyzer) return 2;
  const Engine& engine = analyzer->data();
  morph::Lattice lattice = engine.tokenizer.make_lattice();
  double decode = 0, extract = 0, fold = 0, match = 0, morph = 0, assess = 0, weigh = 0, rest = 0;
  std::size_t text_bytes = 0, tokenized = 0;
  for (const std::string& bytes : pages) {
    auto begin = Clock::now();
    decode::decode(bytes, {"", "", true});
    decode += seconds_since(begin);
    begin = Clock::now();
    const Document document = decode::decode(bytes, {"", "", true});
    const auto middle = Clock::now();
    extract::html_blocks(document.text);
    extract += seconds_since(middle);
    begin = Clock::now();
    const Page page = read_page(input_of(bytes), engine.hidden_words);
    fold += seconds_since(begin);
    for (const NormText& norm : page.norms) text_bytes += norm.text.size();
    TimedTokens tokens(page, engine.tokenizer, lattice);
    begin = Clock::now();
    const SentenceWeights weights = engine.weigher.weigh(page);
    weigh += seconds_since(begin);
    begin = Clock::now();
    const Matches matches = engine.matcher.find(page, weights, tokens);
    match += seconds_since(begin);
    begin = Clock::now();
    const Assessments assessments = assertion::assess(page, engine.rules, matches, tokens);
    assess += seconds_since(begin);
    begin = Clock::now();
    const std::vector<WordingMatch> wordings = engine.weigher.find(page, weights);
    weigh += seconds_since(begin);
    begin = Clock::now();
    const LineIndex lines(page.document.text);
    const Advertisement advertisement = advert::classify(page, engine.rules, matches, lines);
    DisclosureResult disclosure =
        disclosure::check(page, engine.rules, matches, assessments, advertisement, lines);
    score::assemble({page, engine.rules, matches, assessments, wordings, lines, PageInfo{},
                     advertisement, std::move(disclosure)});
    rest += seconds_since(begin);
    tokenized += tokens.tokenized_bytes();
    morph += tokens.seconds;
  }
  fold -= decode + extract;  // read_page() does all three
  const double total = decode + extract + fold + match + assess + weigh + rest;
  const auto share = [&](const char* stage, double seconds) {
    std::printf("  %-28s %5.1f %%\n", stage, 100 * seconds / total);
  };
  std::printf("share of the stages\n");
  share("decode", decode);
  share("extract", extract);
  share("normalize and segment", fold);
  share("morph (MeCab)", morph);
  share("match without morph", match + assess - morph);
  share("wording", weigh);
  share("advert, disclosure, score", rest);
  std::printf("text that needed MeCab             %8.3f\n",
              static_cast<double>(tokenized) / static_cast<double>(text_bytes));
  return 0;
}

// Name of what a pattern belongs to.
std::string owner_of(const RuleSet& rules, const match::Slot& slot) {
  const auto i = static_cast<std::size_t>(slot.index);
  const std::string name = slot.owner == match::Owner::kRule       ? rules.rules[i].id
                           : slot.owner == match::Owner::kEvidence ? rules.disclosures[i].id
                                                                   : rules.signals[i].id;
  return name + " " + std::to_string(slot.evidence) + "." + std::to_string(slot.pattern + 1);
}

// What one pattern costs: how much text its anchors let through, and the time spent trying it
// there.
struct PatternCost {
  double seconds = 0;
  std::size_t bytes = 0;
  std::size_t hits = 0;
  std::size_t number = 0;
};

int print_patterns(const std::vector<std::string>& pages) {
  const Result<Analyzer, Errors> analyzer = open_analyzer();
  if (!analyzer) return 2;
  const Engine& engine = analyzer->data();
  const match::PatternTable table(engine.rules);
  morph::Lattice lattice = engine.tokenizer.make_lattice();
  auto scratch = table.candidates.make_scratch();
  std::vector<PatternCost> costs(table.slots.size());
  for (std::size_t i = 0; i < costs.size(); ++i) costs[i].number = i;
  std::size_t total = 0;
  std::vector<match::Hit> hits;
  std::vector<int> found;
  for (const std::string& text : pages) {
    const Page page = read_page(input_of(text), engine.hidden_words);
    SentenceTokens tokens(page, engine.tokenizer, lattice);
    const match::MatchInputs inputs(page, tokens, table.words, table.expressions);
    for (std::size_t b = 0; b < page.blocks.size(); ++b) {
      total += page.norms[b].text.size();
      for (std::size_t s = 0; s < page.sentences[b].size(); ++s) {
        const SentenceId id{static_cast<BlockIndex>(b), static_cast<int>(s)};
        table.candidates.find(sentence_text(page, id), scratch, found);
        tokens.tokens(id);
        for (int number : found) {
          PatternCost& cost = costs[static_cast<std::size_t>(number)];
          const auto begin = Clock::now();
          match::find_pattern(*table.slots[static_cast<std::size_t>(number)].source, inputs, id,
                              true, hits);
          cost.seconds += seconds_since(begin);
          cost.bytes += page.sentences[b][s].range.size();
          cost.hits += hits.size();
        }
      }
    }
  }
  std::sort(costs.begin(), costs.end(),
            [](const PatternCost& a, const PatternCost& b) { return a.seconds > b.seconds; });
  const char* const kinds[] = {"tokens", "text", "regex"};
  std::printf("   text      ms    hits\n");
  for (std::size_t i = 0; i < std::min<std::size_t>(costs.size(), 400); ++i) {
    const match::Slot& slot = table.slots[costs[i].number];
    std::printf("%5.1f %% %7.2f %7zu  %-6s %s\n",
                100.0 * static_cast<double>(costs[i].bytes) / static_cast<double>(total),
                1000 * costs[i].seconds, costs[i].hits, kinds[static_cast<int>(slot.source->kind)],
                owner_of(engine.rules, slot).c_str());
  }
  return 0;
}

}  // namespace
}  // namespace shinsa::pipeline

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const auto pages = shinsa::pipeline::read_pages(argv[2]);
  const std::string what = argv[1];
  if (what == "text") return shinsa::pipeline::print_text(pages);
  return what == "stages" ? shinsa::pipeline::print_stages(pages)
                          : shinsa::pipeline::print_patterns(pages);
}
