// SPDX-License-Identifier: Apache-2.0
#include "desk/demo_services.h"

#include "council/council.h"
#include "desk/demo_acts.h"
#include "services/services.h"

namespace aiyl::desk {
namespace {

using office::Json;

constexpr const char* kSampleKy = "ҮЛГҮ: ";
constexpr const char* kSampleRu = "ОБРАЗЕЦ: ";

// The acts of the demo, on days before its today.
class Acts : public DemoActs {
 public:
  Acts(store::Book& book, const store::Actor& actor, FixedClock& clock) : DemoActs(book, actor, clock, 5) {}

  std::string Day(int before) const { return Before(before); }
  Result<Json> Do(const std::string& kind, Json data, int days_before) {
    data["happened_on"] = Day(days_before);
    return DemoActs::Do(kind, data);
  }
  std::optional<std::string> Body(const char* kind) {
    std::optional<std::string> found;
    (void)Book().ReadAny([&](store::Database& db) {
      for (const auto& body : council::ListBodies(db, office::Scope::Of(By().office), kind, DemoToday()))
        if (!found && !council::ListMembers(db, body.id, DemoToday()).empty()) found = body.id.ToText();
    });
    return found;
  }
  // The only service in force of that name.
  std::string ServiceNamed(const std::string& name) {
    std::string id;
    (void)Book().ReadAny([&](store::Database& db) {
      for (const auto& row : services::ListServices(db, office::Scope::Of(By().office), DemoToday()))
        if (row.name.ky == name) id = row.service.ToText();
    });
    return id;
  }
};

Json Both(const std::string& section, const std::string& ky, const std::string& ru) {
  return {{"section", section}, {"ky", ky}, {"ru", ru}};
}

// Fifteen sections of a free service that gives out a paper or does a work.
Json StandardOf(const std::string& name_ky, const std::string& name_ru, const std::string& result_ky,
                const std::string& result_ru, int term_days) {
  Json refusal_accept = Both("12", "Арыз ээсинин өздүгү ырасталган эмес", "Личность заявителя не подтверждена");
  refusal_accept["stage"] = "accept";
  Json application = Both("5", "Арыз (бланкы терезеде)", "Заявление (бланк у окна)");
  application["optional"] = true;
  return {
      {"term_days", term_days},
      {"wait_apply_minutes", 15},
      {"wait_receive_minutes", 15},
      {"sections",
       Json::array(
           {Both("1", name_ky, name_ru), Both("2", result_ky, result_ru),
            Both("3", "Айыл аймагынын тургундары жана уюмдары", "Жители и организации айылного аймака"),
            Both("4", "Айыл өкмөтү, дареги маалыматтык кереге боюнча", "Айыл окмоту, адрес на информационном стенде"),
            Both("5", "Кайрылуу жана төмөнкү документтерди көрсөтүү", "Обращение и предъявление следующих документов"),
            Both("7", "Бирдиктүү терезеге келип же телефон аркылуу", "При обращении в единое окно или по телефону"),
            Both("8", "Пандус, отургучтар, бланктардын үлгүлөрү", "Пандус, места для ожидания, образцы бланков"),
            Both("9", "Сылык мамиле, так жооп", "Вежливое обращение, точный ответ"),
            Both("11", "Органдын чыгымы жергиликтүү бюджеттен", "Затраты органа из местного бюджета"),
            Both("13", "Кызматкер түшүндүрөт, каттайт, мөөнөтүндө берет",
                 "Сотрудник разъясняет, регистрирует, выдаёт в срок"),
            Both("14", "Айыл өкмөтүнүн башчысына, андан кийин сотко даттануу", "Жалоба главе айыл окмоту, затем в суд"),
            Both("15", "Мыйзамдарга ылайык жоопкерчилик", "Ответственность по законодательству")})},
      {"items",
       Json::array({Both("5", "Өздүгүн ырастаган документ", "Документ, удостоверяющий личность"), application,
                    refusal_accept, Both("12", "Китепте суралган маалымат жок", "Запрошенных сведений в книге нет")})},
      {"stages", Json::array({{{"ky", "Кайрылууну каттоо"}, {"ru", "Регистрация обращения"}, {"days", 0}},
                              {{"ky", "Маалыматты даярдоо"}, {"ru", "Подготовка"}, {"days", term_days}},
                              {{"ky", "Тапшыруу"}, {"ru", "Выдача"}, {"days", 0}}})}};
}

Status ImportSample(Acts& acts) {
  const std::string kBody = "Министрлер Кабинети", kBodyRu = "Кабинет Министров";
  const auto row = [&](const char* number, const std::string& ky, const std::string& ru, const char* papers) {
    return Json{{"number", number},
                {"name_ky", kSampleKy + ky},
                {"name_ru", kSampleRu + ru},
                {"standard_body_ky", kSampleKy + kBody},
                {"standard_body_ru", kSampleRu + kBodyRu},
                {"provider_ky", "Айыл өкмөтү"},
                {"provider_ru", "Айыл окмоту"},
                {"payment", "free"},
                {"papers", papers}};
  };
  AIYL_TRY(acts.Do(
      "service.import",
      {{"from_day", acts.Day(600)},
       {"sample", true},
       {"rows", Json::array({row("1", "ЖӨБОнун карамагындагы маалыматты сурам боюнча берүү",
                                 "выдача информации из ведения ОМСУ по запросу", "family residence livestock land"),
                             row("2", "ичүүчү суу менен камсыз кылуу", "обеспечение питьевой водой", ""),
                             row("3", "сугат суусу менен камсыз кылуу", "обеспечение поливной водой", ""),
                             row("4", "санитардык тазалоо", "санитарная очистка", "")})}},
      400));
  return {};
}

// The standard of the service under which certificates are given; as the Government's list is changed: by its decision.
Status GiveStandard(Acts& acts) {
  const std::string name_ky = std::string(kSampleKy) + "ЖӨБОнун карамагындагы маалыматты сурам боюнча берүү";
  const std::string name_ru = std::string(kSampleRu) + "выдача информации из ведения ОМСУ по запросу";
  const std::string service = acts.ServiceNamed(name_ky);
  AIYL_ASSIGN(const auto decision, acts.Do("decision.record",
                                           {{"body", "government"},
                                            {"kind", "resolution"},
                                            {"number", "ҮЛГҮ-1"},
                                            {"day", acts.Day(395)},
                                            {"title_ky", std::string(kSampleKy) + "кызматтын стандарты"},
                                            {"title_ru", std::string(kSampleRu) + "стандарт услуги"}},
                                           395));
  AIYL_ASSIGN(const auto model,
              acts.Do("standard.new", {{"model", std::string(kSampleKy) + "маалымкат берүү"}, {"sample", true}}, 395));
  Json contents = StandardOf(name_ky, name_ru, "Маалымкат же көчүрмө", "Справка или выписка", 1);
  contents["standard"] = model["id"];
  AIYL_TRY(acts.Do("standard.write", contents, 395));
  AIYL_ASSIGN(const auto standard,
              acts.Do("standard.new", {{"service", service}, {"copy_from", model["id"]}, {"sample", true}}, 394));
  AIYL_TRY(acts.Do("standard.approve", {{"standard", standard["id"]}, {"decision", decision["id"]}}, 394));
  AIYL_ASSIGN(const auto change, acts.Do("service.propose",
                                         {{"kind", "change"},
                                          {"service", service},
                                          {"initiator", "authorised"},
                                          {"reason_ky", "Стандарты бекитилди"},
                                          {"reason_ru", "Утверждён стандарт"},
                                          {"standard", standard["id"]}},
                                         394));
  AIYL_TRY(acts.Do("service.enter",
                   {{"change", change["id"]}, {"decision", decision["id"]}, {"from_day", acts.Day(390)}}, 393));
  return {};
}

struct Proposed {
  std::string change, service;
};

Result<Proposed> Propose(Acts& acts, const char* ky, const char* ru, int before) {
  AIYL_ASSIGN(const auto made, acts.Do("service.propose",
                                       {{"kind", "include"},
                                        {"initiator", "self-government"},
                                        {"initiator_ky", "Айыл өкмөтү"},
                                        {"initiator_ru", "Айыл окмоту"},
                                        {"document", "ҮЛГҮ № 12"},
                                        {"reason_ky", "Тургундар кайрылышкан"},
                                        {"reason_ru", "Обращения жителей"},
                                        {"name_ky", ky},
                                        {"name_ru", ru},
                                        {"provider_ky", "Айыл өкмөтү"},
                                        {"provider_ru", "Айыл окмоту"},
                                        {"standard_body_ky", "Айыл өкмөтү"},
                                        {"standard_body_ru", "Айыл окмоту"},
                                        {"sample", true}},
                                       before));
  return Proposed{made["id"], made["service"]};
}

Status AnswerCriteria(Acts& acts, const Proposed& proposed, int before) {
  Json answers = Json::array();
  for (const char* code : {"demand", "competence", "integrity", "standard", "outsourcing", "result"})
    answers.push_back({{"criterion", code},
                       {"met", true},
                       {"reason_ky", "Жумушчу топтун корутундусу"},
                       {"reason_ru", "Заключение рабочей группы"}});
  AIYL_TRY(acts.Do("service.criteria", {{"change", proposed.change}, {"answers", answers}}, before));
  for (const char* part : {"justified", "safe", "efficient"})
    AIYL_TRY(acts.Do("service.expertise",
                     {{"change", proposed.change},
                      {"part", part},
                      {"positive", true},
                      {"conclusion_ky", "Оң"},
                      {"conclusion_ru", "Положительно"}},
                     before));
  return {};
}

// A session with this proposal alone, and all for it. Gives the item and, of the council, the decision.
Result<std::pair<std::string, std::string>> Vote(Acts& acts, const std::string& body, const Proposed& proposed,
                                                 bool decide, int before) {
  AIYL_ASSIGN(const auto session,
              acts.Do("session.call",
                      {{"body", body},
                       {"day", acts.Day(before)},
                       {"extraordinary", true},
                       {"agenda", Json::array({{{"title_ky", "Кошумча тизмеге кызмат киргизүү жөнүндө"},
                                                {"title_ru", "О включении услуги в дополнительный перечень"},
                                                {"subject_kind", "service-change"},
                                                {"subject", proposed.change}}})}},
                      before));
  AIYL_ASSIGN(const auto there, acts.Do("session.attendance", {{"session", session["id"]}}, before));
  const std::string item = session["items"][0];
  AIYL_TRY(acts.Do("vote.record",
                   {{"item", item}, {"votes_for", there["present"]}, {"votes_against", 0}, {"votes_abstained", 0}},
                   before));
  if (!decide) return std::pair(item, std::string());
  AIYL_ASSIGN(const auto decision, acts.Do("decision.adopt", {{"item", item}}, before));
  return std::pair(item, decision["id"].get<std::string>());
}

// The council and the commission of the demo, where nothing else has made them.
Result<std::string> BodyFor(Acts& acts, const char* kind) {
  if (const auto known = acts.Body(kind)) return *known;
  const bool council = std::string_view(kind) == "council";
  AIYL_ASSIGN(const auto made,
              acts.Do("body.add",
                      {{"kind", kind},
                       {"name_ky", council ? "ҮЛГҮ: айылдык кеңеш" : "ҮЛГҮ: кызматтар комиссиясы"},
                       {"name_ru", council ? "ОБРАЗЕЦ: айылный кенеш" : "ОБРАЗЕЦ: комиссия по услугам"},
                       {"from_day", acts.Day(700)}},
                      500));
  for (const auto& [ky, post] :
       {std::pair("Үлгүев А.", "chair"), std::pair("Үлгүева Б.", "secretary"), std::pair("Үлгүев В.", "member")})
    AIYL_TRY(acts.Do("body.member-add",
                     {{"body", made["id"]},
                      {"name_ky", ky},
                      {"name_ru", ky},
                      {"represents", council ? "deputy" : "civil-society"},
                      {"post", post},
                      {"from_day", acts.Day(700)}},
                     500));
  return made["id"].get<std::string>();
}

// A free service with its standard, as a draft; `criteria` of the six are answered.
Result<std::string> PrepareFree(Acts& acts, const Proposed& proposed, const Json& contents, int before) {
  AIYL_ASSIGN(const auto standard, acts.Do("standard.new", {{"service", proposed.service}, {"sample", true}}, before));
  Json data = contents;
  data["standard"] = standard["id"];
  AIYL_TRY(acts.Do("standard.write", data, before));
  AIYL_TRY(acts.Do("service.edit", {{"change", proposed.change}, {"standard", standard["id"]}}, before));
  return standard["id"].get<std::string>();
}

// Through commission and council, with the standard approved by the same decision. Gives the council's item.
Result<std::string> ThroughCouncil(Acts& acts, const Proposed& proposed, const std::string& standard,
                                   const std::string& commission, const std::string& council, int before) {
  AIYL_TRY(acts.Do("service.to-commission", {{"change", proposed.change}}, before));
  AIYL_ASSIGN(const auto opinion, Vote(acts, commission, proposed, false, before - 10));
  AIYL_TRY(acts.Do("service.to-council", {{"change", proposed.change}, {"item", opinion.first}}, before - 11));
  AIYL_ASSIGN(const auto voted, Vote(acts, council, proposed, true, before - 30));
  AIYL_TRY(acts.Do("standard.approve", {{"standard", standard}, {"decision", voted.second}}, before - 30));
  return voted.first;
}

// In force; and how the initiator was answered.
Status AddLight(Acts& acts, const std::string& commission, const std::string& council) {
  const char* ky = "ҮЛГҮ: көчөнү жарыктандыруу боюнча кайрылууну аткаруу";
  const char* ru = "ОБРАЗЕЦ: исполнение обращений по уличному освещению";
  AIYL_ASSIGN(const auto light, Propose(acts, ky, ru, 180));
  AIYL_TRY(AnswerCriteria(acts, light, 178));
  AIYL_ASSIGN(const auto standard,
              PrepareFree(acts, light, StandardOf(ky, ru, "Оңдолгон жарык", "Исправленное освещение", 5), 177));
  AIYL_ASSIGN(const auto item, ThroughCouncil(acts, light, standard, commission, council, 170));
  AIYL_TRY(acts.Do("service.enter", {{"change", light.change}, {"item", item}, {"from_day", acts.Day(125)}}, 130));
  AIYL_TRY(acts.Do("service.answer",
                   {{"change", light.change},
                    {"answer_ky", "Кызмат кошумча тизмеге киргизилди"},
                    {"answer_ru", "Услуга включена в дополнительный перечень"}},
                   130));
  return {};
}

// Adopted by the council, not in force yet.
Status AddWaste(Acts& acts, const std::string& commission, const std::string& council) {
  const char* ky = "ҮЛГҮ: ири таштандыны чыгаруу";
  const char* ru = "ОБРАЗЕЦ: вывоз крупного мусора";
  AIYL_ASSIGN(const auto waste, Propose(acts, ky, ru, 80));
  AIYL_TRY(AnswerCriteria(acts, waste, 78));
  AIYL_ASSIGN(const auto standard,
              PrepareFree(acts, waste, StandardOf(ky, ru, "Чыгарылган таштанды", "Вывезенный мусор", 7), 77));
  AIYL_TRY(ThroughCouncil(acts, waste, standard, commission, council, 70));
  return {};
}

// With the commission, which has voted; nobody answered the criteria: a remark stands there.
Status AddCinema(Acts& acts, const std::string& commission) {
  AIYL_ASSIGN(const auto cinema,
              Propose(acts, "ҮЛГҮ: маданият үйүнүн залын берүү", "ОБРАЗЕЦ: предоставление зала дома культуры", 60));
  AIYL_TRY(acts.Do("service.to-commission", {{"change", cinema.change}}, 55));
  AIYL_TRY(Vote(acts, commission, cinema, false, 45));
  return {};
}

// A draft with a fee, its costing sheet and a relief.
Status AddCopies(Acts& acts) {
  AIYL_ASSIGN(const auto copies,
              Propose(acts, "ҮЛГҮ: архивдик көчүрмөнү кайталап берүү", "ОБРАЗЕЦ: повторная выдача архивной копии", 40));
  AIYL_ASSIGN(const auto costing, acts.Do("costing.make",
                                          {{"service", copies.service},
                                           {"rows", Json::array({{{"kind", "staff"},
                                                                  {"name_ky", "Адистин эмгеги"},
                                                                  {"name_ru", "Труд специалиста"},
                                                                  {"price", 15'000},
                                                                  {"quantity", 20}},
                                                                 {{"kind", "material"},
                                                                  {"name_ky", "Кагаз жана тонер"},
                                                                  {"name_ru", "Бумага и тонер"},
                                                                  {"price", 300},
                                                                  {"quantity", 2}},
                                                                 {{"kind", "overhead"},
                                                                  {"name_ky", "Жарык, байланыш"},
                                                                  {"name_ru", "Свет, связь"},
                                                                  {"price", 120'000},
                                                                  {"per", 200}}})}},
                                          39));
  AIYL_TRY(acts.Do("service.edit",
                   {{"change", copies.change},
                    {"payment", "paid"},
                    {"fee", 5'000},
                    {"fee_ground", "repeated"},
                    {"costing", costing["id"]}},
                   39));
  AIYL_TRY(acts.Do("standard.new", {{"service", copies.service}, {"sample", true}}, 38));
  AIYL_TRY(acts.Do("service.relief",
                   {{"service", copies.service},
                    {"name_ky", "ҮЛГҮ: пенсионерлер"},
                    {"name_ru", "ОБРАЗЕЦ: пенсионеры"},
                    {"percent", 50}},
                   38));
  return {};
}

}  // namespace

Status FillDemoServices(store::Book& book, const store::Actor& actor, FixedClock& clock) {
  Acts acts(book, actor, clock);
  AIYL_TRY(ImportSample(acts));
  AIYL_TRY(GiveStandard(acts));
  AIYL_ASSIGN(const auto access, acts.Do("service.access",
                                         {{"name_ky", "Бирдиктүү терезе"},
                                          {"name_ru", "Единое окно"},
                                          {"hours_ky", "дүйшөмбү–жума, 9.00–17.00"},
                                          {"hours_ru", "понедельник–пятница, 9.00–17.00"},
                                          {"from_day", acts.Day(400)}},
                                         400));
  AIYL_TRY(acts.Do("service.access-check",
                   {{"access", access["id"]},
                    {"checks", Json::array({{{"code", "ramp"}, {"met", false}, {"remark", "курулууда"}},
                                            {{"code", "seats"}, {"met", true}},
                                            {{"code", "boards"}, {"met", true}}})}},
                   399));
  AIYL_ASSIGN(const auto commission, BodyFor(acts, "commission"));
  AIYL_ASSIGN(const auto council, BodyFor(acts, "council"));
  AIYL_TRY(AddLight(acts, commission, council));
  AIYL_TRY(AddWaste(acts, commission, council));
  AIYL_TRY(AddCinema(acts, commission));
  return AddCopies(acts);
}

}  // namespace aiyl::desk
