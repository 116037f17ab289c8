// Many workers, one order: jobs are done in parallel and handed on in the order in which they came.
//
// At most a few jobs a worker are in flight, so memory is bounded whatever the input; with one
// worker no thread is started. The output is the same for any number of workers.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace shinsa::pipeline {

/// `next` gives the jobs one by one and nothing at the end; `make_work` makes each thread's
/// function from a Job to its Done; `sink` takes the results in order and returns false to stop.
/// `next` and `sink` are each called from one thread at a time.
template <class Job, class Done, class Next, class MakeWork, class Sink>
void run_ordered(std::size_t workers, Next next, MakeWork make_work, Sink sink) {
  if (workers <= 1) {
    auto work = make_work();
    while (std::optional<Job> job = next()) {
      if (!sink(work(std::move(*job)))) return;
    }
    return;
  }
  std::mutex reading;  // guards `next` and `taken`
  std::mutex mutex;    // guards all below
  std::condition_variable changed;
  std::map<std::size_t, Done> finished;  // waiting for their turn
  std::size_t taken = 0;
  std::size_t written = 0;
  std::size_t active = workers;
  bool stopped = false;
  const std::size_t window = workers * 4;

  const auto take = [&]() -> std::optional<std::pair<std::size_t, Job>> {
    const std::lock_guard<std::mutex> reader(reading);
    {
      std::unique_lock<std::mutex> lock(mutex);
      changed.wait(lock, [&] { return stopped || taken < written + window; });
      if (stopped) return std::nullopt;
    }
    std::optional<Job> job = next();
    if (!job) return std::nullopt;
    const std::lock_guard<std::mutex> lock(mutex);
    return std::pair<std::size_t, Job>(taken++, std::move(*job));
  };
  const auto run = [&] {
    auto work = make_work();
    while (auto job = take()) {
      Done done = work(std::move(job->second));
      const std::lock_guard<std::mutex> lock(mutex);
      finished.emplace(job->first, std::move(done));
      changed.notify_all();
    }
    const std::lock_guard<std::mutex> lock(mutex);
    --active;
    changed.notify_all();
  };
  std::vector<std::jthread> threads;
  for (std::size_t i = 0; i < workers; ++i) threads.emplace_back(run);

  std::unique_lock<std::mutex> lock(mutex);
  while (true) {
    changed.wait(lock, [&] { return finished.contains(written) || active == 0; });
    const auto ready = finished.find(written);
    if (ready == finished.end()) break;
    Done done = std::move(ready->second);
    finished.erase(ready);
    lock.unlock();
    const bool go_on = sink(std::move(done));
    lock.lock();
    ++written;
    if (!go_on) stopped = true;
    changed.notify_all();
    if (stopped) break;
  }
  lock.unlock();
}

}  // namespace shinsa::pipeline
