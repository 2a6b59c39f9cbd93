// SPDX-License-Identifier: Apache-2.0
#include "ui/new_book_dialog.h"

#include <wx/filename.h>
#include <wx/scrolwin.h>
#include <wx/textctrl.h>

#include "desk/registry.h"
#include "office/new_book.h"
#include "ui/desktop_settings.h"
#include "ui/long_work.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

using office::FieldSpec;
using office::FieldType;

FieldSpec Field(const char* name, const Message& label, const Message& help = {}, FieldType type = FieldType::kText) {
  FieldSpec field;
  field.name = name;
  field.label = label;
  field.help = help;
  field.type = type;
  return field;
}

std::vector<FieldSpec> Fields() {
  auto fields = std::vector<FieldSpec>{
      Field("name_ky", Msg("Name of the office in Kyrgyz")),
      Field("name_ru", Msg("Name of the office in Russian")),
      Field("aimak_ky", Msg("Aiyl aimak in Kyrgyz")),
      Field("aimak_ru", Msg("Aiyl aimak in Russian")),
      Field("villages", Msg("Villages, one a line"),
            Msg("Code, Kyrgyz and Russian name with colons between: 41702…:Достук:Достук. The code may be empty."),
            FieldType::kLongText),
      Field("staff_ky", Msg("Your name in Kyrgyz")),
      Field("staff_ru", Msg("Your name in Russian")),
      Field("post_ky", Msg("Your post in Kyrgyz")),
      Field("post_ru", Msg("Your post in Russian")),
      Field("signs_ky", Msg("Who signs papers, in Kyrgyz"), Msg("As printed: А. Асанов")),
      Field("signs_ru", Msg("Who signs papers, in Russian"), Msg("As printed: А. Асанов")),
      Field("signs_post_ky", Msg("Post of who signs, in Kyrgyz")),
      Field("signs_post_ru", Msg("Post of who signs, in Russian")),
      Field("file", Msg("File name of the book"))};
  fields[0].required = fields[1].required = true;
  return fields;
}

// The name of a field of office::CreateBook's errors is the field's here.
std::string Text(const office::Json& values, const char* name) {
  return office::GetText(values, name);
}

}  // namespace

NewBookDialog::NewBookDialog(wxWindow* parent) : DialogBase(parent, Msg("The book of our office")) {
  auto* area = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(620, 400)), wxVSCROLL);
  area->SetScrollRate(0, FromDIP(12));
  area->SetName(Tr(Msg("The book of our office")));
  auto* inside = new wxBoxSizer(wxVERTICAL);
  m_fields = new FieldsPanel(area, Fields(), FieldContext{});
  m_fields->SetValues({{"file", FromWx(wxString::FromUTF8("айыл китеби"))}});
  inside->Add(m_fields, 0, wxEXPAND | wxRIGHT, FromDIP(12));
  area->SetSizer(inside);
  Body()->Add(area, 1, wxEXPAND);

  AddText(Body(), Tr(Msg("The passphrase protects the office's keys, with which packages for the district are signed. "
                         "Write it down and keep it in the safe: it cannot be recovered.")));
  auto* grid = new wxFlexGridSizer(2, FromDIP(4), FromDIP(10));
  grid->AddGrowableCol(1);
  const auto secret = [&](const Message& label) {
    grid->Add(new wxStaticText(this, wxID_ANY, Tr(label)), 0, wxALIGN_CENTER_VERTICAL);
    auto* field = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PASSWORD);
    field->SetName(Tr(label));
    grid->Add(field, 1, wxEXPAND);
    return field;
  };
  m_passphrase = secret(Msg("Passphrase (8 characters or more)"));
  m_again = secret(Msg("The same again"));
  Body()->Add(grid, 0, wxEXPAND);
  Finish(Msg("Make the book"));
  m_fields->FocusFirst();
}

bool NewBookDialog::OnConfirm() {
  m_fields->ClearProblems();
  const office::Json values = m_fields->Values();
  for (const char* name : {"name_ky", "name_ru"})
    if (Text(values, name).empty()) return !m_fields->ShowProblem(name, Tr(Msg("This has to be filled in.")));
  if (m_passphrase->GetValue() != m_again->GetValue()) {
    ShowProblem(Tr(Msg("The two passphrases are not the same.")));
    m_again->SetFocus();
    return false;
  }
  office::NewBookPlan plan;
  plan.name = {Text(values, "name_ky"), Text(values, "name_ru")};
  plan.aimak = {Text(values, "aimak_ky"), Text(values, "aimak_ru")};
  plan.staff_name = {Text(values, "staff_ky"), Text(values, "staff_ru")};
  plan.staff_post = {Text(values, "post_ky"), Text(values, "post_ru")};
  plan.signatory_name = {Text(values, "signs_ky"), Text(values, "signs_ru")};
  plan.signatory_post = {Text(values, "signs_post_ky"), Text(values, "signs_post_ru")};
  plan.passphrase = FromWx(m_passphrase->GetValue());
  plan.desk = "desktop";
  std::string line;
  for (const char c : Text(values, "villages") + "\n") {
    if (c != '\n') {
      line += c;
      continue;
    }
    if (line.find_first_not_of(" \r\t") == std::string::npos) {
      line.clear();
      continue;
    }
    const auto village = office::ParseVillage(line);
    if (!village) return !m_fields->ShowProblem("villages", Tr(village.error().message));
    plan.villages.push_back(*village);
    line.clear();
  }
  std::string name = Text(values, "file");
  if (name.empty()) return !m_fields->ShowProblem("file", Tr(Msg("This has to be filled in.")));
  if (name.size() < 5 || name.substr(name.size() - 5) != ".aiyl") name += ".aiyl";
  const auto file = BooksFolder() / ToPath(name);

  const SystemClock clock;
  const auto ids = NewSystemIdSource(clock);
  store::Environment environment;
  environment.clock = &clock;
  environment.ids = ids.get();
  environment.registry = &desk::MakeRegistry();
  Result<office::NewBook> book = office::NewBook{};
  RunWithProgress(this, Msg("Making the book"), CanStop::kNo,
                  [&](desk::Progress&) { book = office::CreateBook(file, plan, environment, desk::FirstActParts()); });
  if (!book) {
    const wxString sentence = Tr(book.error().message);
    if (book.error().field.empty() || !m_fields->ShowProblem(book.error().field, sentence)) ShowProblem(sentence);
    return false;
  }
  m_file = file;
  return true;
}

}  // namespace aiyl::ui
