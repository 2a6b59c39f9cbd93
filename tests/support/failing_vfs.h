// SPDX-License-Identifier: Apache-2.0
// A file system of SQLite that fails when told to: laid over the system's one, it counts what is written, synced,
// truncated and deleted, and lets the n-th of them fail. Pass Name() as Environment::vfs.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace aiyl::test {

enum class FaultKind {
  kIoError,   // nothing of it happens
  kDiskFull,  // nothing of it happens, SQLITE_FULL
  kTorn,      // the first half is written, then an I/O error
};

class FailingVfs {
 public:
  FailingVfs();
  ~FailingVfs();
  FailingVfs(const FailingVfs&) = delete;
  FailingVfs& operator=(const FailingVfs&) = delete;

  const std::string& Name() const;
  // The `at`-th operation from now on fails (1 is the next one); with `sticky`, every one after it as well.
  void FailAt(int64_t at, FaultKind kind, bool sticky);
  void Heal();
  // Since the last FailAt or Heal.
  int64_t Operations() const;
  bool HasFailed() const;

  struct State;

 private:
  std::unique_ptr<State> m_state;
};

}  // namespace aiyl::test
