// SPDX-License-Identifier: Apache-2.0
#include "tariffs/calculation.h"

#include <algorithm>
#include <map>

#include "codec/cbor.h"
#include "household/animal_heads.h"

namespace aiyl::tariffs {
namespace {

constexpr int64_t kThousandths = 1000, kSquareMetresOfHa = 10000;
constexpr const char* kAbsent = "absent";

// quantity/scale × coefficient/1000 × price × strangers/100, rounded once; empty where it does not fit.
std::optional<Tyiyn> SumOf(const ChargeLine& line) {
  int64_t over = 0;
  if (__builtin_mul_overflow(line.quantity, line.coefficient, &over) ||
      __builtin_mul_overflow(over, line.strangers, &over))
    return std::nullopt;
  return line.price.Times(over, line.scale * kThousandths * 100, Rounding::kHalfUp);
}

class Computation {
 public:
  Computation(const Tariff& tariff, Date on) : m_tariff(tariff), m_on(on) {
    m_out.calculation.unit = tariff.unit;
    m_out.calculation.decision = tariff.decision;
  }

  void Book(const HouseholdFacts& facts) {
    switch (m_tariff.unit) {
      case Unit::kHousehold:
        if (m_tariff.amount) Add({.quantity = 1, .price = *m_tariff.amount});
        break;
      case Unit::kPerson:
        if (m_tariff.amount && Counted(facts) > 0) Add({.quantity = Counted(facts), .price = *m_tariff.amount});
        break;
      case Unit::kHead:
      case Unit::kConditionalHead:
        Animals(facts);
        break;
      case Unit::kHa:
      case Unit::kM2:
        Land(facts);
        break;
      case Unit::kConnection:
        Connections(facts);
        break;
      case Unit::kHour:
      case Unit::kOnce:
        break;
    }
    if (facts.members > 0) return;
    // Nobody to charge: worth telling where there is what to charge for, and only then.
    m_out.gap = m_out.calculation.lines.empty() ? "" : "no-members";
  }

  void Uses(const std::vector<Use>& uses) {
    std::map<std::pair<std::string, int64_t>, int64_t> thousandths;  // by code and what is multiplied
    for (const auto& use : uses) {
      const Rate* rate = m_tariff.RateOf(use.code);
      auto& sum = thousandths[{rate ? rate->code : use.code, use.stranger && rate ? rate->strangers : 100}];
      if (__builtin_add_overflow(sum, use.thousandths, &sum)) Gap("too-large");
    }
    for (const auto& [key, quantity] : thousandths) {
      const auto& [code, strangers] = key;
      const Rate* rate = m_tariff.RateOf(code);
      const auto price = PriceOf(rate);
      if (!price) continue;
      ChargeLine line{.code = code, .quantity = quantity, .scale = kThousandths, .price = *price};
      line.strangers = strangers;
      if (quantity % kThousandths == 0) {
        line.quantity = quantity / kThousandths;
        line.scale = 1;
      }
      if (m_tariff.unit == Unit::kConditionalHead)
        line.coefficient = rate && rate->coefficient ? *rate->coefficient : 0;
      Add(line);
    }
  }

  void Reliefs(const HouseholdFacts* facts, const std::vector<LetOff>& let_off) {
    auto& out = m_out.calculation;
    Tyiyn left = out.amount;
    const auto give = [&](ReliefLine line) {
      line.sum = *line.base.Times(line.percent, 100, Rounding::kHalfUp);
      if (line.sum.Value() == 0) return;
      out.relief = *out.relief.Plus(line.sum);
      left = *left.Minus(line.sum);
      out.reliefs.push_back(std::move(line));
    };
    const Relief* absent = m_tariff.ReliefFor(kAbsent);
    if (absent && facts) {
      if (m_tariff.unit == Unit::kPerson) {
        const int64_t away = m_tariff.persons == Persons::kRegistered ? facts->registered_absent
                             : m_tariff.persons == Persons::kMembers  ? facts->members_absent
                                                                      : 0;
        if (const auto base = m_tariff.amount.value_or(Tyiyn()).Times(away, 1, Rounding::kDown); base && away > 0)
          give({.reason = kAbsent, .quantity = away, .percent = absent->percent, .base = *base});
      } else if (facts->members > 0 && facts->members == facts->members_absent) {
        give({.reason = kAbsent, .percent = absent->percent, .base = out.amount});
      }
    }
    // Of several reasons the best counts, once.
    const Relief* best = nullptr;
    const LetOff* by = nullptr;
    for (const auto& one : let_off) {
      const Relief* relief = m_tariff.ReliefFor(one.reason);
      if (relief && (!best || best->percent < relief->percent)) {
        best = relief;
        by = &one;
      }
    }
    if (best && left.Value() > 0)
      give({.reason = best->reason, .percent = best->percent, .base = left, .document = by->document});
  }

