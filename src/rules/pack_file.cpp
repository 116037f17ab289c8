// A mapped file → the rules that were compiled into it; see rules.h. Most of a pack is tables,
// which are used where they stand, so that a start costs no copies.
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <system_error>

#include "rules/rules.h"

namespace shinsa::rules {
namespace {

/// The bytes of a whole file, read-only. Empty, with errno set, if it cannot be read.
class MappedFile {
 public:
  explicit MappedFile(const std::string& path) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return;
    struct stat info {};
    if (fstat(file, &info) == 0 && S_ISREG(info.st_mode) && info.st_size > 0) {
      size_ = static_cast<std::size_t>(info.st_size);
      data_ = mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file, 0);
    }
    close(file);
  }
  ~MappedFile() {
    if (data_ != MAP_FAILED) munmap(data_, size_);
  }
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  bool is_open() const { return data_ != MAP_FAILED; }
  std::string_view bytes() const { return {static_cast<const char*>(data_), size_}; }

 private:
  void* data_ = MAP_FAILED;
  std::size_t size_ = 0;
};

}  // namespace

Result<RuleSet> read_pack(const std::string& path, PackPart part) {
  errno = 0;
  const auto file = std::make_shared<const MappedFile>(path);
  if (!file->is_open()) {
    const std::string reason =
        errno == 0 ? "it is no file, or empty" : std::generic_category().message(errno);
    return Error{path, errno == ENOENT ? "no rule pack here" : "cannot be read: " + reason,
                 "give the directory that holds rules.pack and user.dic", ""};
  }
  Result<RuleSet> rules = parse(file->bytes(), part, file);
  if (rules) return rules;
  Error error = rules.error();
  error.place = path;
  return error;
}

}  // namespace shinsa::rules
