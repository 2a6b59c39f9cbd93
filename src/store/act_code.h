// SPDX-License-Identifier: Apache-2.0
// The written form of an act (schema/journal.md): header, body, seal, leaves and hash, as bytes. Pure: it knows
// neither a database nor what the tables mean. Private to the store, but for what journal.h offers of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "codec/cbor.h"
#include "crypto/crypto.h"
#include "store/journal.h"

namespace aiyl::store {

tl::unexpected<Error> JournalFormatError(const std::string& detail);
// Every error of the CBOR reader means the same in a journal: "journal.format".
template <class T>
Result<T> Form(Result<T>&& result) {
  if (result) return std::move(result);
  return JournalFormatError(result.error().code + " " + result.error().detail);
}

inline constexpr int kActFormat = 1;
inline constexpr size_t kSaltSize = 16;

// The header as it is hashed. `info` without undone_by, staff and note (these two stand in the body).
struct ActHead {
  ActInfo info;
  std::optional<StreamHead> parent;  // in the first act of a stream that branched off
  std::vector<StreamHead> after;     // heads of other streams that came in since the stream's last act
};
std::string EncodeHead(const ActHead& head);
// Errors: "journal.format" for bytes that are not a header of ours.
Result<ActHead> DecodeHead(std::string_view header);

// Kinds of row changes in a body.
inline constexpr int kRowInsert = 0, kRowUpdate = 1, kRowDelete = 2;

// Gives the salts of an act: from its secret, or, where something was left out, one by one.
class Seal {
 public:
  // `seal` is the 32-byte secret or an array of salts and nulls. Errors: "journal.format".
  static Result<Seal> Parse(std::string_view seal);
  // Empty where the leaf was left out. Leaf 0 is staff and note, row i is leaf i + 1.
  std::optional<std::string> Salt(size_t leaf) const;
  bool IsWhole() const { return m_salts.empty(); }

 private:
  std::string m_secret;
  std::vector<std::string> m_salts;
};

// Builds a body and its leaves in one pass. Order of calls: constructor, then Table once per table with its rows.
class BodyWriter {
 public:
  BodyWriter(std::string_view secret, const Uuid& staff, std::string_view note, size_t tables);
  void Table(std::string_view name, const std::vector<std::string>& columns, size_t rows);
  // One row change, encoded as in schema/journal.md. Empty cells are kUnchanged.
  void Row(std::string_view encoded);
  size_t RowCount() const { return m_leaves.size() / crypto::Digest::kSize - 1; }
  const std::string& Leaves() const { return m_leaves; }
  std::string Take() { return m_body.Take(); }

 private:
  void AddLeaf(std::string_view table_hash, std::string_view encoded);

  codec::CborWriter m_body;
  std::string m_secret, m_leaves;
  crypto::Blake2b m_hash;
  crypto::Digest m_table;
  uint64_t m_next_leaf = 0;
};

// What binds a leaf to its table.
crypto::Digest HashTable(std::string_view name, const std::vector<std::string>& columns);

// Row changes as BodyWriter::Row wants them. `cells` hold encoded cells one after the other.
void EncodeWholeRow(codec::CborWriter& out, int kind, size_t cells, std::string_view encoded_cells);
void EncodeUpdate(codec::CborWriter& out, const std::vector<std::string_view>& before,
                  const std::vector<std::string_view>& after);
void EncodeCell(codec::CborWriter& out, const Cell& cell);
// Splits cells encoded by us (trusted) one after the other.
void SplitCells(std::string_view encoded, std::vector<std::string_view>& cells);

struct DecodedBody {
  bool has_first = true;  // staff and note were not left out
  Uuid staff;
  std::string note;
  Delta delta;
  int64_t left_out = 0;  // rows of which only the leaf is here
};
// Errors: "journal.format".
Result<DecodedBody> DecodeBody(std::string_view body);
// The primary key of one encoded row change; empty for a leaf. Errors: "journal.format".
Result<std::optional<Uuid>> RowKey(std::string_view encoded);
// The leaves one after the other, hashed anew but for what was left out. Errors: "journal.format".
Result<std::string> LeavesOf(std::string_view body, std::string_view seal);

std::string HashAct(std::string_view prev_hash, std::string_view header, std::string_view leaves);
inline std::string NoHash() {
  return std::string(crypto::Digest::kSize, '\0');
}

// StoredAct::encoded.
std::string JoinAct(std::string_view header, std::string_view seal, std::string_view body);
struct ActParts {
  std::string_view header, seal, body;  // views into the joined bytes
};
Result<ActParts> SplitAct(std::string_view encoded);

}  // namespace aiyl::store
