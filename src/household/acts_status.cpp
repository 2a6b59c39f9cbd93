// SPDX-License-Identifier: Apache-2.0
// Acts on the light facts of a person: work, education, pension and other statuses, disability, documents.
#include "household/act_fields.h"

namespace aiyl::household {
namespace {

using namespace act_fields;

PersonId PersonOf(const Json& data) {
  return office::FindId<PersonTag>(data, "person").value_or(PersonId());
}

Result<Json> RunEmployment(UnitOfWork& work, const Json& data) {
  AIYL_TRY(SetEmployment(work, PersonOf(data), office::GetText(data, "employment"), office::GetText(data, "occupation"),
                         office::GetText(data, "employer"), office::GetText(data, "income"),
                         office::FindDate(data, "from")));
  return Json::object();
}

Result<Json> RunEducation(UnitOfWork& work, const Json& data) {
  AIYL_TRY(SetEducation(work, PersonOf(data), office::GetText(data, "education"), office::GetText(data, "institution"),
                        office::FindDate(data, "from")));
  return Json::object();
}

Result<Json> RunDisability(UnitOfWork& work, const Json& data) {
  AIYL_TRY(SetDisability(work, PersonOf(data), office::GetText(data, "disability"), office::FindDate(data, "from")));
  return Json::object();
}

Result<Json> RunDocument(UnitOfWork& work, const Json& data) {
  AIYL_TRY(AddDocument(work, PersonOf(data),
                       {.kind = office::GetText(data, "document_kind"),
                        .series = office::GetText(data, "series"),
                        .number = office::GetText(data, "number"),
                        .issuer = office::GetText(data, "issuer"),
                        .issued = office::FindDate(data, "issued"),
                        .valid_until = office::FindDate(data, "valid_until")}));
  return Json::object();
}

FieldSpec Person() {
  return Ref("person", "person", Msg("Person"), Need::kRequired);
}

ActSpec SocialAct(const char* kind, Message title, const char* list) {
  return {
      .kind = kind,
      .title = title,
      .fields = {Person(), Code("code", list, title), Day("from", Msg("Since"))},
      .run = [list](UnitOfWork& work, const Json& data) -> Result<Json> {
        AIYL_TRY(SetSocial(work, PersonOf(data), list, office::GetText(data, "code"), office::FindDate(data, "from")));
        return Json::object();
      }};
}

}  // namespace

std::vector<ActSpec> StatusActs() {
  return {
      {.kind = "employment.set",
       .title = Msg("Work"),
       .fields = {Person(), Code("employment", "employment", Msg("Employment")), Text("occupation", Msg("Occupation")),
                  Text("employer", Msg("Employer")), Code("income", "income", Msg("Source of income")),
                  Day("from", Msg("Since"))},
       .run = RunEmployment},
      {.kind = "education.set",
       .title = Msg("Education"),
       .fields = {Person(), Code("education", "education", Msg("Education")),
                  Text("institution", Msg("School or kindergarten")), Day("from", Msg("Since"))},
       .run = RunEducation},
      SocialAct("pension.set", Msg("Pension"), "pension"),
      SocialAct("benefit.set", Msg("Benefit"), "benefit"),
      SocialAct("status.set", Msg("Special status"), "person-status"),
      SocialAct("military.set", Msg("Military registration"), "military"),
      {.kind = "disability.set",
       .title = Msg("Disability"),
       .fields = {Person(), Code("disability", "disability", Msg("Disability")), Day("from", Msg("Since"))},
       .run = RunDisability},
      {.kind = "document.add",
       .title = Msg("Document"),
       .fields = {Person(), Code("document_kind", "document-kind", Msg("Document"), Need::kRequired),
                  Text("series", Msg("Series")), Text("number", Msg("Number")), Text("issuer", Msg("Issued by")),
                  Day("issued", Msg("Issued on")), Day("valid_until", Msg("Valid until"))},
       .run = RunDocument},
  };
}

}  // namespace aiyl::household
