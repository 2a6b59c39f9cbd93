// SPDX-License-Identifier: Apache-2.0
// Acts on what a household has: dwelling, outbuildings, plots, livestock, vehicles.
#include <algorithm>

#include "household/act_fields.h"
#include "household/property_repository.h"

namespace aiyl::household {
namespace {

using namespace act_fields;

HouseholdId HouseholdOf(const Json& data) {
  return office::FindId<HouseholdTag>(data, "household").value_or(HouseholdId());
}

std::vector<OwnerShare> ReadShares(const Json& data) {
  std::vector<OwnerShare> shares;
  for (const auto& row : data.at("shares")) {
    OwnerShare share;
    share.owner = office::FindId<PersonTag>(row, "owner");
    share.owner_name = office::GetText(row, "owner_name");
    share.share = office::FindShare(row, "share").value_or(Share::Whole());
    share.document = office::GetText(row, "document");
    share.period.from = office::FindDate(data, "shares_from");
    shares.push_back(std::move(share));
  }
  return shares;
}

std::vector<OwnerShare> PresentShares(UnitOfWork& work, Owned kind, const Uuid& object) {
  std::vector<OwnerShare> shares;
  for (auto& row : property_rows::Shares(work.Db(), kind, object, std::nullopt)) shares.push_back(std::move(row.share));
  return shares;
}

Status ReadDwelling(const Json& data, DwellingRecord& d) {
  const std::pair<const char*, std::string*> texts[] = {{"dwelling_kind", &d.kind},
                                                        {"occupancy", &d.occupancy},
                                                        {"wall", &d.wall},
                                                        {"roof", &d.roof},
                                                        {"electricity", &d.electricity},
                                                        {"heating", &d.heating},
                                                        {"fuel", &d.fuel},
                                                        {"gas", &d.gas},
                                                        {"water", &d.water},
                                                        {"hot_water", &d.hot_water},
                                                        {"sewer", &d.sewer},
                                                        {"toilet", &d.toilet},
                                                        {"bath", &d.bath},
                                                        {"telephone", &d.telephone},
                                                        {"internet", &d.internet},
                                                        {"cadastral", &d.cadastral},
                                                        {"document", &d.document},
                                                        {"remark", &d.note}};
  for (const auto& [name, text] : texts) Take(data, name, *text);
  TakeInteger(data, "storeys", d.storeys);
  TakeInteger(data, "year_built", d.year_built);
  TakeInteger(data, "rooms", d.rooms);
  TakeDay(data, "from", d.period.from);
  TakeDay(data, "to", d.period.to);
  AIYL_TRY(TakeDm2(data, "total_area", d.total_area_dm2));
  AIYL_TRY(TakeDm2(data, "living_area", d.living_area_dm2));
  return TakeDm2(data, "kitchen_area", d.kitchen_area_dm2);
}

Result<Json> RunDwelling(UnitOfWork& work, const Json& data) {
  auto id = office::FindId<DwellingTag>(data, "dwelling");
  const auto there = property_rows::Dwellings(work.Db(), HouseholdOf(data), std::nullopt);
  // What was pulled down is not meant where nobody says which one.
  const auto stands = [](const auto& row) { return !row.second.period.to; };
  if (!id && std::count_if(there.begin(), there.end(), stands) == 1)
    id = std::find_if(there.begin(), there.end(), stands)->first;
  DwellingRecord record;
  for (const auto& [known, present] : there)
    if (id == known) record = present;
  if (id) record.shares = PresentShares(work, Owned::kDwelling, id->value);
  AIYL_TRY(ReadDwelling(data, record));
  if (data.contains("shares")) record.shares = ReadShares(data);
  AIYL_ASSIGN(const auto made, SetDwelling(work, HouseholdOf(data), id, record));
  return Made(made.value, {});
}

Result<Json> RunOutbuildings(UnitOfWork& work, const Json& data) {
  std::vector<OutbuildingRecord> buildings;
  if (data.contains("outbuildings"))
    for (const auto& row : data.at("outbuildings")) {
      OutbuildingRecord building;
      building.kind = office::GetText(row, "outbuilding");
      building.year_built = office::FindInteger(row, "year_built");
      AIYL_TRY(TakeDm2(row, "area", building.area_dm2));
      building.note = office::GetText(row, "remark");
      buildings.push_back(std::move(building));
    }
  AIYL_TRY(SetOutbuildings(work, HouseholdOf(data), buildings));
  return Json::object();
}

Result<Json> RunParcel(UnitOfWork& work, const Json& data) {
  const auto id = office::FindId<ParcelTag>(data, "parcel");
  ParcelRecord p;
  for (const auto& [known, present] : property_rows::Parcels(work.Db(), HouseholdOf(data), std::nullopt))
    if (id == known) p = present;
  if (id) {
    p.shares = PresentShares(work, Owned::kParcel, id->value);
    for (auto& [row, use] : property_rows::Uses(work.Db(), *id)) p.uses.push_back(use);
  }
  const std::pair<const char*, std::string*> texts[] = {{"parcel_kind", &p.kind},
                                                        {"land_type", &p.land_type},
                                                        {"contour", &p.contour},
                                                        {"cadastral", &p.cadastral},
                                                        {"land_right", &p.land_right},
                                                        {"document_kind", &p.document_kind},
                                                        {"let_out", &p.let_out},
                                                        {"document_number", &p.document_number},
                                                        {"remark", &p.note}};
  for (const auto& [name, text] : texts) Take(data, name, *text);
  TakeInteger(data, "area", p.area_m2);
  TakeDay(data, "document_day", p.document_day);
  TakeDay(data, "term_until", p.term_until);
  TakeDay(data, "from", p.period.from);
  if (data.contains("shares")) p.shares = ReadShares(data);
  if (data.contains("uses")) {
    p.uses.clear();
    for (const auto& row : data.at("uses"))
      p.uses.push_back({office::FindInteger(row, "year").value_or(0), office::GetText(row, "crop"),
                        office::FindInteger(row, "area"), office::FindInteger(row, "trees")});
  }
  AIYL_ASSIGN(const auto made, SetParcel(work, HouseholdOf(data), id, p));
  return Made(made.value, {});
}

Result<Json> RunRemoveParcel(UnitOfWork& work, const Json& data) {
  AIYL_TRY(RemoveParcel(work, office::FindId<ParcelTag>(data, "parcel").value_or(ParcelId()), office::HappenedOn(data),
                        office::GetText(data, "reason")));
  return Json::object();
}

Result<Json> RunLivestock(UnitOfWork& work, const Json& data) {
  std::vector<AnimalCount> counts;
  if (data.contains("counts"))
    for (const auto& row : data.at("counts"))
      counts.push_back({office::GetText(row, "animal"), office::FindInteger(row, "heads").value_or(0)});
  AIYL_ASSIGN(const auto id,
              SetLivestock(work, HouseholdOf(data), office::FindDate(data, "as_of").value_or(office::HappenedOn(data)),
                           counts, office::GetText(data, "remark")));
  return Made(id.value, {});
}

Result<Json> RunVehicle(UnitOfWork& work, const Json& data) {
  const auto id = office::FindId<VehicleTag>(data, "vehicle");
  VehicleRecord v;
  for (const auto& [known, present] : property_rows::Vehicles(work.Db(), HouseholdOf(data), std::nullopt))
    if (id == known) v = present;
  Take(data, "vehicle_kind", v.kind);
  Take(data, "make", v.make);
  Take(data, "plate", v.plate);
  Take(data, "remark", v.note);
  TakeInteger(data, "year_made", v.year_made);
  TakeInteger(data, "engine", v.engine_cm3);
  TakeDay(data, "from", v.period.from);
  TakeId(data, "owner", v.owner);
  AIYL_ASSIGN(const auto made, SetVehicle(work, HouseholdOf(data), id, v));
  return Made(made.value, {});
}

Result<Json> RunRemoveVehicle(UnitOfWork& work, const Json& data) {
  AIYL_TRY(
      RemoveVehicle(work, office::FindId<VehicleTag>(data, "vehicle").value_or(VehicleId()), office::HappenedOn(data)));
  return Json::object();
}

FieldSpec Household() {
  return Ref("household", "household", Msg("Household"), Need::kRequired);
}

FieldSpec Area(const char* name, Message label) {
  auto field = Text(name, std::move(label));
  field.help = Msg("In m², such as 67.5.");
  return field;
}

FieldSpec LandArea(const char* name, Message label) {
  return {.name = name, .type = FieldType::kArea, .required = false, .label = std::move(label)};
}

std::vector<FieldSpec> ShareFields() {
  return {Rows("shares", Msg("Owners and their parts"),
               {Ref("owner", "person", Msg("Owner")),
                Text("owner_name", Msg("Owner who is not in the book")),
                {.name = "share", .type = FieldType::kShare, .required = true, .label = Msg("Part")},
                Text("document", Msg("Document"))}),
          Day("shares_from", Msg("Parts since"))};
}

std::vector<FieldSpec> DwellingFields() {
  std::vector<FieldSpec> fields = {
      Household(),
      Ref("dwelling", "dwelling", Msg("Dwelling")),
      Code("dwelling_kind", "dwelling-kind", Msg("Kind of dwelling")),
      Code("occupancy", "occupancy", Msg("Occupancy")),
      Integer("storeys", Msg("Storeys")),
      Integer("year_built", Msg("Year built")),
      Code("wall", "wall", Msg("Walls")),
      Code("roof", "roof", Msg("Roof")),
      Area("total_area", Msg("Total area, m²")),
      Area("living_area", Msg("Living area, m²")),
      Area("kitchen_area", Msg("Kitchen, m²")),
      Integer("rooms", Msg("Rooms")),
      Code("electricity", "yes-no", Msg("Electricity")),
      Code("heating", "heating", Msg("Heating")),
      Code("fuel", "fuel", Msg("Fuel")),
      Code("gas", "gas", Msg("Gas")),
      Code("water", "water", Msg("Water")),
      Code("hot_water", "hot-water", Msg("Hot water")),
      Code("sewer", "sewer", Msg("Sewer")),
      Code("toilet", "toilet", Msg("Toilet")),
      Code("bath", "bath", Msg("Bath")),
      Code("telephone", "yes-no", Msg("Telephone line")),
      Code("internet", "yes-no", Msg("Internet")),
      Text("cadastral", Msg("Cadastral code")),
      Text("document", Msg("Title document")),
      WithHelp(Day("from", Msg("Stands since")), Msg("The day on which a new dwelling was accepted or first used.")),
      WithHelp(Day("to", Msg("No dwelling since")),
               Msg("The day on which it was pulled down or became something else.")),
      LongText("remark", Msg("Remark"))};
  Append(fields, ShareFields());
  return fields;
}

std::vector<FieldSpec> ParcelFields() {
  std::vector<FieldSpec> fields = {Household(),
                                   Ref("parcel", "parcel", Msg("Plot")),
                                   Code("parcel_kind", "parcel-kind", Msg("Kind of plot")),
                                   Code("land_type", "land-type", Msg("Land type")),
                                   LandArea("area", Msg("Area, m²")),
                                   Text("contour", Msg("Contour number")),
                                   Text("cadastral", Msg("Cadastral code")),
                                   Code("land_right", "land-right", Msg("Right")),
                                   Code("document_kind", "land-document", Msg("Document")),
                                   Text("document_number", Msg("Document number")),
                                   Day("document_day", Msg("Document date")),
                                   Day("term_until", Msg("Term until")),
                                   Code("let_out", "yes-no", Msg("Let out")),
                                   Day("from", Msg("Since")),
                                   LongText("remark", Msg("Remark"))};
  Append(fields, ShareFields());
  fields.push_back(
      Rows("uses", Msg("Use by year"),
           {Integer("year", Msg("Year"), Need::kRequired), Code("crop", "crop", Msg("Crop"), Need::kRequired),
            LandArea("area", Msg("Area, m²")), Integer("trees", Msg("Trees"))}));
  return fields;
}

}  // namespace

std::vector<ActSpec> PropertyActs() {
  return {
      {.kind = "dwelling.set", .title = Msg("Dwelling"), .fields = DwellingFields(), .run = RunDwelling},
      {.kind = "outbuildings.set",
       .title = Msg("Outbuildings"),
       .fields = {Household(), Rows("outbuildings", Msg("Outbuildings"),
                                    {Code("outbuilding", "outbuilding", Msg("Kind of building"), Need::kRequired),
                                     Integer("year_built", Msg("Year built")), Area("area", Msg("Total area, m²")),
                                     Text("remark", Msg("Remark"))})},
       .run = RunOutbuildings},
      {.kind = "parcel.set", .title = Msg("Plot"), .fields = ParcelFields(), .run = RunParcel},
      {.kind = "parcel.remove",
       .title = Msg("Plot given up"),
       .fields = {Ref("parcel", "parcel", Msg("Plot"), Need::kRequired), Text("reason", Msg("Reason"))},
       .run = RunRemoveParcel},
      {.kind = "livestock.set",
       .title = Msg("Livestock counted"),
       .fields = {Household(), Day("as_of", Msg("Counted for the day")),
                  Rows("counts", Msg("Animals"),
                       {Code("animal", "livestock", Msg("Animals"), Need::kRequired),
                        Integer("heads", Msg("Heads"), Need::kRequired)}),
                  LongText("remark", Msg("Remark"))},
       .run = RunLivestock},
      {.kind = "vehicle.set",
       .title = Msg("Vehicle or machine"),
       .fields = {Household(), Ref("vehicle", "vehicle", Msg("Vehicle or machine")),
                  Code("vehicle_kind", "vehicle", Msg("Kind")), Ref("owner", "person", Msg("Owner")),
                  Text("make", Msg("Make")), Integer("year_made", Msg("Year made")), Text("plate", Msg("Plate")),
                  Integer("engine", Msg("Engine, cm³")), Day("from", Msg("Since")), LongText("remark", Msg("Remark"))},
       .run = RunVehicle},
      {.kind = "vehicle.remove",
       .title = Msg("Vehicle given up"),
       .fields = {Ref("vehicle", "vehicle", Msg("Vehicle or machine"), Need::kRequired)},
       .run = RunRemoveVehicle},
  };
}

}  // namespace aiyl::household
