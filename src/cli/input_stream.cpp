// A bounded queue between the thread that reads and those that judge. read_all never fails as a
// whole: each bad input is one item.
#include "cli/input_stream.h"

#include <exception>
#include <utility>

namespace shinsa::cli {

InputStream::InputStream(const input::WalkOptions& options, std::size_t ahead)
    : ahead_(ahead), reader_([this, options] { read(options); }) {}

InputStream::~InputStream() {
  stop();
  reader_.join();
}

std::optional<Result<input::RawInput>> InputStream::next() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return ended_ || stopped_ || !waiting_.empty(); });
  if (waiting_.empty()) return std::nullopt;
  Result<input::RawInput> item = std::move(waiting_.front());
  waiting_.pop_front();
  changed_.notify_all();
  return item;
}

void InputStream::stop() {
  const std::lock_guard lock(mutex_);
  stopped_ = true;
  waiting_.clear();
  changed_.notify_all();
}

void InputStream::read(const input::WalkOptions& options) {
  try {
    input::read_all(options,
                    [this](Result<input::RawInput> item) { return push(std::move(item)); });
  } catch (const std::exception& error) {  // memory
    push(Error{"", std::string("not all input could be read: ") + error.what(), "", ""});
  }
  const std::lock_guard lock(mutex_);
  ended_ = true;
  changed_.notify_all();
}

bool InputStream::push(Result<input::RawInput> item) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return stopped_ || waiting_.size() < ahead_; });
  if (stopped_) return false;
  waiting_.push_back(std::move(item));
  changed_.notify_all();
  return true;
}

}  // namespace shinsa::cli
