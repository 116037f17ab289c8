// Where a report goes: standard output, or a file that appears whole or not at all.
//
// A file is written under another name beside the one asked for and renamed at the end; what is no
// regular file (a pipe, a device) is written directly. Errors are kept for the end, but a run can
// ask early whether it is still worth going on.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <ostream>
#include <streambuf>
#include <string>

#include "shinsa/result.h"

namespace shinsa::cli {

/// Writes to a file descriptor that it does not own; keeps the first error number.
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor);
  int error_number() const { return error_number_; }

 protected:
  int_type overflow(int_type character) override;
  int sync() override;

 private:
  bool write_out();

  int descriptor_;
  int error_number_ = 0;
  std::array<char, 1U << 16U> bytes_;
};

class Output {
 public:
  /// `path` empty: standard output.
  static Result<Output> open(const std::string& path);
  Output(Output&& other) noexcept;
  Output& operator=(Output&&) = delete;
  /// What was not finished leaves no file.
  ~Output();

  std::ostream& stream() { return *stream_; }

  /// Writes out what is buffered; false if nothing more can be written.
  bool flush();

  /// True if the reader of a pipe went away, which is no mistake.
  bool is_closed_pipe() const;

  /// Completes the file. An error if anything could not be written; a closed pipe is none.
  std::optional<Error> finish();

 private:
  Output(std::string path, std::string partial, int descriptor);
  Error write_error(int number) const;

  std::string path_;     // empty: standard output
  std::string partial_;  // the name it is written under; empty: written directly
  int descriptor_;
  std::unique_ptr<DescriptorBuffer> buffer_;
  std::unique_ptr<std::ostream> stream_;
};

}  // namespace shinsa::cli
