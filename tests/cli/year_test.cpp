// SPDX-License-Identifier: Apache-2.0
// A year of one office from the command line: the base list, three services proposed, of which the commission refuses
// one, the council another, and one comes into force; publication in time and late; the requests of the year; the
// registry of three days; the report. Every sum is counted by hand beside it (year_plan.h).
#include <filesystem>

#include "year_office.h"

using namespace aiyl;
using namespace aiyl::test;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

constexpr const char* kArchive = "Архив көчүрмөсү";
constexpr const char* kHall = "Клубду берүү";
constexpr const char* kPark = "Сейил бакты кароо";

// How many requests: the whole year of issue 3 in the slow run, a tenth of it in the usual one.
#ifdef AIYL_WHOLE_YEAR
constexpr int kRequests = 2000;
#else
constexpr int kRequests = 200;
#endif

Json StandardFile(int term, bool paid) {
  Json file = {{"format", "aiyl-standard 1"},
               {"term_days", term},
               {"wait_apply_minutes", kWaitLimit},
               {"wait_receive_minutes", kWaitLimit}};
  for (int i = 1; i <= 15; ++i)
    if (i != (paid ? 11 : 10))
      file["sections"].push_back({{"section", std::to_string(i)}, {"ky", "Текст"}, {"ru", "Текст"}});
  file["items"] = {{{"section", "5"}, {"ky", "Паспорт"}, {"ru", "Паспорт"}},
                   {{"section", "12"}, {"ky", "1-негиз"}, {"ru", "основание 1"}},
                   {{"section", "12"}, {"ky", "2-негиз"}, {"ru", "основание 2"}}};
  return file;
}

void Bodies(YearOffice& office) {
  const auto body = [&](const std::string& kind, const std::vector<std::pair<std::string, std::string>>& members) {
    office.Act("body.add", {{"kind", kind}, {"name_ky", kind}, {"name_ru", kind}, {"seats", members.size()}});
    for (const auto& [name, represents] : members)
      office.Do({"council", "member"}, {kind, "--name", name, "--represents", represents, "--post",
                                        name == members.front().first ? "chair" : "member"});
  };
  body("commission",
       {{"Асан", "civil-society"}, {"Үсөн", "civil-society"}, {"Бектен", "deputy"}, {"Гүлжан", "office"}});
  body("council", {{"Депутат 1", "deputy"},
                   {"Депутат 2", "deputy"},
                   {"Депутат 3", "deputy"},
                   {"Депутат 4", "deputy"},
                   {"Депутат 5", "deputy"}});
  office.Act("body.convocation", {{"body", "council"}, {"number", 8}, {"from_day", "2024-04-20"}});
}

void BaseList(YearOffice& office) {
  REQUIRE(WriteFileAtomically(
      office.File("base.csv"),
      "number,name_ky,name_ru,standard_body_ky,standard_body_ru,provider_ky,provider_ru,payment,matter,papers\n"
      "1,Маалымат берүү,Выдача информации,Министрлер Кабинети,Кабинет Министров,АӨ,АО,free,own,family\n"
      "2,Ичүүчү суу,Питьевая вода,Министрлер Кабинети,Кабинет Министров,АӨ,АО,free,own,\n"
      "3,Сугат суусу,Поливная вода,Министрлер Кабинети,Кабинет Министров,АӨ,АО,free,own,\n"
      "4,Тазалоо,Очистка,Министрлер Кабинети,Кабинет Министров,АӨ,АО,free,own,\n"));
  const auto imported =
      office.Do({"service", "import"}, {office.File("base.csv"), "--from", "2025-01-13", "--document", "токтом № 17"});
  CHECK(imported["acts"][0]["made"]["added"] == 4);
}

// The Government's decision gives the first service its standard.
void InformationStandard(YearOffice& office) {
  const auto decision = office.Act("decision.record", {{"body", "government"},
                                                       {"kind", "resolution"},
                                                       {"number", "31"},
                                                       {"day", "2025-01-20"},
                                                       {"title_ky", "Стандарт"},
                                                       {"title_ru", "Стандарт"}})["id"];
  REQUIRE(WriteFileAtomically(office.File("free.json"), StandardFile(kInformationTerm, false).dump()));
  office.Do({"service", "propose"}, {"--kind", "change", "--service", "base 1", "--initiator", "authorised", "--reason",
                                     "стандарт бекитилди / утверждён стандарт"});
  const auto standard =
      office.Do({"service", "standard"}, {"base 1", "--file", office.File("free.json"), "--for", "Маалымат берүү"});
  CHECK(standard["standard"]["missing"].empty());
  office.Do({"service", "standard"}, {"base 1", "--approve", "--decision", decision});
  office.Do({"service", "decide"},
            {"Маалымат берүү", "--to", "in-force", "--decision", decision, "--from", kStandardFrom});
}

