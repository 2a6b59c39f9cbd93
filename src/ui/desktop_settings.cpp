// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop_settings.h"

#include <wx/filename.h>
#include <wx/stdpaths.h>

#include <nlohmann/json.hpp>

#include "base/atomic_file.h"
#include "base/log.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

std::filesystem::path SettingsFile() {
  const std::filesystem::path folder = ToPath(wxStandardPaths::Get().GetUserDataDir());
  std::error_code ignored;
  std::filesystem::create_directories(folder, ignored);
  return folder / "desktop.json";
}

}  // namespace

DesktopSettings LoadDesktopSettings() {
  DesktopSettings settings;
  const auto text = ReadWholeFile(SettingsFile(), 1 << 16);
  if (!text) return settings;  // the first start
  const auto json = nlohmann::json::parse(*text, nullptr, false);
  if (!json.is_object()) return settings;
  const std::string language = json.value("language", "");
  if (language == "ky") settings.language = text::Language::kKy;
  if (language == "ru") settings.language = text::Language::kRu;
  settings.last_book = ToPath(json.value("last_book", ""));
  return settings;
}

void SaveDesktopSettings(const DesktopSettings& settings) {
  nlohmann::json json;
  if (settings.language) json["language"] = *settings.language == text::Language::kRu ? "ru" : "ky";
  json["last_book"] = PathText(settings.last_book);
  if (!WriteFileAtomically(SettingsFile(), json.dump(2)))
    Log(LogLevel::kWarning, "ui", "the desktop's settings could not be saved");
}

std::filesystem::path BooksFolder() {
  const std::filesystem::path folder = ToPath(wxStandardPaths::Get().GetDocumentsDir()) / "Aiyl Kitebi";
  std::error_code ignored;
  std::filesystem::create_directories(folder, ignored);
  return folder;
}

}  // namespace aiyl::ui
