// SPDX-License-Identifier: Apache-2.0
#include "ui/offices_dialog.h"

#include <wx/button.h>

#include "office/office_record.h"
#include "ui/ask_file.h"
#include "ui/package_steps.h"
#include "ui/words.h"

namespace aiyl::ui {

OfficesDialog::OfficesDialog(wxWindow* parent, desk::Desk& desk)
    : DialogBase(parent, Msg("Offices and keys")), m_desk(desk) {
  AddText(Body(), Tr(Msg("Two offices that exchange packages hand each other a small file with their public key, and "
                         "compare its digits on the telephone.")));
  m_list = new RecordList(this, Msg("Enrolled offices"),
                          {{Msg("Office"), 210}, {Msg("Kind"), 130}, {Msg("Fingerprint"), 300}, {Msg("State"), 90}});
  m_list->SetMinSize(FromDIP(wxSize(740, 220)));
  Body()->Add(m_list, 1, wxEXPAND);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  const auto add = [&](const Message& label, void (OfficesDialog::*action)()) {
    auto* button = new wxButton(this, wxID_ANY, Tr(label));
    button->SetName(Tr(label));
    button->Bind(wxEVT_BUTTON, [this, action](wxCommandEvent&) { (this->*action)(); });
    row->Add(button, 0, wxRIGHT, Gap());
  };
  add(Msg("Save our public key…"), &OfficesDialog::SaveOwn);
  add(Msg("Enrol an office from its file…"), &OfficesDialog::Enrol);
  add(Msg("Withdraw the key"), &OfficesDialog::Withdraw);
  Body()->Add(row, 0, wxTOP, Gap());
  Finish(Message{});
  Load();
}

void OfficesDialog::Load() {
  auto keys = m_desk.Book().Read<std::vector<office::KnownKey>>(
      [](store::Database& db) -> Result<std::vector<office::KnownKey>> { return office::ListEnrolled(db); });
  if (!keys) return ShowProblem(Tr(keys.error().message));
  m_keys = std::move(*keys);
  ListSource source;
  source.count = m_keys.size();
  source.block = [this](size_t first, size_t count) {
    std::vector<std::vector<std::string>> lines;
    for (size_t i = first; i < std::min(first + count, m_keys.size()); ++i)
      lines.push_back({PickName(m_keys[i].name.ky, m_keys[i].name.ru), KeyKindWords(m_keys[i].kind),
                       m_keys[i].Fingerprint(), TrUtf8(m_keys[i].revoked ? Msg("withdrawn") : Msg("in force"))});
    return lines;
  };
  m_list->SetSource(std::move(source));
}

void OfficesDialog::SaveOwn() {
  const auto name = m_desk.Book().Read<std::string>([&](store::Database& db) -> Result<std::string> {
    const auto office = office::FindOffice(db, office::OfficeId(m_desk.Who().office));
    return office ? PickName(office->short_name.ky, office->short_name.ru) : std::string();
  });
  const auto file =
      AskWhereToSave(this, Msg("Save our public key…"), (name && !name->empty() ? *name : "office") + ".pub", "*.pub");
  if (!file) return;
  if (const auto digits = SavePublicKey(this, m_desk, *file))
    TellMessage(this, Msg("The public key is in {file}. Its fingerprint, to compare on the telephone: {fingerprint}",
                          {{"file", PathText(file->filename())}, {"fingerprint", *digits}}));
}

void OfficesDialog::Enrol() {
  const auto file = AskForFile(this, Msg("Enrol an office from its file…"), "*.pub");
  if (file && EnrolFromFile(this, m_desk, *file)) Load();
}

void OfficesDialog::Withdraw() {
  const int at = m_list->SelectedRow();
  if (at < 0) return ShowProblem(Tr(Msg("Choose an office first.")));
  ShowProblem(wxString());
  const auto& key = m_keys[static_cast<size_t>(at)];
  if (!Ask(this,
           Msg("Withdraw the key of {name}? Its packages are refused from now on, and nothing can be sent to it.",
               {{"name", PickName(key.name.ky, key.name.ru)}}),
           Msg("Withdraw the key"), Msg("Cancel")))
    return;
  const auto done = office::Revoke(m_desk.Book(), key.office, key.verify);
  if (!done) ShowProblem(Tr(done.error().message));
  Load();
}

}  // namespace aiyl::ui
