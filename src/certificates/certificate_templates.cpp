// SPDX-License-Identifier: Apache-2.0
// The kinds of certificates as templates: shipped texts and the catalogue of fields.
#include "certificates/certificate_templates.h"

#include <algorithm>

#include "certificates/certificate.h"
#include "certificates/template_preview.h"
#include "papers/office_fields.h"
#include "text/catalogue.h"

namespace aiyl::certificates {

const papers::EmbeddedTexts& EmbeddedTemplates();  // of this module's templates/

namespace {

using papers::FieldInfo;
using papers::FieldKind;
using text::MsgId;

void Append(papers::FieldCatalogue& to, const papers::FieldCatalogue& more) {
  to.insert(to.end(), more.begin(), more.end());
}

papers::FieldCatalogue Common() {
  auto fields = papers::PaperHeadCatalogue();
  Append(fields, {{"paper.asof", FieldKind::kDate, MsgId("As-of day")},
                  {"person.name", FieldKind::kBoth, MsgId("Applicant's full name")},
                  {"person.surname", FieldKind::kBoth, MsgId("Applicant's surname")},
                  {"person.given", FieldKind::kBoth, MsgId("Applicant's given name")},
                  {"person.patronymic", FieldKind::kBoth, MsgId("Applicant's patronymic")},
                  {"person.birth", FieldKind::kDate, MsgId("Applicant's date of birth")},
                  {"person.pin", FieldKind::kText, MsgId("Applicant's ПИН")},
                  {"person.female", FieldKind::kYesNo, MsgId("The applicant is a woman")},
                  {"household.address", FieldKind::kBoth, MsgId("Address of the household")},
                  {"book.number", FieldKind::kText, MsgId("Number of the household book")},
                  {"account.number", FieldKind::kText, MsgId("Number of the account")},
                  {"purpose", FieldKind::kBoth, MsgId("Purpose")},
                  {"recipient", FieldKind::kBoth, MsgId("Recipient")}});
  Append(fields, papers::SignatureCatalogue());
  Append(fields, papers::OfficeCatalogue());
  return fields;
}

papers::FieldCatalogue Own(std::string_view kind) {
  if (kind == "family")
    return {{"members", FieldKind::kList, MsgId("Members of the household")},
            {"members.name", FieldKind::kBoth, MsgId("Member's full name")},
            {"members.birth", FieldKind::kDate, MsgId("Member's date of birth")},
            {"members.relation", FieldKind::kBoth, MsgId("Member's relation to the first-recorded person")},
            {"members.absent", FieldKind::kYesNo, MsgId("The member is temporarily absent")},
            {"members.pin", FieldKind::kText, MsgId("Member's ПИН, where it is to be shown")}};
  if (kind == "residence")
    return {{"residence.since", FieldKind::kDate, MsgId("Member of the household since")},
            {"residence.registration", FieldKind::kBoth, MsgId("Kind of registration")},
            {"residence.absent", FieldKind::kYesNo, MsgId("The applicant is temporarily absent")},
            {"residence.absent_reason", FieldKind::kBoth, MsgId("Reason of the absence")},
            {"residence.absent_place", FieldKind::kText, MsgId("Place of the absence")},
            {"residence.absent_since", FieldKind::kDate, MsgId("Absent since")}};
  if (kind == "livestock")
    return {{"livestock.day", FieldKind::kDate, MsgId("Day of the livestock count")},
            {"livestock.any", FieldKind::kYesNo, MsgId("There is livestock")},
            {"animals", FieldKind::kList, MsgId("Groups of animals")},
            {"animals.name", FieldKind::kBoth, MsgId("Group of animals")},
            {"animals.heads", FieldKind::kNumber, MsgId("Heads")}};
  if (kind == "land")
    return {{"parcels", FieldKind::kList, MsgId("Parcels of land")},
            {"parcels.kind", FieldKind::kBoth, MsgId("Kind of parcel")},
            {"parcels.type", FieldKind::kBoth, MsgId("Type of land")},
            {"parcels.area", FieldKind::kNumber, MsgId("Area in m²")},
            {"parcels.large", FieldKind::kYesNo, MsgId("The parcel is told in hectares too")},
            {"parcels.contour", FieldKind::kText, MsgId("Contour number")},
            {"parcels.right", FieldKind::kBoth, MsgId("Right to the land")},
            {"parcels.document", FieldKind::kBoth, MsgId("Document")},
            {"parcels.owners", FieldKind::kBoth, MsgId("Owners and shares")}};
  return {};
}

}  // namespace

const papers::TemplateSet& Templates() {
  static const papers::TemplateSet set = [] {
    auto kinds = papers::KindsOf(EmbeddedTemplates());
    const auto place = [](const papers::TemplateKind& one) {
      return std::find(Kinds().begin(), Kinds().end(), one.kind) - Kinds().begin();
    };
    std::stable_sort(kinds.begin(), kinds.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
    for (auto& one : kinds) {
      one.fields = Own(one.kind);
      Append(one.fields, Common());
      one.sample = [kind = one.kind](Date today) { return SampleFields(kind, today); };
    }
    for (auto& part : papers::SharedParts()) {
      // In a certificate the head may name its applicant too.
      part.fields = Common();
      kinds.push_back(std::move(part));
    }
    return papers::TemplateSet(std::move(kinds));
  }();
  return set;
}

}  // namespace aiyl::certificates
