// SPDX-License-Identifier: Apache-2.0
// How a verb joins the command line: a name, a sentence, an example, its options, and what runs. CLI11 is seen by the
// files of the verbs alone. It must not know what any verb does.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "base/result.h"
#include "cli/invocation.h"

namespace CLI {
class App;
}

namespace aiyl::cli {

// Gives the exit status: 0, or 1 where the answer itself is "no" (differences found, a false paper).
using VerbBody = std::function<Result<int>(Invocation&)>;

class VerbSet {
 public:
  VerbSet(CLI::App& app, text::Language language) : m_app(app), m_language(language) {}

  // `example` is a whole command line, not translated. `parent` for verbs of two words.
  CLI::App& Add(const std::string& name, const Message& what, const std::string& example, CLI::App* parent = nullptr);
  // A verb that only holds others, such as "print": made by the first family that asks for it.
  CLI::App& Group(const std::string& name, const Message& what);
  void Runs(CLI::App& verb, VerbBody body);
  std::string T(const Message& message) const;
  text::Language Language() const { return m_language; }

  const std::map<const CLI::App*, VerbBody>& Bodies() const { return m_bodies; }

 private:
  CLI::App& m_app;
  text::Language m_language;
  std::map<const CLI::App*, VerbBody> m_bodies;
};

// One function for each family of verbs; cli.cpp calls them all.
void AddNewVerbs(VerbSet& verbs);         // new
void AddDemoVerb(VerbSet& verbs);         // demo
void AddFindVerbs(VerbSet& verbs);        // find, show
void AddActVerbs(VerbSet& verbs);         // act
void AddJournalVerbs(VerbSet& verbs);     // history, journal, undo
void AddCareVerbs(VerbSet& verbs);        // check, rebuild, replay, compare, backup, restore
void AddImportVerb(VerbSet& verbs);       // import
void AddExportSheetVerb(VerbSet& verbs);  // export-sheet
void AddCertificateVerb(VerbSet& verbs);  // certificate
void AddPaperVerbs(VerbSet& verbs);       // paper, verify-paper
void AddReportVerbs(VerbSet& verbs);      // report
void AddCouncilVerbs(VerbSet& verbs);     // council list, week, show, body, member, session, vote, decide, publish …
void AddPrintVerbs(VerbSet& verbs);       // print invitation, attendance, draft, decision, minutes, extract
void AddServiceVerbs(VerbSet& verbs);     // service list, show, propose, criteria, standard, price, decide, publish …
void AddPrintServicesVerbs(VerbSet& verbs);  // print passport, standard, services
void AddRequestVerbs(VerbSet& verbs);        // request
void AddLetterVerbs(VerbSet& verbs);         // letter
void AddPrintWindowVerbs(VerbSet& verbs);    // print application, slip, daily
void AddExchangeVerbs(VerbSet& verbs);       // key show, enrol, export, inspect, apply
void AddSurveyVerbs(VerbSet& verbs);         // survey questionnaire, wave, answer, result
void AddComplaintVerbs(VerbSet& verbs);      // complaint
void AddHearingVerbs(VerbSet& verbs);        // hearing
void AddAssessmentVerbs(VerbSet& verbs);     // assessment
void AddYearlyVerb(VerbSet& verbs);          // print yearly
void AddTemplateVerbs(VerbSet& verbs);       // template list, show, fields, check, preview, set
void AddListVerb(VerbSet& verbs);            // list
void AddRegisterVerbs(VerbSet& verbs);       // papers, reserved-sheet, void-list
void AddOfficeVerbs(VerbSet& verbs);         // office, pin
void AddObjectsVerbs(VerbSet& verbs);        // objects, leases, ends-soon
void AddRulesVerbs(VerbSet& verbs);          // rules list, check; tax-calc
void AddAssessVerbs(VerbSet& verbs);         // assess, explain, what-if
void AddPrintFinanceVerbs(VerbSet& verbs);   // print notice, register, collection, tax-report
void AddLedgerVerbs(VerbSet& verbs);         // pay, reverse, bank, statement, arrears
void AddPrintLedgerVerbs(VerbSet& verbs);    // print receipt, statement, day-close, cash-book, payments

}  // namespace aiyl::cli
