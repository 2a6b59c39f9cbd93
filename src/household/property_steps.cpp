// SPDX-License-Identifier: Apache-2.0
// What a household has: dwelling, outbuildings, land, livestock, vehicles, and who owns which part.
#include <algorithm>
#include <map>

#include "base/shown_date.h"
#include "household/checks.h"
#include "household/property_repository.h"
#include "household/share_parts.h"
#include "household/steps.h"
#include "text/canonical.h"

namespace aiyl::household {
namespace {

Status CheckOwners(UnitOfWork& work, std::vector<OwnerShare>& shares) {
  for (auto& share : shares) {
    share.owner_name = text::Canonical(share.owner_name);
    share.document = text::Canonical(share.document);
    if (share.owner) {
      AIYL_TRY(checks::OwnPerson(work, *share.owner, "shares"));
    } else if (share.owner_name.empty()) {
      return Refuse("share.owner", Msg("Each part needs an owner."), "shares");
    }
    AIYL_TRY(checks::NotFuture(work, share.period.from, "shares"));
    if (share.period.from != shares.front().period.from)
      return Refuse("share.day", Msg("All parts of one thing begin on the same day."), "shares");
  }
  return {};
}

// The parts as they are stored.
Result<std::vector<StoredShare>> Stored(const std::vector<OwnerShare>& shares) {
  std::vector<Share> parts;
  for (const auto& share : shares) parts.push_back(share.share);
  AIYL_ASSIGN(const auto whole, OverOneDenominator(parts));
  std::vector<StoredShare> stored;
  for (size_t i = 0; i < shares.size(); ++i) stored.push_back({shares[i], whole.nums[i], whole.den});
  return stored;
}

bool SamePart(const OwnerShare& a, const OwnerShare& b) {
  return a.owner == b.owner && a.owner_name == b.owner_name && a.share == b.share && a.document == b.document;
}

// Replaces the parts that stand. With a day later than theirs they end on it; else they were recorded wrongly.
Status SetShares(UnitOfWork& work, Owned kind, const Uuid& object, std::vector<OwnerShare> shares) {
  AIYL_TRY(CheckOwners(work, shares));
  AIYL_ASSIGN(const auto stored, Stored(shares));
  const auto standing = property_rows::Shares(work.Db(), kind, object, std::nullopt);
  std::vector<OwnerShare> present;
  for (const auto& row : standing) present.push_back(row.share);
  const bool same =
      present.size() == shares.size() && std::is_permutation(present.begin(), present.end(), shares.begin(), SamePart);
  if (same) return {};
  const Date* from = shares.empty() || !shares.front().period.from ? nullptr : &*shares.front().period.from;
  // Parts that ended later would stand beside the new ones for a while.
  const auto last_end = property_rows::LastEndOfShares(work.Db(), kind, object);
  if (!shares.empty() && last_end && (from == nullptr || *from < *last_end))
    return Refuse("share.day",
                  Msg("The owners changed on {day} already: say from which later day the new parts count.",
                      {{"day", Shown(*last_end)}}),
                  "shares");
  for (const auto& row : standing) {
    if (from && (!row.share.period.from || *row.share.period.from < *from))
      property_rows::EndShare(work.Db(), kind, row.id, *from);
    else
      property_rows::DeleteShare(work.Db(), kind, row.id);
  }
  for (const auto& share : stored) property_rows::InsertShare(work, kind, object, share);
  return {};
}

struct CodedField {
  const char* list;
  const std::string* code;
  const char* field;
};

Status CheckCodes(UnitOfWork& work, const std::vector<CodedField>& fields) {
  for (const auto& [list, code, field] : fields) AIYL_TRY(checks::KnownCode(work.Db(), list, *code, field));
  return {};
}

Status CheckYear(UnitOfWork& work, const std::optional<int64_t>& year, int64_t first, const std::string& field) {
  if (year && (*year < first || *year > work.GetClock().Today().Year()))
    return Refuse("year.range", Msg("{year} cannot be the year.", {{"year", std::to_string(*year)}}), field);
  return {};
}

Status CheckPositive(const std::optional<int64_t>& value, int64_t most, const std::string& field) {
  if (value && (*value < 1 || *value > most))
    return Refuse("number.range", Msg("This number is too small or too large."), field);
  return {};
}

Status CheckDwelling(UnitOfWork& work, DwellingRecord& d) {
  for (std::string* text : {&d.cadastral, &d.document}) *text = text::Canonical(*text);
  d.note = text::CanonicalLines(d.note);
  AIYL_TRY(CheckCodes(work, {{"dwelling-kind", &d.kind, "dwelling_kind"},
                             {"occupancy", &d.occupancy, "occupancy"},
                             {"wall", &d.wall, "wall"},
                             {"roof", &d.roof, "roof"},
                             {"yes-no", &d.electricity, "electricity"},
                             {"heating", &d.heating, "heating"},
                             {"fuel", &d.fuel, "fuel"},
                             {"gas", &d.gas, "gas"},
                             {"water", &d.water, "water"},
                             {"hot-water", &d.hot_water, "hot_water"},
                             {"sewer", &d.sewer, "sewer"},
                             {"toilet", &d.toilet, "toilet"},
                             {"bath", &d.bath, "bath"},
                             {"yes-no", &d.telephone, "telephone"},
                             {"yes-no", &d.internet, "internet"}}));
  AIYL_TRY(CheckYear(work, d.year_built, 1800, "year_built"));
  AIYL_TRY(checks::NotFuture(work, d.period.from, "from"));
  AIYL_TRY(checks::NotFuture(work, d.period.to, "to"));
  if (d.period.from && d.period.to && *d.period.to < *d.period.from)
    return Refuse("dwelling.days", Msg("It ends before it begins."), "to");
  AIYL_TRY(CheckPositive(d.storeys, 100, "storeys"));
  AIYL_TRY(CheckPositive(d.rooms, 500, "rooms"));
  for (const auto& [area, field] :
       {std::pair{d.total_area_dm2, "total_area"}, std::pair{d.living_area_dm2, "living_area"},
        std::pair{d.kitchen_area_dm2, "kitchen_area"}})
    AIYL_TRY(CheckPositive(area, 100'000'00, field));
  if (d.total_area_dm2 && d.living_area_dm2 && *d.living_area_dm2 > *d.total_area_dm2)
    return Refuse("dwelling.area", Msg("The living area is larger than the whole."), "living_area");
  return {};
}

Status CheckParcel(UnitOfWork& work, ParcelRecord& p) {
  for (std::string* text : {&p.contour, &p.cadastral, &p.document_number, &p.end_reason})
    *text = text::Canonical(*text);
  p.note = text::CanonicalLines(p.note);
  if (p.kind.empty()) return Refuse("parcel.kind", Msg("Say what kind of plot it is."), "parcel_kind");
  AIYL_TRY(CheckCodes(work, {{"parcel-kind", &p.kind, "parcel_kind"},
                             {"land-type", &p.land_type, "land_type"},
                             {"land-right", &p.land_right, "land_right"},
                             {"land-document", &p.document_kind, "document_kind"},
                             {"yes-no", &p.let_out, "let_out"}}));
  AIYL_TRY(CheckPositive(p.area_m2, 100'000'000'000, "area"));
  AIYL_TRY(checks::NotFuture(work, p.document_day, "document_day"));
  AIYL_TRY(checks::NotFuture(work, p.period.from, "from"));
  std::map<int64_t, int64_t> used;
  for (const auto& use : p.uses) {
    if (use.crop.empty()) return Refuse("use.crop", Msg("Say what grows there."), "uses");
    AIYL_TRY(checks::KnownCode(work.Db(), "crop", use.crop, "uses"));
    AIYL_TRY(CheckYear(work, use.year, 1900, "uses"));
    AIYL_TRY(CheckPositive(use.area_m2, 100'000'000'000, "uses"));
    AIYL_TRY(CheckPositive(use.trees, 10'000'000, "uses"));
    used[use.year] += use.area_m2.value_or(0);
    if (p.area_m2 && used[use.year] > *p.area_m2)
      return Refuse("use.area", Msg("More is sown in {year} than the plot has.", {{"year", std::to_string(use.year)}}),
                    "uses");
  }
  return {};
}

bool SameUse(const ParcelUse& a, const ParcelUse& b) {
  return a.year == b.year && a.crop == b.crop && a.area_m2 == b.area_m2 && a.trees == b.trees;
}

void SetUses(UnitOfWork& work, ParcelId parcel, std::vector<ParcelUse> uses) {
  for (const auto& [id, use] : property_rows::Uses(work.Db(), parcel)) {
    const auto kept = std::find_if(uses.begin(), uses.end(), [&](const ParcelUse& u) { return SameUse(u, use); });
    if (kept == uses.end())
      property_rows::DeleteUse(work.Db(), id);
    else
      uses.erase(kept);
  }
  for (const auto& use : uses) property_rows::InsertUse(work, parcel, use);
}

}  // namespace

Result<DwellingId> SetDwelling(UnitOfWork& work, HouseholdId household, const std::optional<DwellingId>& dwelling,
                               const DwellingRecord& record) {
  AIYL_TRY(checks::OpenAccount(work, household, "household"));
  DwellingRecord d = record;
  AIYL_TRY(CheckDwelling(work, d));
  std::optional<DwellingId> id = dwelling;
  if (id && property_rows::HouseholdOfDwelling(work.Db(), *id) != household)
    return Refuse("dwelling.none", Msg("This household has no such dwelling."), "dwelling");
  if (!id) {
    const auto there = property_rows::Dwellings(work.Db(), household, work.GetClock().Today());
    if (there.size() == 1) id = there.front().first;
  }
  if (id) {
    property_rows::UpdateDwelling(work.Db(), *id, d);
  } else {
    id = work.Ids().NextId<DwellingTag>();
    property_rows::InsertDwelling(work, *id, household, d);
  }
  AIYL_TRY(SetShares(work, Owned::kDwelling, id->value, d.shares));
  return *id;
}

Status SetOutbuildings(UnitOfWork& work, HouseholdId household, const std::vector<OutbuildingRecord>& buildings) {
  AIYL_TRY(checks::OpenAccount(work, household, "household"));
  auto wanted = buildings;
  for (auto& building : wanted) {
    building.note = text::Canonical(building.note);
    if (building.kind.empty())
      return Refuse("outbuilding.kind", Msg("Say what kind of building it is."), "outbuildings");
    AIYL_TRY(checks::KnownCode(work.Db(), "outbuilding", building.kind, "outbuildings"));
    AIYL_TRY(CheckYear(work, building.year_built, 1800, "outbuildings"));
    AIYL_TRY(CheckPositive(building.area_dm2, 100'000'00, "outbuildings"));
  }
  for (const auto& [id, row] : property_rows::Outbuildings(work.Db(), household)) {
    const auto kept = std::find_if(wanted.begin(), wanted.end(), [&row = row](const OutbuildingRecord& b) {
      return b.kind == row.kind && b.year_built == row.year_built && b.area_dm2 == row.area_dm2 && b.note == row.note;
    });
    if (kept == wanted.end())
      property_rows::DeleteOutbuilding(work.Db(), id);
    else
      wanted.erase(kept);
  }
  for (const auto& building : wanted) property_rows::InsertOutbuilding(work, household, building);
  return {};
}

Result<ParcelId> SetParcel(UnitOfWork& work, HouseholdId household, const std::optional<ParcelId>& parcel,
                           const ParcelRecord& record) {
  AIYL_TRY(checks::OpenAccount(work, household, "household"));
  ParcelRecord p = record;
  AIYL_TRY(CheckParcel(work, p));
  if (parcel && property_rows::HouseholdOfParcel(work.Db(), *parcel) != household)
    return Refuse("parcel.none", Msg("This household has no such plot."), "parcel");
  const ParcelId id = parcel ? *parcel : work.Ids().NextId<ParcelTag>();
  if (parcel)
    property_rows::UpdateParcel(work.Db(), id, p);
  else
    property_rows::InsertParcel(work, id, household, p);
  SetUses(work, id, p.uses);
  AIYL_TRY(SetShares(work, Owned::kParcel, id.value, p.shares));
  return id;
}

Status RemoveParcel(UnitOfWork& work, ParcelId parcel, Date day, const std::string& reason) {
  const auto household = property_rows::HouseholdOfParcel(work.Db(), parcel);
  if (!household) return Refuse("parcel.none", Msg("This household has no such plot."), "parcel");
  AIYL_TRY(checks::OpenAccount(work, *household, "parcel"));
  AIYL_TRY(checks::NotFuture(work, day, "happened_on"));
  for (const auto& [id, row] : property_rows::Parcels(work.Db(), *household, std::nullopt)) {
    if (id != parcel) continue;
    if (row.period.to)
      return Refuse("parcel.gone", Msg("The household gave this plot up on {day}.", {{"day", Shown(*row.period.to)}}),
                    "parcel");
    if (row.period.from && day < *row.period.from)
      return Refuse("parcel.before",
                    Msg("The household has this plot only since {day}.", {{"day", Shown(*row.period.from)}}),
                    "happened_on");
  }
  for (const auto& share : property_rows::Shares(work.Db(), Owned::kParcel, parcel.value, std::nullopt))
    if (share.share.period.from && day < *share.share.period.from)
      return Refuse("parcel.before",
                    Msg("The household has this plot only since {day}.", {{"day", Shown(*share.share.period.from)}}),
                    "happened_on");
  property_rows::EndParcel(work.Db(), parcel, day, text::Canonical(reason));
  return {};
}

Result<SnapshotId> SetLivestock(UnitOfWork& work, HouseholdId household, Date as_of,
                                const std::vector<AnimalCount>& counts, const std::string& note) {
  AIYL_TRY(checks::OpenAccount(work, household, "household"));
  AIYL_TRY(checks::NotFuture(work, as_of, "as_of"));
  std::map<std::string, int64_t> wanted;
  for (const auto& count : counts) {
    if (count.animal.empty()) return Refuse("livestock.animal", Msg("Say which animals were counted."), "counts");
    AIYL_TRY(checks::KnownCode(work.Db(), "livestock", count.animal, "counts"));
    if (count.heads < 0 || count.heads > 1'000'000)
      return Refuse("number.range", Msg("This number is too small or too large."), "counts");
    if (!wanted.emplace(count.animal, count.heads).second)
      return Refuse("livestock.twice", Msg("The same animals are counted twice."), "counts");
  }
  std::erase_if(wanted, [](const auto& entry) { return entry.second == 0; });
  const std::string text = text::CanonicalLines(note);
  const auto latest = property_rows::LatestSnapshot(work.Db(), household, as_of);
  if (!latest || latest->as_of != as_of) {
    const auto id = work.Ids().NextId<SnapshotTag>();
    property_rows::InsertSnapshot(work, id, household, as_of, text);
    for (const auto& [animal, heads] : wanted) property_rows::InsertCount(work, id, {animal, heads});
    return id;
  }
  if (latest->note != text) property_rows::SetSnapshotNote(work.Db(), latest->id, text);
  for (const auto& [id, row] : property_rows::Counts(work.Db(), latest->id)) {
    const auto found = wanted.find(row.animal);
    if (found == wanted.end()) {
      property_rows::DeleteCount(work.Db(), id);
      continue;
    }
    if (found->second != row.heads) property_rows::UpdateCount(work.Db(), id, found->second);
    wanted.erase(found);
  }
  for (const auto& [animal, heads] : wanted) property_rows::InsertCount(work, latest->id, {animal, heads});
  return latest->id;
}

Result<VehicleId> SetVehicle(UnitOfWork& work, HouseholdId household, const std::optional<VehicleId>& vehicle,
                             const VehicleRecord& record) {
  AIYL_TRY(checks::OpenAccount(work, household, "household"));
  VehicleRecord v = record;
  for (std::string* text : {&v.make, &v.plate}) *text = text::Canonical(*text);
  v.note = text::CanonicalLines(v.note);
  if (v.kind.empty()) return Refuse("vehicle.kind", Msg("Say what kind of vehicle or machine it is."), "vehicle_kind");
  AIYL_TRY(checks::KnownCode(work.Db(), "vehicle", v.kind, "vehicle_kind"));
  AIYL_TRY(CheckYear(work, v.year_made, 1900, "year_made"));
  AIYL_TRY(CheckPositive(v.engine_cm3, 100'000, "engine"));
  AIYL_TRY(checks::NotFuture(work, v.period.from, "from"));
  if (v.owner) AIYL_TRY(checks::OwnPerson(work, *v.owner, "owner"));
  if (vehicle && property_rows::HouseholdOfVehicle(work.Db(), *vehicle) != household)
    return Refuse("vehicle.none", Msg("This household has no such vehicle."), "vehicle");
  const VehicleId id = vehicle ? *vehicle : work.Ids().NextId<VehicleTag>();
  if (vehicle)
    property_rows::UpdateVehicle(work.Db(), id, v);
  else
    property_rows::InsertVehicle(work, id, household, v);
  return id;
}

Status RemoveVehicle(UnitOfWork& work, VehicleId vehicle, Date day) {
  const auto household = property_rows::HouseholdOfVehicle(work.Db(), vehicle);
  if (!household) return Refuse("vehicle.none", Msg("This household has no such vehicle."), "vehicle");
  AIYL_TRY(checks::OpenAccount(work, *household, "vehicle"));
  AIYL_TRY(checks::NotFuture(work, day, "happened_on"));
  for (auto& [id, row] : property_rows::Vehicles(work.Db(), *household, std::nullopt)) {
    if (id != vehicle) continue;
    if (row.period.to)
      return Refuse("vehicle.gone",
                    Msg("The household gave this vehicle up on {day}.", {{"day", Shown(*row.period.to)}}), "vehicle");
    if (row.period.from && day < *row.period.from)
      return Refuse("vehicle.before",
                    Msg("The household has this vehicle only since {day}.", {{"day", Shown(*row.period.from)}}),
                    "happened_on");
    auto ended = row;
    ended.period.to = day;
    property_rows::UpdateVehicle(work.Db(), id, ended);
  }
  return {};
}

}  // namespace aiyl::household
