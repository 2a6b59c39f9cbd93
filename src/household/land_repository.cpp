// SPDX-License-Identifier: Apache-2.0
// SQL on parcel, parcel_use, livestock_snapshot, livestock_count and vehicle.
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

void BindParcel(store::Query& query, const ParcelRecord& p) {
  query.Bind(p.kind, p.land_type, p.area_m2, p.contour, p.cadastral, p.land_right, p.document_kind, p.document_number,
             p.document_day, p.term_until, p.let_out, p.period.from, p.period.to, p.end_reason, p.note);
}

void BindVehicle(store::Query& query, const VehicleRecord& v) {
  query.Bind(v.owner, v.kind, v.make, v.year_made, v.plate, v.engine_cm3, v.period.from, v.period.to, v.note);
}

}  // namespace

std::optional<HouseholdId> HouseholdOfParcel(store::Database& db, ParcelId parcel) {
  auto query = db.Prepare("SELECT household FROM parcel WHERE id = ?");
  query.Bind(parcel);
  if (!query.Next()) return std::nullopt;
  return query.GetId<HouseholdTag>(0);
}

std::optional<HouseholdId> HouseholdOfVehicle(store::Database& db, VehicleId vehicle) {
  auto query = db.Prepare("SELECT household FROM vehicle WHERE id = ?");
  query.Bind(vehicle);
  if (!query.Next()) return std::nullopt;
  return query.GetId<HouseholdTag>(0);
}

std::vector<std::pair<ParcelId, ParcelRecord>> Parcels(store::Database& db, HouseholdId household,
                                                       const std::optional<Date>& day) {
  auto query = db.Prepare(R"sql(
    SELECT id, kind, land_type, area_m2, contour, cadastral, land_right, document_kind, document_number, document_day,
           term_until, let_out, from_day, to_day, end_reason, note
    FROM parcel
    WHERE household = ?1
      AND (?2 IS NULL OR ((from_day IS NULL OR from_day <= ?2) AND (to_day IS NULL OR ?2 < to_day)))
    ORDER BY id
  )sql");
  query.Bind(household, day);
  std::vector<std::pair<ParcelId, ParcelRecord>> rows;
  while (query.Next()) {
    ParcelRecord p;
    p.kind = query.String(1);
    p.land_type = query.String(2);
    p.area_m2 = query.OptionalInt(3);
    p.contour = query.String(4);
    p.cadastral = query.String(5);
    p.land_right = query.String(6);
    p.document_kind = query.String(7);
    p.document_number = query.String(8);
    p.document_day = query.OptionalDate(9);
    p.term_until = query.OptionalDate(10);
    p.let_out = query.String(11);
    p.period = PeriodAt(query, 12);
    p.end_reason = query.String(14);
    p.note = query.String(15);
    rows.emplace_back(query.GetId<ParcelTag>(0), std::move(p));
  }
  return rows;
}

void InsertParcel(store::UnitOfWork& work, ParcelId id, HouseholdId household, const ParcelRecord& record) {
  auto query = work.Db().Prepare(R"sql(
    INSERT INTO parcel (kind, land_type, area_m2, contour, cadastral, land_right, document_kind, document_number,
                        document_day, term_until, let_out, from_day, to_day, end_reason, note, id, household)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  )sql");
  BindParcel(query, record);
  query.Bind(id, household);
  query.Run();
}

void UpdateParcel(store::Database& db, ParcelId id, const ParcelRecord& record) {
  auto query = db.Prepare(R"sql(
    UPDATE parcel SET kind = ?, land_type = ?, area_m2 = ?, contour = ?, cadastral = ?, land_right = ?,
                      document_kind = ?, document_number = ?, document_day = ?, term_until = ?, let_out = ?,
                      from_day = ?, to_day = ?, end_reason = ?, note = ?
    WHERE id = ?
  )sql");
  BindParcel(query, record);
  query.Bind(id);
  query.Run();
}

void EndParcel(store::Database& db, ParcelId id, Date day, const std::string& reason) {
  Run(db, "UPDATE parcel SET to_day = ?, end_reason = ? WHERE id = ?", day, reason, id);
  Run(db, "UPDATE parcel_share SET to_day = ? WHERE parcel = ? AND to_day IS NULL", day, id);
}

std::vector<std::pair<Uuid, ParcelUse>> Uses(store::Database& db, ParcelId parcel) {
  auto query =
      db.Prepare("SELECT id, year, crop, area_m2, trees FROM parcel_use WHERE parcel = ? ORDER BY year DESC, crop, id");
  query.Bind(parcel);
  std::vector<std::pair<Uuid, ParcelUse>> rows;
  while (query.Next())
    rows.emplace_back(query.GetUuid(0),
                      ParcelUse{query.Int(1), query.String(2), query.OptionalInt(3), query.OptionalInt(4)});
  return rows;
}

