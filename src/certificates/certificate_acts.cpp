// SPDX-License-Identifier: Apache-2.0
// The act by which the office changes a template: only one that can be used is stored.
#include <algorithm>

#include "certificates/certificate_templates.h"
#include "text/canonical.h"

namespace aiyl::certificates {
namespace {

using office::FieldType;
using office::Json;

Result<Json> SetTemplate(store::UnitOfWork& work, const Json& data) {
  const std::string kind = office::GetText(data, "kind"), body = office::GetText(data, "body");
  const auto kinds = TemplateKinds();
  if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
    return Refuse("certificate.kind", Msg("There is no such kind of certificate."), "kind");
  if (!body.empty()) {
    if (!text::IsValidUtf8(body)) return Refuse("template.utf8", Msg("The template is not a text in UTF-8."), "body");
    const auto problems = CheckTemplate(work.Db(), work.By().office, kind, body);
    if (!problems.empty()) return Refuse(problems.front().code, problems.front().message, "body");
  }
  const int64_t version = papers::PutTemplate(work, kind, "", body, office::GetText(data, "note_on_version"));
  return Json{{"kind", kind}, {"version", version}};
}

}  // namespace

const std::vector<office::ActSpec>& CertificateActs() {
  static const std::vector<office::ActSpec> acts = {
      {.kind = "template.set",
       .title = Msg("Change the template of a paper"),
       .fields = {{.name = "kind", .type = FieldType::kText, .required = true, .label = Msg("Kind of paper")},
                  {.name = "body",
                   .type = FieldType::kLongText,
                   .label = Msg("Text of the template"),
                   .help = Msg("Leave empty to go back to the one shipped with the program.")},
                  {.name = "note_on_version", .type = FieldType::kText, .label = Msg("What was changed")}},
       .run = SetTemplate}};
  return acts;
}

void Register(store::Registry& registry) {
  office::AddActKinds(registry, CertificateActs());
}

}  // namespace aiyl::certificates
