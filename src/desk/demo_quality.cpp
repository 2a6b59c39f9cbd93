// SPDX-License-Identifier: Apache-2.0
#include "desk/demo_quality.h"

#include <algorithm>

#include "desk/demo_acts.h"
#include "desk/demo_random.h"
#include "services/services.h"

namespace aiyl::desk {

namespace {

using office::Json;

constexpr int kSheets = 24;

class Filler {
 public:
  Filler(store::Book& book, const store::Actor& actor, FixedClock& clock, uint64_t seed)
      : m_book(book), m_actor(actor), m_acts(book, actor, clock, 30), m_random(seed) {}

  Status Fill() {
    AIYL_ASSIGN(m_services, m_book.Read<std::vector<services::ServiceRow>>([&](store::Database& db) {
      return Result<std::vector<services::ServiceRow>>(
          services::ListServices(db, office::Scope::Of(m_actor.office), Day(-150)));
    }));
    // Both were here until yesterday: whoever tries the program is alone in the office, and still sees what they did.
    AIYL_ASSIGN(m_watch, Staff("Байкоочу (үлгү)", "Наблюдатель (образец)", "watch"));
    AIYL_ASSIGN(m_reviewer, Staff("Карап чыгуучу (үлгү)", "Рассматривающий (образец)", "clerk"));
    AIYL_TRY(Surveys());
    AIYL_TRY(Complaints());
    AIYL_TRY(Hearings());
    return Assessments();
  }

 private:
  static Date Day(int from_today) { return DemoToday().PlusDays(from_today); }

  Result<Json> Do(const std::string& kind, Json data, int day, const Uuid& staff) {
    data["happened_on"] = Day(day).Iso();
    return m_acts.DoAs(staff, kind, data);
  }
  Result<Json> Do(const std::string& kind, Json data, int day) { return Do(kind, std::move(data), day, m_actor.staff); }

  Result<Uuid> Staff(const char* ky, const char* ru, const char* role) {
    AIYL_ASSIGN(
        const auto made,
        Do("staff.add",
           {{"name_ky", ky}, {"name_ru", ru}, {"role", role}, {"from_day", Day(-400).Iso()}, {"to_day", Day(0).Iso()}},
           -399));
    return *Uuid::FromText(made.at("id").get<std::string>());
  }

  Result<std::string> Wave(const char* sample, const Json& objects, const char* ky, const char* ru, int from, int to,
                           const Uuid& staff) {
    AIYL_ASSIGN(const auto questionnaire, Do("survey.questionnaire", {{"sample", sample}}, from));
    AIYL_ASSIGN(const auto wave, Do("survey.wave",
                                    {{"questionnaire", questionnaire.at("id")},
                                     {"name_ky", ky},
                                     {"name_ru", ru},
                                     {"place", "Клуб"},
                                     {"from_day", Day(from).Iso()},
                                     {"to_day", Day(to).Iso()},
                                     {"objects", objects}},
                                    from, staff));
    return wave.at("id").get<std::string>();
  }

  Status TrustSheets(const std::string& wave, size_t objects, int day, const Uuid& staff) {
    static constexpr const char* trust[] = {"full", "rather", "rather", "hard", "rather-not", "not"};
    static constexpr const char* gift[] = {"no", "no", "no", "no", "gift", "money", "silent"};
    for (int sheet = 1; sheet <= kSheets; ++sheet) {
      Json rows = Json::array();
      for (size_t object = 1; object <= objects; ++object) {
        rows.push_back({{"question", "trust"}, {"object", object}, {"option", m_random.Pick(trust)}});
        rows.push_back({{"question", "gift"}, {"object", object}, {"option", m_random.Pick(gift)}});
      }
      if (sheet == 3) rows.push_back({{"question", "remark"}, {"words", "Үлгү: кезек көп"}});
      AIYL_TRY(Do("survey.answer",
                  {{"wave", wave}, {"channel", "sheet"}, {"sheet", std::to_string(sheet)}, {"answers", rows}}, day,
                  staff));
    }
    return {};
  }

  Status SatisfactionSheets(const std::string& wave, size_t objects, int day) {
    static constexpr const char* overall[] = {"very", "very", "rather", "rather", "hard", "rather-not", "not"};
    static constexpr const char* wait[] = {"to-15", "to-15", "to-60", "longer"};
    for (int sheet = 1; sheet <= kSheets; ++sheet) {
      const int object = 1 + m_random.Below(static_cast<int>(objects));
      const Json rows = {{{"question", "overall"}, {"object", object}, {"option", m_random.Pick(overall)}},
                         {{"question", "wait"}, {"object", object}, {"option", m_random.Pick(wait)}}};
      AIYL_TRY(Do("survey.answer",
                  {{"wave", wave},
                   {"channel", sheet % 3 == 0 ? "window" : "sheet"},
                   {"sheet", sheet % 3 == 0 ? "" : std::to_string(sheet)},
                   {"answers", rows}},
                  day));
    }
    return {};
  }

  Json ServiceObjects() const {
    Json objects = Json::array();
    for (const auto& service : m_services)
      if (objects.size() < 4) objects.push_back({{"kind", "service"}, {"service", service.service.ToText()}});
    if (objects.empty()) objects.push_back({{"kind", "office"}});
    return objects;
  }

