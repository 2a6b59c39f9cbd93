// SPDX-License-Identifier: Apache-2.0
// tariff list, show: the tariffs of the council; charge: a run of one of them; print pasture-ticket.
#include <CLI/CLI.hpp>
#include <memory>

#include "base/atomic_file.h"
#include "cli/open_keys.h"
#include "cli/people_words.h"
#include "cli/plain_names.h"
#include "cli/receipt_text.h"
#include "cli/tariff_json.h"
#include "cli/tariff_verbs.h"
#include "cli/verb.h"
#include "ledger/payers.h"
#include "page/render.h"
#include "tariffs/charge_run.h"
#include "tariffs/pasture_ticket.h"

namespace aiyl::cli {

namespace {

struct TariffOptions {
  std::string book, tariff, on, village, street, explain, payer, pasture, from, to, paper = "both", wish, out,
                                                                                    passphrase_file;
  bool dry_run = false, take_back = false, preview = false;
};

Result<tariffs::Tariff> TariffFrom(store::Database& db, const office::Scope& scope, const std::string& words) {
  AIYL_ASSIGN(const Uuid id, RecordOf(db, scope, "tariff", words));
  auto tariff = tariffs::FindTariff(db, tariffs::TariffId(id));
  if (!tariff) return Refuse("act.unknown-record", Msg("This record is not in the book."), "tariff");
  return std::move(*tariff);
}

Result<int> List(Invocation& in, const TariffOptions& options) {
  std::optional<Date> on;
  if (!options.on.empty()) {
    AIYL_ASSIGN(on, ParseDate(options.on, "--on"));
  }
  AIYL_ASSIGN(auto book, in.Open(options.book));
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    Json rows = Json::array();
    std::string text;
    for (const auto& one : tariffs::ListTariffs(db, Invocation::ScopeOf(*book), on)) {
      rows.push_back(TariffJson(db, one));
      text += (text.empty() ? "" : "\n") + TariffLine(db, one, in.DataLanguage());
    }
    if (rows.empty()) in.Say(Msg("There is nothing to list."));
    in.Give({{"tariffs", rows}}, text);
    return 0;
  });
}

Result<int> Show(Invocation& in, const TariffOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    AIYL_ASSIGN(const auto tariff, TariffFrom(db, Invocation::ScopeOf(*book), options.tariff));
    in.Give(TariffJson(db, tariff), TariffText(in, db, tariff));
    return 0;
  });
}

// One charge of before, from what it stores.
Result<int> Explain(Invocation& in, store::Book& book, const std::string& words) {
  AIYL_ASSIGN(const Uuid id, ParseUuid(words, "--explain"));
  return book.Read<int>([&](store::Database& db) -> Result<int> {
    const auto charge = tariffs::FindCharge(db, tariffs::ChargeId(id));
    const auto tariff = charge ? tariffs::FindTariff(db, charge->tariff) : std::nullopt;
    if (!tariff) return Refuse("act.unknown-record", Msg("This record is not in the book."), "explain");
    AIYL_ASSIGN(const auto calculation, tariffs::Decode(charge->calculation));
    const auto explained = tariffs::Explain(db, *tariff, calculation);
    Json answer = ExplanationJson(explained);
    answer["id"] = charge->id.ToText();
    answer["payer"] = charge->payer.ToText();
    answer["period"] = charge->period;
    answer["counted_on"] = charge->on.Iso();
    answer["due"] = charge->due.Iso();
    answer["amount"] = charge->amount.Value();
    answer["relief"] = charge->relief.Value();
    answer["replaced_by"] = charge->replaced_by ? Json(charge->replaced_by->ToText()) : Json(nullptr);
    in.Give(answer, tariff->name.In(in.DataLanguage()) + ", " + charge->period + "\n" +
                        ExplanationText(explained, in.DataLanguage()));
    return 0;
  });
}

Result<tariffs::ChargeRequest> RequestFrom(Invocation& in, store::Book& book, const TariffOptions& options) {
  tariffs::ChargeRequest request;
  request.on = in.Today();
  if (!options.on.empty()) {
    AIYL_ASSIGN(request.on, ParseDate(options.on, "--on"));
  }
  if (options.take_back) request.kind = tariffs::RunKind::kTakeBack;
  AIYL_TRY(book.Read<int>([&](store::Database& db) -> Result<int> {
    const auto scope = Invocation::ScopeOf(book);
    AIYL_ASSIGN(const auto tariff, TariffFrom(db, scope, options.tariff));
    request.tariff = tariff.id;
    if (!options.village.empty()) {
      AIYL_ASSIGN(const Uuid village, RecordOf(db, scope, "territory", options.village));
      request.within.village = office::TerritoryId(village);
    }
    if (!options.street.empty()) {
      AIYL_ASSIGN(const Uuid street, RecordOf(db, scope, "street", options.street));
      request.within.street = office::StreetId(street);
    }
    return 0;
  }));
  return request;
}

