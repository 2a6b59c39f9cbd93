// SPDX-License-Identifier: Apache-2.0
#include "council_book.h"

#include "council/council_acts.h"
#include "office/office_acts.h"

namespace aiyl::test {
namespace {

using office::Json;

const store::Registry& TheRegistry() {
  static const store::Registry registry = [] {
    store::Registry made;
    office::Register(made);
    council::Register(made);
    return made;
  }();
  return registry;
}

}  // namespace

CouncilBook::CouncilBook(uint64_t seed)
    : m_book(seed, {.registry = &TheRegistry(), .acts = {&council::CouncilActs()}, .first_act = {}}) {
  council = Id("body.add", {{"kind", "council"},
                            {"name_ky", "Достук айылдык кеңеши"},
                            {"name_ru", "Достукский айылный кенеш"},
                            {"seats", 9}});
  Do("body.convocation", {{"body", council}, {"number", 7}, {"from_day", "2021-04-01"}});
  Do("body.convocation", {{"body", council}, {"number", 8}, {"from_day", "2025-01-10"}});
  for (int i = 1; i <= 9; ++i)
    deputies.push_back(Id("body.member-add", {{"body", council},
                                              {"name_ky", "Депутат " + std::to_string(i)},
                                              {"name_ru", "Депутат " + std::to_string(i)},
                                              {"represents", "deputy"},
                                              {"post", i == 1   ? "chair"
                                                       : i == 2 ? "secretary"
                                                                : "member"},
                                              {"sort", i}}));
  commission =
      Id("body.add",
         {{"kind", "commission"}, {"name_ky", "Кызматтар боюнча комиссия"}, {"name_ru", "Комиссия по услугам"}});
  for (int i = 1; i <= 4; ++i)
    commissioners.push_back(Id("body.member-add", {{"body", commission},
                                                   {"name_ky", "Мүчө " + std::to_string(i)},
                                                   {"name_ru", "Член " + std::to_string(i)},
                                                   {"represents", i <= 2 ? "office" : "civil-society"},
                                                   {"post", i == 1 ? "chair" : "member"},
                                                   {"sort", i}}));
}

std::string CouncilBook::Refusal(const std::string& kind, const Json& data) {
  const auto outcome = m_book.Run(kind, data);
  return outcome ? std::string() : outcome.error().code + "@" + outcome.error().field;
}

CouncilBook::Called CouncilBook::Call(const std::string& body, const std::string& day, size_t items, const Json& more) {
  Json data = {{"body", body}, {"day", day}, {"agenda", Json::array()}};
  for (size_t i = 1; i <= items; ++i)
    data["agenda"].push_back(
        {{"title_ky", "Маселе " + std::to_string(i)}, {"title_ru", "Вопрос " + std::to_string(i)}});
  if (more.is_object()) data.update(more);
  const Json made = Do("session.call", data);
  Called called{made.at("id"), {}};
  for (const auto& item : made.at("items")) called.items.push_back(item);
  return called;
}

void CouncilBook::Attend(const std::string& session, const std::vector<std::string>& members, size_t absent) {
  Json rows = Json::array();
  for (size_t i = members.size() - absent; i < members.size(); ++i) rows.push_back({{"member", members[i]}});
  Do("session.attendance", {{"session", session}, {"absent", rows}});
}

CouncilBook::Called CouncilBook::Held(const std::string& body, const std::string& day, size_t items, size_t absent) {
  Called called = Call(body, day, items);
  Attend(called.session, body == council ? deputies : commissioners, absent);
  return called;
}

void CouncilBook::Vote(const std::string& item, int64_t votes_for, int64_t against, int64_t abstained) {
  Do("vote.record",
     {{"item", item}, {"votes_for", votes_for}, {"votes_against", against}, {"votes_abstained", abstained}});
}

Json CouncilBook::Adopted(const std::string& day, const Json& more) {
  const Called held = Held(council, day);
  Vote(held.items[0], 7, 1, 1);
  Json data = {{"item", held.items[0]}, {"text_ky", "Токтом кылат"}, {"text_ru", "Постановляет"}};
  if (more.is_object()) data.update(more);
  return Do("decision.adopt", data);
}

council::Session CouncilBook::Session(const std::string& id) {
  return Read<council::Session>(
      [&](store::Database& db) { return council::FindSession(db, *council::SessionId::FromText(id)).value(); });
}

council::AgendaItem CouncilBook::Item(const std::string& id) {
  return Read<council::AgendaItem>(
      [&](store::Database& db) { return council::FindAgendaItem(db, *council::AgendaItemId::FromText(id)).value(); });
}

}  // namespace aiyl::test
