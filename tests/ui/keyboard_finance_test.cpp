// SPDX-License-Identifier: Apache-2.0
// Taxes and payments without a mouse, in the program itself: a street is charged by a tariff, the debt is paid, the
// receipt looked at, the payment taken back; a tax of a year is worked out and one sum of it explained to a citizen.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "desk/demo.h"
#include "ledger/payers.h"
#include "ledger/payments.h"
#include "ledger/posting_rows.h"
#include "ledger/postings.h"
#include "office/territory.h"
#include "support/temporary_folder.h"
#include "tariffs/charges.h"
#include "tariffs/tariff.h"
#include "tax/assessment.h"
#include "ui/desktop_process.h"
#include "ui/keyboard_book.h"
#include "ui/keyboard_form.h"

using namespace aiyl;
using office::FieldSpec;
using office::FieldType;
using test::DemoBook;
using test::Ky;
using test::Picture;
using test::Place;
using test::Reader;

namespace {

const Place kDebts{"ctrl+8", 0, "payer", {"payment.take", "payment.list", "debt.write-off"}};
const Place kPayments{"ctrl+8", 1, "payment", {"payment.take", "payment.reverse"}};
const Place kTariffs{
    "ctrl+8", 3, "tariff", {"tariff.add", "tariff.change", "tariff.end", "tariff-use.add", "tariff-relief.grant"}};
const Place kSums{"ctrl+7", 0, "", {}};

constexpr char kWater[] = "local.drinking-water";

struct Office {
  test::TemporaryFolder folder;
  std::filesystem::path book = DemoBook(folder);
  Reader reader{book};
  test::DesktopProcess desktop{folder / "home", {book.string(), "--lang", "ky"}};
  test::Keyboard keyboard{desktop, reader};

  // The dialog says what would be recorded, then records it: from the button «Work out».
  // Who presses twice records once; not where the second press would open the dialog again, by the button that did.
  void WorkOutAndRecord(const std::string& title, const std::string& picture, int presses) {
    desktop.Key("space");
    desktop.Wait(1500);
    REQUIRE(desktop.Window(title));
    Picture(picture);
    desktop.Key("Tab", 2);  // what would be recorded, then «Record it»
    desktop.Key("space", presses);
    const bool recorded = desktop.Gone(title, 30);
    if (!recorded) Picture("refused-" + picture);
    REQUIRE(recorded);
    desktop.Wait(300);
  }
};

struct Street {
  std::string village, street;
  office::StreetId id;
};

// One where some live and whose name another village's street has before it: only within its village its name finds it.
Street StreetWithHouses(Reader& reader) {
  return reader.Read<Street>([&](store::Database& db) {
    std::map<std::string, std::vector<Street>> by_name;
    for (const auto& village : office::ListVillages(db, reader.Scope()))
      for (const auto& street : office::ListStreets(db, village.id))
        by_name[street.name.ky].push_back({village.name.ky, street.name.ky, street.id});
    for (const auto& [name, streets] : by_name)
      if (streets.size() > 1 && household::CountHouseholds(db, reader.Scope(), {.street = streets.back().id}) > 2)
        return streets.back();
    return Street{};
  });
}

int64_t OnDebt(const std::vector<ledger::Posting>& postings) {
  int64_t sum = 0;
  for (const auto& one : postings) sum += one.OnDebt();
  return sum;
}

}  // namespace