Result<int> Charge(Invocation& in, const TariffOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  if (!options.explain.empty()) return Explain(in, *book, options.explain);
  if (options.tariff.empty()) return UsageError("cli.usage", Msg("{argument} is missing.", {{"argument", "--tariff"}}));
  AIYL_ASSIGN(const auto request, RequestFrom(in, *book, options));
  AIYL_ASSIGN(const auto actor, in.WhoFor(*book, "charge.run"));
  tariffs::ChargeRun run(*book, actor, request);
  AIYL_ASSIGN(const auto plan, run.Preview());
  Json answer;
  std::string text;
  AIYL_TRY(book->ReadAny([&](store::Database& db) {
    if (in.json)
      answer = PlanJson(db, plan);
    else
      text = PlanText(in, db, plan);
  }));
  if (options.dry_run || plan.charges.empty()) {
    if (in.json) answer["written"] = 0;
    in.Give(answer, text + "\n" + in.Tr(Msg("Nothing was written.")));
    return 0;
  }
  AIYL_ASSIGN(const auto outcome, run.Write(plan, {}, in.ShowCount(Msg("Charging"))));
  if (in.json) {
    answer["written"] = outcome.charges;
    answer["replaced"] = outcome.replaced;
    answer["acts"] = outcome.acts;
    answer["batch"] = outcome.batch.ToText();
  }
  in.Give(answer, text + "\n" + in.Tr(Msg("Written: {count}", {{"count", std::to_string(outcome.charges)}})));
  return 0;
}

// The payer's latest standing charge for animals, or the one named.
Result<tariffs::ChargeId> TicketCharge(store::Database& db, const office::Scope& scope, const TariffOptions& options) {
  if (const auto id = tariffs::ChargeId::FromText(options.payer); id && tariffs::FindCharge(db, *id)) return *id;
  std::optional<ledger::PayerId> payer = ledger::PayerId::FromText(options.payer);
  if (!payer) {
    const auto found = ledger::PayersByWords(db, scope, options.payer);
    if (found.size() > 1)
      return Refuse("cli.several", Msg("“{text}” means more than one record.", {{"text", options.payer}}), "payer");
    if (!found.empty()) payer = *found.begin();
  }
  if (payer)
    for (const auto& charge : tariffs::ChargesOfPayer(db, *payer)) {
      const auto tariff = tariffs::FindTariff(db, charge.tariff);
      const bool animals =
          tariff && (tariff->unit == tariffs::Unit::kHead || tariff->unit == tariffs::Unit::kConditionalHead);
      if (animals && charge.amount.Value() > 0) return charge.id;
    }
  return Refuse("ticket.none", Msg("Nothing was charged for animals of this payer."), "payer");
}

Result<int> PastureTicket(Invocation& in, const TariffOptions& options) {
  tariffs::TicketOrder order;
  AIYL_ASSIGN(order.language, PaperLanguageFrom(options.paper));
  AIYL_ASSIGN(order.from, ParseDate(options.from, "--from"));
  AIYL_ASSIGN(order.to, ParseDate(options.to, "--to"));
  order.pasture = options.pasture;
  order.wish = options.wish;
  if (order.wish.empty() && order.language == papers::PaperLanguage::kRussian)
    order.wish = "арыз ээсинин каалоосу боюнча / по желанию заявителя";
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(order.charge, book->Read<tariffs::ChargeId>([&](store::Database& db) {
    return TicketCharge(db, Invocation::ScopeOf(*book), options);
  }));
  AIYL_ASSIGN(const auto actor, in.WhoFor(*book, "paper.issue"));
  AIYL_TRY(CheckCanWrite(options.out));  // before a number is taken
  if (options.preview) {
    AIYL_ASSIGN(const auto document, book->Read<page::Document>([&](store::Database& db) {
      return tariffs::PreviewTicket(db, actor, order, in.Today());
    }));
    AIYL_TRY(page::WritePdf(document, options.out, {}));
    in.Give({{"file", options.out}, {"pages", document.pages.size()}},
            in.Tr(Msg("The preview is in {file}; nothing was issued.", {{"file", options.out}})));
    return 0;
  }
  AIYL_ASSIGN(const auto keys, OpenKeys(*book, options.passphrase_file));
  AIYL_ASSIGN(const auto issued, tariffs::IssueTicket(*book, actor, order, keys));
  Json answer = ReceiptJson(issued.receipt);
  answer["number"] = issued.number;
  answer["paper"] = issued.paper.ToText();
  answer["charge"] = order.charge.ToText();
  answer["file"] = options.out;
  answer["pages"] = issued.document.pages.size();
  AIYL_TRY(page::WritePdf(issued.document, options.out, issued.overlays));
  in.Give(answer, in.Tr(Msg("Paper № {number} is issued: {file}", {{"number", issued.number}, {"file", options.out}})));
  return 0;
}

