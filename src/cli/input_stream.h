// Inputs, read ahead by a thread of its own: the input stage pushes them, whoever judges them
// pulls. At most `ahead` of them wait, so that memory does not grow with their number.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

#include "input/input.h"

namespace shinsa::cli {

class InputStream {
 public:
  InputStream(const input::WalkOptions& options, std::size_t ahead);
  ~InputStream();
  InputStream(const InputStream&) = delete;
  InputStream& operator=(const InputStream&) = delete;

  /// The next input in order, or why it could not be read; nothing at the end. For any thread.
  std::optional<Result<input::RawInput>> next();

  /// Lets the reader end; what waits is dropped. For any thread.
  void stop();

 private:
  void read(const input::WalkOptions& options);
  bool push(Result<input::RawInput> item);

  const std::size_t ahead_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Result<input::RawInput>> waiting_;
  bool ended_ = false;    // by the reader
  bool stopped_ = false;  // by the user of the stream
  std::thread reader_;
};

}  // namespace shinsa::cli
