// SPDX-License-Identifier: Apache-2.0
#include "ui/assess_dialog.h"

#include "tax/preview_words.h"
#include "tax/what_if.h"
#include "ui/document_dialog.h"
#include "ui/long_work.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

using office::FieldSpec;
using office::FieldType;
using office::Json;

std::vector<FieldSpec> YearFields() {
  return {{.name = "year", .type = FieldType::kInteger, .required = true, .label = Msg("Tax year")},
          {.name = "kind", .type = FieldType::kCode, .required = true, .label = Msg("Tax"), .list = "tax-kind"},
          {.name = "village", .type = FieldType::kId, .label = Msg("Village"), .list = "village"}};
}

std::vector<FieldSpec> DraftFields() {
  auto fields = YearFields();
  fields.push_back({.name = "input",
                    .type = FieldType::kCode,
                    .required = true,
                    .label = Msg("Figure of the draft"),
                    .list = "tax-input"});
  fields.push_back({.name = "value",
                    .type = FieldType::kText,
                    .required = true,
                    .label = Msg("Its value"),
                    .help = Msg("Such as 1.2.")});
  return fields;
}

// The year and the kind; a problem stands below its field.
std::optional<std::pair<int, std::string>> YearAndKind(FieldsPanel& fields, const Json& values) {
  fields.ClearProblems();
  const auto year = values.contains("year") && values["year"].is_number_integer()
                        ? std::optional(values["year"].get<int>())
                        : std::nullopt;
  if (!year) {
    fields.ShowProblem("year", Tr(Msg("A year is needed, such as 2024.")));
    return std::nullopt;
  }
  const std::string kind = office::GetText(values, "kind");
  if (kind.empty()) {
    fields.ShowProblem("kind", Tr(Msg("Choose a tax.")));
    return std::nullopt;
  }
  return std::pair(*year, kind);
}

}  // namespace

AssessDialog::AssessDialog(wxWindow* parent, Shell& shell)
    : WorkOutDialog(parent, shell, Msg("Work out a tax of a year"), YearFields(), shell.Context(),
                    {{"year", shell.TheDesk().GetClock().Today().Year() - 1}}) {}

std::optional<WorkOutDialog::Outcome> AssessDialog::WorkOut() {
  const Json values = Fields().Values();
  const auto chosen = YearAndKind(Fields(), values);
  if (!chosen) return std::nullopt;
  auto& desk = TheShell().TheDesk();
  const tax::AssessOptions options{.year = chosen->first,
                                   .rule_kind = chosen->second,
                                   .village = office::FindId<office::TerritoryTag>(values, "village")};
  m_run = std::make_unique<tax::AssessRun>(desk.Book(), desk.Who(), options);
  Result<tax::AssessPreview> preview = tax::AssessPreview{};
  RunWithProgress(this, desk, Msg("Working out the tax"), CanStop::kNo,
                  [&](store::Book&, WorkProgress&) { preview = m_run->Compute(); });
  if (!preview) {
    m_run.reset();
    ShowProblem(Tr(preview.error().message));
    return std::nullopt;
  }
  Outcome outcome{.words = {}, .anything = !m_run->Sums().empty()};
  for (const auto& line : tax::PreviewLines(*preview, ScreenLanguage())) outcome.words += line + "\n";
  return outcome;
}

bool AssessDialog::Record() {
  Result<tax::WrittenRun> written = tax::WrittenRun{};
  RunWithProgress(this, TheShell().TheDesk(), Msg("Recording the tax"), CanStop::kNo,
                  [&](store::Book&, WorkProgress&) { written = m_run->Write(); });
  m_run.reset();
  if (!written) {
    ShowProblem(Tr(written.error().message));
    return false;
  }
  TheShell().Say(MsgN("{n} assessment recorded.", "{n} assessments recorded.", written->assessments));
  return true;
}

WhatIfDialog::WhatIfDialog(wxWindow* parent, Shell& shell)
    : DialogBase(parent, Msg("What a draft decision would bring")), m_shell(shell) {
  AddText(Body(), Tr(Msg("The year is worked out twice, as it stands and with the figure of the draft. Nothing is "
                         "recorded.")));
  m_fields = new FieldsPanel(this, DraftFields(), shell.Context());
  m_fields->SetValues({{"year", shell.TheDesk().GetClock().Today().Year() - 1}});
  Body()->Add(m_fields, 1, wxEXPAND);
  Finish(Msg("Show"));
}

bool WhatIfDialog::OnConfirm() {
  ShowProblem(wxString());
  const Json values = m_fields->Values();
  const auto chosen = YearAndKind(*m_fields, values);
  if (!chosen) return false;
  const std::string input = office::GetText(values, "input"), value = office::GetText(values, "value");
  if (input.empty()) return !m_fields->ShowProblem("input", Tr(Msg("Choose a figure.")));
  if (value.empty()) return !m_fields->ShowProblem("value", Tr(Msg("Write a value, such as 1.2.")));
  auto& desk = m_shell.TheDesk();
  const tax::WhatIfOptions options{.year = chosen->first,
                                   .rule_kind = chosen->second,
                                   .village = office::FindId<office::TerritoryTag>(values, "village"),
                                   .values = {{input, value}}};
  Result<tax::WhatIfResult> result = tax::WhatIfResult{};
  RunWithProgress(this, desk, Msg("Working out the draft"), CanStop::kNo,
                  [&](store::Book& book, WorkProgress&) { result = tax::WhatIf(book, desk.Who(), options); });
  if (!result) {
    ShowProblem(Tr(result.error().message));
    return false;
  }
  DocumentDialog(
      this, desk, Msg("What a draft decision would bring"),
      [&](store::Database& db, papers::PaperLanguage language) {
        return tax::WhatIfPaper(db, desk.Who().office, *result, TongueOf(language));
      },
      PaperTongues::kOneOfTwo)
      .ShowModal();
  return false;
}

}  // namespace aiyl::ui
