// SPDX-License-Identifier: Apache-2.0
// service standard, price: what a service must be like and what it costs.
#include "cli/plain_names.h"
#include "cli/run_act.h"
#include "cli/service_json.h"
#include "cli/service_verbs.h"
#include "cli/service_work.h"
#include "services/base_list.h"
#include "services/names.h"
#include "text/parse.h"

namespace aiyl::cli {
namespace {

// The draft to write to: the service's or model's own, else a new one.
Result<std::string> DraftOf(Invocation& in, store::Book& book, const WorkOptions& options, ServiceActs& done) {
  const office::Scope scope = Invocation::ScopeOf(book);
  AIYL_ASSIGN(const auto draft, book.Read<std::string>([&](store::Database& db) -> Result<std::string> {
    if (!options.model.empty()) {
      for (const auto& model : services::ModelStandards(db, scope))
        if (model.model == options.model && model.IsDraft()) return model.id.ToText();
      return std::string();
    }
    AIYL_ASSIGN(const auto service, FindService(db, scope, options.service));
    for (const auto& standard : services::StandardsOf(db, service))
      if (standard.IsDraft()) return standard.id.ToText();
    return std::string();
  }));
  if (!draft.empty()) return draft;
  Json data = OnDay(options);
  PutText(data, "service", options.service);
  PutText(data, "model", options.model);
  PutText(data, "copy_from", options.copy_from);
  if (options.sample) data["sample"] = true;
  AIYL_ASSIGN(const auto made, done.Do(book, "standard.new", std::move(data)));
  (void)in;
  return made["id"].get<std::string>();
}

Result<int> Standard(Invocation& in, const WorkOptions& options) {
  if (options.service.empty() && options.model.empty())
    return UsageError("cli.usage", Msg("{argument} is missing.", {{"argument", "SERVICE"}}));
  // Read before the first act: a file that is none leaves nothing half done.
  Json written;
  if (!options.file.empty()) {
    AIYL_ASSIGN(written, services::ReadServicesFile(options.file, "aiyl-standard 1"));
  }
  AIYL_ASSIGN(auto book, in.Open(options.book));
  const office::Scope scope = Invocation::ScopeOf(*book);
  ServiceActs done(in);
  std::string id;
  if (!options.file.empty() || !options.copy_from.empty() || options.approve) {
    AIYL_ASSIGN(id, DraftOf(in, *book, options, done));
  }
  if (!options.file.empty()) {
    written["standard"] = id;
    PutText(written, "happened_on", options.day);
    AIYL_TRY(done.Do(*book, "standard.write", std::move(written)));
  }
  if (options.approve) {
    Json data = OnDay(options);
    data["standard"] = id;
    PutText(data, "decision", options.decision);
    PutText(data, "body", options.body);
    PutText(data, "document", options.document);
    AIYL_TRY(done.Do(*book, "standard.approve", std::move(data)));
  }
  if (id.empty()) {
    AIYL_ASSIGN(const auto found, book->Read<services::StandardId>([&](store::Database& db) {
      return FindStandardOf(db, scope, options.model.empty() ? options.service : options.model);
    }));
    id = found.ToText();
  }
  if (!options.change.empty()) {
    Json data = OnDay(options);
    data["change"] = options.change;
    data["standard"] = id;
    AIYL_TRY(done.Do(*book, "service.edit", std::move(data)));
  }
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    const auto standard = services::FindStandard(db, *services::StandardId::FromText(id));
    if (!standard) return Refuse("act.unknown-record", Msg("This record is not in the book."));
    return done.Give({{"standard", StandardJson(db, *standard)}}, MissingLines(in, db, *standard));
  });
}

