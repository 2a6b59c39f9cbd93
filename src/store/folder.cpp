// SPDX-License-Identifier: Apache-2.0
#include "store/folder.h"

#include <array>
#include <system_error>

#include "store/connection.h"

#ifdef _WIN32
#include <windows.h>
#else
#include <sys/vfs.h>
#endif

namespace aiyl::store {

#ifdef _WIN32

std::string FileSystemOf(const std::filesystem::path& folder) {
  std::array<wchar_t, MAX_PATH + 1> volume{};
  if (!GetVolumePathNameW(folder.c_str(), volume.data(), MAX_PATH)) return "";
  if (GetDriveTypeW(volume.data()) == DRIVE_REMOTE) return "smb";
  std::array<wchar_t, MAX_PATH + 1> name{};
  if (!GetVolumeInformationW(volume.data(), nullptr, 0, nullptr, nullptr, nullptr, name.data(), MAX_PATH)) return "";
  std::string type;
  for (const wchar_t c : name) {
    if (c == 0) break;
    type += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  }
  return type.rfind("fat", 0) == 0 ? "vfat" : type;
}

#else

std::string FileSystemOf(const std::filesystem::path& folder) {
  struct statfs facts {};
  if (statfs(folder.c_str(), &facts) != 0) return "";
  // Numbers from linux/magic.h, which older kernels' headers lack in part.
  switch (static_cast<uint32_t>(facts.f_type)) {
    case 0x4d44:
      return "vfat";
    case 0x2011BAB0:
      return "exfat";
    case 0x6969:
      return "nfs";
    case 0x517B:
    case 0xFF534D42:
    case 0xFE534D42:
      return "smb";
    case 0x5346414F:
    case 0x6B414653:
      return "afs";
    case 0x00c36400:
      return "ceph";
    default:
      return "";
  }
}

#endif

Status CheckFolder(const std::filesystem::path& file, const Environment& environment) {
  std::error_code error;
  const auto folder = std::filesystem::absolute(file, error).parent_path();
  if (error || !std::filesystem::is_directory(folder, error))
    return EnvironmentError("store.no-folder",
                            Msg("The folder {folder} does not exist.", {{"folder", PathText(folder)}}));
  const std::string type = environment.file_system ? environment.file_system(folder) : FileSystemOf(folder);
  if (type == "vfat" || type == "exfat" || type == "msdos")
    return EnvironmentError("store.folder",
                            Msg("The book in use cannot lie on a memory stick or another disk formatted as FAT: a "
                                "power cut would destroy it. Put it on the computer's own disk; the stick is for "
                                "backups and packages."));
  if (type == "nfs" || type == "nfs4" || type == "smb" || type == "cifs" || type == "afs" || type == "ceph")
    return EnvironmentError("store.folder",
                            Msg("The book in use cannot lie in a network folder: two computers would damage it. Put it "
                                "on the computer's own disk."));
  return {};
}

}  // namespace aiyl::store
