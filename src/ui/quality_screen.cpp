// SPDX-License-Identifier: Apache-2.0
// The screen «Quality»: surveys with their totals and the screen by the window, complaints, hearings and expertise,
// assessments, the yearly report.
#include "quality/assessment.h"
#include "quality/complaint.h"
#include "quality/hearing.h"
#include "quality/questionnaire_sheet.h"
#include "quality/result_paper.h"
#include "quality/survey.h"
#include "reports/yearly_paper.h"
#include "ui/document_dialog.h"
#include "ui/screens.h"
#include "ui/survey_window.h"
#include "ui/topic_screen.h"
#include "ui/topic_words.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

constexpr int64_t kSheetsAtOnce = 20;
constexpr int64_t kMostComplaints = 2000;

void ShowResult(Shell& shell, const Uuid& id) {
  DocumentDialog(
      shell.Window(), shell.TheDesk(), Msg("Totals of a survey"),
      [&shell, id](store::Database& db, papers::PaperLanguage language) -> Result<page::Document> {
        auto& desk = shell.TheDesk();
        AIYL_ASSIGN(const auto result, quality::ResultOf(db, desk.Who(), quality::WaveId(id), desk.GetClock().Today()));
        return quality::ResultPaper(result, TongueOf(language));
      },
      PaperTongues::kOneOfTwo)
      .ShowModal();
}

void ShowSheets(Shell& shell, const Uuid& id) {
  DocumentDialog(shell.Window(), shell.TheDesk(), Msg("Sheets of a survey"),
                 [id](store::Database& db, papers::PaperLanguage language) -> Result<page::Document> {
                   const auto wave = quality::FindWave(db, quality::WaveId(id));
                   if (!wave) return Refuse("survey.unknown", Msg("There is no such wave of a survey."));
                   const auto questionnaire = quality::FindQuestionnaire(db, wave->questionnaire);
                   if (!questionnaire) return Refuse("survey.unknown", Msg("There is no such questionnaire."));
                   return quality::QuestionnaireSheets({.wave = *wave,
                                                        .questionnaire = *questionnaire,
                                                        .who_asks = quality::WhoAsked(db, *wave),
                                                        .language = language,
                                                        .first = wave->answers + 1,
                                                        .count = kSheetsAtOnce});
                 })
      .ShowModal();
}

void ShowYearly(Shell& shell, int year) {
  DocumentDialog(shell.Window(), shell.TheDesk(), Msg("Yearly public report"),
                 [&shell, year](store::Database& db, papers::PaperLanguage language) -> Result<page::Document> {
                   auto& desk = shell.TheDesk();
                   AIYL_ASSIGN(const auto report, reports::Yearly(db, office::Scope::Of(desk.Who().office), desk.Who(),
                                                                  year, desk.GetClock().Today()));
                   return reports::YearlyPaper(db, report, language);
                 })
      .ShowModal();
}

Topic Waves() {
  return {.key = "waves",
          .title = Msg("Surveys"),
          .columns = {{Msg("Title"), 260},
                      {Msg("Kind"), 130},
                      {Msg("Who runs the survey"), 200},
                      {Msg("From day"), 90},
                      {Msg("Answers"), 80},
                      {Msg("State"), 110}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& one : quality::ListWaves(db, query.scope))
                  rows.push_back(
                      {.cells = {NameCell(one.name), CodeCell(db, "questionnaire-kind", one.kind),
                                 NameCell(quality::WhoAsked(db, one)), DayCell(one.from), std::to_string(one.answers),
                                 TrUtf8(one.closed ? Msg("closed") : Msg("running"))},
                       .id = one.id.value});
                return rows;
              },
          .record = "survey-wave",
          .acts = {"survey.wave", "survey.answer", "survey.close", "service.by-survey"},
          .actions = {{Msg("Answer at the screen…"), true,
                       [](Shell& shell, const TopicRow* row, const wxString&) {
                         OpenSurveyWindow(shell.Window(), shell.TheDesk(), quality::WaveId(*row->id));
                       }},
                      {Msg("Totals…"), true,
                       [](Shell& shell, const TopicRow* row, const wxString&) { ShowResult(shell, *row->id); }},
                      {Msg("Sheets to print…"), true,
                       [](Shell& shell, const TopicRow* row, const wxString&) { ShowSheets(shell, *row->id); }}}};
}

