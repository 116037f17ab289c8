// The library's front door: opening the data, and one page at a time. See shinsa/analyzer.h.
#include "shinsa/analyzer.h"

#include "normalize/normalize.h"
#include "pipeline/analyze_page.h"
#include "pipeline/engine.h"
#include "rules/rules.h"

namespace shinsa {
namespace {

Result<RuleSet, Errors> open_rules(const AnalyzerOptions& options) {
  // Further rules, or fewer, change the numbering of the patterns: what was compiled of their
  // anchors is then made anew, from the anchors themselves.
  const bool as_compiled = options.default_rules && options.rule_dirs.empty();
  const bool whole = options.examples || !as_compiled;
  Result<RuleSet> opened =
      rules::read_pack(options.data_dir + "/rules.pack",
                       whole ? rules::PackPart::kWhole : rules::PackPart::kJudging);
  if (!opened) return Errors{opened.error()};
  RuleSet rules = std::move(opened).value();
  if (!as_compiled) rules.anchors = {};
  if (!options.default_rules) {
    rules.rules.clear();
    rules.disclosures.clear();
    rules.wording = {};
  }
  if (!options.rule_dirs.empty()) {
    Result<RuleSet, Errors> added =
        rules::add_rules(std::move(rules), options.rule_dirs, normalize::fold);
    if (!added) return added;
    rules = std::move(added).value();
  }
  if (rules.rules.empty() && rules.disclosures.empty()) {
    return Errors{
        {"", "no rules are left to judge by", "give a directory of rules with --rules", ""}};
  }
  return rules;
}

}  // namespace

struct Analyzer::Worker::State {
  morph::Lattice lattice;
};

Analyzer::Worker::Worker(std::unique_ptr<State> state) : state_(std::move(state)) {}
Analyzer::Worker::~Worker() = default;
Analyzer::Worker::Worker(Worker&&) noexcept = default;
Analyzer::Worker& Analyzer::Worker::operator=(Worker&&) noexcept = default;

Analyzer::Analyzer(std::unique_ptr<Data> data) : data_(std::move(data)) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

Result<Analyzer, Errors> Analyzer::open(const AnalyzerOptions& options) {
  Result<RuleSet, Errors> rules = open_rules(options);
  morph::TokenizerOptions words;
  if (!options.mecab_dictionary.empty()) words.dictionary = options.mecab_dictionary;
  words.user_dictionary = options.data_dir + "/user.dic";
  Result<morph::Tokenizer> tokenizer = morph::Tokenizer::open(words);
  Errors errors;
  if (!rules) errors = rules.error();
  if (!tokenizer) errors.push_back(tokenizer.error());
  if (!errors.empty()) return errors;
  return Analyzer(std::make_unique<Data>(std::move(rules).value(), std::move(tokenizer).value(),
                                         options.eager));
}

Analyzer::Worker Analyzer::make_worker() const {
  return Worker(std::make_unique<Worker::State>(Worker::State{data_->tokenizer.make_lattice()}));
}

PageReport Analyzer::analyze(const PageInput& input, Worker& worker) const {
  return pipeline::analyze_page(input, *data_, worker.state_->lattice);
}

PageReport Analyzer::analyze(const PageInput& input, Worker& worker,
                             const SiteStatements& site) const {
  return pipeline::analyze_page(input, *data_, worker.state_->lattice, &site);
}

PageStatements Analyzer::survey(const PageInput& input, Worker& worker) const {
  return pipeline::survey_page(input, *data_, worker.state_->lattice);
}

PageReport Analyzer::analyze(const PageInput& input) const {
  Worker worker = make_worker();
  return analyze(input, worker);
}

}  // namespace shinsa
