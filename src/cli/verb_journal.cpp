// SPDX-License-Identifier: Apache-2.0
// history, journal, undo: what happened to a record, by whom and why, what was recorded last, and taking an act or a
// batch back.
#include <CLI/CLI.hpp>
#include <functional>
#include <memory>

#include "cli/receipt_text.h"
#include "cli/verb.h"
#include "household/card.h"
#include "office/office_record.h"
#include "quality/watch_rules.h"
#include "store/journal.h"

namespace aiyl::cli {

namespace {

struct JournalOptions {
  std::string book, id, batch, note;
  int limit = 50;
};

std::string StaffName(store::Database& db, const Uuid& staff, office::Language language) {
  if (staff.IsNil()) return "–";
  const auto found = office::FindStaff(db, office::StaffId(staff));
  return found ? found->name.In(language) : staff.ToText();
}

// A person's history is that of all his rows (ПИН, membership, absence …), a household's of all that its card shows;
// any other record is one row.
std::vector<Uuid> RecordsOf(store::Database& db, const Uuid& id, Date today) {
  if (const auto view = household::ViewOf(db, household::PersonId(id))) return view->record_ids;
  if (const auto card = household::CardOf(db, household::HouseholdId(id), today)) return card->record_ids;
  return {id};
}

Json ChangeJson(const store::HistoryEntry& entry) {
  static const char* const kKinds[] = {"insert", "update", "delete"};
  Json cells = Json::array();
  for (size_t i = 0; i < entry.columns.size(); ++i) {
    const bool has_before = i < entry.change.before.size(), has_after = i < entry.change.after.size();
    if (has_before && entry.change.before[i].kind == store::Cell::Kind::kUnchanged) continue;
    cells.push_back({{"column", entry.columns[i]},
                     {"old", has_before ? CellJson(entry.change.before[i]) : Json()},
                     {"new", has_after ? CellJson(entry.change.after[i]) : Json()}});
  }
  return {{"table", entry.table},
          {"id", entry.change.pk.ToText()},
          {"change", kKinds[static_cast<size_t>(entry.change.kind)]},
          {"cells", cells}};
}

// Absent and empty are the same to a reader.
bool IsNothing(const store::Cell& cell) {
  return cell.kind == store::Cell::Kind::kNull || (cell.kind == store::Cell::Kind::kText && cell.bytes.empty());
}

void ChangeLines(const store::HistoryEntry& entry, std::string& text) {
  for (size_t i = 1; i < entry.columns.size(); ++i) {
    const store::Cell before = i < entry.change.before.size() ? entry.change.before[i] : store::Cell{};
    const store::Cell after = i < entry.change.after.size() ? entry.change.after[i] : store::Cell{};
    if (before.kind == store::Cell::Kind::kUnchanged || before == after) continue;
    if (IsNothing(before) && IsNothing(after)) continue;
    text += "\n    " + entry.table + "." + entry.columns[i] + ": " + CellText(before) + " → " + CellText(after);
  }
}

Result<int> History(Invocation& in, const JournalOptions& options) {
  AIYL_ASSIGN(const Uuid id, ParseUuid(options.id, "ID"));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    AIYL_ASSIGN(const auto entries, store::History(db, RecordsOf(db, id, in.Today())));
    Json all = Json::array();
    std::string text;
    Uuid last;  // one heading for all that an act changed
    for (const auto& entry : entries) {
      if (quality::IsHiddenAnswer(db, entry)) {
        in.Say(
            Msg("The public watch council runs this survey: the office sees its totals only, and no single answer."));
        continue;
      }
      const std::string who = StaffName(db, entry.act.staff, in.DataLanguage());
      Json act = ActJson(entry.act);
      act["title"] = ActTitle(in, entry.act.kind);
      act["staff_name"] = who;
      all.push_back({{"act", act}, {"change", ChangeJson(entry)}});
      if (entry.act.id != last) {
        text += (text.empty() ? "" : "\n") + LocalDateTime(entry.act.recorded_at) + "  " +
                act["title"].get<std::string>() + "  (" + entry.act.happened_on.Iso() + ", " + who + ")  " +
                entry.act.id.ToText();
        if (!entry.act.note.empty()) text += "\n    " + entry.act.note;
      }
      last = entry.act.id;
      ChangeLines(entry, text);
    }
    if (entries.empty()) return Refuse("record.none", Msg("The book has no record with this id."));
    in.Give(all, text);
    return 0;
  });
}

// The latest acts, those that can be undone among them.
Result<int> Journal(Invocation& in, const JournalOptions& options) {
  if (options.limit < 1) return UsageError("cli.limit", Msg("--limit is a whole number from 1 on."));
  std::optional<Uuid> batch;
  if (!options.batch.empty()) {
    AIYL_ASSIGN(batch, ParseUuid(options.batch, "--batch"));
  }
  AIYL_ASSIGN(auto book, in.Open(options.book));
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    Json all = Json::array();
    std::string text;
    for (const auto& act : store::RecentActs(db, options.limit, batch)) {
      const std::string who = StaffName(db, act.staff, in.DataLanguage()), title = ActTitle(in, act.kind);
      Json one = ActJson(act);
      one["title"] = title;
      one["staff_name"] = who;
      all.push_back(std::move(one));
      text += (text.empty() ? "" : "\n") + act.id.ToText() + "  " + LocalDateTime(act.recorded_at) + "  " + title +
              "  (" + act.happened_on.Iso() + ", " + who + ")";
      if (act.undone_by) text += "  " + in.Tr(Msg("undone"));
      if (!act.note.empty()) text += "  " + act.note;
    }
    in.Give(all, text);
    return 0;
  });
}

