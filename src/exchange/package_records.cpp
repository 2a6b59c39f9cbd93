// SPDX-License-Identifier: Apache-2.0
#include "exchange/package_records.h"

namespace aiyl::exchange {

std::vector<store::StreamHead> KnownTo(store::Database& db, const Uuid& recipient) {
  auto query = db.Prepare("SELECT stream, seq, hash FROM package_cursor WHERE recipient = ? ORDER BY stream");
  query.Bind(recipient);
  std::vector<store::StreamHead> heads;
  while (query.Next()) heads.push_back({query.GetUuid(0), query.Int(1), std::string(query.Bytes(2))});
  return heads;
}

void RememberKnown(store::Database& db, const Uuid& recipient, const store::StreamHead& head, Instant now) {
  auto insert = db.Prepare(R"sql(
    INSERT INTO package_cursor(recipient, stream, seq, hash, known_at) VALUES(?, ?, ?, ?, ?)
    ON CONFLICT(recipient, stream) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, known_at = excluded.known_at
      WHERE excluded.seq >= package_cursor.seq)sql");
  insert.Bind(recipient, head.stream, head.seq).BindBytes(head.hash).Bind(now.micros);
  insert.Run();
}

std::optional<Receipt> FindReceipt(store::Database& db, const crypto::Digest& digest) {
  auto query = db.Prepare("SELECT sender, taken_at, acts FROM package_receipt WHERE digest = ?");
  query.BindBytes(digest.View());
  if (!query.Next()) return std::nullopt;
  return Receipt{query.GetUuid(0), Instant{query.Int(1)}, query.Int(2)};
}

void KeepReceipt(store::Database& db, const PackageFile& file, Instant now, int64_t acts) {
  auto insert = db.Prepare(R"sql(
    INSERT OR IGNORE INTO package_receipt(digest, sender, made_at, taken_at, acts, header, signature)
    VALUES(?, ?, ?, ?, ?, ?, ?))sql");
  insert.BindBytes(file.Digest().View())
      .Bind(file.Header().sender.office, file.Header().made_at.micros, now.micros, acts)
      .BindBytes(file.HeaderBytes())
      .BindBytes(file.Signature());
  insert.Run();
}

void InsertTaken(store::Database& db, const Uuid& id, const Uuid& office, const PackageFile& file, int64_t acts) {
  auto insert = db.Prepare(R"sql(
    INSERT INTO package_taken(id, office, sender, digest, made_at, acts) VALUES(?, ?, ?, ?, ?, ?))sql");
  insert.Bind(id, office, file.Header().sender.office)
      .BindBytes(file.Digest().View())
      .Bind(file.Header().made_at.micros, acts);
  insert.Run();
}

}  // namespace aiyl::exchange
