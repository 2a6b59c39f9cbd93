// SPDX-License-Identifier: Apache-2.0
// The one writer's thread. Work is done in the order given; what it answers is posted back to the screen's thread
// through a Dispatcher. Knows nothing of windows or of SQLite.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace aiyl::desk {

// Hands a function to the screen's thread (the desktop: CallAfter). Tests run it at once or from a list.
using Dispatcher = std::function<void(std::function<void()>)>;

// What long work may ask and say. Shared by the worker and the screen.
class Progress {
 public:
  void Cancel() { m_cancelled = true; }
  bool IsCancelled() const { return m_cancelled; }
  // done of total, in whatever unit; total 0 = not known yet.
  void Report(int64_t done, int64_t total) {
    m_total = total;
    m_done = done;
  }
  int64_t Done() const { return m_done; }
  int64_t Total() const { return m_total; }

 private:
  std::atomic<bool> m_cancelled{false};
  std::atomic<int64_t> m_done{0}, m_total{0};
};

class Worker {
 public:
  explicit Worker(Dispatcher dispatcher);
  // Lets the work under way finish, drops what has not begun.
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  // `work` runs on the worker's thread, then `done` on the screen's.
  void Submit(std::function<void()> work, std::function<void()> done);
  // True while something runs or waits.
  bool IsBusy() const;
  // Waits until the queue is empty (tests, closing). Answers still wait in the dispatcher.
  void Drain();

 private:
  struct Job {
    std::function<void()> work, done;
  };
  void Run();

  Dispatcher m_dispatcher;
  mutable std::mutex m_mutex;
  std::condition_variable m_wake, m_idle;
  std::deque<Job> m_jobs;
  bool m_running = false, m_stop = false;
  std::thread m_thread;
};

}  // namespace aiyl::desk
