// SPDX-License-Identifier: Apache-2.0
#include "ui/book_context.h"

#include <cstdint>

#include "council/choices.h"
#include "household/reads.h"
#include "office/code_list.h"
#include "office/office_record.h"
#include "office/territory.h"
#include "quality/record_choices.h"
#include "requests/letters.h"
#include "services/names.h"
#include "tariffs/record_choices.h"
#include "tax/record_choices.h"
#include "text/search_key.h"
#include "ui/field_controls.h"
#include "ui/ledger_choices.h"
#include "ui/record_words.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

constexpr size_t kMostChoices = 50;

std::string PersonLabel(const household::PersonRow& row) {
  std::string label = NameWords(row.names);
  if (row.birth) label += ", " + IsoToShown(row.birth->Iso());
  if (!row.account.empty()) label += " · " + row.account + " · " + AddressWords(row.address);
  return label;
}

std::string HouseholdLabel(const household::HouseholdRow& row) {
  return row.account + " · " + NameWords(row.head_names) + " · " + AddressWords(row.address);
}

class Searches {
 public:
  Searches(store::Database& db, const Uuid& office, Date today, size_t most = kMostChoices)
      : m_db(db), m_scope(office::Scope::Of(office)), m_today(today), m_most(most) {}

  std::vector<Choice> Find(const std::string& list, const std::string& text) {
    if (list == "person") return Persons(text);
    if (list == "household") return Households(text);
    std::vector<Choice> all;
    if (list == "territory" || list == "village") {
      for (const auto& place : office::ListVillages(m_db, m_scope))
        all.push_back({place.id.ToText(), PickName(place.name.ky, place.name.ru)});
      if (list == "territory" && all.size() < kMostChoices)
        for (const auto kind : {office::TerritoryKind::kAimak, office::TerritoryKind::kRayon})
          for (const auto& place : office::ListTerritories(m_db, m_scope, kind))
            all.push_back({place.id.ToText(), PickName(place.name.ky, place.name.ru)});
    }
    if (list == "street")
      for (const auto& village : office::ListVillages(m_db, m_scope))
        for (const auto& street : office::ListStreets(m_db, village.id))
          all.push_back({street.id.ToText(), PickName(street.name.ky, street.name.ru) + " · " +
                                                 PickName(village.name.ky, village.name.ru)});
    if (list == "staff")
      for (const auto& staff : office::ListStaff(m_db, m_scope))
        all.push_back({staff.id.ToText(), PickName(staff.name.ky, staff.name.ru)});
    if (list == "signatory")
      for (const auto& one : office::ListSignatories(m_db, m_scope))
        all.push_back(
            {one.id.ToText(), PickName(one.name.ky, one.name.ru) + ", " + PickName(one.post.ky, one.post.ru)});
    if (list == "book")
      for (const auto& [id, book] : household::Books(m_db, m_scope))
        all.push_back({id.ToText(),
                       book.number + " (" + std::to_string(book.year_from) + "–" + std::to_string(book.year_to) + ")"});
    for (const auto& one : services::Choices(m_db, m_scope, list)) Add(all, one.id, one.label);
    for (const auto& one : council::Choices(m_db, m_scope, list)) Add(all, one.id, one.label);
    for (const auto& one : tariffs::RecordChoices(m_db, m_scope, list)) Add(all, one.id, one.label);
    for (const auto& one : quality::RecordChoices(m_db, m_scope, list)) Add(all, one.id, one.label);
    for (const auto& one : tax::RecordChoices(m_db, m_scope, list)) Add(all, one.id, one.label);
    if (auto of_ledger = LedgerChoices(m_db, m_scope, list, text); !of_ledger.empty() || list == "payer") {
      if (list == "payer" || list == "payment") return of_ledger;
      all.insert(all.end(), of_ledger.begin(), of_ledger.end());
    }
    // The journals search by folded words themselves, in all of their rows.
    if (list == "request") return Requests(text);
    if (list == "letter") return Letters(text);
    if (list == "refusal-ground") OfServices(all, &services::StandardFacts::refusal_grounds);
    if (list == "service_standard_item") OfServices(all, &services::StandardFacts::documents);
    if (list == "reception") Receptions(all);
    return Narrow(std::move(all), text);
  }

 private:
  std::vector<Choice> Persons(const std::string& text) {
    std::vector<Choice> found;
    if (text.empty()) return found;
    for (const auto& hit : household::FindPersons(m_db, text, kMostChoices, m_scope))
      found.push_back({hit.row.person.ToText(), PersonLabel(hit.row)});
    return found;
  }

  // By account, or by any member's name.
  std::vector<Choice> Households(const std::string& text) {
    std::vector<Choice> found;
    if (text.empty()) {
      for (const auto& row : household::ListHouseholds(m_db, m_scope, {}, 0, kMostChoices))
        found.push_back({row.household.ToText(), HouseholdLabel(row)});
      return found;
    }
    for (const auto& hit : household::FindPersons(m_db, text, kMostChoices, m_scope)) {
      if (!hit.row.household) continue;
      const std::string id = hit.row.household->ToText();
      bool known = false;
      for (const auto& choice : found) known = known || choice.value == id;
      if (!known)
        found.push_back(
            {id, hit.row.account + " · " + NameWords(hit.row.names) + " · " + AddressWords(hit.row.address)});
    }
    return found;
  }

