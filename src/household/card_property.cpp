// SPDX-License-Identifier: Apache-2.0
// What a household has on a day: dwellings, outbuildings, parcels, livestock, vehicles, and the notes on it.
#include <unordered_map>

#include "household/card_rows.h"
#include "household/property_repository.h"

namespace aiyl::household::card_rows {
namespace {

// Owners of all dwellings, or all parcels, of the household on the day, by the thing owned.
using SharesByThing = std::unordered_map<Uuid, std::vector<CardShare>>;

SharesByThing SharesOn(store::Database& db, Owned kind, HouseholdId household, Date day, RecordIds& ids) {
  static constexpr std::string_view kDwelling = R"sql(
    SELECT s.id, s.dwelling, s.owner, s.owner_name, s.num, s.den, s.document, s.from_day, s.to_day,
           p.surname_ky, p.given_ky, p.patronymic_ky, p.former_surname_ky,
           p.surname_ru, p.given_ru, p.patronymic_ru, p.former_surname_ru
    FROM dwelling AS o
    JOIN dwelling_share AS s ON s.dwelling = o.id
    LEFT JOIN person AS p ON p.id = s.owner
    WHERE o.household = ?1 AND (s.from_day IS NULL OR s.from_day <= ?2) AND (s.to_day IS NULL OR ?2 < s.to_day)
    ORDER BY s.id
  )sql";
  static constexpr std::string_view kParcel = R"sql(
    SELECT s.id, s.parcel, s.owner, s.owner_name, s.num, s.den, s.document, s.from_day, s.to_day,
           p.surname_ky, p.given_ky, p.patronymic_ky, p.former_surname_ky,
           p.surname_ru, p.given_ru, p.patronymic_ru, p.former_surname_ru
    FROM parcel AS o
    JOIN parcel_share AS s ON s.parcel = o.id
    LEFT JOIN person AS p ON p.id = s.owner
    WHERE o.household = ?1 AND (s.from_day IS NULL OR s.from_day <= ?2) AND (s.to_day IS NULL OR ?2 < s.to_day)
    ORDER BY s.id
  )sql";
  auto query = db.Prepare(kind == Owned::kDwelling ? kDwelling : kParcel);
  query.Bind(household, day);
  SharesByThing shares;
  while (query.Next()) {
    ids.Add(query.GetUuid(0));
    CardShare share;
    share.share.owner = query.OptionalId<PersonTag>(2);
    share.share.owner_name = query.String(3);
    share.share.share = Share::Of(query.Int(4), query.Int(5)).value_or(Share::Whole());
    share.share.document = query.String(6);
    share.share.period = PeriodAt(query, 7);
    share.owner_names = NamesAt(query, 9);
    shares[query.GetUuid(1)].push_back(std::move(share));
  }
  return shares;
}

std::unordered_map<Uuid, std::vector<ParcelUse>> UsesUntil(store::Database& db, HouseholdId household, int year,
                                                           RecordIds& ids) {
  auto query = db.Prepare(R"sql(
    SELECT u.id, u.parcel, u.year, u.crop, u.area_m2, u.trees
    FROM parcel AS o
    JOIN parcel_use AS u ON u.parcel = o.id
    WHERE o.household = ? AND u.year <= ?
    ORDER BY u.year DESC, u.crop, u.id
  )sql");
  query.Bind(household, year);
  std::unordered_map<Uuid, std::vector<ParcelUse>> uses;
  while (query.Next()) {
    ids.Add(query.GetUuid(0));
    uses[query.GetUuid(1)].push_back({query.Int(2), query.String(3), query.OptionalInt(4), query.OptionalInt(5)});
  }
  return uses;
}

// One thing with its owners, both as the record holds them and with their names.
template <class CardThing, class Record>
CardThing WithOwners(const Uuid& id, Record record, SharesByThing& shares) {
  CardThing thing;
  thing.id.value = id;
  thing.record = std::move(record);
  thing.owners = std::move(shares[id]);
  for (const CardShare& owner : thing.owners) thing.record.shares.push_back(owner.share);
  return thing;
}

std::optional<Livestock> LivestockOn(store::Database& db, HouseholdId household, Date day, RecordIds& ids) {
  const auto snapshot = property_rows::LatestSnapshot(db, household, day);
  if (!snapshot) return std::nullopt;
  ids.Add(snapshot->id);
  Livestock livestock{snapshot->id, snapshot->as_of, snapshot->note, {}};
  for (auto& [id, count] : property_rows::Counts(db, snapshot->id)) {
    ids.Add(id);
    livestock.counts.push_back(std::move(count));
  }
  return livestock;
}

std::vector<DatedNote> NotesUntil(store::Database& db, HouseholdId household, Date day, RecordIds& ids) {
  auto query = db.Prepare(R"sql(
    SELECT id, noted_day, text FROM note WHERE household = ? AND noted_day <= ? ORDER BY noted_day DESC, id DESC
  )sql");
  query.Bind(household, day);
  std::vector<DatedNote> notes;
  while (query.Next()) {
    ids.Add(query.GetUuid(0));
    notes.push_back({query.GetDate(1), query.String(2)});
  }
  return notes;
}

}  // namespace

void ReadProperty(store::Database& db, HouseholdCard& card, RecordIds& ids) {
  auto dwellings = property_rows::Dwellings(db, card.id, card.as_of);
  if (!dwellings.empty()) {
    auto shares = SharesOn(db, Owned::kDwelling, card.id, card.as_of, ids);
    for (auto& [id, record] : dwellings) {
      ids.Add(id);
      card.dwellings.push_back(WithOwners<CardDwelling>(id.value, std::move(record), shares));
    }
  }
  for (auto& [id, record] : property_rows::Outbuildings(db, card.id)) {
    ids.Add(id);
    card.outbuildings.push_back(std::move(record));
  }
  auto parcels = property_rows::Parcels(db, card.id, card.as_of);
  if (!parcels.empty()) {
    auto shares = SharesOn(db, Owned::kParcel, card.id, card.as_of, ids);
    auto uses = UsesUntil(db, card.id, card.as_of.Year(), ids);
    for (auto& [id, record] : parcels) {
      ids.Add(id);
      record.uses = std::move(uses[id.value]);
      card.parcels.push_back(WithOwners<CardParcel>(id.value, std::move(record), shares));
    }
  }
  card.livestock = LivestockOn(db, card.id, card.as_of, ids);
  for (auto& [id, record] : property_rows::Vehicles(db, card.id, card.as_of)) {
    ids.Add(id);
    card.vehicles.push_back({id, std::move(record)});
  }
  card.notes = NotesUntil(db, card.id, card.as_of, ids);
}

}  // namespace aiyl::household::card_rows