class Adding {
 public:
  Adding(VerbSet& verbs, const char* name, const Message& what, const char* example, CLI::App* parent,
         Result<int> (*body)(Invocation&, const TariffOptions&))
      : m_verbs(verbs), m_options(std::make_shared<TariffOptions>()), m_verb(verbs.Add(name, what, example, parent)) {
    m_verb.add_option("BOOK", m_options->book, verbs.T(Msg("The book.")))->required();
    verbs.Runs(m_verb, [kept = m_options, body](Invocation& in) { return body(in, *kept); });
  }
  CLI::Option* Text(const char* name, std::string TariffOptions::*to, const Message& what, const char* form) {
    return m_verb.add_option(name, (*m_options).*to, m_verbs.T(what))->option_text(form);
  }
  void Flag(const char* name, bool TariffOptions::*to, const Message& what) {
    m_verb.add_flag(name, (*m_options).*to, m_verbs.T(what));
  }

 private:
  VerbSet& m_verbs;
  std::shared_ptr<TariffOptions> m_options;
  CLI::App& m_verb;
};

}  // namespace

void AddTariffVerbs(VerbSet& verbs) {
  CLI::App& parent = verbs.Group("tariff", Msg("Tariffs of local payments: read them."));
  Adding list(verbs, "list", Msg("The tariffs, with their amounts."), "aiyl tariff list village.aiyl --on 2026-01-01",
              &parent, List);
  list.Text("--on", &TariffOptions::on, Msg("Only those that stand on this day."), "YYYY-MM-DD");
  Adding show(verbs, "show", Msg("One tariff with its rates, reliefs, decision and payee."),
              "aiyl tariff show village.aiyl 'Тазалык жыйымы'", &parent, Show);
  show.Text("TARIFF", &TariffOptions::tariff, Msg("The tariff: its name, or the id."), "NAME|ID")->required();

  Adding charge(verbs, "charge",
                Msg("Charge by a tariff from the household book. The same run twice changes nothing; what has become "
                    "another sum is replaced."),
                "aiyl charge village.aiyl --tariff 'Тазалык жыйымы' --on 2026-03-01 --dry-run", nullptr, Charge);
  charge.Text("--tariff", &TariffOptions::tariff, Msg("The tariff: its name, or the id."), "NAME|ID");
  charge.Text("--on", &TariffOptions::on, Msg("The day of the act, and of which year or month; else today."),
              "YYYY-MM-DD");
  charge.Text("--village", &TariffOptions::village, Msg("Only this village."), "NAME|ID");
  charge.Text("--street", &TariffOptions::street, Msg("Only this street."), "NAME|ID");
  charge.Flag("--dry-run", &TariffOptions::dry_run, Msg("Say what would be charged; write nothing."));
  charge.Flag("--take-back", &TariffOptions::take_back,
              Msg("Take the charges of the period back; what was paid is kept for the payer."));
  charge.Text("--explain", &TariffOptions::explain, Msg("The steps of one charge, by its id."), "ID");
}

void AddPrintTicketVerb(VerbSet& verbs) {
  CLI::App& print = verbs.Group("print", Msg("Print a paper that is not numbered: passports, lists, sheets."));
  Adding ticket(verbs, "pasture-ticket", Msg("Issue a pasture ticket on what was charged for animals."),
                "aiyl print pasture-ticket village.aiyl 17 --pasture 'Кара-Жайлоо' --from 2026-05-01 --to 2026-10-01 "
                "--out ticket.pdf",
                &print, PastureTicket);
  ticket
      .Text("PAYER", &TariffOptions::payer, Msg("The payer: account, ПИН, name of one from outside, id; or a charge."),
            "ACCOUNT|NAME|ID")
      ->required();
  ticket.Text("--pasture", &TariffOptions::pasture, Msg("The pasture."), "TEXT");
  ticket.Text("--from", &TariffOptions::from, Msg("The first day."), "YYYY-MM-DD")->required();
  ticket.Text("--to", &TariffOptions::to, Msg("The last day."), "YYYY-MM-DD")->required();
  ticket.Text("--paper", &TariffOptions::paper, Msg("Languages of the paper."), "ky|both|ru");
  ticket.Text("--wish", &TariffOptions::wish, Msg("The applicant's wish for Russian alone, in his words."), "TEXT");
  ticket.Text("--out", &TariffOptions::out, Msg("The file to write."), "FILE.pdf")->required();
  ticket.Text("--passphrase-file", &TariffOptions::passphrase_file,
              Msg("A file whose first line guards the office's keys."), "FILE");
  ticket.Flag("--preview", &TariffOptions::preview, Msg("Write the page without number and code; issue nothing."));
}

}  // namespace aiyl::cli