void InsertUse(store::UnitOfWork& work, ParcelId parcel, const ParcelUse& use) {
  Run(work.Db(), "INSERT INTO parcel_use (id, parcel, year, crop, area_m2, trees) VALUES (?, ?, ?, ?, ?, ?)",
      work.Ids().Next(), parcel, use.year, use.crop, use.area_m2, use.trees);
}

void DeleteUse(store::Database& db, const Uuid& id) {
  Run(db, "DELETE FROM parcel_use WHERE id = ?", id);
}

std::optional<SnapshotRow> LatestSnapshot(store::Database& db, HouseholdId household, Date day) {
  auto query = db.Prepare(R"sql(
    SELECT id, as_of, note FROM livestock_snapshot WHERE household = ? AND as_of <= ?
    ORDER BY as_of DESC, id DESC LIMIT 1
  )sql");
  query.Bind(household, day);
  if (!query.Next()) return std::nullopt;
  return SnapshotRow{query.GetId<SnapshotTag>(0), query.GetDate(1), query.String(2)};
}

std::vector<std::pair<Uuid, AnimalCount>> Counts(store::Database& db, SnapshotId snapshot) {
  auto query = db.Prepare("SELECT id, animal, heads FROM livestock_count WHERE snapshot = ? ORDER BY animal, id");
  query.Bind(snapshot);
  std::vector<std::pair<Uuid, AnimalCount>> rows;
  while (query.Next()) rows.emplace_back(query.GetUuid(0), AnimalCount{query.String(1), query.Int(2)});
  return rows;
}

void InsertSnapshot(store::UnitOfWork& work, SnapshotId id, HouseholdId household, Date as_of,
                    const std::string& note) {
  Run(work.Db(), "INSERT INTO livestock_snapshot (id, household, as_of, note) VALUES (?, ?, ?, ?)", id, household,
      as_of, note);
}

void SetSnapshotNote(store::Database& db, SnapshotId id, const std::string& note) {
  Run(db, "UPDATE livestock_snapshot SET note = ? WHERE id = ?", note, id);
}

void InsertCount(store::UnitOfWork& work, SnapshotId snapshot, const AnimalCount& count) {
  Run(work.Db(), "INSERT INTO livestock_count (id, snapshot, animal, heads) VALUES (?, ?, ?, ?)", work.Ids().Next(),
      snapshot, count.animal, count.heads);
}

void UpdateCount(store::Database& db, const Uuid& id, int64_t heads) {
  Run(db, "UPDATE livestock_count SET heads = ? WHERE id = ?", heads, id);
}

void DeleteCount(store::Database& db, const Uuid& id) {
  Run(db, "DELETE FROM livestock_count WHERE id = ?", id);
}

std::vector<std::pair<VehicleId, VehicleRecord>> Vehicles(store::Database& db, HouseholdId household,
                                                          const std::optional<Date>& day) {
  auto query = db.Prepare(R"sql(
    SELECT id, owner, kind, make, year_made, plate, engine_cm3, from_day, to_day, note FROM vehicle
    WHERE household = ?1
      AND (?2 IS NULL OR ((from_day IS NULL OR from_day <= ?2) AND (to_day IS NULL OR ?2 < to_day)))
    ORDER BY id
  )sql");
  query.Bind(household, day);
  std::vector<std::pair<VehicleId, VehicleRecord>> rows;
  while (query.Next()) {
    VehicleRecord v;
    v.owner = query.OptionalId<PersonTag>(1);
    v.kind = query.String(2);
    v.make = query.String(3);
    v.year_made = query.OptionalInt(4);
    v.plate = query.String(5);
    v.engine_cm3 = query.OptionalInt(6);
    v.period = PeriodAt(query, 7);
    v.note = query.String(9);
    rows.emplace_back(query.GetId<VehicleTag>(0), std::move(v));
  }
  return rows;
}

void InsertVehicle(store::UnitOfWork& work, VehicleId id, HouseholdId household, const VehicleRecord& record) {
  auto query = work.Db().Prepare(R"sql(
    INSERT INTO vehicle (owner, kind, make, year_made, plate, engine_cm3, from_day, to_day, note, id, household)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  )sql");
  BindVehicle(query, record);
  query.Bind(id, household);
  query.Run();
}

void UpdateVehicle(store::Database& db, VehicleId id, const VehicleRecord& record) {
  auto query = db.Prepare(R"sql(
    UPDATE vehicle SET owner = ?, kind = ?, make = ?, year_made = ?, plate = ?, engine_cm3 = ?, from_day = ?,
                       to_day = ?, note = ?
    WHERE id = ?
  )sql");
  BindVehicle(query, record);
  query.Bind(id);
  query.Run();
}

}  // namespace aiyl::household::property_rows
