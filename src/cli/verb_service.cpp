// SPDX-License-Identifier: Apache-2.0
// service list, show: the registry as of any day, and all that is known of one service.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/service_json.h"
#include "cli/service_verbs.h"
#include "cli/verb.h"
#include "office/code_list.h"
#include "services/names.h"
#include "services/transition.h"

namespace aiyl::cli {
namespace {

struct ReadOptions {
  std::string book, service, on, state;
  bool proposals = false, editions = false, models = false;
};

Result<Date> DayOf(const Invocation& in, const std::string& on) {
  if (on.empty()) return in.Today();
  return ParseDate(on, "--on");
}

Result<int> ListProposals(Invocation& in, store::Database& db, const office::Scope& scope, const std::string& state) {
  if (!state.empty()) AIYL_TRY(office::CheckCode(db, "service-state", state, "state"));
  Json all = Json::array();
  std::string text;
  for (const auto& change : services::ListChanges(db, scope, state)) {
    all.push_back(ChangeJson(db, change));
    text += (text.empty() ? "" : "\n") + ChangeLine(in, db, change);
  }
  in.Give({{"proposals", all}}, text.empty() ? in.Tr(Msg("There are no proposals.")) : text);
  return 0;
}

int ListEditions(Invocation& in, store::Database& db, const office::Scope& scope) {
  Json all = Json::array();
  std::string text;
  for (const auto& edition : services::ListEditions(db, scope)) {
    all.push_back({{"code", edition.code},
                   {"name_ky", edition.name.ky},
                   {"name_ru", edition.name.ru},
                   {"source", edition.source},
                   {"draft", edition.draft},
                   {"partial", edition.partial},
                   {"verified", edition.verified}});
    text += (text.empty() ? "" : "\n") + edition.code + "  " + edition.name.In(in.DataLanguage());
    if (edition.draft) text += "  " + in.Tr(Msg("(draft)"));
    if (edition.partial) text += "  " + in.Tr(Msg("(not all of it was seen)"));
    if (!edition.verified) text += "  " + in.Tr(Msg("(not checked)"));
  }
  in.Give({{"editions", all}}, text);
  return 0;
}

int ListModels(Invocation& in, store::Database& db, const office::Scope& scope) {
  Json all = Json::array();
  std::string text;
  for (const auto& model : services::ModelStandards(db, scope)) {
    all.push_back(StandardJson(db, *services::FindStandard(db, model.id)));
    text += (text.empty() ? "" : "\n") + model.model + "  " + model.id.ToText();
  }
  in.Give({{"models", all}}, text.empty() ? in.Tr(Msg("There are no model standards.")) : text);
  return 0;
}

int ListOn(Invocation& in, store::Database& db, const office::Scope& scope, Date day) {
  Json rows = Json::array();
  std::string text;
  for (const auto& row : services::ListServices(db, scope, day)) {
    rows.push_back(ServiceRowJson(row));
    text += ServiceRowLine(in, db, row) + "\n";
  }
  const auto count = static_cast<int64_t>(rows.size());
  const auto from = services::AppliesFrom(db, scope, day);
  in.Give({{"on", day.Iso()},
           {"applies_from", from ? Json(from->Iso()) : Json(nullptr)},
           {"total", count},
           {"services", rows}},
          text + in.Tr(MsgN("{n} service in force on {day}.", "{n} services in force on {day}.", count,
                            {{"day", day.Iso()}})));
  if (!from || *from > day) in.Say(services::WithoutRegistry(from));
  return 0;
}

Result<int> List(Invocation& in, const ReadOptions& options) {
  AIYL_ASSIGN(const Date day, DayOf(in, options.on));
  AIYL_ASSIGN(auto book, in.Open(options.book, store::OpenMode::kReadOnly));
  const office::Scope scope = Invocation::ScopeOf(*book);
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    if (options.proposals) return ListProposals(in, db, scope, options.state);
    if (options.editions) return ListEditions(in, db, scope);
    if (options.models) return ListModels(in, db, scope);
    return ListOn(in, db, scope, day);
  });
}

