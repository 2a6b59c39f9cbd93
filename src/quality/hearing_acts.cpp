// SPDX-License-Identifier: Apache-2.0
// Announcing a hearing and recording what it came to.
#include "office/act_fields.h"
#include "office/code_list.h"
#include "quality/act_rules.h"
#include "quality/hearing.h"
#include "text/canonical.h"

namespace aiyl::quality {
namespace {

using namespace office::act_fields;
using office::ActSpec;
using office::FieldSpec;
using office::Json;
using store::UnitOfWork;

std::optional<bool> FindYesNo(const Json& data, const char* name) {
  if (!office::Has(data, name)) return std::nullopt;
  return office::GetYesNo(data, name);
}

Status TakeHead(UnitOfWork& work, const Json& data, Hearing& hearing) {
  auto& db = work.Db();
  if (office::Has(data, "kind")) hearing.kind = office::GetText(data, "kind");
  AIYL_TRY(office::CheckCode(db, "hearing-kind", hearing.kind, "kind"));
  if (hearing.kind != "hearing" && hearing.kind != "expertise")
    return Refuse("code.unknown", Msg("“{code}” is not in the list.", {{"code", hearing.kind}}), "kind");
  TakeCanonical(data, "subject_ky", hearing.subject.ky);
  TakeCanonical(data, "subject_ru", hearing.subject.ru);
  TakeCanonical(data, "place", hearing.place);
  TakeCanonical(data, "organiser", hearing.organiser);
  TakeId(data, "service", hearing.service);
  for (const auto& [field, words] :
       {std::pair{"subject_ky", &hearing.subject.ky}, std::pair{"subject_ru", &hearing.subject.ru}})
    if (words->empty()) return Refuse("hearing.subject", Msg("The subject is needed in Kyrgyz and in Russian."), field);
  if (hearing.service && services::VersionsOf(db, *hearing.service).empty())
    return Refuse("act.unknown-record", Msg("This record is not in the book."), "service");
  return {};
}

void Store(UnitOfWork& work, const Hearing& hearing, bool known) {
  auto& db = work.Db();
  if (known) {
    auto update = db.Prepare(R"sql(
      UPDATE public_hearing SET kind = ?, day = ?, place = ?, subject_ky = ?, subject_ru = ?, organiser = ?, service = ?,
        held = ?, participants = ?, justified = ?, safe = ?, efficient = ? WHERE id = ?)sql");
    update.Bind(hearing.kind, hearing.day, hearing.place, hearing.subject.ky, hearing.subject.ru, hearing.organiser,
                hearing.service, hearing.held, hearing.participants, hearing.justified, hearing.safe, hearing.efficient,
                hearing.id);
    update.Run();
    return;
  }
  auto insert = db.Prepare(R"sql(
    INSERT INTO public_hearing(kind, day, place, subject_ky, subject_ru, organiser, service, held, participants,
      justified, safe, efficient, id, office) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(hearing.kind, hearing.day, hearing.place, hearing.subject.ky, hearing.subject.ru, hearing.organiser,
              hearing.service, hearing.held, hearing.participants, hearing.justified, hearing.safe, hearing.efficient,
              hearing.id, work.By().office);
  insert.Run();
}

Result<Json> Announce(UnitOfWork& work, const Json& data) {
  Hearing hearing;
  AIYL_TRY(TakeHead(work, data, hearing));
  hearing.day = *office::FindDate(data, "day");
  if (hearing.day < office::HappenedOn(data))
    return Refuse("hearing.day", Msg("A hearing is announced before its day."), "day");
  if (hearing.place.empty()) return Refuse("act.missing", Msg("This field must be filled in."), "place");
  hearing.id = work.Ids().NextId<HearingTag>();
  Store(work, hearing, false);
  return Json{{"id", hearing.id.ToText()}};
}

void StoreParts(UnitOfWork& work, const Hearing& hearing) {
  auto& db = work.Db();
  auto summary =
      db.Prepare("INSERT INTO public_hearing_text(id, office, hearing, lang, summary) VALUES(?, ?, ?, ?, ?)");
  for (const auto& [language, words] : hearing.summary) {
    summary.Bind(work.Ids().Next(), work.By().office, hearing.id, language, words);
    summary.RunAgain();
  }
  auto proposal = db.Prepare(
      "INSERT INTO hearing_proposal(id, office, hearing, sort, body, taken, reason) VALUES(?, ?, ?, ?, ?, ?, ?)");
  int64_t sort = 0;
  for (const auto& one : hearing.proposals) {
    proposal.Bind(work.Ids().Next(), work.By().office, hearing.id, ++sort, one.body, one.taken, one.reason);
    proposal.RunAgain();
  }
}

// Of a hearing announced before, or of one that nobody entered in time.
Result<Json> Record(UnitOfWork& work, const Json& data) {
  Hearing hearing;
  hearing.kind = "hearing";
  const auto id = office::FindId<HearingTag>(data, "id");
  if (id) {
    const auto found = FindHearing(work.Db(), *id);
    if (!found || found->office != work.By().office)
      return Refuse("act.unknown-record", Msg("This record is not in the book."), "id");
    if (found->held) return Refuse("hearing.held", Msg("What this hearing came to is recorded already."), "id");
    hearing = *found;
  }
  hearing.day = office::HappenedOn(data);
  AIYL_TRY(CheckNotInFuture(work, hearing.day, "happened_on"));
  AIYL_TRY(TakeHead(work, data, hearing));
  hearing.held = true;
  hearing.participants = office::FindInteger(data, "participants");
  if (hearing.participants && *hearing.participants < 0)
    return Refuse("hearing.participants", Msg("A number of people is not below zero."), "participants");
  hearing.justified = FindYesNo(data, "justified");
  hearing.safe = FindYesNo(data, "safe");
  hearing.efficient = FindYesNo(data, "efficient");
  if (hearing.kind == "expertise") {
    if (hearing.organiser.empty())
      return Refuse("hearing.expert", Msg("A public expertise names who made it."), "organiser");
    if (!hearing.justified || !hearing.safe || !hearing.efficient)
      return Refuse(
          "hearing.expertise",
          Msg("A public expertise says of all three parts: justified, safe, economically efficient (art. 6 of "
              "the draft law of 2012)."),
          !hearing.justified ? "justified"
          : !hearing.safe    ? "safe"
                             : "efficient");
  } else {
    hearing.justified = hearing.safe = hearing.efficient = std::nullopt;
    if (!hearing.participants) return Refuse("act.missing", Msg("This field must be filled in."), "participants");
  }
  hearing.summary.clear();
  for (const char* language : {"ky", "ru"}) {
    const std::string field = std::string("summary_") + language;
    auto words = text::CanonicalLines(office::GetText(data, field));
    if (words.empty()) return Refuse("hearing.summary", Msg("The summary is needed in Kyrgyz and in Russian."), field);
    hearing.summary[language] = std::move(words);
  }
  if (data.contains("proposals") && data.at("proposals").is_array())
    for (const auto& row : data.at("proposals")) {
      HearingProposal one{text::CanonicalLines(office::GetText(row, "body")), office::GetYesNo(row, "taken"),
                          text::CanonicalLines(office::GetText(row, "reason"))};
      if (!one.taken && one.reason.empty())
        return Refuse("hearing.reason", Msg("A proposal that is declined has a reason."),
                      "proposals." + std::to_string(hearing.proposals.size()) + ".reason");
      hearing.proposals.push_back(std::move(one));
    }
  if (!id) hearing.id = work.Ids().NextId<HearingTag>();
  Store(work, hearing, id.has_value());
  StoreParts(work, hearing);
  return Json{{"id", hearing.id.ToText()}};
}

}  // namespace

std::vector<ActSpec> HearingActs() {
  const auto head = [](Need need) {
    return std::vector<FieldSpec>{
        Code("kind", "hearing-kind", Msg("Kind"), need),     Text("subject_ky", Msg("Subject in Kyrgyz"), need),
        Text("subject_ru", Msg("Subject in Russian"), need), Text("place", Msg("Place")),
        Text("organiser", Msg("Who made or called it")),     Ref("service", "service", Msg("Service"))};
  };
  auto announce = head(Need::kRequired);
  announce.push_back(Day("day", Msg("Day"), Need::kRequired));
  std::vector<FieldSpec> record = {Ref("id", "hearing", Msg("Announced before"))};
  Append(record, head(Need::kOptional));
  Append(record, {Integer("participants", Msg("How many people took part")), YesNo("justified", Msg("Justified")),
                  YesNo("safe", Msg("Safe")), YesNo("efficient", Msg("Economically efficient")),
                  LongText("summary_ky", Msg("Summary in Kyrgyz"), Need::kRequired),
                  LongText("summary_ru", Msg("Summary in Russian"), Need::kRequired),
                  Rows("proposals", Msg("Proposals"),
                       {LongText("body", Msg("Proposal"), Need::kRequired), YesNo("taken", Msg("Taken")),
                        LongText("reason", Msg("Reason"))})});
  return {{.kind = "hearing.announce",
           .title = Msg("Announce a public hearing or expertise"),
           .fields = std::move(announce),
           .run = Announce},
          {.kind = "hearing.record",
           .title = Msg("Record a public hearing or expertise with its summary"),
           .fields = std::move(record),
           .run = Record}};
}

}  // namespace aiyl::quality
