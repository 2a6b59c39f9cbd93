// SPDX-License-Identifier: Apache-2.0
// Leaving rows out of an act: the row and its salt go, its leaf stays, and the chain still verifies. For packages that
// may not carry everything, and for what the law wants erased.
#include "store/act_code.h"
#include "store/journal.h"

namespace aiyl::store {

Result<StoredAct> Redact(const StoredAct& act,
                         const std::function<bool(const std::string& table, const Uuid& pk)>& keep,
                         bool keep_staff_and_note) {
  AIYL_ASSIGN(const ActParts parts, SplitAct(act.encoded));
  AIYL_ASSIGN(const Seal seal, Seal::Parse(parts.seal));
  AIYL_ASSIGN(const std::string leaves, LeavesOf(parts.body, parts.seal));
  // The same body twice: once decoded, to know which rows there are, once item by item, to keep their bytes.
  codec::CborWriter body, salts;
  const size_t leaf_count = leaves.size() / crypto::Digest::kSize;
  salts.Array(leaf_count);
  bool any = false;
  size_t leaf = 0;
  const auto add = [&](std::string_view encoded, bool wanted) {
    const auto salt = seal.Salt(leaf);
    if (wanted && salt) {
      body.Raw(encoded);
      salts.Bytes(*salt);
    } else {
      body.Bytes(std::string_view(leaves).substr(leaf * crypto::Digest::kSize, crypto::Digest::kSize));
      salts.Null();
      any = true;
    }
    ++leaf;
  };
  codec::CborReader in(parts.body);
  AIYL_ASSIGN(const uint64_t items, Form(in.Array()));
  body.Array(items);
  AIYL_ASSIGN(const std::string_view first, Form(in.Raw()));
  add(first, keep_staff_and_note);
  for (uint64_t i = 1; i < items; ++i) {
    AIYL_TRY(Form(in.ArrayOf(3).map([] { return true; })));
    AIYL_ASSIGN(const std::string_view name, Form(in.Text()));
    AIYL_ASSIGN(const std::string_view columns, Form(in.Raw()));
    AIYL_ASSIGN(const uint64_t rows, Form(in.Array()));
    body.Array(3);
    body.Text(name);
    body.Raw(columns);
    body.Array(rows);
    for (uint64_t row = 0; row < rows; ++row) {
      AIYL_ASSIGN(const std::string_view encoded, Form(in.Raw()));
      AIYL_ASSIGN(const auto pk, RowKey(encoded));
      add(encoded, pk && keep(std::string(name), *pk));
    }
  }
  if (!any) return act;
  StoredAct result = act;
  if (!keep_staff_and_note) {
    result.info.staff = {};
    result.info.note.clear();
  }
  result.encoded = JoinAct(parts.header, salts.Encoded(), body.Encoded());
  return result;
}

}  // namespace aiyl::store
