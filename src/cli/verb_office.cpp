// SPDX-License-Identifier: Apache-2.0
// office, pin: what everybody points to – the office, its staff, who signs, villages and streets, settings, number
// series – and the PIN by which somebody signs in on this computer. What changes the office is an act.
#include <CLI/CLI.hpp>
#include <memory>

#include "base/atomic_file.h"
#include "cli/open_keys.h"
#include "cli/verb.h"
#include "crypto/crypto.h"
#include "office/office_record.h"
#include "office/settings.h"
#include "office/sign_in.h"
#include "office/territory.h"
#include "papers/series.h"

namespace aiyl::cli {

namespace {

struct OfficeOptions {
  std::string book, name, pin_file, present_file;
};

std::string Both(const office::Bilingual& name) {
  return name.ky == name.ru ? name.ky : name.ky + " / " + name.ru;
}

Json Names(const office::Bilingual& name) {
  return {{"ky", name.ky}, {"ru", name.ru}};
}

Json Term(const Period& term) {
  return {{"from", term.from ? Json(term.from->Iso()) : Json()}, {"to", term.to ? Json(term.to->Iso()) : Json()}};
}

std::string TermText(const Period& term) {
  return (term.from ? term.from->Iso() : std::string("…")) + " – " + (term.to ? term.to->Iso() : std::string("…"));
}

// One answer made of several tables, as JSON and as lines.
struct Answer {
  Json json = Json::object();
  std::string text;
  void Heading(const std::string& words) { text += (text.empty() ? "" : "\n") + words; }
  void Line(const std::string& words) { text += "\n  " + words; }
};

void PutOffices(const Invocation& in, store::Database& db, Answer& to) {
  to.Heading(in.Tr(Msg("The office")));
  to.json["offices"] = Json::array();
  for (const auto& one : office::ListOffices(db)) {
    to.json["offices"].push_back({{"id", one.id.ToText()},
                                  {"kind", one.kind},
                                  {"name", Names(one.name)},
                                  {"short_name", Names(one.short_name)},
                                  {"address", Names(one.address)},
                                  {"phone", one.phone},
                                  {"email", one.email},
                                  {"paper_index", one.paper_index},
                                  {"demo", one.demo}});
    to.Line(Both(one.name) + "  " + Both(one.address) + "  " + one.phone + "  " + one.id.ToText());
  }
}

void PutStaff(const Invocation& in, store::Database& db, const office::Scope& scope, Answer& to) {
  to.Heading(in.Tr(Msg("Staff")));
  to.json["staff"] = Json::array();
  for (const auto& one : office::ListStaff(db, scope)) {
    const bool has_pin = office::HasPin(db, one.id);
    to.json["staff"].push_back({{"id", one.id.ToText()},
                                {"name", Names(one.name)},
                                {"post", Names(one.post)},
                                {"role", std::string(office::RoleText(one.role))},
                                {"term", Term(one.term)},
                                {"pin_here", has_pin}});
    to.Line(Both(one.name) + "  " + Both(one.post) + "  " + std::string(office::RoleText(one.role)) + "  " +
            TermText(one.term) + "  " + one.id.ToText());
  }
  to.Heading(in.Tr(Msg("Who signs papers")));
  to.json["signatories"] = Json::array();
  for (const auto& one : office::ListSignatories(db, scope)) {
    to.json["signatories"].push_back({{"id", one.id.ToText()},
                                      {"name", Names(one.name)},
                                      {"post", Names(one.PrintedPost())},
                                      {"acting", one.acting},
                                      {"term", Term(one.term)}});
    to.Line(Both(one.name) + "  " + Both(one.PrintedPost()) + "  " + TermText(one.term) + "  " + one.id.ToText());
  }
}

void PutPlaces(const Invocation& in, store::Database& db, const office::Scope& scope, Answer& to) {
  const std::string unconfirmed = "  " + in.Tr(Msg("not confirmed"));
  to.Heading(in.Tr(Msg("Villages and streets")));
  to.json["villages"] = Json::array();
  for (const auto& village : office::ListVillages(db, scope)) {
    Json streets = Json::array();
    to.Line(Both(village.name) + "  " + village.code + "  " + village.id.ToText() +
            (village.unconfirmed ? unconfirmed : ""));
    for (const auto& street : office::ListStreets(db, village.id)) {
      streets.push_back(
          {{"id", street.id.ToText()}, {"name", Names(street.name)}, {"unconfirmed", street.unconfirmed}});
      to.Line("  " + Both(street.name) + "  " + street.id.ToText() + (street.unconfirmed ? unconfirmed : ""));
    }
    to.json["villages"].push_back({{"id", village.id.ToText()},
                                   {"code", village.code},
                                   {"name", Names(village.name)},
                                   {"unconfirmed", village.unconfirmed},
                                   {"streets", std::move(streets)}});
  }
}

void PutSettings(const Invocation& in, store::Database& db, const office::Scope& scope, Answer& to) {
  to.Heading(in.Tr(Msg("Settings")));
  to.json["settings"] = Json::array();
  for (const auto& one : office::ListSettings(db, scope, in.Today())) {
    to.json["settings"].push_back(
        {{"key", one.key}, {"value", one.value}, {"source", one.source}, {"verified", one.verified}});
    to.Line(one.key + " = " + one.value + (one.source.empty() ? "" : "  (" + one.source + ")"));
  }
  to.Heading(in.Tr(Msg("Number series")));
  to.json["series"] = Json::array();
  for (const auto& one : papers::ListSeries(db, scope)) {
    const auto next = papers::PeekNumber(db, one.office, one.kind, in.Today());
    to.json["series"].push_back({{"id", one.id.ToText()},
                                 {"kind", one.kind},
                                 {"name", Names(one.name)},
                                 {"format", one.format},
                                 {"index", one.paper_index},
                                 {"yearly", one.restart == papers::Restart::kYearly},
                                 {"next", next ? Json(next->text) : Json()}});
    to.Line(Both(one.name) + "  " + one.format + "  " + (next ? "№ " + next->text : std::string("–")) + "  " +
            one.id.ToText());
  }
}

Result<int> Office(Invocation& in, const OfficeOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    Answer answer;
    const auto scope = Invocation::ScopeOf(*book);
    PutOffices(in, db, answer);
    PutStaff(in, db, scope, answer);
    PutPlaces(in, db, scope, answer);
    PutSettings(in, db, scope, answer);
    in.Give(answer.json, answer.text);
    return 0;
  });
}

