// SPDX-License-Identifier: Apache-2.0
#include "tax/stored_calculation.h"

#include "codec/cbor.h"

namespace aiyl::tax {
namespace {

constexpr uint64_t kVersion = 1;

tl::unexpected<Error> Unreadable() {
  return Refuse("tax.calculation", Msg("The stored calculation cannot be read by this program."));
}

Result<Date> ReadDay(codec::CborReader& reader) {
  AIYL_ASSIGN(const auto text, reader.Text());
  const auto day = Date::FromIso(std::string(text));
  if (!day) return Unreadable();
  return *day;
}

Result<StoredInput> ReadInput(codec::CborReader& reader) {
  StoredInput input;
  AIYL_ASSIGN(const auto fields, reader.Array());
  if (fields < 2 || fields > 4) return Unreadable();
  AIYL_ASSIGN(const auto name, reader.Text());
  input.name = name;
  AIYL_ASSIGN(const auto value, reader.Text());
  input.value = value;
  if (fields >= 3) {
    AIYL_ASSIGN(const auto source, reader.Uint());
    if (source < 1 || source > static_cast<uint64_t>(Source::kLandTax)) return Unreadable();
    input.source = static_cast<Source>(source);
  }
  if (fields == 4) {
    AIYL_ASSIGN(const auto row, reader.Bytes());
    const auto id = Uuid::FromBytes(row);
    if (!id) return Unreadable();
    input.row = *id;
  }
  return input;
}

Result<rules::Rational> ReadRational(codec::CborReader& reader) {
  AIYL_TRY(reader.ArrayOf(2));
  AIYL_ASSIGN(const auto num, reader.Int());
  AIYL_ASSIGN(const auto den, reader.Int());
  const auto value = rules::Rational::Of(num, den);
  if (!value) return Unreadable();
  return *value;
}

}  // namespace

std::string StoredCalculation::Packed() const {
  codec::CborWriter out;
  out.Reserve(512);
  out.Array(6);
  out.Uint(kVersion);
  out.Text(on.Iso());
  out.Array(inputs.size());
  for (const auto& input : inputs) {
    out.Array(2U + (input.source ? 1U : 0U) + (input.source && input.row ? 1U : 0U));
    out.Text(input.name);
    out.Text(input.value);
    if (!input.source) continue;
    out.Uint(static_cast<uint64_t>(*input.source));
    if (input.row) out.Bytes(input.row->View());
  }
  out.Array(rows.size());
  for (const auto& row : rows) out.Text(row);
  out.Array(steps.size());
  for (const auto& step : steps) {
    out.Array(2);
    out.Int(step.Numerator());
    out.Int(step.Denominator());
  }
  out.Array(due.size());
  for (const auto& part : due) {
    out.Array(2);
    out.Text(part.due.Iso());
    out.Int(part.sum.Value());
  }
  return out.Take();
}

Result<StoredCalculation> StoredCalculation::Unpacked(const std::string& packed) {
  StoredCalculation stored;
  codec::CborReader reader(packed);
  AIYL_TRY(reader.ArrayOf(6));
  AIYL_ASSIGN(const auto version, reader.Uint());
  if (version != kVersion) return Unreadable();
  AIYL_ASSIGN(stored.on, ReadDay(reader));
  AIYL_ASSIGN(const auto inputs, reader.Array());
  for (uint64_t i = 0; i < inputs; ++i) {
    AIYL_ASSIGN(auto input, ReadInput(reader));
    stored.inputs.push_back(std::move(input));
  }
  AIYL_ASSIGN(const auto rows, reader.Array());
  for (uint64_t i = 0; i < rows; ++i) {
    AIYL_ASSIGN(const auto row, reader.Text());
    stored.rows.emplace_back(row);
  }
  AIYL_ASSIGN(const auto steps, reader.Array());
  for (uint64_t i = 0; i < steps; ++i) {
    AIYL_ASSIGN(const auto step, ReadRational(reader));
    stored.steps.push_back(step);
  }
  AIYL_ASSIGN(const auto parts, reader.Array());
  for (uint64_t i = 0; i < parts; ++i) {
    AIYL_TRY(reader.ArrayOf(2));
    StoredPart part;
    AIYL_ASSIGN(part.due, ReadDay(reader));
    AIYL_ASSIGN(const auto sum, reader.Int());
    part.sum = Tyiyn(sum);
    stored.due.push_back(part);
  }
  AIYL_TRY(reader.Finish());
  return stored;
}

}  // namespace aiyl::tax
