// SPDX-License-Identifier: Apache-2.0
#include "tariffs/pasture_ticket.h"

#include "ledger/payers.h"
#include "ledger/postings.h"
#include "office/code_list.h"
#include "office/office_record.h"
#include "papers/compose.h"
#include "papers/office_fields.h"
#include "text/canonical.h"
#include "text/wording.h"

namespace aiyl::tariffs {
namespace {

using office::Language;
using papers::PaperLanguage;
using papers::ToValue;

struct Gathered {
  LocalCharge charge;
  ledger::Payer payer;
  std::optional<office::Signatory> signatory;
  Bilingual ground;
  papers::Fields fields;
};

void AddAnimals(store::Database& db, const ChargeCalculation& calculation, papers::Fields& fields) {
  fields.DeclareList("animals");
  for (const auto& line : calculation.lines) {
    auto& row = fields.AddRow("animals");
    row.Set("name", ToValue(ThingOf(db, calculation.unit, line)));
    row.Set("quantity", ToValue(QuantityOf(db, calculation.unit, line)));
    row.Set("price", line.price);
    // What one head is multiplied by: conditional heads, animals from outside.
    const int64_t times = line.coefficient * line.strangers;
    row.Set("times", text::DecimalText(times, 5, Language::kKy, text::TrailingZeros::kDrop));
    row.Set("outside", line.strangers != 100);
    row.Set("sum", line.sum);
  }
}

// What is left of the debt on the day, and the line on relief.
void AddCharge(store::Database& db, const LocalCharge& charge, const Tariff& tariff,
               const ChargeCalculation& calculation, Date today, papers::Fields& fields) {
  int64_t left = 0;
  for (const auto& balance : ledger::BalancesOf(db, charge.payer, today))
    if (balance.payment_kind == tariff.payment_kind && balance.due == charge.due)
      left = balance.tax.Value() + balance.penalty.Value();
  Bilingual reasons;
  for (const auto& line : calculation.reliefs) {
    const auto add = [&](std::string& text, Language language) {
      text += (text.empty() ? "" : ", ") + office::CodeName(db, "tariff-relief", line.reason, language) + " " +
              std::to_string(line.percent) + "\u00A0%";
    };
    add(reasons.ky, Language::kKy);
    add(reasons.ru, Language::kRu);
  }
  fields.Set("charge.amount", charge.amount);
  fields.Set("charge.relief", charge.relief.Value() > 0 ? papers::Value(charge.relief) : papers::Value());
  fields.Set("charge.relief_reason", ToValue(reasons));
  fields.Set("charge.net", charge.Net());
  fields.Set("charge.due", charge.due);
  fields.Set("charge.left", Tyiyn(left));
  fields.Set("charge.paid", left <= 0);
  fields.Set("charge.asof", today);
}

void AddPayee(store::Database& db, ledger::PayeeId id, papers::Fields& fields) {
  const auto payee = ledger::FindPayee(db, id).value_or(ledger::Payee());
  fields.Set("payee.name", ToValue(payee.name));
  fields.Set("payee.bank", payee.bank);
  fields.Set("payee.bik", payee.bik);
  fields.Set("payee.account", payee.account);
  fields.Set("payee.inn", payee.inn);
}

Status CheckOrder(const TicketOrder& order, const LocalCharge& charge, const Tariff& tariff) {
  if (tariff.unit != Unit::kHead && tariff.unit != Unit::kConditionalHead)
    return Refuse("ticket.charge", Msg("A pasture ticket is given for animals."), "charge");
  if (charge.replaced_by || charge.amount.Value() == 0)
    return Refuse("ticket.charge", Msg("This charge does not stand any more."), "charge");
  if (order.to < order.from) return Refuse("ticket.days", Msg("The last day lies before the first one."), "to");
  if (order.language == PaperLanguage::kRussian && text::Canonical(order.wish).empty())
    return Refuse("certificate.wish", Msg("A paper in Russian alone needs the applicant's wish."), "wish");
  return {};
}

Result<Gathered> Gather(store::Database& db, const store::Actor& actor, const TicketOrder& order, Date today) {
  Gathered gathered;
  const auto charge = FindCharge(db, order.charge);
  const auto tariff = charge ? FindTariff(db, charge->tariff) : std::nullopt;
  const auto payer = charge ? ledger::FindPayer(db, charge->payer) : std::nullopt;
  if (!charge || charge->office != actor.office || !tariff || !payer)
    return Refuse("act.unknown-record", Msg("This record is not in the book."), "charge");
  AIYL_TRY(CheckOrder(order, *charge, *tariff));
  AIYL_ASSIGN(const auto calculation, Decode(charge->calculation));
  gathered.charge = *charge;
  gathered.payer = *payer;
  gathered.ground = GroundOf(db, *tariff, calculation.decision);
  gathered.signatory = order.signatory ? office::FindSignatory(db, *order.signatory) : std::nullopt;
  if (!gathered.signatory) {
    const auto signatories = office::ListSignatories(db, office::Scope::Of(actor.office), today);
    if (!signatories.empty()) gathered.signatory = signatories.front();
  }
  auto& fields = gathered.fields;
  AIYL_TRY(papers::AddOfficeFields(db, actor.office, fields));
  papers::AddSignatoryFields(gathered.signatory, fields);
  papers::AddExecutorField(db, actor.staff, fields);
  fields.Set("payer.name", ToValue(payer->name));
  fields.Set("payer.address", ToValue(payer->address));
  fields.Set("payer.account", payer->account);
  fields.Set("ticket.pasture", text::Canonical(order.pasture));
  fields.Set("ticket.from", order.from);
  fields.Set("ticket.to", order.to);
  fields.Set("tariff.name", ToValue(tariff->name));
  fields.Set("tariff.ground", ToValue(gathered.ground));
  AddAnimals(db, calculation, fields);
  AddCharge(db, *charge, *tariff, calculation, today, fields);
  AddPayee(db, tariff->payee, fields);
  return gathered;
}

Status WriteTicket(store::UnitOfWork& work, const TicketOrder& order, const office::OfficeKeys& keys,
                   IssuedTicket& issued) {
  auto& db = work.Db();
  const Date today = work.GetClock().Today();
  AIYL_ASSIGN(const Gathered gathered, Gather(db, work.By(), order, today));
  AIYL_ASSIGN(const papers::ReadyTemplate ready, Templates().Load(db, work.By().office, kTicketKind));
  const auto composer = [&](PaperLanguage language) -> papers::Composer {
    return [&ready, &gathered, language](const papers::PaperHead& head) -> Result<page::Document> {
      AIYL_ASSIGN(papers::Composed composed, papers::Compose(ready.compiled, gathered.fields, head, language, {}));
      return std::move(composed.document);
    };
  };
  papers::IssueRequest request;
  request.kind = kTicketKind;
  if (gathered.payer.kind == "household") request.household = gathered.payer.id.value;
  if (gathered.payer.kind == "person") request.person = gathered.payer.id.value;
  request.name = gathered.payer.name;
  request.account = gathered.payer.account;
  request.language = order.language;
  request.wish = text::Canonical(order.wish);
  request.ground = gathered.ground;
  request.as_of = gathered.charge.on;
  if (gathered.signatory) request.signatory = gathered.signatory->id;
  request.template_version = ready.version;
  request.compose = composer(order.language);
  if (order.language == PaperLanguage::kRussian) request.compose_original = composer(PaperLanguage::kKyrgyz);
  request.keys = &keys;
  AIYL_ASSIGN(auto paper, papers::Issue(work, request));
  auto insert = db.Prepare(R"sql(
    INSERT INTO pasture_ticket(id, office, paper, charge, pasture, from_day, to_day) VALUES(?1, ?2, ?1, ?3, ?4, ?5, ?6))sql");
  insert.Bind(paper.id, work.By().office, order.charge, text::Canonical(order.pasture), order.from, order.to);
  insert.Run();
  issued.paper = paper.id;
  issued.number = std::move(paper.number);
  issued.document = std::move(paper.document);
  issued.overlays = papers::FirstPrintOverlays(db, work.By().office);
  return {};
}

Ticket ReadTicket(const store::Query& query) {
  return {query.GetId<papers::PaperTag>(0), query.GetId<LocalChargeTag>(1), query.String(2), query.GetDate(3),
          query.GetDate(4)};
}

}  // namespace

Result<page::Document> PreviewTicket(store::Database& db, const store::Actor& actor, const TicketOrder& order,
                                     Date today) {
  AIYL_ASSIGN(const Gathered gathered, Gather(db, actor, order, today));
  AIYL_ASSIGN(const papers::ReadyTemplate ready, Templates().Load(db, actor.office, kTicketKind));
  AIYL_ASSIGN(papers::Composed composed,
              papers::Compose(ready.compiled, gathered.fields, papers::PaperHead{papers::NumberToCome(), today, ""},
                              order.language, {}));
  return std::move(composed.document);
}

Result<IssuedTicket> IssueTicket(store::Book& book, const store::Actor& actor, const TicketOrder& order,
                                 const office::OfficeKeys& keys) {
  IssuedTicket issued;
  const store::ActHeader header{.kind = "paper.issue", .happened_on = book.Env().clock->Today()};
  AIYL_ASSIGN(issued.receipt, book.Write(actor, header, [&](store::UnitOfWork& work) -> Status {
    AIYL_TRY(office::CheckRight(work.Db(), actor, "paper.issue"));
    return WriteTicket(work, order, keys, issued);
  }));
  return issued;
}

std::optional<Ticket> FindTicket(store::Database& db, papers::PaperId paper) {
  auto query = db.Prepare("SELECT paper, charge, pasture, from_day, to_day FROM pasture_ticket WHERE id = ?");
  query.Bind(paper);
  if (!query.Next()) return std::nullopt;
  return ReadTicket(query);
}

std::vector<Ticket> TicketsOf(store::Database& db, ChargeId charge) {
  auto query = db.Prepare(
      "SELECT paper, charge, pasture, from_day, to_day FROM pasture_ticket WHERE charge = ? ORDER BY id DESC");
  query.Bind(charge);
  std::vector<Ticket> tickets;
  while (query.Next()) tickets.push_back(ReadTicket(query));
  return tickets;
}

}  // namespace aiyl::tariffs
