// SPDX-License-Identifier: Apache-2.0
// Forms of accounts and of what a household has.
#include <algorithm>

#include "household/account_repository.h"
#include "household/card_rows.h"
#include "household/form_fill.h"
#include "household/period_repository.h"
#include "household/property_repository.h"

namespace aiyl::household::form_fill {
namespace {

void FillAccount(const Subject& subject, Values& values) {
  const auto record = subject.household ? account_rows::Load(subject.db, *subject.household) : std::nullopt;
  const auto place = subject.household ? card_rows::PlaceOf(subject.db, *subject.household) : std::nullopt;
  if (!record || !place) return;
  values.Put("book", place->book_number);
  values.Put("account", record->account);
  values.Put("kind", record->kind);
  values.Put("village", std::optional(record->village));
  values.Put("street", record->street);
  values.Put("house", record->house);
  values.Put("letter", record->letter);
  values.Put("flat", record->flat);
  values.Put("cadastral", record->cadastral);
  values.Put("phone", record->phone);
  values.Put("previous_account", record->previous_account);
  values.Put("open_kind", record->open_kind);
  values.Put("open_reason", record->open_reason);
  values.Put("opened", record->opened);
  values.Put("remark", record->note);
  values.Put("walked", record->walked);
  values.Put("answered_by", record->answered_by);
}

// A household that splits or moves stays in its book and village unless the clerk says otherwise; its new account gets
// a number and an address of its own.
void FillNewAccount(const Subject& subject, Values& values) {
  const auto place = subject.household ? card_rows::PlaceOf(subject.db, *subject.household) : std::nullopt;
  if (!place) return;
  values.Put("book", place->book_number);
  values.Put("village", std::optional(place->address.village));
}

// The words to the first-recorded person of the other household are the clerk's to give.
void FillMerge(const Subject& subject, Values& values) {
  if (!subject.household) return;
  Json rows = Json::array();
  for (const auto& member : period_rows::OpenMembers(subject.db, *subject.household))
    rows.push_back({{"person", member.person.ToText()}, {"relation", ""}});
  values.PutRows("relations", std::move(rows));
}

void FillShares(const Subject& subject, Owned kind, const Uuid& object, Values& values) {
  Json rows = Json::array();
  for (const auto& row : property_rows::Shares(subject.db, kind, object, std::nullopt)) {
    Values share;
    share.Put("owner", row.share.owner);
    share.Put("owner_name", row.share.owner_name);
    share.Put("share", row.share.share.Text());
    share.Put("document", row.share.document);
    rows.push_back(share.All());
    values.Put("shares_from", row.share.period.from);
  }
  values.PutRows("shares", std::move(rows));
}

// The thing that was selected, if the household has it.
template <class Tag, class Record>
const std::pair<Id<Tag>, Record>* Selected(const std::vector<std::pair<Id<Tag>, Record>>& things,
                                           const std::optional<Uuid>& thing) {
  const auto found =
      std::find_if(things.begin(), things.end(), [&](const auto& one) { return thing && one.first.value == *thing; });
  return found == things.end() ? nullptr : &*found;
}

void FillDwelling(const Subject& subject, Values& values) {
  if (!subject.household) return;
  const auto dwellings = property_rows::Dwellings(subject.db, *subject.household, subject.today);
  const auto* chosen = Selected(dwellings, subject.thing);
  if (!chosen && !subject.thing && !dwellings.empty()) chosen = &dwellings.front();
  if (!chosen) return;
  const auto& [id, d] = *chosen;
  values.Put("dwelling", std::optional(id));
  const std::pair<const char*, const std::string*> texts[] = {
      {"dwelling_kind", &d.kind},  {"occupancy", &d.occupancy},
      {"wall", &d.wall},           {"roof", &d.roof},
      {"heating", &d.heating},     {"electricity", &d.electricity},
      {"fuel", &d.fuel},           {"gas", &d.gas},
      {"water", &d.water},         {"hot_water", &d.hot_water},
      {"sewer", &d.sewer},         {"toilet", &d.toilet},
      {"bath", &d.bath},           {"internet", &d.internet},
      {"telephone", &d.telephone}, {"cadastral", &d.cadastral},
      {"document", &d.document},   {"remark", &d.note}};
  for (const auto& [name, text] : texts) values.Put(name, *text);
  values.Put("storeys", d.storeys);
  values.Put("year_built", d.year_built);
  values.Put("rooms", d.rooms);
  values.Put("from", d.period.from);
  values.Put("to", d.period.to);
  values.PutDm2("total_area", d.total_area_dm2);
  values.PutDm2("living_area", d.living_area_dm2);
  values.PutDm2("kitchen_area", d.kitchen_area_dm2);
  FillShares(subject, Owned::kDwelling, id.value, values);
}

void FillOutbuildings(const Subject& subject, Values& values) {
  if (!subject.household) return;
  Json rows = Json::array();
  for (const auto& [id, building] : property_rows::Outbuildings(subject.db, *subject.household)) {
    Values row;
    row.Put("outbuilding", building.kind);
    row.Put("year_built", building.year_built);
    row.PutDm2("area", building.area_dm2);
    row.Put("remark", building.note);
    rows.push_back(row.All());
  }
  values.PutRows("outbuildings", std::move(rows));
}

void FillParcel(const Subject& subject, Values& values) {
  if (!subject.household) return;
  const auto parcels = property_rows::Parcels(subject.db, *subject.household, std::nullopt);
  const auto* chosen = Selected(parcels, subject.thing);
  if (!chosen) return;
  const auto& [id, p] = *chosen;
  values.Put("parcel", std::optional(id));
  values.Put("parcel_kind", p.kind);
  values.Put("land_type", p.land_type);
  values.Put("area", p.area_m2);
  values.Put("contour", p.contour);
  values.Put("cadastral", p.cadastral);
  values.Put("land_right", p.land_right);
  values.Put("document_kind", p.document_kind);
  values.Put("document_number", p.document_number);
  values.Put("document_day", p.document_day);
  values.Put("term_until", p.term_until);
  values.Put("let_out", p.let_out);
  values.Put("from", p.period.from);
  values.Put("remark", p.note);
  FillShares(subject, Owned::kParcel, id.value, values);
  Json rows = Json::array();
  for (const auto& [row_id, use] : property_rows::Uses(subject.db, id)) {
    Values row;
    row.Put("year", std::optional(use.year));
    row.Put("crop", use.crop);
    row.Put("area", use.area_m2);
    row.Put("trees", use.trees);
    rows.push_back(row.All());
  }
  values.PutRows("uses", std::move(rows));
}

// The latest count, for today: a count of a past day is corrected only where that snapshot is selected, else entering
// today's animals would rewrite last year's.
void FillLivestock(const Subject& subject, Values& values) {
  values.Put("as_of", std::optional(subject.today));
  if (!subject.household) return;
  auto snapshot = property_rows::LatestSnapshot(subject.db, *subject.household, subject.today);
  while (snapshot && subject.thing && snapshot->id.value != *subject.thing)
    snapshot = property_rows::LatestSnapshot(subject.db, *subject.household, snapshot->as_of.PlusDays(-1));
  if (!snapshot) return;
  if (subject.thing) values.Put("as_of", std::optional(snapshot->as_of));
  if (subject.thing || snapshot->as_of == subject.today) values.Put("remark", snapshot->note);
  Json rows = Json::array();
  for (const auto& [id, count] : property_rows::Counts(subject.db, snapshot->id))
    rows.push_back({{"animal", count.animal}, {"heads", count.heads}});
  values.PutRows("counts", std::move(rows));
}

void FillVehicle(const Subject& subject, Values& values) {
  if (!subject.household) return;
  const auto vehicles = property_rows::Vehicles(subject.db, *subject.household, std::nullopt);
  const auto* chosen = Selected(vehicles, subject.thing);
  if (!chosen) return;
  const auto& [id, v] = *chosen;
  values.Put("vehicle", std::optional(id));
  values.Put("vehicle_kind", v.kind);
  values.Put("owner", v.owner);
  values.Put("make", v.make);
  values.Put("year_made", v.year_made);
  values.Put("plate", v.plate);
  values.Put("engine", v.engine_cm3);
  values.Put("from", v.period.from);
  values.Put("remark", v.note);
}

// What is given up: the one selected, or the only one there is.
template <class Things>
void FillOnly(const char* field, const Things& things, const Subject& subject, Values& values) {
  if (const auto* chosen = Selected(things, subject.thing))
    values.Put(field, std::optional(chosen->first));
  else if (!subject.thing && things.size() == 1)
    values.Put(field, std::optional(things.front().first));
}

void FillParcelRemoval(const Subject& subject, Values& values) {
  if (subject.household)
    FillOnly("parcel", property_rows::Parcels(subject.db, *subject.household, subject.today), subject, values);
}

void FillVehicleRemoval(const Subject& subject, Values& values) {
  if (subject.household)
    FillOnly("vehicle", property_rows::Vehicles(subject.db, *subject.household, subject.today), subject, values);
}

}  // namespace

std::map<std::string, Filler> PropertyFillers() {
  return {
      {"account.correct", FillAccount}, {"household.split", FillNewAccount},   {"household.move", FillNewAccount},
      {"household.merge", FillMerge},   {"dwelling.set", FillDwelling},        {"outbuildings.set", FillOutbuildings},
      {"parcel.set", FillParcel},       {"parcel.remove", FillParcelRemoval},  {"livestock.set", FillLivestock},
      {"vehicle.set", FillVehicle},     {"vehicle.remove", FillVehicleRemoval}};
}

}  // namespace aiyl::household::form_fill