  static void Add(std::vector<Choice>& to, const Uuid& id, const office::Bilingual& label) {
    to.push_back({id.ToText(), PickName(label.ky, label.ru)});
  }

  std::vector<Choice> Requests(const std::string& text) {
    std::vector<Choice> found;
    const auto list = text.empty() ? requests::RequestList::kOpen : requests::RequestList::kAll;
    for (const auto& one : requests::ListRequests(
             m_db, {.scope = m_scope, .list = list, .today = m_today, .words = text, .limit = kMostChoices}))
      found.push_back({one.id.ToText(), "№ " + one.number + " · " + PickName(one.applicant.ky, one.applicant.ru)});
    return found;
  }

  std::vector<Choice> Letters(const std::string& text) {
    std::vector<Choice> found;
    const auto list = text.empty() ? requests::LetterList::kOpen : requests::LetterList::kAll;
    for (const auto& one : requests::ListLetters(
             m_db, {.scope = m_scope, .list = list, .today = m_today, .words = text, .limit = kMostChoices}))
      found.push_back(
          {one.id.ToText(), "№ " + one.number + " · " + PickName(one.sender.ky, one.sender.ru) + " · " + one.subject});
    return found;
  }

  // Documents or grounds of all services in force; the act says which belong to its request.
  void OfServices(std::vector<Choice>& to, std::vector<services::StandardItem> services::StandardFacts::*part) {
    for (const auto& service : services::ListServices(m_db, m_scope, m_today)) {
      if (!service.standard) continue;
      const auto standard = services::FindStandardFacts(m_db, *service.standard);
      if (!standard) continue;
      for (const auto& item : (*standard).*part)
        to.push_back({item.id.ToText(),
                      PickName(item.text.ky, item.text.ru) + " · " + PickName(service.name.ky, service.name.ru)});
    }
  }

  void Receptions(std::vector<Choice>& to) {
    for (const auto& one : requests::ListReceptions(m_db, m_scope, m_today))
      to.push_back(
          {one.id.ToText(), PickName(one.official.ky, one.official.ru) + " · " +
                                office::CodeName(m_db, "weekday", std::to_string(one.weekday), ScreenLanguage()) + " " +
                                one.from_time + "–" + one.to_time});
  }

  std::vector<Choice> Narrow(std::vector<Choice> all, const std::string& text) const {
    const std::string wanted = text::FoldedKey(text);
    std::vector<Choice> some;
    for (auto& choice : all) {
      if (!wanted.empty() && text::FoldedKey(choice.label).find(wanted) == std::string::npos) continue;
      some.push_back(std::move(choice));
      if (some.size() == m_most) break;
    }
    return some;
  }

  store::Database& m_db;
  office::Scope m_scope;
  Date m_today;
  size_t m_most;
};

}  // namespace

FieldContext BookContext(desk::Desk& desk) {
  FieldContext context;
  context.choices = [&desk](const std::string& list) {
    auto choices = desk.Book().Read<std::vector<Choice>>([&](store::Database& db) -> Result<std::vector<Choice>> {
      std::vector<Choice> found;
      for (const auto& value :
           office::ListCodes(db, office::Scope::Of(desk.Who().office), list, desk.GetClock().Today()))
        found.push_back({value.code.empty() ? value.id.ToText() : value.code, PickName(value.name.ky, value.name.ru)});
      return found;
    });
    return choices ? std::move(*choices) : std::vector<Choice>{};
  };
  context.search = [&desk](const std::string& list, const std::string& text) {
    auto choices = desk.Book().Read<std::vector<Choice>>([&](store::Database& db) -> Result<std::vector<Choice>> {
      return Searches(db, desk.Who().office, desk.GetClock().Today()).Find(list, text);
    });
    return choices ? std::move(*choices) : std::vector<Choice>{};
  };
  context.name_of = [&desk](const std::string& list, const std::string& id) {
    const auto uuid = Uuid::FromText(id);
    if (!uuid) return id;
    const auto label = desk.Book().Read<std::string>([&](store::Database& db) -> Result<std::string> {
      if (auto name = LedgerName(db, list, *uuid)) return *name;
      if (list == "person") {
        const auto row = household::PersonRowOf(db, household::PersonId(*uuid));
        return row ? PersonLabel(*row) : id;
      }
      if (list == "territory" || list == "village") {
        const auto place = office::FindTerritory(db, office::TerritoryId(*uuid));
        return place ? PickName(place->name.ky, place->name.ru) : id;
      }
      if (list == "street") {
        const auto street = office::FindStreet(db, office::StreetId(*uuid));
        return street ? PickName(street->name.ky, street->name.ru) : id;
      }
      if (list == "service_standard_item" || list == "refusal-ground") {
        const auto text = services::ItemText(db, services::StandardItemId(*uuid));
        return text.IsEmpty() ? id : PickName(text.ky, text.ru);
      }
      if (list == "household") {
        AIYL_ASSIGN(auto account, household::ReadAccount(db, household::HouseholdId(*uuid)));
        return account.account;
      }
      // Among all: what is there already may be beyond those that a search offers.
      const Date today = desk.GetClock().Today();
      for (const auto& choice : Searches(db, desk.Who().office, today, SIZE_MAX).Find(list, ""))
        if (choice.value == id) return choice.label;
      return id;
    });
    return label ? *label : id;
  };
  return context;
}

}  // namespace aiyl::ui