Result<int> Show(Invocation& in, const ReadOptions& options) {
  AIYL_ASSIGN(const Date day, DayOf(in, options.on));
  AIYL_ASSIGN(auto book, in.Open(options.book, store::OpenMode::kReadOnly));
  const office::Scope scope = Invocation::ScopeOf(*book);
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    AIYL_ASSIGN(const auto service, FindService(db, scope, options.service));
    Json answer{{"service", service.ToText()},
                {"on", day.Iso()},
                {"row", nullptr},
                {"versions", Json::array()},
                {"proposals", Json::array()},
                {"standards", Json::array()},
                {"costings", Json::array()},
                {"papers", Json::array()},
                {"reliefs", Json::array()}};
    std::string text;
    if (const auto row = services::FindServiceOn(db, service, day)) {
      answer["row"] = ServiceRowJson(*row);
      text = ServiceRowLine(in, db, *row);
    } else {
      text = in.Tr(Msg("The service does not stand in the registry on {day}.", {{"day", day.Iso()}}));
    }
    for (const auto& version : services::VersionsOf(db, service)) {
      answer["versions"].push_back(ServiceRowJson(version));
      text += "\n" + version.in_force.from->Iso() + " – " +
              (version.in_force.to ? version.in_force.to->Iso() : std::string("…")) + "  " +
              version.name.In(in.DataLanguage());
    }
    for (const auto& change : services::ChangesOf(db, service)) {
      answer["proposals"].push_back(ChangeJson(db, change));
      text += "\n" + ChangeLine(in, db, change);
    }
    for (const auto& head : services::StandardsOf(db, service)) {
      const auto standard = services::FindStandard(db, head.id);
      answer["standards"].push_back(StandardJson(db, *standard));
      text += "\n" + MissingLines(in, db, *standard);
    }
    for (const auto& costing : services::CostingsOf(db, service)) answer["costings"].push_back(CostingJson(costing));
    if (const auto costings = services::CostingsOf(db, service); !costings.empty())
      text += "\n" + CostingLines(in, costings.front());
    for (const auto& paper : services::PapersOf(db, service)) answer["papers"].push_back(paper.kind);
    for (const auto& relief : services::ReliefsOf(db, service))
      answer["reliefs"].push_back(
          {{"name_ky", relief.name.ky}, {"name_ru", relief.name.ru}, {"percent", relief.percent}});
    in.Give(answer, text);
    return 0;
  });
}

}  // namespace

Result<services::ServiceId> FindService(store::Database& db, const office::Scope& scope, const std::string& words) {
  if (const auto id = services::ServiceId::FromText(words)) return *id;
  const auto found = services::ServicesNamed(db, scope, words);
  if (found.size() > 1)
    return Refuse("cli.several", Msg("“{words}” can mean several records. Give the id.", {{"words", words}}));
  if (found.empty()) return Refuse("service.none", Msg("There is no service “{words}”.", {{"words", words}}));
  return found.front();
}

Result<services::StandardId> FindStandardOf(store::Database& db, const office::Scope& scope, const std::string& words) {
  if (const auto id = services::StandardId::FromText(words)) return *id;
  const auto found = services::StandardsNamed(db, scope, words);
  if (found.size() > 1)
    return Refuse("cli.several", Msg("“{words}” can mean several records. Give the id.", {{"words", words}}));
  if (found.empty()) return Refuse("standard.none", Msg("There is no standard of “{words}”.", {{"words", words}}));
  return found.front();
}

void AddServiceVerbs(VerbSet& verbs) {
  CLI::App& group = verbs.Group("service", Msg("The local registry of services: lists, proposals, standards, costs."));
  auto listed = std::make_shared<ReadOptions>();
  CLI::App& list = verbs.Add("list", Msg("The services in force on a day, or the proposals."),
                             "aiyl service list village.aiyl --on 2025-04-01", &group);
  list.add_option("BOOK", listed->book, verbs.T(Msg("The book.")))->required();
  list.add_option("--on", listed->on, verbs.T(Msg("The day.")))->option_text("YYYY-MM-DD");
  list.add_flag("--proposals", listed->proposals, verbs.T(Msg("Proposals instead of services.")));
  list.add_option("--state", listed->state, verbs.T(Msg("Only proposals of this state.")))->option_text("STATE");
  list.add_flag("--editions", listed->editions, verbs.T(Msg("The editions of the rules instead.")));
  list.add_flag("--models", listed->models, verbs.T(Msg("The model standards instead.")));
  verbs.Runs(list, [listed](Invocation& in) { return List(in, *listed); });

  auto shown = std::make_shared<ReadOptions>();
  CLI::App& show = verbs.Add("show", Msg("All that is known of one service."),
                             "aiyl service show village.aiyl 'additional 1'", &group);
  show.add_option("BOOK", shown->book, verbs.T(Msg("The book.")))->required();
  show.add_option("SERVICE", shown->service, verbs.T(Msg("Its number, name or id.")))->required();
  show.add_option("--on", shown->on, verbs.T(Msg("The day.")))->option_text("YYYY-MM-DD");
  verbs.Runs(show, [shown](Invocation& in) { return Show(in, *shown); });
  AddServiceWorkVerbs(verbs, group);
}

}  // namespace aiyl::cli