void Criteria(YearOffice& office, const std::string& name, const std::string& unmet) {
  std::vector<std::string> more = {name};
  for (const std::string code : {"demand", "competence", "integrity", "standard", "outsourcing", "result"})
    more.insert(more.end(), {code == unmet ? "--unmet" : "--met", code + "=себеби бар / есть причина"});
  for (const char* part : {"justified", "safe", "efficient"})
    more.insert(more.end(), {"--expertise", std::string(part) + "=оң / положительно"});
  office.Do({"service", "criteria"}, more);
}

void Vote(YearOffice& office, const std::string& item, int for_it, int against, bool adopted) {
  CHECK(office.Do({"council", "vote"}, {item, "--for", std::to_string(for_it), "--against",
                                        std::to_string(against)})["made"]["adopted"] == adopted);
}

// Three proposals: asked for by the office, because of a hearing, because of a complaint.
void Proposals(YearOffice& office) {
  office.Do({"hearing", "announce"}, {"--subject", "Клуб / Клуб", "--place", "Клуб", "--day", "2025-01-27"});
  office.Until("2025-01-27");
  CHECK(office.Refused({"hearing", "propose"}, {"2025-01-27", "--name", kHall}) == "hearing.not-held");
  office.Do({"hearing", "record"}, {"2025-01-27", "--participants", "42", "--summary-ky", "Сунушталды", "--summary-ru",
                                    "Предложено", "--taken", "Клубду берүү", "--declined", "Сатуу=мыйзамга каршы"});
  office.Act("staff.add", {{"name_ky", "Башчы"}, {"name_ru", "Глава"}, {"role", "head"}});
  const std::string complaint =
      office.Do({"complaint", "register"}, {"--applicant", "Асан", "--body", "Бак таштанды", "--reviewer", "Башчы",
                                            "--service", "base 1"})["made"]["number"];
  office.Until("2025-02-03");
  CHECK(office.Refused({"complaint", "propose"}, {complaint, "--name", kPark}) == "complaint.undecided");
  office.Do({"complaint", "decide"}, {complaint, "--outcome", "upheld", "--answer", "Оңдойбуз"});
  office.Do({"service", "propose"}, {"--name", std::string(kArchive) + " / Архивная копия", "--initiator",
                                     "self-government", "--reason", "суроо көп / много просьб"});
  office.Do({"hearing", "propose"}, {"2025-01-27", "--name", std::string(kHall) + " / Предоставление клуба"});
  office.Do({"complaint", "propose"}, {complaint, "--name", std::string(kPark) + " / Уход за парком"});
  const auto proposals = office.Do({"service", "list"}, {"--proposals", "--state", "draft"})["proposals"];
  std::map<std::string, std::string> rests_on;
  for (const auto& one : proposals) rests_on[one["row"]["name_ky"]] = one["evidence_kind"];
  CHECK(rests_on == std::map<std::string, std::string>{{kArchive, ""}, {kHall, "hearing"}, {kPark, "complaint"}});
}

// Art. 7: the fee is not above the cost, which is reckoned here once more: 200 som an hour, 20 minutes.
void Price(YearOffice& office) {
  REQUIRE(WriteFileAtomically(office.File("paid.json"), StandardFile(kArchiveTerm, true).dump()));
  office.Do({"service", "standard"}, {kArchive, "--file", office.File("paid.json"), "--for", kArchive});
  const std::string rows =
      R"([{"kind": "staff", "name_ky": "Адис", "name_ru": "Специалист", "price": 20000, "quantity": 20}])";
  const int cost = 20000 * 20 / 60;
  const auto priced = office.Do({"service", "price"},
                                {kArchive, "--payment", "paid", "--rows", rows, "--ground", "repeated", "--fee", "50"});
  CHECK(priced["costing"]["cost"] == cost);
  CHECK(priced["fee"] == kFee);
  CHECK(office.Refused({"service", "price"}, {kArchive, "--fee", "66.67"}) == "service.fee-above-cost");
}

