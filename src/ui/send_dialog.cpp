// SPDX-License-Identifier: Apache-2.0
#include "ui/send_dialog.h"

#include <algorithm>

#include "exchange/package_export.h"
#include "exchange/package_words.h"
#include "ui/ask_file.h"
#include "ui/certificate_dialog.h"
#include "ui/long_work.h"
#include "ui/words.h"

namespace aiyl::ui {

using Extent = exchange::ExportPlan::Extent;

namespace {
constexpr Extent kExtents[] = {Extent::kNew, Extent::kFull, Extent::kFrom};
}

SendDialog::SendDialog(wxWindow* parent, desk::Desk& desk) : DialogBase(parent, Msg("Send a package")), m_desk(desk) {
  auto keys = desk.Book().Read<std::vector<office::KnownKey>>(
      [](store::Database& db) -> Result<std::vector<office::KnownKey>> { return office::ListEnrolled(db); });
  wxArrayString names;
  if (keys)
    for (auto& key : *keys) {
      const bool known = std::any_of(m_offices.begin(), m_offices.end(),
                                     [&](const office::KnownKey& other) { return other.office == key.office; });
      if (key.revoked || known) continue;
      names.Add(ToWx(PickName(key.name.ky, key.name.ru)));
      m_offices.push_back(std::move(key));
    }
  AddText(Body(), Tr(Msg("The package is sealed: only that office can open it. It is signed with our key, so that it "
                         "knows from whom it is.")));
  Body()->Add(new wxStaticText(this, wxID_ANY, Tr(Msg("To which office"))));
  m_to = new wxChoice(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(420, -1)), names);
  m_to->SetName(Tr(Msg("To which office")));
  if (!names.empty()) m_to->SetSelection(0);
  Body()->Add(m_to, 0, wxEXPAND | wxBOTTOM, Gap());
  wxArrayString extents;
  extents.Add(Tr(Msg("What that office is not known to have yet")));
  extents.Add(Tr(Msg("Everything from the first act on")));
  extents.Add(Tr(Msg("From the act with this number on:")));
  m_extent = new wxRadioBox(this, wxID_ANY, Tr(Msg("What is sent")), wxDefaultPosition, wxDefaultSize, extents, 1,
                            wxRA_SPECIFY_COLS);
  m_extent->SetName(Tr(Msg("What is sent")));
  Body()->Add(m_extent, 0, wxEXPAND);
  m_from = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(260, -1)));
  m_from->SetName(Tr(Msg("Number of the first act")));
  m_from->SetHint(Tr(Msg("Number of the first act")));
  m_from->Disable();
  Body()->Add(m_from, 0, wxTOP, Gap());
  m_extent->Bind(wxEVT_RADIOBOX, [this](wxCommandEvent&) {
    m_from->Enable(kExtents[m_extent->GetSelection()] == Extent::kFrom);
    if (m_from->IsEnabled()) m_from->SetFocus();
  });
  Finish(Msg("Save the package…"));
  if (m_offices.empty()) ShowProblem(Tr(Msg("No office is enrolled yet. Enrol it first, under «Offices and keys».")));
  m_to->SetFocus();
}

bool SendDialog::OnConfirm() {
  ShowProblem(wxString());
  if (m_to->GetSelection() == wxNOT_FOUND) {
    ShowProblem(Tr(Msg("No office is enrolled yet. Enrol it first, under «Offices and keys».")));
    return false;
  }
  const auto& to = m_offices[static_cast<size_t>(m_to->GetSelection())];
  const auto file = AskWhereToSave(
      this, Msg("Save the package…"),
      PickName(to.name.ky, to.name.ru) + " " + m_desk.GetClock().Today().Iso() + ".aiylpkg", "*.aiylpkg");
  return file && Send(*file);
}

bool SendDialog::Send(const std::filesystem::path& file) {
  exchange::ExportPlan plan;
  plan.to = {m_offices[static_cast<size_t>(m_to->GetSelection())].office};
  plan.staff = m_desk.Who().staff;
  plan.extent = kExtents[m_extent->GetSelection()];
  if (plan.extent == Extent::kFrom) {
    long number = 0;
    if (!m_from->GetValue().ToLong(&number) || number < 1) {
      ShowProblem(Tr(Msg("Type the number of the first act, from 1 on.")));
      m_from->SetFocus();
      return false;
    }
    plan.from = number;
  }
  if (m_desk.Book().Identity().kind == store::BookKind::kDistrict)
    plan.streams = exchange::ExportPlan::Streams::kAllOffices;
  if (!UnlockKeysWithQuestion(this, m_desk)) return false;
  const auto* keys = m_desk.Keys();
  Result<exchange::ExportedPackage> made = exchange::ExportedPackage{};
  RunWithProgress(this, m_desk, Msg("Making the package"), CanStop::kYes,
                  [&](store::Book& book, desk::Progress& progress) {
                    plan.progress = [&progress](int64_t done, int64_t total) {
                      progress.Report(done, total);
                      return !progress.IsCancelled();
                    };
                    made = exchange::ExportPackage(book, *keys, plan, file);
                  });
  if (!made) {
    ShowProblem(Tr(made.error().message));
    return false;
  }
  TellMessage(this, MsgN("The package with {n} act is in {file}.", "The package with {n} acts is in {file}.",
                         static_cast<int64_t>(made->header.acts), {{"file", PathText(file)}}));
  return true;
}

}  // namespace aiyl::ui