Result<int> Price(Invocation& in, const WorkOptions& options) {
  // Looked at before the first act: a sum that is none leaves no costing sheet behind.
  std::optional<Tyiyn> fee;
  if (!options.fee.empty()) {
    const auto sum = text::ParseMoney(options.fee);
    if (!sum || sum->Value() < 0)
      return UsageError("cli.money", Msg("“{text}” is no sum in som, such as 50 or 50.50.", {{"text", options.fee}}));
    fee = *sum;
  }
  AIYL_ASSIGN(auto book, in.Open(options.book));
  const office::Scope scope = Invocation::ScopeOf(*book);
  AIYL_ASSIGN(const auto change, book->Read<services::Change>([&](store::Database& db) -> Result<services::Change> {
    auto id = services::ChangeId::FromText(options.change);
    if (!id) {
      const auto named = services::OpenChangesNamed(db, scope, options.change);
      if (named.size() == 1) id = named.front();
    }
    auto found = id ? services::FindChange(db, *id) : std::nullopt;
    if (!found) return Refuse("service.none", Msg("There is no service “{words}”.", {{"words", options.change}}));
    return std::move(*found);
  }));
  ServiceActs done(in);
  Json edit = OnDay(options);
  edit["change"] = change.id.ToText();
  if (!options.rows.empty()) {
    AIYL_ASSIGN(const std::string text, TextOrFile(options.rows));
    Json data = OnDay(options);
    data["service"] = change.service.ToText();
    data["rows"] = Json::parse(text, nullptr, false);
    if (!data["rows"].is_array())
      return UsageError("cli.json-array", Msg("{argument} must be a JSON array.", {{"argument", "--rows"}}));
    PutText(data, "document", options.document);
    AIYL_ASSIGN(const auto made, done.Do(*book, "costing.make", std::move(data)));
    edit["costing"] = made["id"];
  }
  PutText(edit, "payment", options.payment);
  PutText(edit, "fee_ground", options.ground);
  PutText(edit, "registration_no", options.registration);
  if (fee) edit["fee"] = fee->Value();
  if (edit.size() > (options.day.empty() ? 1U : 2U)) AIYL_TRY(done.Do(*book, "service.edit", std::move(edit)));
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    const auto now = services::FindChange(db, change.id);
    Json answer{{"fee", now->row.fee ? Json(now->row.fee->Value()) : Json(nullptr)}, {"costing", nullptr}};
    std::string text = in.Tr(Msg("Fee: {fee}.", {{"fee", now->row.fee ? now->row.fee->Plain() + " сом" : "—"}}));
    if (now->row.costing) {
      const auto costing = services::FindCosting(db, *now->row.costing);
      answer["costing"] = CostingJson(*costing);
      text = CostingLines(in, *costing) + "\n" + text;
    }
    return done.Give(answer, text);
  });
}

}  // namespace

void AddServiceStandardVerbs(VerbSet& verbs, CLI::App& group) {
  const Message proposal = Msg("The proposal: its id, or the name of its service.");
  const Message document = Msg("Number and day of the document.");
  ServiceVerb(verbs, group, "standard", Msg("Write a standard from a file or a model, approve it, say what it lacks."),
              "aiyl service standard village.aiyl 'Көчө жарыгы' --file standard.json", Standard)
      .Words("SERVICE", &WorkOptions::service, Msg("Its number, name or id."))
      .Words("--model", &WorkOptions::model, Msg("Name of a model standard, instead of a service."))
      .Words("--file", &WorkOptions::file, Msg("The whole standard as a file (schema/services.md)."))
      .Words("--copy-from", &WorkOptions::copy_from, Msg("A standard or model to copy."))
      .Flag("--sample", &WorkOptions::sample, Msg("It is a made-up sample."))
      .Flag("--approve", &WorkOptions::approve, Msg("Record that it was approved."))
      .Words("--decision", &WorkOptions::decision, Msg("By which decision."))
      .Words("--body", &WorkOptions::body, Msg("By which body, where the book has no decision."))
      .Words("--document", &WorkOptions::document, document)
      .Words("--for", &WorkOptions::change, Msg("The proposal that is to carry it."));
  ServiceVerb(verbs, group, "price", Msg("Set the fee of a proposal and its costing sheet; both are shown."),
              "aiyl service price village.aiyl 'Көчүрмө' --payment paid --fee 50 --ground repeated --rows '[{\"kind\": "
              "\"staff\", \"name_ky\": \"Адис\", \"price\": 20000, \"quantity\": 20}]'",
              Price)
      .Words("PROPOSAL", &WorkOptions::change, proposal, true)
      .Words("--rows", &WorkOptions::rows, Msg("Rows of the costing sheet as a JSON array, or @FILE."))
      .Words("--fee", &WorkOptions::fee, Msg("The fee in som."))
      .Words("--ground", &WorkOptions::ground, Msg("resources, dangerous, repeated or above-standard"))
      .Words("--payment", &WorkOptions::payment, Msg("free, paid or partly"))
      .Words("--registration", &WorkOptions::registration, Msg("Registration number of a paid service."))
      .Words("--document", &WorkOptions::document, document);
}

}  // namespace aiyl::cli