void ThroughCommission(YearOffice& office) {
  office.Until("2025-02-14");
  Criteria(office, kArchive, "");
  Criteria(office, kHall, "");
  Criteria(office, kPark, "standard");
  for (const char* name : {kArchive, kHall, kPark}) office.Do({"service", "decide"}, {name, "--to", "commission"});
  office.Until("2025-02-20");
  office.Do({"council", "session"},
            {"commission", "--day", "2025-02-20", "--proposal", kArchive, "--proposal", kHall, "--proposal", kPark});
  office.Do({"council", "attend"}, {"commission:last"});
  Vote(office, "commission:2025-02-20/1", 4, 0, true);
  Vote(office, "commission:2025-02-20/2", 3, 1, true);
  Vote(office, "commission:2025-02-20/3", 1, 3, false);
  CHECK(office.Refused({"service", "decide"}, {kPark, "--to", "council", "--item", "commission:2025-02-20/3"}) ==
        "service.commission-against");
  office.Do({"service", "decide"}, {kPark, "--to", "refused", "--item", "commission:2025-02-20/3", "--ground",
                                    "standard", "--reason", "стандартташпайт / не стандартизуется"});
  office.Do({"service", "decide"}, {kArchive, "--to", "council", "--item", "commission:2025-02-20/1"});
  office.Do({"service", "decide"}, {kHall, "--to", "council", "--item", "commission:2025-02-20/2"});
}

void ThroughCouncil(YearOffice& office) {
  office.Until("2025-03-05");
  office.Do({"council", "session"}, {"council", "--day", "2025-03-12", "--proposal", kArchive, "--proposal", kHall});
  office.Until("2025-03-12");
  office.Act("agenda.add", {{"session", "last"}, {"title_ky", "Бюджет"}, {"title_ru", "Бюджет"}});
  office.Do({"council", "attend"}, {"last", "--absent", "Депутат 5"});
  Vote(office, "VIII/1/1", 4, 0, true);
  Vote(office, "VIII/1/2", 1, 3, false);
  Vote(office, "VIII/1/3", 4, 0, true);
  CHECK(office.Do({"council", "decide"}, {"VIII/1/1", "--text-ky", "Киргизилсин"})["made"]["number"] == "1/1");
  CHECK(office.Do({"council", "decide"}, {"VIII/1/3", "--text-ky", "Бекитилсин"})["made"]["number"] == "2/1");
  office.Do({"council", "close"}, {"last"});
  CHECK(office.Refused({"service", "decide"}, {kHall, "--to", "in-force", "--item", "VIII/1/2"}) != "");
  office.Do({"service", "decide"},
            {kHall, "--to", "refused", "--item", "VIII/1/2", "--reason", "добуш жетишкен жок / голосов не хватило"});
  std::vector<std::string> in_force = {kArchive, "--to", "in-force", "--item", "VIII/1/1", "--from", kArchiveFrom};
  CHECK(office.Refused({"service", "decide"}, in_force) == "service.registration");
  in_force.insert(in_force.end(), {"--registration", "Т-7"});
  CHECK(office.Refused({"service", "decide"}, in_force) == "service.standard-not-approved");
  const auto decision = office.Act("decision.record", {{"body", "government"},
                                                       {"kind", "resolution"},
                                                       {"number", "90"},
                                                       {"day", "2025-03-11"},
                                                       {"title_ky", "Стандарт"},
                                                       {"title_ru", "Стандарт"}})["id"];
  office.Do({"service", "standard"}, {kArchive, "--approve", "--decision", decision});
  office.Do({"service", "decide"}, in_force);
  office.Act("service.papers", {{"service", "additional 1"}, {"paper_kind", "residence"}});
}

// Ten days: the ninth is in time, the fifteenth late (art. 8).
void Publication(YearOffice& office) {
  office.Until("2025-03-21");
  office.Do({"service", "publish"}, {kArchive, "--channel", "board", "--evidence", "сүрөт № 1"});
  office.Until("2025-03-24");
  const auto publications = office.Do({"council", "publications"});
  REQUIRE(publications.size() == 2);
  for (const auto& one : publications) {
    const bool archive = one["number"] == "1/1";
    CHECK(one["due"] == PlusDays("2025-03-12", 10));
    CHECK(one["done"] == (archive ? Json(PlusDays("2025-03-12", 9)) : Json()));
    CHECK(one["late"] == !archive);
  }
  // At the top of the secretary's week, before the older minutes of the commission.
  const auto week = office.Do({"council", "week"});
  REQUIRE_FALSE(week.empty());
  CHECK(week[0]["kind"] == "publish");
  CHECK(week[0]["overdue"] == true);
  CHECK(week[0]["number"] == "2/1");
  office.Until("2025-03-27");
  const auto late = office.Do({"council", "publish"}, {"2/1", "--channel", "media", "--evidence", "гезит № 9"});
  CHECK(late["made"]["warnings"][0]["code"] == "publication.late");
  const auto after = office.Do({"council", "publications"});
  for (const auto& one : after) CHECK(one["late"] == (one["number"] == "2/1"));
}

