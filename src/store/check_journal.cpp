// SPDX-License-Identifier: Apache-2.0
// The journal checked byte by byte: nothing in it is believed because it is stored.
#include <algorithm>
#include <map>

#include "base/shown_date.h"
#include "store/check.h"
#include "store/journal_rows.h"
#include "store/steps.h"

namespace aiyl::store {
namespace {

struct Chain {
  int64_t seq = 0;
  std::string hash;
  Uuid office;
  std::optional<StreamHead> parent;
  Instant recorded_at;
};

std::vector<std::pair<std::string, std::string>> Of(const JournalRow& row) {
  return {{"act", row.info.id.ToText()}, {"when", Shown(row.info.recorded_at)}};
}

bool ColumnsAgree(const ActInfo& row, const ActInfo& header) {
  return row.id == header.id && row.stream == header.stream && row.seq == header.seq && row.office == header.office &&
         row.desk == header.desk && row.kind == header.kind && row.happened_on == header.happened_on &&
         row.recorded_at == header.recorded_at && row.clock == header.clock && row.batch == header.batch &&
         row.undoes == header.undoes && row.schema == header.schema && row.row_count == header.row_count;
}

class JournalCheck {
 public:
  JournalCheck(Database& db, Findings& findings) : m_db(db), m_findings(findings) {}

  void Act(const JournalRow& row) {
    if (row.applied_no != ++m_count)
      AddFinding(m_findings, "chain", Msg("Before act {act} of {when} an act is missing.", Of(row)));
    m_count = row.applied_no;
    const auto head = DecodeHead(row.header);
    if (!head) {
      AddFinding(m_findings, "leaf", Msg("Act {act} of {when} was altered: it cannot be read.", Of(row)));
      return;
    }
    if (!ColumnsAgree(row.info, head->info))
      AddFinding(m_findings, "chain",
                 Msg("Act {act} of {when} was altered: the journal shows it otherwise than it was recorded.", Of(row)));
    Follow(row, *head);
    const auto leaves = LeavesOf(row.body, row.seal);
    const auto body = DecodeBody(row.body);
    if (!leaves || !body) {
      AddFinding(m_findings, "leaf", Msg("Act {act} of {when} was altered: it cannot be read.", Of(row)));
      return;
    }
    if (HashAct(row.prev_hash, row.header, *leaves) != row.hash)
      AddFinding(m_findings, "leaf", Msg("Act {act} of {when} was altered: it does not fit its seal.", Of(row)));
    if (body->staff != row.info.staff || body->note != row.info.note)
      AddFinding(m_findings, "chain",
                 Msg("Act {act} of {when} was altered: the journal shows it otherwise than it was recorded.", Of(row)));
    Touched(row, *body);
    m_undone_by[row.info.id] = {row.info.undone_by, std::nullopt};
    m_undoes[row.info.id] = row.info.undoes;
    if (row.info.undoes) Undo(row.info.id, *row.info.undoes);
  }

  void End() {
    for (const auto& [act, undone] : m_undone_by)
      if (undone.first != undone.second)
        AddFinding(m_findings, "chain",
                   Msg("The journal says wrongly whether act {act} has been undone.", {{"act", act.ToText()}}));
    Query count = m_db.Prepare("SELECT COUNT(*) FROM act_row");
    if (count.Next() && count.Int(0) != m_touched)
      AddFinding(m_findings, "derived", Msg("The index from entries to acts does not fit the journal. Rebuild it."));
    Heads();
  }

 private:
  void Follow(const JournalRow& row, const ActHead& head) {
    const auto [place, first] = m_chains.try_emplace(row.info.stream);
    Chain& chain = place->second;
    if (first) {
      chain.office = row.info.office;
      chain.parent = head.parent;
      chain.hash = head.parent ? head.parent->hash : NoHash();
    }
    if (row.info.seq != chain.seq + 1)
      AddFinding(m_findings, "chain", Msg("Before act {act} of {when} an act is missing.", Of(row)));
    else if (row.prev_hash != chain.hash)
      AddFinding(m_findings, "chain", Msg("Act {act} of {when} does not follow from the act before it.", Of(row)));
    if (row.info.office != chain.office || (!first && head.parent))
      AddFinding(m_findings, "chain", Msg("Act {act} of {when} belongs to another office.", Of(row)));
    if (row.info.recorded_at < chain.recorded_at)
      AddFinding(m_findings, "chain", Msg("Act {act} of {when} is earlier than the act before it.", Of(row)));
    chain.seq = row.info.seq;
    chain.hash = row.hash;
    chain.recorded_at = row.info.recorded_at;
  }

  void Touched(const JournalRow& row, const DecodedBody& body) {
    int64_t rows = body.left_out;
    Query find = m_db.Prepare("SELECT 1 FROM act_row WHERE pk = ? AND applied_no = ? AND table_no = ?");
    for (const TableDelta& part : body.delta) {
      rows += static_cast<int64_t>(part.rows.size());
      m_touched += static_cast<int64_t>(part.rows.size());
      const int table_no = TableNumber(m_db, part.table);
      for (const RowChange& change : part.rows) {
        find.Bind(change.pk, row.applied_no, table_no);
        if (!find.Next())
          AddFinding(m_findings, "derived",
                     Msg("The index from entries to acts does not fit the journal. Rebuild it."));
        find.Again();
      }
    }
    if (rows != row.info.row_count)
      AddFinding(m_findings, "leaf", Msg("Act {act} of {when} was altered: entries are missing.", Of(row)));
  }

  void Undo(const Uuid& act, const Uuid& undoes) {
    std::optional<Uuid> by = act, target = undoes;
    bool in_force = true;
    while (target) {
      const auto found = m_undone_by.find(*target);
      if (found == m_undone_by.end()) return;
      found->second.second = in_force ? by : std::nullopt;
      by = target;
      target = m_undoes[*target];
      in_force = !in_force;
    }
  }

  void Heads() {
    std::map<Uuid, StreamRow> stored;
    for (const StreamInfo& info : Streams(m_db))
      if (const auto row = FindStream(m_db, info.stream)) stored.emplace(info.stream, *row);
    bool agree = stored.size() == m_chains.size();
    for (const auto& [stream, chain] : m_chains) {
      const auto found = stored.find(stream);
      agree = agree && found != stored.end() && found->second.info.office == chain.office &&
              found->second.info.parent == chain.parent && found->second.recorded_at == chain.recorded_at &&
              found->second.info.head == StreamHead{stream, chain.seq, chain.hash};
    }
    if (!agree)
      AddFinding(m_findings, "chain", Msg("The head of the journal is not its last act: acts were taken away."));
  }

  Database& m_db;
  Findings& m_findings;
  int64_t m_count = 0, m_touched = 0;
  std::map<Uuid, Chain> m_chains;
  std::map<Uuid, std::pair<std::optional<Uuid>, std::optional<Uuid>>> m_undone_by;  // stored, recomputed
  std::map<Uuid, std::optional<Uuid>> m_undoes;
};

}  // namespace

Status CheckJournal(Database& db, const Progress& progress, Findings& findings) {
  const int64_t total = CountRows(db, "act");
  int64_t done = 0;
  JournalCheck check(db, findings);
  Status status;
  ForEachJournalRow(db, 0, [&](const JournalRow& row) {
    check.Act(row);
    status = Tell(progress, ++done, total, Msg("Checking the journal"));
    return status.has_value();
  });
  if (status) check.End();
  return status;
}

}  // namespace aiyl::store