  Computed Take() && {
    if (!m_out.gap.empty()) {
      m_out.calculation.lines.clear();
      m_out.calculation.reliefs.clear();
      m_out.calculation.amount = m_out.calculation.relief = Tyiyn();
    }
    return std::move(m_out);
  }
  bool HasGap() const { return !m_out.gap.empty(); }

 private:
  int64_t Counted(const HouseholdFacts& facts) const {
    switch (m_tariff.persons) {
      case Persons::kRegistered:
        return facts.registered;
      case Persons::kPresent:
        return facts.members - facts.members_absent;
      case Persons::kMembers:
      case Persons::kNone:
        break;
    }
    return facts.members;
  }

  std::optional<Tyiyn> PriceOf(const Rate* rate) const {
    if (rate && rate->amount) return rate->amount;
    // Of animals only those count that have a coefficient.
    if (m_tariff.unit == Unit::kConditionalHead && (!rate || !rate->coefficient)) return std::nullopt;
    return m_tariff.amount;
  }

  void Animals(const HouseholdFacts& facts) {
    if (!facts.counted || *facts.counted < m_on.PlusYears(-1)) {
      Gap("no-count");
      return;
    }
    m_out.calculation.counted = facts.counted;
    std::map<std::string, int64_t> heads;  // by the rate's code, else the animal's own
    for (const auto& [animal, count] : household::HeadsWithoutDoubles(facts.animals)) {
      const Rate* rate = m_tariff.RateOf(animal);
      if (count > 0 && PriceOf(rate)) heads[rate ? rate->code : animal] += count;
    }
    for (const auto& [code, count] : heads) {
      const Rate* rate = m_tariff.RateOf(code);
      ChargeLine line{.code = code, .quantity = count, .price = *PriceOf(rate)};
      if (m_tariff.unit == Unit::kConditionalHead)
        line.coefficient = rate && rate->coefficient ? *rate->coefficient : 0;
      Add(line);
    }
  }

  void Land(const HouseholdFacts& facts) {
    if (facts.parcels_without_area > 0) return Gap("no-area");
    if (facts.parcels_without_type > 0 && !m_tariff.amount) return Gap("no-land-type");
    std::map<std::string, int64_t> area;
    for (const auto& [type, m2] : facts.land) {
      const Rate* rate = m_tariff.RateOf(type);
      if (PriceOf(rate)) area[rate ? rate->code : std::string()] += m2;
    }
    for (const auto& [code, m2] : area)
      Add({.code = code,
           .quantity = m2,
           .scale = m_tariff.unit == Unit::kHa ? kSquareMetresOfHa : 1,
           .price = *PriceOf(m_tariff.RateOf(code))});
  }

  void Connections(const HouseholdFacts& facts) {
    std::map<std::string, int64_t> connections;
    for (const auto& water : facts.water) {
      if (water.empty()) return Gap("no-water");
      if (const Rate* rate = m_tariff.RateOf(water); PriceOf(rate)) connections[rate ? rate->code : water] += 1;
    }
    for (const auto& [code, count] : connections)
      Add({.code = code, .quantity = count, .price = *PriceOf(m_tariff.RateOf(code))});
  }

  void Add(ChargeLine line) {
    const auto sum = SumOf(line);
    const auto total = sum ? m_out.calculation.amount.Plus(*sum) : std::nullopt;
    if (!total) return Gap("too-large");
    line.sum = *sum;
    m_out.calculation.amount = *total;
    m_out.calculation.lines.push_back(std::move(line));
  }

  void Gap(const char* why) {
    if (m_out.gap.empty()) m_out.gap = why;
  }

