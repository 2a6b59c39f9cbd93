// SPDX-License-Identifier: Apache-2.0
// The acts of objects that the household book does not hold, of their owners, and of owners whom the book knows by name
// alone.
#include "base/shown_date.h"
#include "household/share_parts.h"
#include "household/types.h"
#include "office/act_fields.h"
#include "office/code_list.h"
#include "tax/act_steps.h"
#include "tax/tax_acts.h"
#include "tax/taxable.h"
#include "text/canonical.h"

namespace aiyl::tax {
namespace {

using namespace office::act_fields;
using office::ActSpec;
using office::FieldSpec;
using office::FieldType;
using office::Json;
using store::UnitOfWork;

struct Object {
  Uuid id;
  std::string rule_kind, name, house, cadastral, wall, use, note;
  std::optional<office::TerritoryId> village;
  std::optional<office::StreetId> street;
  std::optional<int64_t> area_dm2, year, engine;
  std::optional<Date> accepted, from, to;
  std::optional<Uuid> stands_on;
};

tl::unexpected<Error> Unknown(const std::string& field) {
  return Refuse("act.unknown-record", Msg("This record is not in the book."), field);
}

Result<Object> OwnObject(UnitOfWork& work, const Json& data) {
  const auto id = *office::FindUuid(data, "id");
  auto query = work.Db().Prepare(R"sql(
    SELECT rule_kind, name, village, street, house, cadastral, area_dm2, wall, use, year_built, engine_cm3, accepted_day,
      stands_on, from_day, to_day, note FROM tax_object WHERE id = ? AND office = ?)sql");
  query.Bind(id, work.By().office);
  if (!query.Next()) return Unknown("id");
  Object object;
  object.id = id;
  object.rule_kind = query.String(0);
  object.name = query.String(1);
  object.village = query.OptionalId<office::TerritoryTag>(2);
  object.street = query.OptionalId<office::StreetTag>(3);
  object.house = query.String(4);
  object.cadastral = query.String(5);
  object.area_dm2 = query.OptionalInt(6);
  object.wall = query.String(7);
  object.use = query.String(8);
  object.year = query.OptionalInt(9);
  object.engine = query.OptionalInt(10);
  object.accepted = query.OptionalDate(11);
  if (!query.IsNull(12)) object.stands_on = query.GetUuid(12);
  object.from = query.OptionalDate(13);
  object.to = query.OptionalDate(14);
  object.note = query.String(15);
  return object;
}

void Save(UnitOfWork& work, const Object& o) {
  // One row, whether new or changed: the journal keeps only what differs.
  work.Db()
      .Prepare(R"sql(
        INSERT INTO tax_object(id, office, rule_kind, name, village, street, house, cadastral, area_dm2, wall, use,
          year_built, engine_cm3, accepted_day, stands_on, from_day, to_day, note)
        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(id) DO UPDATE SET name = excluded.name, village = excluded.village, street = excluded.street,
          house = excluded.house, cadastral = excluded.cadastral, area_dm2 = excluded.area_dm2, wall = excluded.wall,
          use = excluded.use, year_built = excluded.year_built, engine_cm3 = excluded.engine_cm3,
          accepted_day = excluded.accepted_day, stands_on = excluded.stands_on, from_day = excluded.from_day,
          to_day = excluded.to_day, note = excluded.note)sql")
      .Bind(o.id, work.By().office, o.rule_kind, o.name, o.village, o.street, o.house, o.cadastral, o.area_dm2, o.wall,
            o.use, o.year, o.engine, o.accepted, o.stands_on, o.from, o.to, o.note)
      .Run();
}

// The list of the rule file that `use` is a code of.
const char* UseList(const rules::RuleFile& file) {
  for (const char* name : {"function", "land_kind", "kind", "dwelling_type"})
    if (file.FindInput(name)) return name;
  return "";
}

Status CheckRange(const std::optional<int64_t>& number, int64_t least, int64_t most, const std::string& field) {
  if (number && (*number < least || *number > most))
    return Refuse("number.range", Msg("This number is too small or too large."), field);
  return {};
}

Status Read(UnitOfWork& work, const Json& data, Object& o) {
  AIYL_ASSIGN(const auto file, NeedRules(work, o.rule_kind, "rule_kind"));
  TakeCanonical(data, "name", o.name);
  TakeId(data, "village", o.village);
  AIYL_TRY(CheckVillage(work, data));
  TakeId(data, "street", o.street);
  if (o.street) {
    const auto street = office::FindStreet(work.Db(), *o.street);
    if (!street || street->village != o.village)
      return Refuse("street.village", Msg("This street is not in that village."), "street");
  }
  TakeCanonical(data, "house", o.house);
  TakeCanonical(data, "cadastral", o.cadastral);
  if (data.contains("area")) {
    o.area_dm2 = std::nullopt;
    if (office::Has(data, "area")) {
      o.area_dm2 = household::Dm2FromText(office::GetText(data, "area"));
      if (!o.area_dm2) return Refuse("area.form", Msg("An area in m² is expected here, such as 67.5."), "area");
    }
  }
  AIYL_TRY(CheckRange(o.area_dm2, 1, 10'000'000'000'000, "area"));
  Take(data, "wall", o.wall);
  AIYL_TRY(CheckRuleCode(*file, "wall", o.wall, "wall"));
  Take(data, "use", o.use);
  AIYL_TRY(CheckRuleCode(*file, UseList(*file), o.use, "use"));
  TakeInteger(data, "year_built", o.year);
  AIYL_TRY(CheckRange(o.year, 1800, work.GetClock().Today().Year(), "year_built"));
  TakeInteger(data, "engine", o.engine);
  AIYL_TRY(CheckRange(o.engine, 1, 100'000, "engine"));
  TakeDay(data, "accepted", o.accepted);
  TakeDay(data, "from", o.from);
  AIYL_TRY(CheckOrder(o.from, o.to, "from"));
  if (data.contains("stands_on")) {
    o.stands_on = office::FindUuid(data, "stands_on");
    if (o.stands_on) {
      auto plot = work.Db().Prepare("SELECT rule_kind FROM tax_object WHERE id = ? AND office = ?");
      plot.Bind(*o.stands_on, work.By().office);
      if (!plot.Next()) return Unknown("stands_on");
      if (plot.Text(0) != "settlement-land" || *o.stands_on == o.id)
        return Refuse("object.stands-on", Msg("A building stands on a plot of settlement land."), "stands_on");
    }
  }
  Take(data, "remark", o.note);
  o.note = text::CanonicalLines(o.note);
  return {};
}

struct NewPart {
  ledger::PayerId payer;
  Share share;
  std::string document;
};

Result<std::vector<NewPart>> ReadParts(UnitOfWork& work, const Json& data) {
  std::vector<NewPart> parts;
  if (!data.contains("shares")) return parts;
  for (const auto& row : data.at("shares")) {
    auto payer = NeedPayer(work, row);
    if (!payer) {
      payer.error().field = "shares";
      return tl::make_unexpected(payer.error());
    }
    parts.push_back(
        {*payer, office::FindShare(row, "share").value_or(Share::Whole()), office::GetCanonical(row, "document")});
  }
  return parts;
}

Status InsertParts(UnitOfWork& work, const Uuid& object, const std::vector<NewPart>& parts,
                   const std::optional<Date>& from) {
  std::vector<Share> shares;
  for (const auto& part : parts) shares.push_back(part.share);
  AIYL_ASSIGN(const auto whole, household::OverOneDenominator(shares));
  auto insert = work.Db().Prepare(
      "INSERT INTO tax_object_share(id, object, payer, num, den, document, from_day) VALUES(?, ?, ?, ?, ?, ?, ?)");
  for (size_t i = 0; i < parts.size(); ++i)
    insert.Bind(work.Ids().Next(), object, parts[i].payer, whole.nums[i], whole.den, parts[i].document, from)
        .RunAgain();
  return {};
}

Result<Json> AddObject(UnitOfWork& work, const Json& data) {
  Object object;
  object.rule_kind = office::GetText(data, "rule_kind");
  object.id = work.Ids().Next();
  AIYL_TRY(Read(work, data, object));
  Save(work, object);
  AIYL_ASSIGN(const auto parts, ReadParts(work, data));
  AIYL_TRY(InsertParts(work, object.id, parts, object.from));
  return Made(object.id);
}

Status CheckStands(const Object& object) {
  if (object.to) return Refuse("object.ended", Msg("This object ended on {day}.", {{"day", Shown(*object.to)}}), "id");
  return {};
}

Result<Json> ChangeObject(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(auto object, OwnObject(work, data));
  AIYL_TRY(CheckStands(object));
  AIYL_TRY(Read(work, data, object));
  Save(work, object);
  return Made(object.id);
}

// The first day on which the parts that stand do so, and the last on which earlier ones ended.
std::optional<Date> PartsSince(UnitOfWork& work, const Uuid& object) {
  auto query = work.Db().Prepare("SELECT max(from_day), max(to_day) FROM tax_object_share WHERE object = ?");
  query.Bind(object);
  query.Next();
  return std::max(query.OptionalDate(0), query.OptionalDate(1));
}

Result<Json> EndObject(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(auto object, OwnObject(work, data));
  AIYL_TRY(CheckStands(object));
  const Date day = office::HappenedOn(data);
  const auto since = std::max(object.from, PartsSince(work, object.id));
  if (since && day < *since)
    return Refuse("object.before", Msg("This stands in the book only since {day}.", {{"day", Shown(*since)}}),
                  "happened_on");
  object.to = day;
  if (office::Has(data, "reason")) {
    if (!object.note.empty()) object.note += "\n";
    object.note += office::GetCanonical(data, "reason");
  }
  Save(work, object);
  return Made(object.id);
}

Result<Json> TransferObject(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const auto object, OwnObject(work, data));
  AIYL_TRY(CheckStands(object));
  const Date day = office::HappenedOn(data);
  if (work.GetClock().Today() < day)
    return Refuse("act.future", Msg("This day has not come yet: only what happened is recorded."), "happened_on");
  const auto since = std::max(object.from, PartsSince(work, object.id));
  if (since && !(*since < day))
    return Refuse("share.day",
                  Msg("The owners changed on {day} already: say from which later day the new parts count.",
                      {{"day", Shown(*since)}}),
                  "happened_on");
  AIYL_ASSIGN(const auto parts, ReadParts(work, data));
  if (parts.empty()) return Refuse("act.missing", Msg("This field must be filled in."), "shares");
  work.Db()
      .Prepare("UPDATE tax_object_share SET to_day = ? WHERE object = ? AND to_day IS NULL")
      .Bind(day, object.id)
      .Run();
  AIYL_TRY(InsertParts(work, object.id, parts, day));
  return Made(object.id);
}

// Who it is that a part of a dwelling or plot of the book knows by name alone.
Result<Json> NameOwner(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const auto object = *office::FindUuid(data, "object");
  const std::string name = office::GetCanonical(data, "name");
  const std::string table = TableOf(db, work.By().office, object);
  if (table != "dwelling" && table != "parcel") return Unknown("object");
  auto part = table == "dwelling"
                  ? db.Prepare("SELECT 1 FROM dwelling_share WHERE dwelling = ? AND owner IS NULL AND owner_name = ?")
                  : db.Prepare("SELECT 1 FROM parcel_share WHERE parcel = ? AND owner IS NULL AND owner_name = ?");
  part.Bind(object, name);
  if (!part.Next()) return Refuse("owner.name", Msg("No part of it stands in the book under this name."), "name");
  AIYL_ASSIGN(const auto payer, NeedPayer(work, data));
  auto same = db.Prepare("SELECT id FROM tax_outside_owner WHERE object = ? AND name = ?");
  same.Bind(object, name);
  const bool known = same.Next();
  const Uuid id = known ? same.GetUuid(0) : work.Ids().Next();
  if (known)
    db.Prepare("UPDATE tax_outside_owner SET payer = ? WHERE id = ?").Bind(payer, id).Run();
  else
    db.Prepare("INSERT INTO tax_outside_owner(id, office, object, name, payer) VALUES(?, ?, ?, ?, ?)")
        .Bind(id, work.By().office, object, name, payer)
        .Run();
  return Made(id);
}

std::vector<FieldSpec> ObjectFields() {
  return {WithHelp(Text("name", Msg("Name")), Msg("What people call it, such as “shop”.")),
          Ref("village", "territory", Msg("Village")),
          Ref("street", "street", Msg("Street")),
          Text("house", Msg("House")),
          Text("cadastral", Msg("Cadastral code")),
          WithHelp(Text("area", Msg("Area, m²")), Msg("In m², such as 67.5.")),
          Code("wall", "tax-wall", Msg("Walls")),
          WithHelp(Code("use", "tax-use", Msg("Use or kind")),
                   Msg("Function of a building or plot, kind of farm land, kind of vehicle.")),
          Integer("year_built", Msg("Year of building or make")),
          Integer("engine", Msg("Engine, cm³")),
          Day("accepted", Msg("New building accepted on")),
          Ref("stands_on", "tax-object", Msg("Plot under the building")),
          Day("from", Msg("Since")),
          LongText("remark", Msg("Remark"))};
}

FieldSpec Record() {
  return Ref("id", "tax-object", Msg("Object"), Need::kRequired);
}

FieldSpec Owners(Need need) {
  auto fields = WhoPays(Need::kOptional);
  fields.push_back({.name = "share", .type = FieldType::kShare, .required = true, .label = Msg("Part")});
  fields.push_back(Text("document", Msg("Document")));
  return Rows("shares", Msg("Owners and their parts"), std::move(fields), need);
}

}  // namespace

std::vector<ActSpec> ObjectActs() {
  std::vector<FieldSpec> add = {Code("rule_kind", "tax-kind", Msg("Tax"), Need::kRequired)};
  Append(add, ObjectFields());
  add.push_back(Owners(Need::kOptional));
  std::vector<FieldSpec> change = {Record()};
  Append(change, ObjectFields());
  std::vector<FieldSpec> name = {Ref("object", "dwelling", Msg("Dwelling or plot"), Need::kRequired),
                                 Text("name", Msg("Owner as the book names him"), Need::kRequired)};
  Append(name, WhoPays());
  return {{.kind = "object.add",
           .title = Msg("Add an object of taxes that the household book does not hold"),
           .fields = std::move(add),
           .run = AddObject},
          {.kind = "object.change",
           .title = Msg("Change an object of taxes"),
           .fields = std::move(change),
           .run = ChangeObject},
          {.kind = "object.end",
           .title = Msg("End an object of taxes"),
           .fields = {Record(), Text("reason", Msg("Reason"))},
           .run = EndObject},
          {.kind = "object.transfer",
           .title = Msg("Record new owners of an object of taxes"),
           .fields = {Record(), Owners(Need::kRequired)},
           .run = TransferObject},
          {.kind = "owner.name",
           .title = Msg("Say who an owner is whom the book knows by name alone"),
           .fields = std::move(name),
           .run = NameOwner}};
}

}  // namespace aiyl::tax
