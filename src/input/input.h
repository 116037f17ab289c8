// Paths, directories, lists and standard input → a stream of RawInput.
//
// A bad input is one Error and the stream goes on. Directories are walked recursively in byte order
// of their paths; devices and pipes in them are passed over. A symbolic link to a directory is
// followed once a walk; one to a directory that contains it is an error of that link alone.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "shinsa/result.h"

namespace shinsa::input {

/// One page before decoding.
struct RawInput {
  std::string id;  // the path as given (with '/' between parts), "-" for standard input
  std::string bytes;
};

struct WalkOptions {
  std::vector<std::string> paths;  // files, directories, or "-": one document on standard input
  std::string files_from;          // a file with one path a line, "-": standard input; empty: none
  std::vector<std::string> include;    // globs on the path below a directory; empty: by extension
  std::vector<std::string> exclude;    // globs; win over include, also for whole directories
  std::size_t max_bytes = 64U << 20U;  // a larger file is an error
};

/// Extensions that a directory walk takes when `include` is empty, in any case. A file that is
/// named is read whatever its name.
inline constexpr const char* kDefaultExtensions[] = {".html", ".htm", ".xhtml", ".txt", ".md"};

/// Calls `sink` once an input, in order (paths, then the list), until it returns false.
void read_all(const WalkOptions& options, const std::function<bool(Result<RawInput>)>& sink);

/// True if `path` matches the glob: `*` within a part, `**` across parts (`**` and a slash: also no
/// part), `?`, `[a-z]`, `[!a-z]`, `{a,b}`, `\` before a character that stands for itself. A glob
/// without '/' matches the last part, any other the whole path (`/a*`: at the top only).
bool glob_matches(const std::string& glob, const std::string& path);

}  // namespace shinsa::input
