// SPDX-License-Identifier: Apache-2.0
#include "services/proposal_row.h"

#include <charconv>

#include "office/act_fields.h"
#include "office/code_list.h"
#include "services/costing.h"

namespace aiyl::services {
namespace {

using namespace office::act_fields;
using office::FieldSpec;
using store::UnitOfWork;

Status TakeCode(store::Database& db, const Json& data, const char* name, const char* list, std::string& value) {
  if (!office::Has(data, name)) return {};
  AIYL_TRY(office::CheckCode(db, list, office::GetText(data, name), name));
  value = office::GetText(data, name);
  return {};
}

bool IsPaid(const ServiceRow& row) {
  return row.payment != "free";
}

Finding Found(const char* code, std::string detail, std::string article, const Edition& edition) {
  return {code, std::move(detail), std::move(article), edition};
}

}  // namespace

std::vector<FieldSpec> RowFields() {
  return {Text("number", Msg("Number in the list")),
          Code("matter", "service-matter", Msg("Own matter or delegated power")),
          Text("name_ky", Msg("Name in Kyrgyz")),
          Text("name_ru", Msg("Name in Russian")),
          Text("standard_body_ky", Msg("Body responsible for the standard, in Kyrgyz")),
          Text("standard_body_ru", Msg("Body responsible for the standard, in Russian")),
          Text("provider_ky", Msg("Providing body, in Kyrgyz")),
          Text("provider_ru", Msg("Providing body, in Russian")),
          Code("payment", "service-payment", Msg("Paid or free")),
          Money("fee", Msg("Fee")),
          Code("fee_ground", "service-fee-ground", Msg("Ground for the fee")),
          Text("registration_no", Msg("Registration number of a paid service")),
          Ref("standard", "service_standard", Msg("Standard")),
          Ref("costing", "service_costing", Msg("Costing sheet"))};
}

Status TakeRow(UnitOfWork& work, const Json& data, const Edition& edition, ServiceRow& row) {
  auto& db = work.Db();
  Take(data, "number", row.number);
  AIYL_TRY(TakeCode(db, data, "matter", "service-matter", row.matter));
  AIYL_TRY(TakeCode(db, data, "payment", "service-payment", row.payment));
  TakeBoth(data, "name", row.name);
  TakeBoth(data, "standard_body", row.standard_body);
  TakeBoth(data, "provider", row.provider);
  Take(data, "registration_no", row.registration_no);
  Take(data, "fee_ground", row.fee_ground);
  TakeId(data, "standard", row.standard);
  TakeId(data, "costing", row.costing);
  std::optional<int64_t> fee = row.fee ? std::optional(row.fee->Value()) : std::nullopt;
  TakeInteger(data, "fee", fee);
  row.fee = fee ? std::optional(Tyiyn(*fee)) : std::nullopt;
  if (row.name.ky.empty()) return Refuse("service.name", Msg("The Kyrgyz text is missing."), "name_ky");
  if (row.name.ru.empty()) return Refuse("service.name", Msg("The Russian text is missing."), "name_ru");
  if (!row.fee_ground.empty() && !FindRule(db, edition.id, "fee-ground", row.fee_ground))
    return Refuse("service.fee-ground-unknown",
                  Msg("“{ground}” is not one of the grounds for a fee (art. 7(2), edition {edition}).",
                      {{"ground", row.fee_ground}, {"edition", edition.code}}),
                  "fee_ground");
  if (row.standard) {
    const auto standard = FindStandard(db, *row.standard);
    if (!standard || standard->service != row.service) return UnknownRecord("standard");
  }
  if (row.costing) {
    const auto costing = FindCosting(db, *row.costing);
    if (!costing || costing->service != row.service) return UnknownRecord("costing");
  }
  return CheckFee(db, row);
}

void WriteRow(store::Database& db, ChangeId change, const ServiceRow& row) {
  auto update = db.Prepare(R"sql(
    UPDATE service_change SET number = ?, matter = ?, name_ky = ?, name_ru = ?, standard_body_ky = ?,
      standard_body_ru = ?, provider_ky = ?, provider_ru = ?, payment = ?, fee = ?, fee_ground = ?, registration_no = ?,
      standard = ?, costing = ? WHERE id = ?)sql");
  update.Bind(row.number, row.matter, row.name.ky, row.name.ru, row.standard_body.ky, row.standard_body.ru,
              row.provider.ky, row.provider.ru, row.payment,
              row.fee ? std::optional(row.fee->Value()) : std::optional<int64_t>(), row.fee_ground, row.registration_no,
              row.standard, row.costing, change);
  update.Run();
}

Status CheckFee(store::Database& db, const ServiceRow& row) {
  if (!IsPaid(row)) {
    if (row.fee && row.fee->Value() > 0)
      return Refuse("service.fee-free", Msg("A free service has no fee (art. 7 of the draft law of 2012)."), "fee");
    return {};
  }
  if (!row.fee || !row.costing) return {};
  const auto costing = FindCosting(db, *row.costing);
  const auto cost = costing ? costing->Sum() : std::nullopt;
  if (!cost) return UnknownRecord("costing");
  if (*row.fee > *cost)
    return Refuse("service.fee-above-cost",
                  Msg("The fee, {fee} som, is above what the service costs by the costing sheet, {cost} som (art. 7 of "
                      "the draft law of 2012).",
                      {{"fee", row.fee->Plain()}, {"cost", cost->Plain()}}),
                  "fee");
  return {};
}

Status CheckPaid(store::Database& db, const ServiceRow& row, const Edition& edition, std::vector<Finding>& findings) {
  AIYL_TRY(CheckFee(db, row));
  if (!IsPaid(row)) return {};
  if (!row.fee || row.fee->Value() == 0)
    return Refuse("service.fee-missing", Msg("A paid service needs its fee (art. 7 and 10 of the draft law of 2012)."));
  if (!row.costing)
    return Refuse(
        "service.no-costing",
        Msg("A paid service needs a costing sheet: the fee may not be above the cost (art. 7 of the draft law "
            "of 2012)."));
  if (row.fee_ground.empty() && !RulesOf(db, edition.id, "fee-ground").empty())
    findings.push_back(Found("fee-ground", "", "7(2)", edition));
  if (row.registration_no.empty())
    return Refuse("service.registration",
                  Msg("A paid service needs its registration number from the authorised body before it is in force "
                      "(art. 6 and 10 of the draft law of 2012)."));
  return {};
}

Status CheckStandard(store::Database& db, const ServiceRow& row, std::vector<Finding>& findings) {
  if (!row.standard)
    return Refuse("service.no-standard",
                  Msg("A service without a standard cannot be in force (art. 11 of the draft law of 2012)."));
  const auto standard = FindStandard(db, *row.standard);
  if (!standard || standard->service != row.service) return UnknownRecord("standard");
  if (standard->IsDraft())
    return Refuse("service.standard-not-approved",
                  Msg("The standard is not approved yet (art. 12 of the draft law of 2012)."));
  const auto edition = FindEdition(db, standard->edition);
  if (!edition) return UnknownRecord("standard");
  const bool council = standard->approved_by == "council";
  if (row.matter == "delegated" && (council || standard->approved_by == "head"))
    return Refuse(
        "service.standard-body",
        Msg("A delegated service takes the standard of the state body whose power it is (art. 3 and 12 of the "
            "draft law of 2012)."));
  if (row.matter == "own" && row.list == "additional" && !IsPaid(row) && !council)
    return Refuse("service.standard-body",
                  Msg("The standard of a free additional service is approved by the local council (art. 12(4) of the "
                      "draft law of 2012)."));
  if (row.matter == "own" && row.list == "additional" && IsPaid(row) && standard->approved_by != "government")
    findings.push_back(Found("paid-approval", standard->approved_by, "12(3)(3)", *edition));
  for (const auto& lack : WhatIsMissing(*standard, RulesOf(db, standard->edition, "section"), row.payment)) {
    const bool nothing = lack.lack == Lack::kText || lack.lack == Lack::kItems || lack.lack == Lack::kNumber;
    if (lack.section.Has("core") && nothing)
      return Refuse("service.standard-incomplete",
                    Msg("The standard is not complete: section {section} is missing, and without it the service cannot "
                        "be given (art. {article}).",
                        {{"section", lack.section.code}, {"article", lack.section.article}}));
    findings.push_back(Found(nothing                         ? "section-missing"
                             : lack.lack == Lack::kForbidden ? "section-forbidden"
                                                             : "section-language",
                             lack.section.code, lack.section.article, *edition));
  }
  return {};
}

Status SettleNumber(store::Database& db, const office::Scope& scope, Date day, ServiceRow& row) {
  int64_t highest = 0;
  for (const auto& other : ListServices(db, scope, day)) {
    if (other.list != row.list || other.service == row.service) continue;
    if (!row.number.empty() && other.number == row.number)
      return Refuse("service.number-taken", Msg("The number {number} of the list belongs to “{name}”.",
                                                {{"number", row.number}, {"name", other.name.ky}}));
    int64_t number = 0;
    std::from_chars(other.number.data(), other.number.data() + other.number.size(), number);
    highest = std::max(highest, number);
  }
  if (row.number.empty()) row.number = std::to_string(highest + 1);
  return {};
}

}  // namespace aiyl::services
