// SPDX-License-Identifier: Apache-2.0
#include "support/random_acts.h"

#include <stdexcept>

#include "store/journal.h"

namespace aiyl::test {

using office::FieldType;
using office::Json;

namespace {

const std::vector<std::string> kSurnames = {"Асанов", "Үмөтова", "Кеңешов", "Ким", "Сатыбалдиев", "Асан уулу"};
const std::vector<std::string> kGiven = {"Бакыт", "Айгүл", "Өмүрбек", "Жеңиш", "Нурзат", "Эрмек", "Гүлнара"};

// How often each kind is tried; those not named once.
const std::map<std::string, int> kWeights = {
    {"account.open", 4},    {"person.register", 14}, {"member.add", 3},   {"birth", 6},
    {"death", 5},           {"departure", 6},        {"arrival", 8},      {"absence.begin", 5},
    {"absence.end", 5},     {"marriage", 4},         {"head.change", 4},  {"household.split", 5},
    {"household.merge", 2}, {"person.correct", 5},   {"dwelling.set", 3}, {"parcel.set", 3}};

}  // namespace

std::string RandomActs::Day() {
  const Date day = *Date::FromYmd(2020, 1, 1);
  return day.PlusDays(Upto(1960)).Iso();
}

std::vector<Uuid> RandomActs::Ids(const std::string& sql, const std::optional<Uuid>& bound) {
  std::vector<Uuid> ids;
  const Status status = m_book.ReadAny([&](store::Database& db) {
    auto query = db.PrepareOnce(sql);
    if (bound) query.Bind(*bound);
    while (query.Next()) ids.push_back(query.GetUuid(0));
  });
  if (!status) throw std::runtime_error(sql + ": " + status.error().detail);
  return ids;
}

std::string RandomActs::AnyId(const std::string& table) {
  // The open ones mostly: a random pick would seldom meet somebody who can be picked.
  std::string sql = "SELECT id FROM " + table + " ORDER BY id";
  if (table == "person" && Chance(90)) sql = "SELECT person FROM membership WHERE to_day IS NULL ORDER BY id";
  if (table == "household" && Chance(90)) sql = "SELECT id FROM household WHERE closed_day IS NULL ORDER BY id";
  if (table == "territory") sql = "SELECT id FROM territory WHERE kind = 'village' AND office IS NOT NULL ORDER BY id";
  if ((table == "request" || table == "letter") && Chance(90))
    sql = "SELECT id FROM " + table + " WHERE closed_day IS NULL ORDER BY id";
  if (table == "refusal-ground") sql = "SELECT id FROM service_standard_item ORDER BY id";
  if (table == "complaint" && Chance(90)) sql = "SELECT id FROM complaint WHERE decided_day IS NULL ORDER BY id";
  if (table == "survey-wave") sql = "SELECT id FROM survey_wave ORDER BY id";
  // Payers of the book have no row before they owe or pay.
  if (table == "payer" && Chance(60)) sql = "SELECT id FROM household WHERE closed_day IS NULL ORDER BY id";
  if (table == "payment" && Chance(90)) sql = "SELECT id FROM payment WHERE reversed_day IS NULL ORDER BY id";
  if (table == "bank_line" && Chance(90)) sql = "SELECT id FROM bank_line WHERE state = 'open' ORDER BY id";
  if (table == "tax-object") sql = "SELECT id FROM tax_object WHERE to_day IS NULL ORDER BY id";
  if (table == "tax-relief") sql = "SELECT id FROM tax_relief WHERE until_day IS NULL ORDER BY id";
  if (table == "lease") sql = "SELECT id FROM lease WHERE ended_day IS NULL ORDER BY id";
  if (table == "hearing") sql = "SELECT id FROM public_hearing ORDER BY id";
  const auto ids = Ids(sql);
  return ids.empty() ? Uuid{}.ToText() : Any(ids).ToText();
}

std::string RandomActs::AnyCode(const std::string& list) {
  std::vector<std::string> codes;
  const Status status = m_book.ReadAny([&](store::Database& db) {
    auto query = db.Prepare("SELECT code FROM code_value WHERE list = ? ORDER BY sort, code");
    query.Bind(list);
    while (query.Next()) codes.push_back(query.String(0));
  });
  if (!status) throw std::runtime_error(list + ": " + status.error().detail);
  return codes.empty() ? std::string("none") : Any(codes);
}

std::string RandomActs::AnyPin() {
  std::string pin = Chance(50) ? "1" : "2";
  for (int i = 0; i < 13; ++i) pin += static_cast<char>('0' + Upto(10));
  return pin;
}

std::string RandomActs::Text(const office::ActSpec& act, const std::string& field) {
  if (field.find("surname") != std::string::npos) return Any(kSurnames);
  if (field.find("given") != std::string::npos) return Any(kGiven);
  if (field.find("area") != std::string::npos) return std::to_string(20 + Upto(100)) + ".5";
  if (field == "account" || field == "house") return std::to_string(1 + Upto(60));
  if (act.kind == "book.open" && field == "number") return std::to_string(2 + Upto(50));
  if (field == "inn" || (act.kind.starts_with("payer.") && field == "number")) return Chance(30) ? "" : AnyPin();
  if (field == "digest") {
    std::string digest;
    while (digest.size() < 64) digest += "0123456789abcdef"[Upto(16)];
    return digest;
  }
  if (field == "book" || field == "number") return Chance(90) ? "1" : "2";
  if (act.kind == "code.add" && field == "list") return "purpose";
  if (act.kind == "template.set" && field == "kind") return "part.ground";
  if (act.kind == "template.set" && field == "body") return "сөз\n";
  if (act.kind == "series.set" && field == "format") return "{number}/{year}";
  if (act.kind == "edition.load" && field == "list") return "criterion";
  if (act.kind == "service.import" && field == "papers") return "other";
  if (field == "edition") return "";
  if (field == "from_time") return "09:00";
  if (field == "to_time") return "12:00";
  if (field == "number_pattern") return "{number}/{session}";
  if (field == "hour") return "10:00";
  if (field == "subject") return AnyId("person");
  if (field == "lang") return Chance(50) ? "uz" : "tg";
  if (act.kind == "survey.questionnaire" && field == "text") {
    // The least trust questionnaire there can be, in a version that is not there yet.
    const std::string words = R"json("text":{"ky":"а","ru":"б"})json";
    return R"json({"format":"aiyl-questionnaire-1","code":"random","kind":"trust","objects":"all","source":"","version":)json" +
           std::to_string(1 + Upto(50000)) +
           R"json(,"title":{"ky":"а","ru":"б"},"questions":[{"code":"trust","kind":"choice",)json" +
           R"json("per_object":true,"required":true,)json" + words +
           R"json(,"options":[{"code":"a","counts":"trust",)json" + words +
           R"json(},{"code":"b","counts":"distrust",)json" + words + R"json(}]},{"code":"gift","kind":"choice",)json" +
           words + R"json(,"options":[{"code":"a","counts":"gift",)json" + words + R"json(},{"code":"b",)json" + words +
           "}]}]}";
  }
  if (field == "code") return std::to_string(41799000000000 + Upto(1000));
  return "сөз " + std::to_string(Upto(9));
}

Json RandomActs::Value(const office::ActSpec& act, const office::FieldSpec& field, const std::string& household) {
  switch (field.type) {
    case FieldType::kText:
    case FieldType::kLongText:
      return Text(act, field.name);
    case FieldType::kInteger:
      if (act.kind == "series.continue") return 1000 + Upto(1000);
      return field.name.find("year") != std::string::npos ? 1990 + Upto(35) : Upto(30);
    case FieldType::kYesNo:
      return Chance(30);
    case FieldType::kDate:
      return Day();
    case FieldType::kPartialDate:
      return Chance(50) ? Day() : std::to_string(1940 + Upto(80));
    case FieldType::kCode:
      return AnyCode(field.list);
    case FieldType::kPin:
      return AnyPin();
    case FieldType::kMoney:
    case FieldType::kArea:
      return 1 + Upto(20000);
    case FieldType::kShare:
      return Chance(95) ? "1/2" : "1";
    case FieldType::kId:
      break;
    case FieldType::kRows: {
      Json rows = Json::array();
      const int count = field.name == "shares" ? 2 : Upto(4);
      for (int i = 0; i < count; ++i) {
        Json row = Json::object();
        for (const auto& part : field.rows)
          if (part.required || part.name == "owner" || Chance(60)) row[part.name] = Value(act, part, household);
        rows.push_back(std::move(row));
      }
      return rows;
    }
  }
  // Members of the household at hand, mostly: heads and words of strangers are refused anyway.
  if (field.list == "person" && !household.empty() && Chance(85)) {
    const auto members = Ids("SELECT person FROM membership WHERE household = ? AND to_day IS NULL ORDER BY id",
                             Uuid::FromText(household));
    if (!members.empty()) return Any(members).ToText();
  }
  // Only what is decided is evidence.
  if (act.kind == "service.by-complaint" && field.name == "evidence") {
    const auto decided = Ids("SELECT id FROM complaint WHERE decided_day IS NOT NULL ORDER BY id");
    if (!decided.empty()) return Any(decided).ToText();
  }
  return AnyId(field.list);
}

Json RandomActs::Fill(const office::ActSpec& act) {
  Json data = Json::object();
  std::string household;
  for (const auto& field : act.fields) {
    if (field.type == FieldType::kId && field.list == "household" && household.empty() &&
        (field.required || Chance(80))) {
      household = AnyId("household");
      data[field.name] = household;
      continue;
    }
    int chance = field.required ? 100 : 45;
    if (field.name == "new_head") chance = 60;
    if (act.kind == "service.propose" && (field.name.starts_with("name_") || field.name.starts_with("reason_")))
      chance = 90;
    if (field.name.find("surname_ky") != std::string::npos) chance = 90;
    if (field.name == "death" || field.name == "father" || field.name == "mother") chance = 10;
    if (Chance(chance)) data[field.name] = Value(act, field, household);
  }
  if (Chance(80)) data["happened_on"] = Day();
  // What came in lately is not dated back by years.
  if ((act.kind.starts_with("request.") || act.kind.starts_with("letter.") || act.kind == "reception.end") &&
      Chance(70))
    data.erase("happened_on");
  if (act.kind == "survey.answer" && data.contains("wave") && Chance(90)) AnswerAll(data);
  if (act.kind == "household.split" && !data["members"].empty() && Chance(80)) data["members"][0]["relation"] = "head";
  if ((act.kind == "member.add" || act.kind == "arrival") && data.contains("person") && Chance(80)) {
    const auto gone = Ids("SELECT person FROM person_now WHERE presence IN ('gone', 'none') ORDER BY person");
    if (!gone.empty()) data["person"] = Any(gone).ToText();
  }
  FitCouncil(act, data);
  FitLedger(act, data);
  FitTax(act, data);
  FitTariff(act, data);
  return data;
}

// A tariff whose parts go together, and uses of one that takes them.
void RandomActs::FitTariff(const office::ActSpec& act, Json& data) {
  if (act.kind == "tariff.add" && Chance(90)) {
    for (const char* absent : {"service", "persons", "rates", "to", "village"}) data.erase(absent);
    data.update({{"basis", "fee"},
                 {"law", "сөз"},
                 {"unit", "head"},
                 {"period", "year"},
                 {"count_day", "01-01"},
                 {"due", "12-01"},
                 {"amount", 1 + Upto(20000)},
                 {"from", Day()},
                 {"payment_kind", "local.rent"}});
    data["unit"] = Chance(50) ? "head" : "m2";
  }
  if (act.kind == "tariff.change" && Chance(80)) {
    data = {{"tariff", data["tariff"]}, {"name_ky", "сөз"}, {"name_ru", "слово"}, {"amount", 1 + Upto(20000)}};
  }
  if (act.kind == "tariff.end" && Chance(80)) data["to"] = "2100-01-01";
  if (act.kind.starts_with("tariff-use.add") || act.kind == "tariff-relief.grant") {
    data.erase("payer");
    data.erase("person");
    data["household"] = AnyId("household");
    if (data.contains("reason")) data["reason"] = "poor";
  }
  if (act.kind == "tariff-relief.grant") data.erase("to");
  if (act.kind == "tariff-relief.end" && Chance(80)) data["to"] = "2100-01-01";
  if (act.kind == "tariff-use.add") {
    data["quantity"] = std::to_string(1 + Upto(50));
    data["code"] = Chance(50) ? "sheep" : "";
    data.erase("stranger");
    data.erase("happened_on");
    data.erase("day");
  }
}

// Sums and days that a random pick would seldom meet.
void RandomActs::FitLedger(const office::ActSpec& act, Json& data) {
  if (act.kind == "payer.add" && Chance(90)) data["kind"] = Chance(50) ? "outside" : "organisation";
  if (act.kind == "payer.change") {
    const auto outside = Ids("SELECT id FROM payer WHERE kind IN ('outside', 'organisation') ORDER BY id");
    if (!outside.empty()) data["id"] = Any(outside).ToText();
  }
  // A day that is closed early leaves the others open.
  if (act.kind == "day.close") {
    data["happened_on"] = Date::FromYmd(1990, 1, 1)->PlusDays(Upto(3'000)).Iso();
    data["close_note"] = "сөз";
  }
  if (act.kind == "cash.deliver" && Chance(70)) data.erase("happened_on");
  if (act.kind == "cash.deliver" && Chance(70)) data["amount"] = 1 + Upto(50);
  if ((act.kind == "payment.take" || act.kind == "payment.reverse" || act.kind == "debt.write-off") && Chance(80))
    data.erase("happened_on");
  if ((act.kind == "payment.take" || act.kind == "payment.list") && Chance(90)) data["kind"] = "local.waste";
  if (act.kind == "payment.list")
    for (auto& row : data["rows"]) row["kind"] = "local.pasture";
  if (act.kind == "bank-line.match" && Chance(90)) data["kind"] = "local.waste";
  if (act.kind == "debt.write-off") {
    const Status status = m_book.ReadAny([&](store::Database& db) {
      auto query = db.Prepare(
          "SELECT payer, payment_kind, due FROM ledger_posting WHERE what = 'charge' ORDER BY id DESC LIMIT 1");
      if (!query.Next()) return;
      data["payer"] = query.GetUuid(0).ToText();
      data["kind"] = query.String(1);
      data["due"] = query.String(2);
      data["document"] = "№ 1";
    });
    if (!status) throw std::runtime_error("debt.write-off: " + status.error().detail);
  }
}

// Acts of bodies follow one another: a random session is seldom the one that waits for this act.
void RandomActs::FitCouncil(const office::ActSpec& act, Json& data) {
  static const std::map<std::string, std::pair<const char*, const char*>> kWaiting = {
      {"session.change", {"session", "SELECT id FROM session WHERE state = 'called' ORDER BY id"}},
      {"session.cancel", {"session", "SELECT id FROM session WHERE state = 'called' ORDER BY id"}},
      {"session.invite",
       {"session",
        "SELECT s.id FROM session s WHERE state = 'called' AND EXISTS (SELECT 1 FROM agenda_item i WHERE "
        "i.session = s.id AND i.removed = 0) ORDER BY id"}},
      {"session.attendance", {"session", "SELECT id FROM session WHERE state IN ('called', 'failed') ORDER BY id"}},
      {"session.close", {"session", "SELECT id FROM session WHERE state = 'held' ORDER BY id"}},
      {"vote.record",
       {"item",
        "SELECT i.id FROM agenda_item i JOIN session s ON s.id = i.session WHERE s.state = 'held' AND "
        "i.removed = 0 AND i.voted = 0 ORDER BY i.id"}},
      {"decision.adopt",
       {"item",
        "SELECT i.id FROM agenda_item i WHERE voted = 1 AND votes_for > 3 AND NOT EXISTS (SELECT 1 FROM "
        "council_decision k WHERE k.item = i.id AND k.cancelled_day IS NULL) ORDER BY i.id"}},
      {"decision.text", {"decision", "SELECT decision FROM council_decision WHERE cancelled_day IS NULL ORDER BY 1"}},
      {"decision.cancel",
       {"decision",
        "SELECT decision FROM council_decision k WHERE cancelled_day IS NULL AND NOT EXISTS (SELECT 1 FROM "
        "publication p WHERE p.decision = k.decision) ORDER BY 1"}},
      {"decision.draft-publish",
       {"draft",
        "SELECT id FROM decision_draft f WHERE published_day IS NULL AND (SELECT count(*) FROM "
        "decision_draft_text t WHERE t.draft = f.id AND t.lang IN ('ky', 'ru')) = 2 ORDER BY id"}},
      {"decision.draft-change", {"draft", "SELECT id FROM decision_draft WHERE published_day IS NULL ORDER BY id"}},
      {"decision.proposal", {"draft", "SELECT id FROM decision_draft WHERE term_day IS NOT NULL ORDER BY id"}},
      {"publication.withdraw", {"publication", "SELECT id FROM publication WHERE withdrawn_day IS NULL ORDER BY id"}},
      {"decision.dispatch-withdraw",
       {"dispatch", "SELECT id FROM decision_dispatch WHERE withdrawn_day IS NULL ORDER BY id"}}};
  if (const auto waiting = kWaiting.find(act.kind); waiting != kWaiting.end() && Chance(90)) {
    const auto ids = Ids(waiting->second.second);
    if (!ids.empty()) data[waiting->second.first] = Any(ids).ToText();
    data.erase("happened_on");
  }
  if (act.kind == "decision.proposal" && data.contains("draft") && Chance(90)) {
    // While its term lasts.
    const Status status = m_book.ReadAny([&](store::Database& db) {
      auto query = db.Prepare("SELECT published_day FROM decision_draft WHERE id = ? AND published_day IS NOT NULL");
      query.Bind(*Uuid::FromText(data["draft"].get<std::string>()));
      if (query.Next()) data["happened_on"] = query.String(0);
    });
    if (!status) throw std::runtime_error("decision.proposal: " + status.error().detail);
  }
  if (act.kind == "session.attendance" || act.kind == "session.close")
    for (const char* field : {"absent", "chair", "secretary"})
      if (Chance(80)) data.erase(field);
  if (act.kind == "vote.record" && Chance(80)) {
    data.erase("votes");
    data["votes_for"] = 1 + Upto(4);
    data["votes_against"] = Upto(2);
    data.erase("votes_abstained");
  }
  if (act.kind == "decision.adopt" && Chance(80))
    for (const char* field : {"repeals", "in_force_from", "in_force_to", "number"}) data.erase(field);
  if (act.kind == "session.call" && Chance(70)) data.erase("number");
  if ((act.kind == "decision.draft" || act.kind == "decision.draft-change") && Chance(60)) {
    data["text_ky"] = "сөз";
    data["text_ru"] = "слово";
  }
}

// Every question of a wave that is open, for each of its objects.
void RandomActs::AnswerAll(Json& data) {
  const auto waves = Ids("SELECT id FROM survey_wave WHERE closed_day IS NULL AND runner = 'office' ORDER BY id");
  if (waves.empty()) return;
  const Uuid wave = Any(waves);
  data["wave"] = wave.ToText();
  data["answers"] = Json::array();
  const Status status = m_book.ReadAny([&](store::Database& db) {
    auto query = db.Prepare(R"sql(
      SELECT q.code, coalesce(s.sort, 0), (SELECT o.code FROM question_option o WHERE o.question = q.id
        ORDER BY o.sort LIMIT 1)
      FROM survey_wave w JOIN question q ON q.questionnaire = w.questionnaire AND q.kind <> 'text'
      LEFT JOIN survey_object s ON s.wave = w.id AND q.per_object = 1
      WHERE w.id = ? ORDER BY s.sort, q.sort)sql");
    query.Bind(wave);
    while (query.Next()) {
      Json row = {{"question", query.String(0)}, {"option", query.String(2)}};
      if (query.Int(1) > 0) row["object"] = query.Int(1);
      data["answers"].push_back(std::move(row));
    }
    auto day = db.Prepare("SELECT from_day FROM survey_wave WHERE id = ?");
    day.Bind(wave);
    if (day.Next()) data["happened_on"] = day.String(0);
  });
  if (!status) throw std::runtime_error("survey.answer: " + status.error().detail);
}

const office::ActSpec& RandomActs::AnyAct() {
  std::vector<const office::ActSpec*> drawn;
  for (const auto* act : m_acts) {
    const auto weight = kWeights.find(act->kind);
    for (int i = 0; i < (weight == kWeights.end() ? 1 : weight->second); ++i) drawn.push_back(act);
  }
  return *Any(drawn);
}

bool RandomActs::Step() {
  return Try(AnyAct());
}

bool RandomActs::Try(const office::ActSpec& act) {
  const Json data = Fill(act);
  m_clock.AdvanceMicros(1'000'000);
  const auto outcome = office::RunAct(m_book, m_actor, act, data);
  auto& [done, refused] = m_tally[act.kind];
  if (outcome) {
    ++done;
    return !outcome->receipt.IsEmpty();
  }
  ++refused;
  const Error& error = outcome.error();
  m_last_refusal = error.code + "@" + error.field;
  if (error.kind != ErrorKind::kRefused || error.code.rfind("store.", 0) == 0 || error.message.msgid.empty())
    throw std::runtime_error(act.kind + " " + data.dump() + ": " + error.code + " " + ToEnglish(error.message) + " " +
                             error.detail);
  // A form shows the sentence beside a field: it must be one that the form has.
  const std::string field = error.field.substr(0, error.field.find('.'));
  bool known = field.empty() || field == "happened_on" || field == "note";
  for (const auto& one : act.fields) known = known || one.name == field;
  if (!known) throw std::runtime_error(act.kind + ": " + error.code + " names no field of the act: " + error.field);
  return false;
}

std::optional<Json> RandomActs::FindData(const office::ActSpec& act, int tries) {
  for (int i = 0; i < tries; ++i) {
    Json data = Fill(act);
    const auto outcome = office::RunAct(m_book, m_actor, act, data, office::ActMode::kRehearse);
    if (outcome && !outcome->receipt.changed.rows.empty()) return data;
    m_last_refusal = outcome ? "nothing changes" : outcome.error().code + "@" + outcome.error().field;
  }
  return std::nullopt;
}

bool RandomActs::Undo() {
  Uuid act;
  const Status read = m_book.ReadAny([&](store::Database& db) { act = Any(store::RecentActs(db, 40)).id; });
  if (!read) throw std::runtime_error("undo: " + read.error().detail);
  const auto undone = store::Undo(m_book, m_actor, act);
  if (!undone && undone.error().kind != ErrorKind::kRefused)
    throw std::runtime_error("undo: " + undone.error().code + " " + undone.error().detail);
  return undone.has_value();
}

}  // namespace aiyl::test
