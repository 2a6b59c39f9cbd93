// SPDX-License-Identifier: Apache-2.0
// SQL on dwelling, outbuilding, dwelling_share and parcel_share.
#include "household/property_repository.h"

namespace aiyl::household::property_rows {
namespace {

template <class... T>
void Run(store::Database& db, std::string_view sql, const T&... values) {
  auto query = db.Prepare(sql);
  query.Bind(values...);
  query.Run();
}

Period PeriodAt(const store::Query& query, int column) {
  return {query.OptionalDate(column), query.OptionalDate(column + 1)};
}

void BindDwelling(store::Query& query, const DwellingRecord& d) {
  query.Bind(d.kind, d.occupancy, d.storeys, d.year_built, d.wall, d.roof, d.total_area_dm2, d.living_area_dm2,
             d.kitchen_area_dm2, d.rooms, d.electricity, d.heating, d.fuel, d.gas, d.water, d.hot_water, d.sewer,
             d.toilet, d.bath, d.telephone, d.internet, d.cadastral, d.document, d.period.from, d.period.to, d.note);
}

}  // namespace

std::optional<HouseholdId> HouseholdOfDwelling(store::Database& db, DwellingId dwelling) {
  auto query = db.Prepare("SELECT household FROM dwelling WHERE id = ?");
  query.Bind(dwelling);
  if (!query.Next()) return std::nullopt;
  return query.GetId<HouseholdTag>(0);
}

std::vector<std::pair<DwellingId, DwellingRecord>> Dwellings(store::Database& db, HouseholdId household,
                                                             const std::optional<Date>& day) {
  auto query = db.Prepare(R"sql(
    SELECT id, kind, occupancy, storeys, year_built, wall, roof, total_area_dm2, living_area_dm2, kitchen_area_dm2,
           rooms, electricity, heating, fuel, gas, water, hot_water, sewer, toilet, bath, telephone, internet,
           cadastral, document, from_day, to_day, note
    FROM dwelling
    WHERE household = ?1
      AND (?2 IS NULL OR ((from_day IS NULL OR from_day <= ?2) AND (to_day IS NULL OR ?2 < to_day)))
    ORDER BY id
  )sql");
  query.Bind(household, day);
  std::vector<std::pair<DwellingId, DwellingRecord>> rows;
  while (query.Next()) {
    DwellingRecord d;
    d.kind = query.String(1);
    d.occupancy = query.String(2);
    d.storeys = query.OptionalInt(3);
    d.year_built = query.OptionalInt(4);
    d.wall = query.String(5);
    d.roof = query.String(6);
    d.total_area_dm2 = query.OptionalInt(7);
    d.living_area_dm2 = query.OptionalInt(8);
    d.kitchen_area_dm2 = query.OptionalInt(9);
    d.rooms = query.OptionalInt(10);
    std::string* const words[] = {&d.electricity, &d.heating,   &d.fuel,    &d.gas,  &d.water,
                                  &d.hot_water,   &d.sewer,     &d.toilet,  &d.bath, &d.telephone,
                                  &d.internet,    &d.cadastral, &d.document};
    int column = 11;
    for (std::string* word : words) *word = query.String(column++);
    d.period = PeriodAt(query, 24);
    d.note = query.String(26);
    rows.emplace_back(query.GetId<DwellingTag>(0), std::move(d));
  }
  return rows;
}

void InsertDwelling(store::UnitOfWork& work, DwellingId id, HouseholdId household, const DwellingRecord& record) {
  auto query = work.Db().Prepare(R"sql(
    INSERT INTO dwelling (kind, occupancy, storeys, year_built, wall, roof, total_area_dm2, living_area_dm2,
                          kitchen_area_dm2, rooms, electricity, heating, fuel, gas, water, hot_water, sewer, toilet,
                          bath, telephone, internet, cadastral, document, from_day, to_day, note, id, household)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  )sql");
  BindDwelling(query, record);
  query.Bind(id, household);
  query.Run();
}

void UpdateDwelling(store::Database& db, DwellingId id, const DwellingRecord& record) {
  auto query = db.Prepare(R"sql(
    UPDATE dwelling SET kind = ?, occupancy = ?, storeys = ?, year_built = ?, wall = ?, roof = ?, total_area_dm2 = ?,
                        living_area_dm2 = ?, kitchen_area_dm2 = ?, rooms = ?, electricity = ?, heating = ?, fuel = ?,
                        gas = ?, water = ?, hot_water = ?, sewer = ?, toilet = ?, bath = ?, telephone = ?,
                        internet = ?, cadastral = ?, document = ?, from_day = ?, to_day = ?, note = ?
    WHERE id = ?
  )sql");
  BindDwelling(query, record);
  query.Bind(id);
  query.Run();
}

std::vector<std::pair<Uuid, OutbuildingRecord>> Outbuildings(store::Database& db, HouseholdId household) {
  auto query =
      db.Prepare("SELECT id, kind, year_built, area_dm2, note FROM outbuilding WHERE household = ? ORDER BY id");
  query.Bind(household);
  std::vector<std::pair<Uuid, OutbuildingRecord>> rows;
  while (query.Next())
    rows.emplace_back(query.GetUuid(0),
                      OutbuildingRecord{query.String(1), query.OptionalInt(2), query.OptionalInt(3), query.String(4)});
  return rows;
}

void InsertOutbuilding(store::UnitOfWork& work, HouseholdId household, const OutbuildingRecord& r) {
  Run(work.Db(), "INSERT INTO outbuilding (id, household, kind, year_built, area_dm2, note) VALUES (?, ?, ?, ?, ?, ?)",
      work.Ids().Next(), household, r.kind, r.year_built, r.area_dm2, r.note);
}

void DeleteOutbuilding(store::Database& db, const Uuid& id) {
  Run(db, "DELETE FROM outbuilding WHERE id = ?", id);
}

std::vector<ShareRow> Shares(store::Database& db, Owned kind, const Uuid& object, const std::optional<Date>& day) {
  static constexpr std::string_view kDwelling = R"sql(
    SELECT id, owner, owner_name, num, den, document, from_day, to_day FROM dwelling_share
    WHERE dwelling = ?1 AND ((?2 IS NULL AND to_day IS NULL) OR
                             ((from_day IS NULL OR from_day <= ?2) AND (to_day IS NULL OR ?2 < to_day)))
    ORDER BY id
  )sql";
  static constexpr std::string_view kParcel = R"sql(
    SELECT id, owner, owner_name, num, den, document, from_day, to_day FROM parcel_share
    WHERE parcel = ?1 AND ((?2 IS NULL AND to_day IS NULL) OR
                           ((from_day IS NULL OR from_day <= ?2) AND (to_day IS NULL OR ?2 < to_day)))
    ORDER BY id
  )sql";
  auto query = db.Prepare(kind == Owned::kDwelling ? kDwelling : kParcel);
  query.Bind(object, day);
  std::vector<ShareRow> rows;
  while (query.Next()) {
    ShareRow row{query.GetUuid(0), {}};
    row.share.owner = query.OptionalId<PersonTag>(1);
    row.share.owner_name = query.String(2);
    row.share.share = Share::Of(query.Int(3), query.Int(4)).value_or(Share::Whole());
    row.share.document = query.String(5);
    row.share.period = PeriodAt(query, 6);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::optional<Date> LastEndOfShares(store::Database& db, Owned kind, const Uuid& object) {
  auto query = db.Prepare(kind == Owned::kDwelling ? "SELECT max(to_day) FROM dwelling_share WHERE dwelling = ?"
                                                   : "SELECT max(to_day) FROM parcel_share WHERE parcel = ?");
  query.Bind(object);
  return query.Next() ? query.OptionalDate(0) : std::nullopt;
}

void InsertShare(store::UnitOfWork& work, Owned kind, const Uuid& object, const StoredShare& s) {
  static constexpr std::string_view kDwelling = R"sql(
    INSERT INTO dwelling_share (id, dwelling, owner, owner_name, num, den, document, from_day)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  )sql";
  static constexpr std::string_view kParcel = R"sql(
    INSERT INTO parcel_share (id, parcel, owner, owner_name, num, den, document, from_day)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  )sql";
  Run(work.Db(), kind == Owned::kDwelling ? kDwelling : kParcel, work.Ids().Next(), object, s.share.owner,
      s.share.owner_name, s.num, s.den, s.share.document, s.share.period.from);
}

void DeleteShare(store::Database& db, Owned kind, const Uuid& id) {
  Run(db,
      kind == Owned::kDwelling ? "DELETE FROM dwelling_share WHERE id = ?" : "DELETE FROM parcel_share WHERE id = ?",
      id);
}

void EndShare(store::Database& db, Owned kind, const Uuid& id, Date day) {
  Run(db,
      kind == Owned::kDwelling ? "UPDATE dwelling_share SET to_day = ? WHERE id = ?"
                               : "UPDATE parcel_share SET to_day = ? WHERE id = ?",
      day, id);
}

void MoveEverything(store::Database& db, HouseholdId from, HouseholdId to) {
  Run(db, "UPDATE dwelling SET household = ? WHERE household = ?", to, from);
  Run(db, "UPDATE outbuilding SET household = ? WHERE household = ?", to, from);
  Run(db, "UPDATE parcel SET household = ? WHERE household = ?", to, from);
  Run(db, "UPDATE vehicle SET household = ? WHERE household = ?", to, from);
}

}  // namespace aiyl::household::property_rows
