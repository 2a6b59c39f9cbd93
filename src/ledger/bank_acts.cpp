// SPDX-License-Identifier: Apache-2.0
// Taking a bank's file, and matching by hand what it did not say clearly.
#include "base/shown_date.h"
#include "codec/hex.h"
#include "household/search.h"
#include "ledger/bank.h"
#include "ledger/postings.h"
#include "office/act_fields.h"
#include "office/code_list.h"
#include "text/search_key.h"

namespace aiyl::ledger {
namespace {

using namespace office::act_fields;
using office::ActSpec;
using office::FieldSpec;
using office::Json;
using store::UnitOfWork;

bool HasPostings(store::Database& db, PayerId payer, const std::string& payment_kind) {
  auto query = db.Prepare("SELECT 1 FROM ledger_posting WHERE payer = ? AND payment_kind = ? LIMIT 1");
  query.Bind(payer, payment_kind);
  return query.Next();
}

// Whom the line names, by the surest of its words that names anybody.
std::set<PayerId> Named(store::Database& db, const office::Scope& scope, const BankLine& line) {
  for (const auto* words : {&line.number, &line.account}) {
    if (words->empty()) continue;
    if (auto found = PayersByWords(db, scope, *words); !found.empty()) return found;
  }
  if (line.name.empty()) return {};
  std::set<PayerId> found;
  const std::string folded = text::FoldedKey(line.name);
  for (const auto& hit : household::FindPersons(db, line.name, 50, scope))
    if (text::FoldedKey(hit.row.names.ky.Full()) == folded || text::FoldedKey(hit.row.names.ru.Full()) == folded)
      found.insert(PayerId(hit.row.person.value));
  for (const auto& payer : ListOutsidePayers(db, scope))
    if (text::FoldedKey(payer.name.ky) == folded || text::FoldedKey(payer.name.ru) == folded) found.insert(payer.id);
  return found;
}

// The household's account may be given for a tax of its member, a member's ПИН for a payment of the household: whoever
// of them has such an account here, where it is one.
std::set<PayerId> OfThisKind(store::Database& db, const std::set<PayerId>& named, const std::string& payment_kind) {
  std::set<PayerId> with;
  for (const auto& payer : named)
    if (HasPostings(db, payer, payment_kind)) with.insert(payer);
  if (!with.empty()) return with;
  for (const auto& payer : named) {
    if (const auto row = household::PersonRowOf(db, household::PersonId(payer.value)); row && row->household) {
      if (HasPostings(db, PayerId(row->household->value), payment_kind)) with.insert(PayerId(row->household->value));
      continue;
    }
    auto members = db.Prepare("SELECT person FROM membership WHERE household = ? AND to_day IS NULL ORDER BY person");
    members.Bind(payer);
    while (members.Next())
      if (HasPostings(db, members.GetId<PayerTag>(0), payment_kind)) with.insert(members.GetId<PayerTag>(0));
  }
  return with.empty() ? named : with;
}

void WriteLine(UnitOfWork& work, const BankLine& line) {
  work.Db()
      .Prepare(R"sql(
    INSERT INTO bank_line(id, office, file, line, day, amount, number, account, name, purpose, reference, payment_kind,
      state, note) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql")
      .Bind(line.id, work.By().office, line.file, line.line, line.day, line.amount.Value(), line.number, line.account,
            line.name, line.purpose, line.reference, line.payment_kind, line.state, line.note)
      .Run();
}

Result<Payment> Pay(UnitOfWork& work, const BankLine& line, PayerId payer, const std::string& payment_kind) {
  AIYL_TRY(NeedPayer(work, payer, "payer"));
  return TakePayment(work, {.payer = payer,
                            .payment_kind = payment_kind,
                            .method = "bank",
                            .day = line.day,
                            .amount = line.amount,
                            .note = line.reference,
                            .bank_line = line.id});
}

Result<BankLine> LineFrom(UnitOfWork& work, const Json& row, const Uuid& file) {
  BankLine line;
  line.id = work.Ids().NextId<BankLineTag>();
  line.file = file;
  line.line = *office::FindInteger(row, "line");
  line.day = *office::FindDate(row, "day");
  line.amount = Tyiyn(*office::FindInteger(row, "amount"));
  line.number = office::GetCanonical(row, "number");
  line.account = office::GetCanonical(row, "account");
  line.name = office::GetCanonical(row, "name");
  line.purpose = office::GetCanonical(row, "purpose");
  line.reference = office::GetCanonical(row, "reference");
  line.payment_kind = office::GetText(row, "kind");
  if (!line.payment_kind.empty()) AIYL_TRY(office::CheckCode(work.Db(), "payment-kind", line.payment_kind, "kind"));
  if (work.GetClock().Today() < line.day)
    return Refuse("bank.future",
                  Msg("Line {line} is of a day that has not come yet: {day}. Nothing was taken.",
                      {{"line", std::to_string(line.line)}, {"day", Shown(line.day)}}),
                  "lines");
  if (line.line < 1 || line.amount.Value() < 1)
    return Refuse("bank.amount",
                  Msg("Line {line} has no sum. Nothing was taken.", {{"line", std::to_string(line.line)}}), "lines");
  return line;
}

Result<Json> TakeFile(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const auto scope = office::Scope::Of(work.By().office);
  const auto digest = codec::FromHex(office::GetText(data, "digest"));
  if (!digest || digest->size() != 32)
    return Refuse("bank.digest", Msg("The digest of the file is 64 hexadecimal digits."), "digest");
  auto taken = db.Prepare("SELECT day FROM bank_file WHERE office = ? AND digest = ?");
  taken.Bind(work.By().office).BindBytes(*digest);
  if (taken.Next())
    return Refuse("bank.taken", Msg("This file was taken on {day} already: a file is taken once.",
                                    {{"day", Shown(taken.GetDate(0))}}));
  const Uuid file = work.Ids().Next();
  auto insert = db.Prepare("INSERT INTO bank_file(id, office, digest, name, day) VALUES(?, ?, ?, ?, ?)");
  insert.Bind(file, work.By().office).BindBytes(*digest);
  insert.Bind(office::GetText(data, "name"), office::HappenedOn(data));
  insert.Run();

  std::set<int64_t> lines;
  Json open = Json::array(), payments = Json::array();
  int64_t sum = 0;
  for (const auto& row : data.at("lines")) {
    AIYL_ASSIGN(auto line, LineFrom(work, row, file));
    if (!lines.insert(line.line).second)
      return Refuse("bank.line-twice",
                    Msg("Line {line} is there twice. Nothing was taken.", {{"line", std::to_string(line.line)}}),
                    "lines");
    auto payers = Named(db, scope, line);
    if (payers.size() > 0 && !line.payment_kind.empty()) payers = OfThisKind(db, payers, line.payment_kind);
    line.state = "open";
    if (line.payment_kind.empty())
      line.note = "no-kind";
    else if (payers.empty())
      line.note = "no-payer";
    else if (payers.size() > 1)
      line.note = "several";
    else if (!MayTake(db, work.By().office, line.payment_kind, "bank", line.day))
      line.note = "no-delegation";
    else
      line.state = "taken";
    WriteLine(work, line);
    if (line.state == "open") {
      open.push_back({{"line", line.line}, {"id", line.id.ToText()}, {"why", line.note}});
      continue;
    }
    AIYL_ASSIGN(const auto payment, Pay(work, line, *payers.begin(), line.payment_kind));
    payments.push_back({{"line", line.line}, {"id", payment.id.ToText()}, {"number", payment.number_text}});
    sum += line.amount.Value();
  }
  if (open.empty() && payments.empty()) return Refuse("bank.empty", Msg("There is no payment in the file."));
  return Json{{"id", file.ToText()},
              {"taken", payments.size()},
              {"amount_tyiyn", sum},
              {"payments", std::move(payments)},
              {"open", std::move(open)}};
}

Result<BankLine> OpenLine(UnitOfWork& work, const Json& data) {
  const auto line = FindBankLine(work.Db(), *office::FindId<BankLineTag>(data, "id"));
  auto own = work.Db().Prepare("SELECT 1 FROM bank_line WHERE id = ? AND office = ?");
  if (line) own.Bind(line->id, work.By().office);
  if (!line || !own.Next()) return Refuse("act.unknown-record", Msg("This record is not in the book."), "id");
  if (line->state == "taken")
    return Refuse("bank.line-taken", Msg("A payment was written for this line: take that one back first."), "id");
  return *line;
}

void SetState(UnitOfWork& work, BankLineId id, const char* state, const std::string& note) {
  work.Db().Prepare("UPDATE bank_line SET state = ?, note = ? WHERE id = ?").Bind(state, note, id).Run();
}

Result<Json> Match(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const auto line, OpenLine(work, data));
  std::string kind = office::GetText(data, "kind");
  if (kind.empty()) kind = line.payment_kind;
  AIYL_TRY(office::CheckCode(work.Db(), "payment-kind", kind, "kind"));
  AIYL_ASSIGN(const auto payment, Pay(work, line, *office::FindId<PayerTag>(data, "payer"), kind));
  SetState(work, line.id, "taken", "");
  return Json{{"id", payment.id.ToText()}, {"number", payment.number_text}, {"amount_tyiyn", payment.amount.Value()}};
}

Result<Json> SetAside(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const auto line, OpenLine(work, data));
  const std::string reason = office::GetCanonical(data, "reason");
  if (reason.empty()) return Refuse("act.missing", Msg("This field must be filled in."), "reason");
  SetState(work, line.id, "set-aside", reason);
  return Json{{"id", line.id.ToText()}};
}

FieldSpec TheLine() {
  return Ref("id", "bank_line", Msg("Line of a bank's file"), Need::kRequired);
}

}  // namespace

