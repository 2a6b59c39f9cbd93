// SPDX-License-Identifier: Apache-2.0
#include "exchange/import_places.h"

#include "office/office_record.h"
#include "text/search_key.h"
#include "text/spelling.h"

namespace aiyl::exchange {

Places::Places(store::Database& db, const Uuid& office, UnknownPlaces unknown) : m_unknown(unknown) {
  const office::Scope scope = office::Scope::Of(office);
  if (const auto record = office::FindOffice(db, office::OfficeId(office))) m_parent = record->territory;
  for (const auto& village : office::ListVillages(db, scope)) {
    m_villages.push_back(village.id);
    if (!m_parent) m_parent = village.parent;
    for (const auto* name : {&village.name.ky, &village.name.ru})
      if (!name->empty()) m_village_by_name.emplace(text::FoldedKey(*name), village.id);
    if (!village.code.empty()) m_village_by_name.emplace(village.code, village.id);
    for (const auto& street : office::ListStreets(db, village.id))
      for (const auto* name : {&street.name.ky, &street.name.ru})
        if (!name->empty()) m_street_by_name.emplace(std::make_pair(village.id, text::FoldedKey(*name)), street.id);
  }
}

Result<Places::Place> Places::Resolve(store::UnitOfWork& work, const std::string& village, const std::string& street) {
  Place place;
  const std::string village_key = text::FoldedKey(village);
  if (village_key.empty()) {
    if (m_villages.size() != 1)
      return Refuse("import.village-missing", Msg("The village is missing, and the office has more than one or none."),
                    "village");
    place.village = m_villages.front();
  } else if (const auto found = m_village_by_name.find(village_key); found != m_village_by_name.end()) {
    place.village = found->second;
  } else if (m_unknown == UnknownPlaces::kRefuse) {
    return Refuse("import.village-unknown", Msg("The village {name} is not in the book.", {{"name", village}}),
                  "village");
  } else {
    AIYL_ASSIGN(place.village, office::AddTerritory(work, {.code = {},
                                                           .kind = office::TerritoryKind::kVillage,
                                                           .parent = m_parent,
                                                           .name = {village, text::SuggestRussian(village)},
                                                           .unconfirmed = true}));
    m_villages.push_back(place.village);
    m_village_by_name.emplace(village_key, place.village);
    if (m_villages_entered.insert(village_key).second)
      place.warnings.push_back(
          {"village.entered",
           Msg("The village {name} was not in the book. It is entered and waits to be confirmed.", {{"name", village}}),
           ""});
  }
  const std::string street_key = text::FoldedKey(street);
  if (street_key.empty()) return place;
  const auto key = std::make_pair(place.village, street_key);
  if (const auto found = m_street_by_name.find(key); found != m_street_by_name.end()) {
    place.street = found->second;
    return place;
  }
  if (m_unknown == UnknownPlaces::kRefuse)
    return Refuse("import.street-unknown", Msg("The street {name} is not in the book.", {{"name", street}}), "street");
  AIYL_ASSIGN(place.street,
              office::AddStreet(work, place.village, "street", {street, text::SuggestRussian(street)}, true));
  m_street_by_name.emplace(key, *place.street);
  if (m_streets_entered.insert(village_key + "|" + street_key).second)
    place.warnings.push_back(
        {"street.entered",
         Msg("The street {name} was not in the book. It is entered and waits to be confirmed.", {{"name", street}}),
         ""});
  return place;
}

}  // namespace aiyl::exchange
