// SPDX-License-Identifier: Apache-2.0
#include "store/desktop_lock.h"

#include <utility>

#ifdef _WIN32
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#endif

namespace aiyl::store {
namespace {

tl::unexpected<Error> InUse() {
  return EnvironmentError(
      "store.in-use", Msg("This book is already open in another window of the program. Use that one, or close it."));
}

std::filesystem::path LockFile(const std::filesystem::path& book) {
  auto file = book;
  file += "-lock";
  return file;
}

}  // namespace

#ifdef _WIN32

DesktopLock& DesktopLock::operator=(DesktopLock&& other) noexcept {
  std::swap(m_handle, other.m_handle);
  return *this;
}

Result<DesktopLock> DesktopLock::Take(const std::filesystem::path& book) {
  HANDLE handle = CreateFileW(LockFile(book).c_str(), GENERIC_READ | GENERIC_WRITE, 0, nullptr, OPEN_ALWAYS,
                              FILE_ATTRIBUTE_NORMAL | FILE_FLAG_DELETE_ON_CLOSE, nullptr);
  if (handle == INVALID_HANDLE_VALUE) {
    if (GetLastError() == ERROR_SHARING_VIOLATION) return InUse();
    return EnvironmentError("store.io", Msg("The disk could not be read or written. Nothing was recorded."),
                            "lock file: error " + std::to_string(GetLastError()));
  }
  DesktopLock lock;
  lock.m_handle = handle;
  return lock;
}

void DesktopLock::Release() {
  if (m_handle != nullptr) CloseHandle(std::exchange(m_handle, nullptr));
}

#else

DesktopLock& DesktopLock::operator=(DesktopLock&& other) noexcept {
  std::swap(m_descriptor, other.m_descriptor);
  return *this;
}

Result<DesktopLock> DesktopLock::Take(const std::filesystem::path& book) {
  // The file stays when the lock goes: removing it would let two programs lock two different files of one name.
  const int descriptor = open(LockFile(book).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0)
    return EnvironmentError("store.io", Msg("The disk could not be read or written. Nothing was recorded."),
                            std::string("lock file: ") + std::strerror(errno));
  if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    const int reason = errno;
    close(descriptor);
    if (reason == EWOULDBLOCK) return InUse();
    return EnvironmentError("store.io", Msg("The disk could not be read or written. Nothing was recorded."),
                            std::string("lock file: ") + std::strerror(reason));
  }
  DesktopLock lock;
  lock.m_descriptor = descriptor;
  return lock;
}

void DesktopLock::Release() {
  if (m_descriptor >= 0) close(std::exchange(m_descriptor, -1));
}

#endif

}  // namespace aiyl::store
