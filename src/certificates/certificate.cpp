// SPDX-License-Identifier: Apache-2.0
// From an order to the page, and to the issued paper.
#include "certificates/certificate.h"

#include <algorithm>

#include "certificates/certificate_templates.h"
#include "certificates/gather.h"
#include "certificates/remarks.h"
#include "office/act_spec.h"
#include "office/code_list.h"
#include "office/office_record.h"
#include "papers/compose.h"
#include "papers/series.h"
#include "requests/paper_link.h"
#include "text/canonical.h"

namespace aiyl::certificates {
namespace {

using papers::PaperLanguage;

std::string PinTail(const std::string& pin) {
  constexpr size_t kShown = 4;
  return pin.size() < kShown ? std::string() : pin.substr(pin.size() - kShown);
}

// The endings of the Kyrgyz original of a Russian-only paper: kept beside it, and the clerk's as much as any.
Result<std::vector<papers::CaseChoice>> CasesOfOriginal(const papers::Template& compiled, const Gathered& gathered,
                                                        const Order& order, Date today) {
  if (order.language != PaperLanguage::kRussian) return std::vector<papers::CaseChoice>{};
  AIYL_ASSIGN(papers::Composed composed,
              papers::Compose(compiled, gathered.fields, papers::PaperHead{papers::NumberToCome(), today, ""},
                              PaperLanguage::kKyrgyz, order.cases));
  return std::move(composed.cases);
}

// What the clerk wrote over the suggestions of this paper, as the register keeps it; "" where he did not.
std::string CaseFormsJson(const papers::Overrides& overrides, const std::vector<papers::CaseChoice>& cases) {
  office::Json forms = office::Json::object();
  for (const auto& one : cases)
    if (overrides.count(one.key) != 0 && one.printed != one.suggested) forms[one.key] = one.printed;
  return forms.empty() ? std::string() : forms.dump();
}

Status WriteCertificate(store::UnitOfWork& work, const Order& order, const office::OfficeKeys& keys, Issued& issued) {
  auto& db = work.Db();
  const Date today = work.GetClock().Today();
  AIYL_ASSIGN(const Gathered gathered, Gather(db, work.By(), order, today));
  AIYL_TRY(requests::ServiceForPaper(db, office::Scope::Of(work.By().office), order.kind, today));
  AIYL_ASSIGN(const papers::ReadyTemplate ready, Templates().Load(db, work.By().office, order.kind));
  const auto composer = [&](PaperLanguage language) -> papers::Composer {
    return [&ready, &gathered, &order, language](const papers::PaperHead& head) -> Result<page::Document> {
      AIYL_ASSIGN(papers::Composed composed,
                  papers::Compose(ready.compiled, gathered.fields, head, language, order.cases));
      return std::move(composed.document);
    };
  };
  papers::IssueRequest request;
  request.kind = order.kind;
  request.person = order.person.value;
  request.household = gathered.card.id.value;
  request.name = gathered.name;
  request.account = gathered.card.record.account;
  request.pin_tail = PinTail(gathered.applicant.pin);
  request.language = order.language;
  request.wish = text::Canonical(order.wish);
  request.purpose = order.purpose;
  request.recipient = order.recipient;
  request.ground = gathered.ground;
  request.as_of = gathered.as_of;
  if (gathered.signatory) request.signatory = gathered.signatory->id;
  request.template_version = ready.version;
  AIYL_ASSIGN(papers::Composed composed,
              papers::Compose(ready.compiled, gathered.fields, papers::PaperHead{papers::NumberToCome(), today, ""},
                              order.language, order.cases));
  AIYL_ASSIGN(const auto original, CasesOfOriginal(ready.compiled, gathered, order, today));
  composed.cases.insert(composed.cases.end(), original.begin(), original.end());
  request.case_forms = CaseFormsJson(order.cases, composed.cases);
  request.compose = composer(order.language);
  if (order.language == PaperLanguage::kRussian) request.compose_original = composer(PaperLanguage::kKyrgyz);
  request.keys = &keys;
  AIYL_ASSIGN(auto paper, papers::Issue(work, request));
  issued.paper = paper.id;
  issued.number = std::move(paper.number);
  issued.document = std::move(paper.document);
  issued.overlays = papers::FirstPrintOverlays(db, work.By().office);
  AIYL_ASSIGN(issued.request,
              requests::OpenForPaper(work, {.paper_kind = order.kind,
                                            .paper = issued.paper,
                                            .person = order.person,
                                            .language = std::string(papers::LanguageText(order.language)),
                                            .request = order.request,
                                            .ticket = order.ticket,
                                            .channel = order.channel,
                                            .representative = order.representative,
                                            .mobile_point = order.mobile_point}));
  return {};
}

}  // namespace

const std::vector<std::string>& Kinds() {
  static const std::vector<std::string> kinds = {"family", "residence", "livestock", "land"};
  return kinds;
}

bool IsKind(std::string_view kind) {
  return std::find(Kinds().begin(), Kinds().end(), kind) != Kinds().end();
}

Result<Bilingual> PurposeFrom(store::Database& db, std::string_view text) {
  if (const auto value = office::FindCode(db, "purpose", text)) return value->name;
  const auto slash = text.find(" / ");
  if (slash != std::string_view::npos) {
    Bilingual both{text::Canonical(text.substr(0, slash)), text::Canonical(text.substr(slash + 3))};
    if (!both.ky.empty() && !both.ru.empty()) return both;
  }
  return Refuse("certificate.purpose",
                Msg("Give the purpose as a value of the list, or in both languages: KYRGYZ / RUSSIAN."), "purpose");
}

Result<Preview> PreviewCertificate(store::Database& db, const store::Actor& actor, const Order& order, Date today,
                                   const std::vector<RemarkSource>& sources) {
  AIYL_ASSIGN(const Gathered gathered, Gather(db, actor, order, today));
  const auto scope = office::Scope::Of(actor.office);
  AIYL_ASSIGN(const auto service, requests::ServiceForPaper(db, scope, order.kind, today));
  AIYL_ASSIGN(const papers::ReadyTemplate ready, Templates().Load(db, actor.office, order.kind));
  AIYL_ASSIGN(papers::Composed composed,
              papers::Compose(ready.compiled, gathered.fields, papers::PaperHead{papers::NumberToCome(), today, ""},
                              order.language, order.cases));
  Preview preview;
  preview.document = std::move(composed.document);
  AIYL_ASSIGN(const auto original, CasesOfOriginal(ready.compiled, gathered, order, today));
  preview.cases = std::move(composed.cases);
  preview.cases.insert(preview.cases.end(), original.begin(), original.end());
  preview.overlays = papers::FirstPrintOverlays(db, actor.office);
  preview.remarks = RemarksOn(order, gathered, today);
  if (!service) preview.remarks.push_back(WithoutService(services::AppliesFrom(db, scope, today)));
  for (const auto& source : sources)
    for (auto& remark : source(db, order.person, gathered.card.id)) preview.remarks.push_back(std::move(remark));
  if (const auto number = papers::PeekNumber(db, actor.office, order.kind, today))
    preview.expected_number = number->text;
  return preview;
}

Result<Issued> IssueCertificate(store::Book& book, const store::Actor& actor, const Order& order,
                                const office::OfficeKeys& keys, const std::optional<Uuid>& batch) {
  Issued issued;
  const store::ActHeader header{.kind = "paper.issue", .happened_on = book.Env().clock->Today(), .batch = batch};
  AIYL_ASSIGN(issued.receipt, book.Write(actor, header, [&](store::UnitOfWork& work) -> Status {
    AIYL_TRY(office::CheckRight(work.Db(), actor, "paper.issue"));
    return WriteCertificate(work, order, keys, issued);
  }));
  return issued;
}

BatchResult IssueBatch(store::Book& book, const store::Actor& actor, const std::vector<Order>& orders,
                       const office::OfficeKeys& keys) {
  BatchResult result;
  result.batch = book.Env().ids->Next();
  for (const auto& order : orders) result.papers.push_back(IssueCertificate(book, actor, order, keys, result.batch));
  return result;
}

}  // namespace aiyl::certificates
