// SPDX-License-Identifier: Apache-2.0
// Acts as a hostile office could write them: their form is refused, or read and written again byte for byte.
#include <catch2/catch.hpp>

#include "store/act_code.h"
#include "support/mutation.h"

using namespace aiyl;
using namespace aiyl::store;
using namespace aiyl::test;

namespace {

Uuid IdOf(uint8_t number) {
  Uuid uuid;
  uuid.bytes.fill(number);
  return uuid;
}

std::string Header() {
  ActHead head;
  head.info.id = IdOf(1);
  head.info.stream = IdOf(2);
  head.info.seq = 300;
  head.info.office = IdOf(3);
  head.info.desk = "айыл-1";
  head.info.kind = "person.correct";
  head.info.happened_on = *Date::FromYmd(2026, 3, 2);
  head.info.recorded_at.micros = head.info.clock.micros = 1'772'431'200'000'001;
  head.info.batch = IdOf(4);
  head.info.schema = 4;
  head.info.row_count = 3;
  head.parent = StreamHead{IdOf(6), 7, std::string(32, 'h')};
  head.after = {{IdOf(8), 9, std::string(32, 'k')}};
  return EncodeHead(head);
}

std::string Cells(const std::vector<Cell>& cells) {
  codec::CborWriter out;
  for (const Cell& cell : cells) EncodeCell(out, cell);
  return out.Take();
}

std::string Body() {
  const Cell id{Cell::Kind::kBlob, 0, std::string(IdOf(12).View())}, name{Cell::Kind::kText, 0, "Үсөн"},
      born{Cell::Kind::kInt, 1957, {}};
  BodyWriter body(std::string(32, 's'), IdOf(10), "эскертүү", 1);
  codec::CborWriter row;
  body.Table("person", {"id", "name", "born"}, 3);
  EncodeWholeRow(row, kRowInsert, 3, Cells({id, name, born}));
  body.Row(row.Encoded());
  row.Clear();
  EncodeWholeRow(row, kRowDelete, 3, Cells({id, name, {}}));
  body.Row(row.Encoded());
  row.Clear();
  const std::string before = Cells({id, name, born}), after = Cells({id, {}, born});
  std::vector<std::string_view> before_cells, after_cells;
  SplitCells(before, before_cells);
  SplitCells(after, after_cells);
  EncodeUpdate(row, before_cells, after_cells);
  body.Row(row.Encoded());
  return body.Take();
}

}  // namespace

TEST_CASE("mutated acts are refused, or read as they are written") {
  Mutations mutations(41, {"\x80", "\x83", "\x40", "\xf6", "\x58\x20", "\x1b\x7f\xff\xff\xff\xff\xff\xff\xff",
                           "\x3b\x7f\xff\xff\xff\xff\xff\xff\xff", "\x9b\x01", "\x81\x58\x20", "\x02", "\x01"});
  const std::string header = Header(), body = Body(), secret(32, 's');
  codec::CborWriter salts;
  salts.Array(4);
  for (int i = 0; i < 3; ++i) salts.Bytes(std::string(kSaltSize, 'z'));
  salts.Null();
  const std::string joined = JoinAct(header, secret, body);
  size_t heads = 0, bodies = 0, leaves = 0, whole = 0;
  for (int64_t i = MutationRounds(10000); i > 0; --i) {
    const std::string bent_header = mutations.Of(header), bent_body = mutations.Of(body);
    if (const auto head = DecodeHead(bent_header)) {
      ++heads;
      REQUIRE(EncodeHead(*head) == bent_header);
    }
    if (const auto decoded = DecodeBody(bent_body)) {
      ++bodies;
      for (const TableDelta& table : decoded->delta)
        for (const RowChange& row : table.rows) {
          REQUIRE((row.before.empty() || row.before.size() == table.columns.size()));
          REQUIRE((row.after.empty() || row.after.size() == table.columns.size()));
        }
    }
    for (const std::string& seal : {secret, mutations.Of(salts.Encoded())})
      if (const auto hashes = LeavesOf(bent_body, seal)) ++leaves;
    const std::string bent = mutations.Of(joined);
    if (const auto parts = SplitAct(bent)) {
      ++whole;
      REQUIRE(JoinAct(parts->header, parts->seal, parts->body) == bent);
    }
    static_cast<void>(ReadActHeader(bent));
    static_cast<void>(RowKey(bent_body));
  }
  CHECK(heads > 0);
  CHECK(bodies > 0);
  CHECK(leaves > 0);
  CHECK(whole > 0);
}
