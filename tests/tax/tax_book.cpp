// SPDX-License-Identifier: Apache-2.0
#include "tax_book.h"

#include "council/council_acts.h"
#include "household/module.h"
#include "ledger/ledger_acts.h"
#include "office/office_acts.h"
#include "papers/paper_acts.h"
#include "requests/request_acts.h"
#include "services/services_acts.h"
#include "tax/module.h"
#include "tax/tax_acts.h"

namespace aiyl::test {

using office::Json;

const store::Registry& TaxBook::TheRegistry() {
  static const store::Registry registry = [] {
    store::Registry made;
    office::Register(made);
    papers::Register(made);
    household::Register(made);
    council::Register(made);
    services::Register(made);
    requests::Register(made);
    ledger::Register(made);
    tax::Register(made);
    made.Add(store::ActKind{.kind = "test.rows", .title = Msg("Rows of a test")});
    return made;
  }();
  return registry;
}

TaxBook::TaxBook(uint64_t seed) {
  OfficeBookSetup setup;
  setup.registry = &TheRegistry();
  setup.acts = {&household::Acts(), &council::CouncilActs(), &ledger::Acts(), &tax::Acts()};
  m_book = std::make_unique<OfficeBook>(seed, setup);
  for (const auto& village : Read<std::vector<office::Territory>>(
           [&](store::Database& db) { return office::ListVillages(db, m_book->Scope()); }))
    m_villages.push_back(village.id);
}

std::string TaxBook::Refusal(const std::string& kind, const Json& data) {
  const auto outcome = m_book->Run(kind, data);
  return outcome ? std::string() : outcome.error().code + "@" + outcome.error().field;
}

int64_t TaxBook::Number(const std::string& sql) {
  return Read<int64_t>([&](store::Database& db) {
    auto query = db.PrepareOnce(sql);
    return query.Next() ? query.Int(0) : -1;
  });
}

void TaxBook::Rows(const std::function<void(store::UnitOfWork&)>& write) {
  const auto receipt =
      (*m_book)->Write(m_book->Actor(), {.kind = "test.rows", .happened_on = *Date::FromIso("2025-05-14")},
                       [&](store::UnitOfWork& work) -> Status {
                         write(work);
                         return {};
                       });
  if (!receipt) throw std::runtime_error(receipt.error().code + " " + receipt.error().detail);
}

household::HouseholdId TaxBook::Household(const std::string& account, size_t village, const Json& more) {
  Json data = {{"account", account}, {"village", Village(village).ToText()}, {"open_kind", "before-book"}};
  if (more.is_object()) data.update(more);
  return *household::HouseholdId::FromText(DoId("account.open", data));
}

household::PersonId TaxBook::Add(const APerson& person, household::HouseholdId household, const std::string& relation,
                                 const std::string& from) {
  Json data = person.Data();
  data["household"] = household.ToText();
  data["relation"] = relation;
  if (!from.empty()) data["from"] = from;
  return *household::PersonId::FromText(DoId("person.register", data));
}

std::pair<household::HouseholdId, household::PersonId> TaxBook::Home(const std::string& account, size_t village) {
  const auto household = Household(account, village);
  return {household, Add(APerson().Named("Асанов", "Бакыт").Male().Born("1980-05-07"), household, "head")};
}

void TaxBook::Value(const std::string& input, const std::string& value, const Json& more) {
  Json data = {{"input", input}, {"value", value}, {"from", "2020-01-01"}, {"ground", "эл каттоо"}};
  if (more.is_object()) data.update(more);
  Do("tax-value.set", data);
}

std::string TaxBook::Outside(const std::string& name) {
  std::string id;
  Rows([&](store::UnitOfWork& work) {
    const Uuid payer = work.Ids().Next();
    work.Db()
        .Prepare("INSERT INTO payer(id, office, kind, name_ky, name_ru) VALUES(?, ?, 'outside', ?, ?)")
        .Bind(payer, work.By().office, name, name)
        .Run();
    id = payer.ToText();
  });
  return id;
}

std::vector<tax::Taxable> TaxBook::Objects(const std::string& kind, int year,
                                           std::optional<household::VillageId> village) {
  return Read<std::vector<tax::Taxable>>([&](store::Database& db) {
    std::vector<tax::Taxable> all;
    tax::ForEachTaxable(db, Scope(), {.rule_kind = kind, .year = year, .village = village},
                        [&](tax::Taxable& taxable) { all.push_back(std::move(taxable)); });
    return all;
  });
}

std::string TaxBook::NameOf(const tax::Owner& owner) {
  return Read<std::string>([&](store::Database& db) -> std::string {
    if (owner.person) return household::ViewOf(db, *owner.person)->row.names.ky.given;
    if (!owner.payer) return "(" + owner.name + ")";
    auto query = db.Prepare("SELECT name_ky FROM payer WHERE id = ?");
    query.Bind(*owner.payer);
    return query.Next() ? query.String(0) : "?";
  });
}

std::string TaxBook::Lines(const std::string& kind, int year) {
  std::string lines;
  const auto put = [&](const std::vector<tax::InputFrom>& inputs) {
    for (const auto& input : inputs) {
      lines += " " + std::string(input.name) + "=";
      if (const auto* number = std::get_if<rules::Rational>(&input.value))
        lines += number->Text();
      else if (const auto* day = std::get_if<Date>(&input.value))
        lines += day->Iso();
      else
        lines += std::get<std::string>(input.value);
    }
  };
  for (const auto& taxable : Objects(kind, year)) {
    if (!lines.empty()) lines += "\n";
    const size_t start = lines.size();
    put(taxable.inputs);
    if (lines.size() > start) lines.erase(start, 1);
    for (const auto& owner : taxable.owners) {
      lines += " | " + NameOf(owner);
      put(owner.inputs);
    }
    for (const auto& gap : taxable.gaps) lines += " | !" + gap.code;
  }
  return lines;
}

}  // namespace aiyl::test
