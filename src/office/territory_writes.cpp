// SPDX-License-Identifier: Apache-2.0
// Places and streets changed by acts. Only rows that this office entered can be changed; the shipped ones belong to
// all books.
#include "base/shown_date.h"
#include "office/act_fields.h"
#include "office/code_list.h"
#include "office/office_writes.h"
#include "office/territory.h"

namespace aiyl::office {
namespace {

using act_fields::TakeCanonical;
using store::UnitOfWork;

tl::unexpected<Error> Foreign() {
  return Refuse("act.foreign-record", Msg("This was entered by another office and is changed there."), "id");
}

Result<Territory> OwnTerritory(UnitOfWork& work, const Json& data) {
  auto place = FindTerritory(work.Db(), *FindId<TerritoryTag>(data, "id"));
  if (!place) return Refuse("act.unknown-record", Msg("This record is not in the book."), "id");
  if (place->office && *place->office != OfficeId(work.By().office)) return Foreign();
  if (!place->office)
    return Refuse("territory.shipped", Msg("This place is shipped with the program and is the same in all books."),
                  "id");
  return std::move(*place);
}

Result<Street> OwnStreet(UnitOfWork& work, const Json& data) {
  auto street = FindStreet(work.Db(), *FindId<StreetTag>(data, "id"));
  if (!street) return Refuse("act.unknown-record", Msg("This record is not in the book."), "id");
  auto owner = work.Db().Prepare("SELECT 1 FROM street WHERE id = ? AND office = ?");
  owner.Bind(street->id, work.By().office);
  if (!owner.Next()) return Foreign();
  return std::move(*street);
}

}  // namespace

Result<Json> ChangeTerritory(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(auto place, OwnTerritory(work, data));
  const Bilingual before = place.name;
  TakeCanonical(data, "name_ky", place.name.ky);
  TakeCanonical(data, "name_ru", place.name.ru);
  if (place.name.IsEmpty()) return Refuse("territory.name", Msg("A place needs a name."), "name_ky");
  if (data.contains("code")) {
    place.code.clear();
    if (Has(data, "code")) {
      const auto code = ParseTerritoryCode(GetText(data, "code"));
      if (!code) return Refuse("territory.code", Msg("The state code of a place is made of digits."), "code");
      const auto other = FindTerritoryByCode(db, code->digits);
      if (other && other->id != place.id)
        return Refuse("territory.exists",
                      Msg("There is already a place with the code {code}.", {{"code", code->digits}}), "code");
      place.code = code->digits;
    }
  }
  if (data.contains("parent")) {
    place.parent = FindId<TerritoryTag>(data, "parent");
    if (place.parent) {
      if (!FindTerritory(db, *place.parent))
        return Refuse("territory.parent", Msg("The place above is not in the book."), "parent");
      for (const auto& above : TerritoryPath(db, *place.parent))
        if (above.id == place.id)
          return Refuse("territory.loop", Msg("A place cannot belong to a place within itself."), "parent");
    }
  }
  const auto renamed = FindDate(data, "renamed_on");
  if (renamed && before != place.name) {
    auto last = db.Prepare("SELECT max(to_day) FROM territory_former_name WHERE territory = ?");
    last.Bind(place.id);
    const auto earlier = last.Next() ? last.OptionalDate(0) : std::nullopt;
    if (earlier && *renamed <= *earlier)
      return Refuse("territory.renamed",
                    Msg("The place was renamed on {day} already: a later day is expected.", {{"day", Shown(*earlier)}}),
                    "renamed_on");
    auto keep = db.Prepare(R"sql(
      INSERT INTO territory_former_name(id, office, territory, name_ky, name_ru, from_day, to_day)
      VALUES(?, ?, ?, ?, ?, (SELECT max(to_day) FROM territory_former_name WHERE territory = ?3), ?))sql");
    keep.Bind(work.Ids().Next(), work.By().office, place.id, before.ky, before.ru, *renamed);
    keep.Run();
  }
  auto update = db.Prepare("UPDATE territory SET code = ?, parent = ?, name_ky = ?, name_ru = ? WHERE id = ?");
  update.Bind(place.code.empty() ? std::optional<std::string>() : place.code, place.parent, place.name.ky,
              place.name.ru, place.id);
  update.Run();
  return Json{{"id", place.id.ToText()}};
}

Result<Json> ConfirmTerritory(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const auto place, OwnTerritory(work, data));
  auto update = work.Db().Prepare("UPDATE territory SET unconfirmed = 0 WHERE id = ?");
  update.Bind(place.id);
  update.Run();
  return Json{{"id", place.id.ToText()}};
}

Result<Json> ConfirmStreet(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const auto street, OwnStreet(work, data));
  auto update = work.Db().Prepare("UPDATE street SET unconfirmed = 0 WHERE id = ?");
  update.Bind(street.id);
  update.Run();
  return Json{{"id", street.id.ToText()}};
}

Result<Json> RenameStreet(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(auto street, OwnStreet(work, data));
  const Bilingual before = street.name;
  TakeCanonical(data, "name_ky", street.name.ky);
  TakeCanonical(data, "name_ru", street.name.ru);
  if (street.name.IsEmpty()) return Refuse("street.name", Msg("A street needs a name."), "name_ky");
  if (Has(data, "kind")) {
    AIYL_TRY(NeedCode(db, "street-kind", GetText(data, "kind"), "kind"));
    street.kind = GetText(data, "kind");
  }
  for (const auto* name : {&street.name.ky, &street.name.ru}) {
    if (name->empty()) continue;
    const auto other = FindStreetByName(db, street.village, *name);
    if (other && other->id != street.id)
      return Refuse("street.exists", Msg("The street {name} is already in the book.", {{"name", *name}}), "name_ky");
  }
  const auto renamed = FindDate(data, "renamed_on");
  if (renamed && before != street.name) {
    auto keep = db.Prepare(
        "INSERT INTO street_former_name(id, office, street, name_ky, name_ru, to_day) VALUES(?, ?, ?, ?, ?, ?)");
    keep.Bind(work.Ids().Next(), work.By().office, street.id, before.ky, before.ru, *renamed);
    keep.Run();
  }
  auto update = db.Prepare("UPDATE street SET kind = ?, name_ky = ?, name_ru = ? WHERE id = ?");
  update.Bind(street.kind, street.name.ky, street.name.ru, street.id);
  update.Run();
  return Json{{"id", street.id.ToText()}};
}

}  // namespace aiyl::office