Topic Questionnaires() {
  return {.key = "questionnaires",
          .title = Msg("Questionnaires"),
          .columns = {{Msg("Questionnaire"), 320},
                      {Msg("Version"), 80},
                      {Msg("Kind"), 140},
                      {Msg("Source"), 240},
                      {Msg("Remark"), 160}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                const std::string language = ScreenLanguage() == text::Language::kRu ? "ru" : "ky";
                std::vector<TopicRow> rows;
                for (const auto& one : quality::ListQuestionnaires(db, query.scope)) {
                  std::string remark = one.draft ? TrUtf8(Msg("draft of the program")) : std::string();
                  if (!one.verified) remark += (remark.empty() ? "" : " · ") + TrUtf8(Msg("not verified"));
                  rows.push_back({.cells = {quality::In(one.title, language), std::to_string(one.version),
                                            CodeCell(db, "questionnaire-kind", one.kind), one.source, remark},
                                  .id = one.id.value});
                }
                return rows;
              },
          .record = "questionnaire",
          .acts = {"survey.questionnaire", "survey.wave"}};
}

Topic Complaints(std::string key, Message title, quality::ComplaintList list) {
  return {
      .key = std::move(key),
      .title = std::move(title),
      .columns = {{Msg("Number"), 80},
                  {Msg("Registered"), 90},
                  {Msg("Who complains"), 180},
                  {Msg("What the complaint says"), 260},
                  {Msg("Reviewer"), 140},
                  {Msg("Due"), 90},
                  {Msg("State"), 130}},
      .all =
          [list](store::Database& db, const TopicQuery& query) {
            std::vector<TopicRow> rows;
            quality::ComplaintFilter filter;
            filter.scope = query.scope;
            filter.list = list;
            filter.today = query.today;
            filter.limit = kMostComplaints;
            for (const auto& one : quality::ListComplaints(db, filter)) {
              const auto reviewer = office::FindStaff(db, one.reviewer);
              std::string state = one.IsOpen() ? TrUtf8(one.IsOverdue(query.today) ? Msg("overdue") : Msg("open"))
                                               : CodeCell(db, "complaint-outcome", one.outcome);
              rows.push_back({.cells = {one.NumberText(), DayCell(one.day), one.applicant, one.body,
                                        reviewer ? NameCell(reviewer->name) : std::string(), DayCell(one.due), state},
                              .id = one.id.value,
                              .about = "№ " + one.NumberText() + " · " + one.applicant});
            }
            return rows;
          },
      .record = "complaint",
      .acts = {"complaint.register", "complaint.assign", "complaint.decide", "complaint.appeal",
               "service.by-complaint"}};
}

Topic Hearings() {
  return {.key = "hearings",
          .title = Msg("Hearings and expertise"),
          .columns = {{Msg("Subject"), 320},
                      {Msg("Kind"), 150},
                      {Msg("Day"), 90},
                      {Msg("Place"), 180},
                      {Msg("Took part"), 90},
                      {Msg("State"), 100}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& one : quality::ListHearings(db, query.scope))
                  rows.push_back({.cells = {NameCell(one.subject), CodeCell(db, "hearing-kind", one.kind),
                                            DayCell(one.day), one.place, NumberCell(one.participants),
                                            TrUtf8(one.held ? Msg("held") : Msg("announced"))},
                                  .id = one.id.value});
                return rows;
              },
          .record = "hearing",
          .acts = {"hearing.announce", "hearing.record", "service.by-hearing"}};
}

Topic Assessments() {
  return {.key = "assessments",
          .title = Msg("Assessments"),
          .columns = {{Msg("Service"), 300}, {Msg("Assessor"), 180}, {Msg("Day"), 90}, {Msg("Met"), 90}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& one : quality::ListAssessments(db, query.scope)) {
                  const auto service = services::FindServiceOn(db, one.service, one.day);
                  size_t met = 0;
                  for (const auto& item : one.items) met += item.met ? 1 : 0;
                  rows.push_back({.cells = {service ? NameCell(service->name) : std::string(),
                                            CodeCell(db, "assessor", one.assessor), DayCell(one.day),
                                            std::to_string(met) + " / " + std::to_string(one.items.size())},
                                  .id = one.id.value});
                }
                return rows;
              },
          .record = "assessment",
          .acts = {"assessment.record", "service.by-assessment"},
          .actions = {{Msg("Yearly report of this year…"), false,
                       [](Shell& shell, const TopicRow*, const wxString&) {
                         ShowYearly(shell, shell.TheDesk().GetClock().Today().Year());
                       }},
                      {Msg("Yearly report of last year…"), false, [](Shell& shell, const TopicRow*, const wxString&) {
                         ShowYearly(shell, shell.TheDesk().GetClock().Today().Year() - 1);
                       }}}};
}

}  // namespace

Screen* MakeQualityScreen(wxWindow* parent, Shell& shell) {
  return new TopicScreen(
      parent, shell,
      {Waves(), Questionnaires(), Complaints("complaints", Msg("Open complaints"), quality::ComplaintList::kOpen),
       Complaints("complaints-all", Msg("All complaints"), quality::ComplaintList::kAll), Hearings(), Assessments()});
}

}  // namespace aiyl::ui
