// SPDX-License-Identifier: Apache-2.0
// The rows of what a household has: dwelling, outbuildings, parcels with their yearly use, owners' shares, livestock
// snapshots, vehicles. All SQL on them, for acts and for the card; decides nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "household/types.h"
#include "store/book.h"

namespace aiyl::household {

// What can be owned in parts.
enum class Owned { kDwelling, kParcel };

struct ShareRow {
  Uuid id;
  OwnerShare share;
};
// A share as it is stored: over the object's one denominator.
struct StoredShare {
  OwnerShare share;
  int64_t num = 1, den = 1;
};

namespace property_rows {

// A thing's household, empty where there is none of that id.
std::optional<HouseholdId> HouseholdOfDwelling(store::Database& db, DwellingId dwelling);
std::optional<HouseholdId> HouseholdOfParcel(store::Database& db, ParcelId parcel);
std::optional<HouseholdId> HouseholdOfVehicle(store::Database& db, VehicleId vehicle);

// Those that stand on `day` (any day where empty), oldest first; without shares and uses.
std::vector<std::pair<DwellingId, DwellingRecord>> Dwellings(store::Database& db, HouseholdId household,
                                                             const std::optional<Date>& day);
void InsertDwelling(store::UnitOfWork& work, DwellingId id, HouseholdId household, const DwellingRecord& record);
void UpdateDwelling(store::Database& db, DwellingId id, const DwellingRecord& record);

std::vector<std::pair<Uuid, OutbuildingRecord>> Outbuildings(store::Database& db, HouseholdId household);
void InsertOutbuilding(store::UnitOfWork& work, HouseholdId household, const OutbuildingRecord& record);
void DeleteOutbuilding(store::Database& db, const Uuid& id);

std::vector<std::pair<ParcelId, ParcelRecord>> Parcels(store::Database& db, HouseholdId household,
                                                       const std::optional<Date>& day);
void InsertParcel(store::UnitOfWork& work, ParcelId id, HouseholdId household, const ParcelRecord& record);
void UpdateParcel(store::Database& db, ParcelId id, const ParcelRecord& record);
void EndParcel(store::Database& db, ParcelId id, Date day, const std::string& reason);

std::vector<std::pair<Uuid, ParcelUse>> Uses(store::Database& db, ParcelId parcel);
void InsertUse(store::UnitOfWork& work, ParcelId parcel, const ParcelUse& use);
void DeleteUse(store::Database& db, const Uuid& id);

// Shares that stand on `day`, or the open ones where empty.
std::vector<ShareRow> Shares(store::Database& db, Owned kind, const Uuid& object, const std::optional<Date>& day);
// The last day on which parts of it ended; empty where none ever did.
std::optional<Date> LastEndOfShares(store::Database& db, Owned kind, const Uuid& object);
void InsertShare(store::UnitOfWork& work, Owned kind, const Uuid& object, const StoredShare& share);
void DeleteShare(store::Database& db, Owned kind, const Uuid& id);
void EndShare(store::Database& db, Owned kind, const Uuid& id, Date day);

// The latest snapshot not after `day`.
struct SnapshotRow {
  SnapshotId id;
  Date as_of;
  std::string note;
};
std::optional<SnapshotRow> LatestSnapshot(store::Database& db, HouseholdId household, Date day);
std::vector<std::pair<Uuid, AnimalCount>> Counts(store::Database& db, SnapshotId snapshot);
void InsertSnapshot(store::UnitOfWork& work, SnapshotId id, HouseholdId household, Date as_of, const std::string& note);
void SetSnapshotNote(store::Database& db, SnapshotId id, const std::string& note);
void InsertCount(store::UnitOfWork& work, SnapshotId snapshot, const AnimalCount& count);
void UpdateCount(store::Database& db, const Uuid& id, int64_t heads);
void DeleteCount(store::Database& db, const Uuid& id);

std::vector<std::pair<VehicleId, VehicleRecord>> Vehicles(store::Database& db, HouseholdId household,
                                                          const std::optional<Date>& day);
void InsertVehicle(store::UnitOfWork& work, VehicleId id, HouseholdId household, const VehicleRecord& record);
void UpdateVehicle(store::Database& db, VehicleId id, const VehicleRecord& record);

// A household's dwellings, parcels and vehicles now belong to another one (merge).
void MoveEverything(store::Database& db, HouseholdId from, HouseholdId to);

}  // namespace property_rows
}  // namespace aiyl::household
