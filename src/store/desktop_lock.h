// SPDX-License-Identifier: Apache-2.0
// The file beside a book that keeps a second desktop out. The system lets go of it when the program ends, however it
// ends. Private to the store.
#pragma once

#include <filesystem>

#include "base/result.h"

namespace aiyl::store {

class DesktopLock {
 public:
  DesktopLock() = default;
  DesktopLock(DesktopLock&& other) noexcept { *this = std::move(other); }
  DesktopLock& operator=(DesktopLock&& other) noexcept;
  DesktopLock(const DesktopLock&) = delete;
  ~DesktopLock() { Release(); }

  // Errors: "store.in-use" where another program holds it, "store.io".
  static Result<DesktopLock> Take(const std::filesystem::path& book);
  void Release();

 private:
#ifdef _WIN32
  void* m_handle = nullptr;
#else
  int m_descriptor = -1;
#endif
};

}  // namespace aiyl::store
