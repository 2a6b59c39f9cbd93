// SPDX-License-Identifier: Apache-2.0
// Acts of other streams taken over: chain, schema and ownership judged first, then the rows, then one act of our own.
#include "store/book_impl.h"
#include "store/take_act.h"

namespace aiyl::store {
namespace {

tl::unexpected<Error> Gap(const ActInfo& info, int64_t have) {
  return Refuse("apply.gap", Msg("Acts {from} to {to} are missing before this file. Nothing was taken over. Ask the "
                                 "sender for them first.",
                                 {{"from", std::to_string(have + 1)}, {"to", std::to_string(info.seq - 1)}}));
}

tl::unexpected<Error> Forked(const ActInfo& info) {
  return Refuse(
      "apply.altered",
      Msg("The sender's act {seq} is another one than the act {seq} that this book has. Nothing was taken over. "
          "Tell whoever looks after the computers.",
          {{"seq", std::to_string(info.seq)}}));
}

tl::unexpected<Error> ForeignRow(const std::string& table, const Uuid& pk) {
  return tl::make_unexpected(
      Error{ErrorKind::kRefused,
            "apply.foreign-row",
            Msg("The file changes an entry that belongs to another office ({table} {id}). Nothing was taken over.",
                {{"table", table}, {"id", pk.ToText()}}),
            {},
            {}});
}

// Where the act stands in its chain. True where we have it already.
Result<bool> JudgeChain(Database& db, const OpenedAct& act) {
  const ActInfo& info = act.row.info;
  const auto stream = FindStream(db, info.stream);
  const int64_t have = stream ? stream->info.head.seq : 0;
  if (stream && stream->info.office != info.office) return ForeignRow("act_stream", info.stream);
  if (info.seq <= have) {
    Query query = db.Prepare("SELECT hash FROM act WHERE stream = ? AND seq = ?");
    query.Bind(info.stream, info.seq);
    if (!query.Next() || query.Bytes(0) != act.row.hash) return Forked(info);
    return true;
  }
  if (info.seq != have + 1) return Gap(info, have);
  if (stream) {
    if (stream->info.head.hash != act.row.prev_hash) return Forked(info);
    return false;
  }
  if (!act.row.parent) {
    if (act.row.prev_hash != NoHash()) return Forked(info);
    return false;
  }
  // A stream that branched off goes on from an act that we must have, of the same office.
  const StreamHead& parent = *act.row.parent;
  if (parent.hash != act.row.prev_hash) return Forked(info);
  Query query = db.Prepare("SELECT hash, office FROM act WHERE stream = ? AND seq = ?");
  query.Bind(parent.stream, parent.seq);
  if (!query.Next()) {
    ActInfo before = info;
    before.seq = parent.seq + 1;
    const auto known = FindStream(db, parent.stream);
    return Gap(before, known ? known->info.head.seq : 0);
  }
  if (query.Bytes(0) != parent.hash) return Forked(info);
  if (query.GetUuid(1) != info.office) return ForeignRow("act_stream", info.stream);
  return false;
}

// A row belongs to the office whose act first touched it; a shipped row to nobody but this book's own office.
Status JudgeOwners(Database& db, const SchemaFacts& facts, const Delta& delta, const Uuid& office) {
  Query owner = db.Prepare(R"sql(
    SELECT a.office FROM act_row r JOIN act a ON a.applied_no = r.applied_no
    WHERE r.pk = ? ORDER BY r.applied_no LIMIT 1)sql");
  for (const TableDelta& part : delta) {
    const TruthTable* table = facts.Find(part.table);
    if (table == nullptr) continue;  // the writer refuses it by name
    Query exists = db.PrepareOnce("SELECT 1 FROM " + Quote(part.table) + " WHERE " + Quote(table->columns[0]) + " = ?");
    for (const RowChange& row : part.rows) {
      owner.Bind(row.pk);
      const bool touched = owner.Next();
      const bool ours = touched && owner.GetUuid(0) == office;
      owner.Again();
      if (ours) continue;
      if (touched) return ForeignRow(part.table, row.pk);
      exists.Bind(row.pk);
      const bool shipped = exists.Next();
      exists.Again();
      if (shipped) return ForeignRow(part.table, row.pk);
    }
  }
  return {};
}

}  // namespace

Result<ApplyResult> ApplyActs(Book& book, const Actor& actor, const ActHeader& header,
                              const std::function<Result<std::optional<StoredAct>>()>& next,
                              const std::function<Status(UnitOfWork&)>& also) {
  Book::Impl& impl = book.Internals();
  ApplyResult result;
  bool began = false;
  AIYL_TRY(impl.Transaction(AtEnd::kCommit, [&](WriteScope& scope) -> Status {
    // `next` cannot be asked twice for the same acts.
    if (began)
      return EnvironmentError("store.busy",
                              Msg("Another program is writing to the book and did not finish in time. Nothing was "
                                  "recorded. Try again."));
    Database& db = scope.Db();
    result = {};
    ActTaker taker(db, impl.facts, impl.Migrations());
    while (true) {
      AIYL_ASSIGN(const std::optional<StoredAct> stored, next());
      if (!stored) break;
      began = true;
      AIYL_ASSIGN(OpenedAct act, OpenAct(*stored));
      AIYL_ASSIGN(const bool known, JudgeChain(db, act));
      if (known) {
        ++result.skipped;
        continue;
      }
      if (act.row.info.stream == impl.identity.stream) return Forked(act.row.info);
      AIYL_ASSIGN(const Delta delta, taker.Lift(act));
      AIYL_TRY(JudgeOwners(db, impl.facts, delta, act.row.info.office));
      AIYL_TRY(taker.Take(act, delta));
      ++result.taken;
    }
    ActDraft draft{actor, header};
    draft.even_if_empty = true;
    AIYL_ASSIGN(result.own, scope.Act(draft, also, taker.TakeChanged()));
    return {};
  }));
  return result;
}

}  // namespace aiyl::store
