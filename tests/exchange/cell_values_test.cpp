// SPDX-License-Identifier: Apache-2.0
#include "exchange/cell_values.h"

#include <catch2/catch.hpp>

using namespace aiyl;
using namespace aiyl::exchange;
using aiyl::sheet::Cell;
using aiyl::sheet::CellKind;

namespace {

Cell T(const std::string& text) {
  return {CellKind::kText, text};
}
Cell N(const std::string& text) {
  return {CellKind::kNumber, text};
}

std::string Pin(const Cell& cell) {
  const auto pin = PinOf(cell);
  return pin ? *pin : pin.error().code;
}
std::string DateText(const Cell& cell, text::DateOrder order = text::DateOrder::kNotStated) {
  const auto date = DateOf(cell, order);
  return date ? (*date ? (*date)->Iso() : "none") : date.error().code;
}
std::string Quantity(const Cell& cell, int decimals) {
  const auto value = QuantityOf(cell, decimals);
  return value ? (*value ? std::to_string(**value) : "none") : value.error().code;
}
std::string Name(std::string_view full) {
  const auto name = SplitFullName(full);
  return name.surname + "|" + name.given + "|" + name.patronymic;
}
std::string Kin(std::string_view word, const KinFacts& facts = {}) {
  const auto read = RelationOf(word, facts);
  return read ? read->code + (read->doubtful ? "?" : "") : "none";
}

}  // namespace

TEST_CASE("a ПИН is taken with its 14 digits or refused, never guessed") {
  CHECK(Pin(T("10101198000123")) == "10101198000123");
  CHECK(Pin(T(" 1 0101 1980 00123 ")) == "10101198000123");
  CHECK(Pin(T("1-0101-1980-00123")) == "10101198000123");
  CHECK(Pin(N("10101198000123")) == "10101198000123");
  CHECK(Pin(N("10101198000123.0")) == "10101198000123");
  CHECK(Pin(T("'10101198000123")) == "10101198000123");
  CHECK(Pin(N("1.01011980001E13")) == "pin.number");
  CHECK(Pin(N("1.23E+13")) == "pin.number");
  CHECK(Pin(T("1,23E+13")) == "pin.number");
  // «1,23E+13» and «2,03121E+13» that somebody formatted as a number afterwards: 14 digits, but not the person's.
  CHECK(Pin(N("12300000000000")) == "pin.number");
  CHECK(Pin(N("20312100000000")) == "pin.number");
  CHECK(Pin(T("20312100000000")) == "pin.number");
  CHECK(Pin(T("20101200012000")) == "20101200012000");
  CHECK(Pin(N("101011980001")) == "pin.number");
  CHECK(Pin({CellKind::kError, "#N/A"}) == "pin.number");
  CHECK(Pin(T("1010119800012")) == "pin.form");
  CHECK(Pin(T("1010119800012O")) == "pin.form");
  CHECK(Pin(T("")) == "");
  CHECK(Pin(T("—")) == "");
  CHECK(Pin({}) == "");
}

TEST_CASE("dates are days, serials, years or months; an order is not guessed") {
  Cell serial{CellKind::kDate, "43684", Date::FromIso("2019-08-07")};
  CHECK(DateText(serial) == "2019-08-07");
  CHECK(DateText({CellKind::kDate, "60"}) == "date.no-such-day");
  CHECK(DateText(T("07.08.2019")) == "2019-08-07");
  CHECK(DateText(T("2019-08-07")) == "2019-08-07");
  CHECK(DateText(T("7/8/2019")) == "date.ambiguous");
  CHECK(DateText(T("7/8/2019"), text::DateOrder::kDayMonthYear) == "2019-08-07");
  CHECK(DateText(T("7/8/2019"), text::DateOrder::kMonthDayYear) == "2019-07-08");
  CHECK(DateText(T("1957")) == "1957");
  CHECK(DateText(N("1957")) == "1957");
  CHECK(DateText(N("43684")) == "2019-08-07");
  CHECK(DateText(T("31.02.2020")) == "date.no-such-day");
  CHECK(DateText(T("жок")) == "none");
  CHECK(DateText({}) == "none");
}

TEST_CASE("quantities read commas, units and a spreadsheet's own fractions") {
  CHECK(Quantity(T("0,35"), 4) == "3500");
  CHECK(Quantity(T("1 234,5 м2"), 2) == "123450");
  CHECK(Quantity(T("67.5 кв.м"), 2) == "6750");
  CHECK(Quantity(T("0,12 га"), 4) == "1200");
  CHECK(Quantity(N("0.30000000000000004"), 4) == "3000");
  CHECK(Quantity(N("65.09999999999999"), 2) == "6510");
  CHECK(Quantity(N("65.099999999999994"), 2) == "6510");
  CHECK(Quantity(N("0.75"), 4) == "7500");
  CHECK(Quantity(N("12"), 0) == "12");
  CHECK(Quantity(T("12 баш"), 0) == "12");
  CHECK(Quantity(T("-"), 0) == "none");
  CHECK(Quantity(T("он эки"), 0) == "number.unreadable");
  CHECK(Quantity(T("-3"), 0) == "number.negative");
  CHECK(Quantity(N("2.5"), 0) == "number.too-precise");
  CHECK(Quantity({CellKind::kError, "#DIV/0!"}, 0) == "number.unreadable");
  CHECK(Quantity({}, 0) == "none");
}