  Status Surveys() {
    const Json bodies = {{{"kind", "office"}}, {{"kind", "head"}}, {{"kind", "council"}}};
    AIYL_ASSIGN(const auto watch,
                Wave("trust", bodies, "Үлгү: ишеним, күз", "Образец: доверие, осень", -140, -130, m_watch));
    AIYL_TRY(TrustSheets(watch, bodies.size(), -138, m_watch));
    AIYL_TRY(Do("survey.close", {{"wave", watch}}, -129, m_watch));
    const Json objects = ServiceObjects();
    AIYL_ASSIGN(const auto autumn, Wave("satisfaction", objects, "Үлгү: кызматтардын сапаты, күз",
                                        "Образец: качество услуг, осень", -120, -110, m_actor.staff));
    AIYL_TRY(SatisfactionSheets(autumn, objects.size(), -118));
    AIYL_TRY(Do("survey.close", {{"wave", autumn}}, -109));
    AIYL_ASSIGN(const auto winter, Wave("satisfaction", objects, "Үлгү: кызматтардын сапаты, кыш",
                                        "Образец: качество услуг, зима", -20, 90, m_actor.staff));
    return SatisfactionSheets(winter, objects.size(), -10);
  }

  Status Complaints() {
    const auto complaint = [&](const char* applicant, const char* body, int day, const Uuid& about,
                               const Uuid& reviewer) -> Result<std::string> {
      Json data = {{"channel", "written"}, {"applicant", applicant},  {"contact", "0000 000000"},
                   {"body", body},         {"about", about.ToText()}, {"reviewer", reviewer.ToText()}};
      if (!m_services.empty()) data["service"] = m_services.front().service.ToText();
      AIYL_ASSIGN(const auto made, Do("complaint.register", data, day));
      return made.at("id").get<std::string>();
    };
    AIYL_ASSIGN(const auto late,
                complaint("Үлгү арыз ээси 1", "Үлгү: кагаз кеч берилди.", -90, m_actor.staff, m_reviewer));
    AIYL_TRY(Do("complaint.decide",
                {{"id", late}, {"outcome", "upheld"}, {"answer", "Үлгү: кечирим сурайбыз."}, {"measures", "Үлгү"}}, -80,
                m_reviewer));
    AIYL_ASSIGN(const auto ground, complaint("Үлгү арыз ээси 2", "Үлгү: баш тартуунун негизи айтылган жок.", -60,
                                             m_actor.staff, m_reviewer));
    AIYL_TRY(Do("complaint.decide", {{"id", ground}, {"outcome", "rejected"}, {"answer", "Үлгү: негизи жазылган."}},
                -50, m_reviewer));
    AIYL_TRY(Do("complaint.appeal", {{"id", ground}, {"to", "above"}}, -40));
    // Open still: for whoever keeps the book.
    AIYL_TRY(complaint("Үлгү арыз ээси 3", "Үлгү: кезек көп.", -30, m_reviewer, m_actor.staff));
    return {};
  }

  Status Hearings() {
    AIYL_TRY(Do("hearing.record",
                {{"kind", "hearing"},
                 {"subject_ky", "Үлгү: кызматтардын акысы"},
                 {"subject_ru", "Образец: плата за услуги"},
                 {"place", "Клуб"},
                 {"participants", 42},
                 {"summary_ky", "Үлгү: катышуучулар акыны өзгөртпөөнү сунушташты."},
                 {"summary_ru", "Образец: участники предложили не менять плату."},
                 {"proposals",
                  {{{"body", "Үлгү: акыны өзгөртпөө"}, {"taken", true}},
                   {{"body", "Үлгү: акыны алып салуу"}, {"taken", false}, {"reason", "Үлгү: чыгым бар"}}}}},
                -70));
    AIYL_TRY(Do("hearing.announce",
                {{"kind", "hearing"},
                 {"subject_ky", "Үлгү: кызматтардын тизмеси"},
                 {"subject_ru", "Образец: перечень услуг"},
                 {"place", "Клуб"},
                 {"day", Day(30).Iso()}},
                -2));
    return {};
  }

  Status Assessments() {
    for (const auto& service : m_services) {
      if (!service.standard) continue;
      AIYL_ASSIGN(const auto facts, m_book.Read<std::optional<services::StandardFacts>>([&](store::Database& db) {
        return Result<std::optional<services::StandardFacts>>(services::FindStandardFacts(db, *service.standard));
      }));
      if (!facts || !facts->term_days) continue;
      AIYL_TRY(Do("assessment.record",
                  {{"assessor", "consumers"},
                   {"assessor_name", "Үлгү бирикме"},
                   {"service", service.service.ToText()},
                   {"items",
                    {{{"parameter", "term-days"}, {"observed", *facts->term_days}},
                     {{"parameter", "other"}, {"met", false}, {"remark", "Үлгү: пандус жок"}}}}},
                  -100, m_watch));
      return {};
    }
    return {};
  }

  store::Book& m_book;
  const store::Actor& m_actor;
  DemoActs m_acts;
  DemoRandom m_random;
  std::vector<services::ServiceRow> m_services;
  Uuid m_watch, m_reviewer;
};

}  // namespace

Status FillDemoQuality(store::Book& book, const store::Actor& actor, FixedClock& clock, uint64_t seed) {
  return Filler(book, actor, clock, seed).Fill();
}

}  // namespace aiyl::desk
