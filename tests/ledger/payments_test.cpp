// SPDX-License-Identifier: Apache-2.0
// Payments, their receipts, what they are laid on, and how they are taken back.
#include "ledger/payments.h"

#include <catch2/catch.hpp>

#include "ledger_book.h"
#include "page/page_model.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::test;
using namespace aiyl::ledger;
using office::Json;

namespace {

Json APayment(PayerId payer, const std::string& kind, int64_t amount, const std::string& day,
              const Json& more = Json::object()) {
  Json data = {{"payer", payer.ToText()}, {"kind", kind}, {"amount", amount}, {"happened_on", day}};
  data.update(more);
  return data;
}

}  // namespace

TEST_CASE("a local payment is laid on the oldest debt, the rest is an advance that later debts take") {
  LedgerBook book;
  const auto payer = book.Payer(book.Household("1"));
  book.Charge(payer, "local.waste", "2024-01-10", "2024-02-01", 12'000);
  book.Charge(payer, "local.waste", "2025-01-10", "2025-02-01", 12'000);
  const auto made = book.Do("payment.take", APayment(payer, "local.waste", 30'000, "2025-03-01"));
  CHECK(made.at("number") == "1/2025");
  CHECK(made.at("advance_tyiyn") == 6'000);
  CHECK(made.at("parts").size() == 3);
  CHECK(book.Left(payer, "2025-02-28") ==
        "local.waste 2024-02-01: 12000 + 0 + 0 + 0; local.waste 2025-02-01: 12000 + 0 + 0 + 0");
  CHECK(book.Left(payer, "2025-03-01") ==
        "local.waste 2024-02-01: 0 + 0 + 0 + 0; local.waste 2025-02-01: 0 + 0 + 0 + 0; local.waste advance 6000");
  book.Charge(payer, "local.pasture", "2025-03-02", "2025-04-01", 100);  // another kind does not take it
  book.Charge(payer, "local.waste", "2025-04-10", "2025-05-01", 4'000);
  CHECK(book.Left(payer, "2025-05-01").ends_with("local.waste 2025-05-01: 0 + 0 + 0 + 0; local.waste advance 2000"));
  CHECK(book.Do("payment.take", APayment(payer, "local.pasture", 50, "2025-05-01")).at("number") == "2/2025");
  // Numbers of a year that is over go on there.
  CHECK(book.Do("payment.take", APayment(payer, "local.pasture", 50, "2024-12-30")).at("number") == "1/2024");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a payment that is entered late takes nothing that was paid meanwhile") {
  LedgerBook book;
  const auto payer = book.Payer(book.Household("1"));
  book.Charge(payer, "local.waste", "2025-01-10", "2025-02-01", 12'000);
  book.Do("payment.take", APayment(payer, "local.waste", 12'000, "2025-04-01"));
  book.Charge(payer, "local.waste", "2025-04-10", "2025-05-01", 5'000);
  book.Do("payment.take", APayment(payer, "local.waste", 7'000, "2025-03-01"));
  CHECK(book.Left(payer, "2025-03-01") == "local.waste 2025-02-01: 12000 + 0 + 0 + 0; local.waste advance 7000");
  CHECK(book.Left(payer, "2025-05-14") ==
        "local.waste 2025-02-01: 0 + 0 + 0 + 0; local.waste 2025-05-01: 0 + 0 + 0 + 0; local.waste advance 2000");
}

TEST_CASE("taxes are taken under an agreement alone, in cash only where it says so") {
  LedgerBook book;
  const auto payer = book.Payer(book.Household("1"));
  book.Charge(payer, "tax.dwelling", "2024-06-10", "2024-09-01", 25'200);
  const auto cash = APayment(payer, "tax.dwelling", 25'200, "2025-05-01");
  const auto bank = APayment(payer, "tax.dwelling", 25'200, "2025-05-01", {{"method", "bank"}});
  CHECK(book.Refusal("payment.take", cash) == "payment.no-delegation@kind");
  CHECK(book.Refusal("payment.take", bank) == "payment.no-delegation@kind");
  const auto id =
      book.Do("delegation.add", {{"number", "7"}, {"day", "2025-01-10"}, {"to_day", "2025-12-31"}}).at("id");
  CHECK(book.Refusal("delegation.add", {{"number", "8"}, {"day", "2025-06-10"}}) == "delegation.overlap@from_day");
  CHECK(book.Refusal("payment.take", cash) == "payment.no-cash@method");
  CHECK(book.Refusal("payment.take", APayment(payer, "tax.dwelling", 100, "2025-01-09", {{"method", "bank"}})) ==
        "payment.no-delegation@kind");
  book.Do("payment.take", bank);
  CHECK(book.Refusal("delegation.end", {{"id", id}, {"to_day", "2025-04-30"}}) == "delegation.used@to_day");
  book.Do("delegation.end", {{"id", id}, {"to_day", "2025-05-01"}});
  book.Do("delegation.add", {{"number", "8"}, {"day", "2025-05-02"}, {"cash_ground", "2.3-п."}});
  book.Do("payment.take", APayment(payer, "tax.dwelling", 5'000, "2025-05-02"));
  // A local payment needs none.
  book.Do("payment.take", APayment(payer, "local.waste", 100, "2024-01-01"));
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a payment that is taken back leaves its number and the debts as they were") {
  LedgerBook book;
  const auto payer = book.Payer(book.Household("1"));
  book.Charge(payer, "local.waste", "2025-01-10", "2025-02-01", 12'000);
  const auto before = book.Left(payer, "2025-05-14");
  const auto made = book.Do("payment.take", APayment(payer, "local.waste", 15'000, "2025-03-01"));
  book.Charge(payer, "local.waste", "2025-04-10", "2025-05-01", 2'000);  // takes of the advance
  const Json back = {{"payment", made.at("id")}, {"reason", "Башканыкы"}, {"happened_on", "2025-05-02"}};
  CHECK(book.Refusal("payment.reverse", {{"payment", made.at("id")}, {"reason", "х"}, {"happened_on", "2025-02-28"}}) ==
        "payment.day@happened_on");
  book.Do("payment.reverse", back);
  CHECK(book.Refusal("payment.reverse", back) == "payment.reversed@payment");
  CHECK(book.Left(payer, "2025-05-02") == before + "; local.waste 2025-05-01: 2000 + 0 + 0 + 0");
  CHECK(book.Left(payer, "2025-05-01").ends_with("local.waste advance 1000"));
  CHECK(book.Do("payment.take", APayment(payer, "local.waste", 100, "2025-05-03")).at("number") == "2/2025");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a sum that was assessed anew carries over what was paid; what is too much goes forward") {
  LedgerBook book;
  const auto payer = book.Payer(book.Household("1"));
  const auto first = book.Charge(payer, "local.waste", "2025-01-10", "2025-02-01", 12'000);
  const auto made = book.Do("payment.take", APayment(payer, "local.waste", 12'000, "2025-02-01"));
  book.Cancel(first, "2025-03-01");
  CHECK(book.Left(payer, "2025-03-01") == "local.waste 2025-02-01: 0 + 0 + 0 + 0; local.waste advance 12000");
  book.Charge(payer, "local.waste", "2025-03-01", "2025-02-01", 9'000);
  CHECK(book.Left(payer, "2025-03-01") == "local.waste 2025-02-01: 0 + 0 + 0 + 0; local.waste advance 3000");
  // Taking the payment back takes back what was carried over.
  book.Do("payment.reverse", {{"payment", made.at("id")}, {"reason", "х"}, {"happened_on", "2025-04-01"}});
  CHECK(book.Left(payer, "2025-04-01") == "local.waste 2025-02-01: 9000 + 0 + 0 + 0");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("several payments in one act are taken all or none") {
  LedgerBook book;
  const auto one = book.Payer(book.Household("1")), two = book.Payer(book.Household("2"));
  const auto row = [](PayerId payer, int64_t amount) { return Json{{"payer", payer.ToText()}, {"amount", amount}}; };
  CHECK(book.Refusal("payment.list", {{"kind", "local.waste"}, {"rows", {row(one, 100), row(two, 0)}}}) ==
        "ledger.amount@rows[1].amount");
  CHECK(book.Number("SELECT count(*) FROM payment") == 0);
  CHECK(book.Refusal("payment.list", {{"rows", {row(one, 100)}}}).starts_with("code.unknown@rows[0]"));
  const auto made = book.Do("payment.list", {{"kind", "local.waste"}, {"rows", {row(one, 100), row(two, 200)}}});
  CHECK(made.at("count") == 2);
  CHECK(made.at("payments").at(1).at("number") == "2/2025");
}

TEST_CASE("the receipt is kept as it was printed, both copies with the sum in words in both languages") {
  LedgerBook book;
  const auto household = book.Household("17");
  book.Add(APerson().Named("Асанов", "Бакыт").InRussian("Асанов", "Бакыт").Male().Born("1980-05-07"), household,
           "head");
  const auto payer = book.Payer(household);
  book.Charge(payer, "local.waste", "2025-01-10", "2025-02-01", 12'000);
  const auto made = book.Do("payment.take", APayment(payer, "local.waste", 12'050, "2025-05-01"));
  const auto words = [&] {
    return book.Read<std::string>([&](store::Database& db) {
      const auto payment = FindPaymentByNumber(db, book.Office().Scope(), "№ 1/2025");
      REQUIRE(payment);
      const auto document = ReceiptOf(db, *payment);
      REQUIRE(document);
      CHECK(document->pages.size() == 1);
      return page::PlainText(*document);
    });
  };
  const auto printed = words();
  CHECK(printed.find("жүз жыйырма сом 50 тыйын") != std::string::npos);
  CHECK(printed.find("сто двадцать сомов 50 тыйынов") != std::string::npos);
  CHECK(printed.find("Тазалык жыйымы") != printed.rfind("Тазалык жыйымы"));
  CHECK(printed.find("Асанов Бакыт") != std::string::npos);
  book.Do("payment.reverse", {{"payment", made.at("id")}, {"reason", "х"}});
  CHECK(words() == printed);
}

TEST_CASE("a debt is written off by the decision of those who may") {
  LedgerBook book;
  const auto payer = book.Payer(book.Household("1"));
  book.Charge(payer, "tax.dwelling", "2019-06-10", "2019-09-01", 100'000);
  Json data = {{"payer", payer.ToText()}, {"kind", "tax.dwelling"}, {"due", "2019-09-01"}};
  CHECK(book.Refusal("debt.write-off", data) == "debt.document@document");
  data["document"] = "№ 5, 2025-05-01";
  const auto made = book.Do("debt.write-off", data);
  CHECK(made.at("amount_tyiyn") == 200'000);  // the penalty had reached the tax
  CHECK(book.Left(payer, "2025-05-14") == "tax.dwelling 2019-09-01: 0 + 0 + 0 + 0");
  CHECK(book.Refusal("debt.write-off", data) == "debt.none@due");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("payers from outside, payees and agreements refuse what cannot be") {
  LedgerBook book;
  CHECK(book.Refusal("payer.add", {{"kind", "person"}, {"name_ky", "Ким"}}) == "payer.kind@kind");
  CHECK(book.Refusal("payer.add", {{"kind", "outside"}}) == "payer.name@name_ky");
  CHECK(book.Refusal("payer.add", {{"kind", "outside"}, {"name_ky", "Ким"}, {"number", "12"}}) ==
        "payer.number@number");
  const auto id = book.Do("payer.add", {{"kind", "organisation"},
                                        {"name_ky", "«Достук» ЖЧК"},
                                        {"number", "01234567890123"},
                                        {"phone", "0555 000000"}})
                      .at("id")
                      .get<std::string>();
  CHECK(book.Refusal("payer.add", {{"kind", "outside"}, {"name_ky", "Ким"}, {"number", "01234567890123"}}) ==
        "payer.known@number");
  book.Do("payer.change", {{"id", id}, {"name_ru", "ОсОО «Достук»"}, {"phone", ""}});
  const auto payer =
      book.Read<std::optional<Payer>>([&](store::Database& db) { return FindPayer(db, *PayerId::FromText(id)); });
  CHECK(payer->name == office::Bilingual{"«Достук» ЖЧК", "ОсОО «Достук»"});
  CHECK(book.Number("SELECT count(*) FROM payer_phone") == 0);
  book.Do("payment.take", APayment(*PayerId::FromText(id), "local.rent", 500, "2025-05-01"));
  CHECK(book.Refusal("payee.add", {{"kind", "office"}, {"name_ky", "А"}, {"name_ru", "Б"}, {"account", "12а"}}) ==
        "payee.account@account");
  const auto payee = book.Do("payee.add", {{"kind", "office"}, {"name_ky", "А"}, {"name_ru", "Б"}}).at("id");
  book.Do("payee.end", {{"id", payee}});
  CHECK(book.Refusal("payee.change", {{"id", payee}, {"bank", "Банк"}}) == "payee.ended@id");
  CHECK(book.Refusal("delegation.add", {{"number", "7"}, {"day", "2025-01-10"}, {"from_day", "2025-01-09"}}) ==
        "delegation.day@from_day");
  CHECK(CheckReplayOracle(*book) == "");
}