std::vector<ActSpec> BankActs() {
  std::vector<FieldSpec> line = {Integer("line", Msg("Line of the file"), Need::kRequired),
                                 Day("day", Msg("Day of the payment"), Need::kRequired),
                                 Money("amount", Msg("Sum"), Need::kRequired),
                                 Text("number", Msg("ПИН or ИНН")),
                                 Text("account", Msg("Account of the household")),
                                 Text("name", Msg("Name of the payer")),
                                 Text("purpose", Msg("Purpose, as the bank gives it")),
                                 Text("reference", Msg("Number of the bank's document")),
                                 Code("kind", "payment-kind", Msg("What the payment is for"))};
  return {{.kind = "bank.take",
           .title = Msg("Take a bank's file"),
           .fields = {Text("name", Msg("Name of the file"), Need::kRequired),
                      Text("digest", Msg("Digest of the file"), Need::kRequired),
                      Rows("lines", Msg("Payments"), std::move(line), Need::kRequired)},
           .run = TakeFile,
           .undo = store::UndoKind::kCompensate,
           .instead = Msg("Payments were written with their numbers: take back those that are wrong.")},
          {.kind = "bank-line.match",
           .title = Msg("Match a line of a bank's file"),
           .fields = {TheLine(), Ref("payer", "payer", Msg("Payer"), Need::kRequired),
                      Code("kind", "payment-kind", Msg("What the payment is for"))},
           .run = Match,
           .undo = store::UndoKind::kCompensate,
           .instead = Msg("A receipt was given: take the payment back with a reason instead.")},
          {.kind = "bank-line.set-aside",
           .title = Msg("Set a line of a bank's file aside"),
           .fields = {TheLine(), Text("reason", Msg("Reason"), Need::kRequired)},
           .run = SetAside}};
}

}  // namespace aiyl::ledger
