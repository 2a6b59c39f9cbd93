// SPDX-License-Identifier: Apache-2.0
// The toolkit speaks the language of the screen: its buttons and dialogs, from our catalogue alone.
#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/msgdlg.h>
#include <wx/stockitem.h>
#include <wx/translation.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "ui/ui_session.h"

using namespace aiyl;

namespace {

bool IsCyrillic(const wxString& text) {
  bool some = false;
  for (const wxUniChar letter : text) {
    if (letter >= 'A' && letter <= 'z' && wxIsalpha(letter)) return false;
    some = some || (letter.GetValue() >= 0x400 && letter.GetValue() < 0x530);
  }
  return some;
}

// The msgids of locale/<language>/wxstd.po, as they stand there.
std::vector<std::string> Msgids(const std::string& language) {
  std::ifstream file(std::string(AIYL_SOURCE_DIR) + "/locale/" + language + "/wxstd.po");
  std::vector<std::string> ids;
  for (std::string line; std::getline(file, line);)
    if (line.starts_with("msgid \"") && line.size() > 8) ids.push_back(line.substr(7, line.size() - 8));
  return ids;
}

}  // namespace

TEST_CASE("the toolkit's buttons are in the language of the screen, also after it was switched") {
  REQUIRE(test::StartWx());
  for (const auto language : {text::Language::kKy, text::Language::kRu, text::Language::kKy}) {
    ui::SetScreenLanguage(language);
    for (const auto id :
         {wxID_OK, wxID_CANCEL, wxID_YES, wxID_NO, wxID_CLOSE, wxID_OPEN, wxID_SAVE, wxID_SAVEAS, wxID_PRINT, wxID_COPY,
          wxID_CUT, wxID_PASTE, wxID_DELETE, wxID_SELECTALL, wxID_APPLY, wxID_HELP, wxID_UNDO, wxID_REDO}) {
      const wxString label = wxGetStockLabel(id, wxSTOCK_NOFLAGS);
      INFO(ui::FromWx(label));
      CHECK(IsCyrillic(label));
    }
  }
  CHECK(ui::FromWx(wxGetStockLabel(wxID_CANCEL, wxSTOCK_NOFLAGS)) == "Жокко чыгаруу");
}

TEST_CASE("both languages have the same words of the toolkit, and all of them are found") {
  REQUIRE(test::StartWx());
  const auto ids = Msgids("ky");
  CHECK(ids.size() > 60);
  CHECK(ids == Msgids("ru"));
  for (const auto language : {text::Language::kKy, text::Language::kRu}) {
    ui::SetScreenLanguage(language);
    for (const auto& id : ids) {
      const wxString* found = wxTranslations::Get()->GetTranslatedString(wxString::FromUTF8(id), "wxstd");
      INFO(id);
      REQUIRE(found);
      CHECK(*found != wxString::FromUTF8(id));
    }
  }
}

TEST_CASE("pictures of the toolkit's dialogs") {
  REQUIRE(test::StartWx());
  for (const auto& [language, code] : {std::pair{text::Language::kKy, "ky"}, {text::Language::kRu, "ru"}}) {
    ui::SetScreenLanguage(language);
    wxFileDialog open(nullptr, ui::ToWx("…"), "/", wxString(), "*.aiyl", wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    test::ScreenshotOf(&open, std::string("toolkit-open-") + code);
    wxFileDialog save(nullptr, ui::ToWx("…"), "/", "x.aiyl", "*.aiyl", wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    test::ScreenshotOf(&save, std::string("toolkit-save-") + code);
    CHECK(open.GetWildcard() == "*.aiyl");
  }
}
