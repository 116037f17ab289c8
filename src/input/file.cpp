// One file or standard input → its bytes; see file.h.
//
// Plain POSIX calls: std::ifstream cannot tell a directory from a file, nor why it failed. A
// descriptor lives in a Descriptor and is closed with it.
#include "input/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <system_error>
#include <utility>

namespace shinsa::input {
namespace {

constexpr std::size_t kChunk = 64U << 10U;

class Descriptor {
 public:
  explicit Descriptor(const std::string& path)
      : id_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)),
        owned_(path != "-") {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (owned_ && id_ >= 0) ::close(id_);
  }

  bool is_open() const { return id_ >= 0; }
  int id() const { return id_; }

  /// Reads up to `size` bytes; 0 at the end, -1 with errno set on failure.
  ssize_t read(char* to, std::size_t size) const {
    ssize_t got = 0;
    do {
      got = ::read(id_, to, size);
    } while (got < 0 && errno == EINTR);
    return got;
  }

 private:
  int id_;
  bool owned_;
};

std::string limit_text(std::size_t bytes) {
  constexpr std::size_t kMiB = 1U << 20U;
  constexpr std::size_t kKiB = 1U << 10U;
  if (bytes >= kMiB && bytes % kMiB == 0) return std::to_string(bytes / kMiB) + " MiB";
  if (bytes >= kKiB && bytes % kKiB == 0) return std::to_string(bytes / kKiB) + " KiB";
  return std::to_string(bytes) + (bytes == 1 ? " byte" : " bytes");
}

Error too_large(const std::string& path, std::size_t max_bytes) {
  return {path, "larger than " + limit_text(max_bytes), "raise --max-bytes or split the file", ""};
}

/// Why a path cannot be read before it is opened: opening a device may do things, or hang.
Errors objection(const std::string& path) {
  struct stat status = {};
  if (path.find('\0') != std::string::npos) {
    return {{path.substr(0, path.find('\0')), "the path contains a NUL byte",
             "separate paths by line ends", ""}};
  }
  if (::stat(path.c_str(), &status) != 0) return {system_error(path, errno)};
  if (S_ISREG(status.st_mode) || S_ISFIFO(status.st_mode)) return {};
  if (S_ISDIR(status.st_mode)) return {system_error(path, EISDIR)};
  return {{path, "not a regular file", "name a file, a directory or a pipe", ""}};
}

}  // namespace

Error system_error(const std::string& path, int code) {
  const std::string place = path.empty() ? "(empty path)" : path;
  if (code == ENOENT) return {place, "no such file or directory", "check the path", ""};
  return {place, "cannot read: " + std::generic_category().message(code),
          "check the path and its permissions", ""};
}

Result<std::string> read_file(const std::string& path, std::size_t max_bytes) {
  if (path != "-") {
    if (const Errors errors = objection(path); !errors.empty()) return errors[0];
  }
  const Descriptor file(path);
  struct stat status = {};
  if (!file.is_open() || ::fstat(file.id(), &status) != 0) return system_error(path, errno);
  // The size is only a hint: a file may grow, and those in /proc have none.
  const auto size = S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0U;
  if (size > max_bytes) return too_large(path, max_bytes);
  std::string bytes(size > 0 ? size + 1 : kChunk, '\0');
  std::size_t used = 0;
  for (;;) {
    const ssize_t got = file.read(bytes.data() + used, bytes.size() - used);
    if (got < 0) return system_error(path, errno);
    used += static_cast<std::size_t>(got);
    if (used > max_bytes) return too_large(path, max_bytes);
    if (got == 0) break;
    if (used == bytes.size()) bytes.resize(std::min(used * 2, max_bytes + 1));
  }
  bytes.resize(used);
  return bytes;
}

Errors read_lines(const std::string& path, const std::function<bool(const std::string&)>& line) {
  if (path != "-") {
    if (Errors errors = objection(path); !errors.empty()) return errors;
  }
  const Descriptor file(path);
  if (!file.is_open()) return {system_error(path, errno)};
  bool first = true;
  const auto give = [&](std::string text) {
    if (std::exchange(first, false) && text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    if (text.ends_with('\r')) text.pop_back();
    const bool blank = text.find_first_not_of(" \t") == std::string::npos;
    return blank || line(text);
  };
  std::string rest;
  std::string chunk(kChunk, '\0');
  for (;;) {
    const ssize_t got = file.read(chunk.data(), chunk.size());
    if (got < 0) return {system_error(path, errno)};
    if (got == 0) break;
    std::string_view text(chunk.data(), static_cast<std::size_t>(got));
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
      rest += text.substr(0, end);
      text.remove_prefix(end + 1);
      if (!give(std::exchange(rest, ""))) return {};
    }
    rest += text;
  }
  give(rest);
  return {};
}

}  // namespace shinsa::input
