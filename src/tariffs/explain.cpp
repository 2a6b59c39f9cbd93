// SPDX-License-Identifier: Apache-2.0
// A charge in figures, in both languages, from its stored calculation: nothing is worked out anew here.
#include "office/code_list.h"
#include "office/office_record.h"
#include "tariffs/charges.h"
#include "text/catalogue.h"
#include "text/date_words.h"
#include "text/wording.h"

namespace aiyl::tariffs {
namespace {

using office::Language;
using text::Tr;

constexpr Language kBoth[] = {Language::kKy, Language::kRu};

std::string& Side(Bilingual& both, Language language) {
  return language == Language::kKy ? both.ky : both.ru;
}

// Beside figures, so that no form of a word depends on the number: «4 киши», «4 чел.».
Message UnitMark(Unit unit) {
  switch (unit) {
    case Unit::kHousehold:
      return Msg("household(s)");
    case Unit::kPerson:
      return Msg("person(s)");
    case Unit::kHead:
      return Msg("head");
    case Unit::kConditionalHead:
      return Msg("conditional head");
    case Unit::kHa:
      return Msg("ha");
    case Unit::kM2:
      return Msg("m²");
    case Unit::kConnection:
      return Msg("connection(s)");
    case Unit::kHour:
      return Msg("h");
    case Unit::kOnce:
      break;
  }
  return Msg("time(s)");
}

int Decimals(int64_t scale) {
  return scale == 10000 ? 4 : scale == 1000 ? 3 : 0;
}

std::string Factor(int64_t value, int decimals, Language language) {
  return " × " + text::DecimalText(value, decimals, language, text::TrailingZeros::kDrop);
}

std::string LineText(store::Database& db, Unit unit, const ChargeLine& line, Language language) {
  const std::string thing = ThingOf(db, unit, line).In(language);
  std::string text = (thing.empty() ? "" : thing + ": ") + QuantityOf(db, unit, line).In(language);
  if (line.coefficient != 1000) text += Factor(line.coefficient, 3, language);
  text += " × " + SomText(line.price, language);
  if (line.strangers != 100)
    text += Factor(line.strangers, 2, language) + " (" + Tr(Msg("animals from outside"), language) + ")";
  return text + " = " + SomText(line.sum, language);
}

std::string ReliefText(store::Database& db, const ReliefLine& line, Language language) {
  std::string text = Tr(Msg("Relief"), language) + ": " + office::CodeName(db, "tariff-relief", line.reason, language);
  if (!line.document.empty()) text += " (" + line.document + ")";
  text += " – ";
  if (line.quantity > 0) text += text::NumberText(line.quantity) + "\u00A0" + Tr(Msg("person(s)"), language) + ", ";
  return text + SomText(line.base, language) + Factor(line.percent, 0, language) +
         "\u00A0% = " + SomText(line.sum, language);
}

}  // namespace

std::string SomText(Tyiyn amount, office::Language language) {
  if (amount.Value() % 100 != 0) return text::MoneyText(amount, language);
  return text::NumberText(amount.Value() / 100) + "\u00A0" + (language == Language::kEn ? "som" : "сом");
}

Bilingual ThingOf(store::Database& db, Unit unit, const ChargeLine& line) {
  if (line.code.empty()) return {};
  const auto list = RateList(unit);
  return {office::CodeName(db, list, line.code, Language::kKy), office::CodeName(db, list, line.code, Language::kRu)};
}

Bilingual QuantityOf(store::Database& /*db*/, Unit unit, const ChargeLine& line) {
  Bilingual both;
  for (const auto language : kBoth) {
    // Of a conditional head it is animals that are counted.
    const Unit counted = unit == Unit::kConditionalHead ? Unit::kHead : unit;
    Side(both, language) =
        text::DecimalText(line.quantity, Decimals(line.scale), language, text::TrailingZeros::kDrop) + "\u00A0" +
        Tr(UnitMark(counted), language);
  }
  return both;
}

Bilingual GroundOf(store::Database& db, const Tariff& tariff, office::DecisionId id) {
  Bilingual both;
  const auto decision = office::FindDecision(db, id);
  for (const auto language : kBoth) {
    auto& text = Side(both, language);
    if (decision)
      text = office::CodeName(db, "decision-kind", decision->kind, language) + " № " + decision->number + ", " +
             text::DateNumeric(decision->day) + " (" + office::CodeName(db, "decision-body", decision->body, language) +
             ")";
    if (!tariff.law.empty()) text += "; " + tariff.law;
    if (tariff.service)
      if (const auto versions = services::VersionsOf(db, *tariff.service); !versions.empty())
        text += "; " + Tr(Msg("service № {number} of the registry", {{"number", versions.back().number}}), language);
  }
  return both;
}

Explanation Explain(store::Database& db, const Tariff& tariff, const ChargeCalculation& calculation) {
  Explanation explanation;
  const auto add = [&](auto&& text) {
    Bilingual step;
    for (const auto language : kBoth) Side(step, language) = text(language);
    explanation.steps.push_back(std::move(step));
  };
  for (const auto& line : calculation.lines)
    add([&](Language language) { return LineText(db, calculation.unit, line, language); });
  for (const auto& line : calculation.reliefs) add([&](Language language) { return ReliefText(db, line, language); });
  if (calculation.lines.empty())
    add([&](Language language) { return Tr(Msg("Nothing is left to charge: 0"), language); });
  else if (calculation.lines.size() + calculation.reliefs.size() > 1)
    add([&](Language language) {
      std::string text = Tr(Msg("To pay"), language) + ": " + SomText(calculation.amount, language);
      if (calculation.relief.Value() == 0) return text;
      return text + " − " + SomText(calculation.relief, language) + " = " + SomText(calculation.Net(), language);
    });
  if (calculation.counted)
    add([&](Language language) {
      return Tr(Msg("Animals as counted on {day}", {{"day", text::DateNumeric(*calculation.counted)}}), language);
    });
  explanation.ground = GroundOf(db, tariff, calculation.decision);
  return explanation;
}

}  // namespace aiyl::tariffs
