// A small, valid rule pack in a directory of its own, for tests to spoil. Owns the directory and
// removes it at the end; failures to write end the test program.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rules.h"

namespace shinsa::rules {

/// A stand-in for the normalize stage: full-width ASCII and the ideographic space become
/// half-width, capital letters small ones, № becomes "no", U+00AD vanishes.
inline std::string test_fold(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    const auto byte = [&rest](std::size_t k) { return static_cast<unsigned char>(rest[k]); };
    if (rest.starts_with("　")) {
      out += ' ';
      i += 2;
    } else if (rest.starts_with("№")) {
      out += "no";
      i += 2;
    } else if (rest.starts_with("\xC2\xAD")) {
      i += 1;
    } else if (rest.starts_with("\xEF\xBC") && rest.size() > 2 && byte(2) >= 0x81) {
      out += static_cast<char>(byte(2) - 0x60);  // U+FF01–U+FF3F
      i += 2;
    } else if (rest.starts_with("\xEF\xBD") && rest.size() > 2 && byte(2) <= 0x9E) {
      out += static_cast<char>(byte(2) - 0x20);  // U+FF40–U+FF5E
      i += 2;
    } else {
      out += rest[0];
    }
    const bool capital = !out.empty() && out.back() >= 'A' && out.back() <= 'Z';
    if (capital) out.back() = static_cast<char>(out.back() - 'A' + 'a');
  }
  return out;
}

inline const std::string kPackYaml = R"(version: 1.0.0
law_as_of: 2026-11-22
sources:
  - {name: 医療法, edition: 令和6年, url: 'https://example.org/law'}
  - {name: 医療広告ガイドライン, edition: 令和6年9月13日版, url: 'https://example.org/guideline'}
assert:
  report: [affirmed, conditional]
  soften: {hedged: note, reported: note, quoted: note}
  dismiss: [negated, question, instruction, warning, policy, legal-title, wish]
score:
  scale: 40
  category_caps: {false: 8, comparative: 7, exaggerated: 6, public-order: 5, not-permitted: 4,
                  testimonial: 3, before-after: 2, other: 1}
  advertisement_factors: {advertisement: 1, probable: 0.8, undetermined: 0.7, not-advertisement: 0.1}
  grade_limits: [9, 29, 54, 79]
)";

inline const std::string kRuleYaml = R"(id: plain
title: 断定
category: false
severity: error
points: 12
basis: [{law: 医療法, article: 第6条の5第1項}]
message: 「{match}」は断定です。
advice: 断定を避けてください。
match:
  - text: [百発百中]
examples:
  violation: [百発百中です。, 【百発百中】の治療。, 当院は百発百中。]
  ok: [百発百中ではない。, 百発百中でしょうか。, 百発百中とは言えない。]
)";

inline const std::string kProductsHeader =
    "name\tvariants\tambiguous\tcontext\tclass\ttreatment\tstatus\tgeneric_name\t"
    "equivalents\tsource\tas_of\tnote\n";

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos) std::abort();
  return text.replace(at, from.size(), to);
}

class PackDir {
 public:
  PackDir() {
    std::string path = (std::filesystem::temp_directory_path() / "shinsa-rules-XXXXXX").string();
    if (mkdtemp(path.data()) == nullptr) std::abort();
    root_ = path;
    write("rules/pack.yaml", kPackYaml);
    write("rules/phrases/plain.yaml", kRuleYaml);
    write("dictionaries/products.tsv", kProductsHeader);
  }
  ~PackDir() {
    std::error_code ignored;
    std::filesystem::remove_all(root_, ignored);
  }
  PackDir(const PackDir&) = delete;
  PackDir& operator=(const PackDir&) = delete;

  void write(const std::string& name, std::string_view text) {
    const std::filesystem::path path = root_ + "/" + name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
  }
  void remove(const std::string& name) { std::filesystem::remove_all(root_ + "/" + name); }

  std::string path(const std::string& name) const { return root_ + "/" + name; }

  Result<RuleSet, Errors> load() const {
    return load_pack({root_ + "/rules", root_ + "/dictionaries"}, test_fold);
  }

  /// All errors of the pack, with its directory cut off; "" if it loads.
  std::string error_text() const { return text_of(load()); }

  std::string text_of(const Result<RuleSet, Errors>& result) const {
    std::string out;
    if (result) return out;
    for (const Error& error : result.error()) {
      if (!out.empty()) out += '\n';
      out += error.text();
    }
    for (std::size_t at = out.find(root_); at != std::string::npos; at = out.find(root_)) {
      out.erase(at, root_.size() + 1);
    }
    return out;
  }

 private:
  std::string root_;
};

}  // namespace shinsa::rules
