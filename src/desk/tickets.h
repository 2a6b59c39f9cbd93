// SPDX-License-Identifier: Apache-2.0
// Questions of one place of the screen that take too long for the screen's own thread. Only the latest one counts: with
// a newer one, or when the place goes away, earlier ones are told to stop and their answers are dropped.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "desk/worker.h"

namespace aiyl::desk {

class Tickets {
 public:
  explicit Tickets(Worker& worker) : m_worker(worker) {}
  ~Tickets() { Drop(); }
  Tickets(const Tickets&) = delete;
  Tickets& operator=(const Tickets&) = delete;

  // `work` runs on the worker and may look whether it is still wanted; `done` gets its answer on the screen's thread
  // if it still is. `work` must hold by value whatever may go away before it ends.
  template <class T>
  void Ask(std::function<T(Progress&)> work, std::function<void(T)> done) {
    Drop();
    m_latest = std::make_shared<Progress>();
    auto answer = std::make_shared<std::optional<T>>();
    m_worker.Submit(
        [answer, work = std::move(work), mine = m_latest] {
          if (!mine->IsCancelled()) answer->emplace(work(*mine));
        },
        // `this` is looked at only while the ticket is wanted: Drop() comes before its end.
        [this, answer, done = std::move(done), mine = m_latest] {
          if (mine->IsCancelled()) return;
          m_latest.reset();
          done(std::move(**answer));
        });
  }
  // The answer is wanted no more.
  void Drop() {
    if (m_latest) m_latest->Cancel();
    m_latest.reset();
  }
  // How far the latest one is; null where nothing is asked.
  const Progress* Waiting() const { return m_latest.get(); }

 private:
  Worker& m_worker;
  std::shared_ptr<Progress> m_latest;
};

}  // namespace aiyl::desk
