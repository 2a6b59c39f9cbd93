// SPDX-License-Identifier: Apache-2.0
// Territory: облус (oblast), шаар (city), район (rayon), айыл аймагы (айылный аймак), айыл (village), and the streets
// of a village. Shipped: oblasts, cities of national standing and rayons; an office enters its own аймак and villages.
// Must not know who lives there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "office/bilingual.h"
#include "office/ids.h"
#include "store/book.h"

namespace aiyl::office {

enum class TerritoryKind { kOblast, kCity, kRayon, kAimak, kVillage };
std::string_view TerritoryKindText(TerritoryKind kind);  // as stored: "oblast" …
std::optional<TerritoryKind> TerritoryKindFrom(std::string_view text);

struct Territory {
  TerritoryId id;
  std::optional<OfficeId> office;  // empty: shipped
  std::string code;                // see ParseTerritoryCode; may be empty
  TerritoryKind kind = TerritoryKind::kVillage;
  std::optional<TerritoryId> parent;
  Bilingual name;
  Period valid;
  bool verified = false, unconfirmed = false;
};

struct Street {
  StreetId id;
  TerritoryId village;
  std::string kind;  // code of list street-kind
  Bilingual name;
  bool unconfirmed = false;
};

// A code of the state classifier as people write it: blanks, dashes and dots are dropped; 14 digits beginning with 417
// are regular. Other digits are kept and flagged, letters are refused by an empty result.
struct TerritoryCode {
  std::string digits;
  bool regular = false;
};
std::optional<TerritoryCode> ParseTerritoryCode(std::string_view text);

std::optional<Territory> FindTerritory(store::Database& db, TerritoryId id);
std::optional<Territory> FindTerritoryByCode(store::Database& db, std::string_view code);
// By today's or a former name in either language, compared exactly; `within` narrows to children of one parent.
std::vector<Territory> FindTerritoriesByName(store::Database& db, TerritoryKind kind, std::string_view name,
                                             const std::optional<TerritoryId>& within = {});
// Places of one kind that the scope's office entered, and shipped ones; by code, then Kyrgyz name.
std::vector<Territory> ListTerritories(store::Database& db, const Scope& scope, TerritoryKind kind);
// Where people live: the villages, and towns that an office entered.
std::vector<Territory> ListVillages(store::Database& db, const Scope& scope);
bool HasStreets(TerritoryKind kind);  // a village, a town
// From the oblast down to the place itself.
std::vector<Territory> TerritoryPath(store::Database& db, TerritoryId id);

// «Достук айылы», «село Достук»: what an address writes for one step. Shipped names already say what they are.
std::string TerritoryLabel(const Territory& place, Language language);
// From the large to the small in both languages: «Чүй облусу, Ысык-Ата району, Достук айылы» /
// «Чуйская область, Ысык-Атинский район, село Достук».
std::string TerritoryAddress(store::Database& db, TerritoryId id, Language language);

std::optional<Street> FindStreet(store::Database& db, StreetId id);
std::optional<Street> FindStreetByName(store::Database& db, TerritoryId village, std::string_view name);
std::vector<Street> ListStreets(store::Database& db, TerritoryId village);
// «Ленин көчөсү», «улица Ленина».
std::string StreetLabel(store::Database& db, const Street& street, Language language);

// Adding, for acts and imports. `unconfirmed` rows wait for territory.confirm, street.confirm.
struct NewTerritory {
  std::string code = {};
  TerritoryKind kind = TerritoryKind::kVillage;
  std::optional<TerritoryId> parent = {};
  Bilingual name = {};
  bool unconfirmed = false;
};
// Errors: "territory.name", "territory.code", "territory.exists" (same kind, parent and name), "territory.parent".
Result<TerritoryId> AddTerritory(store::UnitOfWork& work, const NewTerritory& place);
// Errors: "street.name", "street.exists", "street.village".
Result<StreetId> AddStreet(store::UnitOfWork& work, TerritoryId village, const std::string& kind, const Bilingual& name,
                           bool unconfirmed);

}  // namespace aiyl::office
