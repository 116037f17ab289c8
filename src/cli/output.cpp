// write(2) behind a stream, so that the cause of a failure (disk full, closed pipe) is known.
#include "cli/output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

namespace shinsa::cli {
namespace {

std::string describe(int number) { return std::generic_category().message(number); }

/// True if something stands at `path` that must be written in place: a device, a pipe, a link to
/// one.
bool is_special(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode);
}

/// The file itself where `path` is a symbolic link to it, so that the link stays.
std::string behind_links(const std::string& path) {
  std::error_code failed;
  const std::filesystem::path target = std::filesystem::canonical(path, failed);
  return failed ? path : target.string();
}

}  // namespace

DescriptorBuffer::DescriptorBuffer(int descriptor) : descriptor_(descriptor) {
  setp(bytes_.data(), bytes_.data() + bytes_.size());
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type character) {
  if (!write_out()) return traits_type::eof();
  if (!traits_type::eq_int_type(character, traits_type::eof())) {
    *pptr() = traits_type::to_char_type(character);
    pbump(1);
  }
  return traits_type::not_eof(character);
}

int DescriptorBuffer::sync() { return write_out() ? 0 : -1; }

bool DescriptorBuffer::write_out() {
  const char* begin = pbase();
  while (error_number_ == 0 && begin < pptr()) {
    const ssize_t written = ::write(descriptor_, begin, static_cast<std::size_t>(pptr() - begin));
    if (written >= 0) {
      begin += written;
    } else if (errno != EINTR) {
      error_number_ = errno;
    }
  }
  setp(bytes_.data(), bytes_.data() + bytes_.size());
  return error_number_ == 0;
}

Result<Output> Output::open(const std::string& path) {
  if (path.empty()) return Output("", "", STDOUT_FILENO);
  const bool direct = is_special(path);
  const std::string partial =
      direct ? "" : behind_links(path) + ".partial-" + std::to_string(getpid());
  const int flags = O_WRONLY | O_CLOEXEC | (direct ? 0 : O_CREAT | O_TRUNC);
  const int descriptor = ::open((direct ? path : partial).c_str(), flags, 0666);
  if (descriptor < 0) {
    return Error{"--output " + path, "cannot be written: " + describe(errno), "", ""};
  }
  return Output(path, partial, descriptor);
}

Output::Output(std::string path, std::string partial, int descriptor)
    : path_(std::move(path)),
      partial_(std::move(partial)),
      descriptor_(descriptor),
      buffer_(std::make_unique<DescriptorBuffer>(descriptor)),
      stream_(std::make_unique<std::ostream>(buffer_.get())) {}

Output::Output(Output&& other) noexcept
    : path_(std::move(other.path_)),
      partial_(std::exchange(other.partial_, "")),
      descriptor_(std::exchange(other.descriptor_, -1)),
      buffer_(std::move(other.buffer_)),
      stream_(std::move(other.stream_)) {}

Output::~Output() {
  if (descriptor_ >= 0 && !path_.empty()) ::close(descriptor_);
  if (!partial_.empty()) std::remove(partial_.c_str());
}

bool Output::flush() { return static_cast<bool>(stream_->flush()); }

bool Output::is_closed_pipe() const { return buffer_->error_number() == EPIPE; }

Error Output::write_error(int number) const {
  return {path_.empty() ? "standard output" : "--output " + path_,
          "could not be written: " + describe(number), "", ""};
}

std::optional<Error> Output::finish() {
  flush();
  if (is_closed_pipe()) return std::nullopt;
  if (buffer_->error_number() != 0) return write_error(buffer_->error_number());
  if (path_.empty()) return std::nullopt;
  if (::close(std::exchange(descriptor_, -1)) != 0) return write_error(errno);
  if (partial_.empty()) return std::nullopt;
  if (std::rename(partial_.c_str(), behind_links(path_).c_str()) != 0) return write_error(errno);
  partial_.clear();
  return std::nullopt;
}

}  // namespace shinsa::cli
