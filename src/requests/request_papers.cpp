// SPDX-License-Identifier: Apache-2.0
#include "requests/request_papers.h"

#include "household/reads.h"
#include "office/code_list.h"
#include "office/office_record.h"
#include "office/territory.h"
#include "page/layout.h"
#include "papers/compose.h"
#include "papers/office_fields.h"
#include "requests/request_templates.h"
#include "text/catalogue.h"
#include "text/date_words.h"
#include "text/wording.h"

namespace aiyl::requests {
namespace {

using office::Language;
using papers::ToValue;
using text::Tr;

Bilingual Both(const Message& message) {
  return {Tr(message, Language::kKy), Tr(message, Language::kRu)};
}

Bilingual CodeBoth(store::Database& db, const std::string& list, const std::string& code) {
  return {office::CodeName(db, list, code, Language::kKy), office::CodeName(db, list, code, Language::kRu)};
}

Bilingual AddressOf(const household::Address& address) {
  Bilingual text{address.village_ky, address.village_ru};
  if (!address.street_ky.empty() || !address.street_ru.empty()) {
    const Bilingual street{address.street_ky, address.street_ru};
    text.ky += ", " + street.In(Language::kKy);
    text.ru += ", " + street.In(Language::kRu);
  }
  if (const auto house = address.HouseText(); !house.empty()) {
    text.ky += ", " + house;
    text.ru += ", " + house;
  }
  return text;
}

void AddApplicant(store::Database& db, const Request& request, papers::Fields& fields) {
  const Contact contact = ContactOf(db, request.id);
  std::string document = contact.document;
  Bilingual address{contact.address, contact.address};
  fields.Set("applicant.name", ToValue(request.applicant));
  fields.Set("applicant.birth", papers::Value());
  if (request.person)
    if (const auto row = household::PersonRowOf(db, *request.person)) {
      if (row->birth) fields.Set("applicant.birth", papers::Value(*row->birth));
      if (document.empty()) document = row->pin;
      if (address.IsEmpty()) address = AddressOf(row->address);
    }
  fields.Set("applicant.document", document);
  fields.Set("applicant.address", ToValue(address));
  fields.Set("applicant.phone", contact.phone);
  fields.Set("representative.name", request.representative);
  fields.Set("representative.ground", request.representative_ground);
  fields.Set("signer.name",
             request.representative.empty() ? ToValue(request.applicant) : papers::Value(request.representative));
}

void AddDocuments(store::Database& db, const Request& request, papers::Fields& fields) {
  fields.DeclareList("documents");
  for (const auto& document : DocumentsOf(db, request)) {
    auto& row = fields.AddRow("documents");
    row.Set("name", ToValue(document.name));
    row.Set("required", papers::Value(document.required));
    const Message state = !document.brought ? Msg("not noted") : *document.brought ? Msg("brought") : Msg("missing");
    row.Set("state", ToValue(Both(state)));
  }
}

}  // namespace

Result<page::Document> ApplicationPaper(store::Database& db, const store::Actor& actor, const Request& request,
                                        papers::PaperLanguage language) {
  papers::Fields fields;
  AIYL_TRY(papers::AddOfficeFields(db, request.office, fields));
  const auto signatories = office::ListSignatories(db, office::Scope::Of(request.office), request.day);
  papers::AddSignatoryFields(signatories.empty() ? std::nullopt : std::optional(signatories.front()), fields);
  papers::AddExecutorField(db, actor.staff, fields);
  AddApplicant(db, request, fields);
  AddDocuments(db, request, fields);
  const auto service = request.service ? services::FindServiceOn(db, *request.service, request.day)
                                       : std::optional<services::ServiceRow>();
  fields.Set("service.name", service ? ToValue(service->name) : papers::Value());
  fields.Set("service.number", service ? papers::Value(service->number) : papers::Value());
  fields.Set("paper.title",
             request.paper_kind.empty() ? papers::Value() : ToValue(CodeBoth(db, "paper-kind", request.paper_kind)));
  fields.Set("subject", request.subject);
  fields.Set("request.due", request.due ? papers::Value(PartialDate(*request.due)) : papers::Value());
  fields.Set("request.language", ToValue(CodeBoth(db, "request-language", request.language)));
  fields.Set("request.fee", request.fee ? papers::Value(*request.fee) : papers::Value());
  AIYL_ASSIGN(const auto ready, Templates().Load(db, request.office, "application"));
  AIYL_ASSIGN(papers::Composed composed,
              papers::Compose(ready.compiled, std::move(fields), papers::PaperHead{request.number, request.day, ""},
                              language, {}));
  return std::move(composed.document);
}

Result<page::Document> SlipPaper(store::Database& db, const Uuid& office, const Ticket& ticket, Language language) {
  const auto record = office::FindOffice(db, office::OfficeId(office));
  if (!record) return Refuse("office.unknown", Msg("The office is not in the book."));
  page::Flow flow;
  flow.setup = {.width = 8000, .height = 6000, .left = 400, .right = 400, .top = 400, .bottom = 300};
  flow.family = page::Family::kSans;
  flow.size = 950;
  flow.numbers = page::PageNumbers::kNone;
  const auto add = [&](std::string text, int32_t size, bool bold) {
    page::Paragraph line;
    line.align = page::Align::kCenter;
    line.spans = {{.text = std::move(text), .bold = bold, .size = size}};
    line.space_after = 80;
    flow.blocks.push_back({line});
  };
  const std::string printed = LocalDateTime(ticket.printed);
  add(record->name.In(language), 900, true);
  add(Tr(Msg("Your number in the queue"), language), 900, false);
  add("№ " + std::to_string(ticket.number), 4000, true);
  add(text::DateNumeric(ticket.day) + "   " + printed.substr(printed.find(' ') + 1), 1200, true);
  add(Tr(Msg("Give this slip at the window: it measures how long you waited."), language), 750, false);
  return page::LayOut(flow);
}

}  // namespace aiyl::requests
