// shinsa doctor: says what this installation consists of and whether it works, one line a part:
// "ok" or "problem", and what to do about it.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/data_dir.h"
#include "cli/exit_status.h"
#include "cli/messages.h"
#include "cli/options.h"
#include "cli/version.h"
#include "morph/tokenizer.h"
#include "report/safe_text.h"
#include "report/text_layout.h"
#include "rules/rules.h"

namespace shinsa::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSelfTest = "<p>この治療で必ず治ります。</p>";

class Checkup {
 public:
  void ok(std::string_view part, const std::string& text) { line("ok", part, text); }
  void problem(std::string_view part, const std::string& text) {
    line("problem", part, text);
    ++problems_;
  }
  void problem(std::string_view part, const Error& error) { problem(part, error.text()); }
  int problems() const { return problems_; }

 private:
  static void line(std::string_view state, std::string_view part, const std::string& text) {
    std::cout << report::pad(state, 9) << report::pad(part, 16) << report::visible(text) << "\n";
  }
  int problems_ = 0;
};

std::string size_text(const fs::path& path) {
  std::error_code failed;
  const std::uintmax_t bytes = fs::file_size(path, failed);
  return failed ? "size unknown" : std::to_string(bytes) + " bytes";
}

/// The head of a compiled MeCab dictionary: ten 32-bit numbers, of which the fourth is the number
/// of words, then the character set in 32 bytes.
struct DictionaryHead {
  std::uint32_t words = 0;
  std::string charset;
};

std::optional<DictionaryHead> read_dictionary_head(const fs::path& path) {
  std::array<std::uint32_t, 10> numbers{};
  std::array<char, 32> charset{};
  std::ifstream in(path, std::ios::binary);
  in.read(reinterpret_cast<char*>(numbers.data()), sizeof(numbers));
  in.read(charset.data(), charset.size());
  if (!in) return std::nullopt;
  const auto end = std::find(charset.begin(), charset.end(), '\0');
  return DictionaryHead{numbers[3], std::string(charset.begin(), end)};
}

void check_dictionary(Checkup& checkup, std::string_view part, const fs::path& path) {
  const std::optional<DictionaryHead> head = read_dictionary_head(path);
  if (!head) return checkup.problem(part, path.string() + ": missing, or no MeCab dictionary");
  checkup.ok(part, path.string() + ": " + std::to_string(head->words) + " words, " + head->charset +
                       ", " + size_text(path));
}

void check_pack(Checkup& checkup, const std::string& data_dir) {
  const std::string path = pack_path(data_dir);
  const Result<RuleSet> rules = rules::read_pack(path, rules::PackPart::kWhole);
  if (!rules) return checkup.problem("rules", rules.error());
  checkup.ok("rules",
             path + ": " + size_text(path) + ", " + std::to_string(rules->rules.size()) + " rules");
  checkup.ok("rules version", rules->pack.version + ", law as of " + rules->pack.law_as_of +
                                  ", digest " + rules->pack.digest);
}

void check_judgement(Checkup& checkup, const DataFlags& flags) {
  Errors errors;
  const std::optional<Analyzer> analyzer = open_analyzer(flags, Purpose::kLook, errors);
  if (!analyzer) {
    for (const Error& error : errors) checkup.problem("self test", error);
    return;
  }
  PageInput page;
  page.id = "self-test.html";
  page.bytes = kSelfTest;
  const PageReport report = analyzer->analyze(page);
  const auto counts =
      std::count_if(report.findings.begin(), report.findings.end(),
                    [](const Finding& f) { return f.kind == FindingKind::kPhrase && f.counts(); });
  if (counts == 0)
    return checkup.problem("self test", "the sentence 必ず治ります gives no finding");
  checkup.ok("self test", "必ず治ります: " + report.findings.front().rule);
}

int examine(const DataFlags& flags, const Errors& errors) {
  set_up_logging(flags.verbosity);
  if (!errors.empty()) {
    print_errors(errors);
    return kSetup;
  }
  Checkup checkup;
  checkup.ok("program",
             "shinsa " + std::string(program_version()) + ", built with " + built_with());
  const Result<std::string> data_dir = find_data_dir(flags.data_dir);
  if (data_dir) {
    checkup.ok("data directory", *data_dir);
    check_pack(checkup, *data_dir);
    check_dictionary(checkup, "user words", fs::path(*data_dir) / "user.dic");
  } else {
    checkup.problem("data directory", data_dir.error());
  }
  const std::string ipadic =
      flags.mecab_dict.empty() ? morph::TokenizerOptions().dictionary : flags.mecab_dict;
  check_dictionary(checkup, "dictionary", fs::path(ipadic) / "sys.dic");
  if (checkup.problems() == 0) check_judgement(checkup, flags);
  return checkup.problems() == 0 ? kOk : kSetup;
}

}  // namespace

void add_doctor(CLI::App& program, Action& chosen) {
  CLI::App* command = program.add_subcommand(
      "doctor", "Say what this installation consists of and whether it works");
  const auto flags = std::make_shared<DataFlags>();
  add_data_flags(*command, *flags);
  command->allow_extras();
  command->footer("Exit status: 0 all is well, 2 problems.");
  command->callback([command, flags, &chosen] {
    Errors errors;
    check_unknown(*command, errors);
    chosen = [flags, errors] { return examine(*flags, errors); };
  });
}

}  // namespace shinsa::cli