TEST_CASE("full names are taken apart by form and place") {
  CHECK(Name("Асанов Бакыт Эсенович") == "Асанов|Бакыт|Эсенович");
  CHECK(Name("Асан уулу Бакыт") == "Асан уулу|Бакыт|");
  CHECK(Name("Бакыт Асан уулу") == "Асан уулу|Бакыт|");
  CHECK(Name("Асанова Айгүл Эсен кызы") == "Асанова|Айгүл|Эсен кызы");
  CHECK(Name("Бакыт Эсенович Асанов") == "Асанов|Бакыт|Эсенович");
  CHECK(Name("Асанова Айгүл") == "Асанова|Айгүл|");
  CHECK(Name("Айгүл Асанова") == "Асанова|Айгүл|");
  CHECK(Name("Каримов Азиз Рустам угли") == "Каримов|Азиз|Рустам угли");
  CHECK(Name("Асанов Б.Э.") == "Асанов|Б.|Э.");
  CHECK(SplitFullName("Асанов Б.Э.").warnings.size() == 1);
  CHECK(Name("  Асанов   Бакыт  ") == "Асанов|Бакыт|");
  CHECK(Name("Бакыт") == "|Бакыт|");
  CHECK(SplitFullName("Бакыт").warnings.size() == 1);
  CHECK(Name("") == "||");
}

TEST_CASE("relation words become codes, by sex and birth where the word alone does not say") {
  CHECK(Kin("Аялы") == "wife");
  CHECK(Kin("жена") == "wife");
  CHECK(Kin("уулу") == "son");
  CHECK(Kin("Глава семьи") == "head");
  KinFacts facts;
  facts.sex = 'f';
  CHECK(Kin("небереси", facts) == "granddaughter");
  CHECK(Kin("небереси") == "relative?");
  facts.head_sex = 'f';
  CHECK(Kin("кайнатасы", facts) == "husbands-father");
  facts.birth = PartialDate::FromIso("1990");
  facts.head_birth = PartialDate::FromIso("1980-05-05");
  CHECK(Kin("сестра", facts) == "younger-sister-of-woman");
  CHECK(Kin("карындашы", facts) == "younger-sister-of-man");
  facts.birth = PartialDate::FromIso("1970");
  CHECK(Kin("брат", facts) == "older-brother");
  CHECK(Kin("сиӊдиси") == "younger-sister-of-woman");
  CHECK(Kin("космонавт") == "none");
  CHECK(RelationOf("кызы", {})->implied_sex == 'f');
}

TEST_CASE("words of presence, absence, registration and sex are understood in both languages") {
  using Kind = PresenceRead::Kind;
  CHECK(PresenceOf("жашайт").kind == Kind::kPresent);
  CHECK(PresenceOf("Проживает").kind == Kind::kPresent);
  CHECK(PresenceOf("не проживает").kind == Kind::kAbsent);
  CHECK(PresenceOf("убактылуу жок").kind == Kind::kAbsent);
  CHECK(PresenceOf("Россияда").kind == Kind::kAbsent);
  CHECK(PresenceOf("Россияда").country == "ru");
  CHECK(PresenceOf("Россияда").place.empty());
  CHECK(WhereOf("Россия, Санкт-Петербург").country == "ru");
  CHECK(WhereOf("Россия, Санкт-Петербург").place == "Санкт-Петербург");
  CHECK(WhereOf("Түркия").place.empty());
  CHECK(WhereOf("Москва шаары").place == "Москва шаары");
  CHECK(PresenceOf("Россияга иштегени кеткен").reason == "work");
  CHECK(PresenceOf("Россияга иштегени кеткен").kind == Kind::kAbsent);
  CHECK(PresenceOf("көчүп кеткен").kind == Kind::kGone);
  CHECK(PresenceOf("выбыл").kind == Kind::kGone);
  CHECK(PresenceOf("каза болгон").kind == Kind::kDead);
  CHECK(!PresenceOf("абвгд").understood);
  CHECK(PresenceOf("").kind == Kind::kUnsaid);
  CHECK(RegistrationOf("туруктуу") == "permanent");
  CHECK(RegistrationOf("временная") == "temporary");
  CHECK(RegistrationOf("нет") == "none");
  CHECK(*SexOf(T("Э")) == "m");
  CHECK(*SexOf(T("муж.")) == "m");
  CHECK(*SexOf(T("аял")) == "f");
  CHECK(*SexOf({}) == "");
  CHECK(SexOf(T("да")).error().code == "sex.unknown");
}

TEST_CASE("an address in one column is taken apart") {
  const auto show = [](std::string_view text) {
    const auto read = SplitAddress(text);
    return read.village + "|" + read.street + "|" + read.house + "|" + read.flat;
  };
  CHECK(show("ул. Ленина, 5 кв. 2") == "|Ленина|5|2");
  CHECK(show("Ленин көчөсү 5а") == "|Ленин|5а|");
  CHECK(show("с. Достук, ул. Манаса, д.12") == "Достук|Манаса|12|");
  CHECK(show("Достук айылы, Манас көчөсү, №7") == "Достук|Манас|7|");
  CHECK(show("Ленин") == "|Ленин||");
}
