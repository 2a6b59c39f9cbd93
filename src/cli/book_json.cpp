// SPDX-License-Identifier: Apache-2.0
#include "cli/book_json.h"

namespace aiyl::cli {

namespace {

template <class T>
Json Maybe(const std::optional<T>& value) {
  return value ? Json(*value) : Json();
}
Json Maybe(const std::optional<Date>& day) {
  return day ? Json(day->Iso()) : Json();
}
Json Maybe(const std::optional<PartialDate>& day) {
  return day ? Json(day->Iso()) : Json();
}
template <class Tag>
Json Maybe(const std::optional<Id<Tag>>& id) {
  return id ? Json(id->ToText()) : Json();
}

Json PeriodJson(const Period& period) {
  return {{"from", Maybe(period.from)}, {"to", Maybe(period.to)}};
}

Json With(Json object, const Json& more) {
  object.update(more);
  return object;
}

template <class T, class Each>
Json List(const std::vector<T>& values, Each each) {
  Json all = Json::array();
  for (const auto& value : values) all.push_back(each(value));
  return all;
}

Json AbsenceJson(const household::Absence& absence) {
  return With(PeriodJson(absence.period), {{"reason", absence.reason},
                                           {"place_kind", absence.place_kind},
                                           {"country", absence.country},
                                           {"place", absence.place},
                                           {"expected", Maybe(absence.expected)}});
}

Json MemberJson(const household::CardMember& member) {
  return {{"person", member.person.ToText()},
          {"names", NamesJson(member.names)},
          {"sex", std::string(household::SexCode(member.sex))},
          {"birth", Maybe(member.birth)},
          {"age", Maybe(member.age)},
          {"pin", member.pin},
          {"relation", member.relation},
          {"marital", member.marital},
          {"presence", std::string(household::PresenceCode(member.presence))},
          {"absence", member.absence ? AbsenceJson(*member.absence) : Json()},
          {"registration", member.registration},
          {"from", Maybe(member.membership.from)},
          {"to", Maybe(member.membership.to)},
          {"start_kind", member.start_kind},
          {"end_kind", member.end_kind},
          {"from_place", member.from_place},
          {"to_place", member.to_place}};
}

Json OwnersJson(const std::vector<household::CardShare>& owners) {
  return List(owners, [](const household::CardShare& owner) -> Json {
    return {{"owner", Maybe(owner.share.owner)},
            {"names", NamesJson(owner.owner_names)},
            {"owner_name", owner.share.owner_name},
            {"share", owner.share.share.Text()},
            {"document", owner.share.document}};
  });
}

Json DwellingJson(const household::CardDwelling& dwelling) {
  const auto& record = dwelling.record;
  return {{"id", dwelling.id.ToText()},
          {"kind", record.kind},
          {"occupancy", record.occupancy},
          {"wall", record.wall},
          {"roof", record.roof},
          {"storeys", Maybe(record.storeys)},
          {"year_built", Maybe(record.year_built)},
          {"rooms", Maybe(record.rooms)},
          {"total_area_dm2", Maybe(record.total_area_dm2)},
          {"living_area_dm2", Maybe(record.living_area_dm2)},
          {"kitchen_area_dm2", Maybe(record.kitchen_area_dm2)},
          {"electricity", record.electricity},
          {"heating", record.heating},
          {"fuel", record.fuel},
          {"gas", record.gas},
          {"water", record.water},
          {"hot_water", record.hot_water},
          {"sewer", record.sewer},
          {"toilet", record.toilet},
          {"bath", record.bath},
          {"telephone", record.telephone},
          {"internet", record.internet},
          {"cadastral", record.cadastral},
          {"document", record.document},
          {"owners", OwnersJson(dwelling.owners)}};
}

Json ParcelJson(const household::CardParcel& parcel) {
  const auto& record = parcel.record;
  return {{"id", parcel.id.ToText()},
          {"kind", record.kind},
          {"land_type", record.land_type},
          {"area_m2", Maybe(record.area_m2)},
          {"contour", record.contour},
          {"cadastral", record.cadastral},
          {"land_right", record.land_right},
          {"document_kind", record.document_kind},
          {"document_number", record.document_number},
          {"document_day", Maybe(record.document_day)},
          {"term_until", Maybe(record.term_until)},
          {"from", Maybe(record.period.from)},
          {"to", Maybe(record.period.to)},
          {"owners", OwnersJson(parcel.owners)}};
}

Json LivestockJson(const household::Livestock& livestock) {
  Json counts = Json::object();
  for (const auto& count : livestock.counts) counts[count.animal] = count.heads;
  return {{"as_of", livestock.as_of.Iso()}, {"counts", counts}, {"note", livestock.note}};
}

Json RelativeJson(const household::Relative& relative) {
  return {{"person", relative.person.ToText()}, {"names", NamesJson(relative.names)}, {"birth", Maybe(relative.birth)}};
}

}  // namespace

Json NamesJson(const household::PersonNames& names) {
  const auto parts = [](const household::NameParts& name) -> Json {
    return {{"surname", name.surname},
            {"given", name.given},
            {"patronymic", name.patronymic},
            {"former_surname", name.former_surname},
            {"full", name.Full()}};
  };
  return {{"ky", parts(names.ky)}, {"ru", parts(names.ru)}};
}

Json AddressJson(const household::Address& address) {
  return {{"village", address.village.ToText()}, {"village_ky", address.village_ky}, {"village_ru", address.village_ru},
          {"street", Maybe(address.street)},     {"street_ky", address.street_ky},   {"street_ru", address.street_ru},
          {"house", address.HouseText()}};
}

Json PersonRowJson(const household::PersonRow& row) {
  return {{"person", row.person.ToText()},
          {"name_ky", row.names.ky.Full()},
          {"name_ru", row.names.ru.Full()},
          {"sex", std::string(household::SexCode(row.sex))},
          {"birth", Maybe(row.birth)},
          {"pin", row.pin},
          {"presence", std::string(household::PresenceCode(row.presence))},
          {"relation", row.relation},
          {"household", Maybe(row.household)},
          {"account", row.account},
          {"address", AddressJson(row.address)}};
}

Json CardJson(const household::HouseholdCard& card) {
  return {{"household", card.id.ToText()},
          {"office", card.office.ToText()},
          {"as_of", card.as_of.Iso()},
          {"book", card.book_number},
          {"account", card.record.account},
          {"previous_account", card.record.previous_account},
          {"kind", card.record.kind},
          {"address", AddressJson(card.address)},
          {"cadastral", card.record.cadastral},
          {"phone", card.record.phone},
          {"opened", Maybe(card.record.opened)},
          {"closed", Maybe(card.record.closed)},
          {"close_kind", card.record.close_kind},
          {"walked", Maybe(card.record.walked)},
          {"members", List(card.members, MemberJson)},
          {"former", List(card.former, MemberJson)},
          {"dwellings", List(card.dwellings, DwellingJson)},
          {"outbuildings", List(card.outbuildings,
                                [](const household::OutbuildingRecord& one) -> Json {
                                  return {{"kind", one.kind},
                                          {"year_built", Maybe(one.year_built)},
                                          {"area_dm2", Maybe(one.area_dm2)},
                                          {"note", one.note}};
                                })},
          {"parcels", List(card.parcels, ParcelJson)},
          {"livestock", card.livestock ? LivestockJson(*card.livestock) : Json()},
          {"vehicles", List(card.vehicles,
                            [](const household::CardVehicle& one) -> Json {
                              return {{"id", one.id.ToText()},
                                      {"kind", one.record.kind},
                                      {"make", one.record.make},
                                      {"plate", one.record.plate},
                                      {"year_made", Maybe(one.record.year_made)},
                                      {"engine_cm3", Maybe(one.record.engine_cm3)}};
                            })},
          {"notes", List(card.notes, [](const household::DatedNote& note) -> Json {
             return {{"day", note.day.Iso()}, {"text", note.text}};
           })}};
}

Json PersonJson(const household::PersonView& view, Date as_of) {
  const auto& record = view.record;
  Json json{{"person", view.id.ToText()},
            {"office", view.office.ToText()},
            {"as_of", as_of.Iso()},
            {"names", NamesJson(record.names)},
            {"sex", std::string(household::SexCode(record.sex))},
            {"birth", Maybe(record.birth)},
            {"death", Maybe(record.death)},
            {"pin", record.pin},
            {"earlier_pins", view.earlier_pins},
            {"temporary_number", record.temporary_number},
            {"phone", record.phone},
            {"ethnicity", record.ethnicity},
            {"citizenship", record.citizenship},
            {"marital", record.marital},
            {"note", record.note},
            {"row", PersonRowJson(view.row)},
            {"father", view.father ? RelativeJson(*view.father) : Json()},
            {"mother", view.mother ? RelativeJson(*view.mother) : Json()},
            {"children", List(view.children, RelativeJson)},
            {"absences", List(view.absences, AbsenceJson)},
            {"memberships", List(view.memberships,
                                 [](const household::PersonMembership& one) {
                                   return With(PeriodJson(one.period), {{"household", one.household.ToText()},
                                                                        {"account", one.account},
                                                                        {"start_kind", one.start_kind},
                                                                        {"end_kind", one.end_kind},
                                                                        {"from_place", one.from_place},
                                                                        {"to_place", one.to_place}});
                                 })},
            {"registrations",
             List(view.registrations,
                  [](const household::Registration& one) {
                    return With(PeriodJson(one.period),
                                {{"kind", one.kind}, {"household", Maybe(one.household)}, {"place", one.place}});
                  })},
            {"marriages", List(view.marriages, [](const household::PersonMarriage& one) {
               return With(PeriodJson(one.period), {{"spouse", Maybe(one.spouse)},
                                                    {"spouse_name", one.spouse_name},
                                                    {"names", NamesJson(one.spouse_names)},
                                                    {"end_kind", one.end_kind}});
             })}};
  // Where the person stood on the day asked.
  Json standing{{"presence", "none"}, {"household", nullptr}, {"account", ""}};
  for (const auto& one : view.memberships)
    if (one.period.Contains(as_of))
      standing = {{"presence", "present"}, {"household", one.household.ToText()}, {"account", one.account}};
  for (const auto& one : view.absences)
    if (standing["presence"] == "present" && one.period.Contains(as_of)) standing["presence"] = "absent";
  if (standing["presence"] == "none" && !view.memberships.empty() && view.memberships.front().period.to &&
      *view.memberships.front().period.to <= as_of)
    standing["presence"] = "gone";
  if (record.death && *record.death <= as_of) standing["presence"] = "dead";
  json["standing"] = standing;
  return json;
}

}  // namespace aiyl::cli
