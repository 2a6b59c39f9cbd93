// SPDX-License-Identifier: Apache-2.0
#include "base/atomic_file.h"

#include <cerrno>
#include <cstdio>
#include <memory>
#include <random>

#ifdef _WIN32
#include <windows.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

#include <cstdio>

namespace aiyl {
namespace {

tl::unexpected<Error> CannotWrite(const std::filesystem::path& path, const std::string& reason) {
  return EnvironmentError("file.write",
                          Msg("The file {file} could not be written: {reason}.",
                              {{"file", path.filename().string()}, {"reason", reason}}));
}

std::string Reason() { return std::generic_category().message(errno); }

struct FileCloser {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, FileCloser>;

File Open(const std::filesystem::path& path, bool write) {
#ifdef _WIN32
  return File(_wfopen(path.c_str(), write ? L"wb" : L"rb"));
#else
  return File(std::fopen(path.c_str(), write ? "wb" : "rb"));
#endif
}

#ifndef _WIN32
// Some file systems (FAT through FUSE) refuse fsync on a folder: the rename itself has then been done already.
void SyncFolder(const std::filesystem::path& folder) {
  const int fd = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY);
  if (fd < 0) return;
  ::fsync(fd);
  ::close(fd);
}
#endif

bool SyncFile(const std::filesystem::path& path) {
#ifdef _WIN32
  HANDLE handle = CreateFileW(path.c_str(), GENERIC_WRITE, FILE_SHARE_READ, nullptr, OPEN_EXISTING, 0, nullptr);
  if (handle == INVALID_HANDLE_VALUE) return false;
  const bool ok = FlushFileBuffers(handle) != 0;
  CloseHandle(handle);
  return ok;
#else
  const int fd = ::open(path.c_str(), O_RDWR);
  if (fd < 0) return false;
  const bool ok = ::fsync(fd) == 0;
  const int saved = errno;
  ::close(fd);
  errno = saved;
  return ok;
#endif
}

}  // namespace

std::filesystem::path TemporaryBeside(const std::filesystem::path& path) {
  static thread_local std::random_device device;
  auto temporary = path;
  temporary += ".part-" + std::to_string(device());
  return temporary;
}

Status PublishFile(const std::filesystem::path& temporary, const std::filesystem::path& path) {
  if (!SyncFile(temporary)) {
    const std::string reason = Reason();
    std::error_code ignored;
    std::filesystem::remove(temporary, ignored);
    return CannotWrite(path, reason);
  }
  std::error_code error;
  std::filesystem::rename(temporary, path, error);  // replaces, on Windows too (MoveFileEx REPLACE_EXISTING)
  if (error) {
    std::error_code ignored;
    std::filesystem::remove(temporary, ignored);
    return CannotWrite(path, error.message());
  }
#ifndef _WIN32
  SyncFolder(path.parent_path());
#endif
  return {};
}

Status WriteFileAtomically(const std::filesystem::path& path, std::string_view bytes) {
  const auto temporary = TemporaryBeside(path);
  auto file = Open(temporary, true);
  if (!file) return CannotWrite(path, Reason());
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  const std::string reason = Reason();
  const bool closed = std::fclose(file.release()) == 0;  // a full disk may show only here
  if (!written || !closed) {
    std::error_code ignored;
    std::filesystem::remove(temporary, ignored);
    return CannotWrite(path, written ? Reason() : reason);
  }
  return PublishFile(temporary, path);
}

Result<std::string> ReadWholeFile(const std::filesystem::path& path, uint64_t max_bytes) {
  std::error_code error;
  const auto cannot_read = [&](const std::string& reason) {
    return EnvironmentError("file.read", Msg("The file {file} could not be read: {reason}.",
                                             {{"file", path.filename().string()}, {"reason", reason}}));
  };
  if (std::filesystem::is_directory(path, error)) return cannot_read(std::generic_category().message(EISDIR));
  auto file = Open(path, false);
  if (!file) return cannot_read(Reason());
  std::string bytes;
  char buffer[1 << 16];
  size_t n = 0;
  while ((n = std::fread(buffer, 1, sizeof buffer, file.get())) > 0) {
    if (bytes.size() + n > max_bytes)
      return EnvironmentError("file.too-large",
                              Msg("The file {file} is too large.", {{"file", path.filename().string()}}));
    bytes.append(buffer, n);
  }
  if (std::ferror(file.get())) return cannot_read(Reason());
  return bytes;
}

}  // namespace aiyl
