// SPDX-License-Identifier: Apache-2.0
// Rows held in memory as the table `feed` of one statement: hundreds of thousands of rows go in by one
// `INSERT OR FAIL INTO … SELECT c0, c1 FROM feed`, which spares the beginning and end of a statement for each of them.
// SQLite sees it as a virtual table that every connection of the store has. The same kind of table, named temp.touched,
// gives invariants the touched ids.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "base/id.h"
#include "store/database.h"

namespace aiyl::store {

// A value of a row; a text or blob must stay where it is until the same column of the next row is asked for.
struct FeedValue {
  enum class Kind { kNull, kInt, kText, kBlob } kind = Kind::kNull;
  int64_t number = 0;
  std::string_view bytes = {};

  FeedValue() = default;
  FeedValue(int64_t value) : kind(Kind::kInt), number(value) {}
  FeedValue(std::string_view text) : kind(Kind::kText), bytes(text) {}
  FeedValue(const Uuid& id) : kind(Kind::kBlob), bytes(id.View()) {}
  FeedValue(const std::optional<Uuid>& id) {
    if (id) *this = FeedValue(*id);
  }
  static FeedValue Blob(std::string_view bytes) {
    FeedValue value(bytes);
    value.kind = Kind::kBlob;
    return value;
  }
};

class Feed {
 public:
  virtual ~Feed() = default;
  virtual size_t Size() const = 0;
  // Column n is c<n> of the table, n below kFeedColumns.
  virtual FeedValue At(size_t row, int column) const = 0;
};
inline constexpr int kFeedColumns = 12;

// Runs `sql`, a literal, with `feed` as the table of that name. Of many rows: `INSERT OR FAIL`, for the transaction is
// taken back as a whole anyway, and the way back of one statement would be kept in memory. Throws SqlError.
void RunFed(Database& db, std::string_view sql, const Feed& feed);

// A feed of `size` rows by a function (row, column) → FeedValue.
template <class Value>
class FeedOf final : public Feed {
 public:
  FeedOf(size_t size, Value value) : m_size(size), m_value(std::move(value)) {}
  size_t Size() const override { return m_size; }
  FeedValue At(size_t row, int column) const override { return m_value(row, column); }

 private:
  size_t m_size;
  Value m_value;
};

}  // namespace aiyl::store
