// SPDX-License-Identifier: Apache-2.0
#include "store/take_act.h"

#include <algorithm>

#include "store/upcast.h"

namespace aiyl::store {
namespace {

tl::unexpected<Error> Altered(const std::string& detail) {
  return tl::make_unexpected(
      Error{ErrorKind::kRefused,
            "apply.altered",
            Msg("An act was altered on its way or is damaged: its seal does not fit. Nothing was "
                "taken over. Ask for the file again."),
            {},
            detail});
}

}  // namespace

Result<OpenedAct> OpenAct(const StoredAct& act) {
  const auto parts = SplitAct(act.encoded);
  if (!parts) return Altered("act");
  const auto head = DecodeHead(parts->header);
  if (!head) return Altered("header");
  const auto leaves = LeavesOf(parts->body, parts->seal);
  if (!leaves) return Altered("leaves of " + head->info.id.ToText());
  if (act.prev_hash.size() != crypto::Digest::kSize || HashAct(act.prev_hash, parts->header, *leaves) != act.hash)
    return Altered("hash of " + head->info.id.ToText());
  auto body = DecodeBody(parts->body);
  if (!body) return Altered("body of " + head->info.id.ToText());
  OpenedAct opened;
  opened.row.info = head->info;
  opened.row.info.staff = body->staff;
  opened.row.info.note = body->note;
  opened.row.parent = head->parent;
  opened.row.prev_hash = act.prev_hash;
  opened.row.hash = act.hash;
  opened.row.header = std::string(parts->header);
  opened.row.seal = std::string(parts->seal);
  opened.row.body = std::string(parts->body);
  opened.body = std::move(*body);
  return opened;
}

Result<Delta> ActTaker::Lift(const OpenedAct& act) const {
  return LiftDelta(act.body.delta, act.row.info.schema, m_migrations);
}

Status ActTaker::Take(const OpenedAct& act, const Delta& delta) {
  AIYL_TRY(m_writer.Apply(delta));
  for (const auto& [table, keys] : ChangedBy(delta).rows) {
    auto& all = m_touched[table];
    all.insert(all.end(), keys.begin(), keys.end());
  }
  // act_row follows from the act as it is stored, whenever and wherever it was taken over.
  const Changed recorded = ChangedBy(act.body.delta);
  std::vector<TouchedRows> touched;
  for (const auto& [table, keys] : recorded.rows) touched.push_back({TableNumber(m_db, table), &keys});
  InsertJournalRow(m_db, act.row, touched);
  return {};
}

Changed ActTaker::TakeChanged() {
  Changed changed;
  changed.rows = std::move(m_touched);
  m_touched.clear();
  for (auto& [table, keys] : changed.rows) {
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  }
  return changed;
}

}  // namespace aiyl::store
