// SPDX-License-Identifier: Apache-2.0
#include "exchange/columns.h"

#include <algorithm>
#include <map>
#include <set>

#include "text/old_font.h"
#include "text/search_key.h"

namespace aiyl::exchange {
namespace {

struct FieldName {
  Field field;
  const char* key;
  FieldOwner owner;
};

constexpr FieldName kNames[] = {
    {Field::kIgnored, "ignore", FieldOwner::kNobody},
    {Field::kAccount, "account", FieldOwner::kHousehold},
    {Field::kBook, "book", FieldOwner::kHousehold},
    {Field::kSurname, "surname", FieldOwner::kPerson},
    {Field::kGiven, "given", FieldOwner::kPerson},
    {Field::kPatronymic, "patronymic", FieldOwner::kPerson},
    {Field::kFormerSurname, "former_surname", FieldOwner::kPerson},
    {Field::kFullName, "full_name", FieldOwner::kPerson},
    {Field::kHeadName, "head_name", FieldOwner::kHousehold},
    {Field::kPin, "pin", FieldOwner::kPerson},
    {Field::kBirth, "birth", FieldOwner::kPerson},
    {Field::kBirthPlace, "birth_place", FieldOwner::kPerson},
    {Field::kSex, "sex", FieldOwner::kPerson},
    {Field::kRelation, "relation", FieldOwner::kPerson},
    {Field::kEthnicity, "ethnicity", FieldOwner::kPerson},
    {Field::kCitizenship, "citizenship", FieldOwner::kPerson},
    {Field::kMarital, "marital", FieldOwner::kPerson},
    {Field::kVillage, "village", FieldOwner::kHousehold},
    {Field::kStreet, "street", FieldOwner::kHousehold},
    {Field::kHouse, "house", FieldOwner::kHousehold},
    {Field::kFlat, "flat", FieldOwner::kHousehold},
    {Field::kAddress, "address", FieldOwner::kHousehold},
    {Field::kPhone, "phone", FieldOwner::kPerson},
    {Field::kCadastral, "cadastral", FieldOwner::kHousehold},
    {Field::kDwellingArea, "dwelling_area", FieldOwner::kHousehold},
    {Field::kLivingArea, "living_area", FieldOwner::kHousehold},
    {Field::kWall, "wall", FieldOwner::kHousehold},
    {Field::kYearBuilt, "year_built", FieldOwner::kHousehold},
    {Field::kRooms, "rooms", FieldOwner::kHousehold},
    {Field::kPlotArea, "plot", FieldOwner::kHousehold},
    {Field::kShareArea, "share", FieldOwner::kHousehold},
    {Field::kLivestock, "livestock", FieldOwner::kHousehold},
    {Field::kStatus, "status", FieldOwner::kPerson},
    {Field::kPresence, "presence", FieldOwner::kPerson},
    {Field::kAbsencePlace, "absence_place", FieldOwner::kPerson},
    {Field::kAbsenceReason, "absence_reason", FieldOwner::kPerson},
    {Field::kSince, "since", FieldOwner::kPerson},
    {Field::kRegistration, "registration", FieldOwner::kPerson},
    {Field::kNote, "note", FieldOwner::kPerson},
};

const FieldName& NameOf(Field field) {
  for (const auto& name : kNames)
    if (name.field == field) return name;
  return kNames[0];
}

bool IsName(Field field) {
  return field == Field::kSurname || field == Field::kGiven || field == Field::kPatronymic ||
         field == Field::kFormerSurname || field == Field::kFullName || field == Field::kHeadName ||
         field == Field::kBirthPlace || field == Field::kVillage || field == Field::kStreet;
}

// Signs that folding drops but that carry meaning here are written out first; № and brackets separate.
std::string HeadingKey(std::string_view heading) {
  std::string plain;
  for (size_t i = 0; i < heading.size(); ++i) {
    if (heading.compare(i, 2, "²") == 0) {
      plain += '2';
      ++i;
    } else if (heading.compare(i, 3, "№") == 0) {
      plain += " № ";
      i += 2;
    } else {
      plain += heading[i];
    }
  }
  std::string key;
  for (const auto& word : text::FoldedWords(plain)) {
    if (word == "№" || word == "номер" || word == "номери") continue;
    key += (key.empty() ? "" : " ") + word;
  }
  return key;
}

const std::set<std::string>& UnitWords() {
  static const std::set<std::string> words = {"м2",      "квм",   "кв",      "м",     "га",       "гектар",
                                              "ha",      "соток", "сотка",   "сот",   "m2",       "sq",
                                              "баш",     "саны",  "голов",   "гол",   "баш саны", "аянты",
                                              "площадь", "всего", "бардыгы", "heads", "кмаянты",  "га менен"};
  return words;
}

// Words of a heading that stands above several others («Мал», «Жер аянты, га»): dropped in front of the known one.
const std::set<std::string>& GroupWords() {
  static const std::set<std::string> words = {
      "мал",       "малы",    "малдын",     "малсаны", "скот",    "скота",   "поголовье", "животные", "жер",
      "жерлер",    "жеринин", "жердин",     "земля",   "земли",   "аянты",   "площадь",   "улуш",     "доля",
      "земельная", "саны",    "количество", "наличие", "турлору", "турлеру", "боюнча",    "виды",     "по",
      "видам",     "турак",   "жай",        "жилье",   "жилой",   "дом",     "livestock", "land",     "анын",
      "ичинде",    "в",       "том",        "числе",   "тч",      "дареги",  "адрес",     "га",       "баш",
      "голов",     "всего",   "отчетный",   "год"};
  return words;
}

using Table = std::map<std::string, Target>;

const Table& FoldedTable() {
  static const Table table = [] {
    Table built;
    for (const auto& line : KnownHeadings()) {
      for (const auto* headings : {&line.kyrgyz, &line.russian, &line.english})
        for (const char* heading : *headings) built.emplace(HeadingKey(heading), line.target);
      built.emplace(HeadingKey(line.target.Key()), line.target);
    }
    // «№» alone folds to nothing.
    built.erase("");
    return built;
  }();
  return table;
}

std::vector<std::string> Words(const std::string& key) {
  std::vector<std::string> words;
  for (size_t at = 0; at < key.size();) {
    const size_t blank = std::min(key.find(' ', at), key.size());
    words.push_back(key.substr(at, blank - at));
    at = blank + 1;
  }
  return words;
}

std::string Join(const std::vector<std::string>& words, size_t from, size_t to) {
  std::string key;
  for (size_t i = from; i < to; ++i) key += (key.empty() ? "" : " ") + words[i];
  return key;
}

std::optional<Target> Find(const std::string& key) {
  const auto found = FoldedTable().find(key);
  if (found == FoldedTable().end()) return std::nullopt;
  return found->second;
}

bool Has(const std::vector<std::string>& words, std::initializer_list<const char*> any) {
  return std::any_of(any.begin(), any.end(),
                     [&](const char* word) { return std::find(words.begin(), words.end(), word) != words.end(); });
}

// The language named in the heading itself: «Фамилия (кырг.)», "surname_ru".
Spelling TakeSpelling(std::vector<std::string>& words) {
  static const std::set<std::string> kyrgyz = {"ky",         "kg",         "кырг",   "кыргызча", "кырг",
                                               "кыргызский", "кыргызском", "кыргыз", "kyrgyz",   "kir"};
  static const std::set<std::string> russian = {"ru",     "рус",      "орусча", "русский", "русском",
                                                "русски", "порусски", "орус",   "russian"};
  Spelling spelling = Spelling::kUnstated;
  std::vector<std::string> rest;
  for (const auto& word : words) {
    if (kyrgyz.count(word))
      spelling = Spelling::kKyrgyz;
    else if (russian.count(word))
      spelling = Spelling::kRussian;
    else if (word != "на" && word != "языке" && word != "тилинде" && word != "in")
      rest.push_back(word);
  }
  if (spelling != Spelling::kUnstated && !rest.empty()) words = rest;
  return spelling;
}

std::optional<Target> Match(const std::vector<std::string>& words) {
  if (words.empty()) return std::nullopt;
  if (auto target = Find(Join(words, 0, words.size()))) return target;
  size_t to = words.size();
  while (to > 1 && UnitWords().count(words[to - 1])) {
    --to;
    if (auto target = Find(Join(words, 0, to))) return target;
  }
  size_t from = 0;
  while (from + 1 < to && GroupWords().count(words[from])) {
    ++from;
    if (auto target = Find(Join(words, from, words.size()))) return target;
    if (auto target = Find(Join(words, from, to))) return target;
  }
  return std::nullopt;
}

// Folding makes «үй» (house) and «уй» (cow) one word. Without the letter ү and without a number sign it is the animal;
// who typed «уй» for a house is understood from the other columns (mapping.cpp).
bool IsCow(const Target& target, const std::vector<std::string>& words, std::string_view original) {
  if (target.field != Field::kHouse || words.empty() || words.back() != "уй") return false;
  for (const std::string_view sign : {"ү", "Ү", "№", "омер"})
    if (original.find(sign) != std::string_view::npos) return false;
  return true;
}

std::string WithoutBrackets(std::string_view text) {
  std::string out;
  int depth = 0;
  for (const char c : text) {
    if (c == '(' || c == '[') ++depth;
    if (depth == 0) out += c;
    if ((c == ')' || c == ']') && depth > 0) --depth;
  }
  return out;
}

}  // namespace

FieldOwner OwnerOf(Field field) {
  return NameOf(field).owner;
}

std::string Target::Key() const {
  std::string key = NameOf(field).key;
  if (spelling == Spelling::kKyrgyz) key += "_ky";
  if (spelling == Spelling::kRussian) key += "_ru";
  if (!code.empty()) key += ":" + code;
  return key;
}

std::optional<Target> Target::FromKey(std::string_view key) {
  Target target;
  if (const size_t colon = key.find(':'); colon != std::string_view::npos) {
    target.code = std::string(key.substr(colon + 1));
    key = key.substr(0, colon);
  }
  const auto ends = [&](std::string_view end) { return key.size() > end.size() && key.substr(key.size() - 3) == end; };
  if (ends("_ky") || ends("_ru")) {
    target.spelling = ends("_ky") ? Spelling::kKyrgyz : Spelling::kRussian;
    key = key.substr(0, key.size() - 3);
  }
  for (const auto& name : kNames) {
    if (key != name.key) continue;
    target.field = name.field;
    const bool needs_code = name.field == Field::kLivestock;
    const bool may_have_code = needs_code || name.field == Field::kShareArea;
    if ((needs_code && target.code.empty()) || (!may_have_code && !target.code.empty())) return std::nullopt;
    if (target.spelling != Spelling::kUnstated && !IsName(name.field)) return std::nullopt;
    return target;
  }
  return std::nullopt;
}

std::optional<Heading> RecogniseHeading(std::string_view heading) {
  using text::OldFont;
  for (const OldFont font : {OldFont::kNone, OldFont::kOsh, OldFont::kNews}) {
    const std::string read = font == OldFont::kNone ? std::string(heading) : text::ConvertOldFontLetters(heading, font);
    if (font != OldFont::kNone && read == heading) continue;
    const std::vector<std::string> all = Words(HeadingKey(read));
    for (const std::string& text : {read, WithoutBrackets(read)}) {
      std::vector<std::string> words = Words(HeadingKey(text));
      const Spelling spelling = TakeSpelling(words);
      auto target = Match(words);
      if (!target) continue;
      if (IsCow(*target, words, read)) target = Target{Field::kLivestock, "cattle.cow"};
      Heading found{*target, AreaUnit::kSquareMetre};
      if (IsName(target->field)) {
        std::vector<std::string> stated = all;
        found.target.spelling = spelling != Spelling::kUnstated ? spelling : TakeSpelling(stated);
      }
      if (Has(all, {"га", "гектар", "ha"}) || target->field == Field::kShareArea) found.unit = AreaUnit::kHectare;
      if (Has(all, {"сотка", "соток", "сот", "сотых"})) found.unit = AreaUnit::kHundred;
      if (Has(all, {"м2", "квм", "m2"}) || (Has(all, {"кв"}) && Has(all, {"м"}))) found.unit = AreaUnit::kSquareMetre;
      return found;
    }
  }
  // A lone «№» or «No».
  if (HeadingKey(heading).empty() && heading.find("№") != std::string_view::npos) return Heading{{Field::kIgnored}};
  return std::nullopt;
}

Message LabelOf(const Target& target) {
  switch (target.field) {
    case Field::kIgnored:
      return Msg("Not imported");
    case Field::kAccount:
      return Msg("Account number");
    case Field::kBook:
      return Msg("Number of the household book");
    case Field::kSurname:
      return Msg("Surname");
    case Field::kGiven:
      return Msg("Given name");
    case Field::kPatronymic:
      return Msg("Patronymic");
    case Field::kFormerSurname:
      return Msg("Former surname");
    case Field::kFullName:
      return Msg("Full name");
    case Field::kHeadName:
      return Msg("Head of the household");
    case Field::kPin:
      return Msg("ПИН");
    case Field::kBirth:
      return Msg("Date of birth");
    case Field::kBirthPlace:
      return Msg("Place of birth");
    case Field::kSex:
      return Msg("Sex");
    case Field::kRelation:
      return Msg("Relation to the head");
    case Field::kEthnicity:
      return Msg("Ethnicity");
    case Field::kCitizenship:
      return Msg("Citizenship");
    case Field::kMarital:
      return Msg("Marital status");
    case Field::kVillage:
      return Msg("Village");
    case Field::kStreet:
      return Msg("Street");
    case Field::kHouse:
      return Msg("House");
    case Field::kFlat:
      return Msg("Flat");
    case Field::kAddress:
      return Msg("Address in one column");
    case Field::kPhone:
      return Msg("Telephone");
    case Field::kCadastral:
      return Msg("Cadastral number");
    case Field::kDwellingArea:
      return Msg("Area of the dwelling, m²");
    case Field::kLivingArea:
      return Msg("Living area, m²");
    case Field::kWall:
      return Msg("Material of the walls");
    case Field::kYearBuilt:
      return Msg("Year built");
    case Field::kRooms:
      return Msg("Rooms");
    case Field::kPlotArea:
      return Msg("Homestead plot");
    case Field::kShareArea:
      if (target.code.empty()) return Msg("Land share of any kind");
      return Msg("Land share: {kind}", {{"kind", target.code}});
    case Field::kLivestock:
      if (target.code.empty()) return Msg("Livestock");
      return Msg("Livestock: {animal}", {{"animal", target.code}});
    case Field::kStatus:
      return Msg("Social status");
    case Field::kPresence:
      return Msg("Present or absent");
    case Field::kAbsencePlace:
      return Msg("Where the absent person is");
    case Field::kAbsenceReason:
      return Msg("Reason of absence");
    case Field::kSince:
      return Msg("Lives here since");
    case Field::kRegistration:
      return Msg("Registration");
    case Field::kNote:
      return Msg("Note");
  }
  return Msg("Not imported");
}

}  // namespace aiyl::exchange
