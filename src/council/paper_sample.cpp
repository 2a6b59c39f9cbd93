// SPDX-License-Identifier: Apache-2.0
// Made-up people and matters for the editor of templates: every field of the catalogue has something to print.
#include "council/council_papers.h"
#include "council/paper_fields.h"

namespace aiyl::council {
namespace {

using papers::Fields;
using papers::Value;

void AddPeople(Fields& fields) {
  struct One {
    const char *ky, *ru, *post_ky, *post_ru;
    bool present;
  };
  static constexpr One kPeople[] = {{"Осмонов Бакыт", "Осмонов Бакыт", "төрага", "председатель", true},
                                    {"Касымова Айнура", "Касымова Айнура", "катчы", "секретарь", true},
                                    {"Токтогулов Нурбек", "Токтогулов Нурбек", "мүчө", "член", false}};
  fields.DeclareList("members").DeclareList("present").DeclareList("absent");
  for (const auto& one : kPeople)
    for (const std::string list : {"members", one.present ? "present" : "absent"}) {
      auto& row = fields.AddRow(list);
      row.Set("name", one.ky, one.ru);
      row.Set("post", one.post_ky, one.post_ru);
      row.Set("represents", "айылдык кеңештин депутаты", "депутат айылного кенеша");
      row.Set("organisation", "");
      row.Set("present", Value(one.present));
      row.Set("reason", one.present ? "" : "иш сапары / командировка");
    }
  fields.Set("chair.name", "Б. Осмонов", "Б. Осмонов");
  fields.Set("secretary.name", "А. Касымова", "А. Касымова");
}

void AddOneItem(const std::string& prefix, Fields& fields) {
  fields.Set(prefix + "title", "Муниципалдык кызмат көрсөтүүлөрдүн кошумча тизмесин бекитүү жөнүндө",
             "Об утверждении дополнительного перечня муниципальных услуг");
  fields.Set(prefix + "speaker", "айыл өкмөтүнүн башчысы Ж. Осмонов", "глава айыл окмоту Ж. Осмонов");
  fields.Set(prefix + "heard", "Ж. Осмонов тизменин долбоорун тааныштырды.", "Ж. Осмонов представил проект перечня.");
  fields.Set(prefix + "spoken", "А. Касымова долбоорду колдоду.", "А. Касымова поддержала проект.");
  fields.Set(prefix + "opinions", "Бюджет боюнча комиссия – колдойт", "Комиссия по бюджету – поддерживает");
  fields.Set(prefix + "removed", Value(false));
  fields.Set(prefix + "reason", "");
  fields.Set(prefix + "voted", Value(true));
  fields.Set(prefix + "for", 2);
  fields.Set(prefix + "against", 0);
  fields.Set(prefix + "abstained", 0);
  fields.Set(prefix + "for_names", "Осмонов Бакыт, Касымова Айнура", "Осмонов Бакыт, Касымова Айнура");
  fields.Set(prefix + "against_names", "", "");
  fields.Set(prefix + "abstained_names", "", "");
  fields.Set(prefix + "adopted", Value(true));
  fields.Set(prefix + "tie", Value(false));
  fields.Set(prefix + "decision_number", "23/3");
  fields.Set(prefix + "decision_kind", "токтом", "постановление");
  fields.Set(prefix + "decision_title", "Кошумча тизмени бекитүү жөнүндө", "Об утверждении дополнительного перечня");
}

void AddSampleTexts(Fields& fields) {
  for (const auto& [list, lines] : std::vector<std::pair<std::string, std::vector<const char*>>>{
           {"text_ky", {"1. Кошумча тизме бекитилсин.", "2. Токтом маалыматтык керегеге жарыялансын."}},
           {"text_ru",
            {"1. Утвердить дополнительный перечень.", "2. Опубликовать постановление на информационном стенде."}}}) {
    fields.DeclareList(list);
    for (const char* line : lines) fields.AddRow(list).Set("text", line);
  }
}

}  // namespace

Fields SampleFields(std::string_view kind, Date today) {
  Fields fields;
  fields.Set("body.name", "Достук айылдык кеңеши", "Достукский айылный кенеш");
  fields.Set("body.kind", "айылдык кеңеш", "айылный кенеш");
  fields.Set("body.council", Value(true));
  fields.Set("session.title", "VIII чакырылыш, кезексиз III сессия", "VIII созыв, внеочередная III сессия");
  fields.Set("session.day", today);
  fields.Set("session.hour", "10:00");
  fields.Set("session.place", "айыл өкмөтүнүн жыйындар залы", "зал заседаний айыл окмоту");
  fields.Set("session.called", today.PlusDays(-10));
  fields.Set("session.seats", 3);
  fields.Set("session.members", 3);
  fields.Set("session.present", 2);
  fields.Set("session.present_names", "Осмонов Бакыт, Касымова Айнура", "Осмонов Бакыт, Касымова Айнура");
  fields.Set("session.absent_names", "Токтогулов Нурбек (иш сапары)", "Токтогулов Нурбек (командировка)");
  fields.Set("session.quorum", Value(true));
  fields.Set("session.quorum_rule", "жарымынан көбү", "более половины");
  fields.Set("session.majority_rule", "бардык орундардын жарымынан көбү", "более половины от общего числа");
  fields.Set("session.rules_unverified", Value(true));
  fields.Set("session.guests", "мектептин директору К. Асанова", "директор школы К. Асанова");
  fields.Set("session.civil_society", 1);
  fields.Set("session.civil_society_missing", Value(false));
  AddPeople(fields);
  AddOneItem("", fields.DeclareList("items").AddRow("items"));
  AddOneItem("item.", fields);
  fields.Set("item.number", 1);
  fields.Set("decision.number", "23/3");
  fields.Set("decision.day", today);
  fields.Set("decision.kind", "токтом", "постановление");
  fields.Set("decision.title", "Кошумча тизмени бекитүү жөнүндө", "Об утверждении дополнительного перечня");
  fields.Set("decision.normative", Value(true));
  fields.Set("decision.force", today.PlusDays(15));
  fields.Set("draft.title", "Кошумча тизмени бекитүү жөнүндө", "Об утверждении дополнительного перечня");
  fields.Set("draft.day", today);
  fields.Set("draft.term", today.PlusDays(30));
  fields.Set("draft.normative", Value(true));
  auto& proposal = fields.DeclareList("proposals").AddRow("proposals");
  proposal.Set("day", today.PlusDays(5));
  proposal.Set("author", "Асанов Кубат");
  proposal.Set("proposal", "Мөөнөттү үч күнгө кыскартуу");
  proposal.Set("outcome", "кабыл алынды", "принято");
  proposal.Set("reason", "иш жүзүндө ушундай");
  AddSampleTexts(fields);
  (void)kind;  // one set serves all: a template may be moved to another kind
  return fields;
}

}  // namespace aiyl::council