// Before its day neither paper nor request; from its day on both, and the paper's request is one of the year.
void NotYetInForce(YearOffice& office, const std::string& person, bool in_force) {
  const std::vector<std::string> order = {"--kind",
                                          "residence",
                                          "--person",
                                          person,
                                          "--paper",
                                          "ky",
                                          "--passphrase-file",
                                          office.File("pass.txt"),
                                          "--out",
                                          office.File("residence.pdf")};
  if (!in_force) {
    CHECK(office.Refused({"certificate"}, order) == "service.not-in-force");
    CHECK_FALSE(fs::exists(office.File("residence.pdf")));
    CHECK(office.Refused({"request", "open"}, {"--name", "Адам", "--service", "additional 1"}) ==
          "service.not-in-force");
    return;
  }
  const auto issued = office.Do({"certificate"}, order);
  const std::string request = issued["request"];
  CHECK(issued["due"] == PlusWorkingDays("2025-04-02", kArchiveTerm));
  const Json papers = {{"papers", {{{"number", issued["number"]}}}}};
  CHECK(office.Refused({"act"}, {"paper.hand-over", "--data", papers.dump()}) == "request.fee-unpaid");
  office.Do({"request", "pay"}, {request, "--receipt", "К-1"});
  office.Act("paper.hand-over", papers);
  Planned one;
  one.service = Asked::kArchive;
  one.day = "2025-04-02";
  one.closed = "2025-04-02";
  one.due = PlusWorkingDays(one.day, kArchiveTerm);
  one.state = "handed-over";
  one.paid = kFee;
  one.number = request;
  office.Add(one);
}

struct Satisfaction {
  int64_t answered = 0, satisfied = 0, dissatisfied = 0, undecided = 0;
};

// Thirty sheets about two services, counted beside.
std::map<std::string, Satisfaction> Survey(YearOffice& office) {
  office.Until("2025-05-12");
  office.Do({"survey", "questionnaire"}, {"--shipped", "satisfaction"});
  const std::string wave =
      office.Do({"survey", "wave"}, {"--questionnaire", "satisfaction-draft", "--about", "service:base 1", "--about",
                                     "service:additional 1"})["made"]["id"];
  std::map<std::string, Satisfaction> count;
  const char* options[] = {"very", "rather", "hard", "rather-not", "not"};
  for (int sheet = 1; sheet <= 30; ++sheet) {
    const bool archive = sheet % 3 == 0;
    const std::string option = options[sheet * 7 % 5];
    office.Do({"survey", "answer"}, {"--sheet", std::to_string(sheet), "--choose",
                                     std::string("overall@") + (archive ? "2" : "1") + "=" + option});
    auto& one = count[archive ? kArchive : "Маалымат берүү"];
    ++one.answered;
    ++(option == "very" || option == "rather" ? one.satisfied : option == "hard" ? one.undecided : one.dissatisfied);
  }
  office.Do({"survey", "wave"}, {"--close", wave});
  return count;
}

// Lists and the daily sheet of one morning, against what the plan says of it.
void OneMorning(YearOffice& office, const std::string& today) {
  office.Until(today);
  int64_t open = 0, overdue = 0, due = 0;
  const std::string yesterday = PlusDays(today, -1);
  int64_t registered = 0, handed = 0, refused = 0, cash = 0;
  for (const auto& one : office.Plan()) {
    if (one.day >= today) continue;
    registered += one.day == yesterday ? 1 : 0;
    if (one.closed == yesterday) {
      handed += one.state == "handed-over" ? 1 : 0;
      refused += one.state == "refused" ? 1 : 0;
      cash += one.paid.value_or(0);
    }
    if (one.IsClosedOn(yesterday)) continue;
    ++open;
    due += one.due == today ? 1 : 0;
    overdue += !one.due.empty() && one.due < today && !one.IsReadyOn(yesterday) ? 1 : 0;
  }
  for (const auto& [list, count] : {std::pair("open", open), std::pair("overdue", overdue), std::pair("due", due)}) {
    INFO(today << " " << list);
    CHECK(office.Do({"request", "list"}, {"--list", list})["count"] == count);
  }
  const auto sheet = office.Do({"print", "daily"}, {"--day", yesterday, "--out", office.File("daily.pdf")});
  CHECK(sheet["registered"] == registered);
  CHECK(sheet["issued"] == handed);
  CHECK(sheet["refused"] == refused);
  CHECK(sheet["cash_tyiyn"] == cash);
}

