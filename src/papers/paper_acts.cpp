// SPDX-License-Identifier: Apache-2.0
// The table of acts on papers, and what the store must know of the tables.
#include "papers/paper_acts.h"

#include "papers/paper_writes.h"
#include "text/search_key.h"

namespace aiyl::papers {
namespace {

using office::ActSpec;
using office::FieldSpec;
using office::FieldType;

FieldSpec Field(std::string name, FieldType type, Message label, std::string list = {}, Message help = {}) {
  return FieldSpec{.name = std::move(name),
                   .type = type,
                   .label = std::move(label),
                   .list = std::move(list),
                   .help = std::move(help)};
}
FieldSpec Needed(FieldSpec field) {
  field.required = true;
  return field;
}

FieldSpec Number() {
  return Field("number", FieldType::kText, Msg("Number of the paper"));
}
FieldSpec Record() {
  return Field("id", FieldType::kId, Msg("Record"), "paper");
}
FieldSpec Kind() {
  return Field("kind", FieldType::kCode, Msg("Kind of paper"), "paper-kind");
}
FieldSpec Reason() {
  return Needed(Field("reason", FieldType::kText, Msg("Reason")));
}
FieldSpec Papers() {
  FieldSpec field = Needed(Field("papers", FieldType::kRows, Msg("Papers")));
  field.rows = {Record(), Number()};
  return field;
}

// Paper leaves the office: what was done cannot be taken back in the book alone.
ActSpec WithEffect(ActSpec spec, Message instead) {
  spec.undo = store::UndoKind::kCompensate;
  spec.instead = std::move(instead);
  return spec;
}

ActSpec ReserveSpec() {
  return WithEffect({.kind = "paper.reserve",
                     .title = Msg("Reserve numbers"),
                     .fields = {Field("count", FieldType::kInteger, Msg("How many numbers")), Kind(),
                                Field("for", FieldType::kText, Msg("What for"))},
                     .run = Reserve},
                    Msg("A number is never freed. Mark the reserved number as spoiled instead."));
}

ActSpec EnterReservedSpec() {
  return {.kind = "paper.enter-reserved",
          .title = Msg("Enter a paper written by hand"),
          .fields = {Record(), Number(), Needed(Kind()), Field("day", FieldType::kDate, Msg("Date on the paper")),
                     Field("name_ky", FieldType::kText, Msg("Given to, in Kyrgyz")),
                     Field("name_ru", FieldType::kText, Msg("Given to, in Russian")),
                     Field("person", FieldType::kId, Msg("Person"), "person"),
                     Field("household", FieldType::kId, Msg("Household"), "household"),
                     Field("account", FieldType::kText, Msg("Account")),
                     Field("purpose_ky", FieldType::kText, Msg("Purpose in Kyrgyz")),
                     Field("purpose_ru", FieldType::kText, Msg("Purpose in Russian")),
                     Field("recipient_ky", FieldType::kText, Msg("Recipient in Kyrgyz")),
                     Field("recipient_ru", FieldType::kText, Msg("Recipient in Russian")),
                     Field("signatory", FieldType::kId, Msg("Signatory"), "signatory"),
                     Field("handed_to", FieldType::kText, Msg("Handed over to")),
                     Field("content", FieldType::kLongText, Msg("What the paper says"))},
          .run = EnterReserved};
}

ActSpec SignTraySpec() {
  return {.kind = "paper.sign-tray",
          .title = Msg("Put papers into the tray for signature"),
          .fields = {Papers()},
          .run = PutIntoTray};
}

ActSpec HandOverSpec() {
  return {.kind = "paper.hand-over",
          .title = Msg("Hand papers over"),
          .fields = {Papers(), Field("handed_to", FieldType::kText, Msg("Handed over to"))},
          .run = HandOver};
}

ActSpec SpoilSpec() {
  return WithEffect({.kind = "paper.spoil",
                     .title = Msg("Mark a paper as spoiled"),
                     .fields = {Record(), Number(), Reason()},
                     .run = Spoil},
                    Msg("A spoiled paper stays spoiled. Issue a new one."));
}

ActSpec AnnulSpec() {
  return WithEffect(
      {.kind = "paper.annul", .title = Msg("Annul a paper"), .fields = {Record(), Number(), Reason()}, .run = Annul},
      Msg("An annulled paper stays annulled. Issue a new one."));
}

ActSpec CopySpec() {
  return WithEffect({.kind = "paper.copy",
                     .title = Msg("Print a duplicate"),
                     .fields = {Record(), Number(), Field("reason", FieldType::kText, Msg("Reason"))},
                     .run = Copy},
                    Msg("A duplicate that was printed stays counted."));
}

ActSpec SeriesSetSpec() {
  return {.kind = "series.set",
          .title = Msg("Set a series of numbers"),
          .fields = {Field("kind", FieldType::kCode, Msg("Kind of paper"), "paper-kind",
                           Msg("Leave empty for the series of all papers that have none of their own.")),
                     Field("name_ky", FieldType::kText, Msg("Name in Kyrgyz")),
                     Field("name_ru", FieldType::kText, Msg("Name in Russian")),
                     Field("format", FieldType::kText, Msg("Form of the number"), {},
                           Msg("Such as {{index}}-{{number}}/{{year}}.")),
                     Field("paper_index", FieldType::kText, Msg("Index")),
                     Field("never_restart", FieldType::kYesNo, Msg("Numbers go on at New Year"))},
          .run = SetSeries};
}

ActSpec SeriesContinueSpec() {
  return {.kind = "series.continue",
          .title = Msg("Say from which number papers go on"),
          .fields = {Field("kind", FieldType::kCode, Msg("Kind of paper"), "paper-kind"),
                     Needed(Field("number", FieldType::kInteger, Msg("Next number"), {},
                                  Msg("The number after the highest one that was given on paper.")))},
          .run = ContinueSeries};
}

constexpr std::string_view kWordsSql = "SELECT name_ky, name_ru, account, number_text, number FROM paper WHERE id = ?";

void WriteWords(store::Database& db, const Uuid& id) {
  auto query = db.Prepare(kWordsSql);
  query.Bind(id);
  if (!query.Next()) return;
  std::string words;
  for (int column = 0; column < 4; ++column) words += " " + text::FoldedKey(query.Text(column));
  words += " " + std::to_string(query.Int(4));
  auto insert = db.Prepare("INSERT INTO paper_words(paper, words) VALUES(?, ?)");
  insert.Bind(id, words);
  insert.Run();
}

}  // namespace

const std::vector<ActSpec>& PaperActs() {
  static const std::vector<ActSpec> acts = {ReserveSpec(),  EnterReservedSpec(), SignTraySpec(),
                                            HandOverSpec(), SpoilSpec(),         AnnulSpec(),
                                            CopySpec(),     SeriesSetSpec(),     SeriesContinueSpec()};
  return acts;
}

void Register(store::Registry& registry) {
  registry.AddTables(store::TableClass::kTruth, {"series", "series_start", "paper", "paper_copy", "paper_template"});
  registry.AddTables(store::TableClass::kDerived, {"paper_words"});
  office::AddActKinds(registry, PaperActs());
  registry.Add(store::ActKind{.kind = "paper.issue",
                              .title = Msg("Issue a paper"),
                              .undo = store::UndoKind::kCompensate,
                              .instead = Msg("The paper was printed. Annul it with a reason instead.")});
  registry.Add(store::Derivation{.name = "paper words",
                                 .sources = {"paper"},
                                 .targets = {"paper_words"},
                                 .refresh =
                                     [](store::Database& db, const store::Changed& changed) {
                                       const auto rows = changed.rows.find("paper");
                                       if (rows == changed.rows.end()) return;
                                       for (const auto& id : rows->second) {
                                         auto remove = db.Prepare("DELETE FROM paper_words WHERE paper = ?");
                                         remove.Bind(id);
                                         remove.Run();
                                         WriteWords(db, id);
                                       }
                                     },
                                 .rebuild =
                                     [](store::Database& db) {
                                       std::vector<Uuid> ids;
                                       auto query = db.Prepare("SELECT id FROM paper ORDER BY id");
                                       while (query.Next()) ids.push_back(query.GetUuid(0));
                                       for (const auto& id : ids) WriteWords(db, id);
                                     },
                                 .deferrable = true});
}

}  // namespace aiyl::papers
