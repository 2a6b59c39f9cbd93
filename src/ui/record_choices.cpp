// SPDX-License-Identifier: Apache-2.0
#include "ui/record_choices.h"

#include <functional>
#include <map>

#include "council/council.h"
#include "quality/complaint.h"
#include "quality/hearing.h"
#include "quality/survey.h"
#include "requests/letters.h"
#include "requests/requests.h"
#include "services/access.h"
#include "services/change.h"
#include "services/costing.h"
#include "services/standard.h"
#include "ui/topic_words.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

struct Wanted {
  store::Database& db;
  const office::Scope& scope;
  Date today;
  const std::string& text;
};
using Choices = std::vector<Choice>;

constexpr int64_t kMost = 50;  // of the journals, which are searched; the other lists are short

template <class Rows, class Label>
Choices From(const Rows& rows, Label label) {
  Choices choices;
  for (const auto& row : rows) choices.push_back({row.id.ToText(), label(row)});
  return choices;
}

Choices Services(const Wanted& w) {
  Choices choices;
  for (const auto& one : services::ListServices(w.db, w.scope, w.today))
    choices.push_back({one.service.ToText(), one.number + " · " + NameCell(one.name)});
  // Those that are only proposed can be worked on too.
  for (const auto& one : services::ListChanges(w.db, w.scope)) {
    bool known = !one.IsOpen();
    for (const auto& choice : choices) known = known || choice.value == one.service.ToText();
    if (!known) choices.push_back({one.service.ToText(), NameCell(one.row.name)});
  }
  return choices;
}

Choices Standards(const Wanted& w) {
  Choices choices;
  for (const auto& service : Services(w))
    for (const auto& one : services::StandardsOf(w.db, *services::ServiceId::FromText(service.value)))
      choices.push_back({one.id.ToText(), service.label + " · " + std::to_string(one.version)});
  for (const auto& one : services::ModelStandards(w.db, w.scope)) choices.push_back({one.id.ToText(), one.model});
  return choices;
}

Choices Costings(const Wanted& w) {
  Choices choices;
  for (const auto& service : Services(w))
    for (const auto& one : services::CostingsOf(w.db, *services::ServiceId::FromText(service.value)))
      choices.push_back({one.id.ToText(), service.label + " · " + DayCell(one.day) + " · " + MoneyCell(one.Sum())});
  return choices;
}

Choices AgendaItems(const Wanted& w) {
  Choices choices;
  for (const auto& session : council::ListSessions(w.db, w.scope))
    for (const auto& item : council::ItemsOf(w.db, session.id))
      choices.push_back(
          {item.id.ToText(), DayCell(session.day) + " · " + std::to_string(item.sort) + ". " + NameCell(item.title)});
  return choices;
}

Choices Members(const Wanted& w) {
  Choices choices;
  for (const auto& body : council::ListBodies(w.db, w.scope))
    for (const auto& one : council::ListMembers(w.db, body.id, w.today))
      choices.push_back({one.id.ToText(), NameCell(one.name) + " · " + NameCell(body.name)});
  return choices;
}

Choices Proposals(const Wanted& w) {
  Choices choices;
  for (const auto& draft : council::ListDrafts(w.db, w.scope))
    for (const auto& one : council::Proposals(w.db, draft.id))
      choices.push_back({one.id.ToText(), one.author + " · " + one.proposal});
  return choices;
}

Choices Channels(const Wanted& w) {
  Choices choices;
  for (const auto& decision : council::ListCouncilDecisions(w.db, w.scope))
    for (const auto& one : council::ChannelsOf(w.db, decision.decision.id))
      choices.push_back({one.id.ToText(), "№ " + decision.decision.number + " · " +
                                              CodeCell(w.db, "publication-channel", one.channel) + " · " +
                                              DayCell(one.day)});
  return choices;
}

Choices Dispatches(const Wanted& w) {
  Choices choices;
  for (const auto& decision : council::ListCouncilDecisions(w.db, w.scope))
    for (const auto& one : council::DispatchesOf(w.db, decision.decision.id))
      choices.push_back({one.id.ToText(), "№ " + decision.decision.number + " · " + DayCell(one.day)});
  return choices;
}

