// SPDX-License-Identifier: Apache-2.0
#include "desk/demo_tariffs.h"

#include <algorithm>

#include "desk/demo_acts.h"
#include "household/lists.h"
#include "ledger/postings.h"
#include "office/office_record.h"
#include "tariffs/charge_run.h"

namespace aiyl::desk {
namespace {

using office::Json;

constexpr size_t kPayers = 24;  // who paid something, by receipt

class Filler {
 public:
  Filler(store::Book& book, const store::Actor& actor, FixedClock& clock) : m_acts(book, actor, clock, 20) {
    m_year = DemoToday().Year();
  }

  Status Fill() {
    AIYL_TRY(Decide());
    AIYL_TRY(Payees());
    AIYL_TRY(Tariffs());
    AIYL_TRY(Uses());
    const Date last = std::min(DemoToday().PlusYears(-1), *Date::FromYmd(m_year - 1, 12, 31));
    AIYL_TRY(Charge(m_waste_before, last));
    AIYL_TRY(Charge(m_garden, last));
    for (const auto& tariff : {m_waste, m_pasture, m_irrigation, m_garden, m_water, m_tractor})
      AIYL_TRY(Charge(tariff, DemoToday()));
    return Payments();
  }

 private:
  std::string Day(int year, const char* month_day) const { return std::to_string(year) + "-" + month_day; }

  Status Decide() {
    AIYL_ASSIGN(m_decision, m_acts.Id("decision.record", {{"body", "council"},
                                                          {"kind", "resolution"},
                                                          {"number", "ҮЛГҮ-23/83"},
                                                          {"day", Day(m_year - 2, "04-27")},
                                                          {"title_ky", "ҮЛГҮ: жергиликтүү төлөмдөрдүн тарифтери"},
                                                          {"title_ru", "ОБРАЗЕЦ: тарифы местных платежей"}}));
    // Tickets have their own numbers.
    return Ignore(m_acts.Do("series.set", {{"kind", "pasture-ticket"},
                                           {"name_ky", "Жайыт билеттери"},
                                           {"name_ru", "Пастбищные билеты"},
                                           {"format", "Ж-{number}/{year}"}}));
  }

  Result<std::string> Payee(const char* kind, const char* ky, const char* ru, const char* account) {
    return m_acts.Id("payee.add", {{"kind", kind},
                                   {"name_ky", std::string("ҮЛГҮ: ") + ky},
                                   {"name_ru", std::string("ОБРАЗЕЦ: ") + ru},
                                   {"bank", "ҮЛГҮ банк"},
                                   {"bik", "100000"},
                                   {"account", account}});
  }
  Status Payees() {
    AIYL_ASSIGN(m_office, Payee("office", "айыл өкмөтү", "айыл окмоту", "1000000000000001"));
    AIYL_ASSIGN(m_committee, Payee("pasture-committee", "жайыт комитети", "пастбищный комитет", "1000000000000002"));
    AIYL_ASSIGN(m_users, Payee("water-users", "суу пайдалануучулар бирикмеси", "ассоциация водопользователей",
                               "1000000000000003"));
    AIYL_ASSIGN(m_drinking,
                Payee("drinking-water-users", "ичүүчү суу бирикмеси", "объединение питьевой воды", "1000000000000004"));
    return {};
  }

  Result<tariffs::TariffId> Tariff(const char* ky, const char* ru, const char* kind, const char* unit,
                                   const std::string& payee, Json more) {
    Json data = {{"name_ky", ky},
                 {"name_ru", ru},
                 {"payment_kind", kind},
                 {"basis", "fee"},
                 {"law", "ҮЛГҮ: мыйзамдын беренеси"},
                 {"decision", m_decision},
                 {"payee", payee},
                 {"unit", unit},
                 {"period", "year"},
                 {"count_day", "01-01"},
                 {"due", "12-01"},
                 {"from", Day(m_year - 2, "05-01")}};
    data.update(more);
    AIYL_ASSIGN(const auto id, m_acts.Id("tariff.add", data));
    return *tariffs::TariffId::FromText(id);
  }

