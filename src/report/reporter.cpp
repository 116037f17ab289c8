// The table of formats. A new format is one file, its declaration in formats.h and one line here.
// Nothing can fail but an unknown name, which gives null.
#include "report/reporter.h"

#include <array>

#include "report/formats.h"

namespace shinsa::report {
namespace {

struct Format {
  std::string_view name;
  std::unique_ptr<Reporter> (*make)(std::ostream&, const Options&);
};

constexpr auto kFormats = std::to_array<Format>({
    {"terminal", make_terminal},
    {"json", make_json},
    {"jsonl", make_jsonl},
    {"csv", make_csv},
});

}  // namespace

std::unique_ptr<Reporter> make_reporter(std::string_view format, std::ostream& out,
                                        const Options& options) {
  for (const Format& known : kFormats) {
    if (known.name == format) return known.make(out, options);
  }
  return nullptr;
}

std::vector<std::string_view> format_names() {
  std::vector<std::string_view> names;
  for (const Format& known : kFormats) names.push_back(known.name);
  return names;
}

}  // namespace shinsa::report