Choices RefusalGrounds(const Wanted& w) {
  Choices choices;
  for (const auto& service : services::ListServices(w.db, w.scope, w.today)) {
    if (!service.standard) continue;
    const auto facts = services::FindStandardFacts(w.db, *service.standard);
    if (!facts) continue;
    for (const auto& one : facts->refusal_grounds)
      choices.push_back({one.id.ToText(), NameCell(one.text) + " · " + NameCell(service.name)});
  }
  return choices;
}

Choices Requests(const Wanted& w) {
  return From(requests::ListRequests(w.db, {.scope = w.scope, .today = w.today, .words = w.text, .limit = kMost}),
              [](const requests::Request& one) { return "№ " + one.number + " · " + NameCell(one.applicant); });
}

Choices Letters(const Wanted& w) {
  return From(
      requests::ListLetters(
          w.db,
          {.scope = w.scope, .list = requests::LetterList::kAll, .today = w.today, .words = w.text, .limit = kMost}),
      [](const requests::Letter& one) { return "№ " + one.number + " · " + NameCell(one.sender); });
}

const std::map<std::string, std::function<Choices(const Wanted&)>>& Sources() {
  static const std::map<std::string, std::function<Choices(const Wanted&)>> sources = {
      {"service", Services},
      {"service_standard", Standards},
      {"service_costing", Costings},
      {"service_change",
       [](const Wanted& w) {
         return From(services::ListChanges(w.db, w.scope),
                     [](const services::Change& one) { return NameCell(one.row.name) + " · " + DayCell(one.day); });
       }},
      {"service_access",
       [](const Wanted& w) {
         return From(services::ListAccess(w.db, w.scope), [](const auto& one) { return NameCell(one.name); });
       }},
      {"decision",
       [](const Wanted& w) {
         return From(office::ListDecisions(w.db, w.scope), [](const office::Decision& one) {
           return "№ " + one.number + " · " + DayCell(one.day) + " · " + NameCell(one.title);
         });
       }},
      {"body",
       [](const Wanted& w) {
         return From(council::ListBodies(w.db, w.scope, {}, w.today),
                     [](const auto& one) { return NameCell(one.name); });
       }},
      {"body_member", Members},
      {"session",
       [](const Wanted& w) {
         return From(council::ListSessions(w.db, w.scope), [](const council::Session& one) {
           return NameCell(council::SessionTitle(one)) + " · " + DayCell(one.day);
         });
       }},
      {"agenda_item", AgendaItems},
      {"decision_draft",
       [](const Wanted& w) {
         return From(council::ListDrafts(w.db, w.scope), [](const auto& one) { return NameCell(one.title); });
       }},
      {"draft_proposal", Proposals},
      {"publication", Channels},
      {"decision_dispatch", Dispatches},
      {"request", Requests},
      {"letter", Letters},
      {"refusal-ground", RefusalGrounds},
      {"questionnaire",
       [](const Wanted& w) {
         return From(quality::ListQuestionnaires(w.db, w.scope), [](const quality::Questionnaire& one) {
           return quality::In(one.title, ScreenLanguage() == text::Language::kRu ? "ru" : "ky") + " · " +
                  std::to_string(one.version);
         });
       }},
      {"survey-wave",
       [](const Wanted& w) {
         return From(quality::ListWaves(w.db, w.scope),
                     [](const quality::Wave& one) { return NameCell(one.name) + " · " + DayCell(one.from); });
       }},
      {"complaint",
       [](const Wanted& w) {
         return From(quality::ListComplaints(w.db, {.scope = w.scope, .today = w.today}),
                     [](const quality::Complaint& one) { return "№ " + one.NumberText() + " · " + one.applicant; });
       }},
      {"hearing", [](const Wanted& w) {
         return From(quality::ListHearings(w.db, w.scope),
                     [](const quality::Hearing& one) { return NameCell(one.subject) + " · " + DayCell(one.day); });
       }}};
  return sources;
}

}  // namespace

std::vector<Choice> ModuleRecords(store::Database& db, const office::Scope& scope, Date today, const std::string& list,
                                  const std::string& text) {
  const auto found = Sources().find(list);
  return found == Sources().end() ? Choices{} : found->second({db, scope, today, text});
}

}  // namespace aiyl::ui
