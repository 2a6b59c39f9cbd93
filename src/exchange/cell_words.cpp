// SPDX-License-Identifier: Apache-2.0
// Words of a household sheet as codes of the shipped lists: sex, relation, presence, absence, registration.
#include <array>
#include <map>

#include "exchange/cell_values.h"
#include "text/canonical.h"
#include "text/search_key.h"

namespace aiyl::exchange {
namespace {

bool Contains(std::string_view folded, std::string_view stem) {
  for (size_t at = folded.find(stem); at != std::string_view::npos; at = folded.find(stem, at + 1))
    if (at == 0 || folded[at - 1] == ' ') return true;
  return false;
}

struct Kin {
  const char* code;  // where nothing has to be decided
  char implied_sex = 'u';
};

// Folded word → code; codes with a leading '*' are decided from the facts.
const std::map<std::string, Kin, std::less<>>& KinWords() {
  static const std::map<std::string, Kin, std::less<>> words = [] {
    std::map<std::string, Kin, std::less<>> built;
    const auto add = [&](const char* code, char sex, std::initializer_list<const char*> spelled) {
      for (const char* word : spelled) built[text::FoldedKey(word)] = {code, sex};
    };
    add("head", 'u',
        {"башчысы",
         "үй башчысы",
         "үй-бүлө башчысы",
         "чарба башчысы",
         "биринчи жазылган адам",
         "үй ээси",
         "ээси",
         "башчы",
         "өзү",
         "кожоюн",
         "глава",
         "глава семьи",
         "глава хозяйства",
         "глава двора",
         "хозяин",
         "хозяйка",
         "сам",
         "сама",
         "первое лицо",
         "первое записанное лицо",
         "владелец",
         "head",
         "head of household",
         "self",
         "глава домохозяйства",
         "түтүн ээси",
         "үй кожоюну"});
    add("wife", 'f', {"аялы", "аял", "зайыбы", "колуктусу", "жубайы (аялы)", "байбичеси", "жена", "супруга", "wife"});
    add("husband", 'm', {"күйөөсү", "эри", "жолдошу", "муж", "супруг", "husband"});
    add("*spouse", 'u', {"жубайы", "өмүрлүк жары", "spouse", "супруг(а)", "муж/жена"});
    add("son", 'm', {"уулу", "баласы (уулу)", "уул", "сын", "son"});
    add("daughter", 'f', {"кызы", "кыз", "дочь", "доч", "дочка", "daughter"});
    add("*child", 'u', {"баласы", "бала", "ребенок", "child", "дети"});
    add("father", 'm', {"атасы", "ата", "отец", "папа", "father"});
    add("mother", 'f', {"энеси", "апасы", "эне", "апа", "мать", "мама", "mother"});
    add("older-brother", 'm',
        {"агасы", "ага", "байкеси", "старший брат", "брат старший", "брат (старший)", "older brother"});
    add("younger-brother", 'm', {"иниси", "ини", "младший брат", "брат младший", "брат (младший)", "younger brother"});
    add("*brother", 'm', {"брат", "бир тууганы (эркек)", "brother", "родной брат"});
    add("older-sister", 'f', {"эжеси", "эже", "старшая сестра", "сестра старшая", "сестра (старшая)", "older sister"});
    add("*younger-sister", 'f', {"младшая сестра", "сестра младшая", "сестра (младшая)", "younger sister"});
    add("younger-sister-of-man", 'f', {"карындашы", "карындаш"});
    add("younger-sister-of-woman", 'f', {"сиңдиси", "сиңди"});
    add("*sister", 'f', {"сестра", "sister", "родная сестра"});
    add("*sibling", 'u', {"бир тууганы", "бир тууган"});
    add("*grandchild", 'u', {"небереси", "небере", "grandchild"});
    add("grandson", 'm', {"внук", "небереси (уул)", "grandson"});
    add("granddaughter", 'f', {"внучка", "небереси (кыз)", "granddaughter"});
    add("*great-grandchild", 'u', {"чөбөрөсү", "чөбүрөсү", "чөбөрө", "кыбырасы"});
    add("great-grandson", 'm', {"правнук", "great-grandson"});
    add("great-granddaughter", 'f', {"правнучка", "great-granddaughter"});
    add("daughter-in-law", 'f', {"келини", "келин", "невестка", "сноха", "daughter-in-law"});
    add("son-in-law", 'm', {"күйөө баласы", "күйөө бала", "зять", "son-in-law"});
    add("*father-in-law", 'm', {"кайнатасы", "кайната", "кайын атасы", "father-in-law"});
    add("*mother-in-law", 'f', {"кайненеси", "кайнене", "кайын энеси", "mother-in-law"});
    add("husbands-father", 'm', {"свёкор", "свекр"});
    add("husbands-mother", 'f', {"свекровь"});
    add("wifes-father", 'm', {"тесть"});
    add("wifes-mother", 'f', {"тёща"});
    add("grandfather", 'm', {"чоң атасы", "чоң ата", "дед", "дедушка", "grandfather"});
    add("grandmother", 'f', {"чоң энеси", "чоң эне", "чоң апасы", "таенеси", "бабушка", "grandmother"});
    add("*sisters-child", 'u', {"жээни", "жээн"});
    add("*nephew", 'm', {"племянник", "nephew"});
    add("*nephew", 'f', {"племянница", "niece"});
    add("sisters-son", 'm', {"племянник (сын сестры)"});
    add("sisters-daughter", 'f', {"племянница (дочь сестры)"});
    add("brothers-son", 'm', {"бир тууганынын уулу", "племянник (сын брата)", "агасынын уулу", "инисинин уулу"});
    add("brothers-daughter", 'f', {"бир тууганынын кызы", "племянница (дочь брата)", "агасынын кызы", "инисинин кызы"});
    add("stepson", 'm', {"өгөй уулу", "пасынок", "stepson"});
    add("stepdaughter", 'f', {"өгөй кызы", "падчерица", "stepdaughter"});
    add("stepfather", 'm', {"өгөй атасы", "отчим", "stepfather"});
    add("stepmother", 'f', {"өгөй энеси", "мачеха", "stepmother"});
    add("brothers-wife", 'f', {"жеңеси", "жеңе", "жена брата"});
    add("sisters-husband", 'm', {"жездеси", "жезде", "муж сестры"});
    add("ward", 'u',
        {"багып алган баласы", "асыранды баласы", "подопечный", "подопечная", "опекаемый", "опекаемая", "ward"});
    add("relative", 'u', {"тууганы", "тууган", "родственник", "родственница", "relative", "другой родственник"});
    add("not-related", 'u',
        {"тууган эмес", "не родственник", "не родственница", "квартирант", "not related", "батирчи"});
    return built;
  }();
  return words;
}

// −1 younger than the head, +1 older, 0 not known.
int Compare(const KinFacts& facts) {
  if (!facts.birth || !facts.head_birth) return 0;
  if (facts.birth->Latest() < facts.head_birth->Earliest()) return 1;
  if (facts.birth->Earliest() > facts.head_birth->Latest()) return -1;
  return 0;
}

RelationRead Decide(std::string_view rule, KinFacts facts, char implied) {
  RelationRead read;
  read.implied_sex = implied;
  if (facts.sex == 'u') facts.sex = implied;
  const bool man = facts.sex == 'm', woman = facts.sex == 'f';
  const auto by_sex = [&](const char* of_man, const char* of_woman) {
    read.code = man ? of_man : woman ? of_woman : "relative";
    read.doubtful = !man && !woman;
  };
  const auto doubt = [&] {
    read.code = "relative";
    read.doubtful = true;
  };
  const int older = Compare(facts);
  if (rule == "*spouse") {
    by_sex("husband", "wife");
  } else if (rule == "*child") {
    by_sex("son", "daughter");
  } else if (rule == "*grandchild") {
    by_sex("grandson", "granddaughter");
  } else if (rule == "*great-grandchild") {
    by_sex("great-grandson", "great-granddaughter");
  } else if (rule == "*sisters-child") {
    by_sex("sisters-son", "sisters-daughter");
  } else if (rule == "*father-in-law" || rule == "*mother-in-law") {
    const bool father = rule == "*father-in-law";
    if (facts.head_sex == 'f')
      read.code = father ? "husbands-father" : "husbands-mother";
    else if (facts.head_sex == 'm')
      read.code = father ? "wifes-father" : "wifes-mother";
    else
      doubt();
  } else if (rule == "*younger-sister" || ((rule == "*sister" || (rule == "*sibling" && woman)) && older < 0)) {
    if (facts.head_sex == 'u')
      doubt();
    else
      read.code = facts.head_sex == 'f' ? "younger-sister-of-woman" : "younger-sister-of-man";
  } else if ((rule == "*sister" || (rule == "*sibling" && woman)) && older > 0) {
    read.code = "older-sister";
  } else if ((rule == "*brother" || (rule == "*sibling" && man)) && older != 0) {
    read.code = older > 0 ? "older-brother" : "younger-brother";
  } else {
    doubt();
  }
  return read;
}

}  // namespace

std::optional<RelationRead> RelationOf(std::string_view word, const KinFacts& facts) {
  const auto found = KinWords().find(text::FoldedKey(word));
  if (found == KinWords().end()) return std::nullopt;
  if (found->second.code[0] == '*') return Decide(found->second.code, facts, found->second.implied_sex);
  return RelationRead{found->second.code, false, found->second.implied_sex};
}

Result<std::string> SexOf(const sheet::Cell& cell) {
  const std::string seen = TextOf(cell);
  const std::string key = text::FoldedKey(seen);
  if (key.empty()) return std::string();
  for (const char* word :
       {"э", "эр", "эркек", "эркеги", "м", "муж", "мужской", "мужчина", "мужск", "m", "male", "man", "бала", "уул"})
    if (key == word) return std::string("m");
  for (const char* word : {"а", "аял", "аялы", "аялзат", "кыз", "ж", "жен", "женский", "женщина", "женск", "f",
                           "female", "woman", "a", "ургаачы"})
    if (key == word) return std::string("f");
  return Refuse("sex.unknown", Msg("Male or female is expected here: {seen}.", {{"seen", seen}}), "sex");
}

namespace {

// Stems of words for countries and for the towns where people go to work.
struct CountryStem {
  const char* stem;
  const char* code;
};
constexpr auto kCountryStems = std::to_array<CountryStem>({
    {"росси", "ru"},  {"орусия", "ru"},     {"рф", "ru"},         {"казакстан", "kz"},   {"казахстан", "kz"},
    {"турция", "tr"}, {"турк", "tr"},       {"корея", "kr"},      {"герман", "de"},      {"сша", "us"},
    {"акш", "us"},    {"америка", "us"},    {"узбекистан", "uz"}, {"озбекстан", "uz"},   {"кытай", "cn"},
    {"китай", "cn"},  {"оаэ", "ae"},        {"баэ", "ae"},        {"таджикистан", "tj"}, {"тажикстан", "tj"},
    {"япон", "jp"},   {"англи", "gb"},      {"польш", "pl"},      {"итали", "it"},       {"russia", "ru"},
    {"turkey", "tr"}, {"kazakhstan", "kz"}, {"korea", "kr"},      {"кыргызстан", "kg"},  {"киргиз", "kg"},
});
constexpr auto kTownStems = std::to_array<CountryStem>({
    {"москва", "ru"},
    {"москов", "ru"},
    {"санкт", "ru"},
    {"питер", "ru"},
    {"екатеринбург", "ru"},
    {"новосибирск", "ru"},
    {"казан", "ru"},
    {"красноярск", "ru"},
    {"иркутск", "ru"},
    {"тюмен", "ru"},
    {"якутск", "ru"},
    {"сургут", "ru"},
    {"алматы", "kz"},
    {"астана", "kz"},
    {"стамбул", "tr"},
    {"сеул", "kr"},
    {"дубай", "ae"},
    {"бишкек", "kg"},
});

template <size_t N>
std::string CodeByStem(const std::array<CountryStem, N>& stems, const std::string& key) {
  for (const auto& one : stems)
    if (Contains(key, one.stem)) return one.code;
  return {};
}

}  // namespace

std::string CountryOf(std::string_view words) {
  const std::string key = text::FoldedKey(words);
  const std::string country = CodeByStem(kCountryStems, key);
  return country.empty() ? CodeByStem(kTownStems, key) : country;
}

WhereRead WhereOf(std::string_view words) {
  const std::string key = text::FoldedKey(words);
  const auto names_country = [](const std::string& folded) {
    return folded.find(' ') == std::string::npos && !CodeByStem(kCountryStems, folded).empty();
  };
  WhereRead where{CountryOf(words), std::string(words)};
  const size_t comma = words.find(',');
  if (names_country(key))
    where.place.clear();
  else if (comma != std::string_view::npos && names_country(text::FoldedKey(words.substr(0, comma))))
    where.place = text::Canonical(words.substr(comma + 1));
  return where;
}

std::string AbsenceReasonOf(std::string_view words) {
  const std::string key = text::FoldedKey(words);
  const auto any = [&](std::initializer_list<const char*> stems) {
    for (const char* stem : stems)
      if (Contains(key, stem)) return true;
    return false;
  };
  if (any({"окуу", "окуп", "окуйт", "студент", "учеб", "учит", "учёб", "study", "мектеп", "университет"}))
    return "study";
  if (any({"аскер", "арми", "служб", "служит", "army"})) return "army";
  if (any({"дарыл", "оорукана", "лечени", "больниц", "treatment"})) return "treatment";
  if (any({"түрмө", "турмо", "камак", "заключен", "лишени", "prison", "абак"})) return "prison";
  if (any({"ишт", "иш", "работ", "заработк", "мигрант", "миграци", "work"})) return "work";
  if (any({"уй булолук", "уйбулолук", "семейн", "family"})) return "family";
  return {};
}

PresenceRead PresenceOf(std::string_view words) {
  PresenceRead read;
  const std::string key = text::FoldedKey(words);
  if (key.empty()) return read;
  const auto any = [&](std::initializer_list<const char*> stems) {
    for (const char* stem : stems)
      if (Contains(key, stem)) return true;
    return false;
  };
  using Kind = PresenceRead::Kind;
  if (any({"каза", "козу откон", "олгон", "маркум", "дуйнодон", "умер", "скончал", "dead", "died", "deceased"})) {
    read.kind = Kind::kDead;
  } else if (any({"кеткен", "кочкон", "кочуп", "чыгып", "выбыл", "выехал", "уехал", "переехал", "выписан", "gone",
                  "departed", "moved", "left"})) {
    // «Россияга иштегени кеткен»: gone to work is absent, not gone for good.
    const bool away = !CountryOf(words).empty() || !AbsenceReasonOf(words).empty() || any({"убактылуу", "временно"});
    read.kind = away ? Kind::kAbsent : Kind::kGone;
  } else if (key == "бар" || key == "ооба" || key == "да" || key == "1" || key == "yes" || key == "present" ||
             key == "уйундо" || key == "уйдо" || key == "есть" || key == "п" ||
             any({"жашайт", "жашап", "катышат", "ушул жерде", "айылда", "прожива", "присутству", "на месте", "дома",
                  "живет", "турат", "lives"})) {
    const bool denied = any({"не прожива", "не живет", "жашабайт"});
    read.kind = denied ? Kind::kAbsent : Kind::kPresent;
  } else if (key == "жок" || key == "нет" || key == "0" || key == "no" || key == "absent" || key == "о" ||
             any({"убактылуу", "временно", "отсутств", "чет", "сыртта", "за границ", "зарубеж", "миграц", "мигрант",
                  "жашабайт", "не прожива", "не живет", "за рубеж", "absent", "abroad"}) ||
             !CountryOf(words).empty() || !AbsenceReasonOf(words).empty()) {
    read.kind = Kind::kAbsent;
  } else {
    read.understood = false;
    return read;
  }
  if (read.kind == Kind::kAbsent) {
    const WhereRead where = WhereOf(words);
    read.country = where.country;
    read.reason = AbsenceReasonOf(words);
    if (!read.country.empty()) read.place = where.place;
  }
  return read;
}

std::string RegistrationOf(std::string_view words) {
  const std::string key = text::FoldedKey(words);
  const auto any = [&](std::initializer_list<const char*> stems) {
    for (const char* stem : stems)
      if (Contains(key, stem)) return true;
    return false;
  };
  if (any({"убактылуу", "временн", "temporary"})) return "temporary";
  if (key == "жок" || key == "нет" || key == "no" || key == "none" ||
      any({"катталган эмес", "не зарегистрирован", "без"}))
    return "none";
  if (key == "бар" || key == "есть" || key == "да" || key == "ооба" || key == "yes" ||
      any({"туруктуу", "постоянн", "катталган", "зарегистрирован", "прописан", "permanent"}))
    return "permanent";
  return {};
}

}  // namespace aiyl::exchange
