// SPDX-License-Identifier: Apache-2.0
// The book as recorded on a past day: a copy with everything recorded since taken back, newest first.
#include "store/book_impl.h"
#include "store/errors.h"
#include "store/journal_rows.h"
#include "store/row_writer.h"
#include "store/scratch.h"
#include "store/upcast.h"

namespace aiyl::store {
namespace {

class PastCopy final : public PastBook {
 public:
  explicit PastCopy(const Book::Impl& book) : m_scratch(book) {}
  Database& Db() override { return *m_db; }

  Status Make(Book::Impl& book, Instant moment) {
    return GuardSql([&]() -> Status {
      {
        auto reader = book.TakeReader();
        m_scratch.CopyFrom(*reader);
        book.GiveReader(std::move(reader));
      }
      Database& db = m_scratch.OpenForWriting();
      db.Execute("BEGIN");
      AIYL_TRY(TakeBack(book, db, moment));
      db.Execute("COMMIT");
      m_db = &m_scratch.OpenForReading();
      return {};
    });
  }

 private:
  static Status TakeBack(Book::Impl& book, Database& db, Instant moment) {
    RowWriter writer(db, book.facts);
    Changed changed;
    {
      Query query =
          db.Prepare("SELECT applied_no, schema, body, undoes FROM act WHERE recorded_at > ? ORDER BY applied_no DESC");
      query.Bind(moment.micros);
      while (query.Next()) {
        AIYL_ASSIGN(DecodedBody body, DecodeBody(query.Bytes(2)));
        AIYL_ASSIGN(const Delta delta,
                    LiftDelta(std::move(body.delta), static_cast<int>(query.Int(1)), book.Migrations()));
        AIYL_TRY(writer.Apply(Reverse(delta)));
        for (const auto& [table, keys] : ChangedBy(delta).rows) changed.rows[table];
      }
    }
    TakeBackJournal(db, moment);
    for (const Derivation& derivation : book.Rules().Derivations()) {
      bool touched = false;
      for (const std::string& source : derivation.sources) touched |= changed.Touches(source);
      if (touched) RebuildDerivation(db, derivation);
    }
    return {};
  }

  static void TakeBackJournal(Database& db, Instant moment) {
    db.Prepare("DELETE FROM act_row WHERE applied_no IN (SELECT applied_no FROM act WHERE recorded_at > ?)")
        .Bind(moment.micros)
        .Run();
    db.Prepare("DELETE FROM act WHERE recorded_at > ?").Bind(moment.micros).Run();
    db.Execute(R"sql(
      DELETE FROM act_stream WHERE stream NOT IN (SELECT stream FROM act);
      UPDATE act_stream SET
        head_seq = (SELECT MAX(seq) FROM act a WHERE a.stream = act_stream.stream),
        head_hash = (SELECT hash FROM act a WHERE a.stream = act_stream.stream ORDER BY seq DESC LIMIT 1),
        head_recorded_at = (SELECT recorded_at FROM act a WHERE a.stream = act_stream.stream ORDER BY seq DESC LIMIT 1)
    )sql");
    db.Execute("UPDATE act SET undone_by = NULL WHERE undone_by IS NOT NULL");
    std::vector<std::pair<Uuid, Uuid>> undos;
    {
      Query query = db.Prepare("SELECT id, undoes FROM act WHERE undoes IS NOT NULL ORDER BY applied_no");
      while (query.Next()) undos.emplace_back(query.GetUuid(0), query.GetUuid(1));
    }
    for (const auto& [act, undoes] : undos) MarkUndone(db, act, undoes);
  }

  Scratch m_scratch;
  Database* m_db = nullptr;
};

}  // namespace

Result<std::unique_ptr<PastBook>> AsRecordedAt(Book& book, Instant moment) {
  auto past = std::make_unique<PastCopy>(book.Internals());
  AIYL_TRY(past->Make(book.Internals(), moment));
  return std::unique_ptr<PastBook>(std::move(past));
}

}  // namespace aiyl::store
