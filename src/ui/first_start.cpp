// SPDX-License-Identifier: Apache-2.0
#include "ui/first_start.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include "ui/ask_file.h"
#include "ui/desktop_settings.h"
#include "ui/dialog_base.h"
#include "ui/make_book.h"
#include "ui/new_book_dialog.h"
#include "ui/restore_dialog.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

// Both languages on one dialog: nobody can be asked in a language he cannot read.
class LanguageDialog : public wxDialog {
 public:
  LanguageDialog() : wxDialog(nullptr, wxID_ANY, ToWx("Айыл китеби")) {
    SetName(ToWx("Тил / Язык"));
    auto* box = new wxBoxSizer(wxVERTICAL);
    for (const auto& [label, language] :
         {std::pair{"Кыргызча", text::Language::kKy}, {"По-русски", text::Language::kRu}}) {
      auto* button = new wxButton(this, wxID_ANY, ToWx(label), wxDefaultPosition, FromDIP(wxSize(260, 48)));
      button->SetName(ToWx(label));
      button->Bind(wxEVT_BUTTON, [this, chosen = language](wxCommandEvent&) {
        m_chosen = chosen;
        EndModal(wxID_OK);
      });
      box->Add(button, 0, wxEXPAND | wxALL, FromDIP(8));
    }
    SetSizerAndFit(box);
    CentreOnScreen();
  }
  std::optional<text::Language> m_chosen;
};

class StartDialog : public DialogBase {
 public:
  StartDialog() : DialogBase(nullptr, Msg("Aiyl Kitebi")) {
    AddHeading(Body(), Msg("What shall be opened?"));
    AddChoice(Msg("Begin the book of our office"), [this] {
      NewBookDialog dialog(this);
      if (dialog.ShowModal() == wxID_OK) Take(dialog.File());
    });
    AddChoice(Msg("Open a book that is there already"), [this] {
      if (const auto file = AskForFile(this, Msg("Open a book that is there already"), "*.aiyl")) Take(*file);
    });
    AddChoice(Msg("Restore a backup"), [this] {
      if (const auto file = RestoreABook(this)) Take(*file);
    });
    AddChoice(Msg("Look around in the demo village (made-up people)"), [this] {
      if (const auto file = MakeDemoBook(this)) Take(*file);
    });
    Finish(Message{});
  }
  std::optional<std::filesystem::path> m_file;

 private:
  void AddChoice(const Message& label, std::function<void()> action) {
    auto* button = new wxButton(this, wxID_ANY, Tr(label), wxDefaultPosition, FromDIP(wxSize(420, 40)));
    button->SetName(Tr(label));
    button->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
    Body()->Add(button, 0, wxEXPAND | wxBOTTOM, Gap());
  }
  void Take(std::filesystem::path file) {
    m_file = std::move(file);
    EndModal(wxID_OK);
  }
};

}  // namespace

std::optional<text::Language> AskLanguage() {
  LanguageDialog dialog;
  dialog.ShowModal();
  return dialog.m_chosen;
}

std::optional<std::filesystem::path> AskForBook() {
  StartDialog dialog;
  dialog.ShowModal();
  return dialog.m_file;
}

}  // namespace aiyl::ui
