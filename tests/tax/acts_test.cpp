// SPDX-License-Identifier: Apache-2.0
// Leases, patents and what ends soon; every act of this module replayed and undone.
#include <catch2/catch.hpp>
#include <set>

#include "base/in_each.h"
#include "office/act_spec.h"
#include "store/journal.h"
#include "support/replay_oracle.h"
#include "tax/leases.h"
#include "tax/objects.h"
#include "tax/patents.h"
#include "tax/tax_acts.h"
#include "tax/values.h"
#include "tax_book.h"

using namespace aiyl;
using namespace aiyl::test;
using office::Json;

TEST_CASE("leases: rent with its coefficients, the tax apart, what the law asks of the state fund's land") {
  TaxBook book;
  const auto [home, head] = book.Home("1");
  const Json lease = {{"kind", "municipal-property"},
                      {"person", T(head)},
                      {"subject", "клубдун бөлмөсү"},
                      {"contract", "3/2024"},
                      {"contract_day", "2024-02-12"},
                      {"to", "2025-06-10"},
                      {"rent", 1'000'001},
                      {"zone", "1,2"},
                      {"purpose", "0.5"},
                      {"tax", 5000}};
  const auto with = [&](const Json& more) {
    Json data = lease;
    data.update(more);
    return book.Refusal("lease.add", data);
  };
  CHECK(with({{"kind", "house"}}) == "code.unknown@kind");
  CHECK(with({{"to", "2024-02-12"}}) == "date.order@to");
  CHECK(with({{"zone", "0"}}) == "lease.coefficient@zone");
  CHECK(with({{"rent", -1}}) == "number.range@rent");
  CHECK(with({{"person", ""}}) == "act.missing@person");
  CHECK(with({{"kind", "state-fund-land"}}) == "lease.tender@tender");
  const std::string id = book.DoId("lease.add", lease);
  const Json land = book.Do("lease.add", {{"kind", "state-fund-land"},
                                          {"person", T(head)},
                                          {"subject", "чабынды"},
                                          {"contract", "4"},
                                          {"contract_day", "2024-01-01"},
                                          {"tender", "№ 2"},
                                          {"to", "2028-12-30"}});
  CHECK(land.at("warnings").at(0).at("code") == "lease.short");
  CHECK_FALSE(book.Do("lease.add", {{"kind", "state-fund-land"},
                                    {"person", T(head)},
                                    {"subject", "чабынды 2"},
                                    {"contract", "5"},
                                    {"contract_day", "2024-01-01"},
                                    {"tender", "№ 2"},
                                    {"to", "2028-12-31"}})
                  .contains("warnings"));
  const auto leases = [&](const std::string& day) {
    return book.Read<std::vector<tax::Lease>>(
        [&](store::Database& db) { return tax::ListLeases(db, book.Scope(), Date::FromIso(day)); });
  };
  REQUIRE(leases("2025-05-14").size() == 3);
  const auto first = leases("2025-05-14").front();
  CHECK(ArgumentIn(first.payer_name, ArgumentLanguage::kKy) == "Асанов Бакыт");
  CHECK(first.YearlyRent() == Tyiyn(600'001));  // 1 000 001 × 1.2 × 0.5 = 600 000.6
  CHECK(first.tax == Tyiyn(5000));
  CHECK(leases("2025-06-10").size() == 3);
  CHECK(leases("2025-06-11").size() == 2);
  CHECK(book.Refusal("lease.end", {{"id", id}, {"happened_on", "2025-06-11"}}) == "lease.day@happened_on");
  book.Do("lease.end", {{"id", id}, {"happened_on", "2025-05-20"}, {"reason", "арыз"}});
  CHECK(book.Refusal("lease.end", {{"id", id}, {"happened_on", "2025-05-20"}}) == "lease.ended@id");
  CHECK(leases("2025-05-21").size() == 2);
}

TEST_CASE("patents and what ends soon") {
  TaxBook book;
  const auto [home, head] = book.Home("1");
  const auto patent = [&](const char* number, const char* from, const char* to) {
    return book.Do("patent.add", {{"person", T(head)},
                                  {"activity", "дүкөн " + std::string(number)},
                                  {"number", number},
                                  {"from", from},
                                  {"to", to}});
  };
  CHECK_FALSE(patent("1", "2025-05-01", "2025-05-30").contains("warnings"));  // 30 days
  CHECK(patent("2", "2025-05-01", "2025-06-20").at("warnings").at(0).at("code") == "patent.term");
  CHECK(book.Refusal("patent.add", {{"person", T(head)},
                                    {"activity", "дүкөн"},
                                    {"number", "1"},
                                    {"from", "2025-05-01"},
                                    {"to", "2025-05-30"}}) == "patent.twice@number");
  CHECK(book.Refusal("patent.add",
                     {{"person", T(head)}, {"activity", "дүкөн"}, {"from", "2025-05-01"}, {"to", "2025-04-30"}}) ==
        "date.order@to");
  book.Do("lease.add", {{"kind", "municipal-property"},
                        {"person", T(head)},
                        {"subject", "бөлмө"},
                        {"contract", "1"},
                        {"contract_day", "2024-06-01"},
                        {"to", "2025-06-01"}});
  const auto soon = [&](int days) {
    std::string text;
    for (const auto& one : book.Read<std::vector<tax::EndsSoon>>([&](store::Database& db) {
           return tax::ListEndsSoon(db, book.Scope(), *Date::FromIso("2025-05-14"), days);
         }))
      text += one.what + " " + one.last.Iso() + "; ";
    return text;
  };
  CHECK(soon(15).empty());
  CHECK(soon(16) == "patent 2025-05-30; ");
  CHECK(soon(60) == "patent 2025-05-30; lease 2025-06-01; patent 2025-06-20; ");
}

TEST_CASE("each act of taxes replays, and undoes to the book as it was") {
  TaxBook book;
  const auto [home, head] = book.Home("1");
  const auto [other, neighbour] = book.Home("2", 1);
  const std::string payer = book.Outside("«Ала-Тоо» ЖЧК"), village = book.Village().ToText();
  const Json half = {{"payer", payer}, {"share", "1/2"}}, whole = {{"payer", payer}, {"share", "1"}},
             mine = {{"person", T(head)}, {"share", "1/2"}};
  const std::string house = book.DoId("dwelling.set", {{"household", T(home)}, {"dwelling_kind", "house"}});
  const std::string named =
      book.DoId("parcel.set", {{"household", T(home)},
                               {"parcel_kind", "homestead"},
                               {"area", 600},
                               {"shares", Json::array({Json{{"owner_name", "Токтогулов А."}, {"share", "1"}}})}});
  const std::string plot = book.DoId(
      "object.add",
      {{"rule_kind", "settlement-land"}, {"village", village}, {"area", "45"}, {"shares", Json::array({whole})}});
  const std::string relief = book.DoId("relief.grant", {{"person", T(neighbour)},
                                                        {"rule_kind", "household-plot"},
                                                        {"category", "pension-age"},
                                                        {"since", "2024-01-01"},
                                                        {"document", "№ 1"}});
  const std::string lease = book.DoId("lease.add", {{"kind", "municipal-property"},
                                                    {"person", T(head)},
                                                    {"subject", "бөлмө"},
                                                    {"contract", "1"},
                                                    {"contract_day", "2024-06-01"},
                                                    {"to", "2026-06-01"}});
  const std::vector<std::pair<std::string, Json>> acts = {
      {"tax-value.set", {{"input", "population"}, {"value", "1840"}, {"from", "2024-01-01"}, {"ground", "эл каттоо"}}},
      {"tax-value.set", {{"input", "population"}, {"value", "1841"}, {"from", "2024-01-01"}, {"ground", "эл каттоо"}}},
      {"tax-word.set", {{"list", "wall"}, {"code", "block"}, {"word", "cinder"}}},
      {"tax-word.set", {{"list", "vehicle"}, {"code", "other"}, {"not_taxed", true}}},
      {"object.add",
       {{"rule_kind", "non-residential"},
        {"village", village},
        {"area", "40"},
        {"stands_on", plot},
        {"shares", Json::array({half, mine})}}},
      {"object.change", {{"id", plot}, {"area", "46"}, {"use", "shop-50"}}},
      {"object.transfer", {{"id", plot}, {"happened_on", "2025-02-28"}, {"shares", Json::array({half, mine})}}},
      {"object.end", {{"id", plot}, {"happened_on", "2025-05-14"}, {"reason", "сүрүлгөн"}}},
      {"owner.name", {{"object", named}, {"name", "Токтогулов А."}, {"payer", payer}}},
      {"relief.grant",
       {{"person", T(head)},
        {"rule_kind", "dwelling"},
        {"object", house},
        {"category", "veteran"},
        {"since", "2024-01-01"},
        {"document", "№ 1"}}},
      {"relief.end", {{"id", relief}, {"happened_on", "2025-01-01"}}},
      {"exempt.choose", {{"person", T(head)}, {"object", house}, {"from_year", 2024}}},
      {"exempt.choose", {{"person", T(head)}, {"object", house}, {"from_year", 2024}, {"document", "арыз"}}},
      {"lease.add",
       {{"kind", "state-fund-land"},
        {"payer", payer},
        {"subject", "жер"},
        {"contract", "2"},
        {"tender", "№ 2"},
        {"to", "2031-01-01"}}},
      {"lease.end", {{"id", lease}, {"happened_on", "2025-03-01"}}},
      {"patent.add", {{"person", T(head)}, {"activity", "дүкөн"}, {"from", "2025-05-01"}, {"to", "2025-05-30"}}}};
  std::set<std::string> done;
  for (const auto& [kind, data] : acts) {
    INFO(kind);
    const auto outcome = book.Office().Run(kind, data);
    REQUIRE(outcome);
    done.insert(kind);
    const auto undone = store::Undo(*book, book.Office().Actor(), outcome->receipt.act);
    REQUIRE(undone);
    REQUIRE(book.Office().Run(kind, data));
  }
  for (const auto& spec : tax::Acts()) {
    CAPTURE(spec.kind);
    if (spec.kind.starts_with("tax-") || spec.kind.starts_with("object") || spec.kind.starts_with("owner") ||
        spec.kind.starts_with("relief") || spec.kind.starts_with("exempt") || spec.kind.starts_with("lease") ||
        spec.kind.starts_with("patent"))
      CHECK(done.contains(spec.kind));
  }
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("the list of objects has address, owners and the sentence of what is missing") {
  TaxBook book;
  const auto [home, head] = book.Home("7");
  book.Do("dwelling.set", {{"household", T(home)},
                           {"dwelling_kind", "house"},
                           {"wall", "block"},
                           {"year_built", 1990},
                           {"total_area", "67.5"}});
  book.Do("object.add", {{"rule_kind", "non-residential"}, {"name", "кампа"}, {"village", book.Village().ToText()}});
  const auto lines = book.Read<std::vector<tax::ObjectLine>>([&](store::Database& db) {
    return tax::ObjectList(db, book.Scope(), {.year = 2024, .which = tax::WhichObjects::kWithGaps}).Block(db, 0, 200);
  });
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].account == "7");
  CHECK(lines[0].address.ky == "Ак-Жар");
  CHECK(lines[0].area_m2->Text() == "67.5");
  CHECK(tax::OwnersText(lines[0], text::Language::kRu) == "Асанов Бакыт");
  CHECK(tax::GapsText(lines[0], text::Language::kRu) ==
        "В законе нет стен «блок»: укажите, к чему они относятся. Ак-Джар: не внесена численность населения.");
  CHECK(lines[1].name == "кампа");
  CHECK(tax::OwnersText(lines[1], text::Language::kKy) == "–");
}