void RegistryOf(YearOffice& office, const std::string& day, const std::vector<std::string>& names) {
  INFO(day);
  const auto list = office.Do({"service", "list"}, {"--on", day});
  std::vector<std::string> found;
  for (const auto& row : list["services"]) found.push_back(row["name_ky"]);
  CHECK(found == names);
  CHECK(list["total"] == names.size());
  const auto printed =
      office.Do({"print", "services"}, {"--on", day, "--paper", "both", "--out", office.File("services.pdf")});
  CHECK(printed["pages"].get<int>() >= 1);
}

void Same(const Json& row, const Tally& count) {
  CHECK(row["asked"] == count.asked);
  CHECK(row["handed_over"] == count.handed_over);
  CHECK(row["refused"] == count.refused);
  CHECK(row["withdrawn"] == count.withdrawn);
  CHECK(row["open"] == count.open);
  CHECK(row["with_due"] == count.with_due);
  CHECK(row["in_time"] == count.in_time);
  CHECK(row["late"] == count.late);
  CHECK(row["waits_measured"] == count.waits_measured);
  CHECK(row["waits_over"] == count.waits_over);
  CHECK(row["fees_tyiyn"] == count.fees_tyiyn);
}

const std::map<std::string, Asked> kNames = {
    {"Маалымат берүү", Asked::kInformation}, {"Ичүүчү суу", Asked::kWater}, {kArchive, Asked::kArchive}};

void Report(YearOffice& office, const std::map<std::string, Satisfaction>& satisfaction) {
  std::map<Asked, Tally> plain;
  Tally all;
  std::vector<int64_t> months(12, 0);
  std::map<std::string, int64_t> refusals;  // «service ground»
  for (const auto& one : office.Plan()) {
    plain[one.service].Count(one, "2025-12-31");
    all.Count(one, "2025-12-31");
    ++months[static_cast<size_t>(std::stoi(one.day.substr(5, 2)) - 1)];
    if (one.state != "refused") continue;
    std::string name;
    for (const auto& [words, service] : kNames)
      if (service == one.service) name = words;
    ++refusals[name + " " + (one.ground == 0 ? "" : std::to_string(one.ground) + "-негиз")];
  }
  CHECK(all.asked == kRequests + 1);
  CHECK(all.handed_over + all.refused + all.withdrawn + all.open == all.asked);
  const auto report =
      office.Do({"print", "yearly"}, {"--year", "2025", "--paper", "both", "--out", office.File("yearly.pdf")});
  CHECK(fs::file_size(office.File("yearly.pdf")) > 10'000);
  CHECK(report["as_of"] == "2025-12-31");
  Same(report["total"], all);
  size_t lines = 0;
  for (const auto& line : report["services"]) {
    const std::string name = line["name"]["ky"];
    INFO(name);
    const auto found = kNames.find(name);
    const Asked service = found == kNames.end() ? Asked::kNone : found->second;
    if (line["service"].is_null() || found != kNames.end()) {
      Same(line, plain[service]);
      ++lines;
    } else {
      Same(line, {});
    }
    const bool archive = service == Asked::kArchive && found != kNames.end();
    CHECK(line["fee_tyiyn"] == (archive ? Json(kFee) : Json()));
    CHECK(line["cost_tyiyn"] == (archive ? Json(20000 * 20 / 60) : Json()));
    CHECK(line["fee_above_cost"] == false);
    CHECK(line["complaints"] == (service == Asked::kInformation ? 2 : 0));
    const auto asked = satisfaction.find(name);
    const Satisfaction said = asked == satisfaction.end() ? Satisfaction() : asked->second;
    CHECK(line["satisfaction"]["answered"] == said.answered);
    CHECK(line["satisfaction"]["satisfied"] == said.satisfied);
    CHECK(line["satisfaction"]["dissatisfied"] == said.dissatisfied);
    CHECK(line["satisfaction"]["undecided"] == said.undecided);
  }
  CHECK(lines == 4);
  CHECK(report["by_month"] == months);
  std::map<std::string, int64_t> told;
  for (const auto& one : report["refusals"]) {
    const std::string service = one["service"]["ky"], ground = one["ground"]["ky"];
    told[(kNames.contains(service) ? service : "") + " " + ground] += one["count"].get<int64_t>();
  }
  CHECK(told == refusals);
  std::set<std::string> never;
  for (const auto& one : report["never_asked"]) never.insert(one["ky"]);
  CHECK(never == std::set<std::string>{"Сугат суусу", "Тазалоо"});
  CHECK(report["income_outside_registry_tyiyn"] == 0);
  CHECK(report["complaints"]["registered"] == 2);
  CHECK(report["complaints"]["upheld"] == 1);
  CHECK(report["complaints"]["in_time"] == 1);
  CHECK(report["complaints"]["late"] == 1);
  CHECK(report["hearings"].size() == 1);
  REQUIRE(report["assessments"].size() == 1);
  CHECK(report["assessments"][0]["met"] == 1);
  CHECK(report["assessments"][0]["parameters"] == 2);

  // The journal's own figures, of another day's view: what is late by now.
  std::map<Asked, Tally> now;
  for (const auto& one : office.Plan()) now[one.service].Count(one, "2026-01-12");
  const auto figures = office.Do({"request", "figures"}, {"--from", "2025-01-01", "--to", "2025-12-31"});
  std::map<std::string, Asked> ids;
  const auto registry = office.Do({"service", "list"});
  for (const auto& row : registry["services"])
    if (const auto found = kNames.find(row["name_ky"]); found != kNames.end()) ids[row["service"]] = found->second;
  CHECK(figures["rows"].size() == 4);
  for (const auto& row : figures["rows"])
    Same(row, now[row["service"].is_null() ? Asked::kNone : ids.at(row["service"])]);
}

}  // namespace

