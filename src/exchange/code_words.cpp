// SPDX-License-Identifier: Apache-2.0
#include "exchange/code_words.h"

#include <vector>

#include "text/search_key.h"

namespace aiyl::exchange {
namespace {

struct Synonyms {
  const char* list;
  const char* code;
  std::vector<const char*> words;
};

const std::vector<Synonyms>& Table() {
  static const std::vector<Synonyms> table = {
      {"wall",
       "brick-stone",
       {"кыш", "кирпич", "кирпичный", "кирпичные", "таш", "камень", "бышкан кыш", "жженый кирпич", "brick",
        "бышык кыш"}},
      {"wall",
       "adobe",
       {"саман", "сырец", "сокмо", "пахса", "глина", "топурак", "кам кыш", "adobe", "саманный", "глинобитный",
        "чий кыш", "гуваляк"}},
      {"wall", "wood", {"жыгач", "дерево", "деревянный", "деревянные", "брус", "wood"}},
      {"wall", "block", {"блок", "шлакоблок", "пескоблок", "блочный", "block"}},
      {"wall", "panel", {"панель", "панельный", "panel"}},
      {"wall", "monolith", {"монолит", "бетон", "монолитный"}},
      {"wall", "cellular", {"пенобетон", "газобетон", "пеноблок", "газоблок"}},
      {"wall", "frame-reed", {"каркас", "камыш", "каркасный", "сынч"}},
      {"ethnicity", "kyrgyz", {"кыргыз", "кыргызка", "киргиз", "киргизка", "кырг", "к", "kyrgyz"}},
      {"ethnicity", "uzbek", {"өзбек", "узбек", "узбечка", "uzbek"}},
      {"ethnicity", "russian", {"орус", "русский", "русская", "рус", "russian"}},
      {"ethnicity", "dungan", {"дунган", "дунганин", "дунганка", "дунганин(ка)"}},
      {"ethnicity", "uighur", {"уйгур", "уйгурка"}},
      {"ethnicity", "tajik", {"тажик", "таджик", "таджичка"}},
      {"ethnicity", "turk", {"түрк", "турок", "турчанка"}},
      {"ethnicity", "kazakh", {"казак", "казах", "казашка"}},
      {"ethnicity", "tatar", {"татар", "татарин", "татарка"}},
      {"ethnicity", "korean", {"корей", "кореец", "кореянка"}},
      {"ethnicity", "ukrainian", {"украин", "украинец", "украинка"}},
      {"ethnicity", "german", {"немис", "немец", "немка"}},
      {"ethnicity", "kurd", {"курд", "курдянка"}},
      {"citizenship",
       "kg",
       {"кыргызстан", "кр", "кыргыз республикасы", "кыргызская республика", "киргизия", "кг", "kg"}},
      {"citizenship", "ru", {"россия", "рф", "орусия", "российская федерация", "ru"}},
      {"citizenship", "kz", {"казакстан", "казахстан", "рк", "kz"}},
      {"citizenship", "uz", {"өзбекстан", "узбекистан", "uz"}},
      {"citizenship", "tj", {"тажикстан", "таджикистан", "tj"}},
      {"citizenship", "none", {"жарандыгы жок", "без гражданства", "лбг"}},
      {"marital",
       "married",
       {"никеде", "никелүү", "үй-бүлөлүү", "үйлөнгөн", "турмушта", "турмушка чыккан", "женат", "замужем",
        "женат/замужем", "в браке", "состоит в браке", "married"}},
      {"marital",
       "single",
       {"бойдок", "үйлөнө элек", "турмушка чыга элек", "холост", "не замужем", "не женат", "холостой", "single",
        "никеде эмес"}},
      {"marital", "divorced", {"ажырашкан", "разведен", "разведена", "в разводе", "развод", "divorced"}},
      {"marital", "widowed", {"жесир", "вдова", "вдовец", "тул", "widowed"}},
      {"pension",
       "age",
       {"пенсионер", "пенсионерка", "карылык боюнча пенсия", "пенсия", "жашы боюнча пенсионер", "пенсионер по возрасту",
        "pensioner"}},
      {"person-status", "labour-veteran", {"эмгектин ардагери", "ветеран труда"}},
      {"person-status", "war-veteran", {"вов ардагери", "участник вов", "ветеран вов", "согуш ардагери"}},
      {"person-status",
       "many-children",
       {"көп балалуу", "многодетная", "көп балалуу эне", "баатыр эне", "мать-героиня"}},
      {"person-status", "orphan", {"жетим", "тоголок жетим", "сирота", "круглый сирота"}},
      {"person-status", "single-parent", {"жалгыз бой", "мать-одиночка", "одинокая мать"}},
      {"person-status", "afghan-veteran", {"афган", "афганец", "воин-афганец", "ооган ардагери"}},
      {"person-status", "chernobyl", {"чернобылец", "чернобылдык"}},
      {"benefit",
       "poor-family",
       {"аз камсыз", "аз камсыз болгон", "малоимущий", "малоимущая", "үй-бүлөгө көмөк", "уй булого комок"}},
      {"military", "liable", {"аскер милдеттүү", "военнообязан"}},
      {"employment", "employed", {"иштейт", "работает", "мугалим", "учитель", "бюджетник"}},
      {"employment", "unemployed", {"жумушсуз", "безработный", "безработная", "иштебейт", "не работает"}},
      {"employment", "pupil", {"окуучу", "школьник", "школьница", "ученик", "ученица", "мектеп окуучусу"}},
      {"employment", "student", {"студент", "студентка"}},
      {"employment", "farmer", {"фермер", "дыйкан", "крестьянин"}},
      {"employment", "self-employed", {"ип", "жеке ишкер", "ишкер", "предприниматель"}},
      {"employment", "migrant", {"мигрант", "эмгек мигранты", "трудовой мигрант"}},
      {"employment", "home", {"үй кожойкеси", "үй бүлөдө", "домохозяйка"}},
  };
  return table;
}

}  // namespace

void CodeWords::Add(const std::string& list, const std::string& code, std::string_view label) {
  auto& words = m_lists[list];
  if (words.empty())
    for (const auto& synonyms : Table())
      if (list == synonyms.list)
        for (const char* word : synonyms.words) words.emplace(text::FoldedKey(word), synonyms.code);
  // Labels go before synonyms: the office may name its own value as others name a shipped one.
  words[text::FoldedKey(label)] = code;
  words.emplace(text::FoldedKey(code), code);
}

std::string CodeWords::Find(const std::string& list, std::string_view words) const {
  const auto found = m_lists.find(list);
  if (found == m_lists.end()) return {};
  const auto code = found->second.find(text::FoldedKey(words));
  return code == found->second.end() ? std::string() : code->second;
}

}  // namespace aiyl::exchange
