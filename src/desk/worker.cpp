// SPDX-License-Identifier: Apache-2.0
#include "desk/worker.h"

#include <utility>

namespace aiyl::desk {

Worker::Worker(Dispatcher dispatcher) : m_dispatcher(std::move(dispatcher)), m_thread([this] { Run(); }) {}

Worker::~Worker() {
  {
    const std::lock_guard lock(m_mutex);
    m_stop = true;
    m_jobs.clear();
  }
  m_wake.notify_all();
  m_thread.join();
}

void Worker::Submit(std::function<void()> work, std::function<void()> done) {
  {
    const std::lock_guard lock(m_mutex);
    m_jobs.push_back({std::move(work), std::move(done)});
  }
  m_wake.notify_one();
}

bool Worker::IsBusy() const {
  const std::lock_guard lock(m_mutex);
  return m_running || !m_jobs.empty();
}

void Worker::Drain() {
  std::unique_lock lock(m_mutex);
  m_idle.wait(lock, [this] { return !m_running && m_jobs.empty(); });
}

void Worker::Run() {
  std::unique_lock lock(m_mutex);
  for (;;) {
    m_wake.wait(lock, [this] { return m_stop || !m_jobs.empty(); });
    if (m_stop) return;
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    m_running = true;
    lock.unlock();
    job.work();
    if (job.done) m_dispatcher(std::move(job.done));
    lock.lock();
    m_running = false;
    if (m_jobs.empty()) m_idle.notify_all();
  }
}

}  // namespace aiyl::desk
