// SPDX-License-Identifier: Apache-2.0
#include "exchange/sheet_export.h"

#include <map>

#include "exchange/columns.h"
#include "household/card.h"
#include "household/lists.h"
#include "office/code_list.h"
#include "sheet/sheet_writer.h"

namespace aiyl::exchange {
namespace {

using household::HouseholdCard;
using sheet::ColumnType;
using sheet::OutColumn;
using Row = std::vector<std::string>;

// Kyrgyz words of lists, asked once.
class Words {
 public:
  explicit Words(store::Database& db) : m_db(db) {}
  const std::string& Of(const char* list, const std::string& code) {
    auto& known = m_words[list];
    const auto found = known.find(code);
    if (found != known.end()) return found->second;
    return known[code] = code.empty() ? "" : office::CodeName(m_db, list, code, text::Language::kKy);
  }

 private:
  store::Database& m_db;
  std::map<std::string, std::map<std::string, std::string>> m_words;
};

// Hundredths or ten-thousandths as a decimal without zeros at the end: 6750 → "67.5".
std::string Decimal(std::optional<int64_t> value, int decimals) {
  if (!value) return {};
  const auto places = static_cast<size_t>(decimals);
  std::string whole = std::to_string(*value);
  std::string digits(whole.size() <= places ? places + 1 - whole.size() : 0, '0');
  digits += whole;
  const std::string fraction = digits.substr(digits.size() - places);
  digits.resize(digits.size() - places);
  digits += '.';
  digits += fraction;
  while (digits.back() == '0') digits.pop_back();
  if (digits.back() == '.') digits.pop_back();
  return digits;
}

std::string AddressHouse(const HouseholdCard& card) {
  return card.record.house + card.record.letter;
}

std::vector<OutColumn> PlaceColumns() {
  return {{"Чарба китеби №", ColumnType::kText, 10},
          {"Жеке эсеп №", ColumnType::kText, 12},
          {"Айылы", ColumnType::kText, 18},
          {"Көчөсү", ColumnType::kText, 18},
          {"Үй №", ColumnType::kText, 8},
          {"Батири", ColumnType::kText, 8}};
}

Row PlaceCells(const HouseholdCard& card) {
  const auto& address = card.address;
  return {card.book_number,
          card.record.account,
          address.village_ky.empty() ? address.village_ru : address.village_ky,
          address.street_ky.empty() ? address.street_ru : address.street_ky,
          AddressHouse(card),
          card.record.flat};
}

const std::vector<const char*>& Species() {
  static const std::vector<const char*> species = {"cattle", "yak",   "horse",  "sheep",   "goat", "pig",
                                                   "donkey", "camel", "rabbit", "poultry", "bees"};
  return species;
}
const std::vector<const char*>& LandTypes() {
  static const std::vector<const char*> types = {"irrigated", "rainfed", "perennial", "hayfield", "pasture", ""};
  return types;
}

std::string HeadingOf(const Target& target) {
  for (const auto& line : KnownHeadings())
    if (line.target == target) return line.kyrgyz.front();
  return target.Key();
}

std::vector<OutColumn> PersonColumns() {
  auto columns = PlaceColumns();
  for (const char* heading : {"Фамилиясы (кыргызча)", "Аты (кыргызча)", "Атасынын аты (кыргызча)",
                              "Фамилия (на русском)", "Имя (на русском)", "Отчество (на русском)"})
    columns.push_back({heading, ColumnType::kText, 18});
  columns.push_back({"ПИН", ColumnType::kText, 17});
  columns.push_back({"Туулган күнү", ColumnType::kDate, 12});
  columns.push_back({"Жынысы", ColumnType::kText, 8});
  columns.push_back({"Туугандык мамилеси", ColumnType::kText, 22});
  for (const char* heading :
       {"Улуту", "Жарандыгы", "Үй-бүлөлүк абалы", "Туулган жери", "Телефон", "Каттоосу", "Катышуусу", "Кайда жүрөт",
        "Жоктугунун себеби", "Мурунку фамилиясы (кыргызча)", "Прежняя фамилия (на русском)"})
    columns.push_back({heading, ColumnType::kText, 0});
  columns.push_back({"Келген күнү", ColumnType::kDate, 12});
  columns.push_back({"Эскертүү", ColumnType::kText, 30});
  return columns;
}

Result<Row> PersonCells(store::Database& db, Words& words, const HouseholdCard& card,
                        const household::CardMember& member) {
  AIYL_ASSIGN(const auto record, household::ReadPerson(db, member.person));
  Row row = PlaceCells(card);
  for (const auto* names : {&record.names.ky, &record.names.ru})
    row.insert(row.end(), {names->surname, names->given, names->patronymic});
  row.push_back(record.pin);
  row.push_back(record.birth ? record.birth->Iso() : "");
  row.push_back(record.sex == household::Sex::kUnknown ? ""
                                                       : words.Of("sex", std::string(household::SexCode(record.sex))));
  row.push_back(words.Of("relation", member.relation));
  row.push_back(words.Of("ethnicity", record.ethnicity));
  row.push_back(words.Of("citizenship", record.citizenship));
  row.push_back(words.Of("marital", record.marital));
  row.push_back(record.birth_place_ky.empty() ? record.birth_place_ru : record.birth_place_ky);
  row.push_back(record.phone);
  row.push_back(member.registration == "permanent"   ? "туруктуу"
                : member.registration == "temporary" ? "убактылуу"
                                                     : "");
  const bool absent = member.presence == household::Presence::kAbsent;
  row.push_back(absent ? "убактылуу жок" : "жашайт");
  std::string place, reason;
  if (absent && member.absence) {
    place = words.Of("country", member.absence->country);
    if (!member.absence->place.empty()) place += (place.empty() ? "" : ", ") + member.absence->place;
    reason = words.Of("absence-reason", member.absence->reason);
  }
  row.push_back(place);
  row.push_back(reason);
  row.push_back(record.names.ky.former_surname);
  row.push_back(record.names.ru.former_surname);
  row.push_back(member.membership.from ? member.membership.from->Iso() : "");
  row.push_back(record.note);
  return row;
}

std::vector<OutColumn> HouseholdColumns() {
  auto columns = PlaceColumns();
  columns.push_back({"Чарба башчысы", ColumnType::kText, 30});
  columns.push_back({"Кадастр номери", ColumnType::kText, 18});
  for (const char* heading : {"Үйдүн жалпы аянты, м²", "Жашоо аянты, м²", "Бөлмө саны", "Салынган жылы"})
    columns.push_back({heading, ColumnType::kNumber, 0});
  columns.push_back({"Дубалынын материалы", ColumnType::kText, 18});
  columns.push_back({"Короо жер, м²", ColumnType::kNumber, 0});
  for (const char* type : LandTypes())
    columns.push_back({HeadingOf({Field::kShareArea, type}) + ", га", ColumnType::kNumber, 0});
  for (const char* animal : Species())
    columns.push_back({HeadingOf({Field::kLivestock, animal}), ColumnType::kNumber, 0});
  return columns;
}

Row HouseholdCells(Words& words, const HouseholdCard& card) {
  Row row = PlaceCells(card);
  std::string head;
  for (const auto& member : card.members)
    if (member.relation == "head") head = member.names.Shown();
  row.push_back(head);
  row.push_back(card.record.cadastral);
  const household::DwellingRecord none;
  const auto& dwelling = card.dwellings.empty() ? none : card.dwellings.front().record;
  row.push_back(Decimal(dwelling.total_area_dm2, 2));
  row.push_back(Decimal(dwelling.living_area_dm2, 2));
  row.push_back(Decimal(dwelling.rooms, 0));
  row.push_back(Decimal(dwelling.year_built, 0));
  row.push_back(words.Of("wall", dwelling.wall));
  const auto area = [&](const std::string& kind, const std::string& land_type, int decimals) {
    int64_t sum = 0;
    bool any = false;
    for (const auto& parcel : card.parcels) {
      if (parcel.record.kind != kind || (kind == "share" && parcel.record.land_type != land_type)) continue;
      sum += parcel.record.area_m2.value_or(0);
      any = any || parcel.record.area_m2;
    }
    return any ? Decimal(sum, decimals) : std::string();
  };
  row.push_back(area("homestead", "", 0));
  for (const char* type : LandTypes()) row.push_back(area("share", type, 4));
  for (const char* animal : Species()) {
    int64_t heads = 0;
    if (card.livestock)
      for (const auto& count : card.livestock->counts)
        if (count.animal.substr(0, count.animal.find('.')) == animal) heads += count.heads;
    row.push_back(card.livestock ? std::to_string(heads) : "");
  }
  return row;
}

}  // namespace

std::optional<ExportedList> ExportedListFrom(std::string_view text) {
  if (text == "persons") return ExportedList::kPersons;
  if (text == "households") return ExportedList::kHouseholds;
  return std::nullopt;
}

Result<int64_t> ExportSheet(store::Book& book, const office::Scope& scope, ExportedList list, Date day,
                            const std::filesystem::path& file) {
  AIYL_ASSIGN(const auto format, sheet::FormatOf(file));
  const bool persons = list == ExportedList::kPersons;
  const sheet::OutSheet out{persons ? "Адамдар" : "Чарбалар", "", persons ? PersonColumns() : HouseholdColumns()};
  AIYL_ASSIGN(auto writer, sheet::CreateSheet(file, format, out));
  AIYL_ASSIGN(const int64_t rows, book.Read<int64_t>([&](store::Database& db) -> Result<int64_t> {
    Words words(db);
    int64_t written = 0;
    for (const auto& line : household::ListHouseholds(db, scope, {}, 0, 10'000'000)) {
      AIYL_ASSIGN(const auto card, household::CardOf(db, line.household, day));
      if (!persons) {
        AIYL_TRY(writer->AddRow(HouseholdCells(words, card)));
        ++written;
        continue;
      }
      for (const auto& member : card.members) {
        AIYL_ASSIGN(const Row row, PersonCells(db, words, card, member));
        AIYL_TRY(writer->AddRow(row));
        ++written;
      }
    }
    return written;
  }));
  AIYL_TRY(writer->Finish());
  return rows;
}

}  // namespace aiyl::exchange