Status MayUndo(store::Book& book, const std::function<Status(store::Database&)>& check) {
  Status may;
  AIYL_TRY(book.ReadAny([&](store::Database& db) { may = check(db); }));
  return may;
}

Result<int> UndoOne(Invocation& in, store::Book& book, const JournalOptions& options) {
  AIYL_ASSIGN(const Uuid act, ParseUuid(options.id, "ACT"));
  AIYL_ASSIGN(const auto actor, in.WhoFor(book, "undo"));
  AIYL_TRY(MayUndo(book, [&](store::Database& db) { return quality::CheckMayUndo(db, actor, act); }));
  AIYL_ASSIGN(const auto receipt, store::Undo(book, actor, act, options.note));
  in.Give(ReceiptJson(receipt), in.Tr(Msg("Undone.")) + "  " + receipt.act.ToText());
  return 0;
}

Result<int> UndoBatchOf(Invocation& in, store::Book& book, const JournalOptions& options) {
  AIYL_ASSIGN(const Uuid batch, ParseUuid(options.batch, "--batch"));
  AIYL_ASSIGN(const auto actor, in.WhoFor(book, "undo"));
  AIYL_TRY(MayUndo(book, [&](store::Database& db) { return quality::CheckMayUndoBatch(db, actor, batch); }));
  AIYL_ASSIGN(const auto outcome, store::UndoBatch(book, actor, batch, false));
  Json undone = Json::array(), left = Json::array();
  for (const auto& receipt : outcome.undone) undone.push_back(ReceiptJson(receipt));
  std::string text = in.Tr(MsgN("{n} act undone.", "{n} acts undone.", static_cast<int64_t>(outcome.undone.size())));
  for (const auto& [act, error] : outcome.left) {
    left.push_back({{"act", act.ToText()}, {"code", error.code}, {"message", in.Tr(error.message)}});
    text += "\n" + act.ToText() + "  " + in.Tr(error.message);
  }
  in.Give({{"undone", undone}, {"left", left}}, text);
  return outcome.undone.empty() && !outcome.left.empty() ? 1 : 0;
}

}  // namespace

void AddJournalVerbs(VerbSet& verbs) {
  auto history = std::make_shared<JournalOptions>();
  CLI::App& shown = verbs.Add("history", Msg("Show what happened to a record: when, by whom, old and new."),
                              "aiyl history village.aiyl 018f2d3c-1b7a-7c4e-9d55-0a1b2c3d4e5f");
  shown.add_option("BOOK", history->book, verbs.T(Msg("The book.")))->required();
  shown.add_option("ID", history->id, verbs.T(Msg("The id of the record.")))->required();
  verbs.Runs(shown, [history](Invocation& in) { return History(in, *history); });

  auto latest = std::make_shared<JournalOptions>();
  CLI::App& journal =
      verbs.Add("journal", Msg("Show the latest acts with their ids."), "aiyl journal village.aiyl --limit 20");
  journal.add_option("BOOK", latest->book, verbs.T(Msg("The book.")))->required();
  journal.add_option("--limit", latest->limit, verbs.T(Msg("At most so many.")))->option_text("N");
  journal.add_option("--batch", latest->batch, verbs.T(Msg("Only the acts of this batch.")))->option_text("ID");
  verbs.Runs(journal, [latest](Invocation& in) { return Journal(in, *latest); });

  auto undo = std::make_shared<JournalOptions>();
  CLI::App& taken_back = verbs.Add("undo", Msg("Take back one act, or a whole batch such as an import."),
                                   "aiyl undo village.aiyl 018f2d3c-1b7a-7c4e-9d55-0a1b2c3d4e5f");
  taken_back.add_option("BOOK", undo->book, verbs.T(Msg("The book.")))->required();
  taken_back.add_option("ACT", undo->id, verbs.T(Msg("The id of the act.")));
  taken_back.add_option("--batch", undo->batch, verbs.T(Msg("The id of a batch, instead of an act.")))
      ->option_text("ID");
  taken_back.add_option("--note", undo->note, verbs.T(Msg("Why.")))->option_text("TEXT");
  verbs.Runs(taken_back, [undo](Invocation& in) -> Result<int> {
    if (undo->id.empty() == undo->batch.empty()) return UsageError("cli.usage", Msg("Give either an act or --batch."));
    AIYL_ASSIGN(auto book, in.Open(undo->book));
    return undo->batch.empty() ? UndoOne(in, *book, *undo) : UndoBatchOf(in, *book, *undo);
  });
}

}  // namespace aiyl::cli
