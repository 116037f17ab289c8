// The library's front door: open the data once, then analyze any number of pages.
//
//   auto analyzer = shinsa::Analyzer::open({.data_dir = "/usr/share/shinsa"});
//   if (!analyzer) { for (auto& e : analyzer.error()) std::cerr << e.text() << "\n"; return 2; }
//   shinsa::PageReport report = analyzer->analyze({.id = "top.html", .bytes = html});
//
// An Analyzer is immutable and may be shared by threads; each thread uses a Worker of its own.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "shinsa/page_report.h"
#include "shinsa/result.h"
#include "shinsa/site.h"

namespace shinsa {

struct AnalyzerOptions {
  std::string data_dir;                // holds rules.pack and user.dic
  std::string mecab_dictionary;        // empty: Debian's ipadic-utf8
  std::vector<std::string> rule_dirs;  // further rules in YAML
  bool default_rules = true;           // false: only those of rule_dirs
  bool examples = false;               // read the rules' examples too, for tests and explanations
  bool eager = false;  // tokenise every sentence; the findings are the same, for tests
};

enum class Markup { kAuto, kHtml, kText, kMarkdown };

/// One page as it comes: undecoded bytes and what its container knows of it.
struct PageInput {
  std::string id;
  std::string url;
  std::string_view bytes;  // must outlive the call
  std::string encoding;    // forced by the user; empty: find out
  std::string charset;     // said by the container (HTTP header); empty: unknown
  Medium medium = Medium::kWebsite;
  Markup markup = Markup::kAuto;  // auto: by the id's extension, else by looking at the first bytes
};

class Analyzer {
 public:
  /// Scratch memory of one thread. A Worker must not outlive its Analyzer.
  class Worker {
   public:
    ~Worker();
    Worker(Worker&&) noexcept;
    Worker& operator=(Worker&&) noexcept;

   private:
    friend class Analyzer;
    struct State;
    explicit Worker(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
  };

  /// Reads the rule pack and opens the dictionaries; all mistakes are returned together.
  static Result<Analyzer, Errors> open(const AnalyzerOptions& options);

  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  Worker make_worker() const;

  /// Judges one page. Never fails: what cannot be read becomes the report's status and diagnostics.
  PageReport analyze(const PageInput& input, Worker& worker) const;

  /// The same as one page of a site: what is missing on it but stands on another page is partial.
  /// `site` holds what survey() told of all its pages, this one too.
  PageReport analyze(const PageInput& input, Worker& worker, const SiteStatements& site) const;

  /// What the page states for the other pages of its site. Nearly the work of analyze().
  PageStatements survey(const PageInput& input, Worker& worker) const;

  /// The same as analyze() with a worker made for the occasion.
  PageReport analyze(const PageInput& input) const;

  struct Data;
  /// The opened data, for programs of this project (explain, doctor); opaque to users.
  const Data& data() const { return *data_; }

 private:
  explicit Analyzer(std::unique_ptr<Data> data);
  std::unique_ptr<Data> data_;
};

}  // namespace shinsa
