// SPDX-License-Identifier: Apache-2.0
// Tables of common given names, and how surnames and patronymics are built from them. The tables name nobody: any
// likeness of a whole name to a real person is chance.
#include "desk/demo_names.h"

#include <string_view>

namespace aiyl::desk {

namespace {

// "ky" where both spellings are one, else "ky|ru".
constexpr const char* kKyrgyzMen[] = {"Нурбек",
                                      "Азамат",
                                      "Бакыт",
                                      "Талант",
                                      "Эрмек",
                                      "Улан",
                                      "Канат",
                                      "Мирлан",
                                      "Руслан",
                                      "Алмаз",
                                      "Бактыбек",
                                      "Кубанычбек",
                                      "Нурлан",
                                      "Жаныбек|Жаныбек",
                                      "Айбек",
                                      "Марат",
                                      "Тилек",
                                      "Данияр|Данияр",
                                      "Адилет",
                                      "Эльдар|Эльдар",
                                      "Улукбек",
                                      "Өмүрбек|Омурбек",
                                      "Асан",
                                      "Үсөн|Усен",
                                      "Сооронбай|Сооронбай",
                                      "Токтогул",
                                      "Төлөгөн|Тологон",
                                      "Аскар",
                                      "Чынгыз|Чингиз",
                                      "Манас",
                                      "Семетей",
                                      "Сейтек",
                                      "Бекзат",
                                      "Нурсултан",
                                      "Эрлан",
                                      "Бектур",
                                      "Кылыч",
                                      "Жумабек",
                                      "Жолдошбек",
                                      "Мамат",
                                      "Абдыкадыр|Абдыкадыр",
                                      "Турсунбек",
                                      "Акматбек",
                                      "Осмонбек|Осмонбек",
                                      "Исабек",
                                      "Калыбек",
                                      "Сапарбек",
                                      "Кенешбек|Кенешбек",
                                      "Дүйшөнбек|Дуйшенбек",
                                      "Шаршенбек",
                                      "Бейшенбек",
                                      "Ишенбек",
                                      "Көчкөнбай|Кочконбай",
                                      "Сагынбек",
                                      "Үмөт|Умот",
                                      "Тынчтыкбек",
                                      "Мелис",
                                      "Эмилбек",
                                      "Анарбек",
                                      "Кадырбек",
                                      "Сыдык",
                                      "Ысмайыл|Исмаил",
                                      "Ибраим",
                                      "Жакып|Джакып",
                                      "Орозбек",
                                      "Байыш",
                                      "Чоро",
                                      "Арстанбек",
                                      "Максат",
                                      "Темирлан",
                                      "Алихан",
                                      "Билал",
                                      "Умар",
                                      "Ислам",
                                      "Актан",
                                      "Байэл",
                                      "Эмир",
                                      "Бекболот",
                                      "Жеңиш|Дженишбек",
                                      "Таалайбек",
                                      "Замирбек",
                                      "Доолотбек|Доолотбек",
                                      "Суйүнбек|Суюнбек",
                                      "Мырзабек",
                                      "Айтбай",
                                      "Түгөлбай|Тугельбай",
                                      "Эшмат",
                                      "Рысбек",
                                      "Кожомкул|Кожомкул",
                                      "Сатыбалды",
                                      "Кеңеш|Кенеш",
                                      "Чолпонбай",
                                      "Макен",
                                      "Насирдин"};

constexpr const char* kKyrgyzWomen[] = {"Айгүл|Айгуль",
                                        "Гүлнара|Гульнара",
                                        "Назгүл|Назгуль",
                                        "Айнура",
                                        "Жылдыз",
                                        "Чолпон",
                                        "Асель|Асель",
                                        "Бермет",
                                        "Нургүл|Нургуль",
                                        "Айзада",
                                        "Аида",
                                        "Мээрим|Мээрим",
                                        "Бегимай",
                                        "Адинай",
                                        "Айпери",
                                        "Нуриза",
                                        "Кымбат",
                                        "Салтанат",
                                        "Зарина",
                                        "Элнура|Эльнура",
                                        "Гүлзат|Гульзат",
                                        "Бүбүсара|Бубусара",
                                        "Сайкал",
                                        "Каныкей",
                                        "Айчүрөк|Айчурек",
                                        "Гүлмира|Гульмира",
                                        "Роза",
                                        "Света",
                                        "Анара",
                                        "Динара",
                                        "Жазгүл|Жазгуль",
                                        "Канышай",
                                        "Перизат",
                                        "Айжан",
                                        "Айым",
                                        "Сезим",
                                        "Раяна",
                                        "Амина",
                                        "Сумая",
                                        "Хадича",
                                        "Фатима",
                                        "Зулайка",
                                        "Бактыгүл|Бактыгуль",
                                        "Тумар",
                                        "Алтынай",
                                        "Күмүшай|Кумушай",
                                        "Зыйнат",
                                        "Сонун",
                                        "Үмүт|Умут",
                                        "Уулкан",
                                        "Батма",
                                        "Калича",
                                        "Бурул",
                                        "Турдукан",
                                        "Шаарбүбү|Шаарбубу",
                                        "Бүбүкан|Бубукан",
                                        "Рахат",
                                        "Гүлүмкан|Гулумкан",
                                        "Жаңыл|Жаныл",
                                        "Токтокан",
                                        "Сыргак",
                                        "Наргиза",
                                        "Мадина",
                                        "Сапаркан",
                                        "Апал",
                                        "Эркеайым",
                                        "Гүлжамал|Гульджамал",
                                        "Майрам",
                                        "Жибек",
                                        "Толгонай",
                                        "Нурайым",
                                        "Айтурган",
                                        "Кундуз",
                                        "Кенже",
                                        "Өкүнай|Окунай",
                                        "Бүажар|Буажар",
                                        "Зура",
                                        "Орозгүл|Орозгуль",
                                        "Дилде",
                                        "Гүлсүн|Гульсун",
                                        "Ырыс",
                                        "Асылкан",
                                        "Мактым",
                                        "Гүлбарчын|Гульбарчын"};

constexpr const char* kUzbekMen[] = {"Равшан",   "Шавкат",  "Дилшод", "Бахтияр", "Акрам",
                                     "Анвар",    "Улугбек", "Хасан",  "Хусан",   "Рустам",
                                     "Икром",    "Азиз",    "Илхом",  "Фаррух",  "Жахонгир|Джахонгир",
                                     "Музаффар", "Одил",    "Рахим",  "Собир",   "Тохир",
                                     "Умид",     "Фазыл",   "Хамид",  "Шухрат",  "Эркин",
                                     "Юсуф",     "Абдулла", "Алишер", "Бабур",   "Дониёр",
                                     "Камол",    "Мирза",   "Нодир",  "Отабек",  "Санжар|Санджар",
                                     "Турсун",   "Хайдар",  "Шерзод", "Эргаш",   "Якуб"};
constexpr const char* kUzbekWomen[] = {
    "Дилноза", "Гулчехра", "Нилуфар", "Мавлюда", "Зулфия|Зульфия", "Насиба", "Феруза", "Шахноза", "Мухаббат",
    "Лола",    "Дилфуза",  "Барно",   "Гавхар",  "Донохон",        "Зебо",   "Икбол",  "Камола",  "Махфуза",
    "Наргиза", "Озода",    "Рано",    "Саодат",  "Турсуной",       "Умида",  "Хафиза", "Хуршида", "Шоира",
    "Юлдуз",   "Мохира",   "Севара",  "Мунира",  "Адолат",         "Саида"};
constexpr const char* kRussianMen[] = {"Александр", "Сергей",  "Владимир", "Николай", "Виктор",   "Иван",    "Алексей",
                                       "Андрей",    "Дмитрий", "Юрий",     "Михаил",  "Анатолий", "Пётр",    "Василий",
                                       "Геннадий",  "Павел",   "Максим",   "Роман",   "Степан",   "Григорий"};
constexpr const char* kRussianWomen[] = {"Елена",     "Татьяна", "Наталья",   "Ольга",    "Людмила", "Галина", "Мария",
                                         "Светлана",  "Ирина",   "Валентина", "Нина",     "Любовь",  "Вера",   "Анна",
                                         "Екатерина", "Надежда", "Раиса",     "Антонина", "Зоя",     "Дарья"};
constexpr const char* kRussianSurnames[] = {
    "Иванов", "Петров",     "Кузнецов", "Попов", "Смирнов",  "Соколов", "Лебедев", "Ковалёв", "Волков", "Морозов",
    "Зайцев", "Бондаренко", "Шевченко", "Шмидт", "Ткаченко", "Белов",   "Гусев",   "Карпов",  "Чернов", "Савельев"};

BothSpellings Split(std::string_view entry) {
  const auto bar = entry.find('|');
  if (bar == std::string_view::npos) return {std::string(entry), std::string(entry)};
  return {std::string(entry.substr(0, bar)), std::string(entry.substr(bar + 1))};
}

bool EndsWith(const std::string& word, std::string_view ending) {
  return word.size() >= ending.size() && std::string_view(word).substr(word.size() - ending.size()) == ending;
}

std::string WithoutLast(const std::string& word) {
  return word.substr(0, word.size() - 2);
}  // one Cyrillic letter

// The stem and whether -ов or -ев follows it.
std::string OvStem(const std::string& given) {
  for (const auto* sign : {"й", "ь"})
    if (EndsWith(given, sign)) return WithoutLast(given) + "ев";
  for (const auto* vowel : {"а", "я", "о", "ө", "е", "э", "у", "ү", "и"})
    if (EndsWith(given, vowel)) return given + "ев";
  if (EndsWith(given, "ы")) return WithoutLast(given) + "иев";
  return given + "ов";
}

}  // namespace

std::string DemoFeminineSurname(const std::string& masculine) {
  for (const auto* ending : {"ов", "ев", "ёв", "ин"})
    if (EndsWith(masculine, ending)) return masculine + "а";
  return masculine;  // Шевченко, Шмидт
}

std::string DemoOvSurname(const std::string& given, DemoSex sex) {
  return sex == DemoSex::kMale ? OvStem(given) : DemoFeminineSurname(OvStem(given));
}

std::string DemoPatronymic(const std::string& given, DemoSex sex) {
  const bool male = sex == DemoSex::kMale;
  if (given == "Пётр") return male ? "Петрович" : "Петровна";
  if (given == "Павел") return male ? "Павлович" : "Павловна";
  if (given == "Михаил") return male ? "Михайлович" : "Михайловна";
  for (const auto* name : {"Дмитрий", "Юрий", "Анатолий", "Василий", "Геннадий", "Григорий"})
    if (given == name) {
      const std::string stem = given.substr(0, given.size() - 4);
      const bool full = given == std::string_view("Дмитрий");
      return stem + (full ? "и" : "ь") + (male ? "евич" : "евна");
    }
  const std::string stem = OvStem(given);
  return stem + (male ? "ич" : "на");
}

BothSpellings DemoGivenName(DemoRandom& random, DemoPeople people, DemoSex sex) {
  const bool male = sex == DemoSex::kMale;
  switch (people) {
    case DemoPeople::kUzbek:
      return Split(male ? random.PickFront(kUzbekMen) : random.PickFront(kUzbekWomen));
    case DemoPeople::kRussian:
      return Split(male ? random.PickFront(kRussianMen) : random.PickFront(kRussianWomen));
    case DemoPeople::kKyrgyz:
      break;
  }
  return Split(male ? random.PickFront(kKyrgyzMen) : random.PickFront(kKyrgyzWomen));
}

BothSpellings DemoSurnameBase(DemoRandom& random, DemoPeople people) {
  if (people == DemoPeople::kRussian) return Split(random.PickFront(kRussianSurnames));
  const BothSpellings ancestor = Split(people == DemoPeople::kUzbek ? random.Pick(kUzbekMen) : random.Pick(kKyrgyzMen));
  return {DemoOvSurname(ancestor.ky, DemoSex::kMale), DemoOvSurname(ancestor.ru, DemoSex::kMale)};
}

DemoName DemoFullName(DemoPeople people, DemoSex sex, DemoNameForm form, const BothSpellings& base,
                      const BothSpellings& given, const BothSpellings& father) {
  const bool male = sex == DemoSex::kMale;
  DemoName name;
  name.given = given;
  if (people != DemoPeople::kRussian && form == DemoNameForm::kUulu) {
    const bool uzbek = people == DemoPeople::kUzbek;
    const char* word = uzbek ? (male ? " угли" : " кизи") : (male ? " уулу" : " кызы");
    const BothSpellings after{father.ky + word, father.ru + word};
    if (uzbek) {  // here it takes the place of the patronymic
      name.surname = male ? base : BothSpellings{DemoFeminineSurname(base.ky), DemoFeminineSurname(base.ru)};
      name.patronymic = after;
    } else {
      name.surname = after;
    }
    return name;
  }
  if (people == DemoPeople::kKyrgyz && form == DemoNameForm::kBareFather) {
    name.surname = father;
    return name;
  }
  name.surname = male ? base : BothSpellings{DemoFeminineSurname(base.ky), DemoFeminineSurname(base.ru)};
  if (!father.IsEmpty()) name.patronymic = {DemoPatronymic(father.ky, sex), DemoPatronymic(father.ru, sex)};
  return name;
}

}  // namespace aiyl::desk
