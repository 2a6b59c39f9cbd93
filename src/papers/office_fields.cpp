// SPDX-License-Identifier: Apache-2.0
#include "papers/office_fields.h"

#include "office/territory.h"
#include "text/catalogue.h"

namespace aiyl::papers {
namespace {

using office::Bilingual;
using office::Language;
using text::MsgId;

constexpr const char* kToBeWritten = "____________________";

}  // namespace

Value ToValue(const Bilingual& text) {
  return BothTexts{text.In(Language::kKy), text.In(Language::kRu)};
}

Status AddOfficeFields(store::Database& db, const Uuid& office_id, Fields& fields) {
  const auto office = office::FindOffice(db, office::OfficeId(office_id));
  if (!office) return Refuse("office.unknown", Msg("The office is not in the book."));
  fields.Set("office.name", ToValue(office->name));
  fields.Set("office.short", ToValue(office->short_name));
  fields.Set("office.address", ToValue(office->address));
  fields.Set("office.phone", office->phone);
  Bilingual oblast, rayon, aimak;
  if (office->territory)
    for (const auto& place : office::TerritoryPath(db, *office->territory)) {
      if (place.kind == office::TerritoryKind::kOblast || place.kind == office::TerritoryKind::kCity)
        oblast = place.name;
      if (place.kind == office::TerritoryKind::kRayon) rayon = place.name;
      if (place.kind == office::TerritoryKind::kAimak)
        aimak = {office::TerritoryLabel(place, Language::kKy), office::TerritoryLabel(place, Language::kRu)};
    }
  fields.Set("office.oblast", ToValue(oblast));
  fields.Set("office.rayon", ToValue(rayon));
  fields.Set("office.aimak", ToValue(aimak));
  fields.Set("office.demo", office->demo);
  return {};
}

FieldCatalogue OfficeCatalogue() {
  return {{"office.name", FieldKind::kBoth, MsgId("Name of the office")},
          {"office.short", FieldKind::kBoth, MsgId("Short name of the office")},
          {"office.address", FieldKind::kBoth, MsgId("Address of the office")},
          {"office.phone", FieldKind::kText, MsgId("Telephone of the office")},
          {"office.oblast", FieldKind::kBoth, MsgId("Oblast")},
          {"office.rayon", FieldKind::kBoth, MsgId("Rayon")},
          {"office.aimak", FieldKind::kBoth, MsgId("Aiyl aimak")},
          {"office.demo", FieldKind::kYesNo, MsgId("The book is a demonstration")}};
}

void AddSignatoryFields(const std::optional<office::Signatory>& signatory, Fields& fields) {
  const Bilingual by_hand{kToBeWritten, kToBeWritten};
  fields.Set("signatory.post", ToValue(signatory ? signatory->PrintedPost() : by_hand));
  fields.Set("signatory.name", ToValue(signatory ? signatory->name : by_hand));
}

void AddExecutorField(store::Database& db, const Uuid& staff, Fields& fields) {
  const auto executor = office::FindStaff(db, office::StaffId(staff));
  fields.Set("executor.name", executor ? ToValue(executor->name) : Value());
}

FieldCatalogue SignatureCatalogue() {
  return {{"signatory.post", FieldKind::kBoth, MsgId("Signatory's post")},
          {"signatory.name", FieldKind::kBoth, MsgId("Signatory's name")},
          {"executor.name", FieldKind::kBoth, MsgId("Executor's name")}};
}

FieldCatalogue PaperHeadCatalogue() {
  return {{"paper.number", FieldKind::kText, MsgId("Number of the paper")},
          {"paper.date", FieldKind::kDate, MsgId("Date of the paper")},
          {"paper.code", FieldKind::kText, MsgId("Signed code")}};
}

}  // namespace aiyl::papers
