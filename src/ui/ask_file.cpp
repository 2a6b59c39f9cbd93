// SPDX-License-Identifier: Apache-2.0
#include "ui/ask_file.h"

#include <wx/filedlg.h>

#include "ui/words.h"

namespace aiyl::ui {

std::optional<std::filesystem::path> AskForFile(wxWindow* parent, const Message& title, const std::string& endings) {
  wxFileDialog dialog(parent, Tr(title), wxString(), wxString(), ToWx(endings), wxFD_OPEN | wxFD_FILE_MUST_EXIST);
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  return ToPath(dialog.GetPath());
}

std::vector<std::filesystem::path> AskForFiles(wxWindow* parent, const Message& title, const std::string& endings) {
  wxFileDialog dialog(parent, Tr(title), wxString(), wxString(), ToWx(endings),
                      wxFD_OPEN | wxFD_FILE_MUST_EXIST | wxFD_MULTIPLE);
  std::vector<std::filesystem::path> files;
  if (dialog.ShowModal() != wxID_OK) return files;
  wxArrayString paths;
  dialog.GetPaths(paths);
  for (const auto& path : paths) files.push_back(ToPath(path));
  return files;
}

std::optional<std::filesystem::path> AskWhereToSave(wxWindow* parent, const Message& title,
                                                    const std::string& suggested, const std::string& endings) {
  std::string name = suggested;
  for (char& c : name)
    if (c == '/' || c == '\\' || c == ':' || c == '"') c = '-';
  wxFileDialog dialog(parent, Tr(title), wxString(), ToWx(name), ToWx(endings), wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  return ToPath(dialog.GetPath());
}

}  // namespace aiyl::ui