TEST_CASE("by keyboard alone: a street is charged, the debt paid, its receipt shown, the payment taken back") {
  Office office;
  auto& reader = office.reader;
  const int year = 2025;  // not charged for water in the demo village
  const auto tariff = reader.Read<std::optional<tariffs::Tariff>>([&](store::Database& db) {
    std::optional<tariffs::Tariff> water;
    for (auto& one : tariffs::ListTariffs(db, reader.Scope()))
      if (one.payment_kind == kWater) water = one;
    return water;
  });
  REQUIRE(tariff);
  const auto charges = [&] {
    return reader.Read<std::vector<tariffs::LocalCharge>>(
        [&](store::Database& db) { return tariffs::ChargesOf(db, tariff->id, std::to_string(year)); });
  };
  REQUIRE(charges().empty());
  const Street street = StreetWithHouses(reader);
  REQUIRE_FALSE(street.street.empty());

  const std::string charge_title = Ky(Msg("Charge by a tariff"));
  office.keyboard.ActionOnRecord(kTariffs, tariff->name.ky, 1, charge_title);
  office.keyboard.FillDialog(
      charge_title,
      {{.name = "on", .type = FieldType::kDate, .required = true, .label = Msg("Day")},
       {.name = "village", .type = FieldType::kId, .label = Msg("Village"), .list = "village"},
       {.name = "street", .type = FieldType::kId, .label = Msg("Street"), .list = "street"}},
      {{"on", "15.06." + std::to_string(year)}, {"village", street.village}, {"street", street.street}});
  office.WorkOutAndRecord(charge_title, "charge", 2);

  // That street alone, and each som of it stands in the ledger.
  const auto made = charges();
  REQUIRE_FALSE(made.empty());
  for (const auto& charge : made) {
    const auto payer = reader.Read<std::optional<ledger::Payer>>(
        [&](store::Database& db) -> std::optional<ledger::Payer> { return ledger::FindPayer(db, charge.payer); });
    REQUIRE(payer);
    CHECK(payer->street == street.id);
    const auto posted = reader.Read<std::vector<ledger::Posting>>(
        [&](store::Database& db) { return ledger::PostingsOfSource(db, charge.id.value); });
    CHECK(OnDebt(posted) == charge.Net().Value());
  }

  // The first of them who owes something pays 100 som of it.
  const auto owed =
      std::find_if(made.begin(), made.end(), [](const auto& charge) { return charge.Net().Value() > 10'000; });
  REQUIRE(owed != made.end());
  const auto payer = reader.Read<std::optional<ledger::Payer>>(
      [&](store::Database& db) { return ledger::FindPayer(db, owed->payer); });
  const auto balance = [&] {
    return reader.Read<ledger::Balance>([&](store::Database& db) {
      for (auto& one : ledger::BalancesOf(db, owed->payer, SystemClock().Today()))
        if (one.payment_kind == kWater && one.due == owed->due) return one;
      return ledger::Balance{};
    });
  };
  const auto before = balance();
  REQUIRE(before.charged == owed->Net());
  REQUIRE(before.tax == owed->Net());
  office.keyboard.OnRecord(kDebts, payer->account, "payment.take");
  office.keyboard.Record(
      "payment.take", {{"kind", kWater}, {"amount", "100"}, {"method", "cash"}, {"paid_by", "Кимова Вера"}}, {"payer"});
  const auto latest = [&] {
    return reader.Read<std::optional<ledger::Payment>>([&](store::Database& db) {
      std::optional<ledger::Payment> found;
      for (auto& one : ledger::ListPayments(db, {.scope = reader.Scope(), .payer = owed->payer, .limit = 1}))
        found = one;
      return found;
    });
  };
  const auto payment = latest();
  REQUIRE(payment);
  CHECK(payment->amount == Tyiyn(10'000));
  CHECK(payment->payment_kind == kWater);
  CHECK(payment->method == "cash");
  CHECK(payment->paid_by == "Кимова Вера");
  const auto parts = reader.Read<std::vector<ledger::PaymentPart>>(
      [&](store::Database& db) { return ledger::PartsOf(db, payment->id); });
  REQUIRE(parts.size() == 1);
  CHECK(parts[0].due == owed->due);
  CHECK(parts[0].amount == Tyiyn(10'000));
  CHECK(balance().paid == Tyiyn(10'000));
  CHECK(balance().tax.Value() == before.tax.Value() - 10'000);

  const std::string receipt = Ky(Msg("Receipt"));
  office.keyboard.OpenRecord(kPayments, payment->number_text, receipt);
  office.desktop.Wait(800);
  Picture("receipt");
  office.desktop.Key("Escape");
  REQUIRE(office.desktop.Gone(receipt));
  const bool kept = reader.Read<bool>(
      [&](store::Database& db) { return ledger::ReceiptOf(db, *payment).has_value() && !payment->page_hash.empty(); });
  CHECK(kept);

  office.keyboard.OnRecord(kPayments, payment->number_text, "payment.reverse");
  office.keyboard.Record("payment.reverse", {{"reason", "Башка чарбанын төлөмү"}}, {"payment"});
  const auto reversed = latest();
  REQUIRE(reversed);
  CHECK(reversed->id == payment->id);
  CHECK(reversed->reversed);
  CHECK(reversed->reversed_reason == "Башка чарбанын төлөмү");
  CHECK(reversed->number_text == payment->number_text);
  const auto postings = reader.Read<std::vector<ledger::Posting>>(
      [&](store::Database& db) { return ledger::PostingsOfPayment(db, payment->id); });
  CHECK(postings.size() == 2);
  CHECK(OnDebt(postings) == 0);
  CHECK(std::count_if(postings.begin(), postings.end(), [](const auto& one) { return one.reverses.has_value(); }) == 1);
  CHECK(balance().paid == Tyiyn(0));
  CHECK(balance().tax == before.tax);
  Picture("reversed");
  CHECK(reader.IsInOrder());
}

TEST_CASE("by keyboard alone: a tax of a year is worked out, and a sum of it explained to who asks") {
  Office office;
  auto& reader = office.reader;
  const std::string title = Ky(Msg("Work out a tax of a year"));
  office.keyboard.BeginAction(kSums, 1, title);
  office.keyboard.FillDialog(
      title,
      {{.name = "year", .type = FieldType::kInteger, .required = true, .label = Msg("Year")},
       {.name = "kind", .type = FieldType::kCode, .required = true, .label = Msg("Kind of tax"), .list = "tax-kind"},
       {.name = "village", .type = FieldType::kId, .label = Msg("Village"), .list = "village"}},
      {{"year", "2024"}, {"kind", "household-plot"}});
  office.WorkOutAndRecord(title, "assess", 1);

  const auto runs =
      reader.Read<std::vector<tax::RunRow>>([&](store::Database& db) { return tax::ListRuns(db, reader.Scope()); });
  REQUIRE(runs.size() == 1);
  CHECK(runs[0].year == 2024);
  CHECK(runs[0].rule_kind == "household-plot");
  CHECK_FALSE(runs[0].village);
  const auto sums =
      reader.Read<std::vector<tax::Assessment>>([&](store::Database& db) { return tax::StandingOf(db, runs[0].id); });
  REQUIRE_FALSE(sums.empty());
  for (const auto& one : sums) {
    const auto posted = reader.Read<std::vector<ledger::Posting>>(
        [&](store::Database& db) { return ledger::PostingsOfSource(db, one.id.value); });
    CHECK(OnDebt(posted) == one.sum.Value());
  }

  // Somebody of a household who owes the tax, found by the account of his household and by his ПИН.
  std::optional<ledger::Payer> payer;
  for (const auto& one : sums) {
    if (one.sum.Value() == 0 || payer) continue;
    auto found = reader.Read<std::optional<ledger::Payer>>(
        [&](store::Database& db) { return ledger::FindPayer(db, one.payer); });
    if (found && !found->account.empty() && !found->number.empty()) payer = found;
  }
  REQUIRE(payer);
  const std::string explanation = Ky(Msg("How the tax was worked out"));
  for (const auto& words : {payer->account, payer->number}) {
    INFO(words);
    office.keyboard.OpenRecord(kSums, words, explanation);
    office.desktop.Wait(800);
    Picture("explained-" + words);
    office.desktop.Key("Escape");
    REQUIRE(office.desktop.Gone(explanation));
  }
  CHECK(reader.IsInOrder());
}
