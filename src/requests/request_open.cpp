// SPDX-License-Identifier: Apache-2.0
#include "requests/request_open.h"

#include <charconv>

#include "base/shown_date.h"
#include "household/reads.h"
#include "office/code_list.h"
#include "office/settings.h"
#include "requests/request_row.h"
#include "requests/ticket.h"
#include "requests/working_days.h"
#include "text/canonical.h"

namespace aiyl::requests {
namespace {

int64_t NextNumber(store::Database& db, const Uuid& office, int year) {
  auto query = db.Prepare("SELECT coalesce(max(number), 0) FROM request WHERE office = ? AND year = ?");
  query.Bind(office, year);
  query.Next();
  return query.Int(0) + 1;
}

// Everything that follows from the service and its standard that day.
struct Terms {
  std::optional<services::VersionId> version;
  std::optional<services::StandardId> standard;
  std::optional<int64_t> term_days, fee;
  std::optional<services::StandardFacts> facts;
};

Result<Terms> TermsOf(store::Database& db, const office::Scope& scope, const OpenInput& input) {
  Terms terms;
  if (!input.service) {
    if (RegistryApplies(db, scope, input.day))
      return Refuse("request.service",
                    Msg("Choose the service: since the day from which the registry applies, only services of the "
                        "registry are provided (art. 5 of the draft law of 2012)."),
                    "service");
    return terms;
  }
  AIYL_ASSIGN(const auto row, ServiceInForce(db, *input.service, input.day));
  terms.version = row.version;
  terms.standard = row.standard;
  if (row.payment != "free" && row.fee) terms.fee = row.fee->Value();
  if (row.standard) terms.facts = services::FindStandardFacts(db, *row.standard);
  if (terms.facts) terms.term_days = terms.facts->term_days;
  return terms;
}

Status CheckCodes(store::Database& db, const OpenInput& input) {
  AIYL_TRY(office::CheckCode(db, "request-channel", input.channel, "channel"));
  AIYL_TRY(office::CheckCode(db, "request-language", input.language, "language"));
  AIYL_TRY(office::CheckCode(db, "applicant-kind", input.applicant_kind, "applicant_kind"));
  if (!input.paper_kind.empty()) AIYL_TRY(office::CheckCode(db, "paper-kind", input.paper_kind, "paper_kind"));
  return {};
}

}  // namespace

bool RegistryApplies(store::Database& db, const office::Scope& scope, Date day) {
  const auto from = services::AppliesFrom(db, scope, day);
  return from && *from <= day;
}

Result<services::ServiceRow> ServiceInForce(store::Database& db, services::ServiceId service, Date day) {
  auto row = services::FindServiceOn(db, service, day);
  if (!row)
    return Refuse("service.not-in-force",
                  Msg("This service is not in the registry in force on {day}: only services of the registry may be "
                      "provided (art. 5 of the draft law of 2012; law № 139).",
                      {{"day", Shown(day)}}),
                  "service");
  return std::move(*row);
}

std::optional<int64_t> WaitLimit(store::Database& db, const office::Scope& scope,
                                 const std::optional<services::StandardFacts>& standard, bool to_apply, Date day) {
  if (standard)
    if (const auto minutes = to_apply ? standard->wait_apply_minutes : standard->wait_receive_minutes) return minutes;
  const std::string text = office::SettingOr(db, scope, "requests.wait-minutes", day, "15");
  int64_t minutes = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), minutes);
  if (error != std::errc{} || end != text.data() + text.size() || minutes < 0) return std::nullopt;
  return minutes;
}

Result<Bilingual> ApplicantNames(store::Database& db, const Uuid& office, const OpenInput& input) {
  Bilingual names;
  if (input.applicant_kind == "person") {
    if (!input.person) return Refuse("request.applicant", Msg("Say who asks: a person of the book."), "person");
    const auto row = household::PersonRowOf(db, *input.person);
    if (!row) return Refuse("person.none", Msg("This person is not in the book."), "person");
    auto owner = db.Prepare("SELECT 1 FROM person WHERE id = ? AND office = ?");
    owner.Bind(*input.person, office);
    if (!owner.Next())
      return Refuse("person.foreign", Msg("This person belongs to the book of another office."), "person");
    if (row->presence == household::Presence::kDead)
      return Refuse("request.dead", Msg("This person has died: he cannot ask for a service."), "person");
    names = {row->names.ky.Full(), row->names.ru.Full()};
  } else {
    names = {text::Canonical(input.applicant.ky), text::Canonical(input.applicant.ru)};
  }
  if (names.IsEmpty()) return Refuse("request.applicant", Msg("Say who asks: the name is missing."), "name_ky");
  return Bilingual{names.In(office::Language::kKy), names.In(office::Language::kRu)};
}

void PutContact(store::UnitOfWork& work, RequestId request, const Contact& contact) {
  auto remove = work.Db().Prepare("DELETE FROM request_contact WHERE id = ?");
  remove.Bind(request);
  remove.Run();
  if (contact.IsEmpty()) return;
  auto insert =
      work.Db().Prepare("INSERT INTO request_contact(id, office, phone, document, address) VALUES(?, ?, ?, ?, ?)");
  insert.Bind(request, work.By().office, contact.phone, contact.document, contact.address);
  insert.Run();
}

Result<OpenedRequest> OpenRequest(store::UnitOfWork& work, const OpenInput& input) {
  auto& db = work.Db();
  const Uuid office = work.By().office;
  const auto scope = office::Scope::Of(office);
  if (input.day > work.GetClock().Today())
    return Refuse("date.future", Msg("The day has not come yet."), "happened_on");
  AIYL_TRY(CheckCodes(db, input));
  AIYL_ASSIGN(const Bilingual names, ApplicantNames(db, office, input));
  AIYL_ASSIGN(const Terms terms, TermsOf(db, scope, input));
  OpenedRequest opened;
  opened.id = work.Ids().NextId<RequestTag>();
  std::optional<int64_t> limit;
  if (input.ticket) {
    AIYL_ASSIGN(opened.wait_minutes, TakeTicket(work, *input.ticket, input.day, WaitKind::kApply, names.ky));
    limit = WaitLimit(db, scope, terms.facts, true, input.day);
  }
  const int64_t number = NextNumber(db, office, input.day.Year());
  opened.number = NumberText(number, input.day.Year());
  if (terms.term_days) opened.due = LoadCalendar(db, office).PlusWorkingDays(input.day, *terms.term_days);
  auto insert = db.Prepare(R"sql(
    INSERT INTO request(id, office, year, number, day, registered_at, channel, mobile_point, applicant_kind, person,
      applicant_ky, applicant_ru, representative, representative_ground, language, service, version, standard, subject,
      paper_kind, paper, term_days, due, state, apply_ticket, wait_apply, wait_apply_limit, fee, note)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?, ?))sql");
  insert.Bind(opened.id, office, input.day.Year(), number, input.day, work.GetClock().Now().micros, input.channel,
              input.mobile_point || input.channel == "mobile", input.applicant_kind,
              input.applicant_kind == "person" ? input.person : std::nullopt, names.ky, names.ru,
              text::Canonical(input.representative), text::Canonical(input.representative_ground), input.language,
              input.service, terms.version, terms.standard, text::Canonical(input.subject), input.paper_kind,
              input.paper, terms.term_days, opened.due, input.ticket, opened.wait_minutes, limit, terms.fee,
              text::Canonical(input.note));
  insert.Run();
  if (!input.contact.IsEmpty()) PutContact(work, opened.id, input.contact);
  return opened;
}

}  // namespace aiyl::requests