  Status Tariffs() {
    const Json absent = {{{"reason", "absent"}, {"percent", 100}}};
    AIYL_ASSIGN(m_waste_before,
                Tariff("Тазалык жыйымы (киши башына)", "Сбор за вывоз мусора (с человека)", "local.waste", "person",
                       m_office, {{"amount", 2000}, {"reliefs", absent}, {"to", Day(m_year, "01-01")}}));
    AIYL_ASSIGN(m_waste, Tariff("Тазалык жыйымы", "Сбор за вывоз мусора", "local.waste", "household", m_office,
                                {{"amount", 12000}, {"reliefs", absent}, {"from", Day(m_year, "01-01")}}));
    const auto animal = [](const char* code, int amount, const char* strangers) {
      return Json{{"code", code}, {"amount", amount}, {"strangers", strangers}};
    };
    AIYL_ASSIGN(m_pasture, Tariff("Жайыт акысы", "Плата за пастбище", "local.pasture", "head", m_committee,
                                  {{"rates",
                                    {animal("sheep", 1400, "2"), animal("goat", 1400, "2"), animal("cattle", 7000, "2"),
                                     animal("yak", 10000, "1"), animal("horse", 7000, "2")}}}));
    AIYL_ASSIGN(m_irrigation, Tariff("Сугат суу", "Поливная вода", "local.irrigation", "ha", m_users,
                                     {{"rates", {{{"code", "irrigated"}, {"amount", 15000}}}}}));
    AIYL_ASSIGN(m_garden,
                Tariff("Огородду сугаруу", "Полив огорода", "local.garden", "household", m_users, {{"amount", 5000}}));
    AIYL_ASSIGN(m_water, Tariff("Таза суу", "Питьевая вода", "local.drinking-water", "connection", m_drinking,
                                {{"rates",
                                  {{{"code", "piped"}, {"amount", 180000}},
                                   {{"code", "yard"}, {"amount", 60000}},
                                   {{"code", "tap"}, {"amount", 60000}}}}}));
    AIYL_ASSIGN(m_tractor, Tariff("Трактордун кызматы", "Услуги трактора", "local.machinery", "hour", m_office,
                                  {{"amount", 80000}, {"period", "use"}, {"count_day", ""}, {"due", "10"}}));
    return {};
  }

  // Herders from another place, and a few hours of the tractor.
  Status Uses() {
    AIYL_ASSIGN(const auto herder, m_acts.Id("payer.add", {{"kind", "outside"},
                                                           {"name_ky", "Үлгүбеков Малик (сырттан)"},
                                                           {"name_ru", "Ульгюбеков Малик (извне)"}}));
    const std::string day = DemoActs::Before(4);
    for (const auto& [code, heads] : {std::pair("sheep", "100"), std::pair("horse", "10")})
      AIYL_TRY(m_acts.Do("tariff-use.add", {{"tariff", m_pasture.ToText()},
                                            {"payer", herder},
                                            {"code", code},
                                            {"quantity", heads},
                                            {"stranger", true},
                                            {"day", day}}));
    AIYL_ASSIGN(const auto households, Households());
    for (size_t i = 0; i < households.size() && i < 3; ++i)
      AIYL_TRY(m_acts.Do("tariff-use.add", {{"tariff", m_tractor.ToText()},
                                            {"household", households[i].ToText()},
                                            {"quantity", i == 0 ? "2.5" : "1"},
                                            {"day", day}}));
    return {};
  }

  Result<std::vector<household::HouseholdId>> Households() {
    return m_acts.Book().Read<std::vector<household::HouseholdId>>([&](store::Database& db) {
      auto ids = household::HouseholdIds(db, office::Scope::Of(m_acts.By().office), {});
      if (ids.size() > kPayers) ids.resize(kPayers);
      return Result<std::vector<household::HouseholdId>>(std::move(ids));
    });
  }

  Status Charge(tariffs::TariffId tariff, Date on) {
    m_acts.Wait(60);
    tariffs::ChargeRun run(m_acts.Book(), m_acts.By(), {.tariff = tariff, .on = on});
    AIYL_ASSIGN(const auto plan, run.Preview());
    return Ignore(run.Write(plan, "ҮЛГҮ"));
  }

  // Two of three pay all they owe of a kind, the third a half.
  Status Payments() {
    AIYL_ASSIGN(const auto households, Households());
    for (size_t i = 0; i < households.size(); ++i) {
      const ledger::PayerId payer(households[i].value);
      AIYL_ASSIGN(const auto owed, m_acts.Book().Read<std::vector<ledger::Balance>>([&](store::Database& db) {
        return Result<std::vector<ledger::Balance>>(ledger::BalancesOf(db, payer, DemoToday()));
      }));
      for (const auto& debt : owed) {
        if (!debt.payment_kind.starts_with("local.") || debt.tax.Value() < 2) continue;
        const int64_t amount = i % 3 == 2 ? debt.tax.Value() / 2 : debt.tax.Value();
        AIYL_TRY(m_acts.Do("payment.take", {{"payer", payer.ToText()},
                                            {"kind", debt.payment_kind},
                                            {"amount", amount},
                                            {"method", i % 2 == 0 ? "cash" : "terminal"}}));
      }
    }
    return {};
  }

  template <class T>
  static Status Ignore(const Result<T>& result) {
    AIYL_TRY(result);
    return {};
  }

  DemoActs m_acts;
  int m_year = 0;
  std::string m_decision, m_office, m_committee, m_users, m_drinking;
  tariffs::TariffId m_waste_before, m_waste, m_pasture, m_irrigation, m_garden, m_water, m_tractor;
};

}  // namespace

Status FillDemoTariffs(store::Book& book, const store::Actor& actor, FixedClock& clock) {
  return Filler(book, actor, clock).Fill();
}

}  // namespace aiyl::desk
