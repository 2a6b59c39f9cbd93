// SPDX-License-Identifier: Apache-2.0
// Reading and adding places and streets, and the words of an address. Knows nothing of who lives there.
#include "office/territory.h"

#include <algorithm>
#include <array>
#include <utility>

#include "office/code_list.h"
#include "office/in_both.h"

namespace aiyl::office {
namespace {

constexpr std::array<std::pair<TerritoryKind, std::string_view>, 5> kKinds = {{{TerritoryKind::kOblast, "oblast"},
                                                                               {TerritoryKind::kCity, "city"},
                                                                               {TerritoryKind::kRayon, "rayon"},
                                                                               {TerritoryKind::kAimak, "aimak"},
                                                                               {TerritoryKind::kVillage, "village"}}};

#define AIYL_TERRITORY_COLUMNS \
  "t.id, t.office, t.code, t.kind, t.parent, t.name_ky, t.name_ru, t.from_day, t.to_day, t.verified, t.unconfirmed"

Territory ReadTerritory(const store::Query& query) {
  Territory place;
  place.id = query.GetId<TerritoryTag>(0);
  place.office = query.OptionalId<OfficeTag>(1);
  place.code = query.String(2);
  place.kind = TerritoryKindFrom(query.Text(3)).value_or(TerritoryKind::kVillage);
  place.parent = query.OptionalId<TerritoryTag>(4);
  place.name = {query.String(5), query.String(6)};
  place.valid = {query.OptionalDate(7), query.OptionalDate(8)};
  place.verified = query.Bool(9);
  place.unconfirmed = query.Bool(10);
  return place;
}

std::vector<Territory> ReadTerritories(store::Query query) {
  std::vector<Territory> places;
  while (query.Next()) places.push_back(ReadTerritory(query));
  return places;
}

#define AIYL_STREET_COLUMNS "s.id, s.territory, s.kind, s.name_ky, s.name_ru, s.unconfirmed"

Street ReadStreet(const store::Query& query) {
  return Street{query.GetId<StreetTag>(0),
                query.GetId<TerritoryTag>(1),
                query.String(2),
                {query.String(3), query.String(4)},
                query.Bool(5)};
}

bool IsBlank(std::string_view text) {
  return text.find_first_not_of(" \t") == std::string_view::npos;
}

}  // namespace

std::string_view TerritoryKindText(TerritoryKind kind) {
  for (const auto& [known, text] : kKinds)
    if (known == kind) return text;
  return "village";
}

std::optional<TerritoryKind> TerritoryKindFrom(std::string_view text) {
  for (const auto& [kind, known] : kKinds)
    if (known == text) return kind;
  return std::nullopt;
}

std::optional<TerritoryCode> ParseTerritoryCode(std::string_view text) {
  TerritoryCode code;
  for (const char c : text) {
    if (c >= '0' && c <= '9')
      code.digits += c;
    else if (c != ' ' && c != '-' && c != '.' && c != '\t')
      return std::nullopt;
  }
  if (code.digits.empty()) return std::nullopt;
  code.regular = code.digits.size() == 14 && code.digits.starts_with("417");
  return code;
}

std::optional<Territory> FindTerritory(store::Database& db, TerritoryId id) {
  auto query = db.Prepare(R"sql(
    SELECT )sql" AIYL_TERRITORY_COLUMNS R"sql( FROM territory t WHERE t.id = ?)sql");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadTerritory(query);
}

std::optional<Territory> FindTerritoryByCode(store::Database& db, std::string_view code) {
  auto query = db.Prepare(R"sql(
    SELECT )sql" AIYL_TERRITORY_COLUMNS R"sql( FROM territory t WHERE t.code = ? ORDER BY t.id)sql");
  query.Bind(code);
  if (!query.Next()) return std::nullopt;
  return ReadTerritory(query);
}

std::vector<Territory> FindTerritoriesByName(store::Database& db, TerritoryKind kind, std::string_view name,
                                             const std::optional<TerritoryId>& within) {
  auto query = db.Prepare(R"sql(
    SELECT )sql" AIYL_TERRITORY_COLUMNS R"sql( FROM territory t
    WHERE t.kind = ?1 AND (?3 IS NULL OR t.parent = ?3)
      AND (t.name_ky = ?2 OR t.name_ru = ?2
           OR EXISTS(SELECT 1 FROM territory_former_name f WHERE f.territory = t.id AND (f.name_ky = ?2 OR f.name_ru = ?2)))
    ORDER BY t.code, t.id)sql");
  query.Bind(TerritoryKindText(kind), name, within);
  return ReadTerritories(std::move(query));
}

std::vector<Territory> ListTerritories(store::Database& db, const Scope& scope, TerritoryKind kind) {
  auto query = db.Prepare(R"sql(
    SELECT )sql" AIYL_TERRITORY_COLUMNS R"sql( FROM territory t
    WHERE t.kind = ?1 AND (?2 IS NULL OR t.office IS NULL OR t.office = ?2) AND (?3 IS NULL OR t.id = ?3 OR t.parent = ?3)
    ORDER BY t.code, t.name_ky, t.id)sql");
  query.Bind(TerritoryKindText(kind), scope.office, scope.territory);
  return ReadTerritories(std::move(query));
}

bool HasStreets(TerritoryKind kind) {
  return kind == TerritoryKind::kVillage || kind == TerritoryKind::kCity;
}

std::vector<Territory> ListVillages(store::Database& db, const Scope& scope) {
  // A town that an office entered is where its people live; the shipped cities are what villages belong to.
  auto places = ListTerritories(db, scope, TerritoryKind::kVillage);
  for (auto& town : ListTerritories(db, scope, TerritoryKind::kCity))
    if (town.office) places.push_back(std::move(town));
  return places;
}

std::vector<Territory> TerritoryPath(store::Database& db, TerritoryId id) {
  std::vector<Territory> path;
  std::optional<TerritoryId> next = id;
  while (next && path.size() < 8) {  // a loop in the data must not hang a form
    auto place = FindTerritory(db, *next);
    if (!place) break;
    next = place->parent;
    path.push_back(std::move(*place));
  }
  std::reverse(path.begin(), path.end());
  return path;
}

std::string TerritoryLabel(const Territory& place, Language language) {
  const std::string& name = place.name.In(language);
  const bool ky = language == Language::kKy;
  switch (place.kind) {
    case TerritoryKind::kVillage:
      return ky ? name + " айылы" : "село " + name;
    case TerritoryKind::kAimak:
      return ky ? name + " айыл аймагы" : name + " айылный аймак";
    default:
      return name;
  }
}

std::string TerritoryAddress(store::Database& db, TerritoryId id, Language language) {
  std::string address;
  for (const auto& place : TerritoryPath(db, id)) {
    if (place.kind == TerritoryKind::kAimak) continue;  // an address names the village itself
    if (!address.empty()) address += ", ";
    address += TerritoryLabel(place, language);
  }
  return address;
}

std::optional<Street> FindStreet(store::Database& db, StreetId id) {
  auto query = db.Prepare("SELECT " AIYL_STREET_COLUMNS " FROM street s WHERE s.id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadStreet(query);
}

std::optional<Street> FindStreetByName(store::Database& db, TerritoryId village, std::string_view name) {
  auto query = db.Prepare(R"sql(
    SELECT )sql" AIYL_STREET_COLUMNS R"sql( FROM street s
    WHERE s.territory = ?1
      AND (s.name_ky = ?2 OR s.name_ru = ?2
           OR EXISTS(SELECT 1 FROM street_former_name f WHERE f.street = s.id AND (f.name_ky = ?2 OR f.name_ru = ?2)))
    ORDER BY s.id)sql");
  query.Bind(village, name);
  if (!query.Next()) return std::nullopt;
  return ReadStreet(query);
}

std::vector<Street> ListStreets(store::Database& db, TerritoryId village) {
  auto query = db.Prepare("SELECT " AIYL_STREET_COLUMNS
                          " FROM street s WHERE s.territory = ? ORDER BY s.name_ky, s.name_ru, s.id");
  query.Bind(village);
  std::vector<Street> streets;
  while (query.Next()) streets.push_back(ReadStreet(query));
  return streets;
}

std::string StreetLabel(store::Database& db, const Street& street, Language language) {
  const std::string& name = street.name.In(language);
  if (street.kind == "none") return name;
  const std::string kind = CodeName(db, "street-kind", street.kind, language);
  return language == Language::kKy ? name + " " + kind : kind + " " + name;
}

Result<TerritoryId> AddTerritory(store::UnitOfWork& work, const NewTerritory& place) {
  auto& db = work.Db();
  if (IsBlank(place.name.ky) && IsBlank(place.name.ru))
    return Refuse("territory.name", Msg("A place needs a name."), "name_ky");
  std::optional<std::string> digits;
  if (!place.code.empty()) {
    const auto code = ParseTerritoryCode(place.code);
    if (!code) return Refuse("territory.code", Msg("The state code of a place is made of digits."), "code");
    digits = code->digits;
    if (FindTerritoryByCode(db, code->digits))
      return Refuse("territory.exists", Msg("There is already a place with the code {code}.", {{"code", code->digits}}),
                    "code");
  }
  if (place.parent && !FindTerritory(db, *place.parent))
    return Refuse("territory.parent", Msg("The place above is not in the book."), "parent");
  const std::string& known_by = place.name.ky.empty() ? place.name.ru : place.name.ky;
  for (const auto& other : FindTerritoriesByName(db, place.kind, known_by, place.parent))
    if (other.parent == place.parent && other.office == OfficeId(work.By().office))
      return Refuse("territory.exists", Msg("The place {name} is already in the book.", {{"name", InBoth(place.name)}}),
                    "name_ky");
  const auto id = work.Ids().NextId<TerritoryTag>();
  auto insert = db.Prepare(R"sql(
    INSERT INTO territory(id, office, code, kind, parent, name_ky, name_ru, verified, unconfirmed)
    VALUES(?, ?, ?, ?, ?, ?, ?, 0, ?))sql");
  insert.Bind(id, work.By().office, digits, TerritoryKindText(place.kind), place.parent, place.name.ky, place.name.ru,
              place.unconfirmed);
  insert.Run();
  return id;
}

Result<StreetId> AddStreet(store::UnitOfWork& work, TerritoryId village, const std::string& kind, const Bilingual& name,
                           bool unconfirmed) {
  auto& db = work.Db();
  if (IsBlank(name.ky) && IsBlank(name.ru)) return Refuse("street.name", Msg("A street needs a name."), "name_ky");
  const auto place = FindTerritory(db, village);
  if (!place || !HasStreets(place->kind))
    return Refuse("street.village", Msg("The village of the street is not in the book."), "village");
  AIYL_TRY(NeedCode(db, "street-kind", kind.empty() ? "street" : kind, "kind"));
  const std::string& known_by = name.ky.empty() ? name.ru : name.ky;
  if (FindStreetByName(db, village, known_by))
    return Refuse("street.exists", Msg("The street {name} is already in the book.", {{"name", InBoth(name)}}),
                  "name_ky");
  const auto id = work.Ids().NextId<StreetTag>();
  auto insert = db.Prepare(R"sql(
    INSERT INTO street(id, office, territory, kind, name_ky, name_ru, unconfirmed) VALUES(?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(id, work.By().office, village, kind.empty() ? std::string("street") : kind, name.ky, name.ru,
              unconfirmed);
  insert.Run();
  return id;
}

}  // namespace aiyl::office
