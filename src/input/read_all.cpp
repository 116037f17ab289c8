// Paths, lists and standard input → a stream of RawInput; see input.h.
//
// Paths come first, in the order given, then those of the list. One is read when the sink has taken
// the one before, so memory holds one page. Errors go to the sink like pages.
#include <sys/stat.h>

#include <utility>

#include "input/file.h"
#include "input/input.h"
#include "input/walk.h"

namespace shinsa::input {
namespace {

bool is_directory(const std::string& path) {
  struct stat status = {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

class Reader {
 public:
  Reader(const WalkOptions& options, const Sink& sink) : options_(options), sink_(sink) {}

  /// False if the sink wants no more.
  bool path(const std::string& path) {
    const bool nul = path.find('\0') != std::string::npos;
    if (path == "-" && !take_standard_input()) return sink_(standard_input_taken());
    if (path != "-" && !nul && is_directory(path)) return walk(path, options_, sink_);
    Result<std::string> bytes = read_file(path, options_.max_bytes);
    return bytes ? sink_(RawInput{path, std::move(*bytes)}) : sink_(bytes.error());
  }

  void list(const std::string& file) {
    if (file == "-" && !take_standard_input()) {
      sink_(standard_input_taken());
      return;
    }
    bool more = true;
    const Errors errors =
        read_lines(file, [&](const std::string& line) { return more = path(line); });
    if (more && !errors.empty()) sink_(errors[0]);
  }

 private:
  bool take_standard_input() { return !std::exchange(standard_input_taken_, true); }

  static Error standard_input_taken() {
    return {"-", "standard input can be read only once", "name it once", ""};
  }

  const WalkOptions& options_;
  const Sink& sink_;
  bool standard_input_taken_ = false;
};

}  // namespace

void read_all(const WalkOptions& options, const Sink& sink) {
  Reader reader(options, sink);
  for (const std::string& path : options.paths) {
    if (!reader.path(path)) return;
  }
  if (!options.files_from.empty()) reader.list(options.files_from);
}

}  // namespace shinsa::input