// As on the desktop: one's own PIN is changed by who knows it, another's by who may change the staff.
Status CheckMaySet(Invocation& in, store::Book& book, const OfficeOptions& options, office::StaffId staff) {
  AIYL_ASSIGN(const auto actor, in.Who(book));
  if (actor.staff != staff.value) {
    AIYL_TRY(in.WhoFor(book, "staff.change"));
    return {};
  }
  AIYL_ASSIGN(const bool has_pin,
              book.Read<bool>([&](store::Database& db) { return Result<bool>(office::HasPin(db, staff)); }));
  if (!has_pin) return {};
  if (options.present_file.empty())
    return UsageError("cli.usage", Msg("{argument} is missing.", {{"argument", "--present-pin-file"}}));
  AIYL_ASSIGN(auto present, ReadPassphrase(options.present_file));
  auto right = office::SignIn(book, staff, present);
  crypto::Wipe(present);
  return right;
}

Result<int> Pin(Invocation& in, const OfficeOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(const auto staff, book->Read<office::StaffId>([&](store::Database& db) -> Result<office::StaffId> {
    const auto scope = office::Scope::Of(book->Identity().office);
    if (const auto found = office::FindStaffByName(db, scope, options.name, in.Today())) return found->id;
    return Refuse("cli.no-such-staff", Msg("Nobody on the staff is called {name}.", {{"name", options.name}}));
  }));
  AIYL_TRY(CheckMaySet(in, *book, options, staff));
  AIYL_ASSIGN(auto pin, ReadPassphrase(options.pin_file));
  auto set = office::SetPin(*book, staff, pin);
  crypto::Wipe(pin);
  AIYL_TRY(std::move(set));
  in.Give({{"staff", staff.ToText()}, {"ok", true}},
          in.Tr(Msg("{name} has a new PIN on this computer.", {{"name", options.name}})));
  return 0;
}

}  // namespace

void AddOfficeVerbs(VerbSet& verbs) {
  auto shown = std::make_shared<OfficeOptions>();
  CLI::App& office = verbs.Add("office", Msg("Show the office: staff, signatories, villages, settings, number series."),
                               "aiyl office village.aiyl");
  office.add_option("BOOK", shown->book, verbs.T(Msg("The book.")))->required();
  verbs.Runs(office, [shown](Invocation& in) { return Office(in, *shown); });

  auto set = std::make_shared<OfficeOptions>();
  CLI::App& pin = verbs.Add("pin", Msg("Set the PIN by which a member of staff signs in on this computer."),
                            "aiyl pin village.aiyl 'Асанова А.' --pin-file pin.txt");
  pin.add_option("BOOK", set->book, verbs.T(Msg("The book.")))->required();
  pin.add_option("NAME", set->name, verbs.T(Msg("The member of staff.")))->required();
  pin.add_option("--pin-file", set->pin_file, verbs.T(Msg("A file whose first line is the new PIN.")))
      ->required()
      ->option_text("FILE");
  pin.add_option("--present-pin-file", set->present_file,
                 verbs.T(Msg("A file whose first line is the present PIN, where there is one.")))
      ->option_text("FILE");
  verbs.Runs(pin, [set](Invocation& in) { return Pin(in, *set); });
}

}  // namespace aiyl::cli
