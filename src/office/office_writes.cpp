// SPDX-License-Identifier: Apache-2.0
// The office's own rows, staff, signatories, lists, settings and decisions written by its acts.
#include "office/office_writes.h"

#include "office/act_fields.h"
#include "office/code_list.h"
#include "office/office_record.h"
#include "office/territory.h"

namespace aiyl::office {
namespace {

using act_fields::TakeCanonical;
using act_fields::TakeDay;
using store::UnitOfWork;

Status NeedBoth(const Bilingual& name, const std::string& field) {
  if (name.ky.empty()) return Refuse("office.name", Msg("The Kyrgyz text is missing."), field + "_ky");
  if (name.ru.empty()) return Refuse("office.name", Msg("The Russian text is missing."), field + "_ru");
  return {};
}

Status CheckTerm(const Period& term) {
  if (!term.IsValid()) return Refuse("office.term", Msg("The last day must be later than the first."), "to_day");
  return {};
}

tl::unexpected<Error> Unknown(const std::string& field) {
  return Refuse("act.unknown-record", Msg("This record is not in the book."), field);
}

void TakeStaff(const Json& data, Staff& staff) {
  TakeCanonical(data, "name_ky", staff.name.ky);
  TakeCanonical(data, "name_ru", staff.name.ru);
  TakeCanonical(data, "post_ky", staff.post.ky);
  TakeCanonical(data, "post_ru", staff.post.ru);
  TakeDay(data, "from_day", staff.term.from);
  TakeDay(data, "to_day", staff.term.to);
}

Status TakeRole(store::Database& db, const Json& data, Staff& staff) {
  if (!Has(data, "role")) return {};
  AIYL_TRY(NeedCode(db, "staff-role", GetText(data, "role"), "role"));
  const auto role = RoleFrom(GetText(data, "role"));
  if (!role)
    return Refuse("code.unknown", Msg("“{code}” is not in the list.", {{"code", GetText(data, "role")}}), "role");
  staff.role = *role;
  return {};
}

// Somebody must be left who may change staff and settings.
Status CheckHeadRemains(store::Database& db, const Uuid& office, Date day) {
  for (const auto& staff : ListStaff(db, Scope::Of(office), day))
    if (May(staff.role, Right::kChangeOffice)) return {};
  return Refuse("staff.last-head", Msg("Somebody in the office must keep the right to change staff and settings."),
                "role");
}

// Two people with one name could not be told apart at sign-in.
Status CheckNameIsFree(store::Database& db, const Staff& staff, Date day) {
  for (const auto* name : {&staff.name.ky, &staff.name.ru}) {
    const auto other = FindStaffByName(db, Scope::Of(staff.office.value), *name, day);
    if (other && other->id != staff.id)
      return Refuse("staff.exists", Msg("A member of staff named {name} is already in the book.", {{"name", *name}}),
                    "name_ky");
  }
  return {};
}

}  // namespace

Result<Json> SetOffice(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  auto office = FindOffice(db, OfficeId(work.By().office));
  if (!office) return Refuse("office.unknown", Msg("The office is not in the book."));
  TakeCanonical(data, "name_ky", office->name.ky);
  TakeCanonical(data, "name_ru", office->name.ru);
  TakeCanonical(data, "short_ky", office->short_name.ky);
  TakeCanonical(data, "short_ru", office->short_name.ru);
  TakeCanonical(data, "address_ky", office->address.ky);
  TakeCanonical(data, "address_ru", office->address.ru);
  TakeCanonical(data, "phone", office->phone);
  TakeCanonical(data, "email", office->email);
  TakeCanonical(data, "paper_index", office->paper_index);
  if (data.contains("territory")) office->territory = FindId<TerritoryTag>(data, "territory");
  AIYL_TRY(NeedBoth(office->name, "name"));
  if (office->short_name.ky.empty()) office->short_name.ky = office->name.ky;
  if (office->short_name.ru.empty()) office->short_name.ru = office->name.ru;
  if (office->territory && !FindTerritory(db, *office->territory)) return Unknown("territory");
  auto update = db.Prepare(R"sql(
    UPDATE office SET territory = ?, name_ky = ?, name_ru = ?, short_ky = ?, short_ru = ?, address_ky = ?,
      address_ru = ?, phone = ?, email = ?, paper_index = ? WHERE id = ?)sql");
  update.Bind(office->territory, office->name.ky, office->name.ru, office->short_name.ky, office->short_name.ru,
              office->address.ky, office->address.ru, office->phone, office->email, office->paper_index, office->id);
  update.Run();
  return Json::object();
}

Result<Json> AddStaff(UnitOfWork& work, const Json& data) {
  Staff staff;
  staff.office = OfficeId(work.By().office);
  TakeStaff(data, staff);
  AIYL_TRY(TakeRole(work.Db(), data, staff));
  AIYL_TRY(NeedBoth(staff.name, "name"));
  AIYL_TRY(CheckTerm(staff.term));
  AIYL_TRY(CheckNameIsFree(work.Db(), staff, HappenedOn(data)));
  staff.id = work.Ids().NextId<StaffTag>();
  auto insert = work.Db().Prepare(R"sql(
    INSERT INTO staff(id, office, name_ky, name_ru, post_ky, post_ru, role, from_day, to_day)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(staff.id, staff.office, staff.name.ky, staff.name.ru, staff.post.ky, staff.post.ru, RoleText(staff.role),
              staff.term.from, staff.term.to);
  insert.Run();
  return Json{{"id", staff.id.ToText()}};
}

Result<Json> ChangeStaff(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  auto staff = FindStaff(db, *FindId<StaffTag>(data, "id"));
  if (!staff || staff->office.value != work.By().office) return Unknown("id");
  TakeStaff(data, *staff);
  AIYL_TRY(TakeRole(db, data, *staff));
  AIYL_TRY(NeedBoth(staff->name, "name"));
  AIYL_TRY(CheckTerm(staff->term));
  AIYL_TRY(CheckNameIsFree(db, *staff, HappenedOn(data)));
  auto update = db.Prepare(R"sql(
    UPDATE staff SET name_ky = ?, name_ru = ?, post_ky = ?, post_ru = ?, role = ?, from_day = ?, to_day = ?
    WHERE id = ?)sql");
  update.Bind(staff->name.ky, staff->name.ru, staff->post.ky, staff->post.ru, RoleText(staff->role), staff->term.from,
              staff->term.to, staff->id);
  update.Run();
  AIYL_TRY(CheckHeadRemains(db, work.By().office, HappenedOn(data)));
  return Json{{"id", staff->id.ToText()}};
}

Result<Json> SetSignatory(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  Signatory signatory;
  const auto id = FindId<SignatoryTag>(data, "id");
  if (id) {
    const auto found = FindSignatory(db, *id);
    if (!found || found->office.value != work.By().office) return Unknown("id");
    signatory = *found;
  }
  signatory.office = OfficeId(work.By().office);
  TakeCanonical(data, "name_ky", signatory.name.ky);
  TakeCanonical(data, "name_ru", signatory.name.ru);
  TakeCanonical(data, "post_ky", signatory.post.ky);
  TakeCanonical(data, "post_ru", signatory.post.ru);
  TakeCanonical(data, "ground", signatory.ground);
  TakeDay(data, "from_day", signatory.term.from);
  TakeDay(data, "to_day", signatory.term.to);
  if (data.contains("acting")) signatory.acting = GetYesNo(data, "acting");
  if (data.contains("sort")) signatory.sort = FindInteger(data, "sort").value_or(0);
  if (data.contains("staff")) signatory.staff = FindId<StaffTag>(data, "staff");
  if (signatory.staff && !FindStaff(db, *signatory.staff)) return Unknown("staff");
  AIYL_TRY(NeedBoth(signatory.name, "name"));
  AIYL_TRY(NeedBoth(signatory.post, "post"));
  AIYL_TRY(CheckTerm(signatory.term));
  if (id) {
    auto update = db.Prepare(R"sql(
      UPDATE signatory SET staff = ?, name_ky = ?, name_ru = ?, post_ky = ?, post_ru = ?, acting = ?, ground = ?,
        sort = ?, from_day = ?, to_day = ? WHERE id = ?)sql");
    update.Bind(signatory.staff, signatory.name.ky, signatory.name.ru, signatory.post.ky, signatory.post.ru,
                signatory.acting, signatory.ground, signatory.sort, signatory.term.from, signatory.term.to, *id);
    update.Run();
  } else {
    signatory.id = work.Ids().NextId<SignatoryTag>();
    auto insert = db.Prepare(R"sql(
      INSERT INTO signatory(id, office, staff, name_ky, name_ru, post_ky, post_ru, acting, ground, sort, from_day, to_day)
      VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
    insert.Bind(signatory.id, signatory.office, signatory.staff, signatory.name.ky, signatory.name.ru,
                signatory.post.ky, signatory.post.ru, signatory.acting, signatory.ground, signatory.sort,
                signatory.term.from, signatory.term.to);
    insert.Run();
  }
  return Json{{"id", signatory.id.ToText()}};
}

Result<Json> AddCode(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const std::string list = GetText(data, "list");
  const Bilingual name{GetCanonical(data, "name_ky"), GetCanonical(data, "name_ru")};
  AIYL_TRY(NeedBoth(name, "name"));
  const auto values = ListCodes(db, Scope::Of(work.By().office), list);
  if (values.empty()) return Refuse("code.no-list", Msg("There is no list “{list}”.", {{"list", list}}), "list");
  const auto id = work.Ids().NextId<CodeTag>();
  const std::string code = Has(data, "code") ? GetCanonical(data, "code") : id.ToText();
  for (const auto& value : values) {
    if (value.code == code)
      return Refuse("code.exists", Msg("“{code}” is already in the list.", {{"code", code}}), "code");
    if (value.name == name)
      return Refuse("code.exists", Msg("“{code}” is already in the list.", {{"code", name.ky}}), "name_ky");
  }
  auto insert = db.Prepare(R"sql(
    INSERT INTO code_value(id, office, list, code, sort, name_ky, name_ru, from_day, verified)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, 0))sql");
  insert.Bind(id, work.By().office, list, code, FindInteger(data, "sort").value_or(values.back().sort + 10), name.ky,
              name.ru, FindDate(data, "from_day"));
  insert.Run();
  return Json{{"id", id.ToText()}, {"code", code}};
}

Result<Json> SetSetting(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const auto from = FindDate(data, "from_day");
  // A second value from the same day is a correction of the first, not another row.
  auto same = db.Prepare("SELECT id FROM setting WHERE key = ? AND office = ? AND from_day IS ?");
  same.Bind(GetText(data, "key"), work.By().office, from);
  std::optional<Uuid> known;
  if (same.Next()) known = same.GetUuid(0);
  if (known) {
    auto update = db.Prepare("UPDATE setting SET value = ?, source = ?, verified = ? WHERE id = ?");
    update.Bind(GetText(data, "value"), GetText(data, "source"), GetYesNo(data, "verified"), *known);
    update.Run();
    return Json{{"id", known->ToText()}};
  }
  const Uuid id = work.Ids().Next();
  auto insert = db.Prepare(R"sql(
    INSERT INTO setting(id, office, key, value, from_day, source, verified) VALUES(?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(id, work.By().office, GetText(data, "key"), GetText(data, "value"), from, GetText(data, "source"),
              GetYesNo(data, "verified"));
  insert.Run();
  return Json{{"id", id.ToText()}};
}

Result<Json> RecordDecision(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_TRY(NeedCode(db, "decision-body", GetText(data, "body"), "body"));
  AIYL_TRY(NeedCode(db, "decision-kind", GetText(data, "kind"), "kind"));
  const Bilingual title{GetCanonical(data, "title_ky"), GetCanonical(data, "title_ru")};
  if (title.IsEmpty()) return Refuse("decision.title", Msg("A decision needs a title."), "title_ky");
  const auto id = work.Ids().NextId<DecisionTag>();
  auto insert = db.Prepare(R"sql(
    INSERT INTO decision(id, office, body, kind, number, day, session, title_ky, title_ru)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(id, work.By().office, GetText(data, "body"), GetText(data, "kind"), GetCanonical(data, "number"),
              *FindDate(data, "day"), GetCanonical(data, "session"), title.ky, title.ru);
  insert.Run();
  return Json{{"id", id.ToText()}};
}

}  // namespace aiyl::office
