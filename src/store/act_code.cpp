// SPDX-License-Identifier: Apache-2.0
#include "store/act_code.h"

#include <array>
#include <cassert>

namespace aiyl::store {
namespace {

using codec::CborReader;
using codec::CborType;
using codec::CborWriter;

std::string MakeSalt(crypto::Blake2b& hash, std::string_view secret, uint64_t leaf) {
  std::array<char, 8> number{};
  for (size_t i = 0; i < number.size(); ++i) number[i] = static_cast<char>(leaf >> (8 * i));
  hash.Restart(secret);
  const auto digest = hash.Update({number.data(), number.size()}).Finish();
  return std::string(digest.View().substr(0, kSaltSize));
}

crypto::Digest HashLeaf(crypto::Blake2b& hash, std::string_view salt, std::string_view table_hash,
                        std::string_view encoded) {
  hash.Restart();
  return hash.Update(salt).Update(table_hash).Update(encoded).Finish();
}

void EncodeUuid(CborWriter& out, const std::optional<Uuid>& uuid) {
  if (uuid)
    out.Bytes(uuid->View());
  else
    out.Null();
}

void EncodeStreamHead(CborWriter& out, const StreamHead& head) {
  out.Array(3);
  out.Bytes(head.stream.View());
  out.Int(head.seq);
  out.Bytes(head.hash);
}

Result<Uuid> ReadUuid(CborReader& in) {
  AIYL_ASSIGN(const std::string_view bytes, Form(in.Bytes()));
  const auto uuid = Uuid::FromBytes(bytes);
  if (!uuid) return JournalFormatError("an id that is not 16 bytes long");
  return *uuid;
}

Result<std::optional<Uuid>> ReadOptionalUuid(CborReader& in) {
  if (in.TryNull()) return std::optional<Uuid>();
  AIYL_ASSIGN(const Uuid uuid, ReadUuid(in));
  return std::optional<Uuid>(uuid);
}

Result<StreamHead> ReadStreamHead(CborReader& in) {
  StreamHead head;
  if (!in.ArrayOf(3)) return JournalFormatError("stream head");
  AIYL_ASSIGN(head.stream, ReadUuid(in));
  AIYL_ASSIGN(head.seq, Form(in.Int()));
  AIYL_ASSIGN(const std::string_view hash, Form(in.Bytes()));
  if (hash.size() != crypto::Digest::kSize) return JournalFormatError("hash that is not 32 bytes long");
  head.hash = std::string(hash);
  return head;
}

Result<std::string> ReadText(CborReader& in) {
  AIYL_ASSIGN(const std::string_view text, Form(in.Text()));
  return std::string(text);
}

}  // namespace

tl::unexpected<Error> JournalFormatError(const std::string& detail) {
  return tl::make_unexpected(Error{ErrorKind::kRefused,
                                   "journal.format",
                                   Msg("A journal entry is not in the form that this program writes."),
                                   {},
                                   detail});
}

crypto::Digest HashTable(std::string_view name, const std::vector<std::string>& columns) {
  CborWriter out;
  out.Array(2);
  out.Text(name);
  out.Array(columns.size());
  for (const std::string& column : columns) out.Text(column);
  return crypto::Blake2b256(out.Encoded());
}

std::string EncodeHead(const ActHead& head) {
  const ActInfo& info = head.info;
  CborWriter out;
  out.Array(16);
  out.Int(kActFormat);
  out.Bytes(info.id.View());
  out.Bytes(info.stream.View());
  out.Int(info.seq);
  out.Bytes(info.office.View());
  out.Text(info.desk);
  out.Text(info.kind);
  out.Text(info.happened_on.Iso());
  out.Int(info.recorded_at.micros);
  out.Int(info.clock.micros);
  EncodeUuid(out, info.batch);
  EncodeUuid(out, info.undoes);
  out.Int(info.schema);
  out.Int(info.row_count);
  if (head.parent)
    EncodeStreamHead(out, *head.parent);
  else
    out.Null();
  out.Array(head.after.size());
  for (const StreamHead& other : head.after) EncodeStreamHead(out, other);
  return out.Take();
}

Result<ActHead> DecodeHead(std::string_view header) {
  CborReader in(header);
  ActHead head;
  ActInfo& info = head.info;
  if (!in.ArrayOf(16)) return JournalFormatError("header");
  AIYL_ASSIGN(const int64_t format, Form(in.Int()));
  if (format != kActFormat) return JournalFormatError("format " + std::to_string(format));
  AIYL_ASSIGN(info.id, ReadUuid(in));
  AIYL_ASSIGN(info.stream, ReadUuid(in));
  AIYL_ASSIGN(info.seq, Form(in.Int()));
  AIYL_ASSIGN(info.office, ReadUuid(in));
  AIYL_ASSIGN(info.desk, ReadText(in));
  AIYL_ASSIGN(info.kind, ReadText(in));
  AIYL_ASSIGN(const std::string day, ReadText(in));
  const auto happened_on = Date::FromIso(day);
  if (!happened_on) return JournalFormatError("day");
  info.happened_on = *happened_on;
  AIYL_ASSIGN(info.recorded_at.micros, Form(in.Int()));
  AIYL_ASSIGN(info.clock.micros, Form(in.Int()));
  AIYL_ASSIGN(info.batch, ReadOptionalUuid(in));
  AIYL_ASSIGN(info.undoes, ReadOptionalUuid(in));
  AIYL_ASSIGN(const int64_t schema, Form(in.Int()));
  if (schema < 1 || schema > 1'000'000) return JournalFormatError("schema number");
  info.schema = static_cast<int>(schema);
  AIYL_ASSIGN(info.row_count, Form(in.Int()));
  if (!in.TryNull()) {
    AIYL_ASSIGN(head.parent, ReadStreamHead(in));
  }
  AIYL_ASSIGN(const uint64_t others, Form(in.Array()));
  for (uint64_t i = 0; i < others; ++i) {
    AIYL_ASSIGN(StreamHead other, ReadStreamHead(in));
    head.after.push_back(std::move(other));
  }
  if (!in.Finish() || info.seq < 1 || info.row_count < 0 || info.kind.empty()) return JournalFormatError("header");
  return head;
}

Result<Seal> Seal::Parse(std::string_view seal) {
  Seal result;
  if (seal.size() == crypto::Digest::kSize) {
    result.m_secret = std::string(seal);
    return result;
  }
  CborReader in(seal);
  AIYL_ASSIGN(const uint64_t count, Form(in.Array()));
  for (uint64_t i = 0; i < count; ++i) {
    if (in.TryNull()) {
      result.m_salts.emplace_back();
      continue;
    }
    AIYL_ASSIGN(const std::string_view salt, Form(in.Bytes()));
    if (salt.size() != kSaltSize) return JournalFormatError("salt");
    result.m_salts.emplace_back(salt);
  }
  if (!in.Finish() || result.m_salts.empty()) return JournalFormatError("seal");
  return result;
}

std::optional<std::string> Seal::Salt(size_t leaf) const {
  if (m_salts.empty()) {
    crypto::Blake2b hash;
    return MakeSalt(hash, m_secret, leaf);
  }
  if (leaf >= m_salts.size() || m_salts[leaf].empty()) return std::nullopt;
  return m_salts[leaf];
}

BodyWriter::BodyWriter(std::string_view secret, const Uuid& staff, std::string_view note, size_t tables)
    : m_secret(secret) {
  assert(secret.size() == crypto::Digest::kSize);
  CborWriter first;
  first.Array(2);
  first.Bytes(staff.View());
  first.Text(note);
  m_body.Array(1 + tables);
  m_body.Raw(first.Encoded());
  AddLeaf({}, first.Encoded());
}

void BodyWriter::Table(std::string_view name, const std::vector<std::string>& columns, size_t rows) {
  m_table = HashTable(name, columns);
  m_body.Array(3);
  m_body.Text(name);
  m_body.Array(columns.size());
  for (const std::string& column : columns) m_body.Text(column);
  m_body.Array(rows);
}

void BodyWriter::Row(std::string_view encoded) {
  m_body.Raw(encoded);
  AddLeaf(m_table.View(), encoded);
}

void BodyWriter::AddLeaf(std::string_view table_hash, std::string_view encoded) {
  const std::string salt = MakeSalt(m_hash, m_secret, m_next_leaf++);
  m_leaves.append(HashLeaf(m_hash, salt, table_hash, encoded).View());
}

void EncodeWholeRow(CborWriter& out, int kind, size_t cells, std::string_view encoded_cells) {
  out.Array(2);
  out.Int(kind);
  out.Array(cells);
  out.Raw(encoded_cells);
}

void EncodeUpdate(CborWriter& out, const std::vector<std::string_view>& before,
                  const std::vector<std::string_view>& after) {
  size_t changed = 0;
  for (size_t i = 1; i < after.size(); ++i) changed += before[i] != after[i] ? 1 : 0;
  out.Array(3);
  out.Int(kRowUpdate);
  out.Raw(after[0]);
  out.Array(3 * changed);
  for (size_t i = 1; i < after.size(); ++i) {
    if (before[i] == after[i]) continue;
    out.Uint(i);
    out.Raw(before[i]);
    out.Raw(after[i]);
  }
}

void EncodeCell(CborWriter& out, const Cell& cell) {
  switch (cell.kind) {
    case Cell::Kind::kNull:
      out.Null();
      return;
    case Cell::Kind::kInt:
      out.Int(cell.number);
      return;
    case Cell::Kind::kText:
      out.Text(cell.bytes);
      return;
    case Cell::Kind::kBlob:
      out.Bytes(cell.bytes);
      return;
    case Cell::Kind::kUnchanged:
      break;
  }
  assert(false && "an unchanged cell has no value");
}

void SplitCells(std::string_view encoded, std::vector<std::string_view>& cells) {
  cells.clear();
  size_t at = 0;
  while (at < encoded.size()) {
    const auto byte = static_cast<unsigned char>(encoded[at]);
    const unsigned major = byte >> 5, info = byte & 31;
    size_t length = 1;
    uint64_t value = info;
    if (info >= 24 && info <= 27) {
      const size_t extra = size_t{1} << (info - 24);
      value = 0;
      for (size_t i = 1; i <= extra; ++i) value = value << 8 | static_cast<unsigned char>(encoded[at + i]);
      length += extra;
    }
    if (major == 2 || major == 3) length += static_cast<size_t>(value);
    cells.push_back(encoded.substr(at, length));
    at += length;
  }
}

std::string HashAct(std::string_view prev_hash, std::string_view header, std::string_view leaves) {
  crypto::Blake2b hash;
  return std::string(hash.Update(prev_hash).Update(header).Update(leaves).Finish().View());
}

std::string JoinAct(std::string_view header, std::string_view seal, std::string_view body) {
  CborWriter out;
  out.Reserve(header.size() + seal.size() + body.size() + 32);
  out.Array(3);
  out.Bytes(header);
  out.Bytes(seal);
  out.Bytes(body);
  return out.Take();
}

Result<ActParts> SplitAct(std::string_view encoded) {
  CborReader in(encoded);
  ActParts parts;
  if (!in.ArrayOf(3)) return JournalFormatError("act");
  AIYL_ASSIGN(parts.header, Form(in.Bytes()));
  AIYL_ASSIGN(parts.seal, Form(in.Bytes()));
  AIYL_ASSIGN(parts.body, Form(in.Bytes()));
  if (!in.Finish()) return JournalFormatError("act");
  return parts;
}

}  // namespace aiyl::store