  const Tariff& m_tariff;
  Date m_on;
  Computed m_out;
};

constexpr uint64_t kVersion = 1;

Result<Tyiyn> ReadMoney(codec::CborReader& reader) {
  AIYL_ASSIGN(const int64_t value, reader.Int());
  return Tyiyn(value);
}

Result<ChargeCalculation> Read(codec::CborReader& reader) {
  ChargeCalculation out;
  AIYL_TRY(reader.ArrayOf(6));
  AIYL_ASSIGN(const uint64_t version, reader.Uint());
  AIYL_ASSIGN(const auto unit_code, reader.Text());
  const auto unit = UnitFrom(unit_code);
  AIYL_ASSIGN(const auto decision_bytes, reader.Bytes());
  const auto decision = Uuid::FromBytes(decision_bytes);
  if (version != kVersion || !unit || !decision)
    return Refuse("charge.damaged", Msg("A stored calculation is damaged."));
  out.unit = *unit;
  out.decision = office::DecisionId(*decision);
  if (!reader.TryNull()) {
    AIYL_ASSIGN(const auto counted, reader.Text());
    out.counted = Date::FromIso(counted);
  }
  AIYL_ASSIGN(const uint64_t lines, reader.Array());
  for (uint64_t i = 0; i < lines; ++i) {
    ChargeLine line;
    AIYL_TRY(reader.ArrayOf(7));
    AIYL_ASSIGN(line.code, reader.Text());
    AIYL_ASSIGN(line.quantity, reader.Int());
    AIYL_ASSIGN(line.scale, reader.Int());
    AIYL_ASSIGN(line.coefficient, reader.Int());
    AIYL_ASSIGN(line.price, ReadMoney(reader));
    AIYL_ASSIGN(line.strangers, reader.Int());
    AIYL_ASSIGN(line.sum, ReadMoney(reader));
    const auto amount = out.amount.Plus(line.sum);
    if (!amount) return Refuse("charge.damaged", Msg("A stored calculation is damaged."));
    out.amount = *amount;
    out.lines.push_back(std::move(line));
  }
  AIYL_ASSIGN(const uint64_t reliefs, reader.Array());
  for (uint64_t i = 0; i < reliefs; ++i) {
    ReliefLine line;
    AIYL_TRY(reader.ArrayOf(6));
    AIYL_ASSIGN(line.reason, reader.Text());
    AIYL_ASSIGN(line.quantity, reader.Int());
    AIYL_ASSIGN(line.percent, reader.Int());
    AIYL_ASSIGN(line.base, ReadMoney(reader));
    AIYL_ASSIGN(line.sum, ReadMoney(reader));
    AIYL_ASSIGN(line.document, reader.Text());
    const auto relief = out.relief.Plus(line.sum);
    if (!relief) return Refuse("charge.damaged", Msg("A stored calculation is damaged."));
    out.relief = *relief;
    out.reliefs.push_back(std::move(line));
  }
  AIYL_TRY(reader.Finish());
  return out;
}

}  // namespace

Computed Compute(const Tariff& tariff, Date on, const HouseholdFacts* facts, const std::vector<Use>& uses,
                 const std::vector<LetOff>& let_off) {
  Computation computation(tariff, on);
  if (facts && tariff.every != Every::kUse) computation.Book(*facts);
  computation.Uses(uses);
  if (!computation.HasGap()) computation.Reliefs(facts, let_off);
  return std::move(computation).Take();
}

std::string Encode(const ChargeCalculation& calculation) {
  codec::CborWriter writer;
  writer.Array(6);
  writer.Uint(kVersion);
  writer.Text(UnitCode(calculation.unit));
  writer.Bytes(calculation.decision.value.View());
  if (calculation.counted)
    writer.Text(calculation.counted->Iso());
  else
    writer.Null();
  writer.Array(calculation.lines.size());
  for (const auto& line : calculation.lines) {
    writer.Array(7);
    writer.Text(line.code);
    for (const int64_t value :
         {line.quantity, line.scale, line.coefficient, line.price.Value(), line.strangers, line.sum.Value()})
      writer.Int(value);
  }
  writer.Array(calculation.reliefs.size());
  for (const auto& line : calculation.reliefs) {
    writer.Array(6);
    writer.Text(line.reason);
    for (const int64_t value : {line.quantity, line.percent, line.base.Value(), line.sum.Value()}) writer.Int(value);
    writer.Text(line.document);
  }
  return writer.Take();
}

Result<ChargeCalculation> Decode(std::string_view bytes) {
  codec::CborReader reader(bytes);
  auto read = Read(reader);
  if (!read) return Refuse("charge.damaged", Msg("A stored calculation is damaged."));
  return read;
}

}  // namespace aiyl::tariffs