TEST_CASE("a year of one office from the command line, every sum counted by hand as well") {
  YearOffice office(PlanYear(kRequests, 2025));
  REQUIRE(WriteFileAtomically(office.File("persons.csv"),
                              "\xEF\xBB\xBFЖеке эсеп;Фамилиясы;Аты;Туулган күнү;Жынысы;Туугандык катышы;Айыл;Көчө;Үй\n"
                              "1;Асанов;Бакыт;12.03.1978;эркек;башчы;Сыноо;Манас;5\n"));
  office.Do({"import"}, {office.File("persons.csv")});
  const std::string person = office.Do({"find"}, {"Асанов"})[0]["person"];
  office.Act("signatory.set", {{"name_ky", "Ж. Осмонов"},
                               {"name_ru", "Ж. Осмонов"},
                               {"post_ky", "Айыл өкмөтүнүн башчысы"},
                               {"post_ru", "Глава айыл окмоту"}});
  Bodies(office);
  BaseList(office);
  office.Until("2025-01-20");
  InformationStandard(office);
  office.Act("setting.set", {{"key", "services.applies-from"}, {"value", kAppliesFrom}, {"source", "чечим"}});
  Proposals(office);
  Price(office);
  ThroughCommission(office);
  ThroughCouncil(office);
  office.Until("2025-03-20");
  NotYetInForce(office, person, false);
  Publication(office);
  office.Until("2025-04-02");
  NotYetInForce(office, person, true);
  const auto satisfaction = Survey(office);
  office.Until("2025-06-10");
  office.Do({"assessment", "record"}, {"base 1", "--assessor", "consumers", "--name", "Бирикме", "--measured",
                                       "term-days=3", "--measured", "wait-apply=20"});
  OneMorning(office, "2025-06-18");
  OneMorning(office, "2025-09-16");
  office.Do({"complaint", "register"},
            {"--applicant", "Үсөн", "--body", "Кечикти", "--reviewer", "Башчы", "--service", "base 1"});
  OneMorning(office, "2025-12-24");
  office.Until("2026-01-12");

  RegistryOf(office, "2025-01-12", {});
  RegistryOf(office, "2025-03-31", {"Маалымат берүү", "Ичүүчү суу", "Сугат суусу", "Тазалоо"});
  RegistryOf(office, kArchiveFrom, {"Маалымат берүү", "Ичүүчү суу", "Сугат суусу", "Тазалоо", kArchive});
  Report(office, satisfaction);
  CHECK(office.Do({"check"}, {"--full"})["ok"] == true);
}
