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

// The usual reasons as sentences of our own, which can be translated; the others in the system's words.
tl::unexpected<Error> CannotWrite(const std::filesystem::path& path, const std::error_code& why) {
  const std::string file = path.filename().string();
  const auto error = [&](Message message) { return EnvironmentError("file.write", std::move(message)); };
  if (why == std::errc::no_such_file_or_directory || why == std::errc::not_a_directory)
    return error(Msg("There is no folder {folder}.", {{"folder", path.parent_path().string()}}));
  if (why == std::errc::permission_denied || why == std::errc::operation_not_permitted ||
      why == std::errc::read_only_file_system)
    return error(Msg("The file {file} may not be written here.", {{"file", file}}));
  if (why == std::errc::no_space_on_device)
    return error(Msg("The disk is full: the file {file} could not be written.", {{"file", file}}));
  if (why == std::errc::is_a_directory) return error(Msg("{file} is a folder, not a file.", {{"file", file}}));
  return error(Msg("The file {file} could not be written: {reason}.", {{"file", file}, {"reason", why.message()}}));
}

tl::unexpected<Error> CannotRead(const std::filesystem::path& path, const std::error_code& why) {
  const std::string file = path.filename().string();
  const auto error = [&](Message message) { return EnvironmentError("file.read", std::move(message)); };
  if (why == std::errc::no_such_file_or_directory || why == std::errc::not_a_directory)
    return error(Msg("There is no file {file}.", {{"file", file}}));
  if (why == std::errc::permission_denied || why == std::errc::operation_not_permitted)
    return error(Msg("The file {file} may not be read.", {{"file", file}}));
  if (why == std::errc::is_a_directory) return error(Msg("{file} is a folder, not a file.", {{"file", file}}));
  return error(Msg("The file {file} could not be read: {reason}.", {{"file", file}, {"reason", why.message()}}));
}

std::error_code Reason() {
  return {errno, std::generic_category()};
}

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

bool IsDatabase(const std::filesystem::path& path) {
  constexpr std::string_view kMagic = "SQLite format 3";
  const auto file = Open(path, false);
  char start[kMagic.size()];
  return file && std::fread(start, 1, sizeof start, file.get()) == sizeof start &&
         std::string_view(start, sizeof start) == kMagic;
}

}  // namespace

Status CheckCanWrite(const std::filesystem::path& path) {
  std::error_code error;
  const auto folder = path.parent_path();
  if (!folder.empty() && !std::filesystem::is_directory(folder, error))
    return CannotWrite(path, std::make_error_code(std::errc::no_such_file_or_directory));
  if (std::filesystem::is_directory(path, error))
    return CannotWrite(path, std::make_error_code(std::errc::is_a_directory));
  if (IsDatabase(path))
    return UsageError("file.is-book", Msg("{file} is a book. It is not overwritten: choose another name.",
                                          {{"file", path.filename().string()}}));
#ifndef _WIN32
  if (::access(folder.empty() ? "." : folder.c_str(), W_OK) != 0) return CannotWrite(path, Reason());
#endif
  return {};
}

std::filesystem::path TemporaryBeside(const std::filesystem::path& path) {
  static thread_local std::random_device device;
  auto temporary = path;
  temporary += ".part-" + std::to_string(device());
  return temporary;
}

Status PublishFile(const std::filesystem::path& temporary, const std::filesystem::path& path) {
  if (!SyncFile(temporary)) {
    const auto reason = Reason();
    std::error_code ignored;
    std::filesystem::remove(temporary, ignored);
    return CannotWrite(path, reason);
  }
  std::error_code error;
  std::filesystem::rename(temporary, path, error);  // replaces, on Windows too (MoveFileEx REPLACE_EXISTING)
  if (error) {
    std::error_code ignored;
    std::filesystem::remove(temporary, ignored);
    return CannotWrite(path, error);
  }
#ifndef _WIN32
  SyncFolder(path.parent_path());
#endif
  return {};
}

Status WriteFileAtomically(const std::filesystem::path& path, std::string_view bytes) {
  AIYL_TRY(CheckCanWrite(path));
  const auto temporary = TemporaryBeside(path);
  auto file = Open(temporary, true);
  if (!file) return CannotWrite(path, Reason());
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  const auto reason = Reason();
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
  if (std::filesystem::is_directory(path, error))
    return CannotRead(path, std::make_error_code(std::errc::is_a_directory));
  auto file = Open(path, false);
  if (!file) return CannotRead(path, Reason());
  std::string bytes;
  char buffer[1 << 16];
  size_t n = 0;
  while ((n = std::fread(buffer, 1, sizeof buffer, file.get())) > 0) {
    if (bytes.size() + n > max_bytes)
      return EnvironmentError("file.too-large",
                              Msg("The file {file} is too large.", {{"file", path.filename().string()}}));
    bytes.append(buffer, n);
  }
  if (std::ferror(file.get())) return CannotRead(path, Reason());
  return bytes;
}

}  // namespace aiyl
