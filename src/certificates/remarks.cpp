// SPDX-License-Identifier: Apache-2.0
#include "certificates/remarks.h"

#include <algorithm>

#include "base/shown_date.h"
#include "services/transition.h"

namespace aiyl::certificates {

Remark WithoutService(const std::optional<Date>& applies_from) {
  return {applies_from ? "registry.later" : "registry.not-yet", services::WithoutRegistry(applies_from)};
}

std::vector<Remark> RemarksOn(const Order& order, const Gathered& gathered, Date today) {
  std::vector<Remark> remarks;
  const auto& applicant = gathered.applicant;
  if (!gathered.signatory)
    remarks.push_back(
        {"signatory.missing", Msg("Nobody is entered who may sign papers today: the post and the name are "
                                  "left to be written by hand.")});
  if (applicant.pin.empty()) remarks.push_back({"pin.missing", Msg("The applicant has no ПИН in the book.")});
  if (!applicant.birth) remarks.push_back({"birth.missing", Msg("The applicant has no date of birth in the book.")});
  if (applicant.names.ky.IsEmpty())
    remarks.push_back({"name.ky", Msg("The applicant's name is not entered in Kyrgyz.")});
  if (applicant.names.ru.IsEmpty())
    remarks.push_back({"name.ru", Msg("The applicant's name is not entered in Russian.")});
  if (applicant.presence == household::Presence::kAbsent)
    remarks.push_back({"absent", Msg("The applicant is recorded as temporarily absent.")});
  const auto unknown = std::count_if(gathered.card.members.begin(), gathered.card.members.end(),
                                     [](const auto& member) { return member.relation.empty(); });
  if (order.kind == "family" && unknown > 0)
    remarks.push_back(
        {"relation.missing", MsgN("The relation of {n} member is not entered.",
                                  "The relation of {n} members is not entered.", static_cast<int64_t>(unknown))});
  if (order.kind == "livestock" && gathered.card.livestock &&
      gathered.card.livestock->as_of < *Date::FromYmd(today.Year(), 1, 1))
    remarks.push_back({"livestock.old", Msg("The livestock was last counted on {day}.",
                                            {{"day", Shown(gathered.card.livestock->as_of)}})});
  if (order.kind == "land")
    for (const auto& parcel : gathered.card.parcels)
      if (parcel.record.document_kind.empty() || parcel.record.document_kind == "none") {
        remarks.push_back({"land.document", Msg("A parcel of the household has no document.")});
        break;
      }
  if (!gathered.card.record.walked || gathered.card.record.walked->PlusYears(1) < today)
    remarks.push_back({"walk.old", Msg("The household was not visited within the last year.")});
  return remarks;
}

}  // namespace aiyl::certificates
