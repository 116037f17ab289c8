// A directory → the pages in it and below; see walk.h.
//
// A directory is compared as its name and '/', which makes the order that of the bytes of whole
// paths, whatever order the file system lists them in. Devices, pipes and sockets are passed over.
// A link to a directory is entered once a walk, and never from within that directory.
#include "input/walk.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

#include "input/file.h"

namespace shinsa::input {
namespace {

namespace fs = std::filesystem;

/// Device and inode: one directory, whatever its paths.
using Identity = std::pair<dev_t, ino_t>;

struct Entry {
  std::string name;  // ends in '/' for a directory
  bool link = false;
};

bool matches_any(const std::vector<std::string>& globs, const std::string& path) {
  return std::any_of(globs.begin(), globs.end(),
                     [&](const std::string& glob) { return glob_matches(glob, path); });
}

/// Extensions are compared without case: pages made on Windows end in .HTM.
bool has_default_extension(const std::string& path) {
  std::string extension = fs::path(path).extension().string();
  for (char& c : extension) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return std::find(std::begin(kDefaultExtensions), std::end(kDefaultExtensions), extension) !=
         std::end(kDefaultExtensions);
}

class Walk {
 public:
  Walk(std::string root, const WalkOptions& options, const Sink& sink)
      : top_(std::move(root)), options_(options), sink_(sink) {
    while (top_.size() > 1 && top_.ends_with('/')) top_.pop_back();
  }

  /// Walks the directory `below` the top; it is empty or ends in '/'. False if the sink wants no
  /// more.
  bool directory(const std::string& below, bool link) {
    const std::string path = below.empty() ? top_ : full(below.substr(0, below.size() - 1));
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0) return sink_(system_error(path, errno));
    const Identity identity(status.st_dev, status.st_ino);
    if (std::find(ancestors_.begin(), ancestors_.end(), identity) != ancestors_.end()) {
      return sink_(Error{path, "symbolic link to a directory that contains it",
                         "remove the link or --exclude it", ""});
    }
    if (link && !followed_.insert(identity).second) return true;
    std::error_code code;
    const std::vector<Entry> entries = list(path, below, code);
    if (code && !sink_(system_error(path, code.value()))) return false;
    ancestors_.push_back(identity);
    const bool more = std::all_of(entries.begin(), entries.end(), [&](const Entry& entry) {
      const std::string child = below + entry.name;
      return child.ends_with('/') ? directory(child, entry.link) : file(child);
    });
    ancestors_.pop_back();
    return more;
  }

 private:
  std::string full(const std::string& below) const {
    return top_.ends_with('/') ? top_ + below : top_ + '/' + below;  // only "/" ends in one
  }

  /// What the walk wants of one directory, in order. `code` tells why the list may be short.
  std::vector<Entry> list(const std::string& path, const std::string& below,
                          std::error_code& code) const {
    std::vector<Entry> out;
    for (fs::directory_iterator at(path, code), end; !code && at != end; at.increment(code)) {
      std::error_code ignored;  // a dangling link is neither; as a file it will say so
      Entry entry{at->path().filename().string(), at->is_symlink(ignored)};
      const bool directory = at->is_directory(ignored);
      if (directory) entry.name += '/';
      const bool wanted = directory ? !excluded(below + entry.name) : takes(below + entry.name);
      if (wanted) out.push_back(std::move(entry));
    }
    std::sort(out.begin(), out.end(),
              [](const Entry& a, const Entry& b) { return a.name < b.name; });
    return out;
  }

  /// True if a directory (with its '/') is left out with all that is in it.
  bool excluded(const std::string& directory) const {
    return matches_any(options_.exclude, directory) ||
           matches_any(options_.exclude, directory.substr(0, directory.size() - 1));
  }

  bool takes(const std::string& file) const {
    if (matches_any(options_.exclude, file)) return false;
    return options_.include.empty() ? has_default_extension(file)
                                    : matches_any(options_.include, file);
  }

  bool file(const std::string& below) const {
    const std::string path = full(below);
    struct stat status = {};
    if (::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode)) return true;
    Result<std::string> bytes = read_file(path, options_.max_bytes);
    return bytes ? sink_(RawInput{path, std::move(*bytes)}) : sink_(bytes.error());
  }

  std::string top_;  // as given, without slashes at its end
  const WalkOptions& options_;
  const Sink& sink_;
  std::vector<Identity> ancestors_;
  std::set<Identity> followed_;  // directories entered by a link
};

}  // namespace

bool walk(const std::string& path, const WalkOptions& options, const Sink& sink) {
  return Walk(path, options, sink).directory("", false);
}

}  // namespace shinsa::input
